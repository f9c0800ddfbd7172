"""What an edit does to milstolpar: what is read anew, what is never read anew, and what a move keeps."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.deadline import is_taken_away
from store.editing import without_words
from store.model import Area, Milestone, Move, Status
from store.promises import read_area
from store.rereading import move, reread, with_reason
from store.slips import slip

WRITTEN = dt.date(2018, 1, 10)
CALENDAR = BoardCalendar()
JANUARY, MARCH, APRIL = dt.date(2018, 1, 31), dt.date(2018, 3, 31), dt.date(2018, 4, 30)
JUNE, OCTOBER = dt.date(2018, 6, 30), dt.date(2018, 10, 31)


def dues(milestones):
    return {key: stone.due for key, stone in milestones.items()}


def reread_area(area, schedule, progress=()):
    return reread(area, schedule, progress, WRITTEN, CALENDAR)


def test_words_that_still_stand_are_never_read_anew():
    corrected = Milestone(due=dt.date(2018, 3, 15), words="Klart till mars 2018.", met=WRITTEN)
    area = Area(title="A", schedule=("Klart till mars 2018.",), milestones={"klart": corrected})
    again = reread_area(area, ("Klart till mars 2018.", "Utvärderas oktober 2018."))
    assert again.milestones["klart"] is corrected
    assert again.milestones["utvärdering"].due == OCTOBER
    assert (again.moved, again.dropped) == ((), ())


def test_new_words_move_the_date_and_keep_the_first_promise():
    area = Area(title="A", milestones={"klart": Milestone(due=JANUARY, words="Klart januari 2018.")})
    again = reread_area(area, ("Klart april 2018.",))
    stone = again.milestones["klart"]
    assert (stone.due, stone.originally, stone.words) == (APRIL, JANUARY, "Klart april 2018.")
    assert stone.moves == (Move(before=JANUARY, after=APRIL, day=WRITTEN),)
    ((moved),) = again.moved
    assert (moved.key, moved.before, moved.after, moved.later) == ("klart", JANUARY, APRIL, True)


def test_an_earlier_date_is_a_move_that_asks_for_no_reason():
    area = Area(title="A", milestones={"klart": Milestone(due=APRIL, words="Klart april 2018.")})
    (moved,) = reread_area(area, ("Klart mars 2018.",)).moved
    assert not moved.later


def test_the_same_date_in_other_words_is_no_move_and_keeps_its_tick():
    stone = Milestone(due=MARCH, words="Klart till mars 2018.")
    area = Area(title="A", milestones={"klart": stone})
    again = reread_area(area, ("Ska vara klart i mars 2018.",))
    assert again.moved == ()
    assert dues(again.milestones) == {"klart": MARCH}
    assert again.milestones["klart"].moves == ()


def test_what_was_ticked_off_is_history_and_stays_beside_what_is_new():
    told = Milestone(due=JANUARY, words="Återrapport januari 2018.", met=WRITTEN)
    area = Area(title="A", milestones={"återrapport": told})
    again = reread_area(area, (), ("Ny återrapport juni 2018.",))
    assert again.milestones["återrapport"] == told
    assert again.milestones["återrapport-2"].due == JUNE


def test_a_date_whose_words_are_gone_is_taken_away_with_its_first_promise_kept():
    stone = Milestone(due=MARCH, words="Klart till mars 2018.")
    again = reread_area(Area(title="A", milestones={"klart": stone}), ("Löpande.",))
    taken = Move(before=MARCH, day=WRITTEN)
    assert again.milestones == {"klart": stone.replace(due=None, originally=MARCH, moves=(taken,))}
    assert is_taken_away(again.milestones["klart"])
    assert again.dropped == ()
    ((moved),) = again.moved
    assert (moved.key, moved.before, moved.after, moved.later) == ("klart", MARCH, None, True)


def test_what_was_taken_away_stays_so_and_is_asked_about_once():
    stone = Milestone(words="Klart till mars 2018.", originally=MARCH, moves=(Move(before=MARCH, day=WRITTEN),))
    area = Area(title="A", schedule=("Löpande.",), milestones={"klart": stone})
    again = reread_area(area, ("Tas upp senare.",))
    assert (again.milestones, again.moved, again.dropped) == ({"klart": stone}, (), ())
    assert without_words(area) == []


@pytest.mark.parametrize(("words", "due"), [("Klart juni 2018.", JUNE), ("Klart till mars 2018.", MARCH)])
def test_a_new_promise_takes_the_place_of_the_one_taken_away_and_remembers_the_first(words, due):
    stone = Milestone(words="Klart till mars 2018.", originally=MARCH, moves=(Move(before=MARCH, day=WRITTEN),))
    area = Area(title="A", schedule=("Löpande.",), milestones={"klart": stone})
    again = reread_area(area, (words,))
    assert again.milestones == {"klart": stone.replace(words=words, due=due)}
    assert (again.moved, again.dropped) == ((), ())
    slipped = slip("klart", again.milestones["klart"])
    assert (slipped.times if slipped else 0) == (0 if due == MARCH else 1)


def test_a_new_date_moves_what_is_waited_for_before_what_was_taken_away():
    taken = Milestone(words="Del ett klar mars 2018.", originally=MARCH, moves=(Move(before=MARCH, day=WRITTEN),))
    waited = Milestone(due=APRIL, words="Klart april 2018.")
    again = reread_area(Area(title="A", milestones={"klart": taken, "klart-2": waited}), ("Klart juni 2018.",))
    assert dues(again.milestones) == {"klart": None, "klart-2": JUNE}


@pytest.mark.parametrize("status", [Status.DONE, Status.CLOSED, Status.CANCELLED])
def test_a_date_nobody_waits_for_any_more_goes_without_a_question(status):
    stone = Milestone(due=MARCH, words="Klart till mars 2018.")
    again = reread_area(Area(title="A", status=status, milestones={"klart": stone}), ())
    assert (again.milestones, again.moved, again.dropped) == ({}, (), ("klart",))


def test_a_milestone_set_by_hand_has_no_words_and_stays():
    by_hand = Milestone(due=MARCH)
    area = Area(title="A", milestones={"klart": by_hand})
    assert reread_area(area, ("Löpande.",)).milestones == {"klart": by_hand}


def test_moving_twice_keeps_the_first_promise_and_every_move():
    stone = move(move(Milestone(due=JANUARY), MARCH, WRITTEN, "konsult"), APRIL, WRITTEN)
    assert (stone.due, stone.originally) == (APRIL, JANUARY)
    assert [(step.before, step.after, step.reason) for step in stone.moves] == [
        (JANUARY, MARCH, "konsult"),
        (MARCH, APRIL, ""),
    ]
    assert with_reason(stone, "sjukdom").moves[-1].reason == "sjukdom"
    assert with_reason(stone, "sjukdom").moves[0] == stone.moves[0]


def test_giving_a_first_date_or_the_same_one_is_no_move():
    assert move(Milestone(), MARCH, WRITTEN) == Milestone(due=MARCH)
    assert move(Milestone(due=MARCH), MARCH, WRITTEN) == Milestone(due=MARCH)


def test_a_date_taken_away_is_no_move_and_keeps_the_first_promise():
    moved = move(Milestone(due=JANUARY), MARCH, WRITTEN)
    assert move(moved, None, WRITTEN) == moved.replace(due=None)


def written_area(*schedule, progress=()):
    milestones = read_area(schedule, progress, WRITTEN, CALENDAR).milestones
    return Area(title="A", schedule=schedule, progress=progress, milestones=milestones)


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize(
    ("before", "after", "day"),
    [
        ("Klart i maj", "Klart i maj 2019", dt.date(2019, 5, 31)),
        ("Klart 2018", "Klart 2018-06-30", JUNE),
        ("Klart 1 maj", "Klart 1 maj 2020, om inget hindrar det", None),
        ("Klart 1 maj", "Klart 1 maj 2020, och sedan får skolorna det", dt.date(2020, 5, 1)),
        ("Klart vår 2018", "Ska inte vara Klart vår 2018", None),
        ("Klart vår 2018", "Ska inte vara Klart vår 2018 utan oktober 2018", dt.date(2018, 10, 31)),
        ("Klart i maj", "Klart i maj om budgeten räcker", None),
        ("Klart mars", "Klart mars 2019 och utvärderas oktober 2019", dt.date(2019, 3, 31)),
        ("klar i maj", "Rutinen blir klar i maj 2019", dt.date(2019, 5, 31)),
    ],
)
def test_words_that_only_stand_within_others_do_not_keep_their_date(before, after, day, stop):
    area = written_area(f"{before}{stop}")
    (first,) = [stone.due for stone in area.milestones.values()]
    again = reread_area(area, (f"{after}{stop}",))
    assert {key: due for key, due in dues(again.milestones).items() if key.startswith("klart")} == {"klart": day}
    assert [(moved.before, moved.after) for moved in again.moved] == [(first, day)]
    if day is None:
        assert again.milestones["klart"].originally == first
    else:
        assert again.milestones["klart"].originally == (first if day > first else None)


@pytest.mark.parametrize(
    "after",
    [
        "Klart i maj.",
        "Klart i maj. Först prövas det i två skolor.",
        "Två skolor prövar. Klart i maj",
        "Klart i maj, utvärderas i oktober.",
        "Klart i maj och utvärderas oktober 2019.",
        "klart  i maj",
    ],
)
@pytest.mark.parametrize("before", ["Klart i maj", "Klart i maj."])
def test_words_that_still_are_a_sentence_or_its_part_keep_what_was_corrected(before, after):
    corrected = Milestone(due=MARCH, words=before, met=WRITTEN)
    area = Area(title="A", schedule=(before,), milestones={"klart": corrected})
    again = reread(area, (after,), (), dt.date(2018, 8, 1), CALENDAR)
    stone = again.milestones["klart"]
    assert stone.replace(words=before) == corrected
    assert stone.words in after
    assert "klart-2" not in again.milestones
    assert (again.moved, again.dropped) == ((), ())


def test_a_sentence_nobody_touched_keeps_a_part_that_is_cut_otherwise_today():
    stone = Milestone(due=MARCH, words="mars 2018 och")
    sentence = "Klart mars 2018 och utvärderas oktober 2018."
    area = Area(title="A", schedule=(sentence,), milestones={"klart": stone})
    assert reread_area(area, (f"{sentence} Mer följer.",)).milestones["klart"] is stone
    assert "klart" not in reread_area(area.replace(schedule=()), (sentence,)).milestones or (
        reread_area(area.replace(schedule=()), (sentence,)).milestones["klart"] != stone
    )


def test_a_year_changed_elsewhere_in_the_sentence_moves_what_hangs_on_it():
    area = written_area("Under 2019 ska rutinen vara klar i maj och utvärderas i oktober")
    again = reread_area(area, ("Under 2020 ska rutinen vara klar i maj och utvärderas i oktober",))
    assert dues(again.milestones) == {
        "klart": dt.date(2020, 5, 31),
        "period": dt.date(2020, 12, 31),
        "utvärdering": dt.date(2020, 10, 31),
    }
    assert {moved.key for moved in again.moved} == {"klart", "period", "utvärdering"}


@pytest.mark.parametrize(
    "stone",
    [
        Milestone(due=dt.date(2018, 3, 15), words="Klart till mars 2018."),
        Milestone(words="Klart till mars 2018."),
        Milestone(due=MARCH, words="Klart till mars 2018.", met=dt.date(2018, 1, 5)),
        Milestone(due=MARCH, words="Klart till mars 2018.", met=WRITTEN),
        move(Milestone(due=MARCH, words="Klart till mars 2018."), OCTOBER, WRITTEN, "sjukdom"),
    ],
    ids=["corrected", "taken away", "ticked", "ticked today", "moved"],
)
def test_other_words_for_the_same_day_keep_what_somebody_decided(stone):
    area = Area(title="A", schedule=("Klart till mars 2018.",), milestones={"klart": stone})
    again = reread_area(area, ("Klart till mars 2018, se bilaga 2.",))
    assert again.milestones == {"klart": stone.replace(words="Klart till mars 2018, se bilaga 2.")}
    assert (again.moved, again.dropped) == ((), ())


def test_of_several_promises_each_stays_with_its_own_day():
    area = written_area("Rutinen klar januari 2018.", "Handboken klar april 2018.")
    again = reread_area(area, ("Handboken ska vara klar i april 2018.", "Rutinen klar mars 2018."))
    assert dues(again.milestones) == {"klart": MARCH, "klart-2": APRIL}
    assert [(moved.key, moved.before, moved.after) for moved in again.moved] == [("klart", JANUARY, MARCH)]


def test_a_report_given_today_is_followed_by_another_even_on_the_same_day():
    given = Milestone(due=JANUARY, words="Ny återrapport januari 2018.", met=WRITTEN)
    area = Area(title="A", progress=(given.words,), milestones={"återrapport": given})
    again = reread_area(area, (), ("Ny återrapport 31 januari 2018.",))
    assert again.milestones["återrapport"] == given
    assert (again.milestones["återrapport-2"].due, again.milestones["återrapport-2"].met) == (JANUARY, None)


def test_a_rule_in_other_words_is_read_anew():
    area = written_area("Följs upp varje månad.")
    (before,) = area.milestones.values()
    (after,) = reread_area(area, ("Följs upp varje kvartal.",)).milestones.values()
    assert before.repeats != after.repeats
    assert after == read_area(("Följs upp varje kvartal.",), (), WRITTEN, CALENDAR).milestones["återkommande"]
