"""Finding områden by their words, in three steps that each only widen the one before.

The words as they are written; where nothing holds them, the words without diacritics (*narvaro* finds *närvaro*, and a
typed å, ä or ö only itself); and last a likeness on the title, for what is misspelt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from store.haystacks import Haystacks
from store.meant_letters import pattern_of, with_meant
from store.numbering import holding_number

if TYPE_CHECKING:
    from store.model import Area, Content, Plan

LIKENESS = 80
"""Least rapidfuzz partial ratio (0–100) for a title to be like the words searched for."""

_LEAST_LIKELY = 4
"""Letters from which a misspelt word is still recognised; shorter ones are like everything."""


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


def named(text: str, keys: Sequence[str], areas: Mapping[str, Area]) -> str | None:
    """The first område in whose name the words stand as they were typed, from the beginning of a word, or None."""
    sought = " ".join(unicodedata.normalize("NFC", text.casefold()).split())
    return next((key for key in keys if f" {sought}" in f" {areas[key].title.casefold()}"), None) if sought else None


class Searcher:
    """Searches one content. What it has read it keeps, so each letter only costs the looking."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._written = Haystacks(content.areas, self._as_written)
        self._folded = Haystacks(content.areas, lambda key: folded(self._written.text(key)))
        self._titles: dict[str, str] = {}
        """Names as they are compared with what is misspelt."""

    def read(self) -> Iterator[None]:
        """Read the words as they are written, a little at a step; some fifty microseconds for each område."""
        yield from self._written.prepare()

    def prepare(self) -> Iterator[None]:
        """The same, and what is asked where nothing holds the words as they are written."""
        yield from self.read()
        yield from self._folded.prepare()
        self._read_titles()

    def find(self, text: str, keys: Sequence[str]) -> list[str]:
        """The keys of the områden that a number is, or that hold every word of a text, in the order given.

        Args:
            text: what was typed.
            keys: ids to search among. One more letter to the same text, among the same list, only looks where the
                letters before it were found.

        Returns:
            The very list that was given where every område holds the text.
        """
        words = unicodedata.normalize("NFC", text.casefold()).split()
        if not words:
            return list(keys)
        numbered = holding_number(text, keys, self._content.areas)
        if numbered:
            return numbered
        exact = self._written.holding(words, keys)
        if exact:
            return exact
        meant = with_meant(words)
        plain = [folded(word) for word in words if word not in meant]
        held = self._as_meant(meant, keys)
        if plain:
            held = self._folded.holding(plain, held)
        if held or len(text.strip()) < _LEAST_LIKELY:
            return held if isinstance(held, list) else list(held)
        likely = self._like(text, keys)
        return [key for key in likely if not self._is_unmeant(key, words)] if meant else likely

    def _as_meant(self, words: Sequence[str], keys: Sequence[str]) -> Sequence[str]:
        """The keys of the områden that hold some words with their å, ä and ö, an a or o standing for any of them."""
        for word in words:
            pattern = pattern_of(word)
            forms = [word] if pattern is None else self._written.forms(pattern)
            found = {key for form in forms for key in self._written.holding([form], keys)}
            keys = [key for key in keys if key in found]
        return keys

    def _is_unmeant(self, key: str, words: Sequence[str]) -> bool:
        """Whether only its diacritics tell the title of an område from some words: that is no misspelling of them."""
        title = folded(self._content.areas[key].title)
        return all(folded(word) in title for word in words)

    def _like(self, text: str, keys: Sequence[str]) -> list[str]:
        from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 (start-up: only a search that found nothing needs it)

        titles = self._read_titles()
        likely = process.extract(
            utils.default_process(text), titles, scorer=fuzz.partial_ratio, score_cutoff=LIKENESS, limit=None
        )
        found = {key for _, _, key in likely}
        return [key for key in keys if key in found]

    def _read_titles(self) -> dict[str, str]:
        from rapidfuzz import utils  # noqa: PLC0415 (as above)

        if not self._titles:
            self._titles = {key: utils.default_process(area.title) for key, area in self._content.areas.items()}
        return self._titles

    def _as_written(self, key: str) -> str:
        area = self._content.areas[key]
        return haystack(key, area, self._content.plans.get(area.plan))
