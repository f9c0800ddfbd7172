"""The number of an område in its plan: the third is 3, whatever the list shows, as the document it came from has it.

An import leaves `STEP` between two places. What is put between 3 and 4 later is 3 b, so that no other område gets
another number than the one people know it by.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.model import Area

STEP = 10
"""Distance between places in a plan, which leaves room for områden in between."""

_LAST_LETTER = 25

_NUMBER = re.compile(r"([1-9]\d{0,3})\s?([b-z]?)\.?", re.IGNORECASE)


def number(area_id: str, areas: Mapping[str, Area]) -> str:
    """The number of an område, ``3`` or ``3 b``; "" for one that has no place in its plan."""
    return _LATEST.of(areas).number(areas[area_id], area_id)


def holding_number(text: str, keys: Sequence[str], areas: Mapping[str, Area]) -> list[str]:
    """The ids among some whose number a text is: ``3``, ``3.``, ``3b``; none when it is no number, or nobody's."""
    asked = _NUMBER.fullmatch(text.strip())
    if asked is None:
        return []
    whole, letter = int(asked[1]), asked[2].casefold()
    wanted, places = f"{whole} {letter}" if letter else str(whole), _LATEST.of(areas)
    near = (key for key in keys if areas[key].order // STEP == whole or areas[key].plan in places.counted)
    return [key for key in near if places.number(areas[key], key) == wanted]


class _Places:
    """The places of all områden, in rows that are numbered each by itself: a step of a plan, or a whole plan.

    Attributes:
        counted: plans whose places are no steps, because one comes before the first: somebody counted from 1 by hand.
    """

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self.counted = {area.plan for area in areas.values() if 0 < area.order < STEP}
        first: defaultdict[str, dict[int, str]] = defaultdict(dict)
        shared: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for key, area in areas.items():
            # Most steps have one område each: a list for every one of them would be noticed in a large register.
            step = 0 if area.plan in self.counted else area.order // STEP
            if first[area.plan].setdefault(step, key) is not key:
                shared[area.plan, step].append(key)
        self._rows = {
            (plan, step): sorted((areas[key].order, key) for key in (first[plan][step], *others))
            for (plan, step), others in shared.items()
        }

    def number(self, area: Area, area_id: str) -> str:
        """The number of one of them; "" for one without a place."""
        if area.order <= 0:
            return ""
        whole = 0 if area.plan in self.counted else area.order // STEP
        row = self._rows.get((area.plan, whole), [])
        earlier = bisect_left(row, (area.order, area_id)) - bisect_left(row, (1, ""))
        if not whole:
            return str(earlier + 1)
        return f"{whole} {chr(ord('a') + min(earlier, _LAST_LETTER))}" if earlier else str(whole)


class _Latest:
    """The places of the områden asked about last: a list asks for every line, and an edit makes another mapping."""

    def __init__(self) -> None:
        self._known: tuple[Mapping[str, Area], _Places] = ({}, _Places({}))

    def of(self, areas: Mapping[str, Area]) -> _Places:
        """Their places, made anew when they are others."""
        known, places = self._known
        if known is not areas:
            places = _Places(areas)
            self._known = (areas, places)
        return places


_LATEST = _Latest()
