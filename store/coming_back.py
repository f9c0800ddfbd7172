"""A promise that comes back, on a day: when it is due next, and which times nobody has done.

Nothing is stored but the days on which something was done (`store.recurrence`). What has been missed is counted from
the last time anything was heard of the område, because a miss that is invented is worse than one that is not seen:
whoever does it late, or tells of it, goes on to the next time in the future. For the same reason a tick with nothing
older to meet is the next occasion's own; of months that only are so far apart (*var tredje månad*) nobody knows which
is the first; and what comes back by the week or the day is not told of one by one in a register that is brought from
meeting to meeting.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from store.deadline import is_open
from store.findings import Finding, FindingKind
from store.recurrence import is_rule, missed, next_occurrence, occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.model import Area, Milestone, Plan


class ComingBack(msgspec.Struct, frozen=True):
    """When a promise comes back."""

    next_day: dt.date | None
    """The nearest day from today on; None when it never comes again, or nobody knows from when to count."""
    missed: tuple[dt.date, ...]
    """Days that have passed since anything was heard, oldest first."""
    since: dt.date | None = None
    """The day they are counted from."""


def coming_back_in(area: Area, plan: Plan | None, milestone: Milestone, today: dt.date) -> ComingBack | None:
    """When a milstolpe of an område comes back, counted from the last word of it; None for one that does not."""
    return coming_back(milestone, last_heard(area, plan), today)


def coming_back(milestone: Milestone, heard: dt.date | None, today: dt.date) -> ComingBack | None:
    """When a milstolpe comes back; None for one that does not.

    Args:
        milestone: with its rule.
        heard: the last day anything was heard of its område, see `last_heard`.
        today: the day asked on.
    """
    if not milestone.repeats or not is_rule(milestone.repeats):
        return None
    # A rule that names its days gives the same ones wherever the counting begins; an interval does not.
    named = "BY" in milestone.repeats
    first = milestone.first_day
    if first is not None and first > today:
        return ComingBack(next_occurrence(milestone.repeats, first - dt.timedelta(1)) if named else first, ())
    known = [day for day in (heard, first, *milestone.done_days) if day is not None and day <= today]
    if not known:
        return ComingBack(next_occurrence(milestone.repeats, today - dt.timedelta(1)) if named else None, ())
    since = max(known)
    passed = missed(milestone.repeats, since, today, ())
    today_itself = [day for day in occurrences(milestone.repeats, since, today) if since < day == today]
    begun = passed[-1] if passed else since
    following = today_itself[0] if today_itself else _after(milestone.repeats, begun, today)
    if _is_by_week_or_day(milestone.repeats):
        return ComingBack(following, (), since)
    first_is_unknown = named and "INTERVAL" in milestone.repeats
    passed_over = first_is_unknown or (since in milestone.done_days and not _had_one_to_meet(milestone, known, since))
    return ComingBack(following, passed[1:] if passed_over else passed, since)


def _had_one_to_meet(milestone: Milestone, known: Iterable[dt.date], done: dt.date) -> bool:
    """Whether an occasion had come between the last word before a tick and the tick."""
    before = max((day for day in known if day < done), default=None)
    return before is not None and any(day > before for day in occurrences(milestone.repeats, before, done))


def _is_by_week_or_day(rule: str) -> bool:
    return rule.startswith(("FREQ=WEEKLY", "FREQ=DAILY"))


def missed_occasions(area: Area, plan: Plan | None, today: dt.date) -> tuple[Finding, ...]:
    """A remark on each promise of an område that has been missed; never a lateness: it has no last day of its own."""
    if area.status.is_finished or area.status.is_over:
        return ()
    found = []
    for key, stone in area.milestones.items():
        coming = coming_back_in(area, plan, stone, today) if is_open(key, stone, area.status) else None
        if coming is not None and coming.missed:
            times = "" if len(coming.missed) == 1 else f" {len(coming.missed)} gånger, senast"
            nothing = f"inget är avbockat eller rapporterat sedan {coming.since}"
            found.append(Finding(FindingKind.MISSED, f"{FindingKind.MISSED}{times} {coming.missed[-1]}: {nothing}"))
    return tuple(found)


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
