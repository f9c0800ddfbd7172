"""From an expression of time to its first day, its last day not yet late, and how sure that is.

What the prepositions do with the days of a unit:

==================================  =====================  ================================
words                               first day              last day not yet late
==================================  =====================  ================================
none, i, under, vid, på             the unit's first       the unit's last
senast, t.o.m., till, inom          the unit's first       the unit's last
före, innan, inför                  –                      the day before the unit's first
före *utgången av*, före årets slut –                      the unit's last
från, fr.o.m., tidigast, sedan      the unit's first       none
efter                               the day after its last none
==================================  =====================  ================================
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from store.reading import Certainty
from store.schedule.days import (
    MOST_YEARS_AWAY,
    ONE_DAY,
    Days,
    backward,
    days_in_year,
    forward,
    relative,
)
from store.schedule.impossible import doubt_of

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.schedule.spans import Span
    from store.schedule.unit import Unit

_EARLIEST, _LATEST = 1900, 2200
"""Years in which anything is written down; beyond them the calendar itself ends."""
_BARE_YEARS_AWAY = 6
OPEN_ENDED = frozenset("Fzfs")
"""Prepositions after which there is a first day and no last one."""
_TURNS = frozenset({"årsskifte", "halvårsskifte", "månadsskifte"})
"""Before a turn is until its last day."""
_OCCASIONS = frozenset({"delår", "årsbokslut"})
"""What one gets ready for is ready on the day itself: inför bokslutet."""
_BEFORE = frozenset("eh")
_SURE_KINDS = frozenset(
    {"dag", "månad", "kvartal", "tertial", "halvår", "vecka", "år", "år-år", "läsår", "årstid", "halvårsskifte"}
)
_LAST_DAY_OF = {
    "dag": "den dagen",
    "månad": "månadens sista dag",
    "kvartal": "kvartalets sista dag",
    "tertial": "tertialets sista dag",
    "halvår": "halvårets sista dag",
    "vecka": "veckans söndag",
    "år": "årets sista dag",
    "år-år": "sista årets sista dag",
    "läsår": "läsårets sista dag, 30 juni",
    "årsskifte": "årets sista dag",
    "halvårsskifte": "30 juni",
    "månadsskifte": "månadens sista dag",
    "fest": "helgens eller lovets dag",
    "delår": "delårsbokslutets dag i nämndens kalender",
    "årsbokslut": "årsbokslutets dag i nämndens kalender, året efter",
    "nämnd": "nästa sammanträde i nämndens kalender",
    "inom": "så lång tid efter att det skrevs",
    "sammanträde": "månadens sammanträde i nämndens kalender, annars månadens sista dag",
}
_PART_NAMES = {
    "start": "början",
    "opening": "första månaden",
    "early": "första delen",
    "first half": "första halvan",
    "mid": "mitten",
    "late": "slutet",
    "second half": "andra halvan",
    "end": "slutet",
    **{f"week {number}": f"vecka {number} i månaden" for number in range(1, 5)},
}
_LOOSE_SEASONS = frozenset(
    {"sommar", "vinter", "senvår", "sensommar", "senhöst", "förvår", "tidig höst", "försommar", "högsommar"}
)
_SEASON_ENDS = {"vår": "30 juni", "sommar": "31 augusti", "höst": "31 december"}


class Dated(msgspec.Struct, frozen=True):
    """The days of an expression of time; both None when it names no day that exists."""

    first_day: dt.date | None
    due: dt.date | None
    certainty: Certainty
    rule: str


_TWO_WAYS = Dated(None, None, Certainty.UNCLEAR, "kan läsas på flera sätt → inget datum")
DENIED = Dated(None, None, Certainty.UNCLEAR, "sägs inte bli så → inget datum")
NOT_A_DAY = Dated(None, None, Certainty.UNCLEAR, "ingen sådan dag finns, eller den kan läsas på flera sätt")


def undated(why: object) -> Dated:
    """No days, and why: the sentence a token or a unit carries; without one it can be read in several ways."""
    return Dated(None, None, Certainty.UNCLEAR, why) if isinstance(why, str) else _TWO_WAYS


def date_span(  # noqa: PLR0911 (one return for each preposition)
    span: Span, written: dt.date, anchor: dt.date, calendar: BoardCalendar, *, past: bool
) -> Dated:
    """The days of a span.

    Args:
        span: the expression.
        written: the day the words were written.
        anchor: units without a year are looked for from this day on.
        calendar: the board's year.
        past: told as something that has been; units without a year are then looked for backwards.
    """
    if not _EARLIEST <= written.year <= _LATEST:
        return NOT_A_DAY
    doubt = doubt_of(span.units)
    if doubt:
        return undated(doubt)
    days = _stretch(span, written, anchor, calendar, past=past)
    # ”apr 15” is more likely a day than a year long gone.
    years_away = _BARE_YEARS_AWAY if span.unit.bare else MOST_YEARS_AWAY
    if days is None or abs(days[1].year - written.year) > years_away:
        return NOT_A_DAY
    first, last = days
    sure = _is_sure(span)
    certainty = Certainty.CERTAIN if sure else Certainty.INFERRED
    sign = span.sign
    if sign in OPEN_ENDED and len(span.units) == 1:
        if span.unit.kind.endswith("skifte"):
            first = last + ONE_DAY
        return Dated(first, None, certainty, f"{_told(span.unit)} → från första dagen, inget slut")
    if sign == "g":
        if span.unit.kind == "årstid" and span.unit.number == "sommar":
            # ”Efter sommaren” means when the autumn term has begun.
            last = last.replace(month=7, day=31)
        return Dated(
            last + ONE_DAY, None, Certainty.INFERRED, f"efter {_told(span.unit)} → från dagen efter, inget slut"
        )
    if (
        sign in _BEFORE
        and span.unit.part not in {"end", "late"}
        and span.unit.kind not in _TURNS
        and span.unit.number != "nyår"
        and not (sign == "h" and span.unit.kind in _OCCASIONS)
    ):
        due = first - ONE_DAY
        if span.unit.kind == "årstid" and span.unit.number == "sommar":
            # ”Före sommaren” means before the holidays: the spring term is over on 30 June.
            due = first.replace(day=30)
        return Dated(None, due, Certainty.INFERRED, f"före {_told(span.unit)} → dagen innan")
    return Dated(first, last, certainty, _rule(span.unit))


def last_day(span: Span, written: dt.date, before: dt.date, calendar: BoardCalendar) -> dt.date | None:
    """The last day of the time a promise was moved from; without a year the latest one before the new date."""
    unit = span.unit
    if unit.doubt:
        return None
    if unit.year is None and unit.shift is None and unit.kind not in {"detta", "nämnd", "inom"}:
        days = backward(unit, before, calendar)
    else:
        days = _stretch(span, written, written, calendar, past=False)
    return days[1] if days else None


def original_day(span: Span, dated: Dated, written: dt.date, calendar: BoardCalendar) -> dt.date | None:
    """The date a promise has been moved from, in its own sentence or the one before."""
    if span.moved_from is None:
        return span.moved_due
    return last_day(span.moved_from, written, dated.due or written, calendar)


def is_near_ahead(span: Span, written: dt.date, calendar: BoardCalendar) -> bool:
    """Whether the next occurrence of a time without a year is much nearer to the day of writing than the latest.

    ``Införd i april`` in January is the plan, in June it is what was done.
    """
    ahead, back = forward(span.unit, written, calendar), backward(span.unit, written, calendar)
    if ahead is None or back is None or ahead[0] <= written:
        return False
    return 2 * (ahead[0] - written) <= written - back[1]


def _stretch(span: Span, written: dt.date, anchor: dt.date, calendar: BoardCalendar, *, past: bool) -> Days | None:
    if len(span.units) == 1:
        return _placed(span.unit, written, anchor, calendar, past=past)
    begins, ends = span.units[0], span.units[-1]
    if ends.year is None and begins.year is not None:
        first = _placed(begins, written, anchor, calendar, past=past)
        last = forward(ends, first[1], calendar) if first else None
    else:
        last = _placed(ends, written, anchor, calendar, past=past)
        if last is not None and begins.year is None and begins.shift is None and begins.kind != "detta":
            first = backward(begins, last[1], calendar)
        else:
            first = _placed(begins, written, anchor, calendar, past=past)
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def _placed(unit: Unit, written: dt.date, anchor: dt.date, calendar: BoardCalendar, *, past: bool) -> Days | None:
    if unit.kind in {"detta", "nämnd", "inom"} or unit.shift is not None:
        return relative(unit, written, calendar)
    if unit.year is not None:
        return days_in_year(unit, unit.year, calendar)
    return backward(unit, written, calendar) if past else forward(unit, anchor, calendar)


def _is_sure(span: Span) -> bool:
    """Whether nothing had to be worked out: the year is told, the unit is a plain one, and ”till” does not blur it."""
    if span.sign == "t" and span.unit.kind != "dag" and len(span.units) == 1:
        return False
    return span.unit.year is not None and all(
        unit.kind in _SURE_KINDS and unit.number not in _LOOSE_SEASONS and not unit.part and unit.in_year is None
        for unit in span.units
    )


def _told(unit: Unit) -> str:
    """The kind of a unit, and whether its year is told."""
    name = str(unit.number) if unit.kind == "detta" else _TOLD_NAMES.get(unit.kind, unit.kind)
    if unit.kind in _NEVER_WITH_YEAR:
        return name
    if unit.shift is not None:
        return f"nästa {name}" if unit.shift > 0 else name
    return f"{name} med år" if unit.year is not None else f"{name} utan år, närmaste"


_TOLD_NAMES = {"årstid": "termin eller årstid", "år-år": "år"}
_NEVER_WITH_YEAR = frozenset({"år", "år-år", "detta", "nämnd", "inom"})


def _rule(unit: Unit) -> str:
    if unit.part:
        return f"{_told(unit)}, {_PART_NAMES[unit.part]} → den delens sista dag"
    if unit.kind == "vecka" and unit.day:
        return f"veckodag i {_told(unit)} → den dagen"
    if unit.kind == "årstid":
        return f"{_told(unit)} → {_SEASON_ENDS.get(str(unit.number), 'sista dagen')}"
    return f"{_told(unit)} → {_LAST_DAY_OF.get(unit.kind, 'sista dagen')}"
