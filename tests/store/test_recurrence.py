"""Rules become days, and what was missed is counted."""

from __future__ import annotations

import datetime as dt

import pytest

from store.recurrence import is_rule, missed, next_occurrence, occurrences
from store.schedule import read_schedule
from tests.store.phrases import schedule_cases

QUARTERS = "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"


def test_the_days_of_a_rule_between_two_days():
    """Both ends count."""
    days = occurrences(QUARTERS, dt.date(2024, 3, 31), dt.date(2024, 9, 30))
    assert days == (dt.date(2024, 3, 31), dt.date(2024, 6, 30), dt.date(2024, 9, 30))
    assert occurrences(QUARTERS, dt.date(2024, 9, 30), dt.date(2024, 3, 31)) == ()


def test_completing_a_late_one_goes_to_the_next_in_the_future():
    """The next occurrence is after the day it is asked for, however many were missed."""
    assert next_occurrence(QUARTERS, dt.date(2024, 6, 30)) == dt.date(2024, 9, 30)
    assert next_occurrence(QUARTERS, dt.date(2024, 11, 2)) == dt.date(2024, 12, 31)


def test_an_interval_counts_from_the_last_time():
    """Every fourteenth day is fourteen days after the day it was done."""
    assert next_occurrence("FREQ=DAILY;INTERVAL=14", dt.date(2024, 1, 10)) == dt.date(2024, 1, 24)
    assert next_occurrence("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", dt.date(2024, 1, 31)) == dt.date(2024, 4, 30)


def test_a_rule_that_has_ended_or_never_comes_has_no_next():
    """After UNTIL, and for 30 February, there is none."""
    assert next_occurrence(f"{QUARTERS};UNTIL=20241231", dt.date(2024, 12, 31)) is None
    assert next_occurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", dt.date(2024, 1, 1)) is None


def test_missed_are_the_days_that_nothing_was_done_for():
    """Each time something was done meets the oldest open day; today is not yet missed."""
    since, today = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
    assert missed(QUARTERS, since, today, []) == (dt.date(2024, 3, 31), dt.date(2024, 6, 30), dt.date(2024, 9, 30))
    assert missed(QUARTERS, since, today, [dt.date(2024, 4, 4), dt.date(2023, 5, 5)]) == (
        dt.date(2024, 6, 30),
        dt.date(2024, 9, 30),
    )


@pytest.mark.parametrize("rule", ["", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=ZZ", "BYMONTH=3", "FREQ=YEARLY;" + "X" * 300])
def test_what_is_no_rule_is_refused(rule: str):
    """Only rules by day, week, month and year can be computed."""
    assert not is_rule(rule)
    with pytest.raises(ValueError):
        occurrences(rule, dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def test_every_rule_the_reader_makes_can_be_computed():
    """Whatever the corpus makes the reader say, the calendar understands."""
    rules = {p.repeats for case in schedule_cases("recurring", "mixed") for p in case.reading.promises if p.repeats}
    assert len(rules) > 20
    for rule in rules:
        assert is_rule(rule)
        assert next_occurrence(rule, dt.date(2024, 2, 15)) is not None


def test_a_promise_twice_a_year_is_counted_in_years():
    """The rule beside a number of times is the period the number is counted in."""
    (promise,) = read_schedule("två gånger per år", dt.date(2024, 2, 15)).promises
    assert promise.goal == 2
    assert next_occurrence(promise.repeats, dt.date(2024, 2, 15)) == dt.date(2024, 12, 31)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-30",
    ],
)
def test_a_day_that_no_year_has_is_not_looked_for(rule, monkeypatch):
    monkeypatch.setattr("store.recurrence._made", lambda *_: pytest.fail("the library looks until the year 9999"))
    assert next_occurrence(rule, dt.date(2018, 2, 1)) is None
    assert occurrences(rule, dt.date(2018, 2, 1), dt.date(2030, 2, 1)) == ()


def test_a_day_that_some_years_have_is():
    assert next_occurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", dt.date(2018, 2, 1)) == dt.date(2020, 2, 29)
    assert next_occurrence("FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=30", dt.date(2018, 2, 1)) == dt.date(2018, 3, 30)
