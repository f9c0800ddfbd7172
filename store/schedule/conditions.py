"""What keeps a time from being a day: conditions, denials, doubts, löpande and words that name no time.

::

    condition := ξ … | om …verb | efter beslut      när X är klar, förutsatt att, om medel finns, efter beslut i nämnden
    denial    := ¬ … | ₀ … | Ǝ … | ε … | time ?     inte 2024, medel saknas 2025, beslut krävs 2024, kanske i maj, 2024?
    running   := λ                                  löpande, tills vidare, kontinuerligt
    vague     := ω | some years                     snarast, på sikt, några år, under tre år

A condition that stands alone in its clause holds for the whole sentence; one with a promise word or a time before it
for its own clause; ``dock senast B`` is free of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.schedule.clauses import Clause, kind_word

if TYPE_CHECKING:
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

_FINITE_SOON = lazy_pattern(r"ô[^.,ô]{1,4}?[éχƎ]")


def tells_state(tokens: Tokens, place: int, span: Span) -> bool:
    """Whether a denied promise word before a time is a state of its own: ``Ej startat, maj 2024``."""
    return tokens.values[place] in {"done", "klar"} and "," in tokens.letters[place + 1 : span.first]


def is_negated(tokens: Tokens, place: int) -> bool:
    """Whether a promise word is denied: ``inte klart``, ``hinner inte bli klart``."""
    return "¬" in tokens.letters[max(0, place - 3) : place].rpartition(".")[2].rpartition(",")[2]


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
        place = after.start() if after and not _has_own_year(tokens, clause, after.end()) else -1
    return (place, clause.end - 1) if place >= 0 else None


def _has_own_year(tokens: Tokens, clause: Clause, after: int) -> bool:
    """Whether a clause that begins with what comes first sets its year itself: ``Efter test införs det 2025``."""
    if not clause.spans or not clause.spans[-1].has_year:
        return False
    return any(
        tokens.letters[place] in "κσυρφ" and tokens.values[place] == "verb" for place in range(after, clause.end)
    )


def _denial(tokens: Tokens, clause: Clause) -> int:
    """Where words before a time say that nothing is done then, or only perhaps: ``Inga medel 2024``."""
    letters = tokens.letters
    until = _UNTIL.search(letters, clause.first, clause.end)
    if until:
        return until.start()
    if not clause.spans or clause.spans[0].moved_from is not None:
        return -1
    if _is_called_off(tokens, clause) or _is_asked(tokens, clause):
        return clause.spans[0].first
    span = clause.spans[0]
    match = _DENIED.search(letters, max(clause.first, span.first - _FAR), span.first)
    if match is None or span.sign == "z":
        return -1
    if letters[match.start()] == "Ǝ" and span.sign in _BY_WHEN:
        # ”Beslut krävs senast i maj” sets a day; ”Beslut krävs 2024” only tells what is missing.
        return -1
    return match.start()


_CALLED_OFF = lazy_pattern(",?[éχηx∂]{0,2}₀")
_OFF = frozenset(
    {
        *("inställd", "inställt", "utgår", "utgått", "slopas", "slopad", "slopat", "stryks", "struken", "struket"),
        *("uteblir", "ställs in", "ställts in", "ställdes in", "ställas in", "avbryts", "avbruten", "avbrutet"),
        *("osäkert", "osäker", "ovisst"),
    }
)
_DENIED = lazy_pattern(r"ε|[₀Ǝ](?=[^,.νκ]*\Z)|¬(?=[^,.νκσυρφπ]*[κσυρφπ]?[^,.νκσυρφπ]*\Z)")
_BY_WHEN = frozenset("bŦe")
_FAR = 12
"""How many tokens before a time a word can deny it."""
_UNTIL = lazy_pattern(r"Ł(?![ibeðp]*[MSAQYyDdnoETHWLlÅVJO])")


def _is_called_off(tokens: Tokens, clause: Clause) -> bool:
    """Whether the words behind a time take it back: ``Mötet den 12 mars är inställt``."""
    after = _CALLED_OFF.match(tokens.letters, clause.spans[-1].last + 1, clause.end)
    return after is not None and tokens.word(after.end() - 1) in _OFF


def _is_asked(tokens: Tokens, clause: Clause) -> bool:
    """Whether a time stands before a question mark: ``2024?``, ``hösten 2024 (?)``."""
    asked = clause.end - clause.spans[-1].last <= 2 and tokens.letters.startswith(".", clause.end)
    return asked and tokens.word(clause.end) == "?"


def own_condition(tokens: Tokens, clause: Clause) -> bool:
    """Whether a condition holds for its own clause only: a promise word or a time stands before it there."""
    if clause.condition is None:
        return False
    place = clause.condition[0]
    if clause.spans and tokens.letters[place] == "¬":
        # ”Hann inte slutföras 2022, beräknas klart i mars” denies its own time.
        return True
    if clause.spans and clause.spans[0].first < place:
        return True
    return kind_word(tokens, clause.first, place, backwards=True) >= 0


_AFTER_DECISION = lazy_pattern(r"gκ(?=[iaðN]*[MSQTYD])|(?<![^.,])g[xκρN]")


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


_VAGUE = lazy_pattern(r"[iuvpÅ]?ω|(?:[uij]|[iu]?ð)?ƞ[x]?[UW]|u[nñ=][ULWQ]|[nñ=]x?[UW]")


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
        if part.condition is None and whole is not None and not _is_exempt(tokens, part, whole):
            part.condition = whole


def _is_exempt(tokens: Tokens, part: Clause, whole: tuple[int, int]) -> bool:
    """Whether a clause sets its day whatever the condition: ``när medel finns, dock senast i maj``.

    What comes after something else can have a year of its own: ``Efter beslut i nämnden, införs i maj 2024``.
    """
    if tokens.letters[whole[0]] == "g" and any(span.has_year for span in part.spans):
        return True
    return part.first > 1 and tokens.word(part.first - 1) in _HOWEVER and tokens.letters[part.first] == "b"


_HOWEVER = frozenset({"dock", "men"})
"""Words before a last day that holds in any case."""


def is_running_on(tokens: Tokens, clause: Clause, following: Clause) -> bool:
    """Whether the next clause says that a time without promise word is löpande: ``2024 (löpande)``."""
    if following.spans or find_running(tokens, following) is None or tokens.word(following.first) in _THEN:
        return False
    return kind_word(tokens, clause.first, clause.end, backwards=False) < 0


_THEN = frozenset({"därefter", "därpå", "sedan"})
"""Words before what is löpande only when the time is over: ``2021, därefter löpande``."""
