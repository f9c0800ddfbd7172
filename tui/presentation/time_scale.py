"""The time a chart shows: which months, how wide each is, and what they are called over it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from tui.presentation.wrapping import fitted
from tui.text.states import short_month

_MOST_CELLS = 6
"""Cells a month at most: wider, and the eye loses the row."""
_BACK = 2
"""Months before today that are shown when not everything fits."""


class Scale(msgspec.Struct, frozen=True):
    """Which months are drawn, and how wide each is."""

    first: dt.date
    """The first day of the first month."""
    months: int
    cells: int
    earliest: dt.date
    """The first month there is something to show in."""
    latest: dt.date
    """The last one."""

    @property
    def has_earlier(self) -> bool:
        """Whether something lies before the chart."""
        return self.earliest < self.first

    @property
    def has_later(self) -> bool:
        """Whether something lies after it."""
        return _later(self.first, self.months) <= self.latest

    @property
    def width(self) -> int:
        """Cells of the whole chart."""
        return self.months * self.cells

    def column(self, day: dt.date) -> int:
        """Where a day stands, which may be outside."""
        month = (day.year - self.first.year) * 12 + day.month - self.first.month
        return month * self.cells + min(self.cells - 1, (day.day - 1) * self.cells // 31)


def scale(days: Iterable[dt.date], today: dt.date, room: int, others: Iterable[dt.date] = (), years: int = 0) -> Scale:
    """The months from the first day to the last, as wide as there is room for; what is long past is left out first.

    Where every day is long past they are shown before today is.

    Args:
        days: the days of the milstolpar.
        today: today.
        room: cells of the chart, of which one is left at its end where not everything fits.
        others: other days it should reach.
        years: years later it begins than it would by itself, as far as there is anything; negative for earlier.
    """
    dated = list(days)
    known = [*dated, *others, today]
    first, last = min(known).replace(day=1), max(known).replace(day=1)
    months = _months_between(first, last) + 1
    if months <= room:
        return Scale(first, months, max(1, min(_MOST_CELLS, room // months)), first, last)
    room -= 1
    newest, back = max(dated, default=today), _later(today.replace(day=1), -_BACK)
    if newest >= back:
        start = max(first, back)
    else:
        # As far to today as leaves the half of the chart to what there is.
        end = min(last, _later(newest.replace(day=1), room // 2))
        start = max(first, _later(end, 1 - room))
    if years:
        start = max(first, min(_later(start, 12 * years), _later(last, 1 - room)))
    months = min(room, _months_between(start, last) + 1)
    return Scale(start, months, max(1, min(_MOST_CELLS, room // months)), first, last)


def year_line(chart: Scale) -> str:
    """The years, each over its January."""
    line = ""
    for number in range(chart.months):
        month = _later(chart.first, number)
        place = number * chart.cells
        if month.month == 1 and len(line) > place:
            # The end of a year before is too short for its number beside the next.
            line = ""
        if number == 0 or month.month == 1:
            line = f"{line:<{place}}{month.year} "
    return fitted(line, chart.width)


def month_line(chart: Scale) -> str:
    """Names of three letters with a space between, so that jan, jun and jul differ: every one, or every second."""
    step = -(-4 // chart.cells)
    line = ""
    for number in range(chart.months):
        month = _later(chart.first, number).month
        if (month - 1) % step == 0:
            line = f"{line:<{number * chart.cells}}{short_month(month)}"
    return fitted(line, chart.width)


def _months_between(first: dt.date, last: dt.date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _later(month: dt.date, count: int) -> dt.date:
    """The first day of the month so many months later."""
    years, rest = divmod(month.month - 1 + count, 12)
    return dt.date(month.year + years, rest + 1, 1)
