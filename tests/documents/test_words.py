"""The words and sentences that the reading of documents stands on."""

from __future__ import annotations

import datetime as dt

import pytest

from store.documents.blocks import Heading, Labelled, Paragraph, Piece, Source
from store.documents.document_day import document_date
from store.documents.furniture import is_furniture
from store.documents.markup import paragraphs
from store.documents.sentences import mend, torn
from store.documents.shapes.columns import head_of, is_head_row, label_of, same_head
from store.documents.shapes.roles import Role
from store.documents.status_words import is_colour, status_word
from store.model import Status


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("<p>Klart till mars 2018.</p> <p>Utvärderas.</p>", ["Klart till mars 2018.", "Utvärderas."]),
        ('<ul style="list-style-type: none"> Ett upplägg.', ["Ett upplägg."]),
        ("<ul>• Ett.• Två.", ["Ett.", "Två."]),
        ("Verktyget (<i>Ljus</i>) &amp; mer", ["Verktyget (Ljus) & mer"]),
        ("a &lt; b och <namn>", ["a < b och <namn>"]),
        ("rader som<br>fortsätter", ["rader som fortsätter"]),
        ("Ramp byggs om<br>Ledstång sätts upp", ["Ramp byggs om", "Ledstång sätts upp"]),
        ("- ett\n- två", ["ett", "två"]),
        ("före\u00adsätter&nbsp;sig", ["föresätter sig"]),
        ("text <ul style=", ["text"]),
        ("5 < 7 <!-- dold --> syns", ["5 < 7 syns"]),
        ("", []),
        ("<p></p>", []),
        ("<p> <br></p>", []),
        ("●", ["●"]),
    ],
)
def test_remnants_of_layout_go_and_words_stay(raw: str, clean: list[str]) -> None:
    """Tags, bullets and entities out; what only looks like a tag is kept."""
    assert [piece.text for piece in paragraphs(raw)] == clean


def test_a_point_of_a_list_never_continues_a_sentence() -> None:
    """A small letter after a bullet is a style, not a torn sentence."""
    assert paragraphs("• upplägg\n• stöd") == (Piece("upplägg", item=True), Piece("stöd", item=True))


@pytest.mark.parametrize(
    ("before", "after", "is_torn"),
    [
        ("genomföra utbildning i", "systemet under våren.", True),
        ("Administrativt system", "implementeras våren 2018.", True),
        ("Förbättra introduktionen av", "Stratsys", True),
        ("Utvärderas oktober", "2018.", True),
        ("Klart januari 2018.", "Utvärderas januari 2019.", False),
        ("Pågår.", "uppdraget utförs", False),
        ("april 2021", "oktober 2021", False),
        ("Rubrik", "Nytt stycke", False),
        ("", "text", False),
    ],
)
def test_a_torn_sentence_is_told_from_a_new_one(before: str, after: str, is_torn: bool) -> None:
    """Full stops, small letters, hanging words, and times that stand side by side."""
    assert torn(before, after) is is_torn


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("med", "syfte", "med syfte"),
        ("grann-", "kommunerna tecknas", "grannkommunerna tecknas"),
        ("fastighets-", "och lokalfrågor", "fastighets- och lokalfrågor"),
        ("IT-", "systemet", "IT-systemet"),
        ("Umeå-", "Piteå", "Umeå-Piteå"),
    ],
)
def test_a_divided_word_is_made_whole_and_a_hyphen_of_its_own_stays(before: str, after: str, whole: str) -> None:
    """The hyphen at the end of a line goes, the one that belongs to the word does not."""
    assert mend(before, after) == whole


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Utvecklingsområde", Role.TITLE),
        ("Åtgärd/aktivitet", Role.MEASURES),
        ("Ansvarig\nfunktion", Role.RESPONSIBLE),
        ("Ansvarig för åtgärd", Role.RESPONSIBLE),
        ("KLART SENAST:", Role.SCHEDULE),
        ("Tids-\nplan", Role.SCHEDULE),
        ("När ska det vara klart?", Role.SCHEDULE),
        ("Uppföljning 2024", Role.PROGRESS),
        ("Uppföljning av åtgärd", Role.PROGRESS),
        ("Datum för uppföljning", Role.SCHEDULE),
        ("Status 2024-05-01", Role.STATUS),
        ("Nr", Role.NUMBER),
        ("Prio", Role.PRIORITY),
        ("Förväntad effekt", Role.GOALS),
        ("Revisionens rekommendation", Role.TITLE),
        ("Nämndens svar", Role.MEASURES),
        ("Beslutsdatum", Role.OTHER),
        ("Budget", Role.OTHER),
    ],
)
def test_a_column_is_known_by_many_names(text: str, role: Role) -> None:
    """Case, colons, line breaks, years and slashes do not matter."""
    assert head_of(text).role is role


def test_a_row_of_data_is_no_head() -> None:
    """Two known words are needed, and most of the row known."""
    assert is_head_row([head_of(text) for text in ("Område", "Åtgärd", "Eget")])
    assert not is_head_row([head_of(text) for text in ("Stöd till rektor", "Åtgärd", "", "juni 2018")])
    assert not is_head_row([head_of("Status"), head_of("Status")])
    assert same_head("Tids-\nplan", "TIDSPLAN:")


@pytest.mark.parametrize("text", ["Syfte och mål", "Uppföljning av betygen", "x" * 500])
def test_a_heading_of_running_text_is_no_label(text: str) -> None:
    """A label stands alone; with ”av” or ”och” it says what a section is about."""
    assert label_of(text) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("✅", Status.DONE),
        ("✅ Klart", Status.DONE),
        ("100 %", Status.DONE),
        ("40 %", Status.ONGOING),
        ("Ej påbörjad", Status.NOT_STARTED),
        ("pågår enligt plan", Status.ON_SCHEDULE),
        ("Försenad.", Status.DELAYED),
        ("Utgår", Status.CANCELLED),
        ("Pausad", Status.PAUSED),
        ("Pågår, poolen har tolv personer", Status.UNKNOWN),
        ("🟢", Status.UNKNOWN),
    ],
)
def test_a_status_cell_is_a_word_a_sign_or_per_cent(text: str, status: Status) -> None:
    """A sentence is processläge, not a status; a colour says nothing by itself."""
    assert status_word(text) is status
    assert is_colour("🟢")


@pytest.mark.parametrize(
    "text",
    [
        "2018-01-10",
        "Sida 2 (5)",
        "2(5)",
        "- 3 -",
        "-----",
        "Piteholm den 3 mars 2021",
        "Nämnden  Sida 1 av 9",
        "Dnr 2023/114",
    ],
)
def test_what_the_page_carries_is_furniture(text: str) -> None:
    """Dates and page numbers on lines of their own, rules, file numbers."""
    assert is_furniture(text)


@pytest.mark.parametrize("text", ["Klart 2018-01-10", "Kapitel 2 av boken", "Ett helt stycke."])
def test_what_is_said_is_no_furniture(text: str) -> None:
    """A promise with a date is no page date."""
    assert not is_furniture(text)


def test_the_documents_own_date_is_not_a_promised_one() -> None:
    """A word for it goes before a place, a place before a date alone; labels of a plan never count."""
    blocks = (
        Labelled("Klart senast", "2030-01-01", (1,)),
        Paragraph("2020-01-01", (2,)),
        Paragraph("Sunnvik 2021-01-01", (3,)),
        Heading(1, "Plan, reviderad 2022-01-01", (4,)),
    )
    assert document_date(Source("", (), blocks)) == dt.date(2022, 1, 1)
    assert document_date(Source("", (), blocks[:3])) == dt.date(2021, 1, 1)
    assert document_date(Source("", (), blocks[:2])) == dt.date(2020, 1, 1)
    assert document_date(Source("", (), blocks[:1])) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Läget i tabellen avser den 12 mars 2024.", dt.date(2024, 3, 12)),
        ("Status gäller per 2024-03-12.", dt.date(2024, 3, 12)),
        ("Läget i tabellen följs upp den 12 mars 2024.", None),
        ("Beslutet om läget gäller den nya skolan från 12 mars 2024 och framåt.", None),
    ],
)
def test_the_day_that_a_lage_is_of_is_the_documents(text: str, day: dt.date | None) -> None:
    """A sentence may tell of which day the lägen are; a day to come is no such."""
    assert document_date(Source("", (), (Paragraph(text, (1,)),))) == day


def test_a_day_under_its_word_is_the_documents_where_the_word_comes_once() -> None:
    """A letter has ``Datum`` over its day; where the word comes again each is of its own område."""
    letter = (Labelled("Datum", "", (1,)), Paragraph("2022-05-30", (2,)))
    assert document_date(Source("", (), letter)) == dt.date(2022, 5, 30)
    assert document_date(Source("", (), letter * 2)) is None
    assert document_date(Source("", (), (Labelled("Klart senast", "", (1,)), letter[1]))) is None
