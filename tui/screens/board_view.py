"""Vy för mötet: one område at a time, large and calm, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.commands import BACK, COMMANDS, Scope, bindings
from tui.presentation.board_view import board_lines
from tui.text import meetings as said
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from tui.app import NamndkollApp
    from tui.presentation.rows import Line
    from tui.session import Session


class BoardViewScreen(Screen[None]):
    """Shows the given områden one by one; what others change meanwhile is seen at once."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/board_view.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.SHOW),
        BACK,
    ]
    app: NamndkollApp

    def __init__(self, session: Session, ids: Sequence[str], first: str | None) -> None:
        super().__init__()
        self._session = session
        self._ids = list(ids)
        self._place = self._ids.index(first) if first in self._ids else 0

    def compose(self) -> ComposeResult:
        """Where we are, the område, and the keys."""
        yield Static(id="place", markup=False)
        with VerticalScroll(id="wall"):
            yield TonedText(self._lines, id="shown")
        shown = {"program.tillbaka", "program.hjalp"}
        yield KeyBar([each for each in COMMANDS if each.scope is Scope.SHOW or each.id in shown])

    def on_mount(self) -> None:
        """Show the first one; up and down scroll a long text."""
        self.query_one("#wall").focus()
        self.app.content_changed.subscribe(self, lambda _: self._show())
        self._show()

    def _show(self) -> None:
        self._ids = [key for key in self._ids if key in self._session.content.areas]
        if not self._ids:
            self.dismiss(None)
            return
        self._place = min(self._place, len(self._ids) - 1)
        self.query_one("#place", Static).update(Content(said.place_of(self._place + 1, len(self._ids))))
        self.query_one("#shown", TonedText).show(self._lines)
        self.query_one("#wall").scroll_home(animate=False)

    def _lines(self, width: int) -> list[Line]:
        if not self._ids:
            return []
        return board_lines(self._session, self._ids[self._place], width, ascii_signs=self.app.ascii_signs)

    def action_turn_page(self, places: int) -> None:
        """The next or the previous område."""
        self._place = max(0, min(len(self._ids) - 1, self._place + places))
        self._show()

    def action_back(self) -> None:
        """Back to where it was asked for."""
        self.dismiss(None)
