"""An Excel file is read as it looks on the screen."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from store.board_calendar import BoardCalendar
from store.documents import interpret
from store.documents.accounting import unaccounted
from store.documents.blocks import Heading, Table, plain
from store.documents.files import excel_file

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from store.documents.blocks import Source
    from store.documents.draft import Draft

HEAD = ("Område", "Åtgärd", "Tidsplan", "Processläge")
DAY = dt.datetime(2018, 3, 31)  # noqa: DTZ001


@pytest.fixture
def book() -> Workbook:
    return Workbook()


@pytest.fixture
def sheet(book: Workbook) -> Worksheet:
    return book.active


def source_of(book: Workbook) -> Source:
    file = io.BytesIO()
    book.save(file)
    return excel_file.read(file.getvalue(), "plan.xlsx")


def draft_of(book: Workbook) -> Draft:
    source = source_of(book)
    draft = interpret(source, written=dt.date(2018, 1, 10), today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    return draft


def rows_of(book: Workbook) -> list[list[str]]:
    (table,) = source_of(book).blocks
    assert isinstance(table, Table)
    return [[plain(cell) for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (DAY, "yyyy-mm-dd", "2018-03-31"),
        (DAY, "d/m yyyy", "2018-03-31"),
        (DAY, "[$-41D]d mmmm yyyy;@", "2018-03-31"),
        (DAY, "[$-41D]mmm/yy;@", "mars 2018"),
        (DAY, "mmmm yyyy", "mars 2018"),
        (DAY, "mmmm", "mars 2018"),
        (DAY, "yyyy", "2018"),
        (DAY.replace(hour=14), "yyyy-mm-dd hh:mm", "2018-03-31 14:00"),
        (dt.time(9, 30), "hh:mm", "09:30"),
        (43190, "yyyy-mm-dd", "2018-03-31"),
        (2018, "General", "2018"),
        (2018.0, "0", "2018"),
        (0.5, "0%", "50 %"),
        (0.1 + 0.2, "General", "0,3"),
        (True, "General", "Sant"),
        ("2018", "@", "2018"),
        ("Klart <snart> & gott", "General", "Klart <snart> & gott"),
    ],
)
def test_a_cell_says_what_it_shows(book: Workbook, sheet: Worksheet, value: Any, form: str, words: str):
    """A date that shows only its month promises the month and not its first day."""
    sheet["A1"] = value
    sheet["A1"].number_format = form
    assert rows_of(book) == [[words]]


def test_a_month_in_a_cell_is_kept_until_its_last_day(book: Workbook, sheet: Worksheet):
    sheet.append(HEAD)
    sheet.append(("Stöd i ekonomi", "Görs.", DAY.replace(day=1), "Pågår."))
    sheet["C2"].number_format = "mmm/yy"
    (found,) = draft_of(book).areas
    assert found.area.milestones["klart"].due == dt.date(2018, 3, 31)


def test_empty_rows_and_columns_and_a_lying_size_do_not_show(book: Workbook, sheet: Worksheet):
    for column, word in zip("BDEH", HEAD, strict=True):
        sheet[f"{column}5"] = word
        sheet[f"{column}9"] = "x"
    sheet["XFD1048576"].font = Font(bold=True)
    assert rows_of(book) == [list(HEAD), ["x"] * 4]


def test_merged_cells_stand_in_their_first_place(book: Workbook, sheet: Worksheet):
    sheet.append(("Handlingsplan 2018",))
    sheet.append(HEAD)
    sheet.append(("Ekonomi och lokaler",))
    sheet.append(("Stöd i ekonomi", "Upplägget ses över.", "mars 2018", "Pågår."))
    sheet.append((None, "Utbildning erbjuds.", "maj 2018", "Ej påbörjat."))
    for merge in ("A1:D1", "A3:D3", "A4:A5", "A6:XFD6"):
        sheet.merge_cells(merge)
    (table,) = source_of(book).blocks
    assert [row.whole for row in table.rows] == [True, False, True, False, False]
    draft = draft_of(book)
    assert draft.plan.name == "Handlingsplan 2018"
    (found,) = draft.areas
    assert (found.area.group, found.area.title) == ("Ekonomi och lokaler", "Stöd i ekonomi")
    assert found.area.measures == ("Upplägget ses över.", "Utbildning erbjuds.")


def test_a_head_of_two_rows_is_one_head(book: Workbook, sheet: Worksheet):
    sheet.append(("Område", "Åtgärd", "Tidsplan", None, "Status"))
    sheet.append((None, None, "Start", "Klart", None))
    sheet.append(("Stöd i ekonomi", "Görs.", "januari 2018", "mars 2018", "Pågår"))
    for merge in ("A1:A2", "B1:B2", "C1:D1", "E1:E2"):
        sheet.merge_cells(merge)
    (found,) = draft_of(book).areas
    assert found.area.title == "Stöd i ekonomi"
    assert found.area.milestones["klart"].due == dt.date(2018, 3, 31)


def test_hidden_rows_columns_and_sheets_are_not_read_and_are_told(book: Workbook, sheet: Worksheet):
    sheet.append(HEAD)
    sheet.append(("Stöd i ekonomi", "Görs.", "mars 2018", "Pågår."))
    for _ in range(2):
        sheet.append(("Hemligt", "Görs.", "maj 2018", "Pågår."))
    sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Arbete")["A1"] = "x"
    book["Arbete"].sheet_state = "hidden"
    source = source_of(book)
    assert source.lines == ("Område\tTidsplan\tProcessläge", "Stöd i ekonomi\tmars 2018\tPågår.")
    assert source.remarks == (
        "2 dolda rader i bladet ”Sheet” är inte lästa; visa dem i Excel om de ska med.",
        "1 dold kolumn i bladet ”Sheet” är inte läst; visa den i Excel om den ska med.",
        "Bladet ”Arbete” är dolt och är inte läst.",
    )


def test_several_sheets_are_one_plan_with_their_names_as_groups(book: Workbook, sheet: Worksheet):
    """A sheet without a plan's head beside one that has it is left out with a word, and its words are accounted for."""
    sheet.title = "Grundskola"
    sheet.append(("Handlingsplan 2018",))
    for each in (sheet, book.create_sheet("Förskola")):
        each.append(HEAD)
        each.append((f"Stöd i {each.title.lower()}", "Görs.", "mars 2018", "Pågår."))
    book.create_sheet("Listor").append(("Pågår", "Klart"))
    draft = draft_of(book)
    assert [(found.area.group, found.area.title) for found in draft.areas] == [
        ("Grundskola", "Stöd i grundskola"),
        ("Förskola", "Stöd i förskola"),
    ]
    assert draft.plan.name == "Handlingsplan 2018"
    assert draft.doubtful[0] == "Bladet ”Listor” har ingen tabell med en plan och är utelämnat."
    assert "Pågår Klart" in draft.left_out


def test_the_name_excel_gives_a_sheet_heads_nothing(book: Workbook, sheet: Worksheet):
    sheet.title = "Blad1"
    for each in (sheet, book.create_sheet("Blad2")):
        each.append(HEAD)
        each.append((f"Stöd i {each.title}", "Görs.", "mars 2018", "Pågår."))
    assert not any(isinstance(block, Heading) for block in source_of(book).blocks)


def test_struck_words_promise_nothing(book: Workbook, sheet: Worksheet):
    """A whole cell, or some words in it."""
    sheet.append(HEAD)
    some = CellRichText(TextBlock(InlineFont(strike=True), "Klart mars 2018."), " Klart maj 2018.")
    sheet.append(("Stöd i ekonomi", "Görs.", some, "Försenat."))
    sheet["D2"].font = Font(strike=True)
    (found,) = draft_of(book).areas
    assert found.area.milestones["klart"].due == dt.date(2018, 5, 31)
    assert found.area.notes == ("Struket: Klart mars 2018.", "Struket: Försenat.")


def test_a_break_in_a_cell_parts_paragraphs(book: Workbook, sheet: Worksheet):
    sheet["A1"] = "Rutinen ses över\n- Utbildning erbjuds\nKlart i maj"
    (table,) = source_of(book).blocks
    assert [piece.text for piece in table.rows[0].cells[0]] == ["Rutinen ses över", "Utbildning erbjuds", "Klart i maj"]


def test_a_formula_shows_its_value_and_one_without_is_told(book: Workbook, sheet: Worksheet):
    sheet["A1"] = "Område"
    sheet["B1"] = "=1+1"
    assert source_of(book).remarks == (
        "En cell har en formel som inte är uträknad och är läst som tom; öppna filen i Excel och spara den.",
    )
    sheet["B2"] = "=1+2"
    assert source_of(book).remarks == (
        "2 celler har formler som inte är uträknade och är lästa som tomma; öppna filen i Excel och spara den.",
    )


def test_a_formula_with_its_value_saved_is_the_value():
    from xlsxwriter import Workbook as Written

    file = io.BytesIO()
    with Written(file) as book:
        book.add_worksheet().write_formula("A1", '="Klart "&2018', None, "Klart 2018")
    assert excel_file.read(file.getvalue(), "plan.xlsx").lines == ("Klart 2018",)
    assert excel_file.read(file.getvalue(), "plan.xlsx").remarks == ()


def test_comments_and_what_is_printed_on_each_page_stand_beside(book: Workbook, sheet: Worksheet):
    sheet["A1"] = "Område"
    sheet["A1"].comment = Comment("Stäm av med skolan", "A")
    sheet.oddHeader.left.text = "Sunnvik 2018-01-10"
    sheet.oddFooter.center.text = "Sida &P"
    assert [block.text for block in source_of(book).aside] == ["Stäm av med skolan", "Sunnvik 2018-01-10", "Sida"]
