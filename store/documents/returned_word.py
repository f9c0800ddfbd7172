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

from store.documents.returned_rows import ReturnedCell, ReturnedRow, pivoted
from store.documents.word_styles import W
from store.documents.word_text import WordText, children, mark_is_deleted

if TYPE_CHECKING:
    from lxml.etree import _Element

    from store.documents.word_styles import Styles

_BOOKMARK = re.compile(r"_nk_(?P<mark>[0-9a-f]{16})_[0-9a-f]{2,6}_(?P<seal>[0-9a-f]{10})")
_TAG = re.compile(r"</?s>")
_P, _TABLE, _ROW, _CELL, _START = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}bookmarkStart"


def returned(body: _Element, styles: Styles) -> tuple[ReturnedRow, ...]:
    """The rows of a document of ours; () for any other document."""
    if not any(_BOOKMARK.fullmatch(start.get(f"{W}name", "")) for start in body.iter(_START)):
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
    if not any(_BOOKMARK.fullmatch(start.get(f"{W}name", "")) for start in table.iter(_START)):
        return
    heads = [" ".join(_paragraphs(cell)) for cell in children(lines[0], _CELL)]
    for row in lines[1:]:
        cells = list(children(row, _CELL))
        if [" ".join(_paragraphs(cell)) for cell in cells] == heads:
            continue
        found = [list(_bookmarks(cell)) for cell in cells]
        marks = Counter(mark for cell in found for mark, _ in cell)
        mark = marks.most_common(1)[0][0] if marks else ""
        told = [
            ReturnedCell(
                head,
                tuple(_paragraphs(cell)),
                # A cell moved here from another row brings the other row's seal.
                next((seal for of, seal in sealed if of == mark), ""),
            )
            for head, cell, sealed in zip(heads, cells, found, strict=False)
        ]
        if mark or any(cell.paragraphs for cell in told):
            yield ReturnedRow(mark, tuple(told), plan=plan, group=group)


def _bookmarks(cell: _Element) -> Iterator[tuple[str, str]]:
    for start in cell.iter(_START):
        found = _BOOKMARK.fullmatch(start.get(f"{W}name", ""))
        if found:
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
