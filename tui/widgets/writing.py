"""The fields that words are written in: Textual's own, with the keys of a word processor for marking and moving."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input, TextArea


class TextBox(TextArea):
    """Paragraphs. Ctrl+A marks all of them, as everywhere else; Home goes to the start of a line, with Ctrl of all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", show=False, id="text.allt"),
        Binding("ctrl+home", "go_to_start", show=False, id="text.forst"),
        Binding("ctrl+end", "go_to_end", show=False, id="text.sist"),
        Binding("ctrl+shift+home", "go_to_start(True)", show=False, id="text.till-forst"),
        Binding("ctrl+shift+end", "go_to_end(True)", show=False, id="text.till-sist"),
    ]

    def action_go_to_start(self, select: bool = False) -> None:
        """The start of the text."""
        self.move_cursor((0, 0), select=select)

    def action_go_to_end(self, select: bool = False) -> None:
        """The end of the text."""
        self.move_cursor(self.document.end, select=select)


class TextLine(Input):
    """One line, with the same keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", show=False, id="rad.allt"),
        Binding("ctrl+home", "home", show=False, id="rad.forst"),
        Binding("ctrl+end", "end", show=False, id="rad.sist"),
        Binding("ctrl+shift+home", "home(True)", show=False, id="rad.till-forst"),
        Binding("ctrl+shift+end", "end(True)", show=False, id="rad.till-sist"),
    ]
