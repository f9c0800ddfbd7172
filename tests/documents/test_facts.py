"""Tables of facts about a document beside the one of the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from store.documents.blocks import Piece, Row
from store.documents.facts import facts_of, title_fact

if TYPE_CHECKING:
    from store.documents.draft import Draft

PLAN = "Område\tÅtgärd\tTidplan\nCykelbanor\tNya räcken sätts upp\tMaj 2024\nBroar\tBron målas\tJuni 2024\n"


def rows(*lines: str) -> list[Row]:
    """Rows of cells between ``|``."""
    return [
        Row(tuple((Piece(text),) if text else () for text in line.split("|")), (at,)) for at, line in enumerate(lines)
    ]


@pytest.mark.parametrize(
    "table",
    [
        rows("Handläggare|Datum|Diarienummer", "Gatuchefen|2024-03-04|TN 2024/18"),
        rows("Dokumenttyp|Handlingsplan", "Dokumentansvarig|Gatuchefen", "Giltighetstid|2024–2026"),
        rows("Diarienummer:|TN 2024/18|Version:|2", "Fastställd av:|Nämnden|Datum:|2024-03-04"),
        rows("Vår beteckning|Er beteckning", "TN 2024/18|"),
    ],
)
def test_words_of_a_document_tell_nothing_of_a_plan(draft_of_text: Callable[..., Draft], table: list[Row]) -> None:
    """Over what they tell, or beside it: before the plan's table such a table becomes no område, nor after it."""
    assert facts_of(table)
    text = "\n".join("\t".join(cell[0].text if cell else "" for cell in row.cells) for row in table)
    for whole in (f"{text}\n\n{PLAN}", f"{PLAN}\n{text}\n"):
        assert [found.area.title for found in draft_of_text(whole).areas] == ["Cykelbanor", "Broar"]


@pytest.mark.parametrize(
    "table",
    [
        rows("Diarienummer|Ärende|Handläggare|Datum", "TN 2024/18|Ny bro|Gatuchefen|2024-03-04"),
        rows("Handläggare|Datum", "Gatuchefen|2024-03-04"),
        rows("Dnr|Uppdrag", "TN 2024/18|Ny bro"),
        rows("Datum|Dnr|Handläggare", "2024-03-04|TN 2024/18|Gatuchefen", "2024-05-04|TN 2024/19|Gatuchefen"),
    ],
)
def test_a_list_of_assignments_with_their_numbers_is_no_table_of_facts(table: list[Row]) -> None:
    """It names what the rows are about, or tells of several things."""
    assert facts_of(table) == []


def test_a_table_of_facts_gives_title_and_day(draft_of_text: Callable[..., Draft]) -> None:
    """A paper that is a form above its plan says there what it is called, and when it was settled."""
    table = "Dokumentnamn\tHandlingsplan för gator och broar\nDokumenttyp\tPlan\nBeslutsdatum\t2024-02-06\n"
    draft = draft_of_text(f"{table}\nTekniska nämnden\n\n{PLAN}", None)
    assert draft.plan.name == "Handlingsplan för gator och broar"
    assert draft.plan.dated == dt.date(2024, 2, 6)
    assert title_fact(rows("Dokumenttyp|Plan", "Dnr|TN 2024/18")) == ""
    assert title_fact(rows("Titel|Cykelplan||", "Beslutsinstans och datum|Nämnden 2024-02-06||")) == "Cykelplan"
