"""A Word document of ours that has been edited: its rows, told by the hidden bookmarks in their cells.

A row that somebody adds or copies has none. Tracked changes are read as accepted. LibreOffice writes a bookmark over
several paragraphs several times; the first one counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from store.documents.files.word_styles import W, number
from store.documents.files.word_text import WordText, children, mark_is_deleted
from store.documents.returned.rows import ReturnedCell, ReturnedRow, pivoted

if TYPE_CHECKING:
    from lxml.etree import _Element

    from store.documents.files.word_styles import Styles

_BOOKMARK = re.compile(r"_nk_(?P<mark>[0-9a-f]{16})_[0-9a-f]{2,6}_(?P<seal>[0-9a-f]{10})")
_TAG = re.compile(r"</?s>")
_P, _TABLE, _ROW, _CELL, _START = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}bookmarkStart"


def returned(body: _Element, styles: Styles) -> tuple[ReturnedRow, ...]:
    """The rows of a document of ours; () for any other document."""
    if not any(_bookmark(start) for start in body.iter(_START)):
        return ()
    above: dict[int, str] = {}
    rows: list[ReturnedRow] = []
    for element in children(body, _P, _TABLE):
        if element.tag == _P:
            level = styles.heading_level(element)
            if level:
                above = {key: words for key, words in above.items() if key < level}
                above[level] = " ".join(_plain(WordText().words(element)).split())
            continue
        # Our plans stand in the first level of headings, their groups in the second.
        rows += _of_table(element, above.get(1, ""), above.get(2, ""))
    return tuple(pivoted(rows))


def _of_table(table: _Element, plan: str, group: str) -> Iterator[ReturnedRow]:
    lines = [row for row in children(table, _ROW) if row.find(f"{W}trPr/{W}del") is None]
    if not any(_bookmark(start) for start in table.iter(_START)):
        return
    heads = [head for cell, width in _spread(lines[0]) for head in [" ".join(_paragraphs(cell))] * width]
    for row in lines[1:]:
        cells = _under(heads, row)
        if all(" ".join(_paragraphs(cell)) == head for head, found in cells.items() for cell in found):
            continue
        sealed = {head: [mark for cell in found for mark in _bookmarks(cell)] for head, found in cells.items()}
        marks = Counter(found["mark"] for start in row.iter(_START) if (found := _bookmark(start)))
        mark = marks.most_common(1)[0][0] if marks else ""
        told = [
            ReturnedCell(
                head,
                tuple(paragraph for cell in found for paragraph in _paragraphs(cell)),
                # A cell moved here from another row brings the other row's seal.
                next((seal for of, seal in sealed[head] if of == mark), ""),
            )
            for head, found in cells.items()
        ]
        if mark or any(cell.paragraphs for cell in told):
            yield ReturnedRow(mark, tuple(told), plan=plan, group=group)


def _under(heads: list[str], row: _Element) -> dict[str, list[_Element]]:
    """The cells of a row by the head they stand under; a cell that has been put together of several belongs to none."""
    found: dict[str, list[_Element]] = {}
    at = 0
    for cell, width in _spread(row):
        above = set(heads[at : at + width])
        at += width
        if len(above) == 1:
            found.setdefault(above.pop(), []).append(cell)
    return found


def _spread(row: _Element) -> Iterator[tuple[_Element, int]]:
    """The cells of a row, each with how many columns of the table's grid it covers."""
    for cell in children(row, _CELL):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        yield cell, 1 if span is None else min(_MOST_COLUMNS, max(1, number(span.get(f"{W}val"), 1)))


_MOST_COLUMNS = 63
"""Columns that Word itself lets a table have."""


def _bookmark(start: _Element) -> re.Match[str] | None:
    return _BOOKMARK.fullmatch(start.get(f"{W}name", ""))


def _bookmarks(cell: _Element) -> Iterator[tuple[str, str]]:
    for start in cell.iter(_START):
        if found := _bookmark(start):
            yield found["mark"], found["seal"]


def _paragraphs(cell: _Element) -> list[str]:
    """The paragraphs of a cell as they are, those without words left out."""
    text = WordText()
    found: list[str] = []
    torn = ""
    for paragraph in cell.iter(_P):
        words, torn = torn + text.words(paragraph), ""
        if mark_is_deleted(paragraph):
            torn = words
            continue
        found += _plain(words).split("\n")
    found += _plain(torn).split("\n")
    return [" ".join(words.split()) for words in found if words.strip()]


def _plain(words: str) -> str:
    """Words without the tags that stand for what a run looks like; a break of a line is a line feed."""
    return unescape(_TAG.sub("", words.replace("<br>", "\n")))
