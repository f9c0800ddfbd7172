"""Översikten: what do I have to worry about, in one look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.widgets import Input

from store.selection import Order, Selection
from tui.actions.selections import ready_selection, remember_order, remembered_order, saved_selection
from tui.commands import BACK, COMMANDS, Command, Scope, bindings, command
from tui.presentation.area_detail import AreaDetail
from tui.presentation.area_rows import AreaPainter, AreaRows, area_rows
from tui.presentation.rows import Density
from tui.screens.area_screen import AreaScreen
from tui.screens.late_marks import PAUSE, LateMarks
from tui.screens.way_back import with_way_back
from tui.text import app as words
from tui.waiting_drafts import drafts_sentence
from tui.widgets.area_list import AreaList
from tui.widgets.header_bar import HeaderBar
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_view import TonedView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from tui.session import Session

_SIDE_BY_SIDE = 110
"""Width in cells from which the område at hand stands beside the list instead of under it."""

_FIRST_FRAMES = 0.03
"""Seconds in which the line to search in is drawn."""

_HERE = {Scope.AREA, Scope.LIST, Scope.REGISTER, Scope.PROGRAM}
_KEYS = tuple(each for each in COMMANDS if each.footer and each.scope in _HERE and each.action != "back")
"""What the footer offers while the list has the keyboard."""

_FIRST_STEPS = {"omrade.nytt": -2, "register.importera": -1}
"""What comes first in the footer as long as there is no område."""

_SEARCH_KEYS = (
    command("omrade.visa").replace(label=words.SEARCH_DONE),
    command("program.tillbaka").replace(label=words.SEARCH_ALL),
)
"""And while words are being searched for: every other key is a letter."""


class OverviewScreen(AreaScreen):
    """Header, the list, the område at hand in short, and the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.LIST),
        Binding("enter", "searched", words.SEARCHED, show=False, priority=True, id="lista.sokt"),
        BACK,
    ]
    KEYS: ClassVar[tuple[Command, ...]] = _KEYS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        session.selection = session.selection.replace(order=remembered_order())
        self._whole: tuple[list[str], AreaRows] = ([], AreaRows([], ()))
        """The list with nothing left out, which is come back to again and again, and its rows."""
        self._rows = area_rows(session, session.selected())
        self._nothing_at_hand: bool | None = None
        self._marks = LateMarks(self)

    def compose(self) -> ComposeResult:
        """Top to bottom as it is read."""
        ascii_signs = self.app.ascii_signs
        yield HeaderBar(self.session, ascii_signs=ascii_signs)
        yield Input(placeholder=words.SEARCH_PLACEHOLDER, id="search", compact=True)
        with Container(id="panes"):
            painter = AreaPainter(self.session, self._rows, ascii_signs=ascii_signs)
            yield AreaList(painter, cursor_sign=">" if ascii_signs else "▌", id="areas")
            yield TonedView(more=words.GLANCE_MORE, id="glance")
        yield KeyBar(self._offered)

    def on_mount(self) -> None:
        """Fill the list and put the keyboard there."""
        self._list.focus()
        self.session.when_waiting = self._marks.read_soon
        self.show_selection()
        self.watch(self._list, "at_hand", self._highlighted, init=False)
        self.show_new(self.app.way_back_from or None)
        if self.session.why_read_only:
            return
        self.call_after_refresh(self._tell_of_drafts)
        if self.session.content.conflicts:
            self.call_after_refresh(self._ask_open_questions)

    def _ask_open_questions(self) -> None:
        from tui.asking import ask_open_questions  # noqa: PLC0415 (rare)

        ask_open_questions(self.app)

    def _tell_of_drafts(self) -> None:
        """Say that a crash has left unsaved words, and where."""
        if said := drafts_sentence(self.session):
            self.notify(said, markup=False, timeout=15)

    def mark(self, area_ids: Iterable[str]) -> None:
        """Draw rows anew of which more is known than when they were drawn."""
        for area_id in area_ids:
            self._list.paint_row_anew(area_id)

    @property
    def _offered(self) -> tuple[Command, ...]:
        """What the footer offers while the list has the keyboard."""
        keys = self.KEYS
        if not self.session.content.areas:
            keys = tuple(each.replace(footer=_FIRST_STEPS.get(each.id, each.footer)) for each in keys)
        return with_way_back(keys, self.app)

    @property
    def _list(self) -> AreaList:
        return self.query_one("#areas", AreaList)

    @property
    def area_id(self) -> str | None:
        """The highlighted område."""
        return self._list.highlighted

    def content_changed(self) -> None:
        """Draw the new content; the highlight stays on its område."""
        self.show_selection()
        if not self.query_one("#search", Input).display:
            self.query_one(KeyBar).offer(self._offered)

    def show_new(self, area_id: str | None) -> None:
        """Highlight a new or chosen område, in the whole list if the selection hides it."""
        if area_id is None:
            return
        if self._rows.position(area_id) is None:
            self.session.selection = Selection(order=self.session.selection.order)
            self.show_selection()
        self._list.highlight(area_id)

    def show_selection(self) -> None:
        """List what the session's selection admits."""
        session = self.session
        self._marks.read_later()
        self._rows = self._laid_out(session.selected())
        shown = len(self._rows) - len(self._rows.headings)
        area_list = self._list
        area_list.empty = Content(words.NOTHING_SELECTED if session.content.areas else words.EMPTY_REGISTER)
        painter = AreaPainter(session, self._rows, area_list.density, ascii_signs=self.app.ascii_signs)
        area_list.set_rows(self._rows, painter)
        header = self.query_one(HeaderBar)
        header.shown = shown
        header.refresh()
        self.show_glance()

    def _laid_out(self, selected: list[str]) -> AreaRows:
        if self._whole[0] is selected:
            # Also where a search leaves nothing out.
            return self._whole[1]
        rows = area_rows(self.session, selected)
        if self.session.selection.is_everything:
            self._whole = selected, rows
        return rows

    def show_glance(self) -> None:
        """Show the område at hand in short."""
        area_id = self.area_id
        glance = self.query_one("#glance", TonedView)
        if area_id is None:
            glance.show(lambda _: [])
            return
        detail = AreaDetail(self.session, area_id, brief=True, ascii_signs=self.app.ascii_signs)
        glance.show(detail.lines)

    def on_resize(self, event: Resize) -> None:
        """Put the område at hand beside the list where there is room, else under it."""
        self.set_class(event.size.width >= _SIDE_BY_SIDE, "-beside")

    def _highlighted(self, key: str | None) -> None:
        self._marks.read_later()
        self.show_glance()
        if (key is None) is not self._nothing_at_hand:
            self._nothing_at_hand = key is None
            self.query_one(KeyBar).refresh()

    @on(AreaList.Opened)
    def _opened(self) -> None:
        self.action_show_area()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A slash in the search line is a letter, and Enter ends the search only there."""
        if action in {"search", "searched"} and isinstance(self.focused, Input) is (action == "search"):
            return False
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Open the line to search in."""
        search = self.query_one("#search", Input)
        search.display = True
        self.query_one(KeyBar).offer(_SEARCH_KEYS)
        # At once, so that letters typed right after the slash are not lost to the list.
        self.set_focus(search)
        self.set_timer(_FIRST_FRAMES, partial(self._prepare_search, self.session.prepare_search()))

    def _prepare_search(self, steps: Iterator[None]) -> None:
        """Read all words while the first letter is being thought of."""
        if next(steps, self) is None and self.query_one("#search", Input).display:
            self.set_timer(PAUSE, partial(self._prepare_search, steps))

    @on(Input.Changed, "#search")
    def _searching(self, event: Input.Changed) -> None:
        if event.value != self.session.selection.text:
            self.session.selection = self.session.selection.replace(text=event.value)
            self.show_selection()

    def action_searched(self) -> None:
        """Close the line and keep what it found; at once, so that a key typed right after Enter goes to the list."""
        self.query_one("#search", Input).display = False
        self.query_one(KeyBar).offer(self._offered)
        self.set_focus(self._list)

    def action_back(self) -> None:
        """Close the search, show everything again, then back to the list of registers."""
        search = self.query_one("#search", Input)
        if self.app.way_back_from is not None and not search.display and self.session.selection.is_everything:
            self.app.go_back()
            return
        search.value = ""
        search.display = False
        self.query_one(KeyBar).offer(self._offered)
        self.session.selection = Selection(order=self.session.selection.order)
        self._list.focus()
        self.show_selection()

    def action_quick(self, name: str) -> None:
        """One of the six ready selections."""
        self._choose(ready_selection(self.session, name))

    def action_saved(self, place: int) -> None:
        """One of the selections the user has given a name."""
        self._choose(saved_selection(self.session, place))

    def _choose(self, chosen: Selection | str) -> None:
        if isinstance(chosen, str):
            self.notify(chosen, markup=False, timeout=6)
            return
        self.query_one("#search", Input).value = chosen.text
        self._selected(chosen)

    def action_sort(self) -> None:
        """The next of the four orders."""
        orders = list(Order)
        place = orders.index(self.session.selection.order)
        order = orders[(place + 1) % len(orders)]
        self.session.selection = self.session.selection.replace(order=order)
        self.show_selection()
        # A file is written whole and durably, which takes longer than a frame.
        self.call_after_refresh(remember_order, order)

    def action_density(self) -> None:
        """The next of the three densities."""
        densities = list(Density)
        place = densities.index(self._list.density)
        density = densities[(place + 1) % len(densities)]
        # The full texts in the list say what the pane beside it would; the columns need the room.
        self.set_class(density is not Density.ONE_LINE, "-texts")
        self._list.density = density
        self.show_selection()

    def action_filter(self) -> None:
        """Choose a plan, an ansvarig or a status to show."""
        from tui.screens.selecting import SelectionDialog  # noqa: PLC0415 (start-up)

        self.app.push_screen(SelectionDialog(self.session), self._selected)

    def _selected(self, selection: Selection | None) -> None:
        if selection is not None:
            self.session.selection = selection
            self.show_selection()
