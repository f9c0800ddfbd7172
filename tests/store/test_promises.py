"""From words to milstolpar: what is read anew, what is never read anew, and what a move keeps."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.model import Area, Milestone, Move, Status
from store.promises import move, read_area, reread, with_reason

WRITTEN = dt.date(2018, 1, 10)
CALENDAR = BoardCalendar()
JANUARY, MARCH, APRIL = dt.date(2018, 1, 31), dt.date(2018, 3, 31), dt.date(2018, 4, 30)
JUNE, OCTOBER = dt.date(2018, 6, 30), dt.date(2018, 10, 31)


def read(*schedule, progress=()):
    return read_area(schedule, progress, WRITTEN, CALENDAR)


def dues(milestones):
    return {key: stone.due for key, stone in milestones.items()}


def test_both_fields_are_read_and_each_milestone_quotes_its_sentence():
    reading = read("Klart till mars 2018. Utvärderas oktober 2018.", progress=("Pågår. Ny återrapport juni 2018.",))
    assert dues(reading.milestones) == {"klart": MARCH, "utvärdering": OCTOBER, "återrapport": JUNE}
    assert {key: stone.words for key, stone in reading.milestones.items()} == {
        "klart": "Klart till mars 2018.",
        "utvärdering": "Utvärderas oktober 2018.",
        "återrapport": "Ny återrapport juni 2018.",
    }


def test_a_sentence_with_two_promises_is_quoted_in_its_parts():
    reading = read("Klart mars 2018 och utvärderas oktober 2018.")
    words = [stone.words for stone in reading.milestones.values()]
    assert len(set(words)) == 2
    assert all(part in "Klart mars 2018 och utvärderas oktober 2018." for part in words)


def test_several_of_a_kind_are_numbered():
    assert dues(read("Rutinen klar januari 2018.", "Handboken klar april 2018.").milestones) == {
        "klart": JANUARY,
        "klart-2": APRIL,
    }


def test_the_same_promise_in_both_fields_is_one_milestone():
    reading = read("Återrapport juni 2018.", progress=("Ny återrapport juni 2018.",))
    assert dues(reading.milestones) == {"återrapport": JUNE}


def test_an_expectation_in_the_progress_is_no_promise_beside_a_schedule_with_an_end():
    reading = read("Klart januari 2018.", progress=("Utredningen väntas vara klar i april 2018.",))
    assert dues(reading.milestones) == {"klart": JANUARY}


@pytest.mark.parametrize("words", ["Löpande.", "Snarast.", "När tjänsten är tillsatt.", "Genomfördes våren 2017.", "-"])
def test_what_is_no_date_or_past_becomes_no_milestone(words):
    assert read(words).milestones == {}


def test_words_that_gave_no_date_are_doubts_and_a_dash_is_none():
    assert len(read("Löpande.").doubts) == 1
    assert len(read("Enligt bilaga 2.").doubts) == 1
    assert read("-").doubts == ()


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


def test_the_status_the_words_tell_is_read():
    assert read("Klart mars 2018.", progress=("Ej påbörjat.",)).status is Status.NOT_STARTED
