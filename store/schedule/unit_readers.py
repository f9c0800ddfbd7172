"""How each core of the grammar becomes units: one function for each, from class letters and values.

The cores and the pattern that finds them stand in `store.schedule.units`. A core that makes no sense (week 60, a fifth
quarter) makes no unit.
"""

from __future__ import annotations

from collections.abc import Callable

from store.schedule.day_readers import (
    dashed_date,
    date,
    date_span,
    days,
    month_first,
    named_day,
    numbered_feast,
    slashed_day,
    spaced_date,
    weekday_of_week,
    year_first,
    year_of,
)
from store.schedule.unit import COUNTED, Unit, number_of, two_of

_MOST = {"kvartal": 4, "tertial": 3, "halvår": 2, "vecka": 53}
_LAST_TOLD_WEEK = 99
"""Up to here a number behind *vecka* is meant for one, whether there is such a week or not."""


def _nameless(letters: str, values: list[object]) -> list[Unit]:
    """What names no time, or none that everybody reads alike; two years of two digits alone are a läsår."""
    first, second = two_of(values[0])
    return [Unit("läsår", 0, 2000 + first)] if letters == "=" and first >= 20 and second == first + 1 else []


def _annual(_letters: str, values: list[object]) -> list[Unit]:
    return [Unit(str(values[2]), 0, number_of(values[0]))]


def _within(letters: str, values: list[object]) -> list[Unit]:
    number = max(two_of(values[1])) if letters[1] == "=" else number_of(values[1])
    name = str(values[-1]) if letters[-1] == "U" else COUNTED.get(letters[-1], "läsår")
    if letters[1] == "=" and name == "år":
        # ”Inom 3–5 år” is a horizon, which nobody is late for.
        return []
    return [Unit("inom", name, day=number)] if 0 < number <= 1000 else []


def _counted(letters: str, values: list[object]) -> list[Unit]:
    kind = COUNTED[letters[0]]
    most = _MOST[kind]
    year: int | None = None
    if letters == "W#":
        # Week and year in four digits, as 2442.
        year, number = divmod(number_of(values[1]), 100)
        return _many(kind, [number], "", 2000 + year) if number <= most else []
    if letters[1] == "i":
        # ”kvartal I”: the Roman one looks like the preposition.
        return _many(kind, [1], "", year_of(letters, values) if len(letters) > 2 else None)
    if letters[1] == "ñ":
        return _many(kind, [number_of(values[1])], "", year_of(letters, values) if len(letters) > 2 else None)
    if letters[1] != "n":
        first, second = two_of(values[1])
        numbers, joined = [first, second], "&" if letters[1] in ":d" else "-"
        year = year_of(letters, values) if len(letters) > 2 else None
        if kind == "vecka" and letters[1] in ":d" and second >= 20 and second != first + 1:
            # ”v6/24” can be a week and its year, or two weeks.
            return []
        if second > _told_most(kind):
            numbers, year = [first], second if second > 99 else 2000 + second
    else:
        end = len(letters)
        if letters[-1] in "Yy" or (letters[-1] == "n" and len(letters) > 2 and letters[-2] in "nG"):
            year = year_of(letters, values)
            end -= 1
        numbers = [
            number_of(value) for letter, value in zip(letters[1:end], values[1:end], strict=True) if letter == "n"
        ]
        joined = "-" if "-" in letters[:end] and len(numbers) > 1 else "&"
        if len(numbers) == 2 and joined == "-" and numbers[1] > _told_most(kind):
            numbers, year = numbers[:1], 2000 + numbers[1]
    return _many(kind, numbers, joined, year)


def _told_most(kind: str) -> int:
    """The highest number that is meant for a unit of a kind."""
    return _LAST_TOLD_WEEK if kind == "vecka" else _MOST[kind]


def _many(kind: str, numbers: list[int], joined: str, year: int | None) -> list[Unit]:
    """Units of one kind; the year stands with the last. A week that no year has is one, and in doubt."""
    if not all(1 <= number <= _told_most(kind) for number in numbers):
        return []
    units = [Unit(kind, number) for number in numbers]
    units[-1].year = year
    for unit in units[1:]:
        unit.joined = joined
    return units


def _yearly(letters: str, values: list[object]) -> list[Unit]:
    kind = COUNTED[letters[-2]]
    numbers = list(two_of(values[-1])) if letters[-1] == "=" else [number_of(values[-1])]
    return _many(kind, numbers, "-", number_of(values[0]))


def _ordinal(letters: str, values: list[object]) -> list[Unit]:
    place = next(index for index, letter in enumerate(letters) if letter in COUNTED)
    kind = COUNTED[letters[place]]
    if values[place] == "part" and letters[place + 1 : place + 2] not in {"a", "i", "p"}:
        # ”Första delen” is a part of the work, ”första delen av 2024” a part of the year.
        return [Unit("år", 0, year_of(letters, values))] if letters[-1] in "Yy" else []
    numbers = [
        (_MOST[kind] if letter == "G" or value == -1 else number_of(value))
        for letter, value in zip(letters[:place], values[:place], strict=True)
        if letter in "OonG"
    ]
    year = year_of(letters, values) if letters[-1] in "Yyn" else None
    return _many(kind, numbers, "-" if "-" in letters else "&", year)


def _school_year(letter: str, value: object) -> int | None:
    """The first year of two years in any of their shapes, or None."""
    first, second = two_of(value)
    if letter == "l":
        return first
    if letter == "E" and (first + 1) % 100 == second:
        return first
    if letter in "=:d" and second == first + 1:
        return 2000 + first
    return None


def _school(letters: str, values: list[object]) -> list[Unit]:
    if letters == "L#":
        # Both years in four digits, as 2425.
        first, second = divmod(number_of(values[1]), 100)
        return [Unit("läsår", 0, 2000 + first)] if second == first + 1 else []
    if letters[-1] in "lE=:d":
        year = _school_year(letters[-1], values[-1])
        return [Unit("läsår", 0, year)] if year else []
    return [Unit("läsår", 0, year_of(letters, values))]


def _turn(letters: str, values: list[object]) -> list[Unit]:
    if letters[-1] in "lE=:d":
        year = _school_year(letters[-1], values[-1])
        return [Unit("årsskifte", 0, year)] if year else []
    return [Unit("årsskifte", 0, year_of(letters, values))]


def _between(letters: str, values: list[object]) -> list[Unit]:
    year = year_of(letters, values) if letters[-1] in "Yy" else None
    if values[0] == "månad":
        return [Unit("månadsskifte", number_of(values[1]), year)] if "M" in letters else [Unit("detta", "månad")]
    return [Unit("detta", str(values[0]), year)]


def _halfway(letters: str, values: list[object]) -> list[Unit]:
    return [Unit("halvårsskifte", 0, year_of(letters, values))]


def _relative(letters: str, values: list[object]) -> list[Unit]:
    place = len(letters) - 1 - letters.endswith("G")
    letter, value = letters[place], values[place]
    if letter == "N":
        unit = Unit("nämnd")
    elif letter == "M":
        unit = Unit("månad", number_of(value))
    elif letter in "SA":
        unit = Unit("årstid", str(value))
    elif letter == "U":
        unit = Unit("detta", str(value))
    else:
        unit = Unit("detta", COUNTED.get(letter, "läsår"))
    unit.shift = number_of(values[0])
    unit.gone = unit.shift < 0
    return [unit]


def _gone(_letters: str, values: list[object]) -> list[Unit]:
    if values[0] == "år":
        unit = Unit("detta", "år")
        unit.shift = -1
    else:
        unit = Unit("årstid", str(values[0]))
    unit.gone = True
    return [unit]


def _season(letters: str, values: list[object]) -> list[Unit]:
    season = str(values[0])
    if letters[-1] == "l":
        first, second = two_of(values[-1])
        unit = Unit("årstid", season, first if season in {"höst", "vinter"} else second)
        # A winter told with both its years is the one between them.
        unit.day = int(season == "vinter")
        return [unit]
    return [Unit("årstid", season, year_of(letters, values))]


def _month(letters: str, values: list[object]) -> list[Unit]:
    unit = Unit("månad", number_of(values[0]), year_of(letters, values))
    unit.bare = letters[-1] == "n" and unit.year is not None
    return [unit]


def _meeting(letters: str, values: list[object]) -> list[Unit]:
    return [Unit("sammanträde", number_of(values[0]), year_of(letters, values))]


def _feast(letters: str, values: list[object]) -> list[Unit]:
    feast = str(values[0])
    if letters[-1] == "l":
        first, second = two_of(values[-1])
        return [Unit("fest", feast, first if feast.endswith("start") else second)]
    if "S" in letters:
        season = str(values[1])
        feast = f"{season}{feast.removeprefix('skol')}" if feast in {"skolstart", "skolslut"} else feast
    return [Unit("fest", feast, year_of(letters, values))]


def _event(letters: str, values: list[object]) -> list[Unit]:
    event = str(values[0])
    year = year_of(letters, values) if letters[-1] in "Yy" or letters.endswith("nn") else None
    if "M" in letters:
        if letters[-1] == "n":
            year = year_of(letters, values)
        # The accounts are closed on the last day of their month.
        return [Unit("månadsskifte", number_of(values[letters.index("M")]), year)]
    number = number_of(values[1]) if letters[1:2] == "n" else 0
    if number >= 10:
        return [Unit(event, 0, 2000 + number)]
    return [Unit(event, number, year)]


def _years(_letters: str, values: list[object]) -> list[Unit]:
    value = values[0]
    if not isinstance(value, tuple):
        return []
    first, last, separator = value
    return [Unit("läsår", 0, first)] if separator == "/" else [Unit("år-år", last, first)]


def _plain_year(letters: str, values: list[object]) -> list[Unit]:
    if letters[0] == "U":
        letters, values = letters[1:], values[1:]
    year = number_of(values[0])
    if letters[1:2] == "-" or letters[1:2] == "y":
        place = 2 if letters[1] == "-" else 1
        last = number_of(values[place])
        if letters[place] == "n":
            last += 2000
        return [Unit("år-år", last, year)] if year < last <= year + 30 else []
    return [Unit("år", 0, year)]


def _noun(letters: str, values: list[object]) -> list[Unit]:
    return [Unit("detta", str(values[0]) if letters[0] == "U" else COUNTED.get(letters[0], "läsår"))]


_Reader = Callable[[str, list[object]], list[Unit]]
READERS: dict[str, _Reader] = {
    "date": date,
    "spaced": spaced_date,
    "reversed": year_first,
    "dashed": dashed_date,
    "english": month_first,
    "named": named_day,
    "nameless": _nameless,
    "annual": _annual,
    "span": date_span,
    "within": _within,
    "slashed": slashed_day,
    "days": days,
    "counted": _counted,
    "weekday": weekday_of_week,
    "yearly": _yearly,
    "ordinal": _ordinal,
    "school": _school,
    "turn": _turn,
    "between": _between,
    "halfway": _halfway,
    "relative": _relative,
    "gone": _gone,
    "season": _season,
    "spring": _season,
    "month": _month,
    "meeting": _meeting,
    "numbered": numbered_feast,
    "feast": _feast,
    "event": _event,
    "months": date,
    "years": _years,
    "year": _plain_year,
    "noun": _noun,
}
