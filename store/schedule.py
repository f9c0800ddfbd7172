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
from store.schedule_clauses import sentences
from store.schedule_recurring import find_recurring
from store.schedule_scan import Tokens, scan
from store.schedule_sentences import SentenceReader
from store.schedule_spans import find_spans
from store.schedule_units import find_units

_DEFAULT_CALENDAR = BoardCalendar()


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
    promises = _promises(scan(text), written, calendar, default)
    return Reading(text=text, written=written, promises=promises)


def _promises(tokens: Tokens, written: dt.date, calendar: BoardCalendar, default: PromiseKind) -> tuple[Promise, ...]:
    spans = find_spans(tokens, find_units(tokens))
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
