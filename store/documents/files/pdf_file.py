"""PDF → blocks, with ``pdfplumber`` (the extra ``pdf``): ruled tables as tables, everything else as lines of text.

A table without ruling lines is text whose words stand in columns; it goes the way of text copied from a PDF, with its
columns kept apart by spaces. The head and the foot of the pages are lines that come back at the same place.
"""

from __future__ import annotations

import io
from collections import Counter
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from store.documents.files import text_file
from store.documents.files.gathering import Gathering, escaped
from store.documents.files.pdf_lines import Line, Word, as_typed, letter_width, lines_of, with_paragraphs, words_of
from store.documents.furniture import without_digits
from store.documents.markup import paragraphs
from store.errors import DocumentError

if TYPE_CHECKING:
    from pdfplumber.page import Page

    from store.documents.blocks import Cell, Row, Source

SUFFIXES = (".pdf",)
MAX_PAGES = 300

_SPACE = 0.15
"""Share of a letter's height between two letters, from which they belong to different words."""
_EDGE = 0.13
"""Share of a page's height, above and below, where its head and foot stand."""
_STROKE = 2.0
"""Points; a line through words is thinner than this."""
_EMPTY_LINE = 1.6
"""Times the usual distance between two lines, from which there is an empty one between."""
Box = tuple[float, float, float, float]


def read(data: bytes, name: str) -> Source:
    """The blocks of a PDF.

    Raises:
        DocumentError: it is no PDF, is locked, holds only pictures, or pdfplumber is not installed.
    """
    if b"%PDF-" not in data[:1024]:
        raise DocumentError(f"{name}: innehållet är ingen PDF-fil. Kontrollera att det är rätt fil.")
    if find_spec("pdfplumber") is None:
        raise DocumentError(
            f"{name}: PDF-filer läses med ett tillägg som inte är installerat. Installera det med "
            "”pip install 'namndkoll[pdf]'”, eller spara planen som .docx och importera den."
        )
    import pdfplumber  # noqa: PLC0415 (an opener is imported when a file of its kind is read)
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415 (same)
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415 (same)

    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > MAX_PAGES:
                raise DocumentError(
                    f"{name}: källan har {len(document.pages)} sidor, fler än {MAX_PAGES}. "
                    "Spara bara planens sidor i ett eget dokument."
                )
            pages = [_read_page(page) for page in document.pages]
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise DocumentError(f"{name}: källan är skyddad med lösenord. Spara den utan lösenord.") from error
        raise
    return _source(pages, name)


class _PdfTable(NamedTuple):
    """A ruled table: its rows of boxes, where nothing stands for a place that a merged cell covers."""

    box: Box
    rows: list[list[Box | None]]


class _Page(NamedTuple):
    """What stands on one page."""

    height: float
    words: list[Word]
    tables: list[_PdfTable]
    pictures: bool


def _read_page(page: Page) -> _Page:
    strokes = [mark for mark in (*page.lines, *page.rects) if abs(mark["bottom"] - mark["top"]) < _STROKE]
    words = words_of(page.extract_words(x_tolerance_ratio=_SPACE), strokes)
    tables = []
    for found in page.find_tables():
        rows = [list(row.cells) for row in found.rows]
        if max(map(len, rows), default=0) > 1:
            tables.append(_PdfTable(found.bbox, rows))
    read = _Page(float(page.height), words, tables, bool(page.images))
    page.close()
    return read


def _source(pages: list[_Page], name: str) -> Source:
    gathering = Gathering(name)
    silent = [number for number, page in enumerate(pages, start=1) if not page.words and page.pictures]
    if not any(page.words for page in pages):
        raise DocumentError(
            f"{name}: källan har ingen text att läsa, kanske är den inskannad. Skaffa planen som Word-fil, "
            "eller gör texten läsbar med OCR och importera den igen."
        )
    if silent:
        told = f"Sida {silent[0]} är" if len(silent) == 1 else f"Sidorna {', '.join(map(str, silent))} är"
        gathering.remarks.append(f"{told} bara bild och är inte läst{'' if len(silent) == 1 else 'a'}.")
    _Flow(pages, gathering).run()
    return gathering.source()


class _Flow:
    """The pages one after the other; text gathers over page breaks until a table comes."""

    def __init__(self, pages: list[_Page], gathering: Gathering) -> None:
        self.pages, self.gathering = pages, gathering
        words = [word for page in pages for word in page.words]
        self.letter = letter_width(words)
        self.left = min((word.x0 for word in words), default=0.0)
        self.typed: list[str] = []
        self.running = self._running()
        self.said: set[str] = set()

    def run(self) -> None:
        for page in self.pages:
            inside = [table for table in page.tables if self._has_words(table, page)]
            outside = [word for word in page.words if not any(_within(word, table.box) for table in inside)]
            lines = [line for line in lines_of(outside) if not self._is_running(line, page)]
            self.typed.append("")
            for table in sorted(inside, key=lambda table: table.box[1]):
                self._text([line for line in lines if line[0].top < table.box[1]])
                lines = [line for line in lines if line[0].top >= table.box[1]]
                self._table(table, page)
            self._text(lines)
        self._end_text()

    @staticmethod
    def _has_words(table: _PdfTable, page: _Page) -> bool:
        return any(_within(word, table.box) for word in page.words)

    def _running(self) -> set[str]:
        """The lines near the edges of pages that stand, apart from their digits, on more than one of them."""
        seen = Counter(
            key for page in self.pages for key in {_key(line) for line in lines_of(page.words) if _at_edge(line, page)}
        )
        return {key for key, times in seen.items() if times > 1}

    def _is_running(self, line: Line, page: _Page) -> bool:
        key = _key(line)
        if key not in self.running or not _at_edge(line, page):
            return False
        if key not in self.said:
            self.said.add(key)
            self.gathering.aside(escaped(" ".join(word.text for word in line)))
        return True

    def _text(self, lines: list[Line]) -> None:
        steps = sorted(after[0].top - line[0].top for line, after in pairwise(lines))
        usual = steps[len(steps) // 2] if steps else 0.0
        above: Line | None = None
        for line in lines:
            if above is not None and line[0].top - above[0].top > _EMPTY_LINE * usual:
                self.typed.append("")
            self.typed.append(as_typed(line, self.left, self.letter))
            above = line

    def _end_text(self) -> None:
        before = len(self.gathering.lines)
        if any(self.typed):
            for text in self.typed:
                self.gathering.line(text)
            # Empty lines stand for what has been read already, so that the numbers are those of the document.
            typed = ("",) * before + tuple(self.typed)
            self.gathering.blocks.extend(text_file.blocks(typed, self.gathering.name))
        self.typed = []

    def _table(self, table: _PdfTable, page: _Page) -> None:
        self._end_text()
        grid = [[_lines_in(box, page.words) if box else [] for box in row] for row in table.rows]
        padding = min(
            (
                lines[0][0].x0 - box[0]
                for boxes, cells in zip(table.rows, grid, strict=True)
                for box, lines in zip(boxes, cells, strict=True)
                if box and lines
            ),
            default=0.0,
        )
        rows: list[Row] = []
        filled = [place for place in range(max(map(len, grid))) if any(place < len(row) and row[place] for row in grid)]
        for boxes, cells in zip(table.rows, grid, strict=True):
            told: list[Cell] = []
            for place in filled:
                box = boxes[place] if place < len(boxes) else None
                told.append(paragraphs(with_paragraphs(cells[place], box[2] - max(padding, 0.0))) if box else ())
            if any(told):
                alone = [box for box in boxes if box]
                whole = len(alone) == 1 and len(filled) > 1 and alone[0][2] - alone[0][0] > 0.9 * _width(table.box)
                rows.append(self.gathering.row(told, whole=whole))
        self.gathering.table(rows)


def _lines_in(box: Box, words: list[Word]) -> list[Line]:
    return lines_of(word for word in words if _within(word, box))


def _within(word: Word, box: Box) -> bool:
    x, y = word.middle
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _width(box: Box) -> float:
    return box[2] - box[0]


def _at_edge(line: Line, page: _Page) -> bool:
    return line[0].bottom < _EDGE * page.height or line[0].top > (1 - _EDGE) * page.height


def _key(line: Line) -> str:
    return without_digits(" ".join(word.text for word in line))
