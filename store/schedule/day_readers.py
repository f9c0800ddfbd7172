"""How the cores that name a day or a month become units; the other cores stand in `store.schedule.unit_readers`."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from store.schedule.unit import Unit, number_of, two_of


def year_of(letters: str, values: list[object]) -> int | None:
    """The year that stands last in a core, or None."""
    last, value = letters[-1], values[-1]
    if last in "Yy" and len(letters) > 1:
        return number_of(value)
    if last == "n" and len(letters) > 1 and isinstance(value, int) and value >= 10:
        return 2000 + value
    return None


def _of_date(letter: str, value: object) -> Unit | None:
    """The unit of one date token."""
    if isinstance(value, dt.date):
        return Unit("dag", value.month, value.year, day=value.day)
    first, second = two_of(value)
    if letter == "E":
        return Unit("månad", second, first)
    return Unit("dag", second, day=first) if letter == "d" else None


def date(letters: str, values: list[object]) -> list[Unit]:
    """One date, or a month with its year."""
    unit = _of_date(letters[0], values[0])
    return [unit] if unit else []


def date_span(letters: str, values: list[object]) -> list[Unit]:
    """Two dates with a dash."""
    value = values[0]
    if not isinstance(value, tuple):
        return []
    first, last = _of_date(*value[0]), _of_date(*value[1])
    if first is None or last is None:
        return []
    last.joined = "-"
    if last.year is None:
        last.year = year_of(letters, values)
    return [first, last]


def spaced_date(letters: str, values: list[object]) -> list[Unit]:
    """A date with spaces: ``2024 03 05``; a year and a number alone say too little."""
    year, month = number_of(values[0]), number_of(values[1])
    if len(letters) < 3 or not 1 <= month <= 12:
        return []
    return [Unit("dag", month, year, day=number_of(values[2]))]


def year_first(letters: str, values: list[object]) -> list[Unit]:
    """The year first: ``2024 mars``."""
    if letters[-1] in "SA":
        return [Unit("årstid", str(values[-1]), number_of(values[0]))]
    return [Unit("månad", number_of(values[-1]), number_of(values[0]))]


def dashed_date(letters: str, values: list[object]) -> list[Unit]:
    """``15-apr-2024``."""
    return [Unit("dag", number_of(values[2]), year_of(letters, values), day=number_of(values[0]))]


def month_first(_letters: str, values: list[object]) -> list[Unit]:
    """``April 15, 2024``."""
    day = number_of(values[1])
    return [Unit("dag", number_of(values[0]), number_of(values[3]), day=day)] if 1 <= day < 20 else []


def named_day(letters: str, values: list[object]) -> list[Unit]:
    """A day in words, ``första maj``; the last of a month is the month."""
    year = year_of(letters, values) if letters[-1] in "Yyn" else None
    day, month = number_of(values[0]), number_of(values[1])
    return [Unit("dag", month, year, day=day)] if day > 0 else [Unit("månad", month, year)]


def days(letters: str, values: list[object]) -> list[Unit]:
    """Days of a month: ``31 mars``, ``1–3 mars``, ``den 1, 2 och 3 mars 2024``."""
    place = letters.index("M")
    month = number_of(values[place])
    year = year_of(letters, values) if letters[-1] != "M" else None
    if letters[0] in "=d:":
        numbers, joined = list(two_of(values[0])), "-"
    else:
        numbers = [number_of(value) for letter, value in zip(letters[:place], values, strict=False) if letter in "noy"]
        follows = all(later == earlier + 1 for earlier, later in pairwise(numbers))
        if len(numbers) > 2 and follows:
            numbers = [numbers[0], numbers[-1]]
        joined = "-" if letters[1] in "-/y" or follows else "&"
    if letters[1] == "y":
        numbers[1] -= 2000
    units = [Unit("dag", month, day=number) for number in numbers]
    units[-1].year = year
    for unit in units[1:]:
        unit.joined = joined
    return units if all(1 <= number <= _MOST_TOLD for number in numbers) else []


_MOST_TOLD = 99
"""Up to here a number before a month is meant for a day, whether there is such a day or not."""


def slashed_day(letters: str, values: list[object]) -> list[Unit]:
    """``30/6``."""
    day, month = two_of(values[0])
    return [Unit("dag", month, year_of(letters, values), day=day)]


def weekday_of_week(letters: str, values: list[object]) -> list[Unit]:
    """``fredag v. 12``: the week, with the number of the day in it (Monday is 1)."""
    place = letters.index("W") + 1
    year = year_of(letters, values) if place + 1 < len(letters) else None
    return [Unit("vecka", number_of(values[place]), year, day=1 + number_of(values[0]))]


def numbered_feast(letters: str, values: list[object]) -> list[Unit]:
    """``3:e advent 2024``: one of the four Sundays; a number before any other feast is none of its name."""
    number, feast = values[0], str(values[1])
    if feast == "advent":
        feast = _ADVENTS.get(number_of(number), "")
    return [Unit("fest", feast, year_of(letters, values))] if feast else []


_ADVENTS = {1: "första advent", 2: "andra advent", 3: "tredje advent", 4: "fjärde advent", -1: "fjärde advent"}
