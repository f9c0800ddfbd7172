"""When what comes back begins and ends: ``månadsvis under 2024``, ``varje kvartal, första gången Q3 2024``.

====================================  ==================================================
a time with its year                  the rule ends on its last day, begins on its first
nästa gång, första gången + a time    one occasion; a first one is where it begins
senast + a day that is over           the last time it was done, which is no end
====================================  ==================================================
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.schedule.dating import date_span
from store.schedule.kinds import BY
from store.schedule.recurring import Recurring, tells_one_occasion, with_bounds, with_months

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.schedule.clauses import Clause
    from store.schedule.scan import Tokens


def told_bounds(
    tokens: Tokens, clause: Clause, item: Recurring, days: tuple[dt.date, dt.date], calendar: BoardCalendar
) -> dt.date | None:
    """Give a recurring promise its end, and return its first day where one is told.

    Args:
        tokens: the text.
        clause: the clause it stands in, whose times are asked.
        item: the recurring promise; its rule gets ``UNTIL``.
        days: the day of writing, and the day from which times without a year are looked for.
        calendar: the board's year.
    """
    written, anchor = days
    if tells_one_occasion(tokens, clause.first, clause.end):
        if clause.spans:
            with_months(item, clause.spans, calendar)
        return _first_time(tokens, clause, days, calendar)
    for span in clause.spans:
        if not span.has_year or span.unit.kind == "detta":
            continue
        dated = date_span(span, written, anchor, calendar, past=False)
        if dated.due is not None and dated.due < written and span.sign == "b":
            return None
        with_bounds(item, dated.due)
        return None if span.sign in BY else dated.first_day
    return None


def _first_time(
    tokens: Tokens, clause: Clause, days: tuple[dt.date, dt.date], calendar: BoardCalendar
) -> dt.date | None:
    place = tokens.letters.find("ŋ", clause.first, clause.end)
    if not clause.spans or not tokens.word(place).startswith("första") or clause.spans[0].first < place:
        return None
    return date_span(clause.spans[0], *days, calendar, past=False).first_day
