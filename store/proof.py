"""Why a milstolpe has its date: the rule that makes its words into just that day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.reading import PromiseKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.board_calendar import BoardCalendar
    from store.model import Milestone


def rule_behind(milestone: Milestone, written: Iterable[dt.date | None], calendar: BoardCalendar) -> str | None:
    """The rule, one Swedish clause, or None when no reading of the words gives the stored dates: set by hand.

    Only the year of words such as ``klart till mars`` depends on the day they were written, which is not stored. So the
    milstolpe's own days count as possible ones: a year that was worked out then cannot be shown to be wrong now.

    Args:
        milestone: the stored milstolpe.
        written: days on which the words may have been written, likeliest first; None is passed over.
        calendar: the board's own year.
    """
    from store.schedule import read_schedule  # noqa: PLC0415 (start-up: only a proof needs the reader)

    if not milestone.words:
        return None
    possible = (*written, milestone.due, milestone.first_day)
    for day in dict.fromkeys(day for day in possible if day is not None):
        for promise in read_schedule(milestone.words, day, calendar, default=PromiseKind.UNKNOWN).promises:
            # A start that a plan without lägen gives is stored as a first day alone.
            only_first_day = promise.kind is PromiseKind.START and milestone.due is None
            if promise.first_day == milestone.first_day and (only_first_day or promise.due == milestone.due):
                return promise.rule
    return None
