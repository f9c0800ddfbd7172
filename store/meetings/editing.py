"""What passes between the administration, its chief and the board, as pure functions from område to område."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.editing import Occasion, Words, add_area, close, rewrite
from store.errors import UsageError
from store.meetings.meeting import Approval, Question, Told, is_of_words, words_told
from store.model import Area, ClosingReason, Status

if TYPE_CHECKING:
    from store.ids import IdMaker
    from store.model import Content


def tell(area: Area, meeting: dt.date, day: dt.date) -> Area:
    """An område whose words, as they stand, are told to a meeting; what the board made of them is kept."""
    known = next((each for each in area.reports if each.meeting == meeting), Told(meeting=meeting, day=day))
    told = known.replace(day=day, of=words_told(area))
    others = (each for each in area.reports if each.meeting != meeting)
    return area.replace(reports=_by_meeting(*others, told), reported=day)


def decide(area: Area, meeting: dt.date, paragraph: str, decision: str, day: dt.date) -> Area:
    """An område with the paragraph and the decision of a meeting written on what was told there.

    One the board took up unasked gets an entry of its own; its words were not told.
    """
    known = next((each for each in area.reports if each.meeting == meeting), Told(meeting=meeting, day=day))
    decided = known.replace(paragraph=paragraph.strip(), decision=decision.strip())
    others = (each for each in area.reports if each.meeting != meeting)
    return area.replace(reports=_by_meeting(*others, decided))


def approved_by_board(area: Area, meeting: dt.date, paragraph: str) -> Area:
    """The second step of closing: an område that is klart is godkänt, closed on the meeting's day by its paragraph.

    Raises:
        UsageError: it is not klart, so there is nothing to approve.
    """
    if area.status is not Status.DONE:
        raise UsageError(f"”{area.title}” är inte klart än, så det kan inte godkännas. Skriv status klart först.")
    return close(area, ClosingReason.COMPLETED, meeting, paragraph)


def with_words_after(area: Area, words: Words, meeting: dt.date, occasion: Occasion) -> Area:
    """An område with new words out of a decision; what was told to that meeting still counts as told."""
    was_told = any(each.meeting == meeting and is_of_words(each.of, area) for each in area.reports)
    changed, _ = rewrite(area, words, occasion)
    if not was_told:
        return changed
    mark = words_told(changed)
    reports = tuple(each.replace(of=mark) if each.meeting == meeting else each for each in changed.reports)
    return changed.replace(reports=reports)


def commission(  # noqa: PLR0913 (a decision names all of these)
    content: Content,
    plan: str,
    title: str,
    schedule: tuple[str, ...],
    *,
    source: str,
    occasion: Occasion,
    new_id: IdMaker,
) -> tuple[Content, str]:
    """A content with a new uppdrag out of a decision, and its id.

    Args:
        content: the register.
        plan: id of the plan it belongs to; "" for the first plan there is.
        title: what is to be done.
        schedule: when, in words.
        source: the decision, as ``BUN 2018-01-24 § 7``.
        occasion: when it is written.
        new_id: makes its id.

    Raises:
        UsageError: it has no title.
    """
    words = Words(title=title, group=GROUP, schedule=schedule, status=Status.NOT_STARTED)
    content, area_id = add_area(content, plan or next(iter(content.plans), ""), words, occasion, new_id)
    area = content.areas[area_id].replace(notes=(f"{DECISION_NOTE}{source}",) if source else ())
    return content.with_area(area_id, area), area_id


DECISION_NOTE = "Beslut: "
"""Begins the note that tells which decision an uppdrag came out of."""
GROUP = "Uppdrag från nämnden"
"""The heading new uppdrag stand under."""


def ask(area: Area, role: str, text: str, day: dt.date) -> Area:
    """An område with one more question about it.

    Raises:
        UsageError: nothing is asked, or nobody asks.
    """
    question = Question(day=day, role=_role(role), text=" ".join(text.split()))
    if not question.text:
        raise UsageError("Frågan är tom. Skriv vad du vill veta.")
    return area.replace(questions=(*area.questions, question))


def answer(area: Area, place: int, text: str, day: dt.date) -> Area:
    """An område whose question at a place in its list is answered; without words the new processläge is the answer."""
    answered = area.questions[place].replace(answer=" ".join(text.split()), answered=day)
    return area.replace(questions=(*area.questions[:place], answered, *area.questions[place + 1 :]))


def answer_oldest(area: Area, text: str, day: dt.date) -> Area:
    """An område whose oldest open question (`store.meetings.agenda.open_questions`) is answered; there must be one."""
    return answer(area, next(place for place, asked in enumerate(area.questions) if asked.answered is None), text, day)


def approve(area: Area, role: str, day: dt.date) -> Area:
    """An område whose words, as they stand, somebody answerable has read and stands for.

    Raises:
        UsageError: nobody does.
    """
    approval = Approval(day=day, role=_role(role), of=words_told(area))
    return area.replace(approvals=(*area.approvals, approval))


def _role(role: str) -> str:
    told = " ".join(role.split())
    if not told:
        raise UsageError("Skriv rollen, till exempel förvaltningschef: den står kvar när personen har bytts ut.")
    return told


def _by_meeting(*reports: Told) -> tuple[Told, ...]:
    return tuple(sorted(reports, key=lambda each: (each.meeting, each.day)))
