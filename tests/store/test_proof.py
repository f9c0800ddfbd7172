"""Why a milstolpe has its date."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.model import Milestone
from store.proof import rule_behind

MARCH = dt.date(2018, 3, 31)
CALENDAR = BoardCalendar()


def rule(stone, *written):
    return rule_behind(stone, written, CALENDAR)


def test_words_that_give_the_date_give_their_rule():
    assert "månad" in rule(Milestone(due=MARCH, words="Klart till mars 2018."), dt.date(2018, 1, 10))
    assert "vecka" in rule(Milestone(due=dt.date(2018, 10, 21), words="Klart vecka 42 2018."))


@pytest.mark.parametrize("written", [None, dt.date(2018, 1, 10), dt.date(2019, 1, 10)])
def test_a_year_that_was_worked_out_is_believed_whenever_the_words_were_written(written):
    assert rule(Milestone(due=MARCH, words="Klart till mars."), written)


def test_a_date_no_reading_gives_was_set_by_hand():
    assert rule(Milestone(due=dt.date(2018, 3, 15), words="Klart till mars 2018."), dt.date(2018, 1, 10)) is None
    assert rule(Milestone(due=MARCH)) is None
    assert rule(Milestone(due=MARCH, words="Löpande.")) is None


def test_a_promise_without_any_date_has_a_rule_too():
    assert rule(Milestone(words="Följs upp varje kvartal.", repeats="FREQ=MONTHLY"), dt.date(2018, 1, 10))
