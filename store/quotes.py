"""Which words of an edited text still say what a milstolpe was read from.

A milstolpe quotes its sentence, or its own part of one. The quote is still said where the edited text quotes the same
words, where they still are a whole sentence, or where their sentence stands as it stood: ``Klart i maj`` is not said by
``Klart i maj 2019``, although its letters are there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from store.reading import Promise, PromiseKind, Reading
from store.reading_cache import reading_of
from store.sentences import sentence_around

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar

_ENDS = " .,;!\t"
"""What may come or go after words without making them other words."""

Days = tuple[dt.date | None, dt.date | None, str]
"""First day, last day and rule of one promise."""


class Quotes(msgspec.Struct, frozen=True):
    """Two texts of an område, tidsplan and processläge, with what their promises quote."""

    paragraphs: tuple[str, ...]
    said: dict[str, str]
    """Words as they are compared → as they stand in the text."""
    days: dict[str, frozenset[Days]]
    """Words as they are compared → what they are read as, in the sentence they stand in."""

    def standing(self, words: str, before: Quotes) -> str | None:
        """The words in the text that say what these do, or None.

        Args:
            words: what a milstolpe quotes.
            before: the texts before they were edited; words that an edit around them has given another date (the year
                of ``Under 2019 ska rutinen vara klar i maj``) say something else now.
        """
        same = compared(words)
        now, then = self.read_as(words), before.read_as(words)
        if now and then and now != then:
            return None
        if same in self.said:
            return words if self._has(words) else self.said[same]
        core = words.rstrip(_ENDS)
        sentences = set(_sentences(core, self.paragraphs))
        whole = next((sentence for sentence in sentences if sentence.rstrip(_ENDS) == core), None)
        if whole is not None:
            return words if self._has(words) else whole
        return words if self._has(words) and sentences & set(_sentences(core, before.paragraphs)) else None

    def read_as(self, words: str) -> frozenset[Days]:
        """What quoted words are read as in these texts; nothing where they are no quote of them."""
        return self.days.get(compared(words), frozenset())

    def _has(self, words: str) -> bool:
        return any(words in paragraph for paragraph in self.paragraphs)


NOTHING_SAID = Quotes((), {}, {})
"""The quotes of no text."""


def quotes_of(schedule: Sequence[str], progress: Sequence[str], written: dt.date, calendar: BoardCalendar) -> Quotes:
    """The quotes of tidsplan and processläge, both as paragraphs, read as written on a day."""
    said: dict[str, str] = {}
    days: dict[str, set[Days]] = {}
    for paragraphs, default in ((schedule, PromiseKind.DONE), (progress, PromiseKind.UNKNOWN)):
        for paragraph in paragraphs:
            reading = reading_of(paragraph, written, calendar, default=default)
            for promise in reading.promises:
                words = quoted(reading, promise)
                said.setdefault(compared(words), words)
                days.setdefault(compared(words), set()).add((promise.first_day, promise.due, promise.repeats))
    return Quotes((*schedule, *progress), said, {words: frozenset(read) for words, read in days.items()})


def compared(words: str) -> str:
    """Words without what does not make them others: case, space and what ends them."""
    return " ".join(words.casefold().split()).rstrip(_ENDS)


def quoted(reading: Reading, promise: Promise) -> str:
    """The sentence of a promise, or its own part of it where one sentence promises several things."""
    text = reading.text
    first, last = sentence_around(text, promise.start, promise.end)
    for other in reading.promises:
        if first <= other.start < other.end <= promise.start:
            first = other.end
        elif promise.end <= other.start < last:
            last = promise.end
    return text[first:last].strip(" ,;\t\n").removeprefix("och ").strip()


def _sentences(core: str, paragraphs: Sequence[str]) -> Iterator[str]:
    """The sentences that hold some words, everywhere they stand."""
    for paragraph in paragraphs:
        start = paragraph.find(core) if core else -1
        while start >= 0:
            first, last = sentence_around(paragraph, start, start + len(core))
            yield paragraph[first:last]
            start = paragraph.find(core, start + 1)
