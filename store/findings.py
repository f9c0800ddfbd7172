"""What a careful reader would remark on beside the läge: contradictions, gaps and silence. Computed, never stored."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from store.deadline import Standing, State, taken_away
from store.meetings.silence import began
from store.model import Area, Kind, Plan, Status, kind_word, milestone_kind
from store.reading import Certainty, PromiseKind
from store.reading_cache import reading_of

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar


class FindingKind(StrEnum):
    """The kinds of remark; the first four are contradictions between what is said and what is promised."""

    LATE_ON_SCHEDULE = "enligt tidsplan men sen"
    TEXT_SAYS_DELAYED = "texten säger försenat"
    TEXT_NAMES_LATER = "texten nämner senare"
    STATUS_AGAINST_TEXT = "status mot texten"
    MISSED = "missad"
    """Told by `store.coming_back`, which alone needs rules made into days."""
    TAKEN_AWAY = "datum borttaget"
    DONE_UNREPORTED = "klart utan återrapport"
    NO_SCHEDULE = "saknar tidsplan"
    CONDITION = "saknar datum: villkor"
    UNREADABLE = "oläslig tidsplan"
    NO_RESPONSIBLE = "saknar ansvarig"
    SILENT = "inget rapporterat"
    READ_OTHERWISE = "läses annorlunda"
    ODD = "kan inte stämma"


CONTRADICTIONS = frozenset(
    {
        FindingKind.LATE_ON_SCHEDULE,
        FindingKind.TEXT_SAYS_DELAYED,
        FindingKind.TEXT_NAMES_LATER,
        FindingKind.STATUS_AGAINST_TEXT,
    }
)


class Finding(msgspec.Struct, frozen=True):
    """One remark, as a Swedish sentence without a full stop."""

    kind: FindingKind
    sentence: str

    @property
    def is_contradiction(self) -> bool:
        """Whether two things that are written cannot both hold."""
        return self.kind in CONTRADICTIONS


def gravity(remarks: Iterable[Finding]) -> int:
    """How grave the gravest of some remarks is; the lowest number is the gravest."""
    return min(_RANK[remark.kind] for remark in remarks)


_RANK = {kind: place for place, kind in enumerate(FindingKind)}

_DELAY_WORDS = re.compile(
    r"(?<!ej )(?<!inte )(?<!utan )\b(?:dragit ut på tiden|drar ut på tiden|dröjer|försena\w*|försening\w*|"
    r"blivit fördröj\w*|framflytt\w*|skjut(?:s|its) (?:fram|upp)|senarelagt?s?|senareläggs|"
    r"hunnits? inte|inte hunn\w*)\b",
    re.IGNORECASE,
)
_BEGUN = frozenset({Status.ONGOING, Status.ON_SCHEDULE, Status.DELAYED, Status.DONE})
_EXCLUDES: dict[Status, frozenset[Status]] = {
    Status.NOT_STARTED: _BEGUN,
    Status.DONE: frozenset({Status.NOT_STARTED}),
    Status.PAUSED: frozenset({Status.ON_SCHEDULE}),
    Status.CANCELLED: _BEGUN | {Status.NOT_STARTED},
}
"""A status the text tells → statuses that cannot be true beside it."""

_SAYS_IN_TIME = frozenset({Status.ON_SCHEDULE, Status.ONGOING, Status.UNKNOWN})


def findings(
    area: Area, plan: Plan | None, standing: Standing, today: dt.date, calendar: BoardCalendar
) -> tuple[Finding, ...]:
    """Every remark on an område that is not closed, contradictions first.

    Args:
        area: the område.
        plan: its plan, whose day is a word of everything in it; None when the register has lost it.
        standing: its läge on the day.
        today: the day.
        calendar: the board's meetings.
    """
    if standing.state is State.CLOSED:
        return tuple(_on_closed(area))
    return (
        *_on_lateness(area, standing),
        *_on_status(area, today),
        *_on_promises(area),
        *_on_text(area, today, calendar),
        *_on_missed(area, plan, today),
        *_on_schedule(area, standing, today, calendar),
        *_on_people(area, today, calendar),
    )


def _on_closed(area: Area) -> Iterator[Finding]:
    if area.status is Status.DONE and area.reported is None:
        yield Finding(FindingKind.DONE_UNREPORTED, "klart, men inte återrapporterat")


def _on_lateness(area: Area, standing: Standing) -> Iterator[Finding]:
    milestone = standing.milestone
    if standing.state is State.LATE and area.status is Status.ON_SCHEDULE and milestone is not None:
        yield Finding(
            FindingKind.LATE_ON_SCHEDULE,
            f"status säger pågår enligt tidsplan, men {kind_word(standing.key)} passerades {milestone.due}",
        )


def _on_promises(area: Area) -> Iterator[Finding]:
    """A promised date that has been taken away, and that no other one has come for."""
    for key, _, last in taken_away(area):
        reason = f": {last.reason}" if last.reason else " utan angiven orsak"
        sentence = f"{kind_word(key)} senast {last.before} togs bort {last.day}{reason}"
        yield Finding(FindingKind.TAKEN_AWAY, sentence)


def _on_status(area: Area, today: dt.date) -> Iterator[Finding]:
    against = _told_against(area.status, "\n".join(area.progress), area.reported or today)
    if against:
        sentence = f"status säger {area.status}, men texten säger ”{against}”"
        yield Finding(FindingKind.STATUS_AGAINST_TEXT, sentence)


def said_against(status: Status, progress: str, written: dt.date) -> str:
    """The words of a processläge that cannot hold together with a status; "" when both can, or no status is known.

    Args:
        status: what stands beside it.
        progress: the processläge.
        written: the day it is written.
    """
    if status is Status.UNKNOWN:
        return ""
    delay = _DELAY_WORDS.search(progress) if status in _SAYS_IN_TIME else None
    return _told_against(status, progress, written) or (delay.group() if delay else "")


def _told_against(status: Status, progress: str, written: dt.date) -> str:
    from store.status import tell_status  # noqa: PLC0415 (start-up: only asked for what is shown)

    told = tell_status(progress, written)
    return told.words if status in _EXCLUDES.get(told.status, frozenset()) else ""


def _on_text(area: Area, today: dt.date, calendar: BoardCalendar) -> Iterator[Finding]:
    promised = max(
        (
            stone.due
            for key, stone in area.milestones.items()
            if stone.due and stone.met is None and milestone_kind(key) is Kind.DONE
        ),
        default=None,
    )
    for paragraph in area.progress:
        delay = _DELAY_WORDS.search(paragraph)
        if delay and area.status in _SAYS_IN_TIME:
            said = "" if area.status is Status.UNKNOWN else f"status säger {area.status}, men "
            yield Finding(FindingKind.TEXT_SAYS_DELAYED, f"{said}texten säger ”{delay.group()}”")
        if promised is None:
            continue
        for promise in reading_of(paragraph, area.reported or today, calendar, default=PromiseKind.UNKNOWN).promises:
            if promise.kind is PromiseKind.DONE and not promise.past and promise.due and promise.due > promised:
                yield Finding(
                    FindingKind.TEXT_NAMES_LATER,
                    f"klart lovades till {promised}, men texten säger ”{promise.words}”",
                )


def _on_missed(area: Area, plan: Plan | None, today: dt.date) -> Iterator[Finding]:
    if any(stone.repeats for stone in area.milestones.values()):
        from store.coming_back import missed_occasions  # noqa: PLC0415 (start-up: most områden never come back)

        yield from missed_occasions(area, plan, today)


def _on_schedule(area: Area, standing: Standing, today: dt.date, calendar: BoardCalendar) -> Iterator[Finding]:
    undated = standing.state is State.UNDATED
    if undated and not any(paragraph.strip(" -–—") for paragraph in area.schedule):
        yield Finding(FindingKind.NO_SCHEDULE, "saknar tidsplan")
        return
    for paragraph in area.schedule:
        promises = reading_of(paragraph, area.reported or today, calendar).promises
        for promise in promises:
            if promise.condition:
                # Beside a date, a condition or a ”löpande” is only more of the story.
                if undated:
                    yield Finding(FindingKind.CONDITION, f"saknar datum: ”{promise.condition}”")
            elif promise.certainty is Certainty.UNCLEAR:
                yield Finding(
                    FindingKind.UNREADABLE, f"tidsplanen kunde inte läsas: ”{promise.words}”, {promise.why_undated}"
                )
        if undated and not promises and paragraph.strip(" -–—"):
            yield Finding(FindingKind.UNREADABLE, f"tidsplanen kunde inte läsas: ”{paragraph}”")


def _on_people(area: Area, today: dt.date, calendar: BoardCalendar) -> Iterator[Finding]:
    if not area.responsible:
        yield Finding(FindingKind.NO_RESPONSIBLE, "saknar ansvarig")
    if area.status is Status.DONE and area.reported is None:
        yield Finding(FindingKind.DONE_UNREPORTED, "klart, men inte återrapporterat")
    held = [meeting for meeting in calendar.meetings if meeting < today]
    known = [day for day in (area.reported, began(area)) if day is not None]
    if len(held) >= 2 and (not known or max(known) < held[-2]):
        said = "inget rapporterat någon gång"
        if area.reported is not None:
            passed = sum(meeting > area.reported for meeting in held)
            said = f"inget rapporterat sedan {area.reported}, {passed} sammanträden har passerat"
        yield Finding(FindingKind.SILENT, said)
