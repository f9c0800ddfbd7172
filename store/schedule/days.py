"""From a unit of time to days on the calendar: its first day, and its last day that is not yet late.

Terms and seasons are the municipal ones: vår 1 January–30 June, höst 1 August–31 December, läsår 1 August–30 June.
Plans look forward, so a unit without a year is its first occurrence that ends on or after the day the words were
written; what is told as past is the latest that began before that day.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from store.schedule.feasts import feast_days

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.schedule.unit import Unit

Days = tuple[dt.date, dt.date]
"""First and last day, both inclusive."""

ONE_DAY = dt.timedelta(days=1)
MOST_YEARS_AWAY = 40
"""A year further from the day of writing than this is no year of a plan."""

_SEASONS = {
    "vår": (1, 6),
    "sommar": (6, 8),
    "höst": (8, 12),
    "vinter": (12, 14),
    "senvår": (4, 6),
    "sensommar": (8, 8),
    "senhöst": (10, 12),
    "förvår": (2, 3),
    "försommar": (5, 6),
    "högsommar": (7, 7),
    "tidig höst": (9, 10),
}
"""First and last month; 14 is February of the next year."""
_MONTHS_EACH = {"kvartal": 3, "tertial": 4, "halvår": 6}
_MIDDLES = {3: (1, 1), 4: (1, 2), 5: (2, 1), 6: (2, 2), 11: (5, 1), 12: (4, 2)}
"""Months in a stretch → the months before its middle, and the months of its middle."""
_TERMS = {"vår": (1, 6), "höst": (8, 12)}


@lru_cache(maxsize=1024)
def last_of_month(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, monthrange(year, month)[1])


def days_in_year(  # noqa: C901, PLR0911 (one line for each kind of unit)
    unit: Unit, year: int, calendar: BoardCalendar
) -> Days | None:
    """The days of a unit in a given year (the year it begins); None when there is no such day."""
    kind, number = unit.kind, unit.number
    if kind == "dag":
        try:
            day = dt.date(year, int(number), unit.day)
        except ValueError:
            return None
        return day, day
    if kind == "månad":
        if not unit.part:
            return dt.date(year, int(number), 1), last_of_month(year, int(number))
        return _month_part(year, int(number), unit.part)
    if kind in _MONTHS_EACH:
        size = _MONTHS_EACH[kind]
        return _part(year, (int(number) - 1) * size + 1, size, unit.part)
    if kind == "årstid":
        return _season(unit, year)
    if kind == "vecka":
        try:
            monday = dt.date.fromisocalendar(year, int(number), 1)
        except ValueError:
            return None
        day = monday + (unit.day - 1) * ONE_DAY
        return (day, day) if unit.day else (monday, monday + 6 * ONE_DAY)
    if kind == "år":
        return _part(year, 1, 12, unit.part)
    if kind == "år-år":
        return dt.date(year, 1, 1), dt.date(int(number), 12, 31)
    if kind == "läsår":
        return _part(year, 8, 11, unit.part)
    return _point(unit, year, calendar)


def _point(unit: Unit, year: int, calendar: BoardCalendar) -> Days | None:
    """The days of what is a moment rather than a stretch: a turn, a feast, an event of the board's year."""
    kind = unit.kind
    if kind == "sammanträde":
        meeting = calendar.meeting_in(year, int(unit.number))
        day = meeting or last_of_month(year, int(unit.number))
        return day, day
    if kind == "fest":
        return feast_days(str(unit.number), year)
    if kind == "årsskifte":
        day = dt.date(year, 12, 31)
    elif kind == "halvårsskifte":
        day = dt.date(year, 6, 30)
    elif kind == "månadsskifte":
        day = last_of_month(year, int(unit.number))
    elif kind == "delår":
        # A municipality with two interim reports closes the first one with the first tertial.
        day = dt.date(year, 4, 30) if unit.number == 1 else calendar.interim_report.in_year(year)
    elif kind == "årsbokslut":
        day = calendar.annual_report.in_year(year + 1)
    else:
        return None
    return day, day


def _month_part(year: int, month: int, part: str) -> Days:
    last = last_of_month(year, month)
    if part.startswith("week"):
        # A week belongs to the month its Thursday stands in.
        thursday = 1 + (3 - dt.date(year, month, 1).weekday()) % 7 + 7 * (int(part[-1]) - 1)
        monday = dt.date(year, month, thursday) - 3 * ONE_DAY
        return monday, monday + 6 * ONE_DAY
    if part in {"start", "early", "opening"}:
        return dt.date(year, month, 1), dt.date(year, month, 10)
    if part == "first half":
        return dt.date(year, month, 1), dt.date(year, month, 15)
    if part == "mid":
        return dt.date(year, month, 11), dt.date(year, month, 20)
    if part in {"end", "late", "second half"}:
        return dt.date(year, month, 16 if part == "second half" else 21), last
    return dt.date(year, month, 1), last


def _season(unit: Unit, year: int) -> Days | None:
    first, last = _SEASONS[str(unit.number)]
    if unit.number == "vinter" and unit.year is not None and not unit.day:
        # The winter of one year can be its beginning or its end, unless it goes on from the autumn.
        return (dt.date(year, 12, 1), dt.date(year, 12, 31)) if unit.joined == "-" else None
    return _part(year, first, last - first + 1, unit.part)


def _part(year: int, month: int, size: int, part: str) -> Days:
    """A stretch of whole months, or a part of it: the opening is a month, early and late are halves."""
    if not part:
        return _months(year, month, size)
    if part == "opening":
        return _months(year, month, 1)
    half = size // 2 if size > 3 else 2
    if part in {"start", "early", "first half"}:
        return _months(year, month, 1 if size <= 3 else (half if size < 12 else 3))
    if part == "mid":
        skipped, length = _MIDDLES.get(size, (size // 3, 1))
        return _months(year, month + skipped, length)
    return _months(year, month + size - 1 if size <= 3 else month + half, size - half if size > 3 else 1)


def _months(year: int, month: int, size: int) -> Days:
    """`size` months from the first of a month; months past December belong to the next year."""
    end = month + size - 1
    first = dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return first, last_of_month(year + (end - 1) // 12, (end - 1) % 12 + 1)


_CROSSING = frozenset({"läsår", "vecka", "årstid", "årsbokslut", "fest"})
"""Kinds that can end in the year after the one they are counted in."""


def forward(unit: Unit, anchor: dt.date, calendar: BoardCalendar) -> Days | None:
    """The first occurrence that ends on or after a day."""
    return _search(
        unit, calendar, range(anchor.year - (unit.kind in _CROSSING), anchor.year + 9), lambda days: days[1] >= anchor
    )


def starting_after(unit: Unit, anchor: dt.date, calendar: BoardCalendar) -> Days | None:
    """The first occurrence that begins after a day."""
    return _search(unit, calendar, range(anchor.year - 1, anchor.year + 9), lambda days: days[0] > anchor)


def backward(unit: Unit, anchor: dt.date, calendar: BoardCalendar) -> Days | None:
    """The latest occurrence that began on or before a day."""
    return _search(unit, calendar, range(anchor.year, anchor.year - 9, -1), lambda days: days[0] <= anchor)


def _search(unit: Unit, calendar: BoardCalendar, years: range, wanted: Callable[[Days], bool]) -> Days | None:
    for year in years:
        days = days_in_year(unit, year, calendar) if 1 < year < 9998 else None
        if days is not None and wanted(days):
            return days
    return None


def relative(unit: Unit, written: dt.date, calendar: BoardCalendar) -> Days | None:
    """The days of *nästa*, *innevarande* or *förra* unit, or of a bare *året*; None when nobody can tell."""
    shift = unit.shift or 0
    if unit.kind == "nämnd":
        meeting = calendar.next_meeting(written + ONE_DAY) if shift >= 0 else calendar.last_meeting(written)
        return (meeting, meeting) if meeting else None
    if unit.kind == "inom":
        day = later(written, str(unit.number), unit.day)
        return (written, day) if day else None
    if unit.kind == "detta":
        return _current(unit, shift, written)
    if shift > 0:
        return starting_after(unit, written, calendar)
    if shift < 0:
        return _search(unit, calendar, range(written.year, written.year - 9, -1), lambda days: days[1] < written)
    return forward(unit, written, calendar)


def later(day: dt.date, unit: str, number: int) -> dt.date | None:
    """The day a number of units after a day; a month without that day gives its last one."""
    if unit in _DAYS_EACH:
        return day + dt.timedelta(days=number * _DAYS_EACH[unit])
    months = _MONTHS_IN.get(unit)
    if months is None:
        return None
    place = day.year * 12 + day.month - 1 + number * months
    year, month = place // 12, place % 12 + 1
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


_DAYS_EACH = {"dag": 1, "vecka": 7}
_MONTHS_IN = {"månad": 1, "kvartal": 3, "tertial": 4, "halvår": 6, "år": 12}


def _current(unit: Unit, shift: int, written: dt.date) -> Days | None:  # noqa: PLR0911 (one return for each kind of unit)
    """The unit of a kind that holds the day of writing, moved by a number of units."""
    name = str(unit.number)
    if name == "år":
        return _part((unit.year or written.year) + shift, 1, 12, unit.part)
    if name == "månad":
        month = written.year * 12 + written.month - 1 + shift
        return _month_part(month // 12, month % 12 + 1, unit.part)
    if name == "vecka":
        monday = written - dt.timedelta(days=written.weekday()) + dt.timedelta(weeks=shift)
        return monday, monday + 6 * ONE_DAY
    if name in _MONTHS_EACH:
        size = _MONTHS_EACH[name]
        place = (written.month - 1) // size + shift
        per_year = 12 // size
        return _part(written.year + place // per_year, place % per_year * size + 1, size, unit.part)
    if name == "läsår":
        return _part(written.year - (written.month < 7) + shift, 8, 11, unit.part)
    if name == "termin":
        terms = written.year * 2 + (written.month >= 7) + shift
        first, last = _TERMS["höst" if terms % 2 else "vår"]
        return _part(terms // 2, first, last - first + 1, unit.part)
    return None
