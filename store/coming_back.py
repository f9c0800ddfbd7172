"""A promise that comes back, on a day: when it is due next, and which times nobody has done.

Nothing is stored but the days on which something was done (`store.recurrence`). What has been missed is counted from
the last time anything was heard of the område, because a miss that is invented is worse than one that is not seen:
whoever does it late, or tells of it, goes on to the next time in the future.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from store.recurrence import is_rule, missed, next_occurrence, occurrences

if TYPE_CHECKING:
    from store.model import Area, Milestone, Plan


class ComingBack(msgspec.Struct, frozen=True):
    """When a promise comes back."""

    next_day: dt.date | None
    """The nearest day from today on; None when it never comes again, or nobody knows from when to count."""
    missed: tuple[dt.date, ...]
    """Days that have passed since anything was heard, oldest first."""


def coming_back(milestone: Milestone, heard: dt.date | None, today: dt.date) -> ComingBack | None:
    """When a milstolpe comes back; None for one that does not.

    Args:
        milestone: with its rule.
        heard: the last day anything was heard of its område, see `last_heard`.
        today: the day asked on.
    """
    if not milestone.repeats or not is_rule(milestone.repeats):
        return None
    known = [day for day in (heard, milestone.first_day, *milestone.done_days) if day is not None and day <= today]
    if not known:
        # A rule that names its days gives the same ones wherever the counting begins; an interval does not.
        named = "BY" in milestone.repeats
        return ComingBack(next_occurrence(milestone.repeats, today - dt.timedelta(1)) if named else None, ())
    since = max(known)
    late = missed(milestone.repeats, since, today, ())
    today_itself = [day for day in occurrences(milestone.repeats, since, today) if since < day == today]
    begun = late[-1] if late else since
    return ComingBack(today_itself[0] if today_itself else _after(milestone.repeats, begun, today), late)


def last_heard(area: Area, plan: Plan | None) -> dt.date | None:
    """The last day anything was told of an område: its latest report, else its plan's day."""
    days = [day for day in (area.reported, plan.dated if plan is not None else None) if day is not None]
    return max(days, default=None)


def _after(rule: str, begun: dt.date, today: dt.date) -> dt.date | None:
    """The first day after today of a rule that is counted from a day."""
    day: dt.date | None = begun
    while day is not None and day <= today:
        day = next_occurrence(rule, day)
    return day
