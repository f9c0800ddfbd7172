"""A report as an Excel workbook: the table, with real dates beside the words, and the running text on its own sheet.

Every text is written as a text, never as a formula or a link. Ids and seals stand in two hidden columns at the end of
each row, so that rows can be sorted and an edited copy still read back.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from store.deadline import State
from store.reports.document import Report, Table, one_table
from store.reports.harmless_report import Rendered, harmless_report
from store.reports.seal import column_marks, sealed

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from store.reports.document import Cell
    from store.reports.manner import Manner

LONGEST = 32_767
"""Letters that a cell of Excel can hold."""
_CUT = " … (fortsätter i registret)"
_WIDTHS = {1: 11, 2: 18, 3: 26, 4: 34, 5: 46}
"""A column's share → its width in letters."""
ID_HEADING, SEAL_HEADING = "Id", "Nämndkoll"
_COLOURS = {State.LATE: "#9B1C1C", State.SOON: "#7A4B00", State.UNDATED: "#1D4F73", State.CLOSED: "#1A6335"}
_FONT = {"font_name": "Arial", "font_size": 10}
_LINE_HEIGHT, _HIGHEST = 13.5, 409
"""Points that a line of text takes, and Excel's highest row."""
_FIRST_DAY = dt.date(1900, 3, 1)
"""Excel's days before this one are a day wrong, and before 1900 there are none."""


def render(report: Report, manner: Manner) -> Rendered:
    """The workbook's bytes; the same report and moment give the same bytes."""
    import xlsxwriter  # noqa: PLC0415 (only this format)

    report, replaced = harmless_report(report)
    saved = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(saved, options)
    book.set_properties({"title": report.title, "author": report.board, "created": manner.written.replace(tzinfo=None)})
    book.set_size(2400, 1500)
    sheet = _Sheet(book)
    sheet.fill(one_table(report))
    _tell(book, report)
    book.close()
    return Rendered(saved.getvalue(), replaced, cut=sheet.cut)


class _Sheet:
    """The sheet with the table, while it is written."""

    def __init__(self, book: Workbook) -> None:
        self.cut = 0
        self._book = book
        self._sheet: Worksheet = book.add_worksheet("Områden")
        look = {**_FONT, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#8A8F94"}
        self._text = book.add_format(look)
        self._name = book.add_format({**look, "bold": True, "bg_color": "#F4F7F9"})
        self._day = book.add_format({**look, "num_format": "yyyy-mm-dd", "align": "left"})
        self._number = book.add_format({**look, "num_format": "0"})
        self._head = book.add_format({**look, "bold": True, "bg_color": "#173F5C", "font_color": "#FFFFFF"})
        self._states: dict[State, Format] = {
            state: book.add_format({**look, "font_color": colour, "bold": state is State.LATE})
            for state, colour in _COLOURS.items()
        }

    def fill(self, table: Table) -> None:
        """Write the head and every row."""
        sheet = self._sheet
        visible = [place for place, column in enumerate(table.columns) if column.heading != ID_HEADING]
        for at, place in enumerate(visible):
            column = table.columns[place]
            sheet.write_string(0, at, column.heading, self._head)
            sheet.set_column(at, at, _WIDTHS.get(column.share, 18))
        hidden = len(visible)
        order = column_marks(table.columns[place].heading for place in visible)
        for at, heading in enumerate((ID_HEADING, f"{SEAL_HEADING} {order}"), hidden):
            sheet.write_string(0, at, heading, self._head)
        sheet.set_column(hidden, hidden + 1, 12, None, {"hidden": True})
        for number, line in enumerate(table.lines, 1):
            for at, place in enumerate(visible):
                self._write(number, at, line.cells[place], is_name=place == table.title_column)
            # Excel fits rows to wrapped text when it opens a file; other programs take what stands in it.
            high = max(
                _lines(line.cells[place].paragraphs, _WIDTHS.get(table.columns[place].share, 18)) for place in visible
            )
            sheet.set_row(number, min(_HIGHEST, 4 + high * _LINE_HEIGHT))
            seals = " ".join(sealed(line.cells[place].paragraphs) for place in visible)
            sheet.write_string(number, hidden, line.area_id)
            sheet.write_string(number, hidden + 1, seals)
        named = visible.index(table.title_column) if table.title_column in visible else 0
        sheet.freeze_panes(1, named + 1)
        sheet.autofilter(0, 0, max(1, len(table.lines)), len(visible) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&RSida &P av &N")

    def _write(self, row: int, column: int, cell: Cell, *, is_name: bool) -> None:
        if not cell.paragraphs:
            self._sheet.write_blank(row, column, None, self._text)
        elif cell.day is not None and cell.day >= _FIRST_DAY:
            self._sheet.write_datetime(row, column, dt.datetime.combine(cell.day, dt.time()), self._day)
        elif cell.number is not None:
            self._sheet.write_number(row, column, cell.number, self._number)
        else:
            look: Any = self._name if is_name else self._text
            if cell.state is not None:
                look = self._states.get(cell.state, look)
            self._sheet.write_string(row, column, self._fitting(cell.text), look)

    def _fitting(self, text: str) -> str:
        if len(text) <= LONGEST:
            return text
        self.cut += 1
        return text[: LONGEST - len(_CUT)] + _CUT


def _lines(paragraphs: tuple[str, ...], width: int) -> int:
    """About how many lines paragraphs take in a column of that many letters."""
    return max(1, sum(-(-max(1, len(paragraph)) // max(1, width - 2)) for paragraph in paragraphs))


def _tell(book: Workbook, report: Report) -> None:
    """The report's running text on a sheet of its own, after the table."""
    sheet = book.add_worksheet("Om rapporten")
    wrapped = book.add_format({**_FONT, "text_wrap": True, "valign": "top"})
    strong = book.add_format({**_FONT, "bold": True, "font_size": 14, "text_wrap": True})
    heading = book.add_format({**_FONT, "bold": True, "font_size": 11, "text_wrap": True})
    sheet.set_column(0, 0, 100)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    lines: list[tuple[str, Any]] = [(report.title, strong), (report.board, wrapped)]
    for section in report.sections:
        if section.paragraphs or section.points:
            lines += [("", wrapped), (section.heading, heading)]
            lines += [(paragraph, wrapped) for paragraph in section.paragraphs]
            for number, point in enumerate(section.points, 1):
                lines.append((f"{number}. {point}" if section.numbered else f"• {point}", wrapped))
    for row, (text, look) in enumerate(lines):
        sheet.write_string(row, 0, text[:LONGEST], look)
