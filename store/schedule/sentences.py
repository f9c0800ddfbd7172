"""From the expressions of a sentence to its promises.

Each clause goes one way: a condition, recurring words or löpande take its times with them and leave no day; what is
left is dated, each time with the promise word beside it.
"""

from __future__ import annotations

import datetime as dt
from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

from store.lazy_pattern import lazy_pattern
from store.reading import Certainty, Promise, PromiseKind
from store.schedule.bounds import told_bounds
from store.schedule.clauses import KINDS, Clause, clauses, kind_word, remark_in
from store.schedule.conditions import (
    find_conditions,
    find_running,
    find_vague,
    is_negated,
    is_running_on,
    tells_state,
)
from store.schedule.dating import DENIED, OPEN_ENDED, Dated, date_span, is_near_ahead, last_day, original_day, undated
from store.schedule.kinds import Context, beside_board, first_day_of, kind_of, tells_past
from store.schedule.moves import MOVED, kind_of_old, put_together, tells_new_plan, tells_old_plan
from store.schedule.not_time import PRETERITE
from store.schedule.reasons import drop_reasons
from store.schedule.recurring import Recurring, comes_back, of_list, with_months
from store.schedule.same_time import narrowed
from store.schedule.tense import is_past, looks_back
from store.schedule.words import EITHER

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.schedule.scan import Tokens
    from store.schedule.spans import Span

_UNDATED = lazy_pattern("[ξôgλω~ƞ¬₀ƎεŁ]|[nñ=]x?[ULWQ]")
"""Conditions, löpande, vague words, denials and doubts, and a number of units: *tre år*."""
_TOLD_PAST = lazy_pattern("[∂η]|μ(?:n(?![-&nUQTHWLX])|(?![OonñUQTHWLSAMXJBNI]))")
_PAST_VALUES = frozenset({"past", "done", PRETERITE})


class SentenceReader:
    """Reads the sentences of one text, in order."""

    __slots__ = ("anchor", "calendar", "default", "found", "kind", "tokens", "told_past", "undated", "written")

    def __init__(self, tokens: Tokens, written: dt.date, calendar: BoardCalendar, default: PromiseKind) -> None:
        self.tokens, self.calendar = tokens, calendar
        self.written = written
        self.default = default
        self.found: list[Promise] = []
        """The promises so far."""
        self.anchor = written
        """Times without a year are looked for from here: no earlier than what the sentence has told already."""
        self.kind: PromiseKind | None = None
        """The kind of the clause before, in the same sentence."""
        self.undated = _UNDATED.search(tokens.letters) is not None or "?" in tokens.text
        """Whether any words can take a day away; most cells have none, and need not be searched clause by clause."""
        self.told_past = _TOLD_PAST.search(tokens.letters) is not None or not _PAST_VALUES.isdisjoint(tokens.values)
        """Whether any words can be told as past."""

    def read(self, first: int, end: int, spans: list[Span], recurring: list[Recurring]) -> None:
        """Read the sentence of the tokens from `first` to `end` (exclusive)."""
        if not (spans or recurring or self.undated):
            return
        tokens = self.tokens
        self.anchor, self.kind = self.written, None
        if spans and self.found and tells_new_plan(tokens, first, spans[0]):
            self._take_back(spans[0], first)
        if (
            len(spans) == 1
            and self.found
            and tells_old_plan(tokens, first, end, spans[0])
            and self._was_moved(spans[0])
        ):
            return
        if len(spans) > 1:
            spans = narrowed(tokens, spans, end, self.written, self.calendar)
        parts = clauses(tokens, first, end, put_together(tokens, spans, first))
        if self.undated:
            find_conditions(tokens, parts)
        if len(parts) == 1:
            self._clause(parts[0], recurring)
            return
        waiting = 0
        for part, following in zip_longest(parts, parts[1:]):
            mine: list[Recurring] = []
            while waiting < len(recurring) and recurring[waiting].first < part.end:
                mine.append(recurring[waiting])
                waiting += 1
            if following is not None:
                part.remark = remark_in(tokens, following)
                part.runs_on = self.undated and is_running_on(tokens, part, following)
            self._clause(part, mine)

    def _was_moved(self, span: Span) -> bool:
        """Keep the old date that follows its new one in a sentence of its own; False where there is no new one."""
        last = self.found[-1]
        before = last_day(span, self.written, last.due or self.written, self.calendar)
        if last.due is None or before is None or before >= last.due or last.past or last.originally:
            return False
        self.found[-1] = msgspec.structs.replace(last, originally=before)
        return True

    def _take_back(self, span: Span, first: int) -> None:
        """A new plan replaces the promise of the sentence before, and remembers its date.

        What is no klart is only replaced by a plan that says that it is of the same kind.
        """
        last = self.found[-1]
        place = kind_word(self.tokens, first, span.first, backwards=True)
        same = place >= 0 and KINDS[self.tokens.letters[place]] is last.kind
        if last.due and not last.past and (same or last.kind in {PromiseKind.DONE, PromiseKind.PERIOD}):
            self.found.pop()
            span.moved_due = last.due

    def _clause(self, clause: Clause, recurring: list[Recurring]) -> None:
        if clause.spans:
            drop_reasons(self.tokens, clause, self.written)
        if clause.condition:
            self._give_no_day(clause.condition, PromiseKind.UNKNOWN)
            return
        past = self.told_past and bool(recurring or clause.spans) and is_past(self.tokens, clause, None)
        if recurring and not past and self._recurring(clause, recurring):
            return
        if self.undated and self._no_day(clause, past=past):
            return
        if len(clause.spans) > 1 and not past:
            self._lists(clause)
        self._dated(clause, goal=0)

    def _no_day(self, clause: Clause, *, past: bool) -> bool:
        """Tell löpande, vague words and what can be read in two ways; True when löpande takes the times with it."""
        tokens = self.tokens
        if clause.runs_on:
            # Löpande stands alone in the next clause, which tells it.
            return True
        running = find_running(tokens, clause)
        if running and not past:
            self._give_no_day(running, PromiseKind.ONGOING)
            return True
        vague = None if clause.spans else find_vague(tokens, clause)
        if vague:
            self._give_no_day(vague, PromiseKind.UNKNOWN)
        place = tokens.letters.find("~", clause.first, clause.end)
        if place >= 0:
            start, end = tokens.span(place, place)
            self._promise(start, end, PromiseKind.UNKNOWN, undated(tokens.values[place]))
        return False

    def _lists(self, clause: Clause) -> None:
        """A list of times without a year comes back every year."""
        listed = [span for span in clause.spans if span.item]
        if comes_back(listed):
            if any(self.tokens.word(place) in EITHER for place in range(listed[0].first, listed[-1].last)):
                # One of them, and nobody says which: late is what is later than the last.
                listed[-1].item = 0
                clause.spans = [span for span in clause.spans if not span.item]
                return
            self._add_recurring(of_list(listed, self.calendar))
            clause.spans = [span for span in clause.spans if not span.item]

    def _recurring(self, clause: Clause, recurring: list[Recurring]) -> bool:
        """Tell what comes back; False when the words only count within a time that has its dates."""
        goal = next((item for item in recurring if item.needs_period), None)
        chosen = next((item for item in recurring if not item.needs_period), goal)
        if chosen is None:
            return False
        if chosen is goal:
            if not clause.spans and not find_running(self.tokens, clause):
                return False
            if any(span.has_year and span.unit.kind != "detta" for span in clause.spans):
                self._dated(clause, goal=goal.goal)
                return True
        elif goal:
            chosen.goal = chosen.goal or goal.goal
        yearless = [span for span in clause.spans if not span.has_year and span.sign not in OPEN_ENDED]
        if yearless:
            with_months(chosen, yearless, self.calendar)
        first = told_bounds(self.tokens, clause, chosen, (self.written, self.anchor), self.calendar)
        self._add_recurring(chosen, first)
        return True

    def _dated(self, clause: Clause, *, goal: int) -> None:
        """Every time of a clause with the promise word nearest before it, else the first after it."""
        tokens = self.tokens
        free = clause.first
        for index, span in enumerate(clause.spans):
            following = clause.spans[index + 1].first if index + 1 < len(clause.spans) else clause.end
            last = index + 1 == len(clause.spans)
            place = kind_word(tokens, free, span.last + 1, backwards=True)
            free = span.last + 1
            if place < 0:
                place = kind_word(tokens, free, following, backwards=False)
                if place >= 0 and place + 1 == following and not last:
                    # The word right before the next time is that one's: ”Plan för 2024 klar december 2023”.
                    place = -1
                    if tokens.letters.startswith("ƒ", span.first):
                        continue
                free = max(free, place + 1)
                place = clause.remark if place < 0 and last else place
            self._one(clause, span, place, goal)

    def _one(self, clause: Clause, span: Span, place: int, goal: int) -> None:
        tokens = self.tokens
        if span.moved_from is not None and (place < 0 or tokens.values[place] == "weak"):
            told_before = kind_of_old(tokens, span.moved_from)
            place = told_before if told_before >= 0 else place
        context = Context(self.default, self.written)
        context.inherited, context.goal = self.kind, goal
        context.look_around(tokens, clause, span, place)
        self.kind = context.told or self.kind
        past = span.sign == "s" or span.unit.gone or (self.told_past and is_past(tokens, clause, span))
        if context.form == "done" and not past and looks_back(tokens, clause, span):
            near = self.anchor > self.written or is_near_ahead(span, self.written, self.calendar)
            past = self.default is PromiseKind.UNKNOWN or not near
            context.form = "done" if past else "planned"
        if span.unit.kind == "månad" and beside_board(tokens, span):
            span.unit.kind = "sammanträde"
        dated = date_span(span, self.written, self.anchor, self.calendar, past=past)
        newly = place >= 0 and tokens.letters.find(MOVED, place, span.first) >= 0
        moved = span.moved_from is not None or span.moved_due is not None
        if place >= 0 and not past and not moved and is_negated(tokens, place) and not newly and span.sign != "z":
            if tells_state(tokens, place, span):
                context.told = self.kind = None
            else:
                dated, context.told = DENIED, PromiseKind.UNKNOWN
        if past and context.form != "past" and span.has_year and dated.first_day and dated.first_day > self.written:
            # What is still to come has not been, unless the verb itself says that it has.
            past = False
        context.past = past or tells_past(tokens, span, dated, context)
        kind = kind_of(tokens, span, dated, context)
        start, end = tokens.span(span.first, span.last)
        self._promise(
            start,
            end,
            kind,
            Dated(first_day_of(kind, span, dated), dated.due, dated.certainty, dated.rule),
            past=context.past,
            forecast=not context.past and clause.is_forecast(tokens, span),
            originally=original_day(span, dated, self.written, self.calendar),
            goal=goal,
        )
        if dated.first_day and not context.past:
            self.anchor = max(self.anchor, dated.first_day)

    def _give_no_day(self, words: tuple[int, int], kind: PromiseKind) -> None:
        first, last = words
        while last > first and self.tokens.letters[last] in ",-":
            last -= 1
        start, end = self.tokens.span(first, last)
        if self.found and self.found[-1].start == start and self.found[-1].kind is kind:
            # One condition for several clauses is said once.
            return
        why = "löpande" if kind is PromiseKind.ONGOING else "villkor eller obestämd tid"
        self._promise(start, end, kind, undated(f"{why} → inget datum"), condition=self.tokens.text[start:end])

    def _add_recurring(self, item: Recurring, first: dt.date | None = None) -> None:
        start, end = self.tokens.span(item.first, item.last)
        certainty = Certainty.CERTAIN if item.repeats or item.goal else Certainty.UNCLEAR
        dated = Dated(first, None, certainty, item.rule)
        self._promise(start, end, PromiseKind.RECURRING, dated, repeats=item.repeats, goal=item.goal)

    def _promise(  # noqa: PLR0913 (a promise has this many sides, and each caller names its own)
        self,
        start: int,
        end: int,
        kind: PromiseKind,
        dated: Dated,
        *,
        past: bool = False,
        forecast: bool = False,
        originally: dt.date | None = None,
        goal: int = 0,
        repeats: str = "",
        condition: str = "",
    ) -> None:
        self.found.append(
            Promise(
                kind=kind,
                first_day=dated.first_day,
                due=dated.due,
                words=self.tokens.text[start:end],
                start=start,
                certainty=dated.certainty,
                rule=dated.rule,
                repeats=repeats,
                goal=goal,
                past=past,
                forecast=forecast,
                condition=condition,
                originally=originally,
            )
        )
