"""Which kind of promise a time is, from the promise word beside it, its preposition and its shape."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.lazy_pattern import lazy_pattern
from store.past_forms import is_participle
from store.reading import Certainty, PromiseKind
from store.schedule.clauses import KINDS, form_of
from store.schedule.dating import OPEN_ENDED, Dated
from store.schedule.moves import MOVED, is_put_off
from store.schedule.tense import does_something, participle_before, participle_told

if TYPE_CHECKING:
    from store.schedule.clauses import Clause
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

BY = frozenset("bŦeht")
"""Prepositions that only tell the end: senast, till och med, före, inför, till."""
_ASKS = frozenset("bŦehtj")
DUE_ONLY = frozenset({PromiseKind.DONE, PromiseKind.EVALUATION, PromiseKind.REPORT, PromiseKind.FOLLOW_UP})
"""Kinds for which only the last day counts."""


_LONG_AGO = dt.timedelta(days=730)


class Context:
    """What surrounds a time: the word that tells its kind, the tense of its clause, the clause before."""

    __slots__ = ("default", "form", "goal", "inherited", "past", "told", "word", "written")

    def __init__(self, default: PromiseKind, written: dt.date) -> None:
        self.default = default
        """The kind of a time without promise word."""
        self.written = written
        self.told: PromiseKind | None = None
        """The kind the word beside it tells."""
        self.form: object = None
        """The form of that word: verb, noun, klar, done …"""
        self.word = ""
        self.inherited: PromiseKind | None = None
        """The kind of the clause before in the sentence."""
        self.past = False
        self.goal = 0
        """How many times within it."""

    def look_around(self, tokens: Tokens, clause: Clause, span: Span, place: int) -> None:
        """Take in the promise word at a token (−1 for none) with its form, or else a participle or verb beside it."""
        if place >= 0:
            self.told = KINDS[tokens.letters[place]]
            # ”Skulle ha varit klar 2022-06-30” tells of a plan.
            planned = place > 0 and tokens.letters[place - 1] == MOVED and tokens.values[place - 1] == "old"
            self.form = "planned" if planned else form_of(tokens, place, span)
            self.word = tokens.word(place)
            return
        # ”Juni: förslag utarbetat”, ”lokal invigd augusti”: in a tidsplan that is what is to be done by then; with a
        # year that is over it is done.
        tells_story = self.default is PromiseKind.UNKNOWN or span.has_year
        done_before = participle_before(tokens, clause.first, span) and (
            tells_story or span.sign != "" or span.unit.kind == "dag" or is_participle(tokens.word(clause.first))
        )
        if done_before or (tells_story and participle_told(tokens, span)):
            self.form = "done"
        if span.moved_from is not None or is_put_off(tokens, clause.first, span) or _is_planned_for(tokens, span):
            # In running text, too, this is no story.
            self.default = PromiseKind.DONE
        if does_something(tokens, clause.first, span):
            self.inherited = None


def _is_planned_for(tokens: Tokens, span: Span) -> bool:
    """Whether a time is what something is planned for: ``Antagande planeras till kvartal 1``."""
    return span.sign == "t" and span.first > 0 and tokens.word(span.first - 1) in _PLANNED


_PLANNED = frozenset({"planeras", "planerad", "planerat", "planerade"})


def tells_past(tokens: Tokens, span: Span, dated: Dated, context: Context) -> bool:
    """Whether a participle or *klar* with a day that has been tells what was done: ``Genomförd 2023-11-20``."""
    if dated.due is None or dated.due >= context.written:
        return False
    if _is_story(span, context):
        return True
    if context.told is None and span.first and span.unit.kind == "år" and context.written - dated.due > _LONG_AGO:
        # A year long gone behind words that promise nothing says what they are about: ”Barn födda 2018”. Any other old
        # time is a promise nobody kept: ”ska delta under 2018”.
        return not _WILL.search(tokens.letters, max(0, span.first - _NEAR), span.last + _NEAR)
    return span.sign not in BY and _tells_done(tokens, span, context)


def _is_story(span: Span, context: Context) -> bool:
    """Whether a time that is over, with its year and nothing that promises it, is told in running text."""
    is_told = context.told is None and context.default is PromiseKind.UNKNOWN and span.moved_from is None
    return is_told and span.sign in _STORY_SIGNS and span.has_year


_STORY_SIGNS = frozenset(["", *"iu"])
_WILL = lazy_pattern("[χψ]")
_NEAR = 6


def _tells_done(tokens: Tokens, span: Span, context: Context) -> bool:
    """Whether what stands beside a time that is over says that it was done then."""
    if context.form == "done":
        return True
    if span.unit.kind != "dag" or span.sign or len(span.units) > 1:
        return False
    before = tokens.word(span.first - 1) if span.first else ""
    if "beslut" in {context.word, before} or (context.told is None and beside_board(tokens, span)):
        # A day that has been, beside the board or a decision, is where to find it: ”Beslut KF 2023-06-19 § 81”.
        return True
    if context.form != "klar":
        return False
    # ”Klart 2023-05-12” in a tidsplan asks for a day; ”Klar 2023-05-12” tells of one.
    return context.default is PromiseKind.UNKNOWN or context.word != "klart"


def kind_of(  # noqa: PLR0911 (each rule has its line, strongest first)
    tokens: Tokens, span: Span, dated: Dated, context: Context
) -> PromiseKind:
    """The kind of promise a time is."""
    told = context.told
    if told is PromiseKind.UNKNOWN or dated.certainty is Certainty.UNCLEAR:
        return PromiseKind.UNKNOWN
    if span.sign in OPEN_ENDED and len(span.units) == 1:
        return PromiseKind.START
    if told is PromiseKind.DONE and context.past and span.sign == "u":
        return PromiseKind.PERIOD
    if context.goal and told in {None, PromiseKind.DONE}:
        return PromiseKind.PERIOD
    if told or context.inherited:
        return told or context.inherited or PromiseKind.UNKNOWN
    if beside_board(tokens, span):
        return PromiseKind.REPORT
    return _of_shape(span, dated, context)


def _of_shape(span: Span, dated: Dated, context: Context) -> PromiseKind:
    """The kind of a time that no promise word stands with."""
    if span.sign == "g":
        return PromiseKind.START
    if span.sign in _ASKS and len(span.units) == 1:
        asks = context.default is PromiseKind.DONE or span.sign == "b"
        return PromiseKind.DONE if asks else PromiseKind.UNKNOWN
    if span.sign == "u" or len(span.units) > 1 or span.unit.kind == "år-år":
        return PromiseKind.PERIOD
    if context.default is not PromiseKind.DONE:
        return PromiseKind.PERIOD if dated.first_day != dated.due else context.default
    if dated.due and dated.due < context.written and span.unit.kind == "årstid":
        # A term that is over is no deadline anybody sets.
        return PromiseKind.PERIOD
    return context.default


def beside_board(tokens: Tokens, span: Span) -> bool:
    """Whether the board or its meeting stands right beside a time, or is it."""
    if span.unit.kind in {"nämnd", "sammanträde"}:
        return True
    letters = tokens.letters
    before = letters[max(0, span.first - 2) : span.first]
    return before.endswith(("N", "Nτ")) or letters.startswith("N", span.last + 1)


def first_day_of(kind: PromiseKind, span: Span, dated: Dated) -> dt.date | None:
    """The first day a promise of a kind keeps: deadlines have none, starts and periods the one the words tell."""
    if dated.due is None:
        return dated.first_day
    if kind in DUE_ONLY:
        return None
    only_end = span.sign in "bŦeh" if kind is PromiseKind.START else span.sign in BY
    return None if span.sign and only_end and len(span.units) == 1 else dated.first_day
