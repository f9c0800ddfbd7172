"""What an edit does to milstolpar: what is read anew, what is never read anew, and what a move keeps."""

from __future__ import annotations

import datetime as dt

from store.board_calendar import BoardCalendar
from store.model import Area, Milestone, Move
from store.rereading import move, reread, with_reason

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


def test_an_open_promise_whose_words_are_gone_is_dropped_and_that_is_told():
    area = Area(title="A", milestones={"klart": Milestone(due=MARCH, words="Klart till mars 2018.")})
    again = reread_area(area, ("Löpande.",))
    assert again.milestones == {}
    assert again.dropped == ("klart",)


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
