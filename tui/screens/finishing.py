"""The end of the walk: the change log of the period, then the version saved and frozen, and the document."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.errors import NamndkollError
from store.slips import summary
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Question
from tui.screens.version import ask_to_save_version
from tui.text import app as words
from tui.text import meetings as said
from tui.visible import visible
from tui.widgets.rows import Line, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from store.meetings.agenda import Item
    from tui.app import NamndkollApp

_SHOWN = 8
"""Sentences of the change log in the box."""


def ask_to_finish(app: NamndkollApp, meeting: dt.date, items: Sequence[Item]) -> None:
    """Show the change log of the period, and on yes save the version and freeze it for the meeting."""
    from store.change_words import sentences  # noqa: PLC0415 (git is only asked here)
    from store.saving_version import save_version, unsaved  # noqa: PLC0415 (the same)

    path = app.session.register.path
    if _is_frozen(path, meeting):
        # What the board saw is never changed; what came after it is an ordinary version.
        ask_to_save_version(app)
        return
    try:
        changed = sentences(unsaved(path))
    except NamndkollError as error:
        app.show_error(error)
        return
    told = _told(app, items, changed)

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


def _told(app: NamndkollApp, items: Sequence[Item], changed: Sequence[str]) -> list[tuple[str, Tone]]:
    """What is left, how promises have slipped, and the change log of the period."""
    left = sum(not item.told for item in items)
    slipped = summary(app.session.content.areas.values())
    told = [(f"{left} {said.FINISH_LEFT}", Tone.SOON)] if left else []
    told += [(slipped, Tone.MUTED)] if slipped else []
    told.append((said.FINISH_SINCE if changed else said.FINISH_NOTHING, Tone.HEADING))
    told += [(sentence, Tone.PLAIN) for sentence in changed[:_SHOWN]]
    return [*told, (said.FINISH_MORE, Tone.MUTED)] if len(changed) > _SHOWN else told


def _is_frozen(path: Path, meeting: dt.date) -> bool:
    from store.git import Repository  # noqa: PLC0415 (git is only asked here)
    from store.versions import meetings  # noqa: PLC0415 (the same)

    try:
        repository = Repository.of(path)
        return repository is not None and meeting in meetings(repository)
    except NamndkollError:
        # Whoever saves next is told what is wrong with git.
        return False


def _write_document(app: NamndkollApp, meeting: dt.date, ids: Sequence[str]) -> None:
    """The återrapport as a Word document beside the register; one that is there already is left alone."""
    from store.reports.basis import ReportKind  # noqa: PLC0415 (only the end of a walk writes a document)
    from tui.exporting import Wish, looked_over, must_be_free, plan_export, write  # noqa: PLC0415 (the same)

    session = app.session
    target = session.register.path.parent / f"aterrapport-{meeting}.docx"

    def make() -> None:
        day = session.today
        try:
            must_be_free(target, session.register.path, replace=False)
            export = plan_export(session, ids, target, Wish(kind=ReportKind.PROGRESS))
            write(target, export.bytes(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)))
            doubtful = len(looked_over(export.report))
        except NamndkollError as error:
            app.call_from_thread(app.show_error, error)
            return
        told = said.document_written(visible(target.name), doubtful)
        app.call_from_thread(lambda: app.notify(told, markup=False, timeout=8))

    app.run_worker(make, thread=True, exclusive=True)
