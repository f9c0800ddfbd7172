"""Reading a Swedish schedule: words → promises with days, each with the words it was read from and how sure it is.

The reader is a grammar of our own in five steps, each in its module:

1. `store.schedule_text`: even out case, dashes, spaces and composed letters, keeping every place;
2. `store.schedule_scan`: words and digits to classes (`store.schedule_words`, `store.schedule_promise_words`);
3. `store.schedule_units`: classes to units of time, ``mars 2018``, ``v. 42``, ``årsskiftet 24/25``;
4. `store.schedule_spans`: units to expressions, ``från mars till maj``, ``senast den 1/9-24``, ``i maj och oktober``;
5. here: expressions and promise words to promises.

::

    text      := sentence*
    sentence  := clause ((, | och) clause)*
    clause    := (promise word | time | recurring | löpande | condition | any word)*

A time takes the nearest promise word before it in its clause, else the first one after it, else the one of the clause
before, else `default`. Recurring words, löpande, conditions and vague words take the times of their clause with them:
they never leave a last day behind, because an invented deadline is worse than none.
"""

from __future__ import annotations

import datetime as dt

from store.board_calendar import BoardCalendar
from store.reading import Certainty, Promise, PromiseKind, Reading
from store.schedule_clauses import (
    KINDS,
    Clause,
    clauses,
    find_condition,
    find_running,
    find_vague,
    is_negated,
    is_past,
    kind_word,
    sentences,
)
from store.schedule_dating import OPEN_ENDED, Dated, date_span
from store.schedule_recurring import Recurring, find_recurring, of_list, with_months
from store.schedule_scan import Tokens, scan
from store.schedule_spans import Span, find_spans
from store.schedule_units import find_units
from store.status import read_status

_DEFAULT_CALENDAR = BoardCalendar()
_DUE_ONLY = frozenset({PromiseKind.DONE, PromiseKind.EVALUATION, PromiseKind.REPORT, PromiseKind.FOLLOW_UP})
_LIST_KINDS = frozenset(
    {
        "månad",
        "kvartal",
        "tertial",
        "halvår",
        "årstid",
        "delår",
        "årsbokslut",
        "dag",
        "fest",
        "sammanträde",
        "årsskifte",
        "halvårsskifte",
    }
)


def read_schedule(
    text: str, written: dt.date, calendar: BoardCalendar = _DEFAULT_CALENDAR, *, default: PromiseKind = PromiseKind.DONE
) -> Reading:
    """Read every promise in a text.

    Args:
        text: a cell of tidsplan, a paragraph of processläge, or any other words.
        written: the day they were written; units without a year are looked for from there.
        calendar: the board's meetings and event days; the municipal defaults without one.
        default: the kind of a time that no promise word stands with. `PromiseKind.UNKNOWN` is for running text, where such a
            time is a story and not a promise.

    Returns:
        The promises in the order of the text. ``text[promise.start:promise.end] == promise.words`` holds for each.
    """
    return Reading(
        text=text,
        written=written,
        status=read_status(text),
        promises=tuple(_Reader(text, written, calendar, default).read()),
    )


class _Reader:
    """One reading: the tokens of a text and what has been found so far."""

    __slots__ = ("anchor", "calendar", "default", "found", "kind", "tokens", "written")

    def __init__(self, text: str, written: dt.date, calendar: BoardCalendar, default: PromiseKind) -> None:
        self.tokens: Tokens = scan(text)
        self.written = written
        self.calendar = calendar
        self.default = default
        self.found: list[Promise] = []
        self.anchor = written
        self.kind: PromiseKind | None = None
        """The kind of the clause before, in the same sentence."""

    def read(self) -> list[Promise]:
        tokens = self.tokens
        letters = tokens.letters
        spans = find_spans(tokens, find_units(tokens))
        recurring = find_recurring(tokens)
        for first, end in sentences(letters):
            mine = [span for span in spans if first <= span.first < end]
            back = [item for item in recurring if first <= item.first < end]
            self._sentence(first, end, mine, back)
        return _each_once(self.found)

    def _sentence(self, first: int, end: int, spans: list[Span], recurring: list[Recurring]) -> None:
        self.anchor = self.written
        self.kind = None
        parts = clauses(self.tokens, first, end, spans)
        for part in parts:
            part.condition = find_condition(self.tokens, part)
        # A condition without promise words of its own holds for the whole sentence.
        whole = next(
            (
                p.condition
                for p in parts
                if p.condition
                and kind_word(self.tokens, p.first, p.condition[0], backwards=True) < 0
                and not _has_time_before(p)
            ),
            None,
        )
        for part in parts:
            part.condition = part.condition or whole
            part.running = find_running(self.tokens, part)
            part.vague = find_vague(self.tokens, part)
            self._clause(part, [item for item in recurring if part.first <= item.first < part.end])

    def _clause(self, clause: Clause, recurring: list[Recurring]) -> None:
        if clause.condition:
            self._without_date(clause.condition, PromiseKind.UNKNOWN)
            return
        if recurring and self._recurring(clause, recurring):
            return
        if clause.running:
            self._without_date(clause.running, PromiseKind.ONGOING)
            return
        listed = [span for span in clause.spans if span.item]
        if (
            len(listed) > 1
            and not any(span.has_year for span in listed)
            and all(s.unit.kind in _LIST_KINDS for s in listed)
        ):
            self._add_recurring(of_list(listed, self.calendar))
            clause.spans = [span for span in clause.spans if not span.item]
        elif not clause.spans and clause.vague:
            self._without_date(clause.vague, PromiseKind.UNKNOWN)
        self._dated(clause, goal=0)
        self._unreadable(clause)

    def _unreadable(self, clause: Clause) -> None:
        place = self.tokens.letters.find("~", clause.first, clause.end)
        if place >= 0:
            self._add(
                place,
                place,
                PromiseKind.UNKNOWN,
                Dated(None, None, Certainty.UNCLEAR, "kan läsas på flera sätt → inget datum"),
            )

    def _recurring(self, clause: Clause, recurring: list[Recurring]) -> bool:
        """Tell what comes back; False when the words only count within a time that has its dates."""
        goal = next((item for item in recurring if item.needs_period), None)
        others = [item for item in recurring if not item.needs_period]
        if goal and not others and any(span.has_year and span.unit.kind != "detta" for span in clause.spans):
            self._dated(clause, goal=goal.goal)
            return True
        if goal and not others and not clause.spans and not clause.running:
            return False
        chosen = others[0] if others else goal
        if chosen is None:
            return False
        if goal and others:
            chosen.goal = chosen.goal or goal.goal
        yearless = [span for span in clause.spans if not span.has_year and span.sign not in OPEN_ENDED]
        if yearless:
            with_months(chosen, yearless, self.calendar)
        self._add_recurring(chosen)
        return True

    def _dated(self, clause: Clause, *, goal: int) -> None:
        tokens = self.tokens
        previous_end = clause.first
        taken = -1
        for index, span in enumerate(clause.spans):
            following = clause.spans[index + 1].first if index + 1 < len(clause.spans) else clause.end
            place = kind_word(tokens, max(previous_end, taken + 1), span.first, backwards=True)
            if place < 0:
                place = kind_word(tokens, span.last + 1, following, backwards=False)
                if place >= 0:
                    taken = place
            previous_end = span.last + 1
            self._promise(clause, span, place, goal)

    def _promise(self, clause: Clause, span: Span, place: int, goal: int) -> None:
        tokens = self.tokens
        form = tokens.values[place] if place >= 0 else None
        told = KINDS[tokens.letters[place]] if place >= 0 else None
        past = is_past(tokens, clause, span) or span.sign == "s"
        dated = date_span(span, self.written, self.anchor, self.calendar, past=past)
        if place >= 0 and is_negated(tokens, place) and not past:
            dated = Dated(None, None, Certainty.UNCLEAR, "sägs inte bli så → inget datum")
            told = PromiseKind.UNKNOWN
        if not past and dated.due and dated.due < self.written:
            past = form == "done" and span.sign not in {"b", "t", "e", "Ŧ"}
            past = past or (form == "klar" and span.unit.kind == "dag" and not span.sign and self._tells_done(place))
        kind = self._kind(clause, span, told, dated, goal, past=past)
        if told:
            self.kind = told
        letters = tokens.letters[clause.first : clause.end]
        forecast = not past and ("ψ" in letters or "c" in tokens.letters[span.first : span.units[0].first])
        originally = None
        if span.moved_from is not None:
            originally = date_span(span.moved_from, self.written, self.anchor, self.calendar, past=False).due
        self._add(span.first, span.last, kind, dated, past=past, forecast=forecast, originally=originally, goal=goal)
        if dated.first_day and not past:
            self.anchor = max(self.anchor, dated.first_day)

    def _tells_done(self, place: int) -> bool:
        """*Klar 2023-05-12* tells a day; *klart 2023-05-12* in a tidsplan asks for one."""
        return self.default is PromiseKind.UNKNOWN or self.tokens.word(place) != "klart"

    def _kind(
        self, clause: Clause, span: Span, told: PromiseKind | None, dated: Dated, goal: int, *, past: bool
    ) -> PromiseKind:
        if told is PromiseKind.UNKNOWN or dated.certainty is Certainty.UNCLEAR:
            return PromiseKind.UNKNOWN
        if span.sign in OPEN_ENDED and len(span.units) == 1:
            return PromiseKind.START
        if past and told is PromiseKind.DONE and span.sign == "u":
            return PromiseKind.PERIOD
        if goal and told in {None, PromiseKind.DONE}:
            return PromiseKind.PERIOD
        if told:
            return told
        if self.kind:
            return self.kind
        if self._beside_board(span):
            return PromiseKind.REPORT
        if span.sign == "g":
            return PromiseKind.START
        if span.sign in {"b", "Ŧ", "e", "h", "t", "j"}:
            return PromiseKind.DONE if self.default is PromiseKind.DONE or span.sign == "b" else PromiseKind.UNKNOWN
        if span.sign == "u" or len(span.units) > 1 or span.unit.kind == "år-år":
            return PromiseKind.PERIOD
        if self.default is not PromiseKind.DONE:
            return PromiseKind.PERIOD if dated.first_day != dated.due else self.default
        if dated.due and dated.due < self.written and span.unit.kind == "årstid":
            return PromiseKind.PERIOD
        return self.default

    def _beside_board(self, span: Span) -> bool:
        """Whether the board or its meeting stands right beside a time, or is it."""
        letters = self.tokens.letters
        if span.unit.kind in {"nämnd", "sammanträde"}:
            return True
        return letters[span.first - 1 : span.first] == "N" or letters[span.last + 1 : span.last + 2] == "N"

    def _without_date(self, words: tuple[int, int], kind: PromiseKind) -> None:
        first, last = words
        start, end = self.tokens.span(first, last)
        self.found.append(
            Promise(
                kind=kind,
                words=self.tokens.text[start:end],
                start=start,
                certainty=Certainty.UNCLEAR,
                rule="löpande → inget datum"
                if kind is PromiseKind.ONGOING
                else "villkor eller obestämd tid → inget datum",
                condition=self.tokens.text[start:end],
            )
        )

    def _add_recurring(self, item: Recurring) -> None:
        start, end = self.tokens.span(item.first, item.last)
        self.found.append(
            Promise(
                kind=PromiseKind.RECURRING,
                words=self.tokens.text[start:end],
                start=start,
                certainty=Certainty.CERTAIN if item.repeats or item.goal else Certainty.UNCLEAR,
                rule=item.rule,
                repeats=item.repeats,
                goal=item.goal,
            )
        )

    def _add(
        self,
        first: int,
        last: int,
        kind: PromiseKind,
        dated: Dated,
        *,
        past: bool = False,
        forecast: bool = False,
        originally: dt.date | None = None,
        goal: int = 0,
    ) -> None:
        start, end = self.tokens.span(first, last)
        self.found.append(
            Promise(
                kind=kind,
                first_day=None if kind in _DUE_ONLY and dated.due else dated.first_day,
                due=dated.due,
                words=self.tokens.text[start:end],
                start=start,
                certainty=dated.certainty,
                rule=dated.rule,
                past=past,
                forecast=forecast,
                originally=originally,
                goal=goal,
            )
        )


def _has_time_before(clause: Clause) -> bool:
    """Whether a time stands before the condition of a clause."""
    return bool(clause.condition) and any(span.first < clause.condition[0] for span in clause.spans)  # type: ignore[index]


def _each_once(promises: list[Promise]) -> list[Promise]:
    """Promises without the repetitions: one kind and one last day is one promise."""
    kept: list[Promise] = []
    seen: set[tuple[object, ...]] = set()
    for promise in promises:
        identity = (promise.kind, promise.due, promise.first_day, promise.repeats, promise.condition, promise.past)
        if identity not in seen or promise.certainty is Certainty.UNCLEAR:
            seen.add(identity)
            kept.append(promise)
    return kept
