"""The lower half of the grammar: tokens to units of time (a month, a week, a term, a year …), each with its year if told.

::

    unit     := part? core
    part     := G of?                       slutet av, tidigt under, början på; the noun may also stand behind (höstterminens slut)
              | (O|G) halva av              andra halvan av, senare delen av
    core     := D | d year? | r             2024-06-30, 30/6 -24, 1/9–30/9
              | day M year?                 31 mars 2024, 1:a mars; day := n | o | n - n | n & n
              | M year? | E                 mars 2024, 2024-09
              | S year?                     hösten -24, vt25
              | (Q|T|H|W) n-list year?      kvartal 1 och 2 2024, v. 13–14, T1/2025
              | (O|o|n) list (Q|T|H) year?  första och andra kvartalet 2024, 1:a tertialet
              | year (Q|T|H|W) n            2024 Q1
              | L years? | l | Y            läsåret 23/24, 2024–2026, 2024
              | (Å|V|K|J|B|I) year?         årsskiftet 24/25, halvårsskiftet, midsommar, delårsbokslut, juninämnden
              | R (U|L|S|Q|T|H|W|N|M)       nästa läsår, innevarande år, nästa nämnd
              | U                           året, terminen, månaden (only behind a preposition)
    year     := ,? Y | y | n                2024, -24, 24

One pattern over the string of class letters finds the cores from left to right; a function for each turns its tokens
into `Unit` values. A pattern that matches without making sense (week 60, a fifth quarter) makes no unit.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache

from store.schedule_scan import Tokens


class Unit:
    """A unit of time as it is named, not yet on the calendar."""

    __slots__ = ("day", "first", "joined", "kind", "last", "number", "part", "shift", "year")

    def __init__(self, kind: str, number: int | str = 0, year: int | None = None, *, day: int = 0) -> None:
        self.kind = kind
        """dag, månad, årstid, kvartal, tertial, halvår, vecka, år, år-år, läsår, fest, delår, årsbokslut, nämnd …"""
        self.number = number
        """Which one of its kind: month, quarter, week, the season's word, the last year of a span."""
        self.year = year
        """The year as told, or None."""
        self.day = day
        self.part = ""
        """start, mid, end, early or late, or "" for the whole unit."""
        self.shift: int | None = None
        """+1 for nästa, 0 for innevarande, −1 for förra; None when not told so."""
        self.first = 0
        self.last = 0
        """First and last token."""
        self.joined = ""
        """How it hangs together with the unit before it inside one core: "-", "&" or ""."""


_Y = r"(?:,?Y(?!C)|y)"
"""A year that cannot be anything else."""
_YN = r"(?:,?Y(?!C)|y|n(?![xCτMUQTW:=]|-[^SMQTH]))"
"""A year, perhaps of two digits without a dash, where nothing follows that the number could be counting."""
_LIST = r"(?:n(?:[-&,/][QTHW]?n(?![MUCτ]))*|[=:d])"
_OF = r"[aipuv]?ð?"


@cache
def _core() -> re.Pattern[str]:
    """The pattern of every core; made when first needed, because a start of the program needs none."""
    return re.compile(
        rf"""
    (?P<part>G{_OF}(?=[MSAQTHWLYEUROon])|[OoG]H[ai]ð?(?=[YSLMU])|OW[iap](?=M))?
    (?:
      (?P<date>D)
    | (?P<span>r{_Y}?)
    | (?P<within>[jô][nñ=]x?[ULQTHW](?!f))
    | (?P<slashed>d{_Y}?(?![UCτ]))
    | (?P<days>(?:[=d:]|[no][-&,/]ð?[no]|ny|[no])MU?{_YN}?)
    | (?P<counted>W\#|[QTHW]{_LIST}(?:G|-[φρx](?=[Yy]))?{_YN}?|[QTH]ñ{_YN}?|Qi(?=$|[Yy.,]){_Y}?)
    | (?P<yearly>Y[-,]?[QTHW][n=])
    | (?P<ordinal>[OoGn](?:[-&,/][Oon])?[QTH]G?[aip]?{_YN}?)
    | (?P<school>LG?[lE=:dY]?)
    | (?P<turn>Å(?:[lE=:d]|{_Y})?)
    | (?P<between>K(?:M(?:[-/&]M)?)?{_Y}?)
    | (?P<halfway>V{_YN}?)
    | (?P<relative>Rð?[ULSQTHWNM]G?)
    | (?P<season>SG?(?:{_YN}|l)?)
    | (?P<spring>A(?:{_YN}|(?=-?[&/]S|-S))|(?<=[S][&/-])A(?:{_YN})?|(?<=[it])A(?=$|[.,&κσυρφπχψéη]))
    | (?P<month>MU?G?{_YN}?)
    | (?P<meeting>I{_Y}?)
    | (?P<feast>J(?:S{_YN}?|l|{_Y})?)
    | (?P<event>B(?![TQ]n)(?:n(?![MC]))?(?:[ƒ÷](?=[MY]))?M?{_YN}?)
    | (?P<months>E)
    | (?P<years>l(?!C))
    | (?P<year>U?Y(?:-Y|-n(?![MCτ])|y)?(?!C)(?:UG?)?)
    | (?P<noun>[ULQTW]G?)
    )
    """,
        re.VERBOSE,
    )


COUNTED = {"Q": "kvartal", "T": "tertial", "H": "halvår", "W": "vecka"}
_MOST = {"kvartal": 4, "tertial": 3, "halvår": 2, "vecka": 53}
_HALVES = ("first half", "second half")
_WEEKS = {1: "start", 2: "mid", 3: "mid"}


def find_units(tokens: Tokens) -> list[Unit]:
    """Every unit of time in a text, in order."""
    units: list[Unit] = []
    letters = tokens.letters
    for match in _core().finditer(letters):
        name = match.lastgroup or ""
        if name == "slashed" and _is_fraction(letters, tokens.values, match):
            continue
        begin, end = match.span(name)
        made = _READERS[name](letters[begin:end], tokens.values[begin:end])
        if not made:
            continue
        part = _part_before(letters, tokens.values, match)
        if name == "noun" and letters[begin] != "U" and end == begin + 1 and not part:
            continue
        noun = letters.find("G", begin + 1, end)
        if noun > 0 and not part:
            part = str(tokens.values[noun])
        for unit in made:
            unit.first, unit.last = match.start(), end - 1
            if part and not unit.part:
                unit.part = part
        _halve(made)
        units.extend(made)
    return units


def _is_fraction(letters: str, values: list[object], match: re.Match[str]) -> bool:
    """Whether ``3/4`` is a share: no year, no preposition before it, and a small number under it."""
    first, end = match.span()
    top, bottom = _two(values[first])
    if end - first > 1 or top >= bottom or bottom > 5:
        return False
    return not (first and letters[first - 1] in _BEFORE_A_DAY) and not letters.startswith(("-", "Ŧ"), end)


_BEFORE_A_DAY = frozenset("bteðiFfŦgvk-κσυρφπ&")


def _part_before(letters: str, values: list[object], match: re.Match[str]) -> str:
    """The part of the unit that the words before it name, or ""."""
    if match.group("part") is None:
        return ""
    first = match.start("part")
    if letters.startswith("W", first + 1):
        return _WEEKS.get(_number(values[first]), "end")
    if letters.startswith("H", first + 1):
        return _HALVES[values[first] not in {1, "early", "start"}]
    return str(values[first])


def _halve(units: list[Unit]) -> None:
    """Half a year is a unit of its own: ``andra halvan av 2024``."""
    unit = units[0]
    if unit.kind == "år" and unit.part in _HALVES and len(units) == 1:
        unit.kind, unit.number, unit.part = "halvår", 1 + _HALVES.index(unit.part), ""


def _year(letters: str, values: list[object]) -> int | None:
    """The year that stands last in a core, or None."""
    last, value = letters[-1], values[-1]
    if last in "Yy" and len(letters) > 1:
        return _number(value)
    if last == "n" and len(letters) > 1 and isinstance(value, int) and value >= 10:
        return 2000 + value
    return None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _two(value: object) -> tuple[int, int]:
    """The two numbers of a pair."""
    return (int(value[0]), int(value[1])) if isinstance(value, tuple) else (0, 0)


def _of_date(letter: str, value: object) -> Unit | None:
    """The unit of one date token."""
    if isinstance(value, dt.date):
        return Unit("dag", value.month, value.year, day=value.day)
    first, second = _two(value)
    if letter == "E":
        return Unit("månad", second, first)
    return Unit("dag", second, day=first) if letter == "d" else None


def _date(_letters: str, values: list[object]) -> list[Unit]:
    unit = _of_date("D", values[0])
    return [unit] if unit else []


def _span(letters: str, values: list[object]) -> list[Unit]:
    value = values[0]
    if not isinstance(value, tuple):
        return []
    first, last = _of_date(*value[0]), _of_date(*value[1])
    if first is None or last is None:
        return []
    last.joined = "-"
    if last.year is None:
        last.year = _year(letters, values)
    return [first, last]


def _within(letters: str, values: list[object]) -> list[Unit]:
    number = max(_two(values[1])) if letters[1] == "=" else _number(values[1])
    name = str(values[-1]) if letters[-1] == "U" else COUNTED.get(letters[-1], "läsår")
    return [Unit("inom", name, day=number)] if 0 < number <= 1000 else []


def _slashed(letters: str, values: list[object]) -> list[Unit]:
    day, month = _two(values[0])
    return [Unit("dag", month, _year(letters, values), day=day)]


def _days(letters: str, values: list[object]) -> list[Unit]:
    place = letters.index("M")
    month = _number(values[place])
    year = _year(letters, values) if letters[-1] != "M" else None
    if letters[0] in "=d:":
        numbers, joined = list(_two(values[0])), "-"
    else:
        numbers = [_number(value) for letter, value in zip(letters[:place], values, strict=False) if letter in "noy"]
        follows = len(numbers) == 2 and numbers[1] == numbers[0] + 1
        joined = "-" if letters[1] in "-/y" or follows else "&"
    if letters[1] == "y":
        numbers[1] -= 2000
    units = [Unit("dag", month, day=number) for number in numbers]
    units[-1].year = year
    if len(units) == 2:
        units[1].joined = joined
    return units if all(1 <= number <= 31 for number in numbers) else []


def _counted(letters: str, values: list[object]) -> list[Unit]:
    kind = COUNTED[letters[0]]
    most = _MOST[kind]
    year: int | None = None
    if letters == "W#":
        # Week and year in four digits, as 2442.
        year, number = divmod(_number(values[1]), 100)
        return _many(kind, [number], "", 2000 + year)
    if letters[1] == "i":
        # ”kvartal I”: the Roman one looks like the preposition.
        return _many(kind, [1], "", _year(letters, values) if len(letters) > 2 else None)
    if letters[1] == "ñ":
        return _many(kind, [_number(values[1])], "", _year(letters, values) if len(letters) > 2 else None)
    if letters[1] != "n":
        first, second = _two(values[1])
        numbers, joined = [first, second], "&" if letters[1] in ":d" else "-"
        year = _year(letters, values) if len(letters) > 2 else None
        if second > most:
            numbers, year = [first], second if second > 99 else 2000 + second
    else:
        end = len(letters)
        if letters[-1] in "Yy" or (letters[-1] == "n" and len(letters) > 2 and letters[-2] in "nG"):
            year = _year(letters, values)
            end -= 1
        numbers = [_number(value) for letter, value in zip(letters[1:end], values[1:end], strict=True) if letter == "n"]
        joined = "-" if "-" in letters[:end] and len(numbers) > 1 else "&"
        if len(numbers) == 2 and joined == "-" and numbers[1] > most:
            numbers, year = numbers[:1], 2000 + numbers[1]
    return _many(kind, numbers, joined, year)


def _many(kind: str, numbers: list[int], joined: str, year: int | None) -> list[Unit]:
    """Units of one kind; the year stands with the last."""
    if not all(1 <= number <= _MOST[kind] for number in numbers):
        return []
    units = [Unit(kind, number) for number in numbers]
    units[-1].year = year
    for unit in units[1:]:
        unit.joined = joined
    return units


def _yearly(letters: str, values: list[object]) -> list[Unit]:
    kind = COUNTED[letters[-2]]
    numbers = list(_two(values[-1])) if letters[-1] == "=" else [_number(values[-1])]
    return _many(kind, numbers, "-", _number(values[0]))


def _ordinal(letters: str, values: list[object]) -> list[Unit]:
    place = next(index for index, letter in enumerate(letters) if letter in COUNTED)
    kind = COUNTED[letters[place]]
    numbers = [
        (_MOST[kind] if letter == "G" or value == -1 else _number(value))
        for letter, value in zip(letters[:place], values[:place], strict=True)
        if letter in "OonG"
    ]
    year = _year(letters, values) if letters[-1] in "Yyn" else None
    return _many(kind, numbers, "-" if "-" in letters else "&", year)


def _school_year(letter: str, value: object) -> int | None:
    """The first year of two years in any of their shapes, or None."""
    first, second = _two(value)
    if letter == "l":
        return first
    if letter == "E" and (first + 1) % 100 == second:
        return first
    if letter in "=:d" and second == first + 1:
        return 2000 + first
    return None


def _school(letters: str, values: list[object]) -> list[Unit]:
    if letters[-1] in "lE=:d":
        year = _school_year(letters[-1], values[-1])
        return [Unit("läsår", 0, year)] if year else []
    return [Unit("läsår", 0, _year(letters, values))]


def _turn(letters: str, values: list[object]) -> list[Unit]:
    if letters[-1] in "lE=:d":
        year = _school_year(letters[-1], values[-1])
        return [Unit("årsskifte", 0, year)] if year else []
    return [Unit("årsskifte", 0, _year(letters, values))]


def _between(letters: str, values: list[object]) -> list[Unit]:
    year = _year(letters, values) if letters[-1] in "Yy" else None
    if values[0] == "månad":
        return [Unit("månadsskifte", _number(values[1]), year)] if "M" in letters else [Unit("detta", "månad")]
    return [Unit("detta", str(values[0]), year)]


def _halfway(letters: str, values: list[object]) -> list[Unit]:
    return [Unit("halvårsskifte", 0, _year(letters, values))]


def _relative(letters: str, values: list[object]) -> list[Unit]:
    place = len(letters) - 1 - letters.endswith("G")
    letter, value = letters[place], values[place]
    if letter == "N":
        unit = Unit("nämnd")
    elif letter == "M":
        unit = Unit("månad", _number(value))
    elif letter == "S":
        unit = Unit("årstid", str(value))
    elif letter == "U":
        unit = Unit("detta", str(value))
    else:
        unit = Unit("detta", COUNTED.get(letter, "läsår"))
    unit.shift = _number(values[0])
    return [unit]


def _season(letters: str, values: list[object]) -> list[Unit]:
    season = str(values[0])
    if letters[-1] == "l":
        first, second = _two(values[-1])
        unit = Unit("årstid", season, first if season in {"höst", "vinter"} else second)
        # A winter told with both its years is the one between them.
        unit.day = int(season == "vinter")
        return [unit]
    return [Unit("årstid", season, _year(letters, values))]


def _month(letters: str, values: list[object]) -> list[Unit]:
    return [Unit("månad", _number(values[0]), _year(letters, values))]


def _meeting(letters: str, values: list[object]) -> list[Unit]:
    return [Unit("sammanträde", _number(values[0]), _year(letters, values))]


def _feast(letters: str, values: list[object]) -> list[Unit]:
    feast = str(values[0])
    if letters[-1] == "l":
        first, second = _two(values[-1])
        return [Unit("fest", feast, first if feast.endswith("start") else second)]
    if "S" in letters:
        season = str(values[1])
        feast = f"{season}{feast.removeprefix('skol')}" if feast in {"skolstart", "skolslut"} else feast
    return [Unit("fest", feast, _year(letters, values))]


def _event(letters: str, values: list[object]) -> list[Unit]:
    event = str(values[0])
    year = _year(letters, values) if letters[-1] in "Yy" or letters.endswith("nn") else None
    if "M" in letters:
        if letters[-1] == "n":
            year = _year(letters, values)
        return [Unit("månad", _number(values[letters.index("M")]), year)]
    number = _number(values[1]) if letters[1:2] == "n" else 0
    if number >= 10:
        return [Unit(event, 0, 2000 + number)]
    return [Unit(event, number, year)]


def _months(_letters: str, values: list[object]) -> list[Unit]:
    unit = _of_date("E", values[0])
    return [unit] if unit else []


def _years(_letters: str, values: list[object]) -> list[Unit]:
    value = values[0]
    if not isinstance(value, tuple):
        return []
    first, last, separator = value
    return [Unit("läsår", 0, first)] if separator == "/" else [Unit("år-år", last, first)]


def _plain_year(letters: str, values: list[object]) -> list[Unit]:
    if letters[0] == "U":
        letters, values = letters[1:], values[1:]
    year = _number(values[0])
    if letters[1:2] == "-" or letters[1:2] == "y":
        place = 2 if letters[1] == "-" else 1
        last = _number(values[place])
        if letters[place] == "n":
            last += 2000
        return [Unit("år-år", last, year)] if year < last <= year + 30 else []
    return [Unit("år", 0, year)]


def _noun(letters: str, values: list[object]) -> list[Unit]:
    if letters[0] == "U":
        return [Unit("detta", str(values[0]))]
    return [Unit("detta", COUNTED.get(letters[0], "läsår"))]


_Reader = Callable[[str, list[object]], list[Unit]]
_READERS: dict[str, _Reader] = {
    "date": _date,
    "span": _span,
    "within": _within,
    "slashed": _slashed,
    "days": _days,
    "counted": _counted,
    "yearly": _yearly,
    "ordinal": _ordinal,
    "school": _school,
    "turn": _turn,
    "between": _between,
    "halfway": _halfway,
    "relative": _relative,
    "season": _season,
    "spring": _season,
    "month": _month,
    "meeting": _meeting,
    "feast": _feast,
    "event": _event,
    "months": _months,
    "years": _years,
    "year": _plain_year,
    "noun": _noun,
}
