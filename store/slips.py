"""How far promises have slipped: from the first promised date to the one that stands now, and how many times.

The first promise is never forgotten (`Milestone.originally`), so a slip can be told without reading the history.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from store.day_words import days, length

if TYPE_CHECKING:
    from store.model import Area, Milestone

_DAYS_A_MONTH = 30.44
_MONTHS_A_YEAR = 12
_TOLD_IN_DAYS = 25
"""A slip shorter than this is told in days."""


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """One promise that has moved."""

    key: str
    """The milstolpe's."""
    times: int
    first: dt.date
    """The first promise."""
    now: dt.date

    @property
    def days(self) -> int:
        """Days from the first promise to the present one."""
        return (self.now - self.first).days

    @property
    def length(self) -> str:
        """``12 dagar``, ``1 månad``, ``5 månader``, ``2 år 1 månad``."""
        if self.days < _TOLD_IN_DAYS:
            return days(self.days)
        months = max(1, round(self.days / _DAYS_A_MONTH))
        if months > _MONTHS_A_YEAR:
            return length(self.days)
        return f"{months} {'månad' if months == 1 else 'månader'}"

    @property
    def extent(self) -> str:
        """``2 gånger, 5 månader``."""
        return f"{self.times} {'gång' if self.times == 1 else 'gånger'}, {self.length}"

    @property
    def words(self) -> str:
        """``flyttad 2 gånger, 5 månader``."""
        return f"flyttad {self.extent}"


def slip(key: str, milestone: Milestone) -> Slip | None:
    """How far one milstolpe has slipped; None when its date stands, was brought forward, or is gone."""
    first, now = milestone.originally, milestone.due
    if first is None or now is None or now <= first:
        return None
    # A document that tells of a new date has moved it once, though nobody wrote the move down here.
    times = sum(move.after is not None for move in milestone.moves)
    return Slip(key=key, times=max(1, times), first=first, now=now)


def worst_slip(area: Area) -> Slip | None:
    """The longest slip among an område's promises; None when none has moved."""
    found = [moved for key, stone in area.milestones.items() if (moved := slip(key, stone)) is not None]
    return max(found, key=lambda moved: (moved.days, moved.times), default=None)


def summary(areas: Iterable[Area]) -> str:
    """``3 områden framflyttade, 5 gånger, som längst 7 månader``; "" when nothing has moved."""
    worst = [moved for area in areas if (moved := worst_slip(area)) is not None]
    if not worst:
        return ""
    times = sum(moved.times for moved in worst)
    moved_words = "1 område framflyttat" if len(worst) == 1 else f"{len(worst)} områden framflyttade"
    longest = max(worst, key=lambda moved: moved.days)
    return f"{moved_words}, {times} {'gång' if times == 1 else 'gånger'}, som längst {longest.length}"
