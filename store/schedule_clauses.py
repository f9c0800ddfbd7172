"""What a clause says about the times in it: the kind of promise, its tense, and what it hangs on.

A sentence is cut into clauses at commas and *och* where what follows has a promise word of its own, so that *Klart juni
2018, utvärderas i december* and *Pågår till 2020 och utvärderas löpande* keep their parts apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from store.reading import PromiseKind
from store.schedule_spans import Span

if TYPE_CHECKING:
    from store.schedule_scan import Tokens

KINDS = {
    "κ": PromiseKind.DONE,
    "σ": PromiseKind.START,
    "υ": PromiseKind.EVALUATION,
    "ρ": PromiseKind.REPORT,
    "φ": PromiseKind.FOLLOW_UP,
    "π": PromiseKind.PERIOD,
}
_KIND = re.compile("[κσυρφπ]")
_BREAK = re.compile(r",|&(?!Oτ)|(?<=λ)m(?=[ρυφ])")
_OWN_WORD = re.compile("[κσυρφπλ]")
_SAYS_WHEN = re.compile("[MSYDdQTHWLlEαμτβ]")
_PREPOSITIONS_OF_NOUNS = frozenset("aƒô℞")
_FINITE_SOON = re.compile(r"ô[^.,ô]{1,4}?[éχƎ]")
_SUPINE = re.compile(
    r"\w{2,}(?:ats|its|tts|rts|nts|lts|fts|at|it)|"
    r"\w*(?:fått|gått|nått|stått|sett|gett|lett|mött|stött|rett|bett|skett|bytt|satt|spritt|gjort|fört|hört|lärt|kört|"
    r"stört|haft|lyft|lagt|sagt|byggt|tryggt|höjt|följt|känt|vänt|hänt|sänt|nämnt|tänkt|sänkt|stärkt|märkt|sökt|tryckt|"
    r"täckt|räckt|väckt|läst|löst|köpt|ställt|fyllt|valt|delt|dömt|glömt|drivit)s?"
)
_PAST_FORMS = frozenset({"past"})
_PRESENT_FORMS = frozenset({"verb", "weak"})
_NOUN_FORMS = frozenset({"noun"})


class Clause(msgspec.Struct):
    """A part of a sentence, as token numbers (the end is exclusive)."""

    first: int
    end: int
    spans: list[Span] = []
    condition: tuple[int, int] | None = None
    """First and last token of the words that keep it from having a date."""
    tenses: tuple[list[int], list[int]] | None = None
    """Where it shows past tense and where present or future, once asked for."""
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
    cuts = [first]
    if not _BREAK.search(letters, first, end):
        return [Clause(first, end, spans)]
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


def tells_state(tokens: Tokens, place: int, span: Span) -> bool:
    """Whether a denied promise word before a time is a state of its own: ``Ej startat, maj 2024``."""
    return tokens.values[place] in {"done", "klar"} and "," in tokens.letters[place + 1 : span.first]


def is_negated(tokens: Tokens, place: int) -> bool:
    """Whether a promise word is denied: ``inte klart``, ``hinner inte bli klart``."""
    return "¬" in tokens.letters[max(0, place - 3) : place].rpartition(".")[2].rpartition(",")[2]


def is_past(tokens: Tokens, clause: Clause, span: Span | None) -> bool:
    """Whether a clause tells something that has happened."""
    if clause.tenses is None:
        clause.tenses = _tenses(tokens, clause)
    past, present = clause.tenses
    if not past:
        return False
    if not present:
        return True
    place = span.first if span else clause.end
    before_past, before_present = bisect_left(past, place), bisect_left(present, place)
    if before_past or before_present:
        latest_past = past[before_past - 1] if before_past else -1
        return latest_past > (present[before_present - 1] if before_present else -1)
    return past[0] < present[0]


def _tenses(tokens: Tokens, clause: Clause) -> tuple[list[int], list[int]]:
    """Where the clause shows past tense and where it shows present or future."""
    past: list[int] = []
    present: list[int] = []
    has = -1
    for place in range(clause.first, clause.end):
        letter, form = tokens.letters[place], tokens.values[place]
        if letter == "∂" or form in _PAST_FORMS:
            past.append(place)
        elif letter == "η":
            has = place
        elif letter in "χψ":
            present.append(place)
            has = -1
        elif letter in "κσυρφπν" and form in _PRESENT_FORMS:
            present.append(place)
        elif has >= 0 and (form == "done" or (letter in "xα" and _SUPINE.fullmatch(tokens.word(place)))):
            past.append(place)
            has = -1
    return past, present


def find_condition(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """The words that make a promise hang on something else, as first and last token."""
    letters = tokens.letters
    place = letters.find("ξ", clause.first, clause.end)
    if (
        place < 0
        and letters.startswith("ô", clause.first)
        and letters[clause.first + 1 : clause.first + 2] not in "nñ="
    ):
        place = clause.first
    if place < 0:
        place = _denial(tokens, clause)
    if place < 0:
        place = _about_or_if(letters, clause)
    if place < 0:
        after = _AFTER_DECISION.search(letters, clause.first, clause.end)
        place = after.start() if after else -1
    return (place, clause.end - 1) if place >= 0 else None


def _denial(tokens: Tokens, clause: Clause) -> int:
    """Where words before a time say that nothing is done then, or only perhaps: ``Inga medel 2024``."""
    letters = tokens.letters
    until = _UNTIL.search(letters, clause.first, clause.end)
    if until:
        return until.start()
    if not clause.spans or clause.spans[0].moved_from is not None:
        return -1
    doubt = clause.spans[-1].last + 1
    if clause.end - doubt <= 1 and letters.startswith(".", clause.end) and tokens.word(clause.end) == "?":
        # ”2024?” and ”hösten 2024 (?)” ask.
        return clause.spans[0].first
    span = clause.spans[0]
    match = _DENIED.search(letters, max(clause.first, span.first - _FAR), span.first)
    if match is None or span.sign == "z":
        return -1
    if letters[match.start()] == "Ǝ" and span.sign in _BY_WHEN:
        # ”Beslut krävs senast i maj” sets a day; ”Beslut krävs 2024” only tells what is missing.
        return -1
    return match.start()


_DENIED = re.compile(r"ε|[₀Ǝ](?=[^,.νκ]*\Z)|¬(?=[^,.νκσυρφπ]*[κσυρφπ]?[^,.νκσυρφπ]*\Z)")
_BY_WHEN = frozenset("bŦe")
_FAR = 12
"""How many tokens before a time a word can deny it."""
_UNTIL = re.compile(r"Ł(?![ibeðp]*[MSAQYyDdnoETHWLlÅVJO])")


def own_condition(tokens: Tokens, clause: Clause) -> bool:
    """Whether a condition holds for its own clause only: a promise word or a time stands before it there."""
    if clause.condition is None:
        return False
    place = clause.condition[0]
    if clause.spans and clause.spans[0].first < place:
        return True
    return kind_word(tokens, clause.first, place, backwards=True) >= 0


_AFTER_DECISION = re.compile(r"gκ(?=[iaðN]*[MSQTYD])|(?<![^.,])g[xκρN]")


def _about_or_if(letters: str, clause: Clause) -> int:
    """Where *om* means if: after a time, with a finite verb soon behind it."""
    if not clause.spans:
        return -1
    match = _FINITE_SOON.search(letters, clause.spans[0].last + 1, clause.end)
    return match.start() if match else -1


def find_running(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """Löpande and its like, as first and last token."""
    place = tokens.letters.find("λ", clause.first, clause.end)
    return (place, place) if place >= 0 else None


_VAGUE = re.compile(r"[iuvpÅ]?ω|(?:[uij]|[iu]?ð)?ƞ[x]?[UW]|u[nñ=][ULWQ]|[nñ=]x?[UW]")


def find_vague(tokens: Tokens, clause: Clause) -> tuple[int, int] | None:
    """Words about time that name none: snarast, på sikt, några år, under tre år."""
    match = _VAGUE.search(tokens.letters, clause.first, clause.end)
    return (match.start(), match.end() - 1) if match else None


def find_conditions(tokens: Tokens, parts: list[Clause]) -> None:
    """Find what the clauses of a sentence hang on; one without words of its own holds for the whole sentence."""
    for part in parts:
        part.condition = find_condition(tokens, part)
    whole = next((part.condition for part in parts if part.condition and not own_condition(tokens, part)), None)
    for part in parts:
        part.condition = part.condition or whole


def remark_in(tokens: Tokens, following: Clause) -> int:
    """The promise word that is all there is of the next clause: ``HT 2023 (pågår)``; −1 when there is more or none."""
    if following.spans or following.end - following.first > _LONGEST_REMARK:
        return -1
    return kind_word(tokens, following.first, following.end, backwards=False)


_LONGEST_REMARK = 2


def is_running_on(tokens: Tokens, clause: Clause, following: Clause) -> bool:
    """Whether the next clause says that a time without promise word is löpande: ``2024 (löpande)``."""
    if following.spans or find_running(tokens, following) is None:
        return False
    return kind_word(tokens, clause.first, clause.end, backwards=False) < 0
