"""What was done by others than those whose text it is, or some time ago: *Regeringen antog en lag*, *senast 1990*."""

from __future__ import annotations

from collections.abc import Sequence

_LAWMAKERS = frozenset({"regeringen", "riksdagen", "eu", "europaparlamentet", "parlamentet", "kommissionen", "staten"})
_LAST = frozenset({"senast", "sist"})
"""Words right behind a verb that tell when something was done the last time, and nothing of what is to be done."""


def is_elsewhere(words: Sequence[str], first: int, end: int) -> bool:
    """Whether a deed at some words is none of those who tell of it.

    Args:
        words: the words around it.
        first: its first word.
        end: the place behind its last word.
    """
    by = words[end + 1 : end + 2] if words[end : end + 1] == ["av"] else words[max(0, first - 1) : first]
    if not _LAWMAKERS.isdisjoint(by):
        return True
    return words[end - 1].endswith("des") and not _LAST.isdisjoint(words[end : end + 1])
