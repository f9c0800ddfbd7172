"""Remnants of HTML and list signs in running text → clean paragraphs.

Text out of a mail, a web form or a case system carries ``<p>``, ``<li>``, ``&nbsp;`` and ``•``, often unclosed and
cut in half. Only names that are HTML are taken for tags, so that ``a < b`` and ``<namn>`` stay as they were
written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from store.documents.blocks import Cell, Piece
from store.documents.sentences import begins_inside, mend, torn

_PARAGRAPH_TAGS = "p|div|br|tr|table|tbody|thead|h[1-6]|section|article|blockquote|hr|dl|dt|dd|pre"
_LIST_TAGS = "ul|ol|li"
_INLINE_TAGS = (
    "a|abbr|b|big|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|td|th|tt|u|wbr|o:p|st1:\\w+"
)
_TAG = re.compile(rf"<(/?)({_PARAGRAPH_TAGS}|{_LIST_TAGS}|{_INLINE_TAGS})(?:\s[^<>]{{0,2000}})?\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_PARAGRAPH_NAMES = re.compile(_PARAGRAPH_TAGS, re.IGNORECASE)
_LIST_NAMES = re.compile(_LIST_TAGS, re.IGNORECASE)

POINTS = "•\uf0b7\uf0a7\uf0d8"
"""Signs that begin a point wherever they stand. The last three are Word's bullets seen without Word's font."""
BULLETS = POINTS + "◦▪▫●○■□‣⁃∙·➢➤►▶"
"""Signs that begin a point at the start of a line or after a sentence."""
_BULLET = re.compile(rf"[{POINTS}]|(?:^|(?<=[\s\x00-\x03])|(?<=[.!?:;)]))[{BULLETS}](?=\s*\S)", re.MULTILINE)
_DASH_ITEM = re.compile(r"^\s*[-–—*]\s+(?=\S)")
_CUT_TAG = re.compile(r"<(?:ul|ol|li|p|div|span|table|tr|td|i|b)(?:\s+[\w-]+\s*=[^<>]{0,2000})?$", re.IGNORECASE)
STRUCK, UNSTRUCK = "\ue010", "\ue011"
"""Around words that are struck out, until `store.documents.files.struck` takes them from what is promised."""
_STRIKES = re.compile("s|del|strike", re.IGNORECASE)
_OF_OURS = dict.fromkeys(map(ord, STRUCK + UNSTRUCK))
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

_NEW, _ITEM, _LINE, _BREAK = "\x00", "\x01", "\x02", "\x03"
"""Stand-ins while splitting: a new paragraph, a new point, a line that may be wrapped, a break somebody made."""
_STAND_INS = dict.fromkeys(map(ord, _NEW + _ITEM + _LINE + _BREAK))
_SPLIT = re.compile(rf"([{_NEW}{_ITEM}{_LINE}{_BREAK}]?)([^{_NEW}{_ITEM}{_LINE}{_BREAK}]*)")
_CONTROLS = {code: " " for code in range(32) if code != ord("\n")} | {127: " "}


def tidy(text: str) -> str:
    """A text with its entities read, invisible signs gone and every run of white space as one space."""
    return " ".join(_entities(text).translate(_INVISIBLE | _OF_OURS).translate(_CONTROLS).split())


def paragraphs(text: str) -> Cell:
    """The paragraphs of a cell; line breaks in the middle of a sentence are joined."""
    text = text.translate(_CONTROLS | _OF_OURS)
    if "<" in text:
        text = _CUT_TAG.sub(_NEW, _TAG.sub(_replace_tag, _without_comments(text)))
    text = _entities(text).translate(_INVISIBLE)
    split = _BULLET.sub(_ITEM, text).replace("\n", _LINE)
    pieces: list[Piece] = []
    begun_item = False
    for sign, part in _SPLIT.findall(split):
        dashed = _DASH_ITEM.match(part)
        words = " ".join(part[dashed.end() if dashed else 0 :].split())
        begun_item = begun_item or sign == _ITEM or dashed is not None
        if not words:
            continue
        wrapped = sign == _LINE or (sign == _BREAK and begins_inside(words))
        if pieces and wrapped and not begun_item and torn(pieces[-1].text, words):
            pieces[-1] = Piece(mend(pieces[-1].text, words), pieces[-1].item)
        else:
            pieces.append(Piece(words, begun_item))
        begun_item = False
    # A sign alone in its cell may be a status (●); a true bullet alone is an empty point.
    lone = text.translate(_STAND_INS).strip(POINTS + " \n\t")
    return tuple(_struck_apart(pieces)) if pieces or not lone else (Piece(lone),)


def _struck_apart(pieces: list[Piece]) -> Iterator[Piece]:
    """Paragraphs that each say all of their own struck words, where one stroke goes over several of them."""
    struck = False
    for piece in pieces:
        text = f"{STRUCK}{piece.text}" if struck else piece.text
        struck = text.rfind(STRUCK) > text.rfind(UNSTRUCK)
        text = f"{text}{UNSTRUCK}" if struck else text
        if text.translate(_OF_OURS).strip():
            yield Piece(text, piece.item)


def _without_comments(text: str) -> str:
    """A text without its ``<!-- … -->``; one that never ends is kept, since it may be anything."""
    first, *rest = text.split("<!--")
    for place, part in enumerate(rest):
        comment, end, after = part.partition("-->")
        if not end and place == len(rest) - 1:
            return f"{first}<!--{comment}"
        first += f" {after}" if end else ""
    return first


def _entities(text: str) -> str:
    return _ENTITY.sub(lambda found: unescape(found.group()), text) if "&" in text else text


def _replace_tag(found: re.Match[str]) -> str:
    name = found.group(2)
    if _LIST_NAMES.fullmatch(name):
        return _NEW if found.group(1) else _ITEM
    if name.casefold() == "br":
        return _BREAK
    if _STRIKES.fullmatch(name):
        return UNSTRUCK if found.group(1) else STRUCK
    if _PARAGRAPH_NAMES.fullmatch(name):
        return _NEW
    return " " if name.casefold() in {"td", "th"} else ""
