"""Closing an område with its reason, and taking a closed one up again. Nothing is ever removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Grid
from textual.content import Content
from textual.widgets import Input, Static

from store.editing import close, reopen
from store.model import ClosingReason
from tui.draft_names import CLOSE, draft_name
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog, Question
from tui.screens.edit import label
from tui.text import app as words
from tui.widgets.choices import PickOne
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store.model import Content as Register
    from tui.app import NamndkollApp

_USUAL = ClosingReason.COMPLETED


class CloseDialog(Dialog[None]):
    """Asks why, by which decision, and for a comment; closes the område, and stays open when that is refused."""

    title_words = words.CLOSE_TITLE

    def __init__(self, base: Register, area_id: str) -> None:
        super().__init__()
        self._base, self._area_id = base, area_id
        self.draft_name = draft_name(CLOSE, area_id)
        self._area = base.areas[area_id]

    def fields(self) -> ComposeResult:
        """Reason, paragraph, comment."""
        yield Static(Content(self._area.title), classes="body")
        with Grid(classes="form"):
            yield label(words.CLOSE_WHY)
            yield PickOne([(reason.value, reason.value) for reason in ClosingReason], [_USUAL.value], id="reason")
            yield label(words.CLOSE_DECISION)
            yield TextLine(id="decision", placeholder=words.CLOSE_DECISION_PLACEHOLDER, compact=True)
            yield label(words.CLOSE_NOTE)
            yield TextLine(id="note", compact=True)

    def buttons(self) -> dict[str, str]:
        """Close it, or leave it."""
        return {"ok": words.CLOSE_BUTTON, "cancel": words.CANCEL}

    def usual_words(self) -> str:
        """In a question about unsaved words the button's one word would sound like leaving the program."""
        return words.CLOSE_TITLE

    def on_mount(self) -> None:
        """Choose the reason first."""
        super().on_mount()
        self.query_one(PickOne).focus()

    def answer(self, button: str) -> None:
        """Close the område."""
        del button
        reason = ClosingReason(self.query_one(PickOne).chosen)
        decision, note = self.query_one("#decision", Input).value, self.query_one("#note", Input).value
        closed = close(self._area, reason, self.app.session.today, decision, note)
        changed = self._base.with_area(self._area_id, closed)
        if self.app.save(changed, f"{words.CLOSE_TITLE}: {closed.title}", self._base):
            self.dismiss(None)


def close_or_reopen(app: NamndkollApp, area_id: str) -> None:
    """Ask, and save the answer: an open område is closed, a closed one is taken up again."""
    base = app.session.content
    area = base.areas[area_id]

    if not area.status.is_over:
        app.push_screen(CloseDialog(base, area_id))
        return

    def answered(answer: str | None) -> None:
        if answer:
            changed = base.with_area(area_id, reopen(area, app.session.today))
            app.save(changed, f"{words.REOPEN_TITLE}: {area.title}", base)

    question = Question(
        words.REOPEN_TITLE,
        lambda width: [[(line, Tone.PLAIN)] for line in wrapped(words.REOPEN_TEXT, width)],
        {"ok": words.REOPEN_BUTTON, "cancel": words.CANCEL},
    )
    app.push_screen(question, answered)
