"""Importera: choose a document, see everything that was found in it, and only then say yes."""

from __future__ import annotations

import datetime as dt
from asyncio import to_thread
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from store.documents.read_before import remember_read
from store.errors import NamndkollError, UsageError
from tui.actions.importing import read_plan
from tui.commands import BACK, Scope, bindings, command
from tui.presentation.found import found_lines
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.screens.edit import label
from tui.text import app as words
from tui.text.imported import counted
from tui.text.states import areas
from tui.visible import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.path_field import PathField
from tui.widgets.toned_text import TonedText
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from store.documents.draft import Draft
    from store.documents.reconcile import Reconciled
    from tui.app import NamndkollApp
    from tui.commands import Command
    from tui.session import Session
    from tui.widgets.toned_text import Lines


_READING = "reading"
"""The worker that reads a document; there is one at a time."""


class ImportScreen(Screen[None]):
    """The document, the preview, and the keys: Enter shows what is in it, ctrl+s reads it in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.IMPORT),
        *bindings(Scope.FORM, without=("formular.redigerare", "formular.fraser", "formular.forklara")),
        BACK,
    ]
    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/import.tcss"]
    app: NamndkollApp

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._base = session.content
        self._looked_at = ""
        """The path whose document is being read or shown."""
        self._found: tuple[Draft, Reconciled] | None = None
        self._refused = ""
        """Why nothing is shown of the document."""

    def compose(self) -> ComposeResult:
        """Document, its day, preview, keys."""
        from store.documents import suffixes  # noqa: PLC0415 (start-up)

        yield Static(Content(words.IMPORT_TITLE), classes="title")
        with Grid(classes="form"):
            yield label(words.IMPORT_DOCUMENT)
            yield PathField(suffixes(), words.IMPORT_PLACEHOLDER)
            yield label(words.IMPORT_DATED)
            yield TextLine(placeholder=words.IMPORT_DATED_PLACEHOLDER, id="dated", compact=True)
        with VerticalScroll(id="preview"):
            yield TonedText(self._help, id="found")
        yield KeyBar(self._keys())

    def on_mount(self) -> None:
        """Type the path, or choose below it."""
        self.query_one("#path").focus()

    def _keys(self) -> list[Command]:
        """Enter shows; once something is shown, ctrl+s reads it in and says how much that is."""
        if self._found is None:
            return [command("import.visa"), command("program.tillbaka"), command("program.hjalp")]
        draft, merged = self._found
        if not draft.areas:
            # A plan without områden would only be an empty name in the register.
            return [command("program.tillbaka"), command("program.hjalp")]
        same = merged.content == self._base
        said = words.IMPORT_NOTHING_NEW if same else f"{words.READ_IN} {areas(len(draft.areas))}"
        read_in = command("formular.spara").replace(label=said)
        return [read_in, command("program.tillbaka"), command("program.hjalp")]

    @staticmethod
    def _help(width: int) -> list[Line]:
        from store.documents import suffixes  # noqa: PLC0415 (start-up)

        said = (*words.IMPORT_HELP, f"{words.IMPORT_KINDS}: {', '.join(suffixes())}")
        return [[(line, Tone.MUTED)] for paragraph in said for line in wrapped(paragraph, width)]

    def _show(self, found: tuple[Draft, Reconciled] | None, lines: Lines) -> None:
        self._found, self._refused = found, ""
        self.query_one("#found", TonedText).show(lines)
        self.query_one(KeyBar).offer(self._keys())

    @on(Input.Changed, "#path")
    def _other_document(self) -> None:
        """What is shown belongs to the path that is written: ctrl+s never reads in another document."""
        if self._looked_at and self.query_one(PathField).path != self._looked_at:
            self._looked_at = ""
            self.workers.cancel_group(self, _READING)
            self._show(None, self._help)

    @on(PathField.Chosen)
    @on(Input.Submitted, "#dated")
    def action_look(self) -> None:
        """Show what is in the document."""
        path = self.query_one(PathField).path
        if not path:
            return
        self._looked_at = path
        self.workers.cancel_group(self, _READING)
        try:
            written = self._dated()
        except UsageError as error:
            self._refuse(error, "#dated")
            return
        self._show(None, lambda _: [[(words.IMPORT_READING, Tone.MUTED)]])
        self._show_what_is_in(path, written)

    @work(exclusive=True, group=_READING)
    async def _show_what_is_in(self, path: str, written: dt.date | None) -> None:
        """Read beside the screen, since a large PDF takes seconds; leaving the screen or another path drops it."""
        asked_in = self.focused
        try:
            draft, merged = await to_thread(self._read, path, written)
        except NamndkollError as error:
            self._refuse(error, "#path" if self.focused is asked_in else "")
            return
        self._show((draft, merged), lambda width: found_lines(draft, merged, width))
        preview = self.query_one("#preview")
        preview.scroll_home(animate=False)
        if self.focused is asked_in:
            # Whoever types on in another field meanwhile goes on there.
            preview.focus()

    def _refuse(self, error: NamndkollError, field: str) -> None:
        """Say why nothing is shown, and put the keyboard where it is mended, if a field is named."""
        refused = str(error)
        self._show(
            None, lambda width: [*([(line, Tone.LATE)] for line in wrapped(refused, width)), [], *self._help(width)]
        )
        self._refused = refused
        if field:
            self.query_one(field).focus()

    def _dated(self) -> dt.date | None:
        """The day written for the document, or None when none is; raises `UsageError` for what is no day."""
        text = self.query_one("#dated", Input).value.strip()
        if not text:
            return None
        try:
            return dt.date.fromisoformat(text)
        except ValueError as error:
            raise UsageError(words.bad_date(text)) from error

    def _read(self, path: str, written: dt.date | None) -> tuple[Draft, Reconciled]:
        """The document as a plan, and as it would stand in this register."""
        self._base = self._session.content
        return read_plan(self._session, path, written)

    def action_save(self) -> None:
        """Read in what the preview shows."""
        if self._found is None:
            path = self.query_one(PathField).path
            if path and path != self._looked_at:
                self.action_look()
            else:
                waits = words.IMPORT_READING if path else words.IMPORT_FIRST
                self.notify(self._refused or waits, severity="warning", markup=False)
            return
        draft, merged = self._found
        if not draft.areas:
            self.notify(words.IMPORT_NO_AREAS, severity="warning", markup=False)
        elif merged.content == self._base:
            self.notify(words.NOTHING_CHANGED, markup=False)
            self.dismiss(None)
        elif self.app.save(merged.content, f"{words.IMPORT_TITLE}: {draft.plan.name}", self._base):
            remember_read(self._session.register.path, (draft.digest,))
            self.app.notify(f"{visible(draft.plan.name)}: {counted((draft,), (merged,))}.", markup=False)
            self.dismiss(None)

    def action_back(self) -> None:
        """Leave; nothing has been written."""
        self.dismiss(None)
