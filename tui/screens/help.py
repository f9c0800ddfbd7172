"""Every key that works, drawn from the bindings as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tui.commands import COMMANDS, Command, Scope, command, key_words
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.text import helping
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.screen import Screen
    from textual.types import CSSPathType

    from tui.app import NamndkollApp

_KEY = 18

_EVERYWHERE = (Scope.AREA, Scope.LIST, Scope.REGISTER, Scope.PROGRAM)
"""What most screens have too: it comes after what only this one has."""


class HelpScreen(ModalScreen[None]):
    """What can be done here, how to move in the list and what the signs mean; then what can be done elsewhere."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/help.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", words.BACK, show=False, id="hjalp.stang")
    ]
    app: NamndkollApp

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        known = {each.id for each in COMMANDS}
        bound = [active.binding for active in screen.active_bindings.values()]
        self._leads_to = {each.key: each.id for each in bound if each.id in known}
        """Key → the command it leads to here. What a list does with Enter and the arrows is what the screen does."""
        self._behind = screen
        # What the field at hand takes is declared all the same, and Textual tells it nowhere else.
        declared = {binding.id for place in (screen, screen.app) for _, binding in place._bindings}  # noqa: SLF001
        here = {each.scope for each in COMMANDS if each.id in declared}
        self._here = sorted(here, key=lambda scope: (scope in _EVERYWHERE, list(Scope).index(scope)))
        """Where the user is, the most particular first."""

    def compose(self) -> ComposeResult:
        """A scrolling page in a box."""
        with VerticalScroll(classes="help-box") as box:
            box.border_title = Content(helping.HELP_TITLE)
            yield TonedText(self._lines)
        yield KeyBar([command("ruta.avbryt").replace(action="dismiss", label=words.CLOSE)])

    def on_mount(self) -> None:
        """Scroll by keys."""
        self.query_one(VerticalScroll).focus()

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        for scope in self._here:
            lines += self._commands(scope, width, here=True)
        writing = [helping.HELP_WRITING] if self._behind.query(TextArea) else []
        for title, entries in (*writing, *helping.HELP_PAGES):
            lines.append([(title, Tone.HEADING)])
            for name, said in entries:
                lines += entry(name, said, width)
            lines.append([])
        lines += [[(helping.HELP_ELSEWHERE, Tone.MUTED)], []]
        for scope in Scope:
            if scope not in self._here:
                lines += self._commands(scope, width, here=False)
        return lines[:-1]

    def _commands(self, scope: Scope, width: int, *, here: bool) -> list[Line]:
        """The commands of one place; of those that are here not what another command has taken every key of."""
        lines: list[Line] = [[(scope.value, Tone.HEADING)]]
        for each in COMMANDS:
            keys = self._keys_of(each, here=here) if each.scope is scope else []
            if keys:
                lines += entry(", ".join(map(key_words, keys)), each.tooltip, width)
        return [*lines, []]

    def _keys_of(self, each: Command, *, here: bool) -> list[str]:
        if here and not any(hasattr(place, f"action_{each.name}") for place in (self._behind, self.app)):
            return []
        keys = self.app.own_keys.get(each.id, each.keys).split(",")
        return [key for key in keys if not here or self._leads_to.get(key, each.id) == each.id]


def entry(name: str, said: str, width: int) -> Iterable[Line]:
    """A key, or a sign, and what it does, hanging beside it; many keys stand on a line of their own."""
    first = name
    if cell_len(name) > _KEY - 4:
        yield [(f"  {name}", Tone.SOON)]
        first = ""
    for number, line in enumerate(wrapped(said, max(10, width - _KEY))):
        yield [(f"  {first if number == 0 else '':<{_KEY - 2}}", Tone.SOON), (line, Tone.PLAIN)]
