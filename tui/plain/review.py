"""Granska: the chief approves what stands, or asks; and the secretary answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.meetings.agenda import is_approved, open_questions
from store.meetings.editing import answer_oldest, approve, ask
from tui.actions.reviewing import remember_role, usual_role
from tui.presentation.area_meetings import question_lines
from tui.text import app as words
from tui.text import meetings as said
from tui.text import plain as text
from tui.text import plain_area as of_area

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting


def review(sitting: Sitting, area_id: str) -> None:
    """Tell what stands, and ask whether it is approved or asked about."""
    if not sitting.may_write():
        return
    dialogue, base = sitting.dialogue, sitting.content
    area = base.areas[area_id]
    dialogue.say(f"{said.REVIEW_TITLE}: {area.title}")
    dialogue.say(*text.stands(words.COLUMN_SCHEDULE, area.schedule or (words.NO_SCHEDULE,)))
    dialogue.say(*text.stands(words.COLUMN_PROGRESS, area.progress or (area.status.value,)))
    dialogue.tell(question_lines(area, dialogue.width))
    if is_approved(area):
        dialogue.say(f"{said.REVIEW_APPROVED_BEFORE}.")
    choices = [("approve", said.REVIEW_APPROVE), ("ask", said.REVIEW_ASK)]
    chosen = dialogue.choose(of_area.REVIEW_QUESTION, choices, of_area.REVIEW_HELP)
    if chosen is None:
        return
    question = ""
    if chosen == "ask":
        question = dialogue.line(of_area.WHAT_TO_ASK, of_area.WHAT_TO_ASK_HELP)
        if not question:
            dialogue.say(text.WENT_BACK)
            return
    role = dialogue.field(said.REVIEW_ROLE, usual_role(), of_area.ROLE_HELP)
    today = sitting.session.today
    changed = ask(area, role, question, today) if chosen == "ask" else approve(area, role, today)
    remember_role(role)
    if sitting.save_area(area_id, changed, said.REVIEW_TITLE, base):
        dialogue.say(said.REVIEW_ASKED if chosen == "ask" else f"{said.REVIEW_APPROVED}.")


def answer_question(sitting: Sitting, area_id: str) -> None:
    """Answer the oldest open question of an område."""
    if not sitting.may_write():
        return
    dialogue, base = sitting.dialogue, sitting.content
    area = base.areas[area_id]
    asked = open_questions(area)[0]
    dialogue.say(said.question(asked.role, asked.day, asked.text))
    words_given = dialogue.line(of_area.ANSWER_QUESTION, of_area.ANSWER_HELP)
    if not words_given and not dialogue.yes(of_area.ANSWERED_BY_PROGRESS):
        dialogue.say(text.WENT_BACK)
        return
    answered = answer_oldest(area, words_given, sitting.session.today)
    sitting.save_area(area_id, answered, said.ANSWER_TITLE, base)
