"""The årshjul: what comes back within a year and how far it has come, and what else falls in each month.

Occurrences are computed from their rules; only what was done is stored. A wheel tells what became of each day of a
year, so a tick fills one of them and a report none; what is still to be done about a promise is told by
`store.coming_back`.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from store.deadline import State, assess, is_open
from store.recurrence import is_rule, missed, occurrences

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.model import Area, Content, Milestone


class Recurring(msgspec.Struct, frozen=True, kw_only=True):
    """One promise that comes back, in one year; days are of that year."""

    area_id: str
    key: str
    """The milstolpe's."""
    planned: tuple[dt.date, ...] = ()
    """Its days by the rule; none for a promise of a number of times."""
    done: tuple[dt.date, ...] = ()
    missed: tuple[dt.date, ...] = ()
    goal: int = 0
    """How many times were promised; 0 for a promise by rule alone."""
    made: int = 0
    """How many of them are made, in any year."""


class Single(msgspec.Struct, frozen=True, kw_only=True):
    """One promise with one day in the year."""

    area_id: str
    key: str
    due: dt.date
    open: bool


class YearWheel(msgspec.Struct, frozen=True, kw_only=True):
    """One year of a board."""

    year: int
    meetings: tuple[dt.date, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    singles: tuple[Single, ...] = ()


def year_wheel(content: Content, calendar: BoardCalendar, year: int, today: dt.date) -> YearWheel:
    """Everything of a year, in the order of the plan; single promises by day.

    What comes back stands in a year in which it comes or was done, and from this one to its last: a count that was
    made later than a year says nothing of it.
    """
    recurring: list[Recurring] = []
    singles: list[Single] = []
    for area_id in sorted(content.areas, key=lambda key: (content.areas[key].plan, content.areas[key].order, key)):
        area = content.areas[area_id]
        plan = content.plans.get(area.plan)
        for key, stone in area.milestones.items():
            if stone.goal or is_rule(stone.repeats):
                if assess(area, today).state is not State.CLOSED:
                    each = _recurring(area_id, key, area, stone, plan.dated if plan else None, year, today)
                    to_come = stone.due is not None and today.year <= year <= stone.due.year
                    if each.planned or each.done or to_come or year == today.year:
                        recurring.append(each)
            elif stone.due is not None and stone.due.year == year:
                singles.append(Single(area_id=area_id, key=key, due=stone.due, open=is_open(key, stone, area.status)))
    return YearWheel(
        year=year,
        meetings=tuple(day for day in calendar.meetings if day.year == year),
        recurring=tuple(recurring),
        singles=tuple(sorted(singles, key=lambda single: single.due)),
    )


def _recurring(  # noqa: PLR0913, PLR0917 (all of what one promise is judged on)
    area_id: str, key: str, area: Area, stone: Milestone, dated: dt.date | None, year: int, today: dt.date
) -> Recurring:
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    # A rule that only tells an interval counts from the last time, else from when it was promised.
    known = [day for day in (stone.first_day, dated, *stone.done_days) if day is not None and day <= first]
    since = max(known, default=first)
    planned: tuple[dt.date, ...] = ()
    overdue: tuple[dt.date, ...] = ()
    if is_rule(stone.repeats):
        # Before it was promised, or before its own first day, nothing was planned, and nothing can have been missed.
        begun = max(dated or area.reported or first, stone.first_day or first)
        planned = tuple(day for day in occurrences(stone.repeats, since, last) if day >= max(begun, first))
        overdue = tuple(day for day in missed(stone.repeats, max(begun, first), today, stone.done_days) if day <= last)
    return Recurring(
        area_id=area_id,
        key=key,
        planned=planned,
        done=tuple(day for day in stone.done_days if first <= day <= last),
        missed=overdue,
        goal=stone.goal,
        made=len(stone.done_days),
    )
