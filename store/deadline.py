"""What is late: the only definition of it.

`assess` judges an område on a given day, and every judgement carries its proof: the words, the date they became, the
rule and the days left. Rules, in order:

1. **avslutad**: status avslutat or utgår, or status klart with no dated milstolpe still open;
2. **försenad**: the nearest open milstolpe's last day is before today (due today is not late);
3. **snart**: it is at most `warning_days` away;
4. **utan datum**: there is no open milstolpe with a date;
5. **i fas**: the rest.

A klart milstolpe is met by status klart or avslutat, a start by any status past ej påbörjat; every other one only by
being ticked off. Counts are days and never clamped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from store.model import Area, Kind, Milestone, Move, Status, milestone_kind

WARNING_DAYS = 30


class State(StrEnum):
    """Läge: our judgement of an område on a day, most urgent first."""

    LATE = "försenad"
    SOON = "snart"
    UNDATED = "utan datum"
    ON_TRACK = "i fas"
    CLOSED = "avslutad"


class Standing(msgspec.Struct, frozen=True):
    """A läge with its proof."""

    state: State
    days: int | None = None
    """Days left to `milestone`'s last day; negative when it is late."""
    key: str = ""
    """Key of the milstolpe that decides."""
    milestone: Milestone | None = None

    @property
    def urgency(self) -> int:
        """Sorts the most urgent first: by state, then by days left; one number, because ten thousand are sorted."""
        return _RANK[self.state] + (self.days or 0)


_RANK = {state: rank * 2 * dt.date.max.toordinal() for rank, state in enumerate(State)}
"""The states, further from each other than any two days are."""

_NOT_BEGUN = frozenset({Status.NOT_STARTED, Status.UNKNOWN})


def is_open(key: str, milestone: Milestone, status: Status) -> bool:
    """Whether a milstolpe is still to be met, given the område's status."""
    if milestone.met is not None:
        return False
    kind = milestone_kind(key)
    if kind is Kind.DONE:
        return not status.is_finished
    if kind is Kind.START:
        return status in _NOT_BEGUN
    return not (milestone.goal and len(milestone.done_days) >= milestone.goal)


def is_taken_away(milestone: Milestone) -> bool:
    """Whether the date of a milstolpe was taken away, by words or by hand, and it has none."""
    gone = milestone.due is None and milestone.met is None and not milestone.repeats
    return gone and any(move.after is None for move in milestone.moves)


def taken_away(area: Area) -> Iterator[tuple[str, Milestone, Move]]:
    """The milstolpar that wait for a date in place of one that was taken away, with how that was done."""
    for key, milestone in area.milestones.items():
        if is_taken_away(milestone) and is_open(key, milestone, area.status):
            yield key, milestone, next(move for move in reversed(milestone.moves) if move.after is None)


def next_due(area: Area) -> tuple[str, Milestone, dt.date] | None:
    """The open milstolpe with the earliest last day, or None."""
    nearest: tuple[str, Milestone, dt.date] | None = None
    for key, milestone in area.milestones.items():
        due = milestone.due
        if due is None or (nearest is not None and due >= nearest[2]):
            continue
        if is_open(key, milestone, area.status):
            nearest = (key, milestone, due)
    return nearest


def assess(area: Area, today: dt.date, warning_days: int = WARNING_DAYS) -> Standing:
    """The läge of an område on a day."""
    if area.status.is_over:
        return _CLOSED
    nearest = next_due(area)
    if nearest is None:
        return _CLOSED if area.status is Status.DONE else _UNDATED
    key, milestone, due = nearest
    days = (due - today).days
    if days < 0:
        return Standing(State.LATE, days, key, milestone)
    return Standing(State.SOON if days <= warning_days else State.ON_TRACK, days, key, milestone)


_CLOSED = Standing(State.CLOSED)
_UNDATED = Standing(State.UNDATED)
