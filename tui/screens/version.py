"""Spara version: the message is shown before git gets it; exactly the register and its settings are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import NamndkollError
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Question
from tui.text import app as words
from tui.widgets.rows import Line, Tone

if TYPE_CHECKING:
    from tui.app import NamndkollApp


def ask_to_save_version(app: NamndkollApp) -> None:
    """Show what would be saved in git, and save it on yes."""
    from store.saving_version import message, save_version, unsaved  # noqa: PLC0415 (git is only asked here)

    path = app.session.register.path
    try:
        changed = unsaved(path)
    except NamndkollError as error:
        app.show_error(error)
        return
    if not changed:
        app.notify(words.VERSION_NOTHING, markup=False, timeout=4)
        return
    subject, body = message(changed)

    def lines(width: int) -> list[Line]:
        said: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(subject, width)]
        return said + [[(line, Tone.PLAIN)] for text in body.splitlines()[:12] for line in wrapped(text, width)]

    def save(answer: str | None) -> None:
        if answer != "ok":
            return
        try:
            saved = save_version(path)
        except NamndkollError as error:
            app.show_error(error)
            return
        app.look_at_version()
        app.notify(f"{words.VERSION_SAVED}: {saved.subject}", markup=False, timeout=5)

    app.push_screen(Question(words.VERSION_TITLE, lines, {"ok": words.VERSION_SAVE, "cancel": words.CANCEL}), save)
