"""The number of an område in its plan: the third is 3, whatever the list shows, as the document it came from has it.

An import leaves `STEP` between two places. What is put between 3 and 4 later is 3 b, so that no other område gets
another number than the one people know it by.
"""

from __future__ import annotations

import re
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
    area = areas[area_id]
    whole, between = divmod(area.order, STEP)
    if not between:
        return str(whole) if whole > 0 else ""
    earlier = sum(
        other.plan == area.plan and other.order // STEP == whole and (other.order, key) < (area.order, area_id)
        for key, other in areas.items()
    )
    if not whole:
        # Places that somebody has counted from 1 by hand.
        return str(earlier + 1)
    return f"{whole} {chr(ord('a') + min(earlier, _LAST_LETTER))}" if earlier else str(whole)


def holding_number(text: str, keys: Sequence[str], areas: Mapping[str, Area]) -> list[str]:
    """The ids among some whose number a text is: ``3``, ``3.``, ``3b``; none when it is no number, or nobody's."""
    asked = _NUMBER.fullmatch(text.strip())
    if asked is None:
        return []
    whole, letter = int(asked[1]), asked[2].casefold()
    near = [key for key in keys if areas[key].order // STEP in {0, whole}]
    wanted = f"{whole} {letter}" if letter else str(whole)
    return [key for key in near if number(key, areas) == wanted]
