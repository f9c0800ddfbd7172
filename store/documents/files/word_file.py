"""Word → blocks: ``python-docx`` opens the file and knows its parts, the body is walked as XML.

``row.cells`` of python-docx repeats a merged cell once for every column it covers and hangs on a cell said to cover
10⁸; so rows are read from ``w:tc`` with what they say of columns and rows. As in HTML a merged cell's words stand in
its first place, the others are empty.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.documents.blocks import Cell, Row, Source, plain
from store.documents.files import zipped
from store.documents.files.gathering import Gathering, escaped
from store.documents.files.opening import check_size
from store.documents.files.word_lists import Lists
from store.documents.files.word_parts import roots, texts_beside
from store.documents.files.word_styles import Styles, W, number
from store.documents.files.word_text import WordText, children, mark_is_deleted
from store.documents.markup import STRUCK, UNSTRUCK, paragraphs
from store.documents.returned.word import returned
from store.documents.shapes import columns
from store.errors import DocumentError

if TYPE_CHECKING:
    from docx.opc.part import Part
    from lxml.etree import _Element

SUFFIXES = (".docx",)
MAX_SPAN = 63
"""Columns that Word itself lets a table have."""

_P, _TABLE, _ROW, _CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_HEAD_ROWS = 3


def read(data: bytes, name: str) -> Source:
    """The blocks of a Word file.

    Raises:
        DocumentError: it is no Word file, is larger than a document is, or says what no document can.
    """
    zipped.check(data, name, zipped.WORD)
    from docx import Document  # noqa: PLC0415 (an opener is imported when a file of its kind is read)

    document = Document(io.BytesIO(data))
    reader = _Reader(name, document.part)
    reader.flow(document.element.body)
    for words in texts_beside(document.part, reader.text):
        reader.gathering.aside(words)
    reader.gathering.remarks.extend(reader.text.remarks())
    # A document of our own says which område each row is of; what was only moved or tidied there changes nothing.
    return replace(reader.gathering.source(), returned=returned(document.element.body, reader.styles))


class _Reader:
    """One walk through the body."""

    def __init__(self, name: str, part: Part) -> None:
        self.name = name
        self.gathering = Gathering(name)
        self.text = WordText()
        self.styles = Styles(next(roots(part, "styles"), None))
        self.lists = Lists(next(roots(part, "numbering"), None))
        self.torn = ""
        """The words of a paragraph whose end was deleted: the next one continues it."""

    def flow(self, container: _Element) -> None:
        """The paragraphs and tables of the body, or of a cell that only places them on the page."""
        for element in children(container, _P, _TABLE, f"{W}altChunk"):
            if element.tag == _TABLE:
                self._table(element)
            elif element.tag == _P:
                self._paragraph(element)
            else:
                self.text.embedded += 1

    def _paragraph(self, paragraph: _Element) -> None:
        words = self._words(paragraph)
        if words is not None:
            level = self.styles.heading_level(paragraph)
            if self.styles.is_contents(paragraph):
                self.gathering.aside(words)
            elif level and words.strip():
                self._count(paragraph)
                self.gathering.heading(level, words)
            elif words.strip():
                self.gathering.paragraph(words, self._count(paragraph))
        boxes, self.text.boxes = self.text.boxes, []
        for box in boxes:
            self.flow(box)

    def _words(self, paragraph: _Element) -> str | None:
        """The words of a paragraph with those it continues, or None when it is continued itself."""
        words, self.torn = self.torn + self.text.words(paragraph), ""
        if mark_is_deleted(paragraph):
            self.torn = words
            return None
        return words

    def _count(self, paragraph: _Element) -> str | None:
        """The number of a point, "" for a bullet, None for what is no point of a list."""
        place = self.styles.numbering(paragraph)
        return None if place is None else self.lists.count(place)

    def _table(self, table: _Element) -> None:
        rows: list[Row] = []
        for row in children(table, _ROW):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            if self._only_places(row):
                self.gathering.table(rows)
                rows = []
                for cell in children(row, _CELL):
                    self.flow(cell)
                continue
            cells, covered, whole = self._cells(row)
            check_size(len(rows), len(cells), self.name)
            if any(cells):
                rows.append(self.gathering.row(cells, whole=whole, covered=covered))
        self.gathering.table(rows)

    def _cells(self, row: _Element) -> tuple[list[Cell], list[int], bool]:
        """The cells of a row by column, the columns that cells above reach, and whether one covers them all."""
        cells: list[Cell] = [()] * self._span(row.find(f"{W}trPr/{W}gridBefore"), least=0)
        found = 0
        covered: list[int] = []
        for cell in children(row, _CELL):
            properties = cell.find(f"{W}tcPr")
            if properties is not None and properties.find(f"{W}cellDel") is not None:
                continue
            found += 1
            # A cell that continues one above holds an empty paragraph, or words that Word does not show.
            covered += [len(cells)] if _continues_above(properties) else []
            cells.append(() if _continues_above(properties) else self._cell(cell))
            span = 1 if properties is None else self._span(properties.find(f"{W}gridSpan"), least=1)
            cells.extend([()] * (span - 1))
        return cells, covered, found == 1 and len(cells) > 1

    def _cell(self, cell: _Element) -> Cell:
        return paragraphs("".join(self._cell_parts(cell)))

    def _cell_parts(self, cell: _Element) -> Iterator[str]:
        for element in children(cell, _P, _TABLE):
            if element.tag == _TABLE:
                yield from self._inner_rows(element)
                continue
            words = self._words(element)
            if words is None:
                continue
            point = self._count(element)
            yield words and ("<p>" if point is None else "<li>")
            # A column of numbers that Word draws itself has nothing but empty points in it.
            yield words or point or ""
            boxes, self.text.boxes = self.text.boxes, []
            for box in boxes:
                yield from self._cell_parts(box)
        yield f"<p>{self.torn}" if self.torn else ""
        self.torn = ""

    def _inner_rows(self, table: _Element) -> Iterator[str]:
        """A table inside a cell: each of its rows is a point."""
        for row in children(table, _ROW):
            texts = (escaped(plain(self._cell(cell))) for cell in children(row, _CELL))
            words = " – ".join(text for text in texts if text)
            yield f"<li>{words}".replace(STRUCK, "<s>").replace(UNSTRUCK, "</s>")

    def _only_places(self, row: _Element) -> bool:
        """Whether a row only places a plan's table, which stands in one of its cells, on the page."""
        inner = (table for cell in children(row, _CELL) for table in children(cell, _TABLE))
        return any(self._is_plan(table) for table in inner)

    def _is_plan(self, table: _Element) -> bool:
        plain_text = WordText()
        for place, row in enumerate(children(table, _ROW)):
            texts = [" ".join(plain_text.words(p) for p in cell.iter(_P)) for cell in children(row, _CELL)]
            if columns.is_head_row([columns.head_of(plain(paragraphs(text))) for text in texts]):
                return True
            if place == _HEAD_ROWS or self._only_places(row):
                return place < _HEAD_ROWS
        return False

    def _span(self, element: _Element | None, *, least: int) -> int:
        span = least if element is None else number(element.get(f"{W}val"), least)
        if span > MAX_SPAN or (element is not None and len(element.get(f"{W}val", "")) > 9):
            raise DocumentError(
                f"{self.name}: en cell säger att den går över fler än {MAX_SPAN} kolumner. "
                "Öppna källan i Word, rätta tabellen och spara den på nytt."
            )
        return max(span, least)


def _continues_above(properties: _Element | None) -> bool:
    merge = None if properties is None else properties.find(f"{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") != "restart"
