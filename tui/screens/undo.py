"""Before something is taken back, what that will change."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from store.errors import NamndkollError
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.text import app as words

if TYPE_CHECKING:
    from store.journal import Undo
    from tui.session import Session
    from tui.widgets.toned_text import Lines


class UndoDialog(Dialog[None]):
    """Shows one step of the journal, and takes it back or does it again."""

    _TITLES: ClassVar[dict[str, str]] = {"undo": words.UNDO_TITLE, "redo": words.REDO_TITLE}

    def __init__(self, session: Session, step: Undo, direction: str) -> None:
        super().__init__()
        self._session = session
        self._step = step
        self._direction = direction
        self.title_words = self._TITLES[direction]

    def text(self) -> Lines:
        """The step, what it concerns, and what somebody else has changed since."""
        step = self._step
        said = [(step.label, Tone.TITLE), (step.description, Tone.PLAIN), (step.remark, Tone.FINDING)]
        return lambda width: [[(line, tone)] for text, tone in said if text for line in wrapped(text, width)]

    def buttons(self) -> dict[str, str]:
        """Yes, or leave it."""
        return {"ok": self._TITLES[self._direction], "cancel": words.CANCEL}

    def answer(self, button: str) -> None:
        """Save the step back."""
        del button
        register = self._session.register
        self.app.look_at_file()
        try:
            save = register.take_back if self._direction == "undo" else register.do_again
            done = save(self._step)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        self.dismiss(None)
        self.app.content_is_new()
        verb = words.UNDONE if self._direction == "undo" else words.REDONE
        self.app.notify(f"{verb}: {done.label}", markup=False, timeout=4)
        if done.remark not in {"", self._step.remark}:
            # Somebody has saved while this stood on the screen.
            self.app.notify(done.remark, markup=False, timeout=12)
