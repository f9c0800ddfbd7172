"""The upper half of the grammar: units of time to the expressions they form with prepositions, dashes and lists.

::

    span   := lead* unit                              senast den 31 mars, till hösten, under våren 2024, före sommaren
            | lead* unit (- | / | t.o.m. | till) unit mars–maj 2024, från Q1 till Q3, ht 24 / vt 25
            | mellan unit och unit
            | lead* unit → unit                       mars 2024 → juni 2024: the second, moved from the first
            | lead* year → year                       2024 → 2025: a stretch, unless a word says that it has moved
    list   := span ((, | och) lead* unit)+            i maj och oktober 2024

The year may stand with the last unit only and belongs to the others too. Two units of a list that follow each other
(*kvartal 1 och 2 2024*) are one stretch.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from store.schedule.scan import Tokens
    from store.schedule.unit import Unit

_LEAD = frozenset("itbefFŦghjvpuzsðcøk÷ƒ")
_LONGEST_LEAD = 6
_RANGE = lazy_pattern(r"(?:[-/,]?Ŧ|-{1,3}|/|ø?t)[ðcipu]*")
_ARROW = lazy_pattern(r"[-]?→[ðt]*")
_BETWEEN = lazy_pattern(r"&[ðcip]*")
_AND = lazy_pattern(r"(?:,&?|-?&)[iðpvut]*")
_SIGNS = "zFŦehbgjskfutvi"
"""Prepositions by how much they decide, strongest first: tidigast, från och med, till och med, senast, före …"""
_ENDS_ONLY = frozenset("bŦeh")
"""Prepositions that no stretch begins with."""
_LISTED_SIGNS = frozenset(["", *"ivut"])
_NOUN_SIGNS = frozenset("uijbeŦh")
_TOLD_NOUNS = frozenset({"år", "termin", "läsår"})
_LONG = frozenset({"år", "läsår", "årstid", "halvår"})
_STRETCHES = frozenset({"år", "läsår", "månad", "kvartal", "tertial", "halvår", "årstid", "vecka"})


class Span:
    """An expression of time: one unit, or a stretch from one unit to another."""

    __slots__ = ("first", "item", "last", "listed", "moved_due", "moved_from", "sign", "unit", "units")

    def __init__(self, units: list[Unit], first: int, sign: str) -> None:
        self.units = units
        """One unit, or the first and the last of a stretch."""
        self.unit = units[-1]
        """The unit that tells the last day; an attribute, because it is asked for a dozen times a phrase."""
        self.first = first
        """First token, prepositions included."""
        self.last = units[-1].last
        """Last token."""
        self.sign = sign
        """The preposition that decides, as its class letter, or ""."""
        self.item = 0
        """Place in a list of spans, from 1; 0 when it stands alone."""
        self.listed = False
        """Whether a member of its list stands after it that does not follow on."""
        self.moved_from: Span | None = None
        """The time it has been moved from, in the same sentence."""
        self.moved_due: dt.date | None = None
        """The day it has been moved from, in the sentence before."""

    def reach(self, unit: Unit) -> None:
        """Make it a stretch to a unit."""
        self.units = [self.units[0], unit]
        self.unit, self.last = unit, unit.last

    def follow_in_list(self, previous: Span) -> None:
        """Make it the next member of a list."""
        previous.item = previous.item or 1
        self.item = previous.item + 1

    @property
    def has_year(self) -> bool:
        """Whether any of its units has a year of its own, or is told from the day of writing."""
        return any(
            unit.year is not None
            or unit.shift is not None
            or unit.kind in {"detta", "inom"}
            or unit.in_year is not None
            for unit in self.units
        )


def find_spans(tokens: Tokens, units: list[Unit]) -> list[Span]:
    """Every expression of time in a text, in order."""
    letters = tokens.letters
    spans: list[Span] = []
    listed = False
    for unit in units:
        previous = spans[-1] if spans else None
        first = _lead_start(letters, unit.first, previous.last if previous else -1)
        span = Span([unit], first, _sign(letters[first : unit.first]))
        if unit.kind == "detta" and not _is_told(unit, span.sign, letters):
            continue
        if previous is not None and _goes_on(letters, previous, span):
            continue
        if previous is not None and span.moved_from is previous:
            spans.pop()
        spans.append(span)
        listed = listed or span.item > 0
    if listed:
        spans = _with_years(spans)
    for span in spans:
        _look_behind(span, letters)
    return spans


def _look_behind(span: Span, letters: str) -> None:
    """What follows a time and belongs to it: ``året ut``, ``2025 och framåt``, an open dash ``2025–``."""
    if span.first and letters[span.first - 1] == "→" and letters[span.first - 2 : span.first - 1] in {"", ".", ","}:
        span.sign = span.sign or "F"
    onwards = _ONWARDS.match(letters, span.last + 1)
    if onwards is None or len(span.units) > 1 or span.sign in _CLOSED_SIGNS:
        return
    if onwards.group() == "Û":
        span.last += 1
    elif onwards.group() != "-":
        span.sign = "F"
        span.last = onwards.end() - 1
    elif span.unit.kind in _STRETCHES and not span.item:
        span.sign = "F"
        span.last += 1


_ONWARDS = lazy_pattern(r"Û|[-&Ŧ]?Ø|(?:&|-?→|-)(?=$|[.,])")
_CLOSED_SIGNS = frozenset("bŦehgk")


def _lead_start(letters: str, place: int, floor: int) -> int:
    first = place
    lowest = max(floor + 1, place - _LONGEST_LEAD)
    while first > lowest and letters[first - 1] in _LEAD:
        first -= 1
    # ”vi startar den i mars”: a leading den with another preposition after it belongs to the words before.
    while first < place - 1 and letters[first] == "ð":
        first += 1
    return first


@lru_cache(maxsize=512)
def _sign(lead: str) -> str:
    return next((sign for sign in _SIGNS if sign in lead), "")


def _is_told(unit: Unit, sign: str, letters: str) -> bool:
    """Whether a bare noun (året, terminen, månaden) names a time: with a preposition, nästa, or as a part of it."""
    if unit.shift is not None or unit.part or letters[unit.last] == "K":
        return True
    if letters.startswith("Û", unit.last + 1):
        return True
    return sign in _NOUN_SIGNS and unit.number in _TOLD_NOUNS and letters[unit.last] == "U"


def _goes_on(letters: str, previous: Span, span: Span) -> bool:  # noqa: C901, PLR0911 (one return for each way to go on)
    """Whether a span is the end of the stretch the one before it begins; if so it has been put there.

    A span that stands in a list with the one before, or is moved from it, is marked so.
    """
    unit = span.unit
    if unit.joined and previous.last == unit.last:
        if unit.joined == "-" or previous.sign == "k":
            previous.reach(unit)
            return True
        span.first, span.sign = unit.first, previous.sign
        span.follow_in_list(previous)
        return False
    start = previous.last + 1
    if unit.first - start > _LONGEST_LEAD or unit.first == start:
        return False
    between = letters[start : unit.first]
    if _ARROW.fullmatch(between):
        if unit.kind in _LONG and unit.kind == previous.unit.kind and not _told_moved(letters, previous.first):
            # From one year to another, or from the one moved to the other: the last day is the same, and without a
            # word for moving it is no move.
            previous.reach(unit)
            return True
        span.first, span.sign, span.moved_from = unit.first, "", previous
        return False
    if len(previous.units) == 1 and previous.sign not in _ENDS_ONLY:
        if previous.sign == "k" and _BETWEEN.fullmatch(between):
            previous.reach(unit)
            return True
        if _RANGE.fullmatch(between) and (between[0] not in "tø" or _may_begin(previous, unit)):
            if "t" in between and _told_moved(letters, previous.first):
                span.sign, span.moved_from = "t", previous
                return False
            unit.joined = "-"
            previous.reach(unit)
            return True
    if unit.kind == "år" and letters[unit.first] == "O":
        # ”Första delen 2023, andra delen 2024” are two promises and not two years of one.
        return False
    if _AND.fullmatch(between) and (span.sign in _LISTED_SIGNS or span.sign == previous.sign):
        span.sign = span.sign or previous.sign
        span.follow_in_list(previous)
    return False


def _may_begin(previous: Span, unit: Unit) -> bool:
    """Whether ”till” after a span can make it a stretch: från mars till maj, mars till maj."""
    return previous.sign in {"F", "f", "z"} or previous.units[0].kind == unit.kind


def _told_moved(letters: str, place: int) -> bool:
    """Whether the words just before say that a date is moved."""
    return "ν" in letters[max(0, place - 5) : place].rpartition(".")[2]


def _with_years(spans: list[Span]) -> list[Span]:
    """Give the members of a list the year that stands with the last; join members that follow each other."""
    kept: list[Span] = []
    for span in reversed(spans):
        later = kept[-1] if kept else None
        if later is None or not span.item or later.item != span.item + 1:
            kept.append(span)
            continue
        one, other = span.unit, later.units[0]
        if one.year is None and other.year is not None and one.kind == other.kind and one.shift is None:
            one.year = other.year
        if _follow(one, other):
            span.units = [span.units[0], later.units[-1]]
            span.last = later.last
            if span.item == 1 and not later.listed:
                span.item = 0
            kept.pop()
        else:
            span.listed = True
        kept.append(span)
    kept.reverse()
    return kept


def _follow(one: Unit, other: Unit) -> bool:
    """Whether two dated units of a list follow each other without a gap."""
    if one.kind != other.kind or one.kind not in _STRETCHES or one.year is None or other.year is None or one.part:
        return False
    if one.kind in {"år", "läsår"}:
        return other.year == one.year + 1
    if one.kind == "årstid":
        return (one.number, other.number) in {("vår", "höst"), ("höst", "vår")} and 0 <= other.year - one.year <= 1
    return one.year == other.year and int(other.number) == int(one.number) + 1
