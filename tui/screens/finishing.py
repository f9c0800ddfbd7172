"""The end of the walk: what has changed in the period is shown, then the version is saved and frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import NamndkollError
from store.slips import summary
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Question
from tui.text import app as words
from tui.text import meetings as said
from tui.widgets.rows import Line, Tone

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from store.meeting_agenda import Item
    from tui.app import NamndkollApp

_SHOWN = 8
"""Sentences of the change log in the box."""


def ask_to_finish(app: NamndkollApp, meeting: dt.date, items: Sequence[Item]) -> None:
    """Show the change log of the period, and on yes save the version and freeze it for the meeting."""
    from store.change_words import sentences  # noqa: PLC0415 (git is only asked here)
    from store.saving_version import save_version, unsaved  # noqa: PLC0415 (the same)

    path = app.session.register.path
    try:
        changed = sentences(unsaved(path))
    except NamndkollError as error:
        app.show_error(error)
        return
    left = sum(not item.told for item in items)
    slipped = summary(app.session.content.areas.values())

    def lines(width: int) -> list[Line]:
        told: list[tuple[str, Tone]] = []
        if left:
            told.append((f"{left} {said.FINISH_LEFT}", Tone.SOON))
        if slipped:
            told.append((slipped, Tone.MUTED))
        told.append((said.FINISH_SINCE if changed else said.FINISH_NOTHING, Tone.HEADING))
        told += [(sentence, Tone.PLAIN) for sentence in changed[:_SHOWN]]
        if len(changed) > _SHOWN:
            told.append((said.FINISH_MORE, Tone.MUTED))
        return [[(line, tone)] for text, tone in told for line in wrapped(text, width)]

    def save(answer: str | None) -> None:
        if answer != "ok":
            return
        try:
            save_version(path, meeting)
        except NamndkollError as error:
            app.show_error(error)
            return
        app.notify(f"{said.FINISH_DONE} {meeting}.", markup=False, timeout=6)

    title = f"{said.FINISH_TITLE} {meeting}"
    app.push_screen(Question(title, lines, {"ok": said.FINISH_BUTTON, "cancel": words.CANCEL}), save)
