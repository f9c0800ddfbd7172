"""One område: all of it read aloud, and everything that can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.editing import close, reopen
from store.meetings.agenda import open_questions
from store.model import ClosingReason
from tui.cli.show_area import described
from tui.plain.change_log import tell_history
from tui.plain.edit import edit_area
from tui.plain.menu import Choice, LeaveMenuError, run_menu
from tui.plain.milestones import Milestones
from tui.plain.report import report_area
from tui.plain.review import answer_question, review
from tui.presentation.area_meetings import meeting_lines, question_lines
from tui.text import app as words
from tui.text import plain as text
from tui.text import plain_area as of_area

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.plain.sitting import Sitting


class AreaMenu:
    """The område at hand, among those of a list."""

    def __init__(self, sitting: Sitting, area_id: str, ids: Sequence[str] = ()) -> None:
        self._sitting = sitting
        self._id = area_id
        self._ids = ids

    def run(self) -> None:
        """Tell all of it, then ask what to do until an empty line."""
        tell_area(self._sitting, self._id)
        run_menu(self._sitting, self._title, self._choices)

    def _title(self) -> str:
        area = self._sitting.content.areas.get(self._id)
        if area is None:
            self._sitting.dialogue.say(words.AREA_GONE)
            raise LeaveMenuError
        return of_area.area_title(area.title)

    def _choices(self) -> list[Choice]:
        sitting, area_id = self._sitting, self._id
        area = sitting.content.areas[area_id]
        choices = [
            Choice(of_area.AREA_REPORT, lambda: report_area(sitting, area_id)),
            Choice(of_area.AREA_EDIT, lambda: edit_area(sitting, area_id)),
            Choice(of_area.AREA_MILESTONES, Milestones(sitting, area_id).run),
            Choice(of_area.AREA_REVIEW, lambda: review(sitting, area_id)),
        ]
        if open_questions(area):
            choices.append(Choice(of_area.AREA_ANSWER, lambda: answer_question(sitting, area_id)))
        if area.status.is_over:
            choices.append(Choice(of_area.AREA_REOPEN, lambda: reopen_area(sitting, area_id)))
        else:
            choices.append(Choice(of_area.AREA_CLOSE, lambda: close_area(sitting, area_id)))
        choices += [
            Choice(of_area.AREA_TELL, lambda: tell_area(sitting, area_id)),
            Choice(of_area.AREA_HISTORY, lambda: tell_history(sitting, area_id)),
        ]
        place = self._ids.index(area_id) if area_id in self._ids else -1
        if 0 <= place < len(self._ids) - 1:
            choices.append(Choice(of_area.AREA_NEXT, lambda: self._go(place + 1)))
        if place > 0:
            choices.append(Choice(of_area.AREA_PREVIOUS, lambda: self._go(place - 1)))
        return choices

    def _go(self, place: int) -> None:
        self._id = self._ids[place]
        tell_area(self._sitting, self._id)


def tell_area(sitting: Sitting, area_id: str) -> None:
    """An område in full: open questions first, every field, every milstolpe with its proof, what the board was told."""
    session, dialogue = sitting.session, sitting.dialogue
    area = session.content.areas[area_id]
    (row,) = session.rows((area_id,))
    dialogue.tell(question_lines(area, dialogue.width))
    dialogue.tell_parts(described(row, session, dialogue.output.width))
    dialogue.tell(meeting_lines(area, dialogue.width))


def close_area(sitting: Sitting, area_id: str) -> None:
    """Close an område with its reason; nothing of it is removed."""
    if not sitting.may_write():
        return
    dialogue, base = sitting.dialogue, sitting.content
    area = base.areas[area_id]
    reasons = [(reason.value, reason.value) for reason in ClosingReason]
    chosen = dialogue.choose(of_area.CLOSE_QUESTION, reasons, of_area.CLOSE_HELP)
    if chosen is None:
        dialogue.say(text.WENT_BACK)
        return
    decision = dialogue.field(words.CLOSE_DECISION, "", words.CLOSE_DECISION_PLACEHOLDER)
    note = dialogue.field(words.CLOSE_NOTE, "", "")
    if dialogue.yes(of_area.close_it(area.title, chosen)):
        closed = close(area, ClosingReason(chosen), sitting.session.today, decision, note)
        sitting.save_area(area_id, closed, words.CLOSE_TITLE, base)
    else:
        dialogue.say(text.WENT_BACK)


def reopen_area(sitting: Sitting, area_id: str) -> None:
    """Take a closed område up again."""
    if not sitting.may_write():
        return
    base = sitting.content
    sitting.dialogue.say(words.REOPEN_TEXT)
    if sitting.dialogue.yes(f"{words.REOPEN_BUTTON}?"):
        reopened = reopen(base.areas[area_id], sitting.session.today)
        sitting.save_area(area_id, reopened, words.REOPEN_TITLE, base)
    else:
        sitting.dialogue.say(text.WENT_BACK)
