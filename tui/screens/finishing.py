"""The end of the walk: the change log of the period, then the version saved and frozen, and the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import NamndkollError
from tui.actions.finishing import before_freezing, frozen_days, write_document, write_frozen_document
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Question
from tui.screens.version import ask_to_save_version
from tui.text import app as words
from tui.text import meetings as said
from tui.text.exported import sighting
from tui.visible import visible

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from store.meetings.agenda import Item
    from store.publication import Sighting
    from tui.app import NamndkollApp
    from tui.session import Session
    from tui.widgets.toned_text import Lines

_SHOWN = 6
"""Sentences of the change log in the box."""
_AROUND = 8
"""Lines of the screen that its title, its edges and its buttons take."""


def ask_to_finish(app: NamndkollApp, meeting: dt.date, items: Sequence[Item], frozen: Callable[[], object]) -> None:
    """Show the change log of the period, and on yes save the version and freeze it for the meeting.

    A freeze is for good, so it is no usual answer while something is left to go through or the day has not come.

    Args:
        app: whose register it is.
        meeting: the meeting's day.
        items: what it is told.
        frozen: what is done when it has been frozen.
    """
    from store.saving_version import save_version  # noqa: PLC0415 (git is only asked here)

    path, session = app.session.register.path, app.session
    if meeting in frozen_days(path):
        _ask_about_frozen(app, meeting)
        return
    try:
        told = before_freezing(session, meeting, items, _SHOWN)
    except NamndkollError as error:
        app.show_error(error)
        return

    def save(answer: str | None) -> None:
        if answer in {"ok", "freeze"}:
            try:
                save_version(path, meeting)
            except NamndkollError as error:
                app.show_error(error)
                return
            app.look_at_version()
            app.notify(f"{said.FINISH_DONE} {meeting}.", markup=False, timeout=6)
            frozen()
        if answer in {"ok", "document"}:
            _write(app, lambda: write_document(session, meeting, [item.area_id for item in items]))

    title, buttons = f"{said.FINISH_TITLE} {meeting}", _buttons(session, meeting, items)
    app.push_screen(Question(title, _lines(app, told), buttons), save)


def _buttons(session: Session, meeting: dt.date, items: Sequence[Item]) -> dict[str, str]:
    """The usual answer first; four do not fit beside each other."""
    freezing = {"ok": said.FINISH_BUTTON, "freeze": said.FINISH_FREEZE}
    if any(not item.told for item in items):
        return {"cancel": said.FINISH_NOT_YET, **freezing}
    if session.today < meeting:
        return {"document": said.FINISH_DOCUMENT, **freezing}
    return {**freezing, "cancel": words.CANCEL}


def _ask_about_frozen(app: NamndkollApp, meeting: dt.date) -> None:
    """What the board saw is never changed: its document can be made, and what came after it is an ordinary version."""

    def answered(answer: str | None) -> None:
        if answer == "document":
            _write(app, lambda: write_frozen_document(app.session, meeting))
        elif answer == "version":
            ask_to_save_version(app)

    buttons = {"document": said.FROZEN_DOCUMENT, "version": said.FROZEN_VERSION, "cancel": words.CANCEL}
    told = [(said.FROZEN_TEXT, Tone.PLAIN)]
    app.push_screen(Question(f"{said.FROZEN_TITLE} {meeting}", _lines(app, told), buttons), answered)


def _lines(app: NamndkollApp, told: Sequence[tuple[str, Tone]]) -> Lines:
    """As many lines as leave room for the buttons."""

    def lines(width: int) -> list[Line]:
        every: list[Line] = [[(line, tone)] for text, tone in told for line in wrapped(text, width)]
        room = max(1, app.size.height - _AROUND)
        return every if len(every) <= room else [*every[: room - 1], [(said.FINISH_MORE, Tone.MUTED)]]

    return lines


def _write(app: NamndkollApp, document: Callable[[], tuple[str, Sequence[Sighting]]]) -> None:
    """The återrapport as a Word document beside the register, made beside the screen."""

    def make() -> None:
        try:
            name, doubtful = document()
        except NamndkollError as error:
            app.call_from_thread(app.show_error, error)
            return
        told = said.document_written(visible(name), [visible(sighting(one)) for one in doubtful])
        app.call_from_thread(lambda: app.notify(told, markup=False, timeout=20 if doubtful else 8))

    app.run_worker(make, thread=True, exclusive=True)
