"""The list of områden: rows of which one is highlighted, by keys and mouse. How rows are drawn is in `row_view`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var

from tui.text import app as words
from tui.widgets.row_view import HEADER, RowView

if TYPE_CHECKING:
    from textual import events

    from tui.presentation.rows import RowPainter, RowSource


class AreaList(RowView, can_focus=True):
    """A virtual list whose highlight belongs to a key: it follows its row through refresh, sort and filter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", words.MOVE_UP, show=False, id="lista.upp"),
        Binding("down,j", "move(1)", words.MOVE_DOWN, show=False, id="lista.ned"),
        Binding("pageup", "page(-1)", words.MOVE_PAGE_UP, show=False, id="lista.sida-upp"),
        Binding("pagedown", "page(1)", words.MOVE_PAGE_DOWN, show=False, id="lista.sida-ned"),
        Binding("home", "first", words.MOVE_FIRST, show=False, id="lista.forst"),
        Binding("end", "last", words.MOVE_LAST, show=False, id="lista.sist"),
        Binding("enter", "open", words.MOVE_SHOW, show=False, id="lista.visa"),
    ]

    @dataclass
    class Highlighted(Message):
        """Another row is highlighted."""

        area_list: AreaList
        key: str | None
        """The row's key, or None when there is no row to highlight."""

        @property
        def control(self) -> AreaList:
            """The list, so that `textual.on` can choose by selector."""
            return self.area_list

    @dataclass
    class Opened(Message):
        """A row was chosen, with Enter or a second click."""

        area_list: AreaList
        key: str

        @property
        def control(self) -> AreaList:
            """The list, so that `textual.on` can choose by selector."""
            return self.area_list

    def __init__(
        self,
        painter: RowPainter,
        *,
        cursor_sign: str = "▌",
        id: str | None = None,  # noqa: A002 (Textual's own name)
        classes: str | None = None,
    ) -> None:
        """Make an empty list.

        Args:
            painter: what turns rows into lines.
            cursor_sign: the one-cell sign beside the highlighted row; ">" on a terminal without Unicode.
            id: the widget's id.
            classes: the widget's classes.
        """
        super().__init__(painter, cursor_sign=cursor_sign, id=id, classes=classes)

    at_hand: var[str | None] = var(None, init=False)
    """The highlighted key once more, to be watched: a watcher is called at once, so that what it draws is in the same
    frame as the moved highlight. The message comes a frame later."""

    @property
    def highlighted(self) -> str | None:
        """The key of the highlighted row, or None when there is none."""
        return self._rows.key(self._cursor) if self._cursor >= 0 else None

    def set_rows(
        self,
        rows: RowSource,
        painter: RowPainter | None = None,
        *,
        keep: str | None = None,
        drawn_stay: bool = False,
    ) -> None:
        """Show these rows from now on.

        The highlight stays on its row, at the same height on the screen; if that row is gone, on the one in its place.

        Args:
            rows: the rows.
            painter: what paints them, if another than before.
            keep: the key to highlight instead of the present one.
            drawn_stay: whether rows that have been drawn look the same as before, so that only new ones are painted.
        """
        if not drawn_stay:
            self._strips.forget()
        before, place, cursor_line = self.highlighted, self._cursor, self._cursor_line()
        self._rows = rows
        self._painter = painter or self._painter
        self._headings = frozenset(rows.headings)
        wanted = before if keep is None else keep
        found = None if wanted is None else rows.position(wanted)
        self._cursor = self._selectable(max(place, 0) if found is None else found, 1)
        self._lay_out(cursor_line)
        if self.highlighted != before:
            self._tell()

    def _tell(self) -> None:
        """Let everybody know which row is highlighted."""
        self.at_hand = self.highlighted
        self.post_message(self.Highlighted(self, self.highlighted))

    def highlight(self, key: str) -> bool:
        """Highlight the row with this key; False when it is not shown."""
        index = self._rows.position(key)
        if index is None:
            return False
        self._move_to(index, 1)
        return True

    def _selectable(self, index: int, step: int) -> int:
        """The nearest row to `index` that is no heading, looked for in one direction first; -1 when there is none."""
        last = len(self._rows) - 1
        for direction in (step, -step):
            place = max(0, min(index, last))
            while 0 <= place <= last:
                if place not in self._headings:
                    return place
                place += direction
        return -1

    def _move_to(self, index: int, step: int) -> None:
        old, new = self._cursor, self._selectable(index, step)
        if new != old:
            self._cursor = new
            for changed in (old, new):
                self.refresh_lines(HEADER + self._lines.offset(changed), self._lines.height(changed))
            self._tell()
        self._show_cursor()

    def action_move(self, rows: int) -> None:
        """Move the highlight one row up (-1) or down (1), past headings."""
        if self._cursor >= 0:
            self._move_to(self._cursor + rows, rows)

    def action_page(self, pages: int) -> None:
        """Move the highlight up (-1) or down (1) by as many lines as the screen shows."""
        if self._cursor >= 0:
            line = self._lines.offset(self._cursor) + pages * max(1, self._page)
            index, _ = self._lines.locate(max(0, min(line, self._lines.total - 1)))
            if index == self._cursor:
                index += pages
            self._move_to(index, pages)

    def action_first(self) -> None:
        """Highlight the first row."""
        if self._cursor >= 0:
            self._move_to(0, 1)

    def action_last(self) -> None:
        """Highlight the last row."""
        if self._cursor >= 0:
            self._move_to(len(self._rows) - 1, -1)

    def action_open(self) -> None:
        """Choose the highlighted row."""
        if self.highlighted is not None:
            self.post_message(self.Opened(self, self.highlighted))

    def on_click(self, event: events.Click) -> None:
        """Highlight the row under the pointer, or choose it when it is highlighted already."""
        index = self._row_at(event.get_content_offset_capture(self).y)
        if index is None or index in self._headings:
            return
        if index == self._cursor:
            self.action_open()
        else:
            self._move_to(index, 1)
