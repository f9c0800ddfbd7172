"""The name of an område with the number it is known by: ``3. Ansvar i lokalfrågor``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.numbering import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.model import Area

_MOST_DIGITS = 3
"""Room kept for a number in a list; a longer one pushes its name aside."""


def numbered(area_id: str, areas: Mapping[str, Area]) -> str:
    """The name with its number before it, where it has one."""
    place = number(area_id, areas)
    return f"{place}. {areas[area_id].title}" if place else areas[area_id].title


def aligned(area_id: str, areas: Mapping[str, Area]) -> str:
    """The same for a list, in which the names of few as of many områden begin under each other."""
    place = number(area_id, areas)
    room = min(_MOST_DIGITS, len(str(len(areas))))
    return f"{place + '.' if place else '':>{room + 1}} {areas[area_id].title}"
