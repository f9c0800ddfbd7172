"""Reflections out of a document: which one, what is in it, and only then yes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from store.documents import suffixes
from store.errors import NamndkollError
from store.reflections.file import take_in, would_take
from store.reflections.importing import read_reflections
from tui.presentation.reflection_grid import document_lines
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.text import app as words
from tui.text import reflected as told
from tui.typed_path import typed_path
from tui.widgets.path_field import PathField
from tui.widgets.toned_text import Lines, TonedText

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store.reflections.answers import Reflection


class ReadInDialog(Dialog[str]):
    """Gives what was read in, as a sentence."""

    title_words = told.READ_IN_TITLE

    def __init__(self, register: Path) -> None:
        super().__init__()
        self._register = register
        self._shown = ""
        """The path whose answers are shown."""
        self._found: tuple[Reflection, ...] = ()

    def text(self) -> Lines:
        """Which columns are wanted."""
        return lambda width: [[(line, Tone.MUTED)] for line in wrapped(told.READ_IN_HELP, width)]

    def fields(self) -> ComposeResult:
        """The document, and what is in it."""
        yield PathField(suffixes(), told.READ_IN_PLACEHOLDER)
        yield TonedText(id="found")

    def buttons(self) -> dict[str, str]:
        """Read it in, or not."""
        return {"read": told.READ_IN_BUTTON, "cancel": words.CANCEL}

    @on(Input.Changed, "#path")
    def _other_document(self) -> None:
        """What is shown belongs to the path that is written."""
        if self._shown and self.query_one(PathField).path != self._shown:
            self._shown = ""
            self.query_one("#found", TonedText).show(lambda _: [])

    @on(PathField.Chosen)
    def _look(self) -> None:
        """Show what is in the document; nothing is written."""
        path = self.query_one(PathField).path
        document = typed_path(path)
        try:
            found = read_reflections(document)
            taken = would_take(self._register, found)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        self._shown, self._found = path, found
        self.query_one("#found", TonedText).show(lambda width: document_lines(document.name, found, taken, width))
        self.query_one("#read").focus()

    def answer(self, button: str) -> None:
        """Read in what is shown; show it first when it is not."""
        del button
        path = self.query_one(PathField).path
        if path != self._shown:
            self._look()
            return
        if not path:
            self.app.notify(words.IMPORT_FIRST, severity="warning", markup=False, timeout=4)
            return
        try:
            taken = take_in(self._register, self._found)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        self.dismiss(told.taken_words(Path(path).name, taken))
