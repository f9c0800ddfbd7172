"""Importera: choose a document, see everything that was found in it, and only then say yes."""

from __future__ import annotations

import datetime as dt
from asyncio import to_thread
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from store.errors import NamndkollError, UsageError
from tui.actions.importing import read_plan
from tui.commands import BACK, Scope, bindings, command
from tui.presentation.found import found_lines
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text.imported import counted
from tui.visible import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from store.documents.draft import Draft
    from store.documents.reconcile import Reconciled
    from tui.app import NamndkollApp
    from tui.session import Session


class PathSuggester(Suggester):
    """Completes a path with the first readable document, or folder, that begins like it."""

    def __init__(self, suffixes: tuple[str, ...]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._suffixes = suffixes

    async def get_suggestion(self, value: str) -> str | None:
        """The completed path, or None."""
        return completed(value, self._suffixes)


def completed(value: str, suffixes: tuple[str, ...]) -> str | None:
    """A typed path, completed with the first document of these suffixes or folder that begins like it."""
    typed = Path(value).expanduser()
    folder, start = (typed, "") if value.endswith("/") else (typed.parent, typed.name)
    try:
        names = sorted(path for path in folder.iterdir() if path.name.startswith(start) and path.name[:1] != ".")
    except OSError:
        return None
    for path in names:
        if path.is_dir() or path.suffix.casefold() in suffixes:
            rest = path.name[len(start) :] + ("/" if path.is_dir() else "")
            return value + rest if rest else None
    return None


class ImportScreen(Screen[None]):
    """A line for the path, the preview, and the keys: ctrl+s reads it in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.FORM, without=("formular.redigerare", "formular.fraser")),
        BACK,
    ]
    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/import.tcss"]
    app: NamndkollApp

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._base = session.content
        self._found: tuple[Draft, Reconciled] | None = None

    def compose(self) -> ComposeResult:
        """Path, preview, keys."""
        from store.documents import suffixes  # noqa: PLC0415 (start-up)

        yield Static(Content(words.IMPORT_TITLE), classes="title")
        yield Input(placeholder=words.IMPORT_PLACEHOLDER, id="path", compact=True, suggester=PathSuggester(suffixes()))
        yield Input(placeholder=words.IMPORT_DATED, id="dated", compact=True, max_length=10)
        with VerticalScroll(id="preview"):
            yield TonedText(self._help, id="found")
        yield KeyBar([command("formular.spara").replace(label=words.READ_IN), command("program.tillbaka")])

    def on_mount(self) -> None:
        """Type the path."""
        self.query_one("#path").focus()

    @staticmethod
    def _help(width: int) -> list[Line]:
        from store.documents import suffixes  # noqa: PLC0415 (start-up)

        said = (*words.IMPORT_HELP, f"{words.IMPORT_KINDS}: {', '.join(suffixes())}")
        return [[(line, Tone.MUTED)] for paragraph in said for line in wrapped(paragraph, width)]

    @on(Input.Submitted)
    def _look(self) -> None:
        path = self.query_one("#path", Input).value.strip().strip("'\"")
        if path:
            self.query_one("#found", TonedText).show(lambda _: [[(words.IMPORT_READING, Tone.MUTED)]])
            self._show_what_is_in(path)

    @work(exclusive=True)
    async def _show_what_is_in(self, path: str) -> None:
        """Read beside the screen, since a large PDF takes seconds; leaving the screen or another path drops it."""
        self._found = None
        try:
            self._found = await to_thread(self._read, path, self._dated())
        except NamndkollError as error:
            self.query_one("#found", TonedText).show(self._help)
            self.app.show_error(error)
            return
        draft, merged = self._found
        self.query_one("#found", TonedText).show(lambda width: found_lines(draft, merged, width))
        preview = self.query_one("#preview")
        preview.scroll_home(animate=False)
        preview.focus()
        self.notify(words.IMPORT_READY, markup=False, timeout=6)

    def _dated(self) -> dt.date | None:
        """The day written for the document, or None when none is; raises `UsageError` for what is no day."""
        text = self.query_one("#dated", Input).value.strip()
        if not text:
            return None
        try:
            return dt.date.fromisoformat(text)
        except ValueError as error:
            raise UsageError(words.BAD_DATE) from error

    def _read(self, path: str, written: dt.date | None) -> tuple[Draft, Reconciled]:
        """The document as a plan, and as it would stand in this register."""
        self._base = self._session.content
        return read_plan(self._session, path, written)

    def action_save(self) -> None:
        """Read in what the preview shows."""
        if self._found is None:
            self.notify(words.IMPORT_FIRST, severity="warning", markup=False)
            return
        draft, merged = self._found
        if merged.content == self._base:
            self.notify(words.NOTHING_CHANGED, markup=False)
            self.dismiss(None)
        elif self.app.save(merged.content, f"{words.IMPORT_TITLE}: {draft.plan.name}", self._base):
            self.app.notify(f"{visible(draft.plan.name)}: {counted((draft,), (merged,))}.", markup=False)
            self.dismiss(None)

    def action_back(self) -> None:
        """Leave; nothing has been written."""
        self.dismiss(None)
