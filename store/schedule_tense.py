"""What a time tells of the past or of something else: a participle beside it, a reason, a decision to refer to."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.schedule_clauses import Clause
    from store.schedule_scan import Tokens
    from store.schedule_spans import Span

_PARTICIPLE = re.compile(
    r"\w{3,}[bdfgklmnprstvx](?:ad|at|ats|ade)|"
    r"\w*(?:sänt|sänd|köpt|köpts|sökt|byggt|byggd|ställt|ställd|ställts|lyst|fört|förd|förts|ringt|tryckt|spritt|skrivet|skriven|skrivits)"
)
_NO_PARTICIPLES = re.compile(
    r"\w*(?:resultat|mandat|format|plakat|konsulat|citat|referat|stad|bostad|byggnad|skillnad|kostnad|månad|marknad|"
    r"ansvarad|advokat|kandidat|apparat|certifikat|privat|separat|samarbetat|internat|planerad|planerat|planerade|"
    r"beräknad|beräknat|prioriterad|prioriterat|önskad|önskat|avsedd|preliminärt|förväntad|uppskattad|uppskattat|"
    r"oförändrad|oförändrat|samlad|samlat|fortsatt|begränsat|digitaliserad|relaterad|relaterat)"
)
_NEAR = 3
_NOT_FORWARD = frozenset("bŦehtFzfgjuk")
_LATER = re.compile("[χψν¬]")
_PLANS = frozenset(["plan", "planen", "tidplan", "tidsplan", "tidplanen", "tidsplanen", "planering", "planeringen"])
_REASON_SIGNS = frozenset(["", *"iuv"])
_SAYS_SO = frozenset({"verb", "weak", "klar", "done", "past"})
_MISSIONS = frozenset({"uppdrag", "uppdraget", "beslutsdatum"})


def is_participle(word: str) -> bool:
    """Whether a word the vocabulary does not hold tells what was done: *inlämnad*, *utskickat*."""
    return _PARTICIPLE.fullmatch(word) is not None and _NO_PARTICIPLES.fullmatch(word) is None


def participle_before(tokens: Tokens, first: int, span: Span) -> bool:
    """Whether a participle that no promise word stands behind is beside a time: ``Ansökan inlämnad i januari``."""
    begins = max(first, span.first - _NEAR)
    if tokens.letters.find("x", begins, span.first) < 0:
        return False
    for place in range(span.first - 1, begins - 1, -1):
        letter = tokens.letters[place]
        if letter in ",.-":
            return False
        if letter == "x" and is_participle(tokens.word(place)):
            return True
    return False


def does_something(tokens: Tokens, first: int, span: Span) -> bool:
    """Whether a verb the vocabulary does not hold has the time, which is then no time of what came before.

    ``Upphandling påbörjas mars, avtal tecknas oktober``: a clause of two things, and the second does not begin.
    """
    begins = max(first, span.first - _NEAR)
    comma = tokens.letters.rfind(",", begins, span.first)
    return comma >= 0 and any(
        tokens.letters[place] == "x" and _PASSIVE.fullmatch(tokens.word(place)) for place in range(comma, span.first)
    )


_PASSIVE = re.compile(
    r"\w{3,}(?<!arn)(?<!ern)(?<!orn)as|(?:\w*(?:bygg|köp|sänd|ställ|utse|skriv|sätt|lägg|dra|ta|ge|hyr|välj|för|rekryter))s"
)


def looks_back(tokens: Tokens, clause: Clause, span: Span) -> bool:
    """Whether a time without a year beside a participle is the latest one: nothing in its clause looks forward."""
    if span.has_year or span.sign in _NOT_FORWARD or span.item or len(span.units) > 1:
        return False
    comma = tokens.letters.find(",", span.last, clause.end)
    end = clause.end if comma < 0 else comma
    return span.moved_from is None and not _LATER.search(tokens.letters, clause.first, end)


def drop_reasons(tokens: Tokens, clause: Clause, written: dt.date) -> None:
    """Leave out the times of a clause that belong to what it refers to."""
    for span in clause.spans:
        if is_reason(tokens, clause, span, written):
            clause.spans = [kept for kept in clause.spans if not is_reason(tokens, clause, kept, written)]
            return


def is_reason(tokens: Tokens, clause: Clause, span: Span, written: dt.date) -> bool:
    """Whether a time belongs to what a clause refers to: ``enligt beslut i januari``."""
    if span.unit.kind == "dag" and span.first > clause.first and tokens.word(span.first - 1) in _MISSIONS:
        return True
    if span.unit.kind == "dag" and tokens.word(span.first - 1) == "beslut":
        # The decision itself, which is told as something that has been.
        return False
    letters = tokens.letters
    if _of_reference(tokens, clause, span):
        return True
    place = letters.rfind("℞", max(clause.first, span.first - _FURTHEST), span.first)
    if place < 0 or span.sign not in _REASON_SIGNS or place + 1 >= span.first or tokens.word(place + 1) in _PLANS:
        return False
    if place > clause.first and (span.unit.year or written.year) >= written.year:
        # ”Återrapporteras enligt uppdrag i maj 2024”: what comes first has the time, unless it is over.
        return False
    between = range(place + 1, span.first)
    return not any(
        letters[at] in ",χψ" or (letters[at] in "κσυρφπ" and tokens.values[at] in _SAYS_SO) for at in between
    )


def _of_reference(tokens: Tokens, clause: Clause, span: Span) -> bool:
    """Whether a year or a month is that of a document a number refers to: ``Bilaga 2 2024``, ``punkt 3, maj 2024``."""
    if span.sign or span.unit.kind not in {"år", "månad"} or len(span.units) > 1:
        return False
    match = _REFERENCE.search(tokens.letters, max(clause.first, span.first - 4), span.first)
    return match is not None and tokens.word(match.start()) not in _STEPS


_REFERENCE = re.compile(r"Z[ƒː]?#,?\Z")
_STEPS = frozenset(
    {
        *("steg", "fas", "mål", "delmål", "nivå", "åk", "åk.", "årskurs", "årskurser", "årskurserna", "klass"),
        *("klasser", "grupp", "fråga", "agenda", "vision", "version", "kl", "klockan", "rum", "lokal"),
    }
)
"""Words whose number is no document's: a step, a class or an hour has its time behind it."""

_FURTHEST = 8
"""How many tokens behind *enligt* a time can still be part of what is referred to."""
