"""Contradictions between two versions that no single field shows: sound changes that are not sound together.

Records are JSON values by Swedish field name here, as `store.merge` compares them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from store.model import Status

if TYPE_CHECKING:
    from store.model import Area, Content

Fields = Mapping[str, Any]

_ENDING = frozenset(status.value for status in Status if status.is_finished or status.is_over)


def ended_while_moved(base: Fields, ours: Fields, theirs: Fields) -> bool:
    """Whether one side's område has ended while the other moved a date of it: somebody did not know of the other."""
    return any(
        _has_ended(base, mine, yours) and _has_moved(base, mine, yours)
        for mine, yours in ((ours, theirs), (theirs, ours))
    )


def _has_ended(base: Fields, mine: Fields, yours: Fields) -> bool:
    ended = mine.get("status")
    return ended in _ENDING and base.get("status") not in _ENDING and yours.get("status") != ended


def _has_moved(base: Fields, mine: Fields, yours: Fields) -> bool:
    """Whether `yours` has another date than before, or a move written down, that `mine` does not have too."""
    before, known = base.get("milstolpar", {}), mine.get("milstolpar", {})
    for key, stone in yours.get("milstolpar", {}).items():
        promised, due = before.get(key, {}).get("senast"), stone.get("senast")
        if promised is not None and due not in (promised, known.get(key, {}).get("senast")):
            return True
        told = [*before.get(key, {}).get("framflyttad", ()), *known.get(key, {}).get("framflyttad", ())]
        if any(move not in told for move in stone.get("framflyttad", ())):
            return True
    return False


def plans_still_needed(base: Content, ours: Content, theirs: Content, areas: Mapping[str, Area]) -> Iterator[str]:
    """Plans that one side has taken away while the other put an område in them.

    Args:
        base: what both grew out of.
        ours: one side.
        theirs: the other.
        areas: the områden of the two together.
    """
    for key in base.plans:
        sides = [side for side in (ours, theirs) if key not in side.plans]
        if len(sides) != 1:
            continue
        left = {area_id for area_id, area in sides[0].areas.items() if area.plan == key}
        if any(area.plan == key and area_id not in left for area_id, area in areas.items()):
            yield key
