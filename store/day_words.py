"""Days and their number in Swedish, long and short; the one place that puts a day into words."""

from __future__ import annotations

import datetime as dt

from store.months import MONTHS


def days(count: int) -> str:
    """A number of days: ``1 dag``, ``2 dagar``; the sign is left out."""
    return f"{abs(count)} {'dag' if abs(count) == 1 else 'dagar'}"


def short_month(month: int) -> str:
    """A month in three letters, as in ``31 mar 2018``."""
    return MONTHS[month - 1][:3]


def short_date(day: dt.date, *, year: bool = True) -> str:
    """A day where there is little room: ``31 mar 2018``, or ``31 mar``."""
    return f"{day.day} {short_month(day.month)}{f' {day.year}' if year else ''}"


def long_date(day: dt.date) -> str:
    """A day in running text: ``31 mars 2018``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def date_words(value: object, *, year: bool = True) -> str:
    """`short_date` of a day as the file has it (``2018-03-31``); whatever is no day as it stands."""
    try:
        return short_date(dt.date.fromisoformat(str(value)), year=year)
    except ValueError:
        return str(value)
