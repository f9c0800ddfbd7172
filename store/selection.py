"""Which områden are shown and in what order: a value that remembers its own filters.

Equality on fields is asked of TinyDB (`Selection.query`); läge is computed, and free text is looked for by
`store.searching`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

import msgspec

from store.deadline import Standing, State
from store.model import Area, Status
from store.searching import folded

if TYPE_CHECKING:
    from tinydb.queries import QueryLike


class Order(StrEnum):
    """The four orders of a list."""

    PLAN = "plan"
    URGENCY = "angelägenhet"
    DATE = "datum"
    RESPONSIBLE = "ansvarig"


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Filters, all of which must hold, and an order."""

    states: frozenset[State] = frozenset()
    """Empty means every läge."""
    plan: str = ""
    """A plan's id."""
    responsible: str = ""
    status: Status | None = None
    text: str = ""
    asked: bool = False
    """Only områden somebody has asked about without an answer yet."""
    due_by: dt.date | None = None
    """Only områden with an open milstolpe on or before this day, late ones included."""
    unreported_since: dt.date | None = None
    """Only områden that are not avslutade and of which nothing is told after this day, the board's last meeting."""
    order: Order = Order.PLAN

    def replace(self, **changes: object) -> Selection:
        """A copy with some parts exchanged."""
        return msgspec.structs.replace(self, **changes)

    @property
    def is_everything(self) -> bool:
        """Whether no filter is set."""
        return self.replace(order=Order.PLAN) == Selection()

    def query(self) -> QueryLike | None:
        """The filters on stored fields as a TinyDB query, or None when there is none."""
        wanted = [("plan", self.plan), ("ansvarig", self.responsible), ("status", self.status)]
        if not any(value for _, value in wanted):
            return None
        from tinydb import where  # noqa: PLC0415 (start-up: the first screen shows everything)

        parts: list[QueryLike] = [where(field) == value for field, value in wanted if value]
        return reduce(and_, parts)

    @property
    def admits_all(self) -> bool:
        """Whether neither läge nor date leaves anything out."""
        return not self.states and self.due_by is None

    def admits(self, standing: Standing) -> bool:
        """Whether an område in this läge is shown, as far as läge and date go."""
        if self.states and standing.state not in self.states:
            return False
        if self.due_by is None:
            return True
        milestone = standing.milestone
        return milestone is not None and milestone.due is not None and milestone.due <= self.due_by


def in_order(
    ids: Iterable[str], areas: Mapping[str, Area], standings: Mapping[str, Standing], order: Order
) -> list[str]:
    """Ids sorted; whatever has no date or no ansvarig comes last, and ties keep the order of the plan."""
    by_plan = sorted(ids, key=lambda key: (areas[key].plan, areas[key].order, key))
    return by_plan if order is Order.PLAN else reordered(by_plan, areas, standings, order)


def reordered(
    by_plan: Sequence[str], areas: Mapping[str, Area], standings: Mapping[str, Standing], order: Order
) -> list[str]:
    """Ids that stand in the order of the plan, sorted another way."""
    if order is Order.URGENCY:
        return sorted(by_plan, key=lambda key: standings[key].urgency)
    if order is Order.DATE:
        return sorted(by_plan, key=lambda key: _due(standings[key]))
    if order is Order.RESPONSIBLE:
        # Each name is folded once, and there are many more områden than names.
        names = {name: (not name, folded(name)) for name in {areas[key].responsible for key in by_plan}}
        ranks = {name: rank for rank, name in enumerate(sorted(set(names.values())))}
        places = {name: ranks[said] for name, said in names.items()}
        return sorted(by_plan, key=lambda key: places[areas[key].responsible])
    return list(by_plan)


def _due(standing: Standing) -> dt.date:
    milestone = standing.milestone
    return milestone.due if milestone is not None and milestone.due is not None else dt.date.max
