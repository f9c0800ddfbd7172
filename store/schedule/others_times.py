"""Times of something else than the promise: a figure's, an agreement's, a paper's.

====================  ======================================================================
a figure              utfall 2023: 85 %, 86 % våren 2022, prognosen per 31 augusti … 4,2 mnkr
an agreement          avrop görs från ramavtal 2019, hyresavtalet gäller till 2031-03-31
a paper               verksamhetsberättelse 2022 godkändes …, protokoll från möte 2023-02-01,
                      utgår från åtgärdsprogram för miljön 2021–2025
====================  ======================================================================
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.schedule.dating import OPEN_ENDED
from store.schedule.not_time import PRETERITE
from store.schedule.tense import is_passive

if TYPE_CHECKING:
    from store.schedule.clauses import Clause
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

_AROUND = 40
_NEAR = 8
BUDGET = "budget"
_FIGURES = frozenset(
    {
        *("kostnad", "kostnader", "kostnaden", "medel", "målvärde", "målvärden", "målnivå", "utfall", "resultat"),
        *("resultatet", "statistik", "andel", "andelen", "antal", "antalet", "indikator", "indikatorer", "nyckeltal"),
        *(
            "elevantal",
            "elevantalet",
            "befolkning",
            "årskull",
            "årskullen",
            "födda",
            "skolval",
            "anslag",
            "statsbidrag",
            "projektmedel",
            "ramavtal",
            "kr",
            "kronor",
        ),
        *("tkr", "mnkr", "mkr", "sek", "procent", "%", "tjänst", "tjänster", "nettokostnad", "volym", "volymer"),
    }
)
"""Words whose year is that of a figure."""


def around(clause: Clause, span: Span) -> tuple[int, int]:
    """The tokens of a clause near a time; a clause of thousands of times is not searched for each of them."""
    return max(clause.first, span.first - _AROUND), min(clause.end, span.last + _AROUND)


def tells_figure(tokens: Tokens, clause: Clause, span: Span) -> bool:
    """Whether words of a figure or a budget stand in the clause of a time."""
    return any(
        tokens.letters[place] in "xCψ" and (tokens.word(place) in _FIGURES or tokens.word(place).startswith(BUDGET))
        for place in range(*around(clause, span))
    )


def of_something_else(tokens: Tokens, clause: Clause, span: Span, written: dt.date) -> bool:
    """Whether a time is a figure's, an agreement's or a paper's."""
    begins = max(clause.first, span.first - _NEAR)
    if _OTHERS.search(tokens.letters, begins, span.unit.first + 1) is None:
        return False
    return (
        _of_figure(tokens, clause, span, written)
        or _of_agreement(tokens, clause, span, written)
        or _of_paper(tokens, clause, span, written)
    )


_OTHERS = lazy_pattern("[xZτCƒ÷B℞]")
"""Of these one stands before the time of something else, or is it; most cells of a tidsplan have none."""


def _of_figure(tokens: Tokens, clause: Clause, span: Span, written: dt.date) -> bool:
    """Whether a time is that of a figure told as past, right before it, or the day on which one was read off."""
    letters, first = tokens.letters, span.first
    if not span.sign and letters.startswith("C", first - 1) and span.unit.kind != "dag" and first - 1 > clause.first:
        measured = letters[first - 2] in _NUMBERS and tokens.word(first - 1) in _MEASURES
        return measured and any(tokens.values[place] == PRETERITE for place in range(*around(clause, span)))
    if letters.startswith("ƒ", span.unit.first - 1) and tokens.words(span.last + 1, span.last + 2) in _SHOWS:
        # ”Statistiken för höstterminen visar …”.
        return True
    if not letters.startswith("÷", first) or span.unit.kind not in {"dag", "månad"}:
        return False
    near = range(*around(clause, span))
    measured = any(letters[place] == "C" and tokens.word(place) in _MEASURES for place in near)
    promised = letters.startswith("κ", first - 1) or any(letters[place] == "χ" for place in near)
    return measured and not promised and _is_read_off(tokens, span, near, written)


def _is_read_off(tokens: Tokens, span: Span, near: range, written: dt.date) -> bool:
    """Whether a figure was read off on a day and is no target for it: the day has been, or a verb tells the figure."""
    unit = span.unit
    if unit.year is not None:
        return (unit.year, int(unit.number)) <= (written.year, written.month)
    if tokens.letters.startswith("ːn", span.last + 1):
        return True
    return any(
        tokens.letters[place] in "η∂" or tokens.values[place] == PRETERITE or tokens.word(place) in _TELLS
        for place in near
    )


_TELLS = frozenset({"visar", "uppgår", "ligger"})
_SHOWS = frozenset({"visar", "visade", "är", "var", "blev", "uppgår", "uppgick", "ligger", "låg"})
_NUMBERS = frozenset("n#Y=")
_MEASURES = frozenset({"%", "procent", "kr", "kronor", "tkr", "mkr", "mnkr", "mdkr", "sek", "miljoner"})


def _of_agreement(tokens: Tokens, clause: Clause, span: Span, written: dt.date) -> bool:
    """Whether a time is that of an agreement: the year it is called by, or the time it runs for."""
    begins = max(clause.first, span.first - _NEAR)
    if tokens.letters.find("x", begins, span.first) < 0:
        return False
    near = range(begins, span.first)
    # Only these few words: to look through the whole text for each of its times takes its length squared.
    words = tokens.words(near.start, near.stop)
    if "avtal" not in words and "kontrakt" not in words and "tillstånd" not in words and "licens" not in words:
        return False
    before = tokens.word(span.first - 1) if span.first else ""
    if span.unit.kind == "år" and (span.unit.year or 0) < written.year and before.endswith(_AGREEMENTS):
        return True
    if span.sign in OPEN_ENDED or span.sign == "b":
        # ”Nytt avtal gäller från och med januari” is what was promised.
        return False
    runs = next((place for place in near if _runs(tokens, place)), -1)
    return (
        runs >= 0
        and any(tokens.word(place).endswith(_AGREEMENTS) for place in range(near.start, runs))
        and _is_of_verb(tokens, span, runs)
    )


def _is_of_verb(tokens: Tokens, span: Span, runs: int) -> bool:
    """Whether a time is the verb's own: none behind a comma, another verb or a noun, nor one that *då* takes up."""
    # ”Avtalet löper ut i juni och då ska det nya vara klart”.
    taken_up = "då" in tokens.words(span.last + 1, span.last + 4).split()
    return _BESIDE_A_VERB.issuperset(tokens.letters[runs + 1 : span.first]) and not taken_up


def _runs(tokens: Tokens, place: int) -> bool:
    """Whether a verb tells how long an agreement holds: *löper*, *går ut*, but not *går ut på remiss*."""
    if tokens.letters[place] not in "πx" or (place and tokens.word(place - 1) == "som"):
        return False
    if tokens.word(place) == "går":
        return tokens.letters.startswith("Û", place + 1) and not tokens.letters.startswith("p", place + 2)
    return tokens.word(place) in _RUNS


_AGREEMENTS = ("avtal", "avtalet", "avtalen", "kontraktet", "tillståndet", "licensen", "licenserna")
_BESIDE_A_VERB = frozenset("Ûtuip÷Ŧvð-")
_RUNS = frozenset({"löper", "gäller", "upphör", "sträcker"})


def _of_paper(tokens: Tokens, clause: Clause, span: Span, written: dt.date) -> bool:
    """Whether a time only says which paper is meant: its event, its meeting or the years of its plan."""
    letters = tokens.letters
    if letters.startswith("℞B", clause.first) and span.first == clause.first + 1:
        # ”Enligt delårsrapport augusti 2021 är avvikelsen 2 mnkr”.
        return True
    if span.unit.kind in _EVENTS:
        # ”Verksamhetsberättelse 2024 behandlas i februari 2025”: the verb has a time of its own.
        return not span.sign and span is not clause.spans[-1] and _has_verb(tokens, span.last + 1)
    if span.unit.kind == "dag":
        from_meeting = span.first >= 2 and letters.startswith("fτ", span.first - 2)
        return not span.sign and (from_meeting or _is_dated_paper(tokens, span, written))
    if span.unit.kind != "år-år" or span.sign:
        return False
    near = range(max(clause.first + 1, span.first - _WITHIN_A_NAME), span.first)
    return any(letters.startswith("xƒ", place) and _is_named(tokens, place) for place in near)


def _is_dated_paper(tokens: Tokens, span: Span, written: dt.date) -> bool:
    """Whether a day that has been stands right behind a paper, as its own: ``Se tjänsteskrivelse 2022-03-14``."""
    unit, place = span.unit, span.first - 1
    if place < 0 or tokens.letters[place] not in "xZ" or len(span.units) > 1 or unit.year is None:
        return False
    told = (unit.year, int(unit.number), unit.day) < (written.year, written.month, written.day)
    return told and tokens.word(place).endswith(_DATED)


_DATED = (
    *("skrivelse", "skrivelsen", "protokoll", "protokollet", "revisionsrapport", "revisionsrapporten", "promemoria"),
    *("promemorian", "yttrande", "yttrandet", "föreläggande", "föreläggandet", "brev", "brevet", "mejl", "pm"),
)


def _has_verb(tokens: Tokens, place: int) -> bool:
    letter = tokens.letters[place]
    if letter == "x":
        return is_passive(tokens.word(place))
    return letter == "∂" or (letter in _KINDS and tokens.values[place] in _VERBS)


def _is_named(tokens: Tokens, place: int) -> bool:
    """Whether a noun before *för* is a paper; a programme is one where it is written as a name."""
    word = tokens.word(place)
    return word.endswith(_NAMED) or (word.endswith("program") and tokens.is_capital(place))


_EVENTS = frozenset({"delår", "årsbokslut"})
_KINDS = frozenset("κσυρφπ")
_VERBS = frozenset({"past", "verb", "weak", "klar"})
_WITHIN_A_NAME = 5
_NAMED = ("plan", "planen", "strategi", "strategin", "policy", "policyn", "överenskommelsen")
