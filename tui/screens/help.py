"""Every key that works, drawn from the bindings as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from tui.commands import COMMANDS, Scope, key_words
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.screen import Screen
    from textual.types import CSSPathType

_KEY = 18


class HelpScreen(ModalScreen[None]):
    """Commands by where they work, then how to move in the list and what the signs mean."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/help.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", words.BACK, show=False, id="hjalp.stang")
    ]

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        self._live: dict[str, list[str]] = {}
        for active in screen.active_bindings.values():
            self._live.setdefault(active.binding.id or "", []).append(key_words(active.binding.key))

    def compose(self) -> ComposeResult:
        """A scrolling page in a box."""
        with VerticalScroll(classes="help-box") as box:
            box.border_title = Content(words.HELP_TITLE)
            yield TonedText(self._lines)

    def on_mount(self) -> None:
        """Scroll by keys."""
        self.query_one(VerticalScroll).focus()

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for scope in Scope:
            commands = [each for each in COMMANDS if each.scope is scope]
            lines.append([(scope.value, Tone.HEADING)])
            for each in commands:
                keys = ", ".join(self._live.get(each.id) or [key_words(key) for key in each.keys.split(",")])
                lines += entry(keys, each.tooltip, width)
            lines.append([])
        for title, entries in words.HELP_PAGES:
            lines.append([(title, Tone.HEADING)])
            for name, said in entries:
                lines += entry(name, said, width)
            lines.append([])
        return lines[:-1]


def entry(name: str, said: str, width: int) -> Iterable[Line]:
    """A key, or a sign, and what it does, hanging beside it."""
    for number, line in enumerate(wrapped(said, max(10, width - _KEY))):
        yield [(f"  {name if number == 0 else '':<{_KEY - 2}}", Tone.SOON), (line, Tone.PLAIN)]
