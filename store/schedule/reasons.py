"""Times that belong to what a clause refers to, and promise nothing: a reason, a decision, a document, a rule.

====================  ======================================================================
a reason              enligt beslut i januari, med anledning av granskning hösten 2023
a mission's day       uppdrag 2023-05-12
what it is about      medel för 2024, se verksamhetsplan 2024, utfall 2023: 85 %
minutes               KS 2020-11-04 § 187
whose it is           höstens enkät redovisas i maj
a name's year          Windows Server 2012
a document's year     bilaga 2 2024, se punkt 3, maj 2024
a rule's term         enligt SoL 11 kap. inom fyra månader, 85 % får tid inom 90 dagar
====================  ======================================================================
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.schedule.others_times import BUDGET, around, of_something_else, tells_figure

if TYPE_CHECKING:
    from store.schedule.clauses import Clause
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

_PLANS = frozenset(["plan", "planen", "tidplan", "tidsplan", "tidplanen", "tidsplanen", "planering", "planeringen"])
_REASON_SIGNS = frozenset(["", *"iuv"])
_SAYS_SO = frozenset({"verb", "weak", "klar", "done", "past"})
_MISSIONS = frozenset({"uppdrag", "uppdraget", "beslutsdatum"})


def drop_reasons(tokens: Tokens, clause: Clause, written: dt.date) -> None:
    """Leave out the times of a clause that belong to what it refers to."""
    for span in clause.spans:
        if is_reason(tokens, clause, span, written):
            clause.spans = [kept for kept in clause.spans if not is_reason(tokens, clause, kept, written)]
            return


def is_reason(  # noqa: PLR0911 (one return for each way to belong to something else)
    tokens: Tokens, clause: Clause, span: Span, written: dt.date
) -> bool:
    """Whether a time belongs to what a clause refers to: ``enligt beslut i januari``."""
    if (
        _is_owner(tokens, clause, span)
        or _of_reference(tokens, clause, span)
        or _is_of_minutes(tokens, span, written)
        or of_something_else(tokens, clause, span, written)
    ):
        return True
    if span.unit.kind == "inom" and _is_rule(tokens, clause, span):
        return True
    if span.unit.kind in _LONG and len(span.units) == 1:
        if span.sign == "h" and span.first > clause.first and tokens.word(span.first - 1).startswith(BUDGET):
            # ”Beaktas i budgetarbetet inför 2025”.
            return True
        if _is_about(tokens, clause, span, written):
            return True
    if (
        span.unit.kind == "dag"
        and not span.sign
        and span.first > clause.first
        and tokens.word(span.first - 1) in _MISSIONS
    ):
        return True
    if span.unit.kind == "dag" and tokens.word(span.first - 1) == "beslut":
        # The decision itself, which is told as something that has been.
        return False
    letters = tokens.letters
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


def _is_rule(tokens: Tokens, clause: Clause, span: Span) -> bool:
    """Whether a clause tells what a law or a level of service asks of every case, which has no day of its own."""
    return any(tokens.letters[place] in "ZC" and tokens.word(place) in _RULES for place in range(*around(clause, span)))


_RULES = frozenset(["§", "kap", "lag", "lagen", "paragraf", "förordning", "förordningen", "%", "procent"])


def _is_about(tokens: Tokens, clause: Clause, span: Span, written: dt.date) -> bool:
    """Whether a year says what something is about: ``medel för 2024``, ``se verksamhetsplan 2024``, ``utfall 2023``."""
    letters, unit = tokens.letters, span.unit.first
    if span.sign not in {"", "i"}:
        return False
    if letters[unit - 1 : unit] == "ƒ":
        return letters[unit - 2 : unit - 1] not in _PLANNED
    named = unit > clause.first and letters[unit - 1] == "x" and tokens.word(unit - 1).endswith(_PLAN_ENDINGS)
    if named and unit - clause.first == 1:
        # The years of a plan are its own where it stands alone; ”Verksamhetsplan 2022–2024 revideras i maj” and
        # ”Äldreomsorgsplan 2020–2030 är antagen” name it.
        alone = span is clause.spans[-1] and letters[span.last + 1 : span.last + 2] not in _SAID_OF_IT
        return span.unit.kind != "år-år" or not alone
    if (named and letters[unit - 2] in _INSIDE) or _is_name(tokens, clause, span, written):
        return True
    if span.sign or _PROMISES.search(letters, *around(clause, span)):
        return False
    return tells_figure(tokens, clause, span)


_LONG = frozenset({"år", "år-år", "läsår"})
_PLANNED = frozenset("ψκσυρφπ")
_SAID_OF_IT = frozenset("éxχψη")
_INSIDE = frozenset("ixvƒp℞&")
_PLAN_ENDINGS = ("plan", "planen", "vp", "budget", "budgeten", "planering", "planeringen")


def _is_name(tokens: Tokens, clause: Clause, span: Span, written: dt.date) -> bool:
    """Whether a year that is over belongs to a name: ``Windows Server 2012 ersätts``."""
    place = span.first - 1
    if span.sign or span.unit.kind != "år" or (span.unit.year or 0) >= written.year or place < clause.first:
        return False
    capital = tokens.letters[place] == "x" and tokens.is_capital(place)
    if place == clause.first and not _is_subject(tokens, span):
        # A capital that only begins the clause makes no name, unless the year stands before what is said of it.
        return False
    return capital and not _PROMISES.search(tokens.letters, clause.first, span.first)


def _is_subject(tokens: Tokens, span: Span) -> bool:
    """Whether a verb right behind a year says what its name does now: ``Ramavtal 2019 används``."""
    after = span.last + 1
    return tokens.letters.startswith("x", after) and tokens.word(after).endswith(("as", "ns", "ps", "ds", "ar", "er"))


def _is_owner(tokens: Tokens, clause: Clause, span: Span) -> bool:
    """Whether a time only says whose the next word is, and another time is told: ``höstens enkät redovisas i maj``."""
    following = tokens.letters[span.last + 1 : span.last + 2]
    if span.first != span.last or following not in _OWNED or not tokens.word(span.last).endswith(_GENITIVES):
        return False
    if span is not clause.spans[-1]:
        return True
    # Alone with a noun it promises nothing: ”Höstens kvalitetsdialog”, ”Vårens nämndsmöten”.
    several = following == "x" or tokens.word(span.last + 1).endswith(("en", "ena"))
    return several and not _PROMISES.search(tokens.letters, *around(clause, span))


_PROMISES = lazy_pattern("[κσυρφπ]")
_OWNED = frozenset("xNZτ")
_GENITIVES = ("ens", "ets", "nens")


def _of_reference(tokens: Tokens, clause: Clause, span: Span) -> bool:
    """Whether a year or a month is that of a document a number refers to: ``Bilaga 2 2024``, ``punkt 3, maj 2024``."""
    if span.sign or span.unit.kind not in {"år", "månad"} or len(span.units) > 1:
        return False
    match = _REFERENCE.search(tokens.letters, max(clause.first, span.first - 4), span.first)
    return match is not None and tokens.word(match.start()) not in _STEPS


def _is_of_minutes(tokens: Tokens, span: Span, written: dt.date) -> bool:
    """Whether a day that has been stands with a paragraph of the minutes: ``KS 2020-11-04 § 187``."""
    unit = span.unit
    if unit.kind != "dag" or len(span.units) > 1 or tokens.letters[span.last + 1 : span.last + 2] != "Z":
        return False
    if tokens.word(span.last + 1) != "§" or unit.year is None:
        return False
    return (unit.year, int(unit.number), unit.day) < (written.year, written.month, written.day)


_REFERENCE = lazy_pattern(r"Z[ƒː]?#,?\Z")
_STEPS = frozenset(
    {
        *(
            "steg",
            "fas",
            "etapp",
            "etappen",
            "del",
            "omgång",
            "delprojekt",
            "delleverans",
            "mål",
            "delmål",
            "nivå",
            "åk",
            "åk.",
            "årskurs",
            "årskurser",
            "årskurserna",
            "klass",
        ),
        *("klasser", "grupp", "fråga", "agenda", "vision", "version", "kl", "klockan", "rum", "lokal"),
    }
)
"""Words whose number is no document's: a step, a class or an hour has its time behind it."""

_FURTHEST = 8
"""How many tokens behind *enligt* a time can still be part of what is referred to."""
