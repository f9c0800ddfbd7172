"""Promised days as events of a calendar: one for each milstolpe that has a day or comes back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.deadline import is_open
from store.model import kind_word
from store.recurrence import is_rule, next_occurrence
from store.reports.columns import columns, named
from store.reports.document import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.model import Milestone
    from store.reports.row import Row


def events_of(rows: Sequence[Row]) -> tuple[Event, ...]:
    """Every promised day, område by område; each says everything that is known of its område."""
    return tuple(event for row in rows for event in _events(row))


def _events(row: Row) -> Iterator[Event]:
    description: tuple[str, ...] | None = None
    for key, stone in row.area.milestones.items():
        day, repeats = _when(row, stone)
        if day is None:
            continue
        description = description or tuple(_described(row))
        is_met = not is_open(key, stone, row.area.status)
        done = "Avklarat: " if is_met else ""
        yield Event(
            uid=f"{row.area_id}/{key}@namndkoll",
            summary=f"{done}{kind_word(key).capitalize()}: {row.area.title}",
            day=day,
            repeats=repeats,
            sequence=_sequence(row, stone),
            is_met=is_met,
            description=description,
        )


def _when(row: Row, stone: Milestone) -> tuple[dt.date | None, str]:
    """The day of an event and the rule it comes back by: a day of its own goes before a series."""
    repeats = stone.repeats if stone.repeats and is_rule(stone.repeats) else ""
    if not repeats or stone.due is not None:
        return stone.due or stone.first_day, ""
    # A series begins on a day of its own rule, or calendars show one day too many.
    begins = stone.first_day or row.area.reported or (row.plan.dated if row.plan is not None else None)
    if begins is None:
        return None, ""
    return next_occurrence(repeats, begins - dt.timedelta(days=1)), repeats


def _sequence(row: Row, stone: Milestone) -> int:
    """A number that grows with everything that is done to a promise, out of the days the register remembers of it."""
    area = row.area
    closings = [*area.earlier_closings, *([area.closing] if area.closing else [])]
    acts = [
        area.reported,
        stone.met,
        *(move.day for move in stone.moves),
        *stone.done_days,
        *(closing.day for closing in closings),
        *(closing.reopened for closing in closings),
    ]
    known = [day for day in acts if day is not None]
    latest = max((day - _BEFORE_ALL).days for day in known) if known else 0
    return max(0, latest) + len(known)


_BEFORE_ALL = dt.date(2000, 1, 1)


def _described(row: Row) -> Iterator[str]:
    # What somebody looking at a day wants to know comes first; what only another program needs, last.
    first = named("Åtgärd", "Tidsplan", "Processläge", "Ansvarig", "Status", "Plan")
    for column in dict.fromkeys((*first, *columns())):
        cell = column.paragraphs(row)
        if cell and column.heading not in _OF_ONE_DAY:
            yield f"{column.heading}: {' / '.join(cell)}"


_OF_ONE_DAY = frozenset({"Läge", "Dagar", "Nästa", "Senast", "Att se över"})
"""True on the day of the export; an event is read on others."""
