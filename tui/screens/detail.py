"""One område by itself: all its text, its milstolpar with their proofs, its moves and what to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll

from tui.commands import BACK, COMMANDS, Scope, bindings, command
from tui.presentation.area_detail import AreaDetail
from tui.screens.area_screen import AreaScreen
from tui.text import app as words
from tui.text import app_git as git_words
from tui.widgets.header_bar import HeaderBar
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.session import Session


class DetailScreen(AreaScreen):
    """Scrolls; left and right step through the områden of the list it was opened from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.DETAIL),
        BACK,
    ]
    CSS_PATH = "../styles/detail.tcss"

    def __init__(self, session: Session, area_id: str, among: Sequence[str] | None = None) -> None:
        """Show an område.

        Args:
            session: the session.
            area_id: the område's id.
            among: the ids of the list it was opened from; without them the selection's.
        """
        super().__init__(session)
        self._area_id = area_id
        self._among = among

    @property
    def area_id(self) -> str | None:
        """The område shown."""
        return self._area_id if self._area_id in self.session.content.areas else None

    @property
    def log_of(self) -> str | None:
        """Its own changes."""
        return self.area_id

    def compose(self) -> ComposeResult:
        """Header, the text and the keys."""
        yield HeaderBar(self.session, ascii_signs=self.app.ascii_signs)
        with VerticalScroll(id="text"):
            yield TonedText(id="detail")
        shown = [each for each in COMMANDS if each.footer and each.scope in {Scope.AREA, Scope.DETAIL, Scope.PROGRAM}]
        left_out = {"omrade.visa", "omrade.nytt"}
        own = command("register.andringar").replace(label=git_words.OWN_CHANGES)
        yield KeyBar([*(each for each in shown if each.id not in left_out), own])

    def on_mount(self) -> None:
        """Show the område and put the keyboard on its text."""
        self.query_one("#text").focus()
        self.content_changed()

    def content_changed(self) -> None:
        """Draw the område as it is now; leave when somebody has taken it away."""
        if self.area_id is None:
            self.notify(words.AREA_GONE, markup=False)
            self.dismiss(None)
            return
        header = self.query_one(HeaderBar)
        header.shown = len(self.session.selected())
        header.refresh()
        self.query_one("#detail", TonedText).show(
            AreaDetail(self.session, self.area_id, ascii_signs=self.app.ascii_signs).lines
        )

    def action_step(self, places: int) -> None:
        """The next or the previous område."""
        shown = self.session.selected() if self._among is None else self._among
        if self._area_id not in shown:
            return
        place = shown.index(self._area_id) + places
        if 0 <= place < len(shown):
            self._area_id = shown[place]
            self.query_one("#text").scroll_home(animate=False)
            self.content_changed()

    def action_back(self) -> None:
        """Back to the list, with this område highlighted."""
        from tui.screens.overview import OverviewScreen  # noqa: PLC0415 (a cycle: the list opens this)

        self.dismiss(None)
        if isinstance(self.app.screen, OverviewScreen):
            self.app.screen.show_new(self._area_id)

    def action_show_area(self) -> None:
        """Nothing: it is shown already."""
