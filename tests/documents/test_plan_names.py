"""What a plan is called after its document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document

if TYPE_CHECKING:
    from store.documents.draft import Draft

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
BODY = """
Revisorerna vill ha svar på följande.

1. Att nämnden följer upp avtalen.

Avtalen gås igenom varje höst.

2. Att nämnden ser över delegationen.

Översynen är klar till mars 2024.
"""


def test_a_title_broken_over_lines_and_half_of_it_twice_is_said_once(draft_of_text: Callable[..., Draft]) -> None:
    """As a reply's head comes out of a form that prints its subject under its title."""
    draft = draft_of_text(
        "Yttrande till revisorerna om granskning av \nnämndens uppföljning av avtal och delegation i \n"
        "verksamheten om granskning av nämndens \nuppföljning av avtal och delegation i verksamheten\n" + BODY
    )
    assert draft.plan.name == (
        "Yttrande till revisorerna om granskning av nämndens uppföljning av avtal och delegation i verksamheten"
    )


@pytest.mark.parametrize("line", ["Inledning", "Bakgrund", "1 Inledning", "SAMMANFATTNING", "Inledning och bakgrund"])
def test_the_name_of_a_section_is_no_plans_name(draft_of_text: Callable[..., Draft], line: str) -> None:
    """Then the file's name says more."""
    assert draft_of_text(f"{line}\n{BODY}").plan.name == "plan"


@pytest.mark.parametrize("line", ["Bakgrund till handlingsplanen", "Åtgärdsplan åtgärdsplan", "Plan A plan A plan A"])
def test_a_title_that_only_begins_so_or_repeats_a_word_or_two_stays(
    draft_of_text: Callable[..., Draft], line: str
) -> None:
    """Three words at least must come twice in a row before one of them is dropped."""
    assert draft_of_text(f"{line}\n{BODY}").plan.name == line


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not in this checkout")
@pytest.mark.parametrize(
    ("number", "beginning", "longest"), [("000", "Svar till revisionen angående", 100), ("003", "003_", 40)]
)
def test_the_seeds_have_their_names(number: str, beginning: str, longest: int) -> None:
    """The reply is called what it is, once; the analysis that begins with its introduction by its file."""
    (path,) = SEEDS.glob(f"{number}_*.txt")
    draft = interpret(read_document(path), written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert draft.plan.name.startswith(beginning)
    assert len(draft.plan.name) <= longest


@pytest.mark.parametrize(
    "above",
    [
        "Start / Kommun och politik / Planer\n\n",
        "Hem > Trafik > Planer och program > Handlingsplan\n\n",
        "Hoppa till innehåll\nMeny\nSök\n\n",
    ],
)
def test_the_links_above_a_pages_text_are_no_name(draft_of_text: Callable[..., Draft], above: str) -> None:
    """The trail from the first page tells where one is, and the buttons what one can do; the heading is the name."""
    assert draft_of_text(f"{above}Trafiken i staden 2024–2026\n{BODY}").plan.name == "Trafiken i staden 2024–2026"


def test_a_page_is_of_the_day_it_was_last_brought_up_to_date(draft_of_text: Callable[..., Draft]) -> None:
    """The day it was published is older, and the one when its plan was adopted is told in a sentence."""
    foot = "\nPublicerad: 2023-02-08\n\nSidan uppdaterades: 2024-01-22\n"
    adopted = "\nNämnden antog planen den 7 februari 2023.\n"
    draft = draft_of_text(f"Trafiken i staden\n{adopted}{BODY}{foot}", None)
    assert draft.plan.dated == dt.date(2024, 1, 22)
