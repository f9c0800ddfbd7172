"""Which texts hold which letters and which two letters side by side: what most of a search can leave unread.

A search for two letters is answered without looking into a text. One for more looks among all words that have been met,
of which there are far fewer than there are texts to read, and then only where the letters of those words are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import islice, pairwise

SURE = 2
"""Letters up to which it is known, and not only likely, that a word is held."""

_FEW = 20
"""Words up to which it pays to look for each of them instead of for what they share."""

_FLAGS = bytes.maketrans(b"01", b"\0\1")
"""What stands in the rows, to what is true or false."""


class LetterPairs:
    """Grows by blocks of texts; a text is known by its place among all that were added."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        """Each letter or pair that has been met → a bit of its own."""
        self._words: dict[str, int] = {}
        """Each word that has been met → the bits of its letters and pairs."""
        self._rows: dict[str, bytearray] = {}
        """Each letter or pair → ``0`` or ``1`` for every text."""
        self._all_words = ""
        """The words once more, one on each line, as they can be looked through quickest."""
        self._texts = 0

    def __len__(self) -> int:
        """How many texts have been added."""
        return self._texts

    def add(self, texts: Sequence[str]) -> None:
        """Read some more texts; a hundred take some milliseconds."""
        marks = [self._marks(text) for text in texts]
        wide = len(self._bits)
        # Each text gives a line of a table with a column for each bit, the newest first; the columns are what is kept.
        columns = reversed([*zip(*(f"{each:0{wide}b}" for each in marks), strict=True)]) if wide else ()
        for piece, column in zip(self._bits, columns, strict=True):
            row = self._rows.get(piece)
            if row is None:
                row = self._rows[piece] = bytearray(b"0" * self._texts)
            row += "".join(column).encode()
        self._texts += len(texts)
        self._all_words = ""

    def _marks(self, text: str) -> int:
        marks = 0
        for word in text.split():
            known = self._words.get(word)
            if known is None:
                known = self._words[word] = self._marks_of(word)
            marks |= known
        return marks

    def _marks_of(self, word: str) -> int:
        marks = 0
        for piece in (*word, *_pairs(word)):
            bit = self._bits.get(piece)
            if bit is None:
                bit = self._bits[piece] = 1 << len(self._bits)
            marks |= bit
        return marks

    def flags(self, words: Sequence[str]) -> bytes:
        """For each text 1 where it may hold every one of some words, none of them with white space inside, else 0.

        Surely so where no word has more than `SURE` letters.
        """
        rows = reduce(int.__and__, map(self._perhaps, words))
        return rows.to_bytes(self._texts).translate(_FLAGS)

    def _perhaps(self, word: str) -> int:
        """The row of a word or a part of one."""
        if len(word) <= SURE:
            return self._row(word)
        whole = list(islice(self._words_with(word), _FEW + 1))
        return self._pairs_of(word) if len(whole) > _FEW else reduce(int.__or__, map(self._pairs_of, whole), 0)

    @property
    def all_words(self) -> str:
        """Each word that has been met, one on each line."""
        self._all_words = self._all_words or "\n".join(["", *self._words, ""])
        return self._all_words

    def _words_with(self, part: str) -> Iterator[str]:
        """Each word that has been met and has this part."""
        words = self.all_words
        place = words.find(part)
        while place >= 0:
            end = words.index("\n", place)
            yield words[words.rindex("\n", 0, place) + 1 : end]
            place = words.find(part, end)

    def _pairs_of(self, word: str) -> int:
        return reduce(int.__and__, map(self._row, _pairs(word)))

    def _row(self, piece: str) -> int:
        """A row as one number, since Python takes "and" of numbers in one go: 0x30 & 0x31 is 0x30, as it should be."""
        return int.from_bytes(self._rows.get(piece, b""))


def _pairs(word: str) -> Iterator[str]:
    """Every two letters side by side."""
    return (first + second for first, second in pairwise(word))
