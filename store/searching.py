"""Finding områden by their words, in three steps that each only widen the one before.

The words as they are written; where nothing holds them, the words without diacritics (*narvaro* finds *närvaro*); and
last a likeness on the title, for what is misspelt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from store.numbering import holding_number

if TYPE_CHECKING:
    from store.model import Area, Content, Plan

LIKENESS = 80
"""Least rapidfuzz partial ratio (0–100) for a title to be like the words searched for."""

_LEAST_LIKELY = 4
"""Letters from which a misspelt word is still recognised; shorter ones are like everything."""

_STEP = 200
"""Områden prepared in one step: a millisecond or two."""


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


class Searcher:
    """Searches one content. What it has read it keeps, so each letter only costs the looking."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._written: dict[str, str] = {}
        self._folded: dict[str, str] = {}
        self._last: tuple[Sequence[str], str, list[str]] = ((), "", [])
        """Among which keys was searched last, for what, and what held it as written."""

    def prepare(self) -> Iterator[None]:
        """Read all words, a little at a step: to be driven while nothing else happens, between two keys."""
        for read in (self._as_written, self._without_diacritics):
            for place, key in enumerate(self._content.areas):
                read(key)
                if place % _STEP == 0:
                    yield

    def find(self, text: str, keys: Sequence[str]) -> list[str]:
        """The keys of the områden that a number is, or that hold every word of a text, in the order given.

        Args:
            text: what was typed.
            keys: ids to search among. One more letter to the same text, among the same list, only looks where the
                letters before it were found.

        Returns:
            The very list that was given where every område holds the text.
        """
        words = text.casefold().split()
        if not words:
            return list(keys)
        numbered = holding_number(text, keys, self._content.areas)
        if numbered:
            return numbered
        before_keys, before, found_before = self._last
        narrows = before_keys is keys and before and text.startswith(before)
        exact = _holding(words, found_before if narrows else keys, self._written, self._as_written)
        if len(exact) == len(keys) and isinstance(keys, list):
            exact = keys
        self._last = keys, text, exact
        if exact:
            return exact
        plain = _holding([folded(word) for word in words], keys, self._folded, self._without_diacritics)
        if plain or len(text.strip()) < _LEAST_LIKELY:
            return plain
        return self._like(text, keys)

    def _like(self, text: str, keys: Sequence[str]) -> list[str]:
        from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 (start-up: only a search that found nothing needs it)

        titles = {key: self._content.areas[key].title for key in keys}
        likely = process.extract(
            text, titles, scorer=fuzz.partial_ratio, processor=utils.default_process, score_cutoff=LIKENESS, limit=None
        )
        found = {key for _, _, key in likely}
        return [key for key in keys if key in found]

    def _as_written(self, key: str) -> str:
        hay = self._written.get(key)
        if hay is None:
            area = self._content.areas[key]
            hay = self._written[key] = haystack(key, area, self._content.plans.get(area.plan))
        return hay

    def _without_diacritics(self, key: str) -> str:
        hay = self._folded.get(key)
        if hay is None:
            hay = self._folded[key] = folded(self._as_written(key))
        return hay


def _holding(words: Sequence[str], keys: Sequence[str], hays: dict[str, str], read: Callable[[str], str]) -> list[str]:
    """The keys whose words hold all of some words; the first word leaves little for the others.

    What is not among the prepared `hays` is read first, so that the looking itself is nothing but looking.
    """
    for key in keys:
        if key not in hays:
            read(key)
    held = list(keys)
    for word in words:
        held = [key for key in held if word in hays[key]]
    return held
