"""A promise that comes back, on a day: when it is due next, and which times nobody has done.

Nothing is stored but the days on which something was done (`store.recurrence`). What has been missed is counted from
the last time anything was heard of the område, because a miss that is invented is worse than one that is not seen:
whoever does it late, or tells of it, goes on to the next time in the future. For the same reason a tick with nothing
older left to meet is the next occasion's own; of what only comes so far apart (*var tredje månad*, *vartannat år*)
nobody knows which month or year is the first until it has been done or has a first day, and an occasion in the month
or year of its last tick is that tick's own; and what comes back by the week or the day is not told of one by one in a
register that is brought from meeting to meeting.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from store.deadline import is_open
from store.findings import Finding, FindingKind
from store.recurrence import is_rule, next_occurrence, occurrences

if TYPE_CHECKING:
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


def all_coming_back(area: Area, plan: Plan | None, today: dt.date) -> tuple[ComingBack, ...]:
    """When each open milstolpe of an område that comes back does so."""
    heard = last_heard(area, plan)
    found = [
        coming_back(stone, heard, today) for key, stone in area.milestones.items() if is_open(key, stone, area.status)
    ]
    return tuple(each for each in found if each is not None)


def coming_back(milestone: Milestone, heard: dt.date | None, today: dt.date) -> ComingBack | None:
    """When a milstolpe comes back; None for one that does not.

    Args:
        milestone: with its rule.
        heard: the last day anything was heard of its område, see `last_heard`.
        today: the day asked on.
    """
    rule = milestone.repeats
    if not rule or not is_rule(rule):
        return None
    named = "BY" in rule
    first, yesterday = milestone.first_day, today - dt.timedelta(1)
    if first is not None and first > today:
        return ComingBack(next_occurrence(rule, first - dt.timedelta(1)) if named else first, ())
    since = last_word(milestone, heard, today)
    if since is None:
        return ComingBack(next_occurrence(rule, yesterday) if named else None, ())
    begun = (_begun(milestone, today) or since) if _is_counted(rule) else None
    met = (since, *_own(milestone, begun)) if begun is not None else _met(milestone, heard, today)[0]
    after = max((yesterday, *met))
    return ComingBack(next_occurrence(rule, after, begun), missed_days(milestone, heard, today), since)


def missed_days(milestone: Milestone, heard: dt.date | None, today: dt.date) -> tuple[dt.date, ...]:
    """The days before today of a milstolpe that comes back on which it was missed, oldest first; asked as above."""
    rule, since = milestone.repeats, last_word(milestone, heard, today)
    if since is None or rule.startswith(_BY_WEEK_OR_DAY) or not is_rule(rule):
        return ()
    if milestone.first_day is not None and milestone.first_day > today:
        return ()
    if not _is_counted(rule):
        return _met(milestone, heard, today)[1]
    begun = _begun(milestone, today)
    own = _own(milestone, begun) if begun is not None else ()
    days = occurrences(rule, begun or since, today - dt.timedelta(1))
    passed = tuple(day for day in days if day > since and day not in own)
    first_is_unknown = begun is None and "BY" in rule
    return passed[1:] if first_is_unknown else passed


def _met(milestone: Milestone, heard: dt.date | None, today: dt.date) -> tuple[_Days, _Days]:
    """The days by the calendar that a tick has met or a word has passed over, and those before today that none has."""
    # Of one day a tick comes before a word, so that it meets what was late when the word was told.
    known = ((milestone.first_day, _BEGUN), *((day, _TICKED) for day in milestone.done_days), (heard, _HEARD))
    told = sorted((day, what) for day, what in known if day is not None and day <= today)
    days = occurrences(milestone.repeats, told[0][0], today)
    # A tick may have met the one that is still to come.
    to_come = next_occurrence(milestone.repeats, today)
    days = (*days, to_come) if to_come is not None else days
    met = 0
    for day, what in told:
        # The first day may be an occasion itself.
        passed = bisect_left(days, day) if what == _BEGUN else bisect_right(days, day)
        met = max(met, passed + 1 if what == _TICKED and passed <= met else passed)
    return days[:met], tuple(day for day in days[met:] if day < today)


def last_word(milestone: Milestone, heard: dt.date | None, today: dt.date) -> dt.date | None:
    """The last day until today on which a milstolpe was done or heard of, or began; None when none is known."""
    known = (heard, milestone.first_day, *milestone.done_days)
    return max((day for day in known if day is not None and day <= today), default=None)


_BEGUN, _TICKED, _HEARD = range(3)
_Days = tuple[dt.date, ...]
_BY_WEEK_OR_DAY = ("FREQ=WEEKLY", "FREQ=DAILY")
_NAMES_DAYS = ("FREQ=DAILY", "BYDAY", "BYMONTHDAY", "BYWEEKNO")


def _is_counted(rule: str) -> bool:
    """Whether the days of a rule depend on the day they are counted from."""
    return "INTERVAL" in rule or not any(part in rule for part in _NAMES_DAYS)


def _begun(milestone: Milestone, today: dt.date) -> dt.date | None:
    """The day that what is so far apart is counted from: the last time it was done, else its first day."""
    days = [day for day in (milestone.first_day, *milestone.done_days) if day is not None and day <= today]
    return max(days, default=None)


def _own(milestone: Milestone, begun: dt.date) -> tuple[dt.date, ...]:
    """The occasion a tick belongs to where the days are counted from it: one within its own year, month or week."""
    if begun not in milestone.done_days:
        return ()
    nearest = next_occurrence(milestone.repeats, begun - dt.timedelta(1), begun)
    within = _WITHIN[milestone.repeats.partition(";")[0]]
    return (nearest,) if nearest is not None and within(nearest) == within(begun) else ()


_WITHIN: dict[str, Callable[[dt.date], object]] = {
    "FREQ=YEARLY": lambda day: day.year,
    "FREQ=MONTHLY": lambda day: (day.year, day.month),
    "FREQ=WEEKLY": lambda day: day.isocalendar()[:2],
    "FREQ=DAILY": lambda day: day,
}


def missed_occasions(area: Area, plan: Plan | None, today: dt.date) -> tuple[Finding, ...]:
    """A remark on each promise of an område that has been missed; never a lateness: it has no last day of its own."""
    if area.status.is_finished or area.status.is_over:
        return ()
    found, heard = [], last_heard(area, plan)
    for key, stone in area.milestones.items():
        missed = missed_days(stone, heard, today) if stone.repeats and is_open(key, stone, area.status) else ()
        if missed:
            times = "" if len(missed) == 1 else f" {len(missed)} gånger, senast"
            nothing = f"inget är avbockat eller rapporterat sedan {last_word(stone, heard, today)}"
            found.append(Finding(FindingKind.MISSED, f"{FindingKind.MISSED}{times} {missed[-1]}: {nothing}"))
    return tuple(found)


def last_heard(area: Area, plan: Plan | None) -> dt.date | None:
    """The last day anything was told of an område: its latest report, else its plan's day."""
    days = [day for day in (area.reported, plan.dated if plan is not None else None) if day is not None]
    return max(days, default=None)
