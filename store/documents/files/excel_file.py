"""Excel → blocks, with ``openpyxl``: one table a sheet, as it looks on the screen.

``python-calamine`` is twenty times as fast and reads the same values, but not what a person sees of them: formats that
show a date as a month, hidden rows and columns, struck words, merged cells. openpyxl's read-only mode would trust the
size that a sheet says it has; in its ordinary mode only the cells that are there count.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.documents.blocks import Row, plain
from store.documents.files import excel_words, zipped
from store.documents.files.gathering import Gathering, escaped
from store.documents.files.opening import MAX_COLUMNS, MAX_ROWS, check_size
from store.documents.markup import paragraphs
from store.documents.returned.tables import of_workbook
from store.documents.shapes.heads import find_head
from store.errors import DocumentError

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from store.documents.blocks import Cell, Source

SUFFIXES = (".xlsx",)
MAX_MERGED = 500_000
"""Cells that merges may cover together; openpyxl makes an object of each."""

_MERGE = re.compile(rb"<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref\s*=\s*[\"']([A-Za-z0-9:$]{1,40})[\"']")
_UNCOUNTED = re.compile(rb"<f(?:\s[^<>]{0,500})?(?:/>|>[^<]{0,9000}</f>)\s{0,9}(?:<v\s?/>|<v></v>)?\s{0,9}</c>")
_FIELD = re.compile(r'&(?:\[[^\]]*\]|"[^"]*"|\d+|[A-Za-z])')
_UNNAMED = re.compile(r"(?:blad|sheet|tabell|ark)\s*\d*", re.IGNORECASE)


def read(data: bytes, name: str) -> Source:
    """The blocks of an Excel file.

    Raises:
        DocumentError: it is no Excel file, or larger than a document is.
    """
    zipped.check(data, name, zipped.EXCEL)
    gathering = Gathering(name)
    _look_inside(data, gathering)
    from openpyxl import load_workbook  # noqa: PLC0415 (an opener is imported when a file of its kind is read)

    book = load_workbook(io.BytesIO(data), data_only=True, rich_text=True, keep_links=False)
    sheets: list[_Sheet] = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            sheets.append(_Sheet(sheet, gathering))
        else:
            gathering.remarks.append(f"Bladet ”{sheet.title}” är dolt och är inte läst.")
    filled = [each for each in sheets if each.rows]
    plans = [each for each in filled if each.has_plan]
    for each in filled:
        each.gather(apart=bool(plans) and not each.has_plan, named=len(plans) > 1)
    for each in sheets:
        each.gather_beside()
    source, rows = gathering.source(), of_workbook(book)
    # What is hidden in a workbook of our own is how it is known.
    return replace(source, returned=rows, remarks=() if rows else source.remarks)


def _look_inside(data: bytes, gathering: Gathering) -> None:
    """What must be known before openpyxl opens the file, or is not seen afterwards."""
    uncounted = merged = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.namelist():
            if member.casefold().startswith("xl/worksheets/") and member.casefold().endswith(".xml"):
                xml = archive.read(member)
                merged += sum(_area(found.decode()) for found in _MERGE.findall(xml))
                uncounted += sum(1 for _ in _UNCOUNTED.finditer(xml))
    if merged > MAX_MERGED:
        raise DocumentError(
            f"{gathering.name}: celler är sammanfogade över {merged} platser, fler än {MAX_MERGED}. "
            "Dela de sammanfogade cellerna eller spara bara planens tabell i ett eget dokument."
        )
    if uncounted:
        cells = f"{uncounted} celler har formler som inte är uträknade och är lästa som tomma"
        if uncounted == 1:
            cells = "En cell har en formel som inte är uträknad och är läst som tom"
        gathering.remarks.append(f"{cells}; öppna filen i Excel och spara den.")


def _area(reference: str) -> int:
    """How many cells a reference such as ``A1:C3`` covers; what is no such reference covers none."""
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})", reference.upper())
    if found is None:
        return 0
    first, last = _column(found[1]), _column(found[3])
    return (abs(last - first) + 1) * (abs(int(found[4]) - int(found[2])) + 1)


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place


class _Sheet:
    """One visible sheet: its rows with something in them, without columns that are empty all the way down."""

    def __init__(self, sheet: Worksheet, gathering: Gathering) -> None:
        self.sheet, self.gathering = sheet, gathering
        self.comments: list[str] = []
        self.rows = self._read()
        self.has_plan = bool(self.rows) and find_head(tuple(Row(cells, ()) for cells, _ in self.rows)) is not None

    def _read(self) -> list[tuple[tuple[Cell, ...], bool]]:
        """The cells of every row, and whether one of them covers all columns."""
        grid: dict[int, dict[int, Cell]] = {}
        hidden_rows = {at for at, row in self.sheet.row_dimensions.items() if row.hidden}
        hidden_columns = self._hidden_columns()
        passed_rows: set[int] = set()
        passed_columns: set[int] = set()
        # openpyxl's own loops go through every place up to the last cell; this is the cells there are.
        for (at, column), cell in sorted(self.sheet._cells.items()):  # noqa: SLF001 (see above)
            content = paragraphs(excel_words.words(cell))
            if not content:
                continue
            if at in hidden_rows:
                passed_rows.add(at)
                continue
            if column in hidden_columns:
                passed_columns.add(column)
                continue
            grid.setdefault(at, {})[column] = content
            if cell.comment is not None and cell.comment.text:
                self.comments.append(cell.comment.text)
            if len(grid) > MAX_ROWS:
                check_size(len(grid), 1, self.gathering.name)
        self._tell_hidden(len(passed_rows), "rad", "rader")
        self._tell_hidden(len(passed_columns), "kolumn", "kolumner")
        columns = sorted({column for row in grid.values() for column in row})
        check_size(len(grid), len(columns), self.gathering.name)
        wide = self._merged_over(columns)
        return [
            (tuple(row.get(column, ()) for column in columns), len(row) == 1 and next(iter(row)) in wide.get(at, ()))
            for at, row in sorted(grid.items())
        ]

    def _hidden_columns(self) -> set[int]:
        from openpyxl.utils import column_index_from_string  # noqa: PLC0415 (loaded with the opener)

        hidden: set[int] = set()
        for letters, column in self.sheet.column_dimensions.items():
            if column.hidden:
                first = column.min or column_index_from_string(letters)
                hidden.update(range(first, max(first, min(column.max or first, first + MAX_COLUMNS)) + 1))
        return hidden

    def _merged_over(self, columns: list[int]) -> dict[int, set[int]]:
        """For each row the column where a merge begins that covers all of the sheet's columns."""
        wide: dict[int, set[int]] = {}
        for merge in self.sheet.merged_cells.ranges:
            if len(columns) > 1 and merge.min_col <= columns[0] and merge.max_col >= columns[-1]:
                wide.setdefault(merge.min_row, set()).add(merge.min_col)
        return wide

    def _tell_hidden(self, count: int, one: str, many: str) -> None:
        where = f"i bladet ”{self.sheet.title}” är inte"
        if count == 1:
            self.gathering.remarks.append(f"1 dold {one} {where} läst; visa den i Excel om den ska med.")
        elif count:
            self.gathering.remarks.append(f"{count} dolda {many} {where} lästa; visa dem i Excel om de ska med.")

    def gather(self, *, apart: bool, named: bool) -> None:
        """Give the sheet's rows: as a table, or beside when another sheet is the plan.

        Args:
            apart: the sheet holds no plan, and another does.
            named: several sheets hold plans; each one's name heads its own.
        """
        rows = self.rows
        if apart:
            self.gathering.remarks.append(f"Bladet ”{self.sheet.title}” har ingen tabell med en plan och är utelämnat.")
            for cells, _ in rows:
                self.gathering.aside(escaped(" ".join(plain(cell) for cell in cells if cell)))
            return
        if named and not _UNNAMED.fullmatch(self.sheet.title):
            while sum(map(bool, rows[0][0])) == 1:
                # The title above the table is the document's, the sheet's name only that of its part.
                self.gathering.paragraph(escaped(" ".join(plain(cell) for cell in rows[0][0] if cell)))
                rows = rows[1:]
            self.gathering.heading(2, escaped(self.sheet.title))
        self.gathering.table([self.gathering.row(cells, whole=whole) for cells, whole in rows])

    def gather_beside(self) -> None:
        """The sheet's comments and what it prints above and below each page."""
        for text in (*self.comments, *self._page_texts()):
            self.gathering.aside(escaped(text))

    def _page_texts(self) -> Iterator[str]:
        for part in (self.sheet.oddHeader, self.sheet.oddFooter):
            for place in (part.left, part.center, part.right) if part else ():
                text = _FIELD.sub(" ", place.text or "")
                if text.strip():
                    yield text
