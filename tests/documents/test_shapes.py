"""Documents in the four shapes of the design that are no table, in words of our own.

The same shapes are read from the documents themselves in `test_seeds`, where those are at hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted
from store.model import Kind, milestone_kind

if TYPE_CHECKING:
    from store.documents.draft import Draft, FoundArea

SHAPES = Path(__file__).parents[2] / "fixtures" / "shapes"


def draft_of(name: str, written: dt.date | None, today: dt.date = dt.date(2026, 1, 15)) -> Draft:
    source = read_document(SHAPES / name)
    draft = interpret(source, written=written, today=today, calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    return draft


def groups_of(draft: Draft) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for found in draft.areas:
        groups.setdefault(found.area.group, []).append(found.area.title)
    return groups


def named(draft: Draft, title: str) -> FoundArea:
    return next(found for found in draft.areas if found.area.title == title)


@pytest.fixture(scope="module")
def report() -> Draft:
    return draft_of("nulagesanalys.txt", dt.date(2023, 9, 1))


def test_points_stand_under_the_heading_that_says_what_they_are(report: Draft) -> None:
    """Problemområden, strategier and åtgärder are områden; purposes, reasons and other lists are not."""
    groups = groups_of(report)
    assert groups["Samtalen gav ett antal problemområden som förvaltningen har enats om:"] == [
        "Fler flickor än pojkar slutar i simskolan",
        (
            "Stora skillnader i vattenvana mellan stadsdelarna, mätt som andelen barn som kan simma "
            "tvåhundra meter i årskurs tre"
        ),
        "Sjunkande besökstal över tid",
    ]
    assert groups["Utöver detta har ledningsgruppen valt att peka på ytterligare problemområden:"] == [
        "Öppettiderna följer inte invånarnas vardag"
    ]
    assert groups["Åtgärder"] == ["Samma taxa på alla bad", "Gemensam schemaläggning"]
    assert groups["Förvaltningens strategier för att nå målbild 2026"] == [
        "Frigöra tid för badmästarna",
        "Införa ett gemensamt bokningssystem som är enkelt och gör det lättare för både besökare och personal",
    ]
    assert groups["Åtgärder som riktas till förvaltningen – Simskola"] == [
        "Fler kurser på lördagar",
        "Samma taxa på alla bad",
    ]
    assert groups["Åtgärder som riktas till förvaltningen – Lokaler"] == [
        "Rusta omklädningsrummen i östra badet",
        "Bättre skyltning",
    ]
    assert len(groups) == 7


def test_lines_that_begin_with_their_time_are_the_steps_of_a_process(report: Draft) -> None:
    """Each step has its words as name and its time as tidsplan, in the year the process took place."""
    steps = [found.area for found in report.areas if found.area.group == "Gången i kartläggningen"]
    assert [step.schedule for step in steps] == [
        ("6 februari tom 17 februari",),
        ("20 februari",),
        ("13 mars",),
        ("24 april",),
        ("15 maj",),
        ("September",),
    ]
    assert steps[3].title == (
        "Ledningsdag. Återkoppling på den preliminära bilden av workshop 1. Beslut om fortsatta fördjupningar"
    )
    last_days = [stone.due for step in steps for stone in step.milestones.values()]
    assert last_days == [
        dt.date(2023, 2, 17),
        dt.date(2023, 2, 20),
        dt.date(2023, 3, 13),
        dt.date(2023, 4, 24),
        dt.date(2023, 5, 15),
        dt.date(2023, 9, 30),
    ]


def test_an_old_document_without_a_day_gives_no_dates_to_times_without_a_year() -> None:
    """Read years later, ”13 mars” is not next March; what the document says of its years is told."""
    draft = draft_of("nulagesanalys.txt", None, dt.date(2029, 1, 15))
    assert all(not found.area.milestones for found in draft.areas)
    assert any("nämner inget år efter 2026" in sentence for sentence in draft.doubtful)
    assert any("”13 mars” har inget år" in sentence for found in draft.areas for sentence in found.doubtful)


def test_follow_ups_among_the_measures_are_promises_that_come_back() -> None:
    """A plan without tidsplan: the words stay in åtgärd, and their rules become milstolpar without a deadline."""
    draft = draft_of("kvalitetsplan.txt", dt.date(2024, 8, 15))
    assert [found.area.title for found in draft.areas] == [
        "Gemensam introduktion",
        "Dokumentation",
        "Trygghet på kvällen",
        "Ny arbetsledning",
    ]
    control = named(draft, "Dokumentation").area
    assert control.measures[0] == "Genomföra egenkontroll av journaler i oktober och mars på alla enheter."
    assert control.schedule == (
        "Genomföra egenkontroll av journaler i oktober och mars på alla enheter.",
        "Månatliga avstämningar mellan enhetschef och verksamhetschef.",
    )
    assert {stone.repeats for stone in control.milestones.values()} == {
        "FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
    }
    evening = named(draft, "Trygghet på kvällen").area
    assert {(stone.repeats, stone.goal) for stone in evening.milestones.values()} == {
        ("FREQ=YEARLY;BYMONTH=3,9,11;BYMONTHDAY=-1", 0),
        ("", 4),
    }
    recurring = [stone for a in (control, evening) for k, stone in a.milestones.items() if milestone_kind(k)]
    assert all(stone.due is None for stone in recurring)
    introduction = named(draft, "Gemensam introduktion").area
    assert {milestone_kind(key): stone.due for key, stone in introduction.milestones.items()} == {
        Kind.EVALUATION: dt.date(2024, 9, 30)
    }


def test_what_has_been_done_and_what_ends_a_list_promise_nothing() -> None:
    """”Infört … från januari 2024” is past, and the sentence under a list of åtgärder is none of them."""
    draft = draft_of("kvalitetsplan.txt", dt.date(2024, 8, 15))
    assert named(draft, "Ny arbetsledning").area.milestones == {}
    assert len(named(draft, "Trygghet på kvällen").area.measures) == 3
    assert any(text.startswith("Med dessa insatser") for text in draft.left_out)


def test_an_answer_that_orders_a_time_plan_has_no_date_and_says_so() -> None:
    """No date is made of what was done or of what shall be planned; the order is told."""
    draft = draft_of("revisionssvar.txt", dt.date(2023, 2, 1))
    first, second, third = draft.areas
    assert first.area.milestones == {}
    assert any("En tidsplan är beställd" in sentence and "Ordföranden" in sentence for sentence in first.doubtful)
    assert {stone.due for stone in second.area.milestones.values()} >= {dt.date(2024, 4, 30)}
    assert third.area.milestones == {}
    assert third.area.measures == ("En samordnare anställdes i oktober 2022. Samtal har förts med alla skolor.",)


@pytest.mark.parametrize(
    ("first", "second", "title", "group", "analysis"),
    [
        ("Område", "Problem", "Mörkt vid stationen.", "Område: Gångvägar", ()),
        ("Iakttagelse", "Rekommendation", "Mörkt vid stationen.", "", ("Iakttagelse: Gångvägar",)),
        ("Rekommendation", "Iakttagelse", "Gångvägar", "", ("Iakttagelse: Mörkt vid stationen.",)),
    ],
)
def test_of_two_labels_that_could_name_an_area_the_more_telling_does(
    draft_of_text: Callable[..., Draft], first: str, second: str, title: str, group: str, analysis: tuple[str, ...]
) -> None:
    """As among the columns of a table; the other word sorts the områden or tells why."""
    block = f"{first}: Gångvägar\n{second}: Mörkt vid stationen.\nÅtgärd: Fem stolpar byts.\nAnsvarig: Gatuchef\n\n"
    areas = [found.area for found in draft_of_text(block * 2).areas]
    assert [(a.title, a.group, a.analysis, a.measures, a.responsible) for a in areas] == [
        (title, group, analysis, ("Fem stolpar byts.",), "Gatuchef")
    ] * 2
