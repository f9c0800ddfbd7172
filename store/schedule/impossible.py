"""Days and weeks that no calendar has, and how that is said: ``31 april finns inte i kalendern``."""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from typing import TYPE_CHECKING

from store.months import LONGEST_MONTHS
from store.schedule.feasts import NOT_THE_SAME_EVERYWHERE
from store.schedule.misspelt import MisspeltMonth
from store.schedule.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.schedule.unit import Unit

_MOST_WEEKS = 53
_LEAP_DAY = (29, 2)


def no_such_day(day: int, month: int, year: int | None = None) -> str:
    """How a day that does not exist is told; the year is named where the day is missing in some years only."""
    if not 1 <= month <= len(LONGEST_MONTHS):
        return f"månad {month} finns inte i kalendern"
    name = MONTHS[month].split()[0]
    only_then = f" {year}" if year is not None and 1 <= day <= LONGEST_MONTHS[month - 1] else ""
    return f"{day} {name}{only_then} finns inte i kalendern"


def never_comes(unit: Unit) -> str:
    """Why a unit has no days in any year, or "": it is misspelt, or no month and no year is that long."""
    if isinstance(unit.number, MisspeltMonth):
        return unit.number.doubt
    if unit.kind == "dag":
        month = int(unit.number)
        exists = 1 <= month <= len(LONGEST_MONTHS) and 1 <= unit.day <= LONGEST_MONTHS[month - 1]
        return "" if exists else no_such_day(unit.day, month)
    if unit.kind == "fest":
        return NOT_THE_SAME_EVERYWHERE.get(str(unit.number), "")
    if unit.kind == "vecka" and int(unit.number) > _MOST_WEEKS:
        return f"vecka {unit.number} finns inte"
    return ""


def doubt_of(units: Iterable[Unit]) -> str:
    """Why a time has no days, or "": one of its units never comes, or not in the year it is told with."""
    for unit in units:
        doubt = unit.doubt or _missing_in_its_year(unit)
        if doubt:
            return doubt
    return ""


def _missing_in_its_year(unit: Unit) -> str:
    """29 February and week 53 are not in every year."""
    if unit.year is None:
        return ""
    if unit.kind == "dag" and (unit.day, unit.number) == _LEAP_DAY and not isleap(unit.year):
        return no_such_day(unit.day, int(unit.number), unit.year)
    # The year's last week is the one that holds 28 December.
    if unit.kind == "vecka" and unit.number == _MOST_WEEKS and dt.date(unit.year, 12, 28).isocalendar().week < 53:
        return f"vecka {unit.number} finns inte {unit.year}"
    return ""
