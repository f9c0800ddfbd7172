"""No word comes alive in any format, none crashes one, and what had to be changed is told."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re

import openpyxl
import pdfplumber
import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from store.model import Area, Closing, ClosingReason, Milestone, Move, Plan, Status
from store.reports.basis import ReportKind
from store.reports.shown import harmless
from tests.reports.examples import basis_of
from tests.reports.hostile import TEXTS
from tests.reports.readback import DOCUMENTS, made, members, squeezed, text_of

DAY = dt.date(2018, 3, 31)


def area_of(text):
    """An område that is this text wherever it can be."""
    move = Move(before=DAY, after=DAY, day=DAY, reason=text, extra={"framtida": text})
    stone = Milestone(due=DAY, words=text, moves=(move,), extra={"framtida": text})
    return Area(
        title=text,
        plan="plan",
        group=text,
        measures=(text,),
        responsible=text,
        schedule=(text,),
        status=Status.ONGOING,
        progress=(text, text),
        milestones={"klart": stone},
        closing=Closing(reason=ClosingReason.COMPLETED, day=DAY, decision=text, note=text),
        priority=text,
        purpose=(text,),
        goals=(text,),
        analysis=(text,),
        notes=(text,),
        extra={"framtida": text},
    )


def basis(text):
    return basis_of([area_of(text)], plan=Plan(name=text, source=text), board=text)


KINDS = list(ReportKind)


def test_there_are_as_many_texts_as_promised():
    assert len(set(TEXTS)) == 42


@pytest.mark.sample(84)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("suffix", DOCUMENTS)
def test_every_text_can_be_written_in_every_format_and_is_read_as_it_was(suffix, text):
    """What the format cannot hold is shown as a sign, and counted."""
    for kind in (ReportKind.FULL,) if suffix == ".pdf" else (ReportKind.FULL, ReportKind.PROGRESS):
        written = made(kind, basis(text), suffix)
        if suffix == ".json":
            continue
        shown, replaced = harmless(text)
        assert bool(written.replaced) == bool(replaced)
        # A page may lack a letter for a sign from far away; what it has letters for must be there.
        expected = squeezed(shown) if suffix != ".pdf" else squeezed(re.sub(r"[^\x20-\x7eåäöÅÄÖ]", "", shown))
        found = squeezed(text_of(written.data, suffix))
        if suffix == ".pdf":
            found = re.sub(r"[^\x20-\x7eåäöÅÄÖ]", "", found)
        if suffix != ".ics" or kind is ReportKind.FULL:
            assert expected in found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_calculated_or_linked_in_a_workbook(kind):
    for text in TEXTS:
        data = made(kind, basis(text), ".xlsx").data
        for sheet in openpyxl.load_workbook(io.BytesIO(data)):
            cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
            assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
            assert [cell for cell in cells if cell.hyperlink] == []
        parts = members(data)
        assert not [name for name, xml in parts.items() if "<f>" in xml or "<f " in xml]
        assert not [xml for name, xml in parts.items() if name.endswith(".rels") and 'TargetMode="External"' in xml]


@pytest.mark.parametrize("kind", KINDS)
def test_no_cell_of_a_csv_starts_a_formula_and_what_was_guarded_is_told(kind):
    for text in TEXTS:
        written = made(kind, basis(text), ".csv")
        rows = csv.reader(io.StringIO(written.data.decode("utf-8-sig"), newline=""), delimiter=";")
        assert [cell for row in rows for cell in row if re.match(r"\s*[=+@]", cell)] == []
        if re.match(r"\s*[=+@]", text):
            assert written.guarded > 0


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "h1", "h2", "h3", "p", "ul", "ol"),
    *("li", "div", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "time", "-text"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "role", "tabindex", "aria-label", "style", "scope"),
    *("datetime", "data-id", "data-seal"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_becomes_a_tag_or_an_attribute_of_the_page(kind):
    for text in TEXTS:
        page = HTMLParser(made(kind, basis(text), ".html").data.decode())
        nodes = list(page.root.traverse())
        assert {node.tag for node in nodes} <= ALLOWED
        assert {name for node in nodes for name in node.attributes} <= ATTRIBUTES
        assert [node.text() for node in nodes if node.tag == "style" and "alert" in node.text()] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_becomes_markup_html_or_a_link_in_markdown(kind):
    for text in TEXTS:
        source = made(kind, basis(text), ".md").data.decode()
        html = MarkdownIt("gfm-like", {"html": True}).render(source)
        tags = {tag.strip("/") for tag in re.findall(r"<(/?[a-zA-Z!][\w-]*)", html)}
        assert tags <= {"h1", "h2", "h3", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "br"}


@pytest.mark.parametrize("text", TEXTS)
def test_no_word_becomes_a_property_or_a_component_of_the_calendar(text):
    data = made(ReportKind.FULL, basis(text), ".ics").data
    calendar = Calendar.from_ical(data)
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT", "VALARM"]
    (event,) = calendar.walk("VEVENT")
    known = "UID DTSTAMP SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION TRANSP CATEGORIES"
    assert set(event) == set(known.split())
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


@pytest.mark.sample(2)
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_becomes_a_field_a_link_or_a_part_of_a_word_document(kind):
    plain = set(members(made(kind, basis("x"), ".docx").data))
    for text in TEXTS:
        parts = members(made(kind, basis(text), ".docx").data)
        assert set(parts) == plain
        body = parts["word/document.xml"]
        tags = set(re.findall(r"<w:(\w+)", body))
        assert not tags & {"fldSimple", "fldChar", "instrText", "hyperlink", "object", "altChunk", "drawing", "pict"}
        assert not [xml for name, xml in parts.items() if name.endswith(".rels") and 'TargetMode="External"' in xml]


def test_no_word_becomes_a_link_or_an_action_of_the_pdf():
    for text in TEXTS:
        data = made(ReportKind.PROGRESS, basis(text), ".pdf").data
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            assert [page.annots for page in pdf.pages if page.annots] == []
        assert not re.search(rb"/(?:JavaScript|JS|OpenAction|Launch|EmbeddedFile)\b", data)


def test_a_cell_longer_than_excel_can_hold_is_cut_and_told():
    written = made(ReportKind.PROGRESS, basis_of([Area(title="A", measures=("ö" * 40_000,))]), ".xlsx")
    assert written.cut == 1
    assert "fortsätter i registret" in text_of(written.data, ".xlsx")


def test_a_day_that_excel_does_not_know_stands_as_text():
    area = Area(title="A", reported=dt.date(1899, 1, 1))
    assert "1899-01-01" in text_of(made(ReportKind.FULL, basis_of([area]), ".xlsx").data, ".xlsx")
