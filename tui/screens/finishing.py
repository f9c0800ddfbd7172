"""The end of the walk: the change log of the period, then the version saved and frozen, and the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import NamndkollError
from tui.actions.finishing import before_freezing, is_frozen, write_document
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Question
from tui.screens.version import ask_to_save_version
from tui.text import app as words
from tui.text import meetings as said
from tui.visible import visible

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from store.meetings.agenda import Item
    from tui.app import NamndkollApp
    from tui.presentation.rows import Line

_SHOWN = 8
"""Sentences of the change log in the box."""


def ask_to_finish(app: NamndkollApp, meeting: dt.date, items: Sequence[Item]) -> None:
    """Show the change log of the period, and on yes save the version and freeze it for the meeting."""
    from store.saving_version import save_version  # noqa: PLC0415 (git is only asked here)

    path = app.session.register.path
    if is_frozen(path, meeting):
        # What the board saw is never changed; what came after it is an ordinary version.
        ask_to_save_version(app)
        return
    try:
        told = before_freezing(app.session, items, _SHOWN)
    except NamndkollError as error:
        app.show_error(error)
        return

    def lines(width: int) -> list[Line]:
        return [[(line, tone)] for text, tone in told for line in wrapped(text, width)]

    def save(answer: str | None) -> None:
        if answer not in {"ok", "freeze"}:
            return
        try:
            save_version(path, meeting)
        except NamndkollError as error:
            app.show_error(error)
            return
        app.look_at_version()
        app.notify(f"{said.FINISH_DONE} {meeting}.", markup=False, timeout=6)
        if answer == "ok":
            _write_document(app, meeting, [item.area_id for item in items])

    title = f"{said.FINISH_TITLE} {meeting}"
    buttons = {"ok": said.FINISH_BUTTON, "freeze": said.FINISH_FREEZE, "cancel": words.CANCEL}
    app.push_screen(Question(title, lines, buttons), save)


def _write_document(app: NamndkollApp, meeting: dt.date, ids: Sequence[str]) -> None:
    """The återrapport as a Word document beside the register; one that is there already is left alone."""

    def make() -> None:
        try:
            name, doubtful = write_document(app.session, meeting, ids)
        except NamndkollError as error:
            app.call_from_thread(app.show_error, error)
            return
        told = said.document_written(visible(name), doubtful)
        app.call_from_thread(lambda: app.notify(told, markup=False, timeout=8))

    app.run_worker(make, thread=True, exclusive=True)
