"""Where the new rows of a document stand among the områden of its plan: together, after the row above them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from store.numbering import STEP


class Places(msgspec.Struct, frozen=True):
    """Places for new rows, and how far those that are there make way for them."""

    new: dict[int, int]
    """Row of the document → its place in the plan."""
    ways: tuple[tuple[int, int], ...]
    """Places after which others make way, in order, each with how far in all; none where there is room."""

    def of(self, place: int) -> int:
        """Where an område that stood in a place stands now."""
        passed = bisect_right(self.ways, (place - 1, 0), key=lambda way: (way[0], 0))
        return place + (self.ways[passed - 1][1] if passed else 0)


def places_for(rows: Sequence[int | None], taken: Sequence[int]) -> Places:
    """Places for the rows of a document that are new.

    Those between two that are there share the gap; where it is too narrow, what comes after makes way by whole steps.

    Args:
        rows: for each row its place in the plan, or None when it is new.
        taken: every place that is taken in the plan.
    """
    following: dict[int, list[int]] = {}
    last = 0
    for row, place in enumerate(rows):
        if place is None:
            following.setdefault(last, []).append(row)
        else:
            last = max(last, place)
    new: dict[int, int] = {}
    ways: list[tuple[int, int]] = []
    orders = sorted(taken)
    for before, run in sorted(following.items()):
        way = ways[-1][1] if ways else 0
        after = bisect_right(orders, before)
        if after == len(orders):
            first = (before + way) // STEP + 1
            new.update((row, (first + place) * STEP) for place, row in enumerate(run))
            continue
        gap = orders[after] - before
        missing = len(run) + 1 - gap
        if missing > 0:
            more = (missing + STEP - 1) // STEP * STEP
            ways.append((before, way + more))
            gap += more
        share = len(run) + 1
        new.update((row, before + way + gap * place // share) for place, row in enumerate(run, 1))
    return Places(new, tuple(ways))
