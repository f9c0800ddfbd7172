"""What a run of digits and separators is: a date, a year, a pair of numbers, or nothing to do with time.

Told by its shape alone, so phone numbers, personnummer, case numbers, law numbers and clock times are never dates.

=================== ========================= =========================================================================
shape               example                   class and value (classes in `store.schedule.words`)
=================== ========================= =========================================================================
y-m-d, yyyymmdd     2024-06-30, 240630        D the date; ~ when there is no such day, with why
dd/mm and a year    1/9-24, 31.12.2024        D the date; ~ when day and month could change places
d/m                 30/6                      d (day, month); ~ with leading zeros and both at most 12 (04/05)
y-m                 2024-09, 202409           E (year, month)
y-y, y/y            2024-2026, 24/25          l (first year, last year, separator)
yyyy                2024                      Y
n                   1 to 2 digits             n
n:a                 31:a, 3:e                 o
two dates           1/9-30/9, 240101-240630   r (first, last), each a (class, value)
n-n, n/n, n-yyyy    13-14, 1/2, 1-2024        = or : (first, second)
=================== ========================= =========================================================================
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache, lru_cache

from store.schedule.impossible import no_such_day

FIRST_YEAR, LAST_YEAR = 1950, 2099
LONGEST = 24
"""No date is written with more characters than this; longer runs are never looked into."""

_NEVER = 9999
"""The year that systems write for a time without end."""

Classified = tuple[str, object]
OPAQUE: Classified = ("#", None)
UNCLEAR: Classified = ("~", None)


@lru_cache(maxsize=4096)
def classify_number(run: str) -> Classified:
    """The class and value of a run of digits with its separators."""
    if len(run) > LONGEST:
        return OPAQUE
    if run.isdecimal():
        return _plain(run)
    for shape, reader in _shapes():
        match = shape.fullmatch(run)
        if match is not None:
            return reader(*match.groups())
    return OPAQUE


def is_year(number: int) -> bool:
    """Whether a number can be a year of a plan."""
    return FIRST_YEAR <= number <= LAST_YEAR


def full_year(digits: str) -> int:
    """The year that two or four digits stand for."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def day_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None when there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _plain(run: str) -> Classified:  # noqa: PLR0911 (one return for each length)
    number = int(run)
    if len(run) <= 2:
        return "n", number
    if len(run) == 4:
        return ("Y", number) if is_year(number) else ("#", number)
    if len(run) == 8 and is_year(int(run[:4])):
        return _dated(int(run[:4]), int(run[4:6]), int(run[6:]))
    if len(run) == 6:
        date = day_or_none(2000 + int(run[:2]), int(run[2:4]), int(run[4:]))
        year, month = int(run[:4]), int(run[4:])
        is_month = is_year(year) and 1 <= month <= 12
        if date and is_month:
            return UNCLEAR
        if date:
            return "D", date
        if is_month:
            return "E", (year, month)
        return _mistyped(*(int(run[place : place + 2]) for place in (0, 2, 4)))
    return OPAQUE


def _mistyped(year: int, month: int, day: int) -> Classified:
    """Six digits that are no date but were meant for one: 260230. Any others are a number of something."""
    meant = year in _YEARS_OF_PLANS and 1 <= month <= 12 and 1 <= day <= 31
    return ("~", no_such_day(day, month, 2000 + year)) if meant else OPAQUE


_YEARS_OF_PLANS = range(15, 40)


def _dated(year: int, month: int, day: int) -> Classified:
    if not is_year(year):
        return UNCLEAR
    date = day_or_none(year, month, day)
    return ("D", date) if date else ("~", no_such_day(day, month, year))


def _iso(year: str, _separator: str, month: str, day: str) -> Classified:
    if int(year) == _NEVER:
        return "Ø", None
    return _dated(int(year), int(month), int(day))


def _short_iso(year: str, month: str, day: str) -> Classified:
    # 23-09-25 is a Swedish date of the year 2023; where the first number could be a month or an hour, nobody knows.
    return _dated(2000 + int(year), int(month), int(day)) if int(year) > 12 else UNCLEAR


def _day_first(day: str, separator: str, month: str, last_separator: str, year: str) -> Classified:
    if len(year) == 2 and (separator, last_separator) != ("/", "-"):
        if int(year) < 20 and separator == "/" and int(day) >= 20:
            # 24/04/15 can be told from either end.
            return UNCLEAR
        # 31.12.24 could be a version or a paragraph; 30/6/24 changes meaning between countries.
        return _dated(full_year(year), int(month), int(day)) if int(day) > 12 and separator != "-" else UNCLEAR
    swaps = int(day) <= 12 and int(month) <= 12 and day != month
    if swaps and separator == last_separator and separator != ".":
        return UNCLEAR
    return _dated(full_year(year), int(month), int(day))


def _year_month(year: str, month: str) -> Classified:
    first, second = int(year), int(month)
    if not is_year(first):
        return OPAQUE
    if 1 <= second <= 12:
        return "E", (first, second)
    last = first - first % 100 + second
    return ("l", (first, last, "-")) if first < last <= first + 15 else OPAQUE


def _two_year_months(first: str, last: str) -> Classified:
    return _range(classify_number(first), classify_number(last))


def _month_year(month: str, year: str) -> Classified:
    is_month = 1 <= int(month) <= 12 and is_year(int(year))
    return ("E", (int(year), int(month))) if is_month else _number_year(month, "/", year)


def _years(first: str, separator: str, last: str) -> Classified:
    begins, ends = int(first), int(last)
    if is_year(begins) and is_year(ends) and begins <= ends <= begins + 30 and (separator == "-" or ends == begins + 1):
        return "l", (begins, ends, separator)
    return OPAQUE


def _year_and_two(year: str, second: str) -> Classified:
    first = int(year)
    follows = is_year(first) and (first + 1) % 100 == int(second)
    return ("l", (first, first + 1, "/")) if follows else OPAQUE


def _pair(first: str, separator: str, second: str) -> Classified:
    one, two = int(first), int(second)
    if separator == "-":
        return "=", (one, two)
    if two == one + 1 and one >= 12 and len(first) == 2:
        return "l", (2000 + one, 2000 + two, "/")
    if 31 < one < 40 and 1 <= two <= 12:
        return "~", no_such_day(one, two)
    if not (1 <= one <= 31 and 1 <= two <= 12):
        return ":", (one, two)
    if first[0] == "0" and one <= 12:
        return UNCLEAR
    return "d", (one, two)


def _number_year(number: str, separator: str, year: str) -> Classified:
    if not is_year(int(year)):
        return OPAQUE
    return ("=" if separator == "-" else ":"), (int(number), int(year))


def _two_days(day: str, month: str | None, last_day: str, last_month: str, year: str | None) -> Classified:
    if int(last_month) > 12 or int(month or 1) > 12:
        return OPAQUE
    first = ("d", (int(day), int(month or last_month)))
    if year is None:
        return _range(first, ("d", (int(last_day), int(last_month))))
    return _range(first, _dated(full_year(year), int(last_month), int(last_day)))


def _two_plain(first: str, last: str) -> Classified:
    return _range(_plain(first), _plain(last))


def _two_iso(first: str, last: str) -> Classified:
    return _range(classify_number(first), classify_number(last))


def _range(first: Classified, last: Classified) -> Classified:
    for end in (first, last):
        if end[0] == "~" and end[1] is not None:
            return end
    both = {first[0], last[0]}
    return ("r", (first, last)) if both <= {"D", "d", "E"} else OPAQUE


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], Callable[..., Classified]], ...]:
    """The shapes with their readers; made when first needed, because a start of the program needs none."""
    return (
        (re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})"), _iso),
        (re.compile(r"(\d{4})-(\d\d)"), _year_month),
        (re.compile(r"(\d{4})/(\d\d)"), _year_and_two),
        (re.compile(r"(\d{4})([-/])(\d{4})"), _years),
        (re.compile(r"(\d{1,2})([-/])(\d{1,2})"), _pair),
        (re.compile(r"(\d{1,2})(?:/(\d{1,2}))?-(\d{1,2})/(\d{1,2})(?:-(\d{4}|\d\d))?"), _two_days),
        (re.compile(r"(\d\d)-(\d\d)-(\d\d)"), _short_iso),
        (re.compile(r"(\d{1,2})([-./])(\d{1,2})([-/.])(\d{4}|\d\d)"), _day_first),
        (re.compile(r"(\d\d)[-/.](\d{4})"), _month_year),
        (re.compile(r"(\d{1,2})([-/])(\d{4})"), _number_year),
        (re.compile(r"(\d{4}-\d\d-\d\d)[-/](\d{4}-\d\d-\d\d)"), _two_iso),
        (re.compile(r"(\d{6}|\d{8})-(\d{6}|\d{8})"), _two_plain),
        (re.compile(r"(\d{4}-\d\d)[-/](\d{4}-\d\d)"), _two_year_months),
    )
