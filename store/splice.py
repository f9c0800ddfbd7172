"""One edit's new bytes out of the old ones: the changed områden are exchanged where they stand, the rest is left alone.

Encoding ten thousand områden because one paragraph changed would make every save wait for all of them. In canonical
bytes a record of a table begins on a line of its own with four spaces and its id, and ends with four spaces and a
brace; no text can look like that, because JSON never has a line end inside a text. A test holds that the result is what
`codec.encode` gives, byte for byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import codec
from store.tables import AREA_TABLE

if TYPE_CHECKING:
    from store.model import Area, Content

MOST = 32
"""More changed områden than this, and encoding everything is as quick."""

_TABLE = f'\n  "{AREA_TABLE}": {{\n'.encode()
_END = b"\n    }"


def spliced(data: bytes, before: Content, after: Content) -> bytes | None:
    """The canonical bytes of `after`, made from those of `before`.

    Args:
        data: the canonical bytes of `before`.
        before: what they say.
        after: what they shall say.

    Returns:
        The new bytes, or None when more has changed than the words of some områden.
    """
    changed = _changed_areas(before, after)
    start = data.find(_TABLE)
    if changed is None or start < 0:
        return None
    places = []
    for area_id, area in changed.items():
        fragment = _fragment(area_id, area)
        first = data.find(fragment[: fragment.index(b"{\n") + 2], start)
        end = data.find(_END, first)
        if first < 0 or end < 0:
            return None
        places.append((first, end + len(_END), fragment))
    pieces, done = [], 0
    for first, end, fragment in sorted(places):
        pieces += [data[done:first], fragment]
        done = end
    return b"".join((*pieces, data[done:]))


def _changed_areas(before: Content, after: Content) -> dict[str, Area] | None:
    """The områden that got other words, by id; None when anything else changed too."""
    same = (
        after.heading == before.heading
        and after.plans == before.plans
        and after.conflicts == before.conflicts
        and after.meetings == before.meetings
        and after.other_tables == before.other_tables
        and len(after.areas) == len(before.areas)
    )
    if not same:
        return None
    changed = {key: area for key, area in after.areas.items() if before.areas.get(key) is not area}
    return changed if len(changed) <= MOST and changed.keys() <= before.areas.keys() else None


def _fragment(area_id: str, area: Area) -> bytes:
    """One record as it stands in the file, from the line end before its id to its brace."""
    framed = codec.framed_area(area_id, area)
    first = framed.index(b"\n    ")
    return framed[first : framed.rindex(_END) + len(_END)]
