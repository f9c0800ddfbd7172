"""The documents can be read by everybody: language, title, headings, head rows, captions, contrast, no colour alone."""

from __future__ import annotations

import io
import itertools
import re

import docx
import openpyxl
import pdfplumber
import pytest
from docx.oxml.ns import qn

from store.model import Area
from store.reports.as_html import STATE_CLASSES, STYLE
from store.reports.basis import ReportKind
from store.reports.word_table import STATE_COLOURS
from store.standing_words import SIGNS
from tests.reports.examples import basis_of, demo_basis
from tests.reports.page_rules import breaches
from tests.reports.readback import DOCUMENTS, made, members, squeezed, text_of

KINDS = [ReportKind.PROGRESS, ReportKind.OUTSTANDING, ReportKind.AUDIT, ReportKind.FULL]


def page_of(kind):
    return made(kind, demo_basis(), ".html").data.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_breaks_no_rule_of_accessibility(kind):
    assert breaches(page_of(kind)) == []


@pytest.mark.parametrize("kind", ReportKind)
def test_a_report_of_nothing_breaks_none_either(kind):
    assert breaches(made(kind, basis_of([]), ".html").data.decode()) == []


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_a_report_of_nothing_can_be_written_in_every_format(kind, suffix):
    assert made(kind, basis_of([]), suffix).data


def test_two_tables_of_the_same_name_are_told_apart():
    twins = basis_of([Area(title="Samma namn"), Area(title="Samma namn")])
    assert breaches(made(ReportKind.FULL, twins, ".html").data.decode()) == []


@pytest.mark.parametrize(
    ("broken", "instead"),
    [
        (' lang="sv-SE"', ""),
        (' scope="col"', ""),
        ("<h2>", "<h4>"),
        ("<caption>", "<div>"),
        ("<main>", "<div>"),
        ("<title>", "<x-title>"),
        (' tabindex="0"', ' tabindex="3"'),
        ("<ul>", "<div>"),
    ],
)
def test_the_rules_see_a_page_that_breaks_them(broken, instead):
    page = page_of(ReportKind.PROGRESS)
    assert broken in page
    assert breaches(page.replace(broken, instead))


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first, second):
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("background", ["FFFFFF", "F4F7F9"])
def test_every_colour_of_a_lage_can_be_read_on_every_ground(background):
    of_page = re.findall(r"\.(?:late|soon|undated|track|closed) \{ color: #(\w{6})", STYLE.read_text(encoding="utf-8"))
    assert len(of_page) == len(STATE_CLASSES)
    for colour in (*of_page, *STATE_COLOURS.values(), "454545", "173F5C"):
        assert contrast(colour.upper(), background) >= 4.5
    assert contrast("FFFFFF", "1D4F73") >= 4.5
    assert contrast("FFFFFF", "173F5C") >= 4.5


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".pdf", ".xlsx"])
def test_a_lage_is_always_a_sign_and_a_word(suffix):
    basis = demo_basis()
    told = squeezed(text_of(made(ReportKind.PROGRESS, basis, suffix).data, suffix))
    for state in {row.standing.state for row in basis.rows}:
        assert f"{SIGNS[state].sign}{squeezed(state)}" in told


class TestWord:
    @pytest.fixture(params=KINDS)
    def document(self, request):
        return docx.Document(io.BytesIO(made(request.param, demo_basis(), ".docx").data))

    def test_language_title_and_author_are_told(self, document):
        properties = document.core_properties
        assert properties.language == "sv-SE"
        assert properties.title.endswith("8 oktober 2025")
        assert properties.author == "Barn- och utbildningsnämnden"
        (told,) = document.styles.element.findall(
            f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}"
        )
        assert told.get(qn("w:val")) == "sv-SE"

    def test_every_table_has_one_head_row_that_is_repeated_and_a_name(self, document):
        assert document.tables
        for table in document.tables:
            heads = [row for row in table._tbl.tr_lst if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
            assert heads == [table._tbl.tr_lst[0]]
            assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
            assert all(cell.text.strip() for cell in table.rows[0].cells)

    def test_no_cell_is_merged_and_every_row_is_as_long_as_the_head(self, document):
        for table in document.tables:
            assert {len(row.tc_lst) for row in table._tbl.tr_lst} == {len(table._tbl.tblGrid.gridCol_lst)}
            assert not list(table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge")))

    def test_headings_are_headings_and_go_down_one_level_at_a_time(self, document):
        styles = [paragraph.style.name for paragraph in document.paragraphs]
        assert styles[0] == "Title"
        levels = [int(name[-1]) for name in styles if name.startswith("Heading")]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))

    def test_word_does_not_call_it_a_document_of_an_old_version(self, document):
        modes = [
            told.get(qn("w:val"))
            for told in document.settings.element.iter(qn("w:compatSetting"))
            if told.get(qn("w:name")) == "compatibilityMode"
        ]
        assert modes == ["15"]

    def test_no_empty_paragraph_stands_in_for_space(self, document):
        empty = [p for p in document.paragraphs if not p.text.strip() and p.style.name != "Tabelltext"]
        assert empty == []


def test_the_same_report_gives_the_same_bytes():
    for suffix in (".docx", ".xlsx", ".html", ".md", ".csv", ".ics", ".pdf"):
        basis = demo_basis()
        assert made(ReportKind.PROGRESS, basis, suffix).data == made(ReportKind.PROGRESS, basis, suffix).data


def test_the_pdf_calls_itself_accessible_and_tells_its_language_and_title():
    data = made(ReportKind.PROGRESS, demo_basis(), ".pdf").data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        assert pdf.metadata["Title"] == "Återrapport 8 oktober 2025"
        catalog = pdf.doc.catalog
        assert catalog["Lang"] in {b"sv-SE", b"sv", "sv-SE"}
        assert catalog["MarkInfo"]["Marked"] is True


def test_the_workbook_is_ready_to_work_in():
    data = made(ReportKind.FULL, demo_basis(), ".xlsx").data
    sheet = openpyxl.load_workbook(io.BytesIO(data))["Områden"]
    heads = [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes.endswith("2")
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    reported = [row[heads.index("Rapporterad")] for row in sheet.iter_rows(min_row=2)]
    assert {cell.number_format for cell in reported if cell.value is not None} == {"yyyy-mm-dd"}
    assert {cell.data_type for cell in reported if cell.value is not None} == {"d"}
    hidden = {name for name, column in sheet.column_dimensions.items() if column.hidden}
    assert hidden
    assert "Id" not in [
        heads[openpyxl.utils.column_index_from_string(n) - 1] for n in sheet.column_dimensions if n not in hidden
    ]


def test_no_part_of_a_word_document_has_the_day_it_was_made_by_the_library():
    parts = members(made(ReportKind.PROGRESS, demo_basis(), ".docx").data)
    assert "2018-02-01T12:00:00Z" in parts["docProps/core.xml"]
    assert "python-docx" not in parts["docProps/core.xml"]
