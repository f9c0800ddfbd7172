"""What has passed between one område and the board: open questions, approvals, återrapporter and their decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.meetings.agenda import is_approved, open_questions
from store.slips import worst_slip
from tui.presentation.area_field import field
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import meetings as said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.meetings.meeting import Question, Told
    from store.model import Area


def question_lines(area: Area, width: int) -> Iterator[Line]:
    """The questions that wait for an answer: they are read before anything else."""
    for question in open_questions(area):
        text = said.question(question.role, question.day, question.text)
        yield from ([(line, Tone.FINDING)] for line in wrapped(text, width))


def approval_lines(area: Area, width: int) -> Iterator[Line]:
    """Who last approved the words, and whether they are others now."""
    if area.approvals:
        latest = area.approvals[-1]
        stale = "" if is_approved(area) else f" {said.APPROVAL_IS_OLD}"
        yield from field(said.FIELD_APPROVED, (f"{latest.role} {latest.day}{stale}",), width)


def meeting_lines(area: Area, width: int) -> Iterator[Line]:
    """Slip, what each meeting was told and decided, and the answered questions."""
    moved = worst_slip(area)
    if moved is not None:
        yield from field(said.FIELD_SLIP, (f"{moved.extent}, {said.FIRST_PROMISED} {moved.first}",), width)
    yield from field(said.FIELD_TOLD, (told_words(each) for each in reversed(area.reports)), width)
    yield from field(
        said.FIELD_ANSWERED, (answered_words(each) for each in area.questions if each.answered is not None), width
    )


def told_words(told: Told) -> str:
    """``2018-02-21, § 7: Rapporten godkänns.``."""
    decided = ": ".join(part for part in (told.paragraph, told.decision) if part)
    return f"{told.meeting}, {decided}" if decided else str(told.meeting)


def answered_words(question: Question) -> str:
    """A question with its answer."""
    answer = f"”{question.answer}”" if question.answer else said.ANSWERED_BY_PROGRESS
    return f"{question.role} {question.day}: ”{question.text}” – {answer} ({question.answered})"
