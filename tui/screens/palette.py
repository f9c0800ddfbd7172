"""The palette: everything that can be done, and every område, found by Swedish words or English synonyms."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

import msgspec
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from store.saved_selections import saved_selections
from store.searching import folded
from tui.commands import COMMANDS, Command, Scope, command
from tui.presentation.wrapping import fitted
from tui.text import app as words
from tui.text.states import SIGNS
from tui.theme import THEME_WORDS
from tui.visible import visible
from tui.widgets.choices import Options
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.screen import Screen
    from textual.types import CSSPathType

    from tui.app import NamndkollApp
    from tui.session import Session

_LINE = 64
"""Cells of what a command does; the whole sentence stands in the help."""

_MOST_AREAS = 30
"""More områden than this are better found by the list's own search."""


class Entry(msgspec.Struct, frozen=True):
    """One line of the palette."""

    words: Content
    run: Callable[[], None]


class PaletteScreen(ModalScreen[None]):
    """Type, choose, done."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/palette.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "dismiss", words.CANCEL, show=False, id="palett.stang"),
        Binding("down", "move(1)", show=False, id="palett.ned"),
        Binding("up", "move(-1)", show=False, id="palett.upp"),
    ]
    app: NamndkollApp

    def __init__(self, screen: Screen[object], session: Session) -> None:
        super().__init__()
        self._behind = screen
        self._session = session
        self._entries: list[Entry] = []

    def compose(self) -> ComposeResult:
        """The line to type in and what it finds."""
        with Vertical(classes="palette-box") as box:
            box.border_title = Content(words.PALETTE_TITLE)
            yield Input(placeholder=words.PALETTE_PLACEHOLDER, compact=True)
            yield Options(markup=False)
        do, leave = command("ruta.svara"), command("ruta.avbryt")
        yield KeyBar(
            [do.replace(action="choose", label=words.PALETTE_DO), leave.replace(action="dismiss", label=words.CLOSE)]
        )

    def on_mount(self) -> None:
        """Show everything."""
        self._find("")
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._find(event.value)

    def _find(self, text: str) -> None:
        parts = folded(text).split()
        self._entries = [*self._commands(parts), *self._saved(parts), *self._themes(parts), *self._areas(text)]
        found = self.query_one(OptionList)
        found.clear_options()
        found.add_options(
            [Option(entry.words) for entry in self._entries] or [Option(Content(words.PALETTE_NONE), disabled=True)]
        )
        if self._entries:
            found.highlighted = 0

    def _commands(self, parts: list[str]) -> Iterator[Entry]:
        for each in COMMANDS:
            hay = folded(f"{each.label} {each.tooltip} {each.english}")
            if each.scope is not Scope.FORM and all(part in hay for part in parts) and self._works(each):
                key = f"{each.key_shown:<8}"
                said = fitted(each.tooltip, _LINE).rstrip()
                yield Entry(Content.assemble((key, "bold $text-primary"), (said, "$foreground")), self._runner(each))

    def _works(self, each: Command) -> bool:
        has_it = any(hasattr(place, f"action_{each.name}") for place in (self._behind, self.app))
        return has_it and self._behind.check_action(each.name, ()) is True

    def _runner(self, each: Command) -> Callable[[], None]:
        def run() -> None:
            place = self._behind if hasattr(self._behind, f"action_{each.name}") else self.app
            self.app.call_later(self.app.run_action, each.action, place)

        return run

    def _saved(self, parts: list[str]) -> Iterator[Entry]:
        """The user's own selections, by their names."""
        show = getattr(self._behind, "action_saved", None)
        for place, one in enumerate(saved_selections() if show is not None else ()):
            line = f"{words.SELECTION_TITLE}: {visible(one.name)}"
            if all(part in folded(f"{line} filter") for part in parts):
                yield Entry(Content(fitted(line, 70).rstrip()), lambda place=place: show(place))  # type: ignore[misc]  # bound now

    def _themes(self, parts: list[str]) -> Iterator[Entry]:
        for name, said in THEME_WORDS.items():
            line = f"{words.PALETTE_THEME}: {said}"
            if parts and all(part in folded(f"{line} theme") for part in parts):
                yield Entry(Content(line), lambda name=name: self.app.choose_theme(name))  # type: ignore[misc]  # bound now

    def _areas(self, text: str) -> Iterator[Entry]:
        if not text.strip():
            return
        show = getattr(self._behind, "show_new", None)
        if show is None:
            return
        for area_id in self._session.holding_text(text)[:_MOST_AREAS]:
            area, standing = self._session.content.areas[area_id], self._session.standings[area_id]
            line = f"{SIGNS[standing.state].sign} {visible(area.title)}"
            yield Entry(Content(fitted(line, 70).rstrip()), lambda area_id=area_id: show(area_id))  # type: ignore[misc]  # bound now

    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Do what is chosen."""
        self._run(self.query_one(OptionList).highlighted)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self._run(event.option_index)

    def _run(self, place: int | None) -> None:
        if place is not None and place < len(self._entries):
            entry = self._entries[place]
            self.dismiss(None)
            self.app.call_later(entry.run)

    def action_move(self, places: int) -> None:
        """Choose with the arrows while typing."""
        found = self.query_one(OptionList)
        if self._entries:
            found.highlighted = ((found.highlighted or 0) + places) % len(self._entries)
