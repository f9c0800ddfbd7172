"""Texts that words are looked for in, a letter more at a time, each text read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import compress
from typing import TYPE_CHECKING

from store.letter_pairs import SURE, LetterPairs

if TYPE_CHECKING:
    from collections.abc import Collection

_STEP = 50
"""Texts whose pairs are read in one step: a millisecond or two."""

_TEXTS_IN_A_STEP = 100
"""Texts that are only read, in the same time; the first letter has to wait for all of them."""


class Haystacks:
    """The texts of some keys; what is looked for are words without white space, any part of a word."""

    def __init__(self, keys: Collection[str], read: Callable[[str], str]) -> None:
        """Read nothing yet.

        Args:
            keys: every key there is.
            read: gives the text of a key.
        """
        self._keys = keys
        self._read = read
        self._texts: dict[str, str] = {}
        self._pairs = LetterPairs()
        self._places: tuple[Sequence[str], Sequence[int]] = ((), ())
        """The keys that were searched among last, and their places among all keys."""
        self._last: tuple[Sequence[str], Sequence[str], list[str]] = ((), (), [])
        """Among which keys was searched last, for which words, and what held them."""

    def text(self, key: str) -> str:
        """The words of a key's text, each once: a third of a text is words that have been before."""
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = " ".join(dict.fromkeys(self._read(key).split()))
        return text

    def prepare(self) -> Iterator[None]:
        """Read all texts, some at each step; first what every search needs, then what makes it quick."""
        keys = list(self._keys)
        for start in range(0, len(keys), _TEXTS_IN_A_STEP):
            if len(self._texts) < len(keys):
                self._read_all(keys[start : start + _TEXTS_IN_A_STEP])
                yield
        while len(self._pairs) < len(keys):
            start = len(self._pairs)
            self._pairs.add([self._texts[key] for key in keys[start : start + _STEP]])
            yield

    def holding(self, words: Sequence[str], keys: Sequence[str]) -> list[str]:
        """The keys whose texts hold all of some words, in the order given.

        Returns:
            The very list that was given where every text does.
        """
        held = self._perhaps(words, keys)
        narrowed = self._last_found(words, keys)
        if narrowed is not None and (held is None or len(narrowed) < len(held)):
            held = narrowed
        unsure = words if held is None or held is narrowed else [word for word in words if len(word) > SURE]
        found = self._looked_up(unsure, keys if held is None else held)
        if len(found) == len(keys) and isinstance(keys, list):
            found = keys
        self._last = keys, words, found
        return found

    def forms(self, pattern: re.Pattern[str]) -> set[str]:
        """What the one group of a pattern finds in the words of all texts; the pattern takes no white space."""
        if len(self._pairs) == len(self._keys):
            return set(pattern.findall(self._pairs.all_words))
        return {form for key in self._keys for form in pattern.findall(self.text(key))}

    def _looked_up(self, words: Sequence[str], keys: Sequence[str]) -> list[str]:
        """The keys whose texts hold all of some words, as found by looking; the first word leaves little for others."""
        held = list(keys)
        if words:
            self._read_all(held)
        texts = self._texts
        for word in words:
            held = [key for key in held if word in texts[key]]
        return held

    def _read_all(self, keys: Sequence[str]) -> None:
        if len(self._texts) < len(self._keys):
            for key in keys:
                self.text(key)

    def _last_found(self, words: Sequence[str], keys: Sequence[str]) -> list[str] | None:
        """What held the same words but for their last letters; None where that was not searched for last."""
        before_keys, before, found = self._last
        narrows = before_keys is keys and before and len(before) <= len(words)
        return found if narrows and all(map(str.startswith, words, before)) else None

    def _perhaps(self, words: Sequence[str], keys: Sequence[str]) -> list[str] | None:
        """The keys whose texts hold all pairs of letters of some words; None before all have been read."""
        if len(self._pairs) < len(self._keys):
            return None
        flags = self._pairs.flags(words)
        if 1 not in flags:
            return []
        return list(compress(keys, map(flags.__getitem__, self._places_of(keys))))

    def _places_of(self, keys: Sequence[str]) -> Sequence[int]:
        if self._places[0] is not keys:
            place_of = {key: place for place, key in enumerate(self._keys)}
            self._places = keys, [place_of[key] for key in keys]
        return self._places[1]
