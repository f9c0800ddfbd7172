"""Promises that a plan without a tidsplan makes among its åtgärder come into the tidsplan.

*Klimatmätningar genomförs i september, november och mars* says when somebody will look, wherever it stands. The words
stay where they stood; the sentence is told once more as tidsplan, since milstolpar are read from there. Only what is
said to be followed up, reported or done by a time is taken; a time that only stands in a sentence promises nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from store.documents.draft import Doubt, Finding
from store.reading import Certainty, Promise, PromiseKind
from store.reading_cache import reading_of
from store.sentences import sentence_around

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar

_PROMISED = frozenset(
    {PromiseKind.RECURRING, PromiseKind.FOLLOW_UP, PromiseKind.EVALUATION, PromiseKind.REPORT, PromiseKind.DONE}
)
_EVERYDAY = ("FREQ=DAILY", "FREQ=WEEKLY")
"""What comes back this often is how the work is done, nothing to wait for."""


def with_follow_ups(findings: Sequence[Finding], written: dt.date, calendar: BoardCalendar) -> tuple[Finding, ...]:
    """The findings of a plan; where none of them has a tidsplan, with what their åtgärder tell of following up."""
    if any(finding.schedule for finding in findings):
        return tuple(findings)
    return tuple(_with_follow_ups(finding, written, calendar) for finding in findings)


def _with_follow_ups(finding: Finding, written: dt.date, calendar: BoardCalendar) -> Finding:
    paragraphs = (finding.title, *finding.measures) if finding.point else finding.measures
    told = tuple(sentence for paragraph in paragraphs for sentence in _promises(paragraph, written, calendar))
    if not told:
        return finding
    doubts = (Doubt(f"Ingen tidsplan; ”{sentence}” är också läst som tidsplan.") for sentence in told)
    return msgspec.structs.replace(finding, schedule=told, doubts=(*finding.doubts, *doubts))


def _promises(paragraph: str, written: dt.date, calendar: BoardCalendar) -> Iterator[str]:
    """The sentences of a paragraph that tell what is promised by when, each once."""
    spans = [
        sentence_around(paragraph, promise.start, promise.end)
        for promise in reading_of(paragraph, written, calendar, default=PromiseKind.UNKNOWN).promises
        if _is_promised(promise)
    ]
    for first, last in dict.fromkeys(spans):
        yield paragraph[first:last]


def _is_promised(promise: Promise) -> bool:
    if promise.past or promise.forecast or promise.kind not in _PROMISED or promise.certainty is Certainty.UNCLEAR:
        return False
    if promise.repeats.startswith(_EVERYDAY):
        return False
    return bool(promise.due or promise.repeats or promise.goal)
