"""What must be told to a meeting, and why: the list a secretary would make by going through the whole plan.

It is worked out of the register alone, so there is nothing to keep beside it: an område is done when its words, as they
stand, are told to that meeting and no question about it is open. Whoever stops in the middle goes on where the list
says, on another machine too.
"""

from __future__ import annotations

import calendar as months
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from store.coming_back import last_heard, missed_days
from store.deadline import is_open
from store.findings import Finding, FindingKind
from store.meetings.meeting import is_of_words
from store.meetings.silence import meetings_still
from store.model import Area, Kind, Milestone, Status, kind_word, milestone_kind
from store.standing_words import distance_words

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.meetings.meeting import Question
    from store.model import Content

STILL_AFTER = 2
"""Meetings that may pass without a word of an område before the board is told that nothing is told."""


class Reason(StrEnum):
    """Why an område is on the list, what presses most first."""

    QUESTION = "fråga"
    LATE = "försenad"
    REPORT = "återrapport"
    RECURRING = "återkommande"
    WILL_BE_LATE = "blir sen"
    TO_APPROVE = "att godkänna"
    CHANGED = "ändrad"
    STILL = "stilla"


class Why(msgspec.Struct, frozen=True):
    """One reason, and a Swedish clause that tells it."""

    reason: Reason
    words: str


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One område to be told."""

    area_id: str
    whys: tuple[Why, ...]
    told: bool
    """Whether it is done: told to this meeting with the words that stand now, and no question open."""


def agenda(
    content: Content,
    meeting: dt.date,
    calendar: BoardCalendar,
    remarks: Callable[[str], Sequence[Finding]] = lambda _: (),
) -> tuple[Item, ...]:
    """Everything a meeting should be told: områden with open questions first, else in the order of the plan.

    Args:
        content: the register.
        meeting: the meeting's day, which lateness is judged on.
        calendar: the board's meetings.
        remarks: the findings of an område by its id, for what the text says will be late.
    """
    occasion = _Meeting(content, meeting, calendar)
    found = []
    for area_id, area in content.areas.items():
        whys = tuple(sorted(occasion.whys(area, remarks, area_id), key=lambda why: _RANK[why.reason]))
        told = any(each.meeting == meeting for each in area.reports)
        if whys or told:
            found.append(Item(area_id=area_id, whys=whys, told=is_told(area, meeting)))
    areas = content.areas

    def place(item: Item) -> tuple[bool, str, int, str]:
        area = areas[item.area_id]
        return not open_questions(area), area.plan, area.order, item.area_id

    return tuple(sorted(found, key=place))


def is_told(area: Area, meeting: dt.date) -> bool:
    """Whether the words of an område, as they stand, are told to a meeting, and no question about it is open."""
    if open_questions(area):
        return False
    return any(each.meeting == meeting and is_of_words(each.of, area) for each in area.reports)


def open_questions(area: Area) -> tuple[Question, ...]:
    """The questions nobody has answered."""
    return tuple(question for question in area.questions if question.answered is None)


def is_approved(area: Area) -> bool:
    """Whether somebody answerable has approved the words that stand now."""
    return any(is_of_words(approval.of, area) for approval in area.approvals)


def reports_due(area: Area, meeting: dt.date, calendar: BoardCalendar) -> tuple[str, ...]:
    """Keys of the open återrapporter that belong to a meeting: at the one after they would be late."""
    horizon = _last_day_for(meeting, calendar)
    return tuple(
        key
        for key, stone in area.milestones.items()
        if milestone_kind(key) is Kind.REPORT
        and stone.due is not None
        and stone.due <= horizon
        and is_open(key, stone, area.status)
    )


def _last_day_for(meeting: dt.date, calendar: BoardCalendar) -> dt.date:
    """”Återrapport februari” is told in February's meeting, not first when February is over."""
    following = calendar.next_meeting(meeting + dt.timedelta(days=1))
    if following is not None:
        return following - dt.timedelta(days=1)
    return meeting.replace(day=months.monthrange(meeting.year, meeting.month)[1])


class _Meeting:
    """Asks every område on behalf of one meeting."""

    def __init__(self, content: Content, meeting: dt.date, calendar: BoardCalendar) -> None:
        self._content, self._meeting, self._calendar = content, meeting, calendar
        self._before = calendar.last_meeting(meeting)
        self._horizon = _last_day_for(meeting, calendar)

    def whys(self, area: Area, remarks: Callable[[str], Sequence[Finding]], area_id: str) -> Iterator[Why]:
        """Every reason to tell of an område."""
        for question in open_questions(area):
            yield Why(Reason.QUESTION, f"{question.role} frågar: ”{question.text}”")
        plan = self._content.plans.get(area.plan)
        dated = plan.dated if plan else None
        if area.status.is_over:
            yield from self._on_ended(area)
            return
        for key, stone in area.milestones.items():
            if is_open(key, stone, area.status):
                yield from self._on_milestone(key, stone, last_heard(area, plan))
        if area.status is Status.DONE:
            yield Why(Reason.TO_APPROVE, "klart, ska godkännas av nämnden")
        else:
            for finding in remarks(area_id):
                if finding.kind is FindingKind.TEXT_NAMES_LATER:
                    yield Why(Reason.WILL_BE_LATE, finding.sentence)
        yield from self._on_words(area, dated)

    def _on_ended(self, area: Area) -> Iterator[Why]:
        """What the board closed itself it need not be told."""
        closing = area.closing
        told = any(each.day >= closing.day for each in area.reports) if closing else True
        if closing is not None and not closing.decision and not told and self._is_news(closing.day):
            yield Why(Reason.CHANGED, f"avslutat {closing.day}: {closing.reason}")

    def _on_milestone(self, key: str, stone: Milestone, heard: dt.date | None) -> Iterator[Why]:
        kind = milestone_kind(key)
        name = kind_word(key)
        if stone.due is not None:
            late = (self._meeting - stone.due).days
            if kind is Kind.REPORT and stone.due <= self._horizon:
                late_words = f", {distance_words(-late)}" if late > 0 else ""
                yield Why(Reason.REPORT, f"återrapport senast {stone.due}{late_words}")
            elif late > 0:
                yield Why(Reason.LATE, f"{name} senast {stone.due}, {distance_words(-late)} på sammanträdet")
        elif stone.repeats and self._before is not None:
            # What is due on the day of the meeting is told there; where nothing was heard, the meeting before was it.
            known = heard is not None and heard <= self._meeting
            days = missed_days(stone, heard if known else self._before, self._meeting + dt.timedelta(days=1))
            open_days = [day for day in days if day > self._before]
            if open_days:
                yield Why(Reason.RECURRING, f"{name} {open_days[0]} är inte gjord")

    def _on_words(self, area: Area, dated: dt.date | None) -> Iterator[Why]:
        earlier = [each for each in area.reports if each.meeting != self._meeting]
        latest = max(earlier, key=lambda each: each.meeting, default=None)
        if latest is not None and latest.of:
            if not is_of_words(latest.of, area):
                yield Why(Reason.CHANGED, f"ändrat sedan sammanträdet {latest.meeting}")
        elif self._is_reported_anew(area, dated):
            yield Why(Reason.CHANGED, f"nytt processläge {area.reported}")
        still = meetings_still(area, dated, self._meeting, self._calendar)
        if still >= STILL_AFTER:
            yield Why(Reason.STILL, f"stilla sedan {still} sammanträden")

    def _is_reported_anew(self, area: Area, dated: dt.date | None) -> bool:
        """Whether there has been a report since the meeting before, other than the telling to this one itself."""
        day = area.reported
        if day is None or not self._is_news(day) or (dated is not None and day <= dated):
            return False
        return not any(
            each.meeting == self._meeting and each.day == day and is_of_words(each.of, area) for each in area.reports
        )

    def _is_news(self, day: dt.date) -> bool:
        """Whether something of a day has come after the meeting before; without one, nothing can be told from it."""
        return self._before is not None and self._before < day <= self._meeting


_RANK = {reason: rank for rank, reason in enumerate(Reason)}
