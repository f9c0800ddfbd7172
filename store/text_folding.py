"""Text as the scanner wants it: lower case, composed letters, one kind of space and dash, and still the same places.

Real cells hold decomposed letters (from macOS), non-breaking spaces, five kinds of dash, soft hyphens and zero-width
characters (from Word and PDF). `fold` evens them out and remembers where every character stood, so that the words of
a reading can be quoted exactly as they are written.
"""

from __future__ import annotations

import unicodedata

import msgspec

from store.lazy_pattern import lazy_pattern

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
        **dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
        "\u2044": "/",
        "\u2215": "/",
        "\uff0f": "/",
        "\u21d2": "\u2192",
    }
)
_STRUCK = lazy_pattern(r"~~[^~\n]{1,400}~~")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e")
_ODD = lazy_pattern("[^ -_a-~\t\nåäöéüèàáøæ]")
"""Anything but the letters and signs of plain Swedish; a text without it is folded by lower case alone."""


class Folded(msgspec.Struct, frozen=True):
    """A folded text and the place of each of its characters in the text as written."""

    text: str
    places: tuple[int, ...] | None = None
    """Where each folded character stood, with the length of the written text last; None when nothing has moved."""

    def place(self, index: int) -> int:
        """Where in the written text a folded character stood."""
        return index if self.places is None else self.places[index]

    def end_place(self, index: int) -> int:
        """Where in the written text the span that ends before a folded character ended."""
        return index if self.places is None else self.places[index]


def fold(text: str) -> Folded:
    """The text in lower case with plain spaces and dashes; linear in its length."""
    if "~~" in text:
        # What is struck out is no longer said.
        text = _STRUCK.sub(lambda struck: " " * len(struck.group()), text)
    lowered = text.lower()
    if len(lowered) == len(text):
        if _ODD.search(lowered) is None:
            return Folded(lowered)
        if unicodedata.is_normalized("NFC", text) and _INVISIBLE.isdisjoint(text):
            return Folded(lowered.translate(_SAME_LENGTH))
    return _folded_with_places(text)


def _folded_with_places(text: str) -> Folded:
    """Character by character: compose each letter with its marks, leave out what cannot be seen."""
    letters: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        if character in _INVISIBLE:
            continue
        if letters and unicodedata.combining(character):
            composed = unicodedata.normalize("NFC", letters[-1] + character)
            if len(composed) == 1:
                letters[-1] = composed
            # A mark that makes no letter of its own says nothing about time.
            continue
        low = unicodedata.normalize("NFC", character).lower().translate(_SAME_LENGTH)
        letters.append(low if len(low) == 1 else character)
        places.append(index)
    return Folded("".join(letters), (*places, len(text)))
