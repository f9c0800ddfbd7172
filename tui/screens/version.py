"""Spara version: the message is shown before git gets it; exactly the register and its settings are saved.

The same dialog freezes the version for a sammanträde: the register as the board saw it, which `h` and ``--per`` lead
back to.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from textual.containers import Grid
from textual.widgets import Input

from store.day_words import date_words
from store.errors import NamndkollError
from tui.actions.versions import meetings_to_freeze, version_said
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.text import app as words
from tui.text import app_git as git_words
from tui.widgets.choices import PickOne
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.app import NamndkollApp
    from tui.widgets.toned_text import Lines

_NOT, _ONLY, _OTHER = "not", "only", "other"
_MOST_LINES = 10
"""Lines of the message that are shown; git gets all of them."""


class VersionDialog(Dialog[str]):
    """Gives the day of the sammanträde to freeze for, "" for a version only."""

    title_words = git_words.VERSION_TITLE

    def __init__(self, message: tuple[str, str] | None, meetings: Sequence[dt.date]) -> None:
        """Make the dialog.

        Args:
            message: what git will be told of the version, first line and change log; None when all is saved already.
            meetings: sammanträden that may be meant, none of them frozen yet.
        """
        super().__init__()
        self._message = message
        self._days = [day.isoformat() for day in meetings]

    def text(self) -> Lines:
        """The message git will get."""
        if self._message is None:
            said = f"{git_words.VERSION_NOTHING} {git_words.VERSION_FREEZE_AS_IT_IS} {git_words.VERSION_FINAL}"
            return lambda width: [[(line, Tone.PLAIN)] for line in wrapped(said, width)]
        subject, body = self._message

        def lines(width: int) -> list[Line]:
            told: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(subject, width)]
            rest: list[Line] = [[(line, Tone.PLAIN)] for text in body.splitlines() for line in wrapped(text, width)]
            more: list[Line] = [[("…", Tone.MUTED)]] if len(rest) > _MOST_LINES else []
            final: list[Line] = [[(line, Tone.MUTED)] for line in wrapped(git_words.VERSION_FINAL, width)]
            return [*told, *rest[:_MOST_LINES], *more, *final]

        return lines

    def fields(self) -> ComposeResult:
        """Whether it is to be frozen, and for which sammanträde; not to is marked, for a freeze is for good."""
        choices = [(_ONLY, git_words.VERSION_ONLY) if self._message else (_NOT, git_words.VERSION_FREEZE_NOT)]
        choices += [(day, f"{git_words.VERSION_FREEZE} {date_words(day)}") for day in self._days]
        choices.append((_OTHER, git_words.VERSION_FREEZE_OTHER if self._days else git_words.VERSION_FREEZE_ONE))
        yield PickOne(choices, [choices[0][0]], id="freeze")
        with Grid(classes="form"):
            yield label(git_words.VERSION_DAY)
            yield TextLine(id="day", placeholder=words.MILESTONE_DATE_PLACEHOLDER, compact=True)

    def buttons(self) -> dict[str, str]:
        """Save, or leave."""
        ok = git_words.VERSION_SAVE if self._message else git_words.VERSION_GO_ON
        return {"ok": ok, "cancel": words.CANCEL}

    def on_mount(self) -> None:
        """A version is one Enter away; freezing, which is for good, is chosen."""
        super().on_mount()
        self.query_one("#ok" if self._message else "#freeze").focus()

    def answer(self, button: str) -> None:
        """Give the choice; a day that is none is asked for again."""
        del button
        day = self.query_one("#day", Input).value.strip()
        chosen = self.query_one(PickOne).chosen
        # Whoever has written a day means it, wherever the mark stands.
        if chosen != _OTHER and not day:
            self.dismiss({_ONLY: "", _NOT: None}.get(chosen, chosen))
            return
        try:
            self.dismiss(dt.date.fromisoformat(day).isoformat())
        except ValueError:
            self.app.notify(words.bad_date(day), severity="warning", markup=False)
            self.query_one("#day").focus()


def ask_to_save_version(app: NamndkollApp) -> None:
    """Show what would be saved in git, and save it on yes."""
    from store.saving_version import next_message, save_version  # noqa: PLC0415 (git is only asked here)

    path = app.session.register.path
    try:
        dialog = VersionDialog(next_message(path), meetings_to_freeze(app.session))
    except NamndkollError as error:
        app.show_error(error)
        return

    def save(day: str | None) -> None:
        if day is None:
            return
        meeting = dt.date.fromisoformat(day) if day else None
        try:
            saved = save_version(path, meeting)
        except NamndkollError as error:
            app.show_error(error)
            return
        app.look_at_version()
        app.notify(version_said(saved, meeting), markup=False, timeout=5)

    app.push_screen(dialog, save)
