"""Dates that have been moved: ``tidigare mars 2024, nu september 2024``, ``Klart mars 2024, ny tidplan juni 2024``.

The new date is the promise and the old one its origin. Two times are only put together where the words between or
before them say that a date has moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.schedule.clauses import kind_word

if TYPE_CHECKING:
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

MOVED = "ν"
_BESIDE_NOW = frozenset("tibevø:ː,-ðν")
_MOVING = lazy_pattern("ν|¬|,μ")
_NEAR = 12
"""How many tokens before an old date may say that it is the old one."""


def put_together(tokens: Tokens, spans: list[Span], first: int) -> list[Span]:
    """The spans of a sentence that begins at token `first`, with each old date kept inside the new one."""
    if len(spans) < 2 and not (spans and spans[0].moved_from):
        return spans
    if _MOVING.search(tokens.letters, first, spans[-1].first) is None:
        return spans
    kept: list[Span] = []
    for span in spans:
        if kept and not span.item and kept[-1].moved_from is None and _told_after(tokens, kept[-1], span):
            kept[-1].moved_from = span
            continue
        if kept and not span.item and _has_moved(tokens, first, kept[-1], span):
            span.moved_from = span.moved_from or kept.pop()
        kept.append(span)
    return kept


def _told_after(tokens: Tokens, new: Span, old: Span) -> bool:
    """Whether the old date stands behind the new one: ``maj 2024 (tidigare december 2023)``."""
    between = tokens.letters[new.last + 1 : old.first]
    if between == ",¬":
        # ”Klart i december, inte i juni”.
        return True
    if between == ",μ" and tokens.word(old.first - 1) == "var":
        # ”Hösten 2022 (var våren 2022)”.
        return True
    if len(between) > _NEAR or between.strip(",-ː") != MOVED:
        return False
    # ”December 2023 (flyttad från juni 2023)”.
    return tokens.values[tokens.letters.index(MOVED, new.last)] == "old" or old.sign == "f"


def is_put_off(tokens: Tokens, first: int, span: Span) -> bool:
    """Whether the words right before a time put something off to it, which promises it: ``skjuts fram till våren``.

    What is only moved can be money or people, and what is extended an agreement.
    """
    place = tokens.letters.rfind(MOVED, max(first, span.first - _RIGHT_BEFORE), span.first)
    if place < 0 or tokens.values[place] is not None:
        return False
    return tokens.letters.startswith("ø", place + 1) or tokens.word(place).startswith(_PUT_OFF)


_RIGHT_BEFORE = 2
_PUT_OFF = ("framskj", "framflytt", "uppskj", "senarel", "förskj", "tidigarel")


def kind_of_old(tokens: Tokens, old: Span) -> int:
    """The promise word before an old date, which the new one keeps: ``Utvärderingen var planerad till 2024 men …``."""
    sentence = tokens.letters.rfind(".", 0, old.first) + 1
    return kind_word(tokens, max(sentence, old.first - _NEAR), old.first, backwards=True)


def tells_new_plan(tokens: Tokens, first: int, span: Span) -> bool:
    """Whether a sentence that begins at token `first` gives a new plan for the one before: ``Ny tidplan: juni``."""
    place = tokens.letters.find(MOVED, first, span.first)
    if place < 0:
        return False
    if tokens.values[place] == "new":
        return True
    before = tokens.letters.rfind(".", 0, max(0, first - 1)) + 1
    should = any(tokens.word(at).startswith("skulle") for at in range(before, min(first, before + _NEAR)))
    if tokens.word(place) in _INSTEAD:
        # ”Skulle redovisas i mars. Ska i stället redovisas i juni.”
        return should
    told_old = tokens.letters[before : before + 1] == MOVED and tokens.values[before] == "old"
    return place == first and tokens.values[place] == "now" and (told_old or should)


_INSTEAD = frozenset({"i stället", "istället"})


def tells_old_plan(tokens: Tokens, first: int, end: int, span: Span) -> bool:
    """Whether a sentence only gives the date from before, as in ``Tidigare tidplan: oktober``."""
    place = tokens.letters.find(MOVED, first, span.first)
    if place != first or tokens.values[place] != "old":
        return False
    return tokens.letters.find(MOVED, place + 1, end) < 0 and all(
        tokens.letters[at] in _BESIDE_NOW or tokens.word(at) in _PLAN_WORDS for at in range(place + 1, span.first)
    )


_PLAN_WORDS = frozenset({"plan", "tidplan", "tidsplan", "datum", "klardatum", "slutdatum", "deadline", "ː"})


def _tells_instead(tokens: Tokens, first: int, old: Span, new: Span) -> bool:
    """Whether what is denied of one time is told of another: ``Hinns inte med under 2022 utan planeras till 2023``."""
    denied = tokens.letters.rfind("¬", max(first, old.first - _NEAR), old.first)
    if denied < 0 or new.first - old.last > _NEAR or tokens.word(denied + 1) in _NOT_ONLY:
        return False
    between = [tokens.word(place) for place in range(old.last + 1, new.first)]
    return "utan" in between and _TOO.isdisjoint(between)


_TOO = frozenset({"även", "också"})
_NOT_ONLY = frozenset({"bara", "enbart", "endast", "heller"})


def _was_planned(tokens: Tokens, first: int, old: Span) -> bool:
    """Whether the words before a time say that it was the plan: ``Var planerat till juni``, ``skulle varit klart``."""
    place = tokens.letters.rfind(MOVED, max(first, old.first - _NEAR), old.first)
    if place < 0 or tokens.values[place] != "old":
        return False
    return all(
        tokens.letters[at] in _BESIDE_NOW or (tokens.letters[at] == "κ" and tokens.values[at] != "done")
        for at in range(place + 1, old.first)
    )


def _has_moved(tokens: Tokens, first: int, old: Span, new: Span) -> bool:
    letters, values = tokens.letters, tokens.values
    if _tells_instead(tokens, first, old, new):
        return True
    place = letters.find(MOVED, old.last + 1, new.first)
    while place >= 0 and values[place] == "old":
        place = letters.find(MOVED, place + 1, new.first)
    if place < 0:
        return "," in letters[old.last + 1 : new.first] and _was_planned(tokens, first, old)
    if values[place] != "now" or _BESIDE_NOW.issuperset(letters[place + 1 : min(new.first, place + _NEAR)]):
        return True
    before = range(max(first, old.first - _NEAR), old.first)
    return any(letters[index] == MOVED and values[index] == "old" for index in before)
