"""Granska: the chief approves what stands, or asks; and the secretary answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Grid
from textual.widgets import Button, Input

from store.errors import NamndkollError
from store.meetings.agenda import is_approved, open_questions
from store.meetings.editing import answer_oldest, approve, ask
from tui.actions.reviewing import remember_role, usual_role
from tui.draft_names import ANSWER, QUESTION, draft_name
from tui.presentation.area_field import field
from tui.presentation.area_meetings import question_lines
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.text import app as words
from tui.text import meetings as said
from tui.widgets.toned_text import Lines, TonedText
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store.model import Area
    from tui.session import Session

_SHOWN = 9
"""Lines of processläge in the box; the whole text is one key away."""


class _AreaDialog(Dialog[None]):
    """A box about one område as it stood when the box was opened."""

    kind: ClassVar[str]
    """What its unsaved words are."""

    def __init__(self, session: Session, area_id: str) -> None:
        super().__init__()
        self.draft_name = draft_name(self.kind, area_id)
        self._session, self._area_id = session, area_id
        self._base = session.content
        self._area: Area = self._base.areas[area_id]


class ReviewDialog(_AreaDialog):
    """What is told, and one line to ask in; nothing written there is an approval."""

    kind = QUESTION
    title_words = said.REVIEW_TITLE
    _told_of_question = False

    def text(self) -> Lines:
        """What stands there now."""
        return self._lines

    def _lines(self, width: int) -> list[Line]:
        area = self._area
        lines: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(area.title, width)]
        lines += field(words.COLUMN_SCHEDULE, area.schedule or (words.NO_SCHEDULE,), width)
        told = list(field(words.COLUMN_PROGRESS, area.progress or (area.status.value,), width))
        lines += told[:_SHOWN]
        if len(told) > _SHOWN:
            lines.append([(words.GLANCE_MORE, Tone.MUTED)])
        lines += question_lines(area, width)
        approved = f"{said.REVIEW_APPROVED_BEFORE}. " if is_approved(area) else ""
        help_words = said.REVIEW_ASKS if self._asks else approved + said.REVIEW_HELP
        return [*lines, *([(line, Tone.MUTED)] for line in wrapped(help_words, width))]

    def fields(self) -> ComposeResult:
        """The question, and who asks."""
        with Grid(classes="form"):
            yield label(said.REVIEW_QUESTION)
            yield TextLine(id="question", placeholder=said.REVIEW_QUESTION_PLACEHOLDER, compact=True)
            yield label(said.REVIEW_ROLE)
            yield TextLine(usual_role(), id="role", compact=True)

    def buttons(self) -> dict[str, str]:
        """Approve, ask, or leave."""
        return {"ok": said.REVIEW_APPROVE, "ask": said.REVIEW_ASK, "cancel": words.CANCEL}

    def usual_words(self) -> str:
        """A written question is asked."""
        return said.REVIEW_ASK if self._asks else said.REVIEW_APPROVE

    def on_mount(self) -> None:
        """Ask or approve at once."""
        super().on_mount()
        self.query_one("#question", Input).focus()
        self._tell()

    @property
    def _asks(self) -> bool:
        """Whether words stand in the line: then they are asked, and nothing is approved."""
        return any(line.value.strip() for line in self.query("#question").results(Input))

    @on(Input.Changed, "#question")
    def _tell(self) -> None:
        """Only what can be done is offered, and the text above says why."""
        self.query_one("#ok", Button).disabled = self._asks
        self.query_one("#ask", Button).disabled = not self._asks
        self.query_one(".body", TonedText).show(self._lines)
        self.offer_keys()

    def answer(self, button: str) -> None:
        """Store the approval, or the question when there is one: words that were written are never passed over."""
        del button
        question, role = self.query_one("#question", Input).value, self.query_one("#role", Input).value
        asks = self._asks
        today = self._session.today
        if not asks and open_questions(self._area) and not self._told_of_question:
            self._told_of_question = True
            self.app.notify(said.REVIEW_UNANSWERED, severity="warning", markup=False, timeout=8)
            return
        try:
            area = ask(self._area, role, question, today) if asks else approve(self._area, role, today)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        remember_role(role)
        changed = self._base.with_area(self._area_id, area)
        if self.app.save(changed, f"{said.REVIEW_TITLE}: {area.title}", self._base):
            self.app.notify(said.REVIEW_ASKED if asks else said.REVIEW_APPROVED, markup=False, timeout=4)
            self.dismiss(None)


class AnswerDialog(_AreaDialog):
    """The oldest open question of an område, and its answer."""

    kind = ANSWER
    title_words = said.ANSWER_TITLE

    def text(self) -> Lines:
        """The område and the question."""
        asked = open_questions(self._area)[0]
        shown = said.question(asked.role, asked.day, asked.text)
        return lambda width: [
            *([(line, Tone.TITLE)] for line in wrapped(self._area.title, width)),
            *([(line, Tone.FINDING)] for line in wrapped(shown, width)),
        ]

    def fields(self) -> ComposeResult:
        """The answer."""
        yield TextLine(id="answer", placeholder=said.ANSWER_PLACEHOLDER, compact=True)

    def buttons(self) -> dict[str, str]:
        """Answer, or leave."""
        return {"ok": said.ANSWER_BUTTON, "cancel": words.CANCEL}

    def on_mount(self) -> None:
        """Write at once."""
        super().on_mount()
        self.query_one("#answer", Input).focus()

    def answer(self, button: str) -> None:
        """Store the answer."""
        del button
        area = answer_oldest(self._area, self.query_one("#answer", Input).value, self._session.today)
        changed = self._base.with_area(self._area_id, area)
        if self.app.save(changed, f"{said.ANSWER_TITLE}: {area.title}", self._base):
            self.app.notify(said.ANSWER_SAVED, markup=False, timeout=3)
            self.dismiss(None)
