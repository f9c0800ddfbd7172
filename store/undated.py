"""Why an område has no date to wait for: the state of its own that conditions and vague words are."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from store.reading import PromiseKind
from store.reading_cache import reading_of

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.model import Area


class Undated(StrEnum):
    """What stands in the place of a date, most binding first."""

    RECURRING = "återkommer"
    CONDITION = "villkor"
    ONGOING = "löpande"
    NO_WORDS = "tidsplanen är tom"
    NO_TIME = "inget i tidsplanen säger när"


class WhyUndated(msgspec.Struct, frozen=True):
    """The reason, and the words it was read from; "" when there are none."""

    reason: Undated
    words: str = ""


def why_undated(area: Area, written: dt.date, calendar: BoardCalendar) -> WhyUndated:
    """Why the tidsplan of an område gives no date.

    Args:
        area: with no open milstolpe that has a date.
        written: a day to read the words from; which one does not matter, none of them gives a date.
        calendar: the board's own year.
    """
    if not any(paragraph.strip(" -–—.") for paragraph in area.schedule):
        return WhyUndated(Undated.NO_WORDS)
    found = [
        promise
        for paragraph in area.schedule
        for promise in reading_of(paragraph, written, calendar).promises
        if not promise.past
    ]
    for promise in found:
        if promise.repeats or promise.goal:
            return WhyUndated(Undated.RECURRING, promise.words)
    for promise in found:
        if promise.condition and promise.kind is not PromiseKind.ONGOING:
            return WhyUndated(Undated.CONDITION, promise.condition)
    for promise in found:
        if promise.kind is PromiseKind.ONGOING:
            return WhyUndated(Undated.ONGOING, promise.words)
    return WhyUndated(Undated.NO_TIME)
