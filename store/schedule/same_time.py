"""One time told twice: ``Hösten 2024 (oktober)``, ``Q1 (jan–mars 2024)``, ``2024, maj–juni``.

Two expressions side by side, with nothing but a parenthesis, a comma or a colon between them, are one promise when
the days of one lie within those of the other: the second narrows or explains the first. The narrower one is kept, with
the year of the wider where it has none. Expressions that only touch (*mars 2024 (juni 2025)*) stay two.

::

    same  := span "(" span ")"            hösten 2024 (oktober), maj (vt 2025), 30/6 2024 (Q2)
           | span (, | :) span END        under 2024, hösten 2024, oktober
           | span NÄMND , span           vårens sista nämnd, 14 juni 2023
           | span , dock? senast span END före jul, dock senast den 11 januari: the second, whatever the first
    years := Y (, | : | "(") list         2024: mars, juni och oktober; 2024, nov–feb
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.schedule.dating import OPEN_ENDED, date_span
from store.schedule.days import forward

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

_BESIDE = lazy_pattern("(?:[GOR]?[NI]x?)?[,ː]")
_CLOSING = ",."
_KEPT_SIGNS = frozenset("Fzfb")
"""Prepositions of the first expression that hold for the narrower one too: fr.o.m., tidigast, från, senast."""
_LONGEST_LIST = 40


def narrowed(tokens: Tokens, spans: list[Span], end: int, written: dt.date, calendar: BoardCalendar) -> list[Span]:
    """The spans of a sentence that ends at token `end`, with each time that is told twice told once."""
    kept: list[Span] = []
    for place, following in enumerate(spans):
        span = following
        if kept and _stands_beside(tokens, kept[-1], span, end):
            if _is_hard_end(tokens, kept[-1], span):
                _take_year(span, kept[-1], written, calendar)
                span.first = kept.pop().first
            elif _is_bare_year(kept[-1]) and not span.has_year:
                _share_year(kept.pop(), spans[place : place + _LONGEST_LIST])
            else:
                one = _narrower(kept[-1], span, written, calendar)
                if one is not None:
                    span = _joined(tokens, kept.pop(), span, one)
                    if place + 1 == len(spans) or spans[place + 1].item < 2:
                        span.item = 0
        kept.append(span)
    return kept


def _stands_beside(tokens: Tokens, first: Span, second: Span, end: int) -> bool:
    between = tokens.letters[first.last + 1 : second.first]
    if not between and _is_break_with_week(first, second):
        return True
    if (
        (not _BESIDE.fullmatch(between) and not (between == ",," and second.sign == "b"))
        or first.moved_from is not None
        or second.moved_from is not None
    ):
        return False
    if tokens.word(second.first - 1) == "(":
        if second.first == second.units[0].first:
            # A preposition outside a parenthesis does not govern what stands in it.
            second.sign = ""
        return True
    if first.sign in OPEN_ENDED and second.sign:
        return False
    after = second.last + 1
    return after >= end or tokens.letters[after] in _CLOSING or (second.item > 0 and _is_bare_year(first))


def _is_break_with_week(first: Span, second: Span) -> bool:
    """Whether a school break is told with its week, which differs between municipalities: ``sportlovet v. 9``."""
    single = len(first.units) == len(second.units) == 1
    return single and first.unit.kind == "fest" and second.unit.kind == "vecka" and not second.sign


def _is_hard_end(tokens: Tokens, first: Span, second: Span) -> bool:
    """Whether the second is the last day of what the first hopes for: ``före jul, dock senast den 11 januari``."""
    if second.sign != "b" or first.sign in OPEN_ENDED or first.item or second.item:
        return False
    return tokens.word(first.last + 1) != "("


def _is_bare_year(span: Span) -> bool:
    return len(span.units) == 1 and span.unit.kind == "år" and not span.unit.part and span.sign in {"", "u", "i"}


def _share_year(year: Span, following: list[Span]) -> None:
    """Give a time, and every member of the list it begins, the year that stands before it."""
    following[0].first = year.first
    if len(following) == 1 or following[1].item < 2:
        following[0].item = 0
    for place, member in enumerate(following):
        if place and member.item < 2:
            return
        if not member.has_year:
            member.units[0].year = year.unit.year


def _take_year(span: Span, softer: Span, written: dt.date, calendar: BoardCalendar) -> None:
    """Put a last day without a year in the first year in which it does not come before what is hoped for."""
    bounds = _days(softer, written, calendar)
    if span.has_year or not softer.has_year or bounds is None or len(span.units) > 1:
        return
    begins = bounds[0] if bounds[0] > dt.date.min else bounds[1].replace(month=1, day=1)
    days = forward(span.unit, begins, calendar)
    if days is not None:
        span.unit.year = days[0].year


def _narrower(first: Span, second: Span, written: dt.date, calendar: BoardCalendar) -> Span | None:
    """The one whose days lie within the other's, with its year told; None when they are two times."""
    if _is_break_with_week(first, second):
        return second
    for inner, outer in ((second, first), (first, second)):
        bounds = _days(outer, written, calendar)
        if bounds is None or inner.sign == "e":
            continue
        if inner.has_year or not outer.has_year:
            candidates: tuple[int | None, ...] = (inner.units[-1].year,)
        else:
            years = {day.year for day in bounds if dt.date.min < day < dt.date.max}
            candidates = tuple(sorted(years))
        for year in candidates:
            if _fits(inner, year, bounds, written, calendar):
                return (
                    first
                    if inner is second and _days(first, written, calendar) == _days(second, written, calendar)
                    else inner
                )
    return None


def _fits(
    span: Span, year: int | None, bounds: tuple[dt.date, dt.date], written: dt.date, calendar: BoardCalendar
) -> bool:
    """Whether a span in a year lies within the bounds; it keeps the year if it does."""
    before = span.units[-1].year
    span.units[-1].year = year
    days = _days(span, written, calendar)
    if days is not None and bounds[0] <= days[0] and days[1] <= bounds[1]:
        return True
    span.units[-1].year = before
    return False


def _days(span: Span, written: dt.date, calendar: BoardCalendar) -> tuple[dt.date, dt.date] | None:
    """First and last day, as far as the calendar goes where there is none."""
    dated = date_span(span, written, written, calendar, past=False)
    if dated.due is None and dated.first_day is None:
        return None
    return dated.first_day or dt.date.min, dated.due or dt.date.max


def _joined(tokens: Tokens, first: Span, second: Span, one: Span) -> Span:
    """The narrower span with the words of both."""
    if one is second and not one.sign and (first.sign in _KEPT_SIGNS or _is_break_with_week(first, second)):
        one.sign = first.sign
    bracket = tokens.word(first.last + 1) == "("
    last = second.last
    if bracket and tokens.letters.startswith(",", last + 1) and tokens.word(last + 1) == ")":
        last += 1
    one.first, one.last = first.first, last
    return one
