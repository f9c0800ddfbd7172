"""From the words of an område to its milstolpar.

The words are the decision, the stored dates are our reading of them: read when the words are written or imported, and
then stored. What an edit of the words does to them is in `store.rereading`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from store.ids import free_key
from store.model import Kind, Milestone, Status
from store.quotes import quoted
from store.reading import Certainty, Promise, PromiseKind, Reading
from store.reading_cache import reading_of
from store.sentences import sentence_around

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar


class AreaReading(msgspec.Struct, frozen=True, kw_only=True):
    """What the words of one område say."""

    milestones: dict[str, Milestone] = {}
    status: Status = Status.UNKNOWN
    doubts: tuple[str, ...] = ()
    """Swedish sentences about words a person should look at."""


_FROM_PROGRESS = {PromiseKind.REPORT, PromiseKind.EVALUATION, PromiseKind.FOLLOW_UP, PromiseKind.START}
"""Kinds that processläge may promise beside the tidsplan; a period told in running text is a story, not a promise."""

_MOVED_TO = re.compile(
    r"\bn(?:y|ytt|ya) (?:tids?plan|tid|sluttid|slutdatum|klardatum|måldatum|datum|deadline)\b[\w\s:,]{0,20}$|"
    r"\b(?:(?:fram)?flytta(?:s|ts|[dt]e?)?|(?:senare|fram)l[aä]g(?:gs|gts|d|t|da)|skjut(?:s|its|en|et) (?:upp|fram))\b"
    r"[\w\s]{0,25}$",
    re.IGNORECASE,
)
"""What stands before a day that an end is moved to."""

_IS_DONE_TO = re.compile(
    r"\b(?!(?:finns|hoppas|väntas|behövs|saknas|hålls|ses|anses|bedöms|beräknas)\b)[a-zåäö]{3,}[aåäöbdfgjklmnprtv]s"
    r"(?:\s+(?:i|under|den))?\s*$"
)
"""A verb in the passive right before the time: what somebody will do then."""

_NEVER_STORED = {PromiseKind.ONGOING, PromiseKind.UNKNOWN}


def read_area(
    schedule: Sequence[str], progress: Sequence[str], written: dt.date, calendar: BoardCalendar
) -> AreaReading:
    """Read tidsplan and processläge, both as paragraphs, as they would be understood on the day they were written."""
    from store.status import tell_status  # noqa: PLC0415 (start-up: an opened register has been read already)

    found = stored_promises(schedule, progress, written, calendar)
    told = tell_status("\n".join(progress), written)
    doubts = [*_schedule_doubts(schedule, written, calendar)]
    if told.others:
        others = " och ".join(f"”{other.words}”" for other in told.others)
        doubts.append(f"Processläget säger både ”{told.words}” och {others}; läst som {told.status}.")
    if told.in_passing and told.status in {Status.DONE, Status.CLOSED}:
        doubts.append(f"”{told.words}” i processläget är läst som {told.status}; se efter att allt är gjort.")
    return AreaReading(milestones=_keyed(found), status=told.status, doubts=tuple(doubts))


def stored_promises(
    schedule: Sequence[str], progress: Sequence[str], written: dt.date, calendar: BoardCalendar
) -> list[tuple[Kind, Milestone]]:
    """The promises of both texts that become milstolpar, each once, tidsplan before processläge."""
    promised: list[tuple[Reading, Promise]] = []
    for paragraph in schedule:
        reading = reading_of(paragraph, written, calendar)
        promised += [(reading, promise) for promise in reading.promises if _is_open_promise(promise)]
    has_end = any(promise.kind in {PromiseKind.DONE, PromiseKind.PERIOD} for _, promise in promised)
    late = _tells_delay(progress)
    for paragraph in progress:
        reading = reading_of(paragraph, written, calendar, default=PromiseKind.UNKNOWN)
        for promise in reading.promises:
            if _is_new_end(reading, promise, late=late):
                promised.append((reading, msgspec.structs.replace(promise, kind=PromiseKind.DONE)))
            elif _is_open_promise(promise) and (
                _counts_in_progress(promise, has_end=has_end) or _is_coming_step(reading, promise, written)
            ):
                promised.append((reading, promise))
    found: list[tuple[Kind, Milestone]] = []
    seen: set[tuple[Kind, dt.date | None, dt.date | None, str]] = set()
    for reading, promise in promised:
        kind = Kind(promise.kind.value)
        identity = (kind, promise.due, promise.first_day, promise.repeats)
        if identity not in seen:
            seen.add(identity)
            found.append((kind, _milestone(reading, promise)))
    return found


def _is_open_promise(promise: Promise) -> bool:
    """Whether a promise is something to wait for: told as coming, and with a date, a rule or a number of times."""
    return (
        not promise.past
        and promise.kind not in _NEVER_STORED
        and promise.certainty is not Certainty.UNCLEAR
        and bool(promise.due or promise.first_day or promise.repeats or promise.goal)
    )


def _counts_in_progress(promise: Promise, *, has_end: bool) -> bool:
    """Whether a promise in processläge is one: an expected end only counts where the tidsplan has no end of its own."""
    if promise.kind is PromiseKind.DONE:
        return not (promise.forecast and has_end)
    return promise.kind in _FROM_PROGRESS and not promise.forecast


def _tells_delay(progress: Sequence[str]) -> bool:
    from store.status import tell_status  # noqa: PLC0415 (start-up: an opened register has been read already)

    return tell_status("\n".join(progress)).status is Status.DELAYED


def _is_new_end(reading: Reading, promise: Promise, *, late: bool) -> bool:
    """Whether processläget gives the end anew: it is moved to a day, or expected on one of what is late."""
    if promise.past or promise.due is None or promise.certainty is Certainty.UNCLEAR:
        return False
    if promise.kind not in {PromiseKind.DONE, PromiseKind.PERIOD, PromiseKind.UNKNOWN} or promise.repeats:
        return False
    first, _ = sentence_around(reading.text, promise.start, promise.end)
    return (late and promise.forecast) or _MOVED_TO.search(reading.text[first : promise.start]) is not None


def _is_coming_step(reading: Reading, promise: Promise, written: dt.date) -> bool:
    """Whether a sentence of processläget tells what will be done in a month to come: ``Testas i maj 2025``."""
    if promise.kind is not PromiseKind.PERIOD or promise.forecast or promise.certainty is not Certainty.CERTAIN:
        return False
    first, _ = sentence_around(reading.text, promise.start, promise.end)
    ahead = promise.first_day is not None and promise.first_day >= written.replace(day=1)
    return ahead and _IS_DONE_TO.search(reading.text[first : promise.start]) is not None


def _milestone(reading: Reading, promise: Promise) -> Milestone:
    return Milestone(
        due=promise.due,
        first_day=promise.first_day,
        words=quoted(reading, promise),
        originally=promise.originally,
        repeats=promise.repeats,
        goal=promise.goal,
    )


def _schedule_doubts(schedule: Sequence[str], written: dt.date, calendar: BoardCalendar) -> Iterable[str]:
    """What in the tidsplan gave no date, or one that had to be worked out without a year."""
    for paragraph in schedule:
        promises = reading_of(paragraph, written, calendar).promises
        for promise in promises:
            if promise.condition:
                yield f"”{promise.condition}” ger inget datum."
            elif promise.certainty is Certainty.UNCLEAR:
                why = promise.why_undated
                yield f"”{promise.words}” ger inget datum: {why}{'' if why.endswith('?') else '.'}"
        if not promises and paragraph.strip(" -–—."):
            yield f"”{paragraph}” säger ingen tid."


def _keyed(found: Iterable[tuple[Kind, Milestone]]) -> dict[str, Milestone]:
    """Milstolpar under their keys, sorted as the file has them."""
    keyed: dict[str, Milestone] = {}
    for kind, milestone in found:
        keyed[free_key(kind.value, keyed)] = milestone
    return dict(sorted(keyed.items()))
