"""What is late: every rule of the only definition of it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.deadline import Standing, State, assess, is_open, next_due
from store.model import Area, Milestone, Status
from tests.store.strategies import AREAS, DAYS

TODAY = dt.date(2018, 2, 1)
DAY = dt.timedelta(days=1)


def area(status=Status.ONGOING, **milestones):
    return Area(title="A", status=status, milestones=milestones)


def due(days, **fields):
    return Milestone(due=TODAY + days * DAY, **fields)


@pytest.mark.parametrize(
    ("days", "state"),
    [(-41, State.LATE), (-1, State.LATE), (0, State.SOON), (30, State.SOON), (31, State.ON_TRACK)],
)
def test_due_today_is_not_late_and_thirty_days_is_soon(days, state):
    assert assess(area(klart=due(days)), TODAY) == Standing(state, days, "klart", due(days))


def test_the_warning_window_is_a_setting():
    assert assess(area(klart=due(10)), TODAY, warning_days=9).state is State.ON_TRACK
    assert assess(area(klart=due(0)), TODAY, warning_days=0).state is State.SOON


@pytest.mark.parametrize(
    ("status", "milestones", "state"),
    [
        (Status.ONGOING, {}, State.UNDATED),
        (Status.ONGOING, {"klart": Milestone()}, State.UNDATED),
        (Status.ONGOING, {"återkommande": Milestone(repeats="FREQ=MONTHLY")}, State.UNDATED),
        (Status.CLOSED, {"klart": due(-5)}, State.CLOSED),
        (Status.CANCELLED, {"klart": due(-5)}, State.CLOSED),
        (Status.CLOSED, {"återrapport": due(5)}, State.CLOSED),
        (Status.DONE, {}, State.CLOSED),
        (Status.DONE, {"klart": due(-5)}, State.CLOSED),
        (Status.DONE, {"återrapport": due(-5)}, State.LATE),
        (Status.DONE, {"återrapport": due(5, met=TODAY)}, State.CLOSED),
        (Status.PAUSED, {"klart": due(-5)}, State.LATE),
        (Status.UNKNOWN, {"klart": due(-5)}, State.LATE),
        (Status.NOT_STARTED, {"klart": due(-5, met=TODAY)}, State.UNDATED),
    ],
)
def test_the_rules_in_their_order(status, milestones, state):
    assert assess(area(status, **milestones), TODAY).state is state


@pytest.mark.parametrize(
    ("key", "milestone", "status", "is_waited_for"),
    [
        ("klart", due(1), Status.ONGOING, True),
        ("klart-2", due(1), Status.DONE, False),
        ("klart", due(1), Status.CLOSED, False),
        ("klart", due(1), Status.CANCELLED, True),
        ("start", due(1), Status.NOT_STARTED, True),
        ("start", due(1), Status.UNKNOWN, True),
        ("start", due(1), Status.ONGOING, False),
        ("start", due(1), Status.PAUSED, False),
        ("utvärdering", due(1), Status.DONE, True),
        ("utvärdering", due(1, met=TODAY), Status.ONGOING, False),
        ("återkommande", due(1, goal=2, done_days=(TODAY,)), Status.ONGOING, True),
        ("återkommande", due(1, goal=2, done_days=(TODAY, TODAY)), Status.ONGOING, False),
        ("framtida", due(1), Status.DONE, True),
    ],
)
def test_what_meets_a_milestone(key, milestone, status, is_waited_for):
    assert is_open(key, milestone, status) is is_waited_for


def test_the_nearest_open_milestone_decides():
    judged = area(Status.ONGOING, klart=due(40), start=due(-100), återrapport=due(3), uppföljning=due(-9, met=TODAY))
    assert next_due(judged) == ("återrapport", due(3), TODAY + 3 * DAY)


def test_urgency_sorts_late_first_and_the_longest_late_before_the_others():
    ordered = [assess(area(klart=due(days)), TODAY) for days in (-41, -1, 5, 40)]
    undated, closed = assess(area(), TODAY), assess(area(Status.CLOSED), TODAY)
    assert sorted([closed, *reversed(ordered), undated], key=lambda standing: standing.urgency) == [
        *ordered[:3],
        undated,
        ordered[3],
        closed,
    ]


@given(AREAS, DAYS, st.integers(0, 90))
def test_every_area_has_one_standing_and_its_days_agree_with_its_proof(judged, today, warning_days):
    standing = assess(judged, today, warning_days)
    if standing.milestone is None:
        assert standing.days is None
        assert standing.state in {State.UNDATED, State.CLOSED}
    else:
        assert standing.days == (standing.milestone.due - today).days
        assert (standing.days < 0) == (standing.state is State.LATE)
        assert judged.milestones[standing.key] is standing.milestone


@given(AREAS, DAYS)
def test_time_alone_never_makes_an_area_less_urgent(judged, today):
    later = assess(judged, today + DAY)
    assert later.urgency <= assess(judged, today).urgency
