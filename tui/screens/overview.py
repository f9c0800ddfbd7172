"""Översikten: what do I have to worry about, in one look."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.widgets import Input

from store.selection import Order, Selection
from tui.actions.selections import called_so, ready_selection, remember_order, remembered_order, saved_selection
from tui.commands import BACK, COMMANDS, Command, Scope, bindings, command
from tui.presentation.area_detail import AreaDetail
from tui.presentation.area_rows import AreaPainter, AreaRows, area_rows
from tui.presentation.rows import Density
from tui.screens.area_screen import AreaScreen
from tui.screens.late_marks import LateMarks
from tui.screens.spare_time import SpareTime
from tui.screens.way_back import with_way_back
from tui.screens.what_waits import tell_what_waits
from tui.text import app as words
from tui.widgets.area_list import AreaList
from tui.widgets.header_bar import HeaderBar
from tui.widgets.key_bar import KeyBar
from tui.widgets.search_field import SearchField
from tui.widgets.toned_view import TonedView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from tui.session import Session

_SIDE_BY_SIDE = 110
"""Width in cells from which the område at hand stands beside the list instead of under it."""

_FRAME = 0.03
"""Seconds in which what a key has changed is drawn."""

_AT_REST = 0.5
"""Seconds after which what may be needed later is done."""

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
        self._spare_time = SpareTime(self, rest=_FRAME)

    def compose(self) -> ComposeResult:
        """Top to bottom as it is read."""
        ascii_signs = self.app.ascii_signs
        yield HeaderBar(self.session, ascii_signs=ascii_signs)
        yield SearchField(placeholder=words.SEARCH_PLACEHOLDER, id="search", compact=True)
        with Container(id="panes"):
            painter = AreaPainter(self.session, self._rows, ascii_signs=ascii_signs)
            yield AreaList(painter, cursor_sign=">" if ascii_signs else "▌", id="areas")
            yield TonedView(more=words.GLANCE_MORE, id="glance")
        yield KeyBar(self._offered)

    def on_mount(self) -> None:
        """Fill the list and put the keyboard there."""
        self._list.focus()
        self.show_selection()
        self.watch(self._list, "at_hand", self._highlighted, init=False)
        self.watch(self.query_one("#search"), "value", self._searching, init=False)
        self.show_new(self.app.way_back_from or None)
        self._read_ahead()
        if not self.session.why_read_only:
            self.call_after_refresh(tell_what_waits, self.app)

    def mark(self, area_ids: Iterable[str]) -> None:
        """Draw rows anew of which more is known than when they were drawn."""
        for area_id in area_ids:
            self._list.paint_row_anew(area_id)

    def _read_ahead(self) -> None:
        """Have the words ready for the first letter of a search, when there has been nothing else to do for a while."""
        self._spare_time.begin(self.session.read_ahead(), after=_AT_REST)

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
        self._marks.read_changed()
        self._read_ahead()
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

    def show_selection(self, *, drawn_stay: bool = False) -> None:
        """List what the session's selection admits.

        Args:
            drawn_stay: whether nothing but the selection has changed, so that rows drawn before look the same.
        """
        session, before, at_hand = self.session, self._rows, self.area_id
        self._keys_first()
        self._rows = self._laid_out(session.selected())
        if self._rows is not before or not drawn_stay:
            self._list_rows(drawn_stay=drawn_stay)
        header = self.query_one(HeaderBar)
        header.shown = len(self._rows) - len(self._rows.headings)
        header.refresh()
        if self.area_id != at_hand or not drawn_stay:
            self.show_glance()

    def _keys_first(self) -> None:
        """A key was pressed: what waits for nobody goes on when it has been answered."""
        self._marks.read_later()
        self._spare_time.later()

    def _list_rows(self, *, drawn_stay: bool) -> None:
        session, area_list = self.session, self._list
        area_list.empty = Content(words.NOTHING_SELECTED if session.content.areas else words.EMPTY_REGISTER)
        painter = AreaPainter(session, self._rows, area_list.density, ascii_signs=self.app.ascii_signs)
        area_list.set_rows(self._rows, painter, drawn_stay=drawn_stay)

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
        self._keys_first()
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
        # The rest is read while the first letter is being thought of.
        self._spare_time.begin(self.session.prepare_search())

    def _searching(self, text: str) -> None:
        if text != self.session.selection.text:
            self.session.selection = self.session.selection.replace(text=text)
            self.show_selection(drawn_stay=True)

    def action_searched(self) -> None:
        """Close the line and keep what it found; at once, so that a key typed right after Enter goes to the list."""
        search = self.query_one("#search", Input)
        search.display = False
        self.query_one(KeyBar).offer(self._offered)
        self.set_focus(self._list)
        called = called_so(self.session, search.value, self.area_id)
        if called is not None:
            self._list.highlight(called)

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
        self.show_selection(drawn_stay=True)

    def action_quick(self, name: str) -> None:
        """One of the ready selections, by its name."""
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
        # What rows are ordered by is seen in them, and elsewhere may give way to something else.
        drawn_stay = {order, self.session.selection.order}.isdisjoint({Order.RESPONSIBLE, Order.DATE})
        self.session.selection = self.session.selection.replace(order=order)
        self.show_selection(drawn_stay=drawn_stay)
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
            self.show_selection(drawn_stay=True)
