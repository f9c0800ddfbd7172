"""Tidslinje and årshjul: drawn over the områden that the list shows, each with the same in words a key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from store.year_wheel import year_wheel
from tui.commands import BACK, COMMANDS, Scope, bindings
from tui.presentation.timeline import timeline_lines, timeline_words
from tui.presentation.year_wheel import wheel_lines, wheel_words
from tui.text import timeline as said
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from tui.app import NamndkollApp
    from tui.presentation.rows import Line
    from tui.session import Session


class TimelineScreen(Screen[None]):
    """One of four views of the same: drawn or in words, the whole time or one year."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/timeline.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.TIMELINE),
        BACK,
    ]
    app: NamndkollApp

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._year = session.today.year
        self._wheel = False
        self._in_words = False

    def compose(self) -> ComposeResult:
        """Title, the drawing and the keys."""
        yield Static(classes="title")
        with VerticalScroll(id="chart"):
            yield TonedText(self._lines, id="drawn")
        shown = {"program.tillbaka", "program.hjalp"}
        yield KeyBar([each for each in COMMANDS if each.scope is Scope.TIMELINE or each.id in shown])

    def on_mount(self) -> None:
        """Scroll by keys, and follow what others write."""
        self.query_one("#chart").focus()
        self.app.content_changed.subscribe(self, lambda _: self._show())
        self._show()

    def _show(self) -> None:
        title = f"{said.WHEEL_TITLE} {self._year}" if self._wheel else said.TIMELINE_TITLE
        self.query_one(".title", Static).update(Content(title))
        self.query_one("#drawn", TonedText).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        session, ascii_signs = self._session, self.app.ascii_signs
        if self._wheel:
            wheel = year_wheel(session.content, session.register.calendar, self._year, session.today)
            if self._in_words:
                return wheel_words(session, wheel, width)
            return wheel_lines(session, wheel, width, ascii_signs=ascii_signs)
        ids = session.selected()
        if self._in_words:
            return timeline_words(session, ids, width)
        return timeline_lines(session, ids, width, ascii_signs=ascii_signs)

    def action_turn(self) -> None:
        """From the timeline to the årshjul and back."""
        self._wheel = not self._wheel
        self._show()

    def action_words(self) -> None:
        """The same in words, or drawn."""
        self._in_words = not self._in_words
        self._show()

    def action_year(self, years: int) -> None:
        """The årshjul of the year before or after."""
        self._wheel = True
        self._year = min(9998, max(2, self._year + years))
        self._show()

    def action_back(self) -> None:
        """Back to where it was asked for."""
        self.dismiss(None)
