"""When a promise comes back, and what counts as missed."""

from __future__ import annotations

import datetime as dt

import pytest

from store.coming_back import coming_back, last_heard
from store.model import Area, Milestone, Plan

QUARTERS = "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
FORTNIGHTS = "FREQ=DAILY;INTERVAL=14"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def stone(rule: str = QUARTERS, *done: str) -> Milestone:
    return Milestone(repeats=rule, words="Följs upp.", done_days=tuple(day(each) for each in done))


@pytest.mark.parametrize(
    ("done", "heard", "today", "next_day", "missed"),
    [
        ((), "2025-09-24", "2025-10-06", "2025-12-31", ["2025-09-30"]),
        ((), "2025-10-01", "2025-10-06", "2025-12-31", []),
        ((), "2025-01-10", "2025-10-06", "2025-12-31", ["2025-03-31", "2025-06-30", "2025-09-30"]),
        (("2025-10-05",), "2025-01-10", "2025-10-06", "2025-12-31", []),
        ((), "2025-09-24", "2025-09-30", "2025-09-30", []),
        (("2025-09-30",), "2025-01-10", "2025-09-30", "2025-12-31", []),
        ((), None, "2025-10-06", "2025-12-31", []),
        (("2026-05-01",), "2025-09-24", "2025-10-06", "2025-12-31", ["2025-09-30"]),
    ],
)
def test_the_next_time_and_the_missed_ones_are_counted_from_the_last_time_anything_was_heard(
    done, heard, today, next_day, missed
):
    coming = coming_back(stone(QUARTERS, *done), day(heard) if heard else None, day(today))
    assert coming is not None
    assert (str(coming.next_day), [str(each) for each in coming.missed]) == (next_day, missed)


def test_doing_a_late_one_leads_to_the_next_in_the_future_however_many_were_missed():
    today = day("2025-10-06")
    late = coming_back(stone(), day("2024-01-10"), today)
    done = coming_back(stone(QUARTERS, "2025-10-06"), day("2024-01-10"), today)
    assert late is not None
    assert done is not None
    assert len(late.missed) == 7
    assert (done.missed, done.next_day) == ((), day("2025-12-31"))


def test_an_interval_is_counted_from_the_last_time_and_from_nothing_when_nobody_knows_it():
    coming = coming_back(stone(FORTNIGHTS), day("2025-10-01"), day("2025-10-06"))
    assert coming is not None
    assert coming.next_day == day("2025-10-15")
    unknown = coming_back(stone(FORTNIGHTS), None, day("2025-10-06"))
    assert unknown is not None
    assert (unknown.next_day, unknown.missed) == (None, ())


@pytest.mark.parametrize("rule", ["", "FREQ=ALDRIG", "BYMONTH=3"])
def test_what_is_no_rule_never_comes_back(rule):
    assert coming_back(stone(rule), day("2025-01-10"), day("2025-10-06")) is None


def test_a_rule_that_has_ended_has_no_next_time():
    coming = coming_back(stone(f"{QUARTERS};UNTIL=20251231"), day("2026-01-10"), day("2026-02-01"))
    assert coming is not None
    assert (coming.next_day, coming.missed) == (None, ())


def test_something_was_heard_when_it_was_last_reported_or_the_plan_was_written():
    plan = Plan(name="P", dated=day("2025-01-10"))
    assert last_heard(Area(title="A"), plan) == day("2025-01-10")
    assert last_heard(Area(title="A", reported=day("2025-09-24")), plan) == day("2025-09-24")
    assert last_heard(Area(title="A"), None) is None
