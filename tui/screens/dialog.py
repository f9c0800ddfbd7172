"""A box with a question in it, over the screen it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from tui.text import app as words
from tui.widgets.choices import MarkedList
from tui.widgets.toned_text import Lines, TonedText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.types import CSSPathType

    from tui.app import NamndkollApp

T = TypeVar("T")


class Dialog(ModalScreen[T], Generic[T]):
    """Title, lines of text, whatever the question needs, and its buttons. Esc means no."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/dialog.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", words.CANCEL, show=False, id="ruta.avbryt"),
        Binding("left", "app.focus_previous", show=False, id="ruta.vanster"),
        Binding("right", "app.focus_next", show=False, id="ruta.hoger"),
    ]
    app: NamndkollApp
    title_words: str = ""
    _before: list[object] | None = None
    _warned = False

    def text(self) -> Lines | None:
        """The lines above the fields, if any."""
        return None

    def fields(self) -> ComposeResult:
        """What the question needs to be answered."""
        return iter(())

    def buttons(self) -> dict[str, str]:
        """Button id → words; the first is the usual answer."""
        return {"ok": words.OK, "cancel": words.CANCEL}

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self.title_words)
            lines = self.text()
            if lines is not None:
                yield TonedText(lines, classes="body")
            yield from self.fields()
            with Horizontal(classes="buttons"):
                for place, (name, label) in enumerate(self.buttons().items()):
                    yield Button(Content(label), id=name, variant="primary" if place == 0 else "default")

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "cancel":
            self.action_cancel()
        else:
            self.answer(event.button.id or "")

    def answer(self, button: str) -> None:
        """Carry out what a button says."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Remember what the fields held."""
        self._before = self.written()

    def written(self) -> list[object]:
        """What the fields hold now, to see whether anything has been written."""
        lines = [line.value for line in self.query(Input)]
        return [*lines, *(frozenset(marked.marked) for marked in self.query(MarkedList))]

    def action_cancel(self) -> None:
        """Close without doing anything."""
        self.cancel()

    def cancel(self) -> bool:
        """Close without doing anything; written words are warned for once. Whether the dialog is closed now."""
        if self._before is not None and self.written() != self._before and not self._warned:
            self._warned = True
            self.app.notify(words.DIALOG_UNSAVED, severity="warning", markup=False, timeout=6)
            return False
        self.dismiss(None)
        return True

    @on(Input.Submitted)
    def _entered(self) -> None:
        """Enter in a line is the usual answer."""
        first = next(iter(self.buttons()))
        if first != "cancel":
            self.answer(first)


class Question(Dialog[str]):
    """A question with buttons; gives the id of the one pressed, None for Esc."""

    def __init__(self, title: str, lines: Lines, buttons: dict[str, str]) -> None:
        super().__init__()
        self.title_words = title
        self._lines = lines
        self._buttons = buttons

    def text(self) -> Lines:
        """The question."""
        return self._lines

    def buttons(self) -> dict[str, str]:
        """The answers."""
        return self._buttons

    def answer(self, button: str) -> None:
        """Give the answer back."""
        self.dismiss(button)
