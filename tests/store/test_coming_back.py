"""When a promise comes back, and what counts as missed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import recurrence
from store.coming_back import coming_back, last_heard, missed_days, missed_occasions
from store.model import Area, Milestone, Plan, Status
from store.recurrence import occurrences

MONTHS = "FREQ=MONTHLY;BYMONTHDAY=-1"
SEPTEMBERS = "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1"
EVERY_THIRD_MONTH = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"
EVERY_OTHER_YEAR = "FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=-1"
QUARTERS = "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
MARCH_AND_SEPTEMBER = "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1"
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


def test_a_tick_before_its_day_is_that_occasions_own_and_one_that_met_an_older_is_not():
    early = coming_back(stone(QUARTERS, "2025-09-25"), day("2025-07-01"), day("2025-10-06"))
    late = coming_back(stone(QUARTERS, "2025-07-04"), day("2025-05-01"), day("2025-10-06"))
    assert early is not None
    assert late is not None
    assert (early.missed, late.missed) == ((), (day("2025-09-30"),))


@pytest.mark.parametrize(
    ("rule", "done", "heard", "today", "next_day"),
    [
        (MARCH_AND_SEPTEMBER, ("2024-03-20",), None, "2024-03-25", "2024-09-30"),
        (MARCH_AND_SEPTEMBER, ("2024-03-20",), "2024-03-22", "2024-03-25", "2024-09-30"),
        (MARCH_AND_SEPTEMBER, ("2024-03-20",), "2024-01-10", "2024-03-31", "2024-09-30"),
        (MARCH_AND_SEPTEMBER, ("2024-03-20", "2024-03-31"), "2024-01-10", "2024-03-31", "2025-03-31"),
        (MARCH_AND_SEPTEMBER, ("2024-03-20",), "2023-05-10", "2024-03-25", "2024-03-31"),
        (MARCH_AND_SEPTEMBER, ("2023-10-02", "2024-03-20"), "2023-05-10", "2024-03-25", "2024-09-30"),
        (MARCH_AND_SEPTEMBER, (), "2024-03-20", "2024-03-25", "2024-03-31"),
        (f"{MARCH_AND_SEPTEMBER};UNTIL=20240331", ("2024-03-20",), None, "2024-03-25", None),
        ("FREQ=WEEKLY;BYDAY=SU", ("2024-03-20",), None, "2024-03-21", "2024-03-31"),
    ],
)
def test_the_next_time_is_not_one_that_a_tick_has_met_already(rule, done, heard, today, next_day):
    coming = coming_back(stone(rule, *done), day(heard) if heard else None, day(today))
    assert coming is not None
    assert coming.next_day == (day(next_day) if next_day else None)


def missed_of(rule: str, done: tuple[str, ...], heard: str | None, today: str, first: str | None = None) -> list[str]:
    """The missed days of a rule, as they are written."""
    milestone = stone(rule, *done).replace(first_day=day(first) if first else None)
    coming = coming_back(milestone, day(heard) if heard else None, day(today))
    assert coming is not None
    return [str(each) for each in coming.missed]


@pytest.mark.parametrize(
    ("rule", "done", "heard", "today", "missed"),
    [
        (MONTHS, ("2026-01-28", "2026-02-25", "2026-03-25"), "2026-01-10", "2026-04-02", []),
        (MONTHS, ("2026-01-28", "2026-02-25"), "2026-01-10", "2026-04-02", ["2026-03-31"]),
        (MONTHS, ("2026-01-28", "2026-03-05"), "2026-01-10", "2026-04-02", ["2026-03-31"]),
        (MONTHS, ("2026-02-05", "2026-03-05"), "2026-01-10", "2026-04-02", ["2026-03-31"]),
        (MONTHS, ("2026-02-05", "2026-02-25", "2026-03-25"), "2026-01-10", "2026-04-02", []),
        (MONTHS, ("2026-01-05", "2026-01-20"), "2026-01-01", "2026-03-02", ["2026-02-28"]),
        (MONTHS, ("2026-03-20",), "2026-03-25", "2026-04-02", []),
        (MONTHS, ("2026-01-28", "2026-03-05"), "2026-03-05", "2026-04-02", ["2026-03-31"]),
        (MONTHS, ("2026-01-31",), None, "2026-03-02", ["2026-02-28"]),
        (MONTHS, ("2026-03-25", "2026-01-28", "2026-02-25"), None, "2026-04-02", []),
        (SEPTEMBERS, ("2024-09-10", "2025-09-10"), "2024-01-10", "2025-10-02", []),
        (SEPTEMBERS, ("2024-09-10",), "2024-01-10", "2025-10-02", ["2025-09-30"]),
    ],
)
def test_whoever_ticks_early_each_time_has_missed_nothing(rule, done, heard, today, missed):
    assert missed_of(rule, done, heard, today) == missed


@given(
    st.sampled_from([MONTHS, QUARTERS, SEPTEMBERS, "FREQ=MONTHLY;BYDAY=2TU"]),
    st.dates(dt.date(2020, 1, 1), dt.date(2024, 12, 31)),
    st.lists(st.floats(0, 1), min_size=1, max_size=8),
    st.integers(0, 3),
)
def test_a_tick_within_each_period_misses_nothing_and_each_period_after_the_last_is_missed_once(
    rule, heard, places, untouched
):
    ends = occurrences(rule, heard + dt.timedelta(1), heard + dt.timedelta(366 * 14))[: len(places) + untouched + 1]
    begins = [heard, *ends]
    done = [
        begin + dt.timedelta(1 + int(place * ((end - begin).days - 1)))
        for begin, end, place in zip(begins, ends, places, strict=False)
    ]
    milestone = Milestone(repeats=rule, done_days=tuple(done))
    coming = coming_back(milestone, heard, ends[-1])
    assert coming is not None
    assert coming.missed == ends[len(places) : -1]


def test_nothing_is_missed_before_the_first_day_of_what_comes_back():
    autumn = Milestone(repeats="FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251231", first_day=day("2025-08-01"))
    before, after = (coming_back(autumn, day("2025-01-10"), day(today)) for today in ("2025-05-08", "2025-10-08"))
    assert before is not None
    assert after is not None
    assert (before.next_day, before.missed) == (day("2025-08-31"), ())
    assert missed_days(autumn, day("2025-01-10"), day("2025-05-08")) == ()
    assert after.missed == (day("2025-08-31"), day("2025-09-30"))
    fortnights = coming_back(stone(FORTNIGHTS).replace(first_day=day("2025-08-01")), None, day("2025-05-08"))
    assert fortnights is not None
    assert fortnights.next_day == day("2025-08-01")


def test_the_first_day_may_be_an_occasion_itself():
    autumn = Milestone(repeats=MONTHS, first_day=day("2025-08-31"))
    on_it, after = (coming_back(autumn, day("2025-01-10"), day(today)) for today in ("2025-08-31", "2025-09-02"))
    assert on_it is not None
    assert after is not None
    assert (on_it.next_day, on_it.missed) == (day("2025-08-31"), ())
    assert (after.next_day, after.missed) == (day("2025-09-30"), (day("2025-08-31"),))


@pytest.mark.parametrize(
    ("rule", "done", "heard", "today", "first", "missed"),
    [
        (EVERY_THIRD_MONTH, (), "2025-03-24", "2025-07-06", None, ["2025-06-30"]),
        (EVERY_THIRD_MONTH, ("2025-01-31",), "2024-12-01", "2025-06-15", None, ["2025-04-30"]),
        (EVERY_THIRD_MONTH, ("2025-01-28",), "2024-12-01", "2025-06-15", None, ["2025-04-30"]),
        (EVERY_THIRD_MONTH, ("2025-01-28",), "2025-02-10", "2025-06-15", None, ["2025-04-30"]),
        (EVERY_THIRD_MONTH, ("2025-01-28", "2025-04-10"), None, "2025-07-15", None, []),
        (EVERY_THIRD_MONTH, (), "2024-12-01", "2025-06-15", "2025-01-01", ["2025-01-31", "2025-04-30"]),
        (EVERY_THIRD_MONTH, (), "2025-02-10", "2025-06-15", "2025-01-01", ["2025-04-30"]),
        (EVERY_OTHER_YEAR, (), "2020-01-01", "2025-06-15", None, ["2022-12-31", "2024-12-31"]),
        (EVERY_OTHER_YEAR, ("2021-12-20",), "2020-01-01", "2025-06-15", None, ["2023-12-31"]),
        ("FREQ=MONTHLY;INTERVAL=2", ("2025-01-10",), None, "2025-06-15", None, ["2025-03-10", "2025-05-10"]),
        ("FREQ=WEEKLY;BYDAY=SU", (), "2025-03-24", "2025-07-06", None, []),
        ("FREQ=DAILY", ("2025-03-25",), "2025-03-24", "2025-07-06", None, []),
    ],
)
def test_what_is_so_far_apart_is_counted_from_its_last_tick_or_first_day_and_weeks_are_not_told_one_by_one(
    rule, done, heard, today, first, missed
):
    assert missed_of(rule, done, heard, today, first) == missed


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", FORTNIGHTS])
def test_what_comes_back_by_the_week_or_day_costs_no_days_when_asked_what_was_missed(rule, monkeypatch):
    monkeypatch.delattr(recurrence, "_made")
    area = Area(title="A", milestones={"återkommande": stone(rule)}, reported=day("2020-01-10"))
    assert missed_occasions(area, None, day("2025-10-06")) == ()


def test_a_tick_of_what_is_so_far_apart_leads_to_the_next_and_not_to_the_end_of_its_own_month():
    coming = coming_back(stone(EVERY_THIRD_MONTH, "2025-01-28"), day("2024-12-01"), day("2025-01-29"))
    assert coming is not None
    assert coming.next_day == day("2025-04-30")


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


def missed_in(**fields) -> list[str]:
    area = Area(**{"title": "A", "milestones": {"återkommande": stone()}, "reported": day("2025-08-20"), **fields})
    plan = Plan(name="P", dated=day("2025-01-10"))
    return [finding.sentence for finding in missed_occasions(area, plan, day("2025-10-06"))]


def test_a_missed_occasion_is_said_with_the_last_day_anything_was_heard():
    assert missed_in() == ["missad 2025-09-30: inget är avbockat eller rapporterat sedan 2025-08-20"]
    assert missed_in(reported=None) == [
        "missad 3 gånger, senast 2025-09-30: inget är avbockat eller rapporterat sedan 2025-01-10"
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"reported": day("2025-10-01")},
        {"status": Status.DONE},
        {"status": Status.CANCELLED},
        {"milestones": {"återkommande": stone(QUARTERS, "2025-10-03")}},
        {"milestones": {"återkommande": stone().replace(met=day("2025-10-03"))}},
        {"milestones": {"klart": Milestone(due=day("2025-09-30"))}},
    ],
)
def test_nothing_is_missed_that_was_told_of_or_is_over_or_never_was_to_come_back(fields):
    assert missed_in(**fields) == []
