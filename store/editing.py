"""Everything that can be done to a register, as pure functions from one content to the next.

Words come in as the paragraphs somebody wrote. Each function gives the new content; `Register.save` stores it. Dates
that words move are found by `store.rereading.reread`, so that a form can ask for the reason before anything is saved.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec

from store.board_calendar import BoardCalendar
from store.deadline import is_taken_away
from store.errors import UsageError
from store.model import Area, Closing, ClosingReason, Content, Kind, Milestone, Plan, Status, milestone_kind
from store.numbering import STEP
from store.promises import read_area
from store.rereading import Rereading, move, reread, with_reason, without_date

if TYPE_CHECKING:
    from store.ids import IdMaker


class Occasion(msgspec.Struct, frozen=True):
    """When something is written, and in which board's year: what every reading of new words depends on."""

    today: dt.date
    calendar: BoardCalendar = BoardCalendar()


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an område as a form holds them, already paragraphs."""

    title: str
    group: str = ""
    measures: tuple[str, ...] = ()
    responsible: str = ""
    schedule: tuple[str, ...] = ()
    status: Status = Status.UNKNOWN
    progress: tuple[str, ...] = ()

    @classmethod
    def of(cls, area: Area) -> Words:
        """The words of an område as they stand."""
        return cls(
            title=area.title,
            group=area.group,
            measures=area.measures,
            responsible=area.responsible,
            schedule=area.schedule,
            status=area.status,
            progress=area.progress,
        )

    def replace(self, **changes: object) -> Words:
        """A copy with some fields exchanged."""
        return msgspec.structs.replace(self, **changes)


def paragraphs(text: str) -> tuple[str, ...]:
    """Written text as paragraphs: one a line, NFC, without trailing space and without empty lines."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    return tuple(stripped for line in lines if (stripped := line.strip()))


def rewrite(area: Area, words: Words, occasion: Occasion) -> tuple[Area, Rereading]:
    """An område with new words, and what the new words do to its milstolpar.

    A status that is no end takes a closed område up again; how it was closed stays as history.

    Raises:
        UsageError: the område would have no name.
    """
    if not words.title.strip():
        raise UsageError("Utvecklingsområdet måste ha ett namn. Skriv några ord om vad som ska bli bättre.")
    same = (words.schedule, words.progress) == (area.schedule, area.progress)
    reading = (
        Rereading(milestones=area.milestones)
        if same
        else reread(
            area.replace(status=words.status), words.schedule, words.progress, occasion.today, occasion.calendar
        )
    )
    if area.status.is_over and not words.status.is_over:
        area = _taken_up(area, occasion.today)
    changed = area.replace(
        title=unicodedata.normalize("NFC", words.title.strip()),
        group=words.group.strip(),
        measures=words.measures,
        responsible=words.responsible.strip(),
        schedule=words.schedule,
        status=words.status,
        progress=words.progress,
        milestones=reading.milestones,
    )
    if words.status.is_finished and not area.status.is_finished:
        changed = changed.replace(milestones=_finished(changed.milestones, occasion.today))
    return changed, reading


def report(area: Area, words: Words, met: Iterable[str], occasion: Occasion) -> tuple[Area, Rereading]:
    """An område told anew: its words, the day it was told and the milstolpar (by key) that this meets.

    Milstolpar are ticked before the new words are read, so that a met återrapport stays as history when the words
    name the next.
    """
    ticked = area.replace(milestones={**area.milestones, **_met(area.milestones, met, occasion.today)})
    told, reading = rewrite(ticked, words, occasion)
    return told.replace(reported=occasion.today), reading


def give_reasons(area: Area, reasons: Mapping[str, str]) -> Area:
    """An område whose just moved dates have got their reasons, by milstolpe key."""
    milestones = {
        key: with_reason(stone, reasons[key]) if reasons.get(key) and stone.moves else stone
        for key, stone in area.milestones.items()
    }
    return area.replace(milestones=milestones)


def set_date(area: Area, key: str, due: dt.date | None, today: dt.date, reason: str = "") -> Area:
    """An område in which one milstolpe's date is corrected by hand; a later one, or none, keeps the first promise.

    Raises:
        UsageError: there is no such milstolpe.
    """
    stone = area.milestones.get(key)
    if stone is None:
        raise UsageError(f"Området har ingen milstolpe ”{key}”. Inget är ändrat.")
    changed = without_date(stone, today, reason) if due is None else move(stone, due, today, reason)
    return area.replace(milestones={**area.milestones, key: changed})


def tick(area: Area, keys: Iterable[str], day: dt.date) -> Area:
    """An område whose milstolpar under these keys are met on a day; those already met are opened again.

    One that comes back, or is promised a number of times, is done once more; a number that is full loses its last.
    """
    milestones = dict(area.milestones)
    for key in keys:
        stone = milestones[key]
        if stone.met is not None:
            milestones[key] = stone.replace(met=None)
        elif is_full(stone):
            milestones[key] = stone.replace(done_days=stone.done_days[:-1])
        else:
            milestones[key] = _done(stone, day)
    return area.replace(milestones=milestones)


def without_words(area: Area) -> list[str]:
    """Keys of milstolpar that still are waited for although the words they were read from stand nowhere any more."""
    text = "\n".join((*area.schedule, *area.progress))
    return [
        key
        for key, stone in area.milestones.items()
        if stone.words and stone.met is None and not is_taken_away(stone) and stone.words not in text
    ]


def take_away(area: Area, keys: Container[str]) -> Area:
    """An område without some milstolpar, as an edit of their words would have left it."""
    return area.replace(milestones={key: stone for key, stone in area.milestones.items() if key not in keys})


def is_full(stone: Milestone) -> bool:
    """Whether a milstolpe promised a number of times has been done that many times."""
    return bool(stone.goal) and len(stone.done_days) >= stone.goal


def _done(stone: Milestone, day: dt.date) -> Milestone:
    """A milstolpe met on a day; one that comes back or has several times to go gets one more day instead."""
    if not (stone.goal or stone.repeats):
        return stone.replace(met=day)
    return stone.replace(done_days=tuple(sorted((*stone.done_days, day))))


def close(area: Area, reason: ClosingReason, day: dt.date, decision: str = "", note: str = "") -> Area:
    """A closed område; nothing of it is removed, and a closing it had before stays as history."""
    carried_out = reason in {ClosingReason.COMPLETED, ClosingReason.ORDINARY_OPERATIONS}
    status = Status.CLOSED if carried_out else Status.CANCELLED
    before = area.closing.status_before if area.closing is not None and area.status.is_over else area.status
    closing = Closing(reason=reason, day=day, decision=decision.strip(), note=note.strip(), status_before=before)
    return _taken_up(area, day).replace(status=status, closing=closing)


def reopen(area: Area, day: dt.date) -> Area:
    """A closed område taken up again with the status it had; how it was closed stays as history."""
    before = area.closing.status_before if area.closing is not None else Status.UNKNOWN
    return _taken_up(area, day).replace(status=before if before is not Status.UNKNOWN else Status.ONGOING)


def _taken_up(area: Area, day: dt.date) -> Area:
    """An område whose closing, if it has one, is history since a day; its status is left to whoever takes it up."""
    if area.closing is None:
        return area
    ended = area.closing.replace(reopened=area.closing.reopened or day)
    return area.replace(closing=None, earlier_closings=(*area.earlier_closings, ended))


def add_area(content: Content, plan_id: str, words: Words, occasion: Occasion, new_id: IdMaker) -> tuple[Content, str]:
    """A content with a new område last in its plan and group, and its id.

    Raises:
        UsageError: it has no name.
    """
    blank = Area(title=words.title.strip() or "?", plan=plan_id)
    area, _ = rewrite(blank, words, occasion)
    reading = read_area(words.schedule, words.progress, occasion.today, occasion.calendar)
    status = words.status if words.status is not Status.UNKNOWN else reading.status
    order = _place_for(content, plan_id, area.group)
    today = occasion.today
    area = area.replace(
        order=order,
        milestones=reading.milestones,
        status=status,
        reported=today if words.progress else None,
        added=today,
    )
    area_id = new_id(area.title)
    return content.with_area(area_id, area), area_id


def _place_for(content: Content, plan_id: str, group: str) -> int:
    """The place after the last område of a group, before the next where there is room; else last in the plan."""
    others = sorted((other.order, other.group) for other in content.areas.values() if other.plan == plan_id)
    end = (others[-1][0] if others else 0) + STEP
    last = max((order for order, name in others if name == group), default=None)
    if last is None:
        return end
    following = min((order for order, _ in others if order > last), default=None)
    if following is None:
        return end
    return (last + following) // 2 if following - last > 1 else end


def add_plan(content: Content, plan: Plan, new_id: IdMaker) -> tuple[Content, str]:
    """A content with a new plan, and its id."""
    plan_id = new_id(plan.name)
    return content.replace(plans={**content.plans, plan_id: plan}), plan_id


def _met(milestones: Mapping[str, Milestone], keys: Iterable[str], day: dt.date) -> dict[str, Milestone]:
    """The milstolpar under these keys, ticked off."""
    return {key: _done(milestones[key], day) for key in keys}


def _finished(milestones: Mapping[str, Milestone], day: dt.date) -> dict[str, Milestone]:
    """Milstolpar of a finished område: the work's own (klart, start, period) are met; what is to be told stays open."""
    own = {Kind.DONE, Kind.START, Kind.PERIOD}
    return {
        key: stone.replace(met=day) if stone.met is None and milestone_kind(key) in own else stone
        for key, stone in milestones.items()
    }
