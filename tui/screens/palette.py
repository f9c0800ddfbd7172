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
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from store.saved_selections import offered
from store.searching import folded
from tui.actions.finding_commands import ranked
from tui.commands import COMMANDS, Command, Scope, command
from tui.presentation.wrapping import ELLIPSIS, fitted
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

_KEY, _LABEL = 8, 18
"""Cells of a command's key and of its name; what it does has the rest, and stands in full below while it is chosen."""

_BOX, _AROUND = 78, 7
"""Cells of the box where the screen is small, and of all that is beside an option in it."""

_MOST_AREAS = 30
"""More områden than this are better found by the list's own search."""


class Entry(msgspec.Struct, frozen=True):
    """One line of the palette."""

    words: Content
    run: Callable[[], None]
    sentence: str = ""
    """What it does, in full."""


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
            yield Static(id="sentence", markup=False)
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
        else:
            self.query_one("#sentence", Static).update(Content(""))

    def _commands(self, parts: list[str]) -> Iterator[Entry]:
        here = (each for each in COMMANDS if each.scope is not Scope.FORM and self._works(each))
        room = max(1, self._line - _KEY - _LABEL)
        for each in ranked(here, parts):
            line = f"{fitted(each.label, _LABEL - 1)} {fitted(each.tooltip, room).rstrip()}"
            shown = _with_matches(line, parts).stylize("$text-muted", _LABEL)
            yield Entry(
                Content(f"{each.key_shown:<{_KEY}}").stylize("bold $text-primary").append(shown),
                self._runner(each),
                each.tooltip,
            )

    @property
    def _line(self) -> int:
        """Cells of an option."""
        return max(20, min(max(_BOX, self.app.size.width * 7 // 10), self.app.size.width - 2) - _AROUND)

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
        for place, one in enumerate(offered(self._session.content) if show is not None else ()):
            line = f"{words.SELECTION_TITLE}: {visible(one.name)}"
            if all(part in folded(f"{line} filter") for part in parts):
                yield Entry(_with_matches(fitted(line, self._line).rstrip(), parts), lambda place=place: show(place))  # type: ignore[misc]  # bound now

    def _themes(self, parts: list[str]) -> Iterator[Entry]:
        for name, said in THEME_WORDS.items():
            line = f"{words.PALETTE_THEME}: {said}"
            if parts and all(part in folded(f"{line} theme") for part in parts):
                yield Entry(_with_matches(line, parts), lambda name=name: self.app.choose_theme(name))  # type: ignore[misc]  # bound now

    def _areas(self, text: str) -> Iterator[Entry]:
        if not text.strip():
            return
        show = getattr(self._behind, "show_new", None)
        if show is None:
            return
        parts = folded(text).split()
        for area_id in self._session.holding_text(text)[:_MOST_AREAS]:
            area, standing = self._session.content.areas[area_id], self._session.standings[area_id]
            line = fitted(f"{SIGNS[standing.state].sign} {visible(area.title)}", self._line).rstrip()
            yield Entry(_with_matches(line, parts), lambda area_id=area_id: show(area_id))  # type: ignore[misc]  # bound now

    @on(OptionList.OptionHighlighted)
    def _tell(self, event: OptionList.OptionHighlighted) -> None:
        """What the chosen one does, in full."""
        place = event.option_index
        self.query_one("#sentence", Static).update(
            Content(self._entries[place].sentence if place < len(self._entries) else "")
        )

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


def _with_matches(line: str, parts: list[str]) -> Content:
    """A line with the searched words underlined, where it is as long as what is searched in."""
    # The sign of what was cut off is folded to three full stops.
    whole = line.removesuffix(ELLIPSIS)
    shown, searched = Content(line), folded(whole)
    if len(searched) == len(whole):
        for part in parts:
            place = searched.find(part)
            if place >= 0:
                shown = shown.stylize("underline", place, place + len(part))
    return shown
