"""Rules a web page must keep so that everybody can use it, after WCAG 2.1: what a rule engine would look for here.

axe-core itself needs a browser (`test_rule_engine`); these are its rules that can apply to a page of headings, lists
and tables without script, form or picture.
"""

from __future__ import annotations

import itertools
import re

from selectolax.lexbor import LexborHTMLParser

_VOID = {"meta", "col", "br"}


def breaches(source: str) -> list[str]:
    """What a page does wrong, a sentence each."""
    page = LexborHTMLParser(source)
    return [
        *_document(page, source),
        *_balanced(source),
        *_headings(page),
        *_landmarks(page),
        *_tables(page),
        *_lists(page),
        *_attributes(page),
    ]


def _document(page, source):
    html = page.css_first("html")
    if html is None or html.attributes.get("lang") != "sv-SE":
        yield "the page does not tell its language"
    title = page.css_first("title")
    if title is None or not title.text().strip():
        yield "the page has no title"
    viewport = page.css_first("meta[name=viewport]")
    if viewport is None or re.search(r"user-scalable|maximum-scale", viewport.attributes["content"]):
        yield "the page cannot be enlarged"
    if not source.startswith("<!DOCTYPE html>"):
        yield "the page is of an old kind"
    if page.css("script, img, iframe, object, embed, form, input, link, marquee, blink"):
        yield "the page has something it should do without"


def _balanced(source):
    """Every tag is closed in its turn, as a strict parser wants it."""
    open_tags = []
    body = re.sub(r"<style>.*?</style>", "", source, flags=re.DOTALL)
    for closing, name in re.findall(r"<(/?)([a-z][a-z0-9-]*)(?:\s[^<>]*)?>", body):
        if name in _VOID:
            continue
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            yield f"</{name}> closes something else"
            return
    if open_tags:
        yield f"<{open_tags[-1]}> is never closed"


def _headings(page):
    levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "there is not one first heading"
    if any(after - before > 1 for before, after in itertools.pairwise(levels)):
        yield "a level of headings is passed over"
    if [node for node in page.css("h1, h2, h3") if not node.text().strip()]:
        yield "a heading is empty"


def _landmarks(page):
    for tag in ("main", "header", "footer"):
        if len(page.css(f"body > {tag}")) != 1:
            yield f"there is not one {tag}"
    if [node for node in page.css("body > *") if node.tag not in {"main", "header", "footer"}]:
        yield "something stands outside the landmarks"
    regions = [node.attributes.get("aria-label") for node in page.css("[role=region]")]
    if not all(regions) or len(set(regions)) != len(regions):
        yield "two regions cannot be told apart"


def _tables(page):
    for table in page.css("table"):
        captions = [node for node in table.css("caption") if node.text().strip()]
        if len(captions) != 1:
            yield "a table has no caption"
        heads = table.css("thead th")
        if not heads or [head for head in heads if head.attributes.get("scope") != "col" or not head.text().strip()]:
            yield "a head of a column has no scope"
        for row in table.css("tbody tr"):
            names = row.css("th")
            if len(names) != 1 or names[0].attributes.get("scope") != "row":
                yield "a row has no name"
            if len(row.css("th, td")) != len(heads):
                yield "a row is not as long as the head"
        if table.css("[colspan], [rowspan]"):
            yield "a cell is merged"


def _lists(page):
    for item in page.css("li"):
        if item.parent.tag not in {"ul", "ol"}:
            yield "a point stands outside a list"
    for each in page.css("ul, ol"):
        if [node for node in each.iter() if node.tag != "li"]:
            yield "a list holds something else than points"


def _attributes(page):
    for node in page.css("[tabindex]"):
        if node.attributes["tabindex"] not in {"0", "-1"}:
            yield "the order of the keyboard is changed"
    ids = [node.attributes["id"] for node in page.css("[id]")]
    if len(ids) != len(set(ids)):
        yield "two things have the same id"
    for node in page.css("time"):
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", node.attributes.get("datetime") or ""):
            yield "a day is told in no form that a program reads"
