"""Days and their number in Swedish, long and short; the one place that puts a day into words."""

from __future__ import annotations

import datetime as dt

from store.months import MONTHS


def days(count: int) -> str:
    """A number of days: ``1 dag``, ``2 dagar``; the sign is left out."""
    return f"{abs(count)} {'dag' if abs(count) == 1 else 'dagar'}"


def length(count: int) -> str:
    """How long a number of days is: ``32 dagar``, and over a year ``8 år`` or ``1 år 3 månader``; without its sign."""
    years, months = _years_and_months(count)
    if not years:
        return days(count)
    return f"{years} år{f' {months} {_MONTH[months != 1]}' if months else ''}"


def short_length(count: int) -> str:
    """The same where there is little room: ``32 d``, and over a year ``1 år``, ``1½ år``, ``8 år``."""
    years, months = _years_and_months(count)
    if not years:
        return f"{abs(count)} d"
    half = "½" if months >= _A_YEAR // 2 and years < _MANY_YEARS else ""
    return f"{years}{half} år"


def _years_and_months(count: int) -> tuple[int, int]:
    """The whole years and months of a number of days; neither for a year or less."""
    if abs(count) <= _DAYS_A_YEAR:
        return 0, 0
    years, rest = divmod(abs(count), _DAYS_A_YEAR)
    return years, min(_A_YEAR - 1, rest // 30)


_DAYS_A_YEAR, _A_YEAR = 365, 12
_MANY_YEARS = 10
"""Years of which a half is no longer told where there is little room."""
_MONTH = ("månad", "månader")


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
