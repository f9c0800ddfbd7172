"""Portföljen: every register of a folder, the most urgent first, and all that is late in any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from store.searching import folded
from tui.commands import BACK, COMMANDS, Scope, bindings
from tui.presentation.portfolio_rows import (
    LatePainter,
    MemberPainter,
    late_glance,
    member_glance,
    portfolio_header,
)
from tui.presentation.rows import KeyedRows, Line
from tui.text import app as words
from tui.text import portfolio as told
from tui.widgets.area_list import AreaList
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText
from tui.widgets.toned_view import TonedView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.portfolio import LateArea, Member, Portfolio
    from tui.portfolio_app import Choice, PortfolioApp

MOST_LATE = 5000
"""Late områden that are listed; the header says how many there are."""

_HERE = {Scope.PORTFOLIO, Scope.PROGRAM}
_NOT_HERE = {"program.palett", "program.tillbaka"}
_KEYS = [each for each in COMMANDS if each.footer and each.scope in _HERE and each.id not in _NOT_HERE]


class PortfolioScreen(Screen[None]):
    """Header, a list of registers or of late områden, the one at hand in short, and the keys."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.PORTFOLIO, without=("portfolj.oppna",)),
        BACK,
        Binding("enter", "searched", words.SEARCHED, show=False, priority=True, id="portfolj.sokt"),
    ]
    app: PortfolioApp

    def __init__(self, portfolio: Portfolio, chosen: Choice | None) -> None:
        super().__init__()
        self._portfolio = portfolio
        self._chosen = chosen
        self._ordered = portfolio.latest_first()
        self._shows_late = bool(chosen and chosen.area_id)
        self._members: Sequence[Member] = ()
        self._late: Sequence[LateArea] = ()
        self._all_late: Sequence[LateArea] | None = None

    def compose(self) -> ComposeResult:
        """Top to bottom as it is read."""
        yield TonedText(self._header, id="portfolio-header")
        yield Input(placeholder=words.SEARCH_PLACEHOLDER, id="search", compact=True)
        sign = ">" if self.app.ascii_signs else "▌"
        painter = MemberPainter(self._portfolio, (), ascii_signs=self.app.ascii_signs)
        yield AreaList(painter, cursor_sign=sign, id="members")
        yield TonedView(more=words.GLANCE_MORE, id="glance")
        yield KeyBar(_KEYS)

    def on_mount(self) -> None:
        """Fill the list; what was last opened is at hand again."""
        self._list.focus()
        self.watch(self._list, "at_hand", lambda _: self._show_glance(), init=False)
        chosen = self._chosen
        self._show(chosen and (f"{chosen.path}§{chosen.area_id}" if self._shows_late else str(chosen.path)))

    @property
    def _list(self) -> AreaList:
        return self.query_one("#members", AreaList)

    @property
    def _text(self) -> str:
        return folded(self.query_one("#search", Input).value).strip()

    def _header(self, width: int) -> list[Line]:
        shown = ""
        if self._shows_late:
            # More than are listed cannot be searched either.
            late = len(self._late) if self._text else self._portfolio.total().late
            shown = f"{told.ALL_LATE}: {told.shown_of(len(self._late), late)}"
        return portfolio_header(self._portfolio, shown, width, ascii_signs=self.app.ascii_signs)

    def _show(self, keep: str | None = None) -> None:
        """List what is chosen to be seen and holds the words searched for."""
        text = self._text
        ascii_signs = self.app.ascii_signs
        painter: LatePainter | MemberPainter
        if self._shows_late:
            if self._all_late is None:
                self._all_late = self._portfolio.late(MOST_LATE)
            self._late = [each for each in self._all_late if not text or text in _said_of_late(each)]
            keys = [f"{each.member.file}§{each.area.area_id}" for each in self._late]
            painter = LatePainter(self._late)
            empty = told.NOTHING_FOUND if text else told.NOTHING_LATE
        else:
            self._members = [each for each in self._ordered if not text or text in folded(f"{each.board} {each.place}")]
            keys = [each.file for each in self._members]
            painter = MemberPainter(self._portfolio, self._members, ascii_signs=ascii_signs)
            empty = told.NOTHING_FOUND
        self._list.empty = Content(empty)
        self._list.set_rows(KeyedRows(keys), painter, keep=keep)
        self.query_one("#portfolio-header", TonedText).show(self._header)
        self._show_glance()

    def _place(self) -> int:
        """Where the row at hand is among those that are listed, or -1."""
        at_hand = self._list.highlighted
        rows = [f"{each.member.file}§{each.area.area_id}" for each in self._late] if self._shows_late else None
        keys = rows if rows is not None else [each.file for each in self._members]
        return keys.index(at_hand) if at_hand in keys else -1

    def _show_glance(self) -> None:
        place = self._place()
        glance = self.query_one("#glance", TonedView)
        if place < 0:
            glance.show(lambda _: [])
        elif self._shows_late:
            glance.show(lambda width: late_glance(self._late[place], width))
        else:
            glance.show(lambda width: member_glance(self._portfolio, self._members[place], width))

    @on(AreaList.Opened)
    def _opened(self) -> None:
        self.action_open_member()

    def action_open_member(self) -> None:
        """Open the register at hand, at the område at hand."""
        place = self._place()
        if place < 0:
            return
        if self._shows_late:
            self.app.leave_for(self._late[place].member, self._late[place].area.area_id)
        elif self._members[place].path.is_dir():
            self.notify(self._members[place].fault, severity="error", markup=False)
        else:
            self.app.leave_for(self._members[place], "")

    def action_show_members(self) -> None:
        """List the registers."""
        self._shows_late = False
        self._show()

    def action_show_late(self) -> None:
        """List what is late in any of them."""
        self._shows_late = True
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A slash in the search line is a letter, and Enter ends the search only there."""
        del parameters
        if action in {"search_members", "searched"}:
            return isinstance(self.focused, Input) is (action == "searched")
        return True

    def action_search_members(self) -> None:
        """Open the line to search in."""
        search = self.query_one("#search", Input)
        search.display = True
        self.set_focus(search)

    @on(Input.Changed, "#search")
    def _searching(self) -> None:
        self._show()

    def action_searched(self) -> None:
        """Close the line and keep what it found."""
        self.query_one("#search", Input).display = False
        self.set_focus(self._list)

    def action_back(self) -> None:
        """Close the search; else list the registers again."""
        search = self.query_one("#search", Input)
        if search.value or search.display:
            search.display = False
            self.set_focus(self._list)
            search.value = ""
        elif self._shows_late:
            self.action_show_members()


def _said_of_late(late: LateArea) -> str:
    return folded(f"{late.area.title} {late.area.responsible} {late.member.board} {late.member.place}")
