"""The lower half of the grammar: tokens to units of time (a month, a week, a term …), each with its year if told.

::

    unit     := part? core
    part     := G of?                       slutet av, tidigt under, början på; also höstterminens slut
              | (O|G) halva av              andra halvan av, senare delen av
    core     := D | d year? | r             2024-06-30, 30/6 -24, 1/9–30/9
              | day M year?                 31 mars 2024, 1:a mars; day := n | o | n - n | n & n
              | M year? | E                 mars 2024, 2024-09
              | S year?                     hösten -24, vt25
              | (Q|T|H|W) n-list year?      kvartal 1 och 2 2024, v. 13–14, T1/2025
              | X i? W n year?              fredag v. 12, torsdagen i vecka 42
              | (O|o|n) list (Q|T|H) year?  första och andra kvartalet 2024, 1:a tertialet
              | year (Q|T|H|W) n            2024 Q1
              | L years? | l | Y            läsåret 23/24, 2024–2026, 2024
              | (Å|V|K|J|B|I) year?         årsskiftet 24/25, halvårsskiftet, midsommar, delårsbokslut, juninämnden
              | R (U|L|S|Q|T|H|W|N|M)       nästa läsår, innevarande år, nästa nämnd
              | ś                           i höstas, i fjol
              | U                           året, terminen, månaden (only behind a preposition)
    year     := ,? Y | y | n                2024, -24, 24

One pattern over the string of class letters finds the cores from left to right; a function for each turns its tokens
into `Unit` values. A pattern that matches without making sense (week 60, a fifth quarter) makes no unit.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from store.schedule.impossible import never_comes
from store.schedule.unit import Unit, number_of, two_of
from store.schedule.unit_readers import READERS

if TYPE_CHECKING:
    from store.schedule.scan import Tokens

_Y = r"(?:[,/]?Y(?!C)|y)"
"""A year that cannot be anything else."""
_YN = r"(?:[,/]?Y(?!C)|y|n(?![xCτMUQTW:=]|-[^SMQTH]))"
"""A year, perhaps of two digits without a dash, where nothing follows that the number could be counting."""
_LIST = r"(?:n(?:[-&,/][QTHW]?n(?![MUCτ]))*|[=:d])"
_OF = r"[aipuv]?ð?"


@cache
def _core() -> re.Pattern[str]:
    """The pattern of every core; made when first needed, because a start of the program needs none."""
    return re.compile(
        rf"""
    (?=[GOoDYnMWXU=~rjôd:QTHLÅKVRśSAIJBEl])
    (?P<part>G{_OF}(?=[MSAQTHWLYEUROon])|[OoG]H[ai]ð?(?=[YSLMU])|OW[iap](?=M))?
    (?:
      (?P<date>D)
    | (?P<spaced>Ynn(?![xCτMU])|Yn(?=$|[.,]))
    | (?P<reversed>Y,?A(?=$|[.,])|Y,?[MS](?![-/&,nlEG]|U?[Yy]))
    | (?P<dashed>n[-/]M(?:[-/]Y|-?y|/n))
    | (?P<english>Mn,Y)
    | (?P<named>OMU?{_YN}?)
    | (?P<nameless>~[,/]?[Yy]|Wl|OXi?M{_YN}?|Un,?Y|YU(?=[xZNκσυρφ])|(?<![^.])=(?=$|\.))
    | (?P<annual>YUB)
    | (?P<span>r{_Y}?)
    | (?P<within>[jô][nñ=]x?[ULQTHW](?![fg](?!R)))
    | (?P<slashed>d{_Y}?(?![UCτ]))
    | (?P<days>(?:[=d:]|[no](?:[-&,/]ð?[no]){{1,9}}|ny|[no])MU?{_YN}?)
    | (?P<counted>W\#|[QTHW]{_LIST}(?:G|-[φρx](?=[Yy]))?{_YN}?|[QTH]ñ{_YN}?|Qi(?=$|[Yy.,]){_Y}?)
    | (?P<weekday>Xi?Wn(?![-&,/]n){_YN}?)
    | (?P<yearly>Y[-,]?[QTHW][n=])
    | (?P<ordinal>[OoGn](?:[-&,/][Oon])?[QTH]G?[aip]?{_YN}?)
    | (?P<school>L\#|L(?![n\#])G?[lE=:dY]?)
    | (?P<turn>Å(?:[lE=:d]|{_Y})?)
    | (?P<between>K(?:M(?:[-/&]M)?)?{_Y}?)
    | (?P<halfway>V{_YN}?)
    | (?P<relative>Rð?[ULSAQTHWNM]G?)
    | (?P<gone>ś)
    | (?P<season>SG?(?:{_YN}|l)?)
    | (?P<spring>A(?:{_YN}|(?=-?[&/]S|-S))|(?<=[S][&/-])A(?:{_YN})?|(?<=[it])A(?=$|[.,&q℞κσυρφπχψéη]))
    | (?P<month>MU?G?(?:{_YN}|-Y(?!-))?)
    | (?P<meeting>I{_Y}?)
    | (?P<numbered>[noO]J{_Y}?)
    | (?P<feast>J(?:S{_YN}?|l|{_Y})?)
    | (?P<event>B(?![TQ]n)(?:n(?![MC]))?(?:[ƒ÷](?=[MY]))?M?{_YN}?)
    | (?P<months>E)
    | (?P<years>l(?!C))
    | (?P<year>U?Y(?:-Y|-n(?![MCτ])|y)?(?!-?C)(?:UG?)?)
    | (?P<noun>[ULQTW]G?)
    )
    """,
        re.VERBOSE,
    )


_COUNTS = frozenset("nñ=")
"""Numbers, behind which *månader* and *veckor* are counted."""
_HALVES = ("first half", "second half")
_WEEKS = {1: "week 1", 2: "week 2", 3: "week 3", 4: "week 4"}


def find_units(tokens: Tokens) -> list[Unit]:
    """Every unit of time in a text, in order."""
    units: list[Unit] = []
    letters = tokens.letters
    for match in _core().finditer(letters):
        name = match.lastgroup or ""
        if name == "slashed" and _is_fraction(letters, tokens.values, match):
            continue
        begin, end = match.span(name)
        made = READERS[name](letters[begin:end], tokens.values[begin:end])
        if not made or (letters.startswith("#", end) and (_is_beyond(tokens, end) or _is_property(tokens, name, end))):
            continue
        if name == "noun" and (letters[begin - 1 : begin] in _COUNTS or _is_owner(tokens, begin, end)):
            # ”två månader senare än planerat” is a length of time.
            continue
        if name == "year" and _is_amount(tokens, begin, end):
            continue
        if units and name in _TOLD_YEARS and _is_year_of(tokens, units[-1], made[0], match):
            continue
        part = _part_before(letters, tokens.values, match)
        if name == "noun" and letters[begin] != "U" and end == begin + 1 and not part:
            continue
        part = part or _part_after(tokens, made[0], begin, end)
        for unit in made:
            unit.first, unit.last = match.start(), end - 1
            unit.doubt = never_comes(unit)
            if part and not unit.part:
                unit.part = part
        _halve(made)
        units.extend(made)
    return units


_TOLD_YEARS = frozenset({"relative", "gone", "noun"})
_IN_A_YEAR = frozenset(
    {"dag", "månad", "kvartal", "tertial", "halvår", "vecka", "årstid", "fest", "delår", "sammanträde"}
)


def _is_year_of(tokens: Tokens, before: Unit, told: Unit, match: re.Match[str]) -> bool:
    """Whether ``nästa år``, ``i år`` or ``förra året`` is the year of the unit right before it; it is then given it."""
    begin, end = match.span()
    if told.kind != "detta" or told.number != "år" or match.group("part") or before.kind not in _IN_A_YEAR:
        return False
    if match.lastgroup == "noun" and (tokens.word(begin) != "år" or tokens.letters[begin - 1] != "i"):
        return False
    if (
        before.year is not None
        or before.shift is not None
        or before.last + 1 < begin - (tokens.letters[begin - 1] in "iu")
    ):
        return False
    before.in_year, before.gone, before.last = told.shift or 0, before.gone or told.gone, end - 1
    return True


def _part_after(tokens: Tokens, unit: Unit, begin: int, end: int) -> str:
    """The part of a unit that a noun behind it names: ``höstterminens slut``."""
    noun = tokens.letters.find("G", begin + 1, end)
    part = str(tokens.values[noun]) if noun > 0 else ""
    if part == "start" and (unit.kind == "läsår" or "termin" in tokens.word(begin)):
        # The beginning of a term is its first month.
        return "opening"
    return part


def _is_beyond(tokens: Tokens, end: int) -> bool:
    """Whether a number behind a unit is a year that no plan can have; it is then not the nearest one of its kind."""
    if tokens.letters[end + 1 : end + 2] in {"C", "x", "τ"}:
        return False
    digits = tokens.word(end)
    return digits.isdecimal() and len(digits) >= _DIGITS_OF_A_YEAR


_DIGITS_OF_A_YEAR = 4


def _is_property(tokens: Tokens, name: str, end: int) -> bool:
    """Whether a season and the number behind it name a real property: ``Fastighet Hösten 1:24``."""
    return name in {"season", "spring"} and ":" in tokens.word(end)


def _is_owner(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether *årets* or *terminens* only says whose the next word is: ``inom årets budget``."""
    return end == begin + 1 and tokens.letters[end : end + 1] in {"x", "Z"} and tokens.word(begin).endswith("ets")


def _is_amount(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether a number that could be a year counts what follows: ``2030 platser`` and nothing else."""
    letters = tokens.letters
    alone = letters[end : end + 2] in {"x", "x."} and (begin == 0 or letters[begin - 1] == ".")
    return alone and end == begin + 1 and tokens.word(end).endswith(("er", "or", "ar"))


def _is_fraction(letters: str, values: list[object], match: re.Match[str]) -> bool:
    """Whether ``3/4`` is a share: no year, no preposition before it, and a small number under it."""
    first, end = match.span()
    top, bottom = two_of(values[first])
    # ”24/7” is always, and no day in July, unless it is said to be one.
    if end - first > 1 or ((top >= bottom or bottom > 5) and (top, bottom) != (24, 7)):
        return False
    return not (first and letters[first - 1] in _BEFORE_A_DAY) and not letters.startswith(("-", "Ŧ"), end)


_BEFORE_A_DAY = frozenset("bteðiFfŦgvk-κσυρφπ&")


def _part_before(letters: str, values: list[object], match: re.Match[str]) -> str:
    """The part of the unit that the words before it name, or ""."""
    if match.group("part") is None:
        return ""
    first = match.start("part")
    if letters.startswith("W", first + 1):
        return _WEEKS.get(number_of(values[first]), "end")
    if letters.startswith("H", first + 1):
        return _HALVES[values[first] not in {1, "early", "start"}]
    return str(values[first])


def _halve(units: list[Unit]) -> None:
    """Half a year is a unit of its own: ``andra halvan av 2024``."""
    unit = units[0]
    this_year = unit.kind == "detta" and unit.number == "år" and unit.shift is None
    if (unit.kind == "år" or this_year) and unit.part in _HALVES and len(units) == 1:
        unit.kind, unit.number, unit.part = "halvår", 1 + _HALVES.index(unit.part), ""
