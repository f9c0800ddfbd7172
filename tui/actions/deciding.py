"""Efter nämnd: a meeting's decision written on what it concerns, and a decision about one område."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import msgspec

from store.editing import Words, paragraphs
from store.errors import UsageError
from store.meetings.calendar import write_meeting
from store.meetings.editing import approved_by_board, decide, with_words_after
from store.meetings.meeting import Meeting
from store.model import Area, Content, Status
from tui.actions.next_report import with_next_report
from tui.text import meetings as said

if TYPE_CHECKING:
    from store.editing import Occasion


class Concerned(msgspec.Struct, frozen=True):
    """An område a decision may concern."""

    area_id: str
    area: Area

    @property
    def can_be_approved(self) -> bool:
        """Whether it is klart, so that the board can approve and close it."""
        return self.area.status is Status.DONE

    @property
    def is_klart_in_passing(self) -> bool:
        """Whether its words tell only in passing that it is klart: ``har införskaffats``."""
        from store.status import tell_status  # noqa: PLC0415 (only what is klart is read again)

        told = tell_status("\n".join(self.area.progress), self.area.reported)
        return self.can_be_approved and told.in_passing and told.status.is_finished

    @property
    def approving(self) -> str:
        """What its approval is called, with what whoever gives it should know."""
        return f"{said.DECIDE_APPROVED}{said.IN_PASSING if self.is_klart_in_passing else ''}"


def concerned(content: Content, meeting: dt.date) -> list[Concerned]:
    """What was told to a meeting, in the order of the plan."""
    told = [
        Concerned(key, area)
        for key, area in content.areas.items()
        if any(each.meeting == meeting for each in area.reports)
    ]
    return sorted(told, key=lambda each: (each.area.plan, each.area.order))


def with_decision(
    content: Content,
    meeting: dt.date,
    texts: Mapping[str, str],
    chosen: tuple[Collection[str], Collection[str]],
    today: dt.date,
) -> Content:
    """A content with the paragraph and the decision of a meeting on the områden it concerns.

    An område with a paragraph of its own is left alone, and one with a decision of its own keeps that.

    Args:
        content: the register.
        meeting: the meeting's day.
        texts: what the protocol says: ``paragraph``, ``registry`` and ``decision``, its paragraphs one a line.
        chosen: ids of the områden it concerns, and of those it approves, which are closed by it.
        today: when it is written.

    Raises:
        UsageError: the paragraph is missing.
    """
    paragraph, decision = _paragraph(texts), " ".join(texts["decision"].split())
    before = content.meetings.get(meeting.isoformat(), Meeting(day=meeting))
    same = texts["decision"] == "\n".join(before.decision)
    content = write_meeting(
        content,
        meeting,
        paragraph=paragraph,
        registry=texts["registry"].strip(),
        # What nobody has touched stays to the letter, also where another program wrote it otherwise than we would.
        decision=before.decision if same else paragraphs(texts["decision"]),
    )
    concerns, approves = chosen
    for area_id in (*concerns, *(each for each in approves if each not in concerns)):
        area = content.areas[area_id]
        if area_id in concerns:
            area = _decided_with_others(area, before, paragraph, decision, today)
        if area_id in approves:
            own = next((each.paragraph for each in area.reports if each.meeting == meeting), "")
            area = approved_by_board(area, meeting, own or paragraph)
        content = content.with_area(area_id, area)
    return content


def _decided_with_others(area: Area, before: Meeting, paragraph: str, decision: str, today: dt.date) -> Area:
    """An område with what is common to all, where nothing, or what was common before, stands."""
    known = next((each for each in area.reports if each.meeting == before.day), None)
    own = known.paragraph if known else ""
    if own not in {"", paragraph, before.paragraph}:
        return area
    words = known.decision if known else ""
    common = words in {"", " ".join(before.decision)}
    return decide(area, before.day, paragraph, (decision or words) if common else words, today)


def with_area_decision(
    area: Area, meeting: dt.date, texts: Mapping[str, str], occasion: Occasion, *, approve: bool
) -> Area:
    """An område with what was decided of it alone.

    Args:
        area: as it stands.
        meeting: the meeting's day.
        texts: ``paragraph``, ``decision`` and ``next``, when the next återrapport is to come.
        occasion: when it is written.
        approve: whether the board approves it, which closes it.

    Raises:
        UsageError: the paragraph is missing, or there is nothing to approve.
    """
    paragraph = _paragraph(texts)
    if texts["next"].strip():
        text = with_next_report("\n".join(area.progress), texts["next"], area, occasion)
        area = with_words_after(area, Words.of(area).replace(progress=paragraphs(text)), meeting, occasion)
    area = decide(area, meeting, paragraph, texts["decision"].strip(), occasion.today)
    return approved_by_board(area, meeting, paragraph) if approve else area


def _paragraph(texts: Mapping[str, str]) -> str:
    paragraph = texts["paragraph"].strip()
    if not paragraph:
        raise UsageError(said.DECIDE_NEEDS_PARAGRAPH)
    return paragraph
