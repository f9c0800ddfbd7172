"""Feasts, holidays and school breaks: the days they are on in a year.

A break whose weeks differ between municipalities has no days: nobody can tell them from its name.
"""

from __future__ import annotations

import datetime as dt

_ONE_DAY = dt.timedelta(days=1)
_SAME_EVERY_YEAR = {
    "jul": ((12, 24), (12, 24)),
    "juldagen": ((12, 25), (12, 25)),
    "annandag jul": ((12, 26), (12, 26)),
    "nyår": ((12, 31), (12, 31)),
    "mellandagar": ((12, 27), (12, 30)),
    "trettonhelg": ((1, 5), (1, 6)),
    "valborg": ((4, 30), (4, 30)),
    "nationaldag": ((6, 6), (6, 6)),
    "lucia": ((12, 13), (12, 13)),
    "semester": ((7, 1), (7, 31)),
    "skolstart": ((8, 1), (8, 31)),
    "höststart": ((8, 1), (8, 31)),
    "vårstart": ((1, 1), (1, 31)),
    "skolslut": ((6, 1), (6, 30)),
    "vårslut": ((6, 1), (6, 30)),
    "höstslut": ((12, 1), (12, 31)),
}
"""First and last day, as month and day."""
_FROM_EASTER = {
    "skärtorsdag": -3,
    "långfredag": -2,
    "påsk": 0,
    "annandag påsk": 1,
    "himmelsfärd": 39,
    "pingst": 49,
}
"""Days after Easter Sunday."""
_ON_WEEKDAY = {
    "midsommar": ((6, 25), 4),
    "allhelgona": ((11, 6), 5),
    "första advent": ((12, 3), 6),
    "andra advent": ((12, 10), 6),
    "tredje advent": ((12, 17), 6),
    "fjärde advent": ((12, 24), 6),
}
"""The latest day it can be on, and its weekday (Monday is 0): midsommarafton is the Friday before 26 June."""

FEAST_MONTHS = {feast: last[0] for feast, (_, last) in _SAME_EVERY_YEAR.items()} | {"midsommar": 6}
"""The month in which each feast ends, where it is the same every year."""

NOT_THE_SAME_EVERYWHERE = {"sportlov": "sportlovets vecka är olika i olika kommuner"}
"""Breaks that have no days, and why, as a Swedish clause."""


def feast_days(feast: str, year: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a feast in a year; None for one that is not known, or not on the same days everywhere."""
    if feast in _SAME_EVERY_YEAR:
        first, last = _SAME_EVERY_YEAR[feast]
        return dt.date(year, *first), dt.date(year, *last)
    if feast == "advent":
        first_sunday = _moving_day("första advent", year)
        return (first_sunday, dt.date(year, 12, 24)) if first_sunday else None
    if feast == "höstlov":
        monday = dt.date.fromisocalendar(year, 44, 1)
        return monday, monday + 6 * _ONE_DAY
    day = _moving_day(feast, year)
    return (day, day) if day else None


def _moving_day(feast: str, year: int) -> dt.date | None:
    if feast in _ON_WEEKDAY:
        (month, number), weekday = _ON_WEEKDAY[feast]
        latest = dt.date(year, month, number)
        return latest - (latest.weekday() - weekday) % 7 * _ONE_DAY
    if feast in _FROM_EASTER:
        from dateutil.easter import easter  # noqa: PLC0415 (start-up: hardly any schedule speaks of Easter)

        return easter(year) + _FROM_EASTER[feast] * _ONE_DAY
    return None
