"""Every kind of change as the message of a version in git: read as Swedish, with one full stop and no doubled sign."""

from __future__ import annotations

import datetime as dt

import pytest

from store.changes import changes
from store.editing import Occasion, Words, close, give_reasons, reopen, rewrite, set_date, tick
from store.meetings.calendar import add_meetings, write_meeting
from store.meetings.editing import answer, ask, decide, tell
from store.model import ClosingReason, Milestone, Plan
from store.plans import rename_plan
from store.version_message import message
from tests.tui.story import content

TODAY, MAY, FEBRUARY, MARCH = (dt.date(2018, *day) for day in ((2, 1), (5, 31), (2, 21), (3, 21)))
ROOMS, RULES = "lokaler-e5f6", "rutiner-c3d4"
BASE = content()
MEETING = write_meeting(BASE, FEBRUARY)
CLOSED = close(BASE.areas[RULES], ClosingReason.COMPLETED, TODAY, "BUN § 7", "Allt är gjort.")
ASKED = ask(BASE.areas[ROOMS], "förvaltningschef", "När är det klart på skolorna och i förskolan?", TODAY)
TOLD = tell(BASE.areas[ROOMS], FEBRUARY, TODAY)


def with_words(**fields):
    area = BASE.areas[ROOMS]
    changed, reading = rewrite(area, Words.of(area).replace(**fields), Occasion(TODAY))
    return give_reasons(changed, {move.key: "Konsulten slutade." for move in reading.moved})


def of(after, before=BASE.areas[ROOMS]):
    return message(changes(BASE.with_area(ROOMS, before), BASE.with_area(ROOMS, after)))


def repeated(rule):
    return BASE.areas[ROOMS].replace(milestones={"återkommande": Milestone(words="Varje kvartal.", repeats=rule)})


@pytest.mark.parametrize(
    ("after", "subject"),
    [
        (with_words(title="Lokaler."), "Lokaler: hette ”Ansvar i lokalfrågor”"),
        (with_words(progress=("Ej påbörjat.", "Vem äger?")), "Ansvar i lokalfrågor: Processläge, nytt: ”Vem äger?”"),
        (with_words(measures=()), "Ansvar i lokalfrågor: Åtgärd, struket: ”Förnyade kontakter tas.”"),
        (
            set_date(BASE.areas[ROOMS], "klart", None, TODAY, "Felläst."),
            "Ansvar i lokalfrågor: Klart senast 31 dec 2017 borttaget (Felläst)",
        ),
        (tick(BASE.areas[ROOMS], ["klart"], TODAY), "Ansvar i lokalfrågor: Klart avklarat 1 feb 2018"),
        (BASE.areas[ROOMS].replace(responsible="Rektor"), "Ansvar i lokalfrågor: Ansvarig: ”Rektor”"),
        (ASKED, "Ansvar i lokalfrågor: fråga"),
        (TOLD, "Ansvar i lokalfrågor: återrapport"),
        (with_words(schedule=("Klart maj 2018.",)), "Ansvar i lokalfrågor: tidsplan, milstolpar"),
    ],
)
def test_the_first_line_says_what(after, subject):
    assert of(after)[0] == subject


@pytest.mark.parametrize(
    ("after", "before", "body"),
    [
        (
            with_words(schedule=("Klart maj 2018.",)),
            BASE.areas[ROOMS],
            (
                "Tidsplan, struket: ”Klart december 2017.” Tidsplan, nytt: ”Klart maj 2018.” "
                "Klart flyttat från 31 dec 2017 till 31 maj 2018 (Konsulten slutade)."
            ),
        ),
        (
            with_words(schedule=("Klart december 2017.", "Utvärderas maj 2018.")),
            BASE.areas[ROOMS],
            "Tidsplan, nytt: ”Utvärderas maj 2018.” Ny milstolpe: utvärdering 31 maj 2018 (”Utvärderas maj 2018.”).",
        ),
        (
            answer(ASKED, 0, "I maj.", TODAY),
            ASKED,
            "frågan ”När är det klart på skolorna och i förskolan?” besvarad: ”I maj.”",
        ),
        (
            decide(TOLD, FEBRUARY, "§ 7", "Nämnden tar del av redovisningen.", TODAY),
            TOLD,
            "nämnden 21 feb 2018, § 7: ”Nämnden tar del av redovisningen.”",
        ),
    ],
)
def test_the_change_log_has_one_full_stop_and_begins_its_sentences_with_capitals(after, before, body):
    assert of(after, before)[1] == f"Ansvar i lokalfrågor: {body}"


def test_what_closes_and_opens_an_area_is_named_by_that_and_not_by_its_fields():
    there = message(changes(BASE, BASE.with_area(RULES, CLOSED)))
    assert there == (
        "Rutiner för kvalitetsarbetet: avslutat",
        "Rutiner för kvalitetsarbetet: pågår → avslutat. Avslutat 1 feb 2018: genomförd, BUN § 7, Allt är gjort.",
    )
    back = message(changes(BASE.with_area(RULES, CLOSED), BASE.with_area(RULES, reopen(CLOSED, TODAY))))
    assert back[0] == "Rutiner för kvalitetsarbetet: upptaget igen"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({}, {"due": MAY}, "Återkommande senast 31 maj 2018"),
        ({"due": MAY}, {}, "Återkommande senast 31 maj 2018 borttaget"),
        ({}, {"first_day": TODAY}, "Återkommande från 1 feb 2018"),
        ({"done_days": (TODAY,)}, {}, "Återkommande inte längre gjort 1 feb 2018"),
        ({"repeats": "FREQ=YEARLY"}, {"repeats": "FREQ=MONTHLY"}, "Återkommande upprepas på annat sätt"),
        ({}, {"repeats": "FREQ=MONTHLY"}, "Återkommande upprepas"),
    ],
)
def test_a_part_of_a_milestone_is_told_without_the_words_of_the_file(before, after, said):
    sides = [
        BASE.areas[ROOMS].replace(milestones={"återkommande": Milestone(words="Var kvartal.", **side)})
        for side in (before, after)
    ]
    assert of(sides[1], sides[0])[0] == f"Ansvar i lokalfrågor: {said}"


@pytest.mark.parametrize(
    ("title", "reason", "said"),
    [
        ("Budget m.m.", "Rektor m.fl.", "Budget m.m.: Klart senast 31 dec 2017 borttaget (Rektor m.fl.)"),
        ("Budget.", "Konsulten slutade.", "Budget: Klart senast 31 dec 2017 borttaget (Konsulten slutade)"),
    ],
)
def test_a_sentence_that_goes_on_loses_its_full_stop_and_an_abbreviation_keeps_its(title, reason, said):
    area = BASE.areas[ROOMS].replace(title=title)
    assert of(set_date(area, "klart", None, TODAY, reason), area) == (said, "")


def test_a_message_may_end_with_an_abbreviation():
    noted = close(BASE.areas[RULES], ClosingReason.COMPLETED, TODAY, note="Lokaler m.m.").replace(title="Rutiner m.m.")
    before = BASE.areas[RULES].replace(title="Rutiner m.m.", status=noted.status)
    assert message(changes(BASE.with_area(RULES, before), BASE.with_area(RULES, noted)))[0] == (
        "Rutiner m.m.: avslutat 1 feb 2018: genomförd, Lokaler m.m."
    )


def test_a_promise_that_comes_back_is_not_called_one_without_a_date():
    none = BASE.areas[ROOMS].replace(milestones={})
    assert of(repeated("FREQ=YEARLY"), none)[0] == (
        "Ansvar i lokalfrågor: ny milstolpe: återkommande (”Varje kvartal.”)"
    )


@pytest.mark.parametrize(
    ("after", "before", "subject"),
    [
        (MEETING, BASE, "Sammanträdet 2018-02-21: nytt sammanträde"),
        (
            write_meeting(BASE, FEBRUARY, paragraph="BUN § 7", decision=("Nämnden tar del av den.", "Ny i maj.")),
            BASE,
            "Sammanträdet 2018-02-21: nytt sammanträde",
        ),
        (add_meetings(BASE, (FEBRUARY, MARCH)), BASE, "2 nya sammanträden"),
        (add_meetings(rename_plan(BASE, "ledning-7k3q", "Ny"), (MARCH,)), BASE, "1 ändrad plan och 1 nytt sammanträde"),
        (BASE.replace(plans={**BASE.plans, "ny-0001": Plan(name="Skolplan.")}), BASE, "Skolplan: ny plan"),
    ],
)
def test_what_is_no_area_is_counted_by_what_it_is(after, before, subject):
    assert message(changes(before, after))[0] == subject
