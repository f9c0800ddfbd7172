"""What a clause says about the times in it: the kind of promise, its tense, and what it hangs on.

A sentence is cut into clauses at commas and *och* where what follows has a promise word of its own, so that *Klart juni
2018, utvärderas i december* and *Pågår till 2020 och utvärderas löpande* keep their parts apart.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from store.lazy_pattern import lazy_pattern
from store.past_forms import is_participle
from store.reading import PromiseKind
from store.schedule.spans import Span

if TYPE_CHECKING:
    from store.schedule.scan import Tokens

KINDS = {
    "κ": PromiseKind.DONE,
    "σ": PromiseKind.START,
    "υ": PromiseKind.EVALUATION,
    "ρ": PromiseKind.REPORT,
    "φ": PromiseKind.FOLLOW_UP,
    "π": PromiseKind.PERIOD,
}
_KIND = lazy_pattern("[κσυρφπ]")
_BREAK = lazy_pattern(r",|&(?!Oτ)|(?<=λ)m(?=[ρυφ])")
_UNDATED_SIGN = lazy_pattern("[ξô]")
_OWN_WORD = lazy_pattern("[κσυρφπλ]")
_ANEW = lazy_pattern("[κσυρφπλξôωOb]")
"""What words after a break hold where they are a clause of their own; most texts have nothing of it."""
_SAYS_WHEN = lazy_pattern("[MSYDdQTHWLlEαμτβε]")
_PREPOSITIONS_OF_NOUNS = frozenset("aƒô℞")
_NOUN_FORMS = frozenset({"noun"})
_MADE_OF = frozenset({"noun", "paper"})
"""Forms with which a participle tells that it was done: ``uppföljning gjord i maj``, ``delrapport lämnad 1 mars``."""


class Clause(msgspec.Struct):
    """A part of a sentence, as token numbers (the end is exclusive)."""

    first: int
    end: int
    spans: list[Span] = []
    condition: tuple[int, int] | None = None
    """First and last token of the words that keep it from having a date."""
    tenses: tuple[list[int], list[int]] | None = None
    """Where it shows past tense and where present or future, once asked for."""
    looks_ahead: int | None = None
    """Its first word that looks forward, or its end, once asked for."""
    expects: bool | None = None
    """Whether it tells an expectation, once asked for."""
    runs_on: bool = False
    """Whether the next clause makes its times löpande."""
    remark: int = -1
    """The promise word of a next clause that is nothing else, or −1."""

    def is_forecast(self, tokens: Tokens, span: Span) -> bool:
        """Whether a time is told as an expectation: väntas, beräknas, cirka."""
        if self.expects is None:
            self.expects = tokens.letters.find("ψ", self.first, self.end) >= 0
        if self.expects and span.moved_from is not None:
            return tokens.letters.find("ψ", span.moved_from.last, self.end) >= 0
        return self.expects or tokens.letters.find("c", span.first, span.units[0].first) >= 0


def sentences(letters: str) -> list[tuple[int, int]]:
    """The sentences that hold any token, as token numbers."""
    if "." not in letters:
        return [(0, len(letters))] if letters else []
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(letters):
        end = letters.find(".", first)
        if end < 0:
            end = len(letters)
        if end > first:
            found.append((first, end))
        first = end + 1
    return found


def clauses(tokens: Tokens, first: int, end: int, spans: list[Span]) -> list[Clause]:
    """A sentence cut into clauses, each with its spans."""
    letters = tokens.letters
    comma = _BREAK.search(letters, first, end)
    if comma is None or not _ANEW.search(letters, comma.start(), end):
        return [Clause(first, end, spans)]
    cuts = [first]
    begins = [span.first for span in spans]
    for match in _BREAK.finditer(letters, first, end):
        place = match.start()
        index = bisect_left(begins, place) - 1
        if place <= cuts[-1] or (index >= 0 and place < spans[index].last):
            continue
        following = _BREAK.search(letters, place + 1, end)
        stop = following.start() if following else end
        if _starts_anew(letters, cuts[-1], place, stop):
            cuts.append(place + 1)
    cuts.append(end)
    found = [Clause(begin, stop) for begin, stop in pairwise(cuts)]
    waiting = iter(spans)
    span = next(waiting, None)
    for clause in found:
        clause.spans = []
        while span is not None and span.last < clause.end:
            clause.spans.append(span)
            span = next(waiting, None)
    return found


def _starts_anew(letters: str, begin: int, place: int, stop: int) -> bool:
    """Whether the words after a comma or *och* are a clause of their own."""
    if letters.startswith(",b", place) and _UNDATED_SIGN.search(letters, begin, place):
        return True
    follows_running = (
        letters.startswith(("λ,b", "λmρ", "λmυ", "λmφ"), place - 1) or letters[place - 2 : place + 2] == "λ,,b"
    )
    if follows_running or letters.startswith(("Oτ", "ξ", "ô", "ω"), place + 1):
        return True
    if not _OWN_WORD.search(letters, place, stop):
        return False
    return stop - place > 1 and bool(
        _OWN_WORD.search(letters, begin, place) or _SAYS_WHEN.search(letters, begin, place)
    )


def kind_word(tokens: Tokens, first: int, end: int, *, backwards: bool) -> int:
    """The token between two places that tells the kind of a time beside them, or −1.

    Before a time the nearest word decides, after it the first; a verb that only carries a noun (*genomförs*) leaves it
    to the noun, and a noun inside another phrase (*rutin för uppföljning*) decides nothing.
    """
    letters, values = tokens.letters, tokens.values
    places = [
        match.start()
        for match in _KIND.finditer(letters, first, end)
        if match.start() == first or letters[match.start() - 1] not in _PREPOSITIONS_OF_NOUNS
    ]
    if not places:
        return -1
    if backwards:
        places.reverse()
    nearest = places[0]
    if letters[nearest] == "κ" and values[nearest] != "noun":
        soft = values[nearest] in {"weak", "klar", "done", "past"}
        for place in places[1:]:
            form = values[place]
            if soft and form in _NOUN_FORMS and letters[place] in "υφρσ":
                return place
            if values[nearest] == "weak" and form == "paper":
                return place
    return nearest


def form_of(tokens: Tokens, place: int, span: Span) -> object:
    """The form of a promise word; a noun with a participle behind it is done: ``uppföljning gjord i maj``."""
    form = tokens.values[place]
    made = form in _MADE_OF and any(
        (tokens.letters[between] == "κ" and tokens.values[between] == "done")
        or (tokens.letters[between] == "x" and is_participle(tokens.word(between)))
        for between in range(place + 1, min(span.first, place + _LONGEST_REMARK + 2))
    )
    return "done" if made else form


def remark_in(tokens: Tokens, following: Clause) -> int:
    """The promise word that is all there is of the next clause: ``HT 2023 (pågår)``; −1 when there is more or none."""
    if following.spans or following.end - following.first > _LONGEST_REMARK:
        return -1
    return kind_word(tokens, following.first, following.end, backwards=False)


_LONGEST_REMARK = 2
