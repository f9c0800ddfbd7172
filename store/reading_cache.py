"""Readings that have just been made: a paragraph is asked of again and again while one område is judged.

A reading follows from its words, their day, the calendar and the default alone, so one that was made before is the one
that would be made now. Kept are the latest; a register of many områden neither fills the memory nor slows down.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from store.reading import PromiseKind, Reading

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar

_KEPT = 1024
"""Readings, about a kilobyte each; one område asks of some tens."""
_LONGEST = 4000
"""Letters of a text that is kept; a longer one is a document by itself and would be kept for nothing."""


def reading_of(
    text: str, written: dt.date, calendar: BoardCalendar, *, default: PromiseKind = PromiseKind.DONE
) -> Reading:
    """What `store.schedule.read_schedule` gives for the same arguments."""
    if len(text) > _LONGEST:
        return _reading.__wrapped__(text, written, calendar, default)
    return _reading(text, written, calendar, default)


@lru_cache(maxsize=_KEPT)
def _reading(text: str, written: dt.date, calendar: BoardCalendar, default: PromiseKind) -> Reading:
    from store.schedule import read_schedule  # noqa: PLC0415 (start-up: an opened register has been read already)

    return read_schedule(text, written, calendar, default=default)
