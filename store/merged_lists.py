"""Two lists that grew out of one, brought together: logs by their entries, paragraphs and other lists by place."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder(order="deterministic")


def grown(base: list[Any], ours: list[Any], theirs: list[Any]) -> list[Any]:
    """Two logs as one; a plain union would bring back what one side took away."""
    together: list[Any] = []
    for item in (*ours, *theirs):
        before, mine, yours = base.count(item), ours.count(item), theirs.count(item)
        wanted = max(mine, yours) if min(mine, yours) >= before else mine + yours - before
        if together.count(item) < wanted:
            together.append(item)
    return sorted(together, key=_when_written)


def _when_written(entry: Any) -> tuple[str, ...]:
    """The day of an entry; moves of one day in the order of the dates they moved between."""
    if not isinstance(entry, dict):
        return (str(entry),)
    return (*(str(entry.get(name, "")) for name in ("den", "från", "till", "orsak")), str(sorted(entry.items())))


class _Change(msgspec.Struct, frozen=True):
    """What one side did in one place: a half-open span of the base, and what stands there now."""

    first: int
    last: int
    new: tuple[bytes, ...]

    def stands_clear_of(self, other: _Change) -> bool:
        """Whether both can be done, in only one way: they are apart, or the other begins where this one ends.

        Neighbours are only taken where each keeps to itself: a paragraph rewritten before one that is rewritten or
        added. What is added before a rewritten one, or beside one that is gone, could belong on either side of it.
        """
        if self.last < other.first:
            return True
        rewritten = self.last - self.first == len(self.new) > 0
        kept = other.last - other.first <= len(other.new)
        return self.last == other.first and rewritten and kept and self.new != other.new


def placed(base: list[Any], ours: list[Any], theirs: list[Any]) -> list[Any] | None:
    """A list with both sides' changes, or None where they touch each other."""
    items = {_ENCODER.encode(item): item for side in (base, ours, theirs) for item in side}
    before, mine, yours = ([_ENCODER.encode(item) for item in side] for side in (base, ours, theirs))
    here, there = {*_changes(before, mine)}, {*_changes(before, yours)}
    for one in here - there:
        for other in there - here:
            if not one.stands_clear_of(other) and not other.stands_clear_of(one):
                return None
    merged = before
    for change in sorted(here | there, key=lambda change: (change.first, change.last), reverse=True):
        merged[change.first : change.last] = change.new
    return [items[item] for item in merged]


def _changes(base: list[bytes], side: list[bytes]) -> list[_Change]:
    """What one side did, a paragraph at a time as far as new ones stand for old ones; those beyond are added."""
    found = []
    for tag, first, last, start, end in SequenceMatcher(a=base, b=side, autojunk=False).get_opcodes():
        new = tuple(side[start:end])
        if tag == "equal":
            continue
        if len(new) < last - first or first == last:
            found.append(_Change(first, last, new))
            continue
        found += [_Change(place, place + 1, (text,)) for place, text in zip(range(first, last), new, strict=False)]
        if new[last - first :]:
            found.append(_Change(last, last, new[last - first :]))
    return found
