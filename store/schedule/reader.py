"""One text through the steps of the grammar (see `store.schedule`), sentence by sentence."""

from __future__ import annotations

import datetime as dt

from store.board_calendar import BoardCalendar
from store.reading import Certainty, Promise, PromiseKind, Reading
from store.schedule.clauses import sentences
from store.schedule.recurring import find_recurring
from store.schedule.scan import Tokens, scan
from store.schedule.sentences import SentenceReader
from store.schedule.spans import find_spans
from store.schedule.units import find_units

_DEFAULT_CALENDAR = BoardCalendar()
LONGEST_READ = 100_000
"""Letters of the longest text that is read, half a second's work. The longest real cell seen has 3,000; what is longer
is no schedule, and promises nothing."""


def read_schedule(
    text: str, written: dt.date, calendar: BoardCalendar = _DEFAULT_CALENDAR, *, default: PromiseKind = PromiseKind.DONE
) -> Reading:
    """Read every promise in a text.

    Args:
        text: a cell of tidsplan, a paragraph of processläge, or any other words.
        written: the day they were written; units without a year are looked for from there.
        calendar: the board's meetings and event days; the municipal defaults without one.
        default: the kind of a time that no promise word stands with. `PromiseKind.UNKNOWN` is for running text, where
            such a time is a story and not a promise.

    Returns:
        The promises in the order of the text. ``text[promise.start:promise.end] == promise.words`` holds for each.
    """
    if len(text) > LONGEST_READ:
        return Reading(text=text, written=written, promises=())
    promises = _promises(scan(text), written, calendar, default)
    return Reading(text=text, written=written, promises=promises)


def _promises(tokens: Tokens, written: dt.date, calendar: BoardCalendar, default: PromiseKind) -> tuple[Promise, ...]:
    units = find_units(tokens)
    for unit in units:
        unit.settle(written.year)
    spans = find_spans(tokens, units)
    recurring = find_recurring(tokens)
    reader = SentenceReader(tokens, written, calendar, default)
    span_at = recurring_at = 0
    for first, end in sentences(tokens.letters):
        span_from, recurring_from = span_at, recurring_at
        while span_at < len(spans) and spans[span_at].first < end:
            span_at += 1
        while recurring_at < len(recurring) and recurring[recurring_at].first < end:
            recurring_at += 1
        reader.read(first, end, spans[span_from:span_at], recurring[recurring_from:recurring_at])
    return _each_once(reader.found)


def _each_once(promises: list[Promise]) -> tuple[Promise, ...]:
    """Promises without the repetitions: one kind with the same days is one promise."""
    if len(promises) < 2:
        return tuple(promises)
    kept: list[Promise] = []
    seen: set[tuple[object, ...]] = set()
    for promise in promises:
        identity = (promise.kind, promise.due, promise.first_day, promise.repeats, promise.condition, promise.past)
        if identity not in seen or promise.certainty is Certainty.UNCLEAR:
            seen.add(identity)
            kept.append(promise)
    return tuple(kept)
