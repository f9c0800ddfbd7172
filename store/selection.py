"""Which områden are shown and in what order: a value that remembers its own filters.

Equality on fields is asked of TinyDB (`Selection.query`); läge is computed, and free text is matched in three steps
that each only widen the one before: the words as written, the words without diacritics, and last a likeness on the
title.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from store.deadline import Standing, State
from store.model import Area, Plan, Status

if TYPE_CHECKING:
    from tinydb.queries import QueryLike

LIKENESS = 80
"""Least rapidfuzz partial ratio (0–100) for a title to be like the words searched for."""


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
    due_by: dt.date | None = None
    """Only områden with an open milstolpe on or before this day, late ones included."""
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
        from tinydb import where  # noqa: PLC0415 (start-up: the first screen shows everything)

        wanted = [("plan", self.plan), ("ansvarig", self.responsible), ("status", self.status)]
        query = None
        for field, value in wanted:
            if value:
                part = where(field) == value
                query = part if query is None else query & part
        return query

    def admits(self, standing: Standing) -> bool:
        """Whether an område in this läge is shown, as far as läge and date go."""
        if self.states and standing.state not in self.states:
            return False
        if self.due_by is None:
            return True
        milestone = standing.milestone
        return milestone is not None and milestone.due is not None and milestone.due <= self.due_by


def folded(text: str) -> str:
    """Lower case Latin letters without diacritics: å becomes a; what is then not ASCII is left out.

    By way of bytes, because a whole register is folded when a search finds nothing as it was written.
    """
    plain = text.casefold()
    return plain if plain.isascii() else unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode()


def haystack(area_id: str, area: Area, plan: Plan | None) -> str:
    """Every word of an område in lower case, for searching."""
    parts = (
        area.title,
        area.group,
        area.responsible,
        *area.measures,
        *area.schedule,
        *area.progress,
        *area.goals,
        *area.purpose,
        *area.analysis,
        *area.notes,
        area.status,
        plan.name if plan else "",
        area_id,
    )
    return "\n".join(parts).casefold()


def matching(text: str, haystacks: Mapping[str, str], titles: Mapping[str, str]) -> list[str]:
    """The ids whose words hold every word of `text`: exactly if any does, else without diacritics, else a like title.

    Args:
        text: what was typed.
        haystacks: `haystack` of each område by id.
        titles: the title of each område by id.
    """
    words = text.casefold().split()
    if not words:
        return list(haystacks)
    exact = [key for key, hay in haystacks.items() if all(word in hay for word in words)]
    if exact:
        return exact
    plain_words = [folded(word) for word in words]
    plain = [key for key, hay in haystacks.items() if _holds_all(folded(hay), plain_words)]
    if plain or len(text.strip()) < 4:
        return plain
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 (start-up: only a search that found nothing needs it)

    likely = process.extract(
        text, titles, scorer=fuzz.partial_ratio, processor=utils.default_process, score_cutoff=LIKENESS, limit=None
    )
    found = {key for _, _, key in likely}
    return [key for key in titles if key in found]


def in_order(
    ids: Iterable[str], areas: Mapping[str, Area], standings: Mapping[str, Standing], order: Order
) -> list[str]:
    """Ids sorted; whatever has no date or no ansvarig comes last, and ties keep the order of the plan."""
    by_plan = sorted(ids, key=lambda key: (areas[key].plan, areas[key].order, key))
    if order is Order.PLAN:
        return by_plan
    if order is Order.URGENCY:
        return sorted(by_plan, key=lambda key: standings[key].urgency)
    if order is Order.DATE:
        return sorted(by_plan, key=lambda key: _due(standings[key]))
    return sorted(by_plan, key=lambda key: (not areas[key].responsible, folded(areas[key].responsible)))


def _holds_all(hay: str, words: list[str]) -> bool:
    return all(word in hay for word in words)


def _due(standing: Standing) -> dt.date:
    milestone = standing.milestone
    return milestone.due if milestone is not None and milestone.due is not None else dt.date.max
