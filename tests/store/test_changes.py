"""What changed between two registers, as values and in Swedish."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from store.board_calendar import BoardCalendar
from store.change_words import sentences, summary
from store.changes import ChangeKind, changes, period
from store.editing import close, reopen
from store.meetings.meeting import Approval, Meeting, Question
from store.model import FORMAT, Area, ClosingReason, Content, Heading, Milestone, Move, OpenConflict, Plan, Status
from store.rereading import move
from store.value_words import nested_words
from store.version_message import message
from tests.store.strategies import AREAS, CONTENTS, MILESTONES, otherwise_logged

ID = "stod-m9tx"
JANUARY, MARCH, APRIL = dt.date(2018, 1, 31), dt.date(2018, 3, 31), dt.date(2018, 4, 30)
TODAY = dt.date(2018, 2, 1)
STONE = Milestone(due=JANUARY, words="Klart januari 2018.")
BASE = Content(
    heading=Heading(format=FORMAT, board="Nämnden"),
    plans={"plan-0001": Plan(name="Planen")},
    areas={
        ID: Area(
            title="Stöd i ekonomi",
            status=Status.ONGOING,
            measures=("Stödet görs tydligare.",),
            progress=("Upplägget prövas med två skolor under hela vårterminen.", "Ny återrapport juni 2018."),
            milestones={"klart": STONE},
        )
    },
)


def said(**fields):
    (line,) = sentences(changes(BASE, BASE.with_area(ID, BASE.areas[ID].replace(**fields))))
    return line.removeprefix("Stöd i ekonomi: ")


def test_a_status_and_a_moved_date_with_its_reason_are_one_sentence_each():
    moved = {"klart": move(STONE, APRIL, TODAY, "konsultutredning")}
    assert said(status=Status.DONE, milestones=moved) == (
        "pågår → klart. Klart flyttat från 31 jan till 30 apr 2018 (konsultutredning)."
    )


@pytest.mark.parametrize(("reason", "told"), [("konsulten slutade", " (konsulten slutade)"), ("", "")])
def test_a_date_that_was_taken_away_is_one_sentence_with_its_reason(reason, told):
    due = STONE.due
    taken = STONE.replace(due=None, originally=due, moves=(Move(before=due, day=TODAY, reason=reason),))
    assert said(milestones={"klart": taken}) == f"Klart senast 31 jan 2018 borttaget{told}."


@pytest.mark.parametrize("kind", ["start", "utvärdering", "återrapport", "uppföljning", "period"])
def test_what_is_said_of_a_milstolpe_agrees_with_its_word(kind):
    """En period är avklarad, och det som är klart är avklarat."""
    base = BASE.with_area(ID, BASE.areas[ID].replace(milestones={kind: STONE}))

    def told(stone):
        (line,) = sentences(changes(base, base.with_area(ID, base.areas[ID].replace(milestones={kind: stone}))))
        return line.removeprefix(f"Stöd i ekonomi: {kind.capitalize()} ")

    taken = STONE.replace(due=None, originally=STONE.due, moves=(Move(before=STONE.due, day=TODAY),))
    assert told(STONE.replace(met=TODAY)) == "avklarad 1 feb 2018."
    assert told(STONE.replace(due=MARCH)) == "flyttad från 31 jan till 31 mar 2018."
    assert told(taken) == "senast 31 jan 2018 borttagen."
    assert told(STONE.replace(done_days=(TODAY,))) == "gjord 1 feb 2018."


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"responsible": "Chef"}, "Ansvarig: ”Chef”."),
        ({"title": "Ekonomi"}, None),
        ({"status": Status.UNKNOWN}, "pågår → utan status."),
        ({"reported": TODAY}, "rapporterat 1 feb 2018."),
        ({"order": 20}, "Ordning: 20."),
        ({"measures": ()}, "Åtgärd, struket: ”Stödet görs tydligare.”"),
        ({"goals": ("Ett mål.",)}, "Mål, nytt: ”Ett mål.”"),
        ({"milestones": {}}, "borttagen milstolpe: klart 31 jan 2018 (”Klart januari 2018.”)."),
        ({"milestones": {"klart": STONE.replace(met=TODAY)}}, "Klart avklarat 1 feb 2018."),
        ({"milestones": {"klart": STONE.replace(due=MARCH)}}, "Klart flyttat från 31 jan till 31 mar 2018."),
        (
            {"milestones": {"klart": STONE.replace(due=dt.date(2017, 12, 31))}},
            "Klart tidigarelagt från 31 jan 2018 till 31 dec 2017.",
        ),
        ({"milestones": {"klart": STONE.replace(words="i januari")}}, "Klart läses ur ”i januari”."),
        ({"milestones": {"klart": STONE.replace(due=None)}}, "Klart senast 31 jan 2018 borttaget."),
        (
            {"milestones": {"klart": STONE.replace(done_days=(TODAY,), goal=2)}},
            "Klart ska göras 2 gånger. Klart gjort 1 feb 2018.",
        ),
        (
            {"milestones": {"klart": STONE, "återrapport": Milestone(due=MARCH)}},
            "ny milstolpe: återrapport 31 mar 2018.",
        ),
        ({"extra": {"färg": {"r": 1}}}, 'Färg: {"r":1}.'),
    ],
)
def test_each_kind_of_change_has_its_words(fields, words):
    line = sentences(changes(BASE, BASE.with_area(ID, BASE.areas[ID].replace(**fields))))[0]
    assert line == (f"Stöd i ekonomi: {words}" if words else "Ekonomi: hette ”Stöd i ekonomi”.")


def test_a_closed_area_says_why_and_an_open_one_that_it_is_open_again():
    closed = close(BASE.areas[ID], ClosingReason.COMPLETED, TODAY, "BUN 2018-02-01 § 7")
    there = changes(BASE, BASE.with_area(ID, closed))
    assert {change.kind for change in there} == {ChangeKind.CLOSED, ChangeKind.FIELD}
    assert sentences(there) == ["Stöd i ekonomi: pågår → avslutat. Avslutat 1 feb 2018: genomförd, BUN 2018-02-01 § 7."]
    back = changes(BASE.with_area(ID, closed), BASE.with_area(ID, reopen(closed, TODAY)))
    assert sentences(back) == ["Stöd i ekonomi: avslutat → pågår. Inte längre avslutat. Upptaget igen 1 feb 2018."]


def test_inside_a_long_text_only_the_words_that_changed_are_marked():
    assert said(progress=("Upplägget prövas med tre skolor under hela vårterminen.", "Ny återrapport juni 2018.")) == (
        "Processläge: ”Upplägget prövas med [två → tre] skolor under hela vårterminen.”"
    )


def test_plans_the_heading_and_unknown_tables_are_told_too():
    after = BASE.replace(
        heading=BASE.heading.replace(board="Annan"), plans={"plan-0002": Plan(name="Ny")}, other_tables={"möten": {}}
    )
    assert sentences(changes(BASE, after)) == [
        "Nämnd: ”Nämnden” → ”Annan”.",
        "Planen: planen borttagen.",
        "Ny: ny plan.",
        "tabellen ”möten” är ändrad.",
    ]


def test_many_new_areas_at_once_are_one_line():
    many = {f"nytt-{number:04}": Area(title=f"Nr {number}") for number in range(12)}
    (line,) = sentences(changes(BASE, BASE.replace(areas={**BASE.areas, **many})))
    assert line.startswith("12 nya områden: ”Nr 0”, ”Nr 1”")
    assert line.endswith("och 4 till.")


def test_a_period_is_counted_in_one_line():
    titles = ("Klar", "Sen", "Flyttad", "Orörd", "Struken")
    areas = {f"{title.lower()}-0001": Area(title=title, status=Status.ONGOING, reported=TODAY) for title in titles}
    areas["orörd-0001"] = areas["orörd-0001"].replace(reported=dt.date(2017, 11, 1))
    for key in ("sen-0001", "flyttad-0001"):
        areas[key] = areas[key].replace(milestones={"klart": STONE})
    before = BASE.replace(areas=areas)
    after = before.replace(
        areas={
            **areas,
            "klar-0001": areas["klar-0001"].replace(status=Status.DONE),
            "struken-0001": close(areas["struken-0001"], ClosingReason.NO_LONGER_RELEVANT, TODAY),
            "flyttad-0001": areas["flyttad-0001"].replace(milestones={"klart": move(STONE, APRIL, TODAY)}),
            "ny-0001": Area(title="Ny", reported=TODAY),
        }
    )
    calendar = BoardCalendar(meetings=(dt.date(2017, 12, 20), dt.date(2018, 1, 24), dt.date(2018, 2, 21)))
    counted = period(before, after, (dt.date(2018, 1, 24), dt.date(2018, 2, 10)), calendar)
    assert counted.newly_late == ("sen-0001",)
    assert summary(counted) == (
        "1 klart, 1 utgår, 1 nytt försenat, 1 framflyttat, 1 nytt, 1 orört sedan två sammanträden"
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(CONTENTS, CONTENTS)
def test_equal_registers_have_no_changes_and_different_ones_have_words_for_each(before, after):
    assert changes(before, before) == ()
    found = changes(before, after)
    assert bool(found) == (before != after)
    assert bool(sentences(found)) == bool(found)
    assert message(found)[0]
    assert {change.kind for change in changes(after, before)} <= set(ChangeKind)


TAKEN = Move(before=JANUARY, day=TODAY, reason="Felläst.")
LATER = Move(before=JANUARY, after=APRIL, day=TODAY, reason="Upphandling")
SLIPPED = {"due": APRIL, "originally": JANUARY, "moves": (LATER,)}


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({}, {"originally": JANUARY, "moves": (TAKEN,)}, "Klart, datumet togs bort och sattes tillbaka (Felläst)."),
        ({}, {"originally": JANUARY, "moves": (LATER,)}, "Klart, datumet flyttades och sattes tillbaka (Upphandling)."),
        (
            {"due": None},
            {"due": None, "originally": JANUARY, "moves": (LATER, TAKEN)},
            "Klart flyttat från 31 jan till 30 apr 2018 (Upphandling). Klart senast 31 jan 2018 borttaget (Felläst).",
        ),
        (SLIPPED, {**SLIPPED, "moves": (LATER.replace(reason="x"),)}, "Klart, skälet till flytten: ”x”."),
        (
            SLIPPED,
            {**SLIPPED, "moves": (LATER.replace(reason=""),)},
            "Klart, skälet till flytten borttaget: ”Upphandling”.",
        ),
        (SLIPPED, {**SLIPPED, "moves": (LATER.replace(extra={"a": 1}),)}, "Klart, flytten 1 feb 2018 ändrad."),
        (SLIPPED, {**SLIPPED, "moves": ()}, "Klart, en flytt borttagen ur historiken."),
        (
            {**SLIPPED, "moves": (LATER, TAKEN)},
            {**SLIPPED, "moves": (TAKEN, LATER)},
            "Klart, ordningen bland flyttarna är ändrad.",
        ),
        ({"originally": JANUARY}, {}, "Klart först lovat 31 jan 2018 borttaget."),
        ({"goal": 4}, {}, "Klart ska inte längre göras 4 gånger."),
        ({"goal": 1}, {"goal": 3}, "Klart ska göras 3 gånger, inte 1 gång."),
        ({"repeats": "FREQ=YEARLY"}, {}, "Klart upprepas inte längre."),
        ({}, {"words": ""}, "Klart läses inte längre ur ”Klart januari 2018.”"),
        ({"first_day": JANUARY}, {"first_day": TODAY}, "Klart från 31 jan 2018 → 1 feb 2018."),
        ({"met": JANUARY}, {}, "Klart öppnat igen."),
        ({"done_days": (TODAY, TODAY)}, {"done_days": (TODAY,)}, "Klart inte längre gjort 1 feb 2018."),
        (
            {"done_days": (TODAY, JANUARY)},
            {"done_days": (JANUARY, TODAY)},
            "Klart gjort 31 jan 2018, 1 feb 2018.",
        ),
    ],
)
def test_whatever_a_milestone_loses_or_gains_is_told_in_swedish(before, after, words):
    sides = [BASE.areas[ID].replace(milestones={"klart": STONE.replace(**side)}) for side in (before, after)]
    assert sentences(changes(*(BASE.with_area(ID, area) for area in sides))) == [f"Stöd i ekonomi: {words}"]


@settings(max_examples=100)
@given(MILESTONES, MILESTONES)
def test_no_milestone_is_told_in_the_words_of_the_file(before, after):
    sides = [
        stone.replace(extra={}, moves=tuple(move.replace(extra={}) for move in stone.moves))
        for stone in (before, after, after.replace(due=before.due))
    ]
    for pair in ((sides[0], sides[1]), (sides[0], sides[2]), (sides[2], sides[1])):
        told = sentences(
            changes(*(BASE.with_area(ID, BASE.areas[ID].replace(milestones={"klart": each})) for each in pair))
        )
        assert bool(told) == (pair[0] != pair[1])
        assert not any(sign in line for line in told for sign in ("{", "[", "FREQ", "None"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(AREAS.flatmap(otherwise_logged))
def test_a_log_in_another_order_or_with_entries_twice_has_words_in_the_change_log_and_in_a_message(areas):
    found = changes(*(BASE.with_area(ID, area) for area in areas))
    assert bool(sentences(found)) == bool(found)
    assert message(found)[0]


FIRST, SECOND = (Question(day=TODAY, role="chef", text=text) for text in ("När?", "Hur?"))
APPROVED = Approval(day=TODAY, role="chef")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"questions": (FIRST, SECOND)}, {"questions": (SECOND, FIRST)}, "ordningen bland frågorna är ändrad."),
        ({"approvals": (APPROVED,) * 2}, {"approvals": (APPROVED,)}, "1 post borttagen ur granskningar."),
        (
            {"approvals": (APPROVED,)},
            {"approvals": (APPROVED,) * 2},
            "granskat och godkänt av chef 1 feb 2018.",
        ),
        (
            {"milestones": {"klart": STONE.replace(extra={"färg": None})}},
            {"milestones": {"klart": STONE}},
            "Klart, färg: borttaget.",
        ),
    ],
)
def test_what_came_twice_or_stands_in_another_order_is_told(before, after, words):
    area = BASE.areas[ID]
    sides = [BASE.with_area(ID, area.replace(**side)) for side in (before, after)]
    found = changes(*sides)
    assert sentences(found) == [f"Stöd i ekonomi: {words}"]
    assert message(found) == (f"Stöd i ekonomi: {words.rstrip('.')}", "")


@pytest.mark.parametrize("name", ["frågor", "avslut", "tidigare avslut", "milstolpar", "status", "rapporterad"])
@pytest.mark.parametrize("value", [True, ["datum"], {"a": 1}])
def test_a_field_of_a_plan_with_the_name_of_one_of_an_area_is_one_that_nothing_is_known_of(name, value):
    after = BASE.replace(plans={"plan-0001": BASE.plans["plan-0001"].replace(extra={name: value})})
    for sides in ((BASE, after), (after, BASE)):
        (change,) = changes(*sides)
        assert change.kind is ChangeKind.FIELD
        assert change.field == (name,)
        (line,) = sentences([change])
        assert line.startswith(f"Planen: {name.capitalize()}: ")


@pytest.mark.parametrize("value", [True, 3, "Ja", ["datum"], {"datum": "2018-01-24"}])
def test_an_unknown_field_of_a_meeting_is_a_changed_field_and_no_new_meeting(value):
    day = dt.date(2018, 1, 24)
    before = BASE.replace(meetings={"2018-01-24": Meeting(day=day)})
    after = BASE.replace(meetings={"2018-01-24": Meeting(day=day, extra={"sal": value})})
    (told,) = sentences(changes(before, after))
    assert told.startswith("Sammanträdet 2018-01-24: Sal: ")


def test_a_question_is_told_under_the_name_of_what_it_is_about():
    key = ID
    asked = OpenConflict(table="områden", record=key, field=("grupp",), ours="A", theirs="B")
    found = changes(BASE, BASE.replace(conflicts={"x": asked}))
    assert sentences(found) == ["Stöd i ekonomi: två svar att välja mellan: grupp."]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"klart": {"senast": "2018-03-31", "ur": "Mars."}}, "klart (senast 31 mar 2018, ur ”Mars.”)"),
        ([{"från": "2018-03-31", "orsak": "x"}, "y"], "(från 31 mar 2018, orsak ”x”) ”y”"),
        ({"a": {}, "b": 2}, "a tomt, b 2"),
    ],
)
def test_what_is_more_than_words_is_told_in_words(value, words):
    assert nested_words(value) == words
