"""When a promise comes back, and what counts as missed."""

from __future__ import annotations

import datetime as dt

import pytest

from store.coming_back import coming_back, last_heard, missed_occasions
from store.model import Area, Milestone, Plan, Status

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


def test_a_tick_before_its_day_is_that_occasions_own_and_one_that_met_an_older_is_not():
    early = coming_back(stone(QUARTERS, "2025-09-25"), day("2025-07-01"), day("2025-10-06"))
    late = coming_back(stone(QUARTERS, "2025-07-04"), day("2025-05-01"), day("2025-10-06"))
    assert early is not None
    assert late is not None
    assert (early.missed, late.missed) == ((), (day("2025-09-30"),))


def test_nothing_is_missed_before_the_first_day_of_what_comes_back():
    autumn = Milestone(repeats="FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251231", first_day=day("2025-08-01"))
    before, after = (coming_back(autumn, day("2025-01-10"), day(today)) for today in ("2025-05-08", "2025-10-08"))
    assert before is not None
    assert after is not None
    assert (before.next_day, before.missed) == (day("2025-08-31"), ())
    assert after.missed == (day("2025-08-31"), day("2025-09-30"))
    fortnights = coming_back(stone(FORTNIGHTS).replace(first_day=day("2025-08-01")), None, day("2025-05-08"))
    assert fortnights is not None
    assert fortnights.next_day == day("2025-08-01")


def test_of_months_so_far_apart_the_first_is_unknown_and_weeks_are_not_told_one_by_one():
    third_month = coming_back(stone("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"), day("2025-03-24"), day("2025-07-06"))
    weeks = coming_back(stone("FREQ=WEEKLY;BYDAY=SU"), day("2025-03-24"), day("2025-07-06"))
    assert third_month is not None
    assert weeks is not None
    assert (third_month.missed, weeks.missed) == ((day("2025-06-30"),), ())


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
