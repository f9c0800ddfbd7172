"""A scrolling view of rows that costs what is on the screen, whatever is in the file.

Textual's own `DataTable` makes an object per cell and needs seconds for 100,000 rows. Here a row is painted when it
comes on the screen and kept as strips (`row_strips`), and where a line is found is arithmetic (`line_map`). In full
density rows have different heights: they are laid out by an estimate and measured as they come near the screen, and the
scroll position moves along so that what is being read stays where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.visual import Visual
from textual.widget import Widget

from tui.presentation.rows import Density, KeyedRows, RowPainter, RowSource, Tone
from tui.widgets.line_map import LineMap
from tui.widgets.row_strips import GUTTER, Highlight, Ink, RowStrips
from tui.widgets.toned_view import TonedScroll

if TYPE_CHECKING:
    from textual.strip import Strip

HEADER = 1
"""Lines of column titles, which stay when the rows scroll."""

_MARGIN = 1
"""Cells before the sentence that stands where there are no rows, as before every other text on a screen."""

_FULL_ESTIMATE = 6
"""Lines a row is taken to need in full density until it is measured."""

_HEADER_KEY = "\n"
"""Where the drawn column titles are kept: no row has this key, ids are visible text."""


class RowView(TonedScroll):
    """Rows under a line of column titles, one of them marked. Text is never markup here."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"area-list--cursor"}

    DEFAULT_CSS = """
    RowView {
        & > .area-list--cursor {
            color: $block-cursor-blurred-foreground;
            background: $block-cursor-blurred-background;
        }
        &:focus > .area-list--cursor {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
        }
        &:nocolor > .area-list--cursor { text-style: reverse; }
        &:ansi > .area-list--cursor { text-style: reverse; }
    }
    """

    density: reactive[Density] = reactive(Density.ONE_LINE)
    """How much of each row is shown."""

    empty: reactive[Content] = reactive(Content)
    """What stands here when there are no rows."""

    def __init__(self, painter: RowPainter, *, cursor_sign: str, id: str | None, classes: str | None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id, classes=classes)
        self._painter = painter
        self._cursor_sign = cursor_sign
        self._rows: RowSource = KeyedRows(())
        self._headings: frozenset[int] = frozenset()
        self._lines = LineMap(0, 1, (), exact=True)
        self._strips = RowStrips()
        self._cursor = -1
        self._laid_out_width = 0

    # -- Where rows are ------------------------------------------------------------------------------------------------

    @property
    def _page(self) -> int:
        """Lines of rows on the screen."""
        return max(0, self.scrollable_content_region.height - HEADER)

    def _row_at(self, y: int) -> int | None:
        """The row drawn at a line of the widget, or None."""
        line = self.scroll_offset.y + y - HEADER
        return self._lines.locate(line)[0] if y >= HEADER and line < self._lines.total else None

    def _cursor_line(self) -> int:
        """How far down among the rows on the screen the marked one stands."""
        return self._lines.offset(self._cursor) - self.scroll_offset.y if self._cursor >= 0 else 0

    def _lay_out(self, cursor_line: int) -> None:
        """Give every row its lines anew, with the marked one at a given height on the screen if it can be."""
        full = self.density is Density.FULL
        height = _FULL_ESTIMATE if full else self.density.value
        self._lines = LineMap(len(self._rows), height, self._rows.headings, exact=not full)
        self._laid_out_width = self._width
        self._set_virtual_size()
        if self._cursor >= 0:
            self._measure(self._cursor)
            on_screen = max(0, min(cursor_line, self._page - 1))
            self.scroll_to(y=self._lines.offset(self._cursor) - on_screen, animate=False)
            self._show_cursor()
        self._tell_bar()
        self.refresh()

    def _set_virtual_size(self) -> None:
        """Say how many lines can be scrolled through; `_tell_bar` follows when the place among them is right.

        Not by the property itself, which has Textual lay out the screen and draw it a second time: no number of rows
        moves anything here, since the room beside the rows is kept for the bar (``scrollbar-gutter: stable``).
        """
        lines = self._lines.total + HEADER if self._lines.total else 0
        self.set_reactive(Widget.virtual_size, Size(self._width, lines))

    def _tell_bar(self) -> None:
        if self.is_attached:
            self._scroll_update(self.virtual_size)

    def _measure(self, index: int) -> None:
        """Make the heights of the rows within a screen of this one exact, keeping its first line where it is."""
        if not self._width or self.density is not Density.FULL:
            return
        before, total = self._lines.offset(index), self._lines.total
        ink = self.ink()
        self._measure_from(index - 1, -1, self._page, ink)
        self._measure_from(index, 1, 2 * self._page, ink)
        if self._lines.total != total:
            self._set_virtual_size()
        moved = self._lines.offset(index) - before
        if moved:
            self.scroll_to(y=self.scroll_offset.y + moved, animate=False)
        if self._lines.total != total:
            self._tell_bar()

    def _measure_from(self, index: int, step: int, lines: int, ink: Ink) -> None:
        """Measure rows one after the other until they fill a number of lines."""
        end = 0
        while end < lines and 0 <= index < len(self._lines):
            if not self._lines.known(index):
                self._lines.correct(index, max(1, len(self._row_strips(index, ink))))
            end += self._lines.height(index)
            index += step

    def _show_cursor(self) -> None:
        """Scroll as little as brings the marked row on the screen, with its heading when that is just above."""
        if self._cursor < 0:
            return
        self._measure(self._cursor)
        top = self._lines.offset(self._cursor)
        bottom = top + self._lines.height(self._cursor)
        above = self._cursor - 1
        while above in self._headings:
            top -= 1
            above -= 1
        scroll = self.scroll_offset.y
        if bottom > scroll + self._page:
            scroll = bottom - self._page
        self.scroll_to(y=min(scroll, top), animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Measure what comes near the screen before it is drawn."""
        super().watch_scroll_y(old_value, new_value)
        top = round(new_value)
        if 0 <= top < self._lines.total:
            self._measure(self._lines.locate(top)[0])

    def watch_density(self) -> None:
        """Lay the rows out anew; the marked one stays where it is on the screen."""
        self._strips.forget()
        self._lay_out(self._cursor_line())

    def on_resize(self) -> None:
        """Lay out anew for another width, and keep the marked row on the screen."""
        if self._width != self._laid_out_width:
            self._lay_out(self._cursor_line())
        else:
            self._show_cursor()

    # -- Drawing -------------------------------------------------------------------------------------------------------

    def paint_row_anew(self, key: str) -> None:
        """Draw a row again: the painter knows more of it than before."""
        self._strips.forget_row(key)
        index = self._rows.position(key)
        if index is not None:
            self.refresh_lines(HEADER + self._lines.offset(index), self._lines.height(index))

    def notify_style_update(self) -> None:
        """Forget what was drawn with other colours."""
        super().notify_style_update()
        self._strips.forget()

    def _row_strips(self, index: int, ink: Ink) -> list[Strip]:
        highlight = None
        if index == self._cursor:
            style = self.get_component_rich_style("area-list--cursor")
            highlight = Highlight(self._cursor_sign, style, focused=self.has_focus)
        key = self._rows.key(index)
        drawn = self._strips.find(key, ink.width, highlight)
        if drawn is None:
            lines = self._painter.paint(index, max(0, ink.width - GUTTER), self.density)
            drawn = [ink.row_line(line, highlight) for line in lines]
            self._strips.keep(key, ink.width, highlight, drawn)
        return drawn

    def draw(self, first: int, count: int) -> list[Strip]:
        """The column titles, then the lines of the rows that are scrolled to, then nothing."""
        ink = self.ink()
        if not self._lines.total:
            drawn = self._empty_lines(ink)
        else:
            drawn = [self._header_strip(ink), *self._lines_from(self.scroll_offset.y, first + count - HEADER, ink)]
        return [*drawn[first : first + count], *[ink.blank()] * (first + count - max(first, len(drawn)))]

    def _lines_from(self, line: int, count: int, ink: Ink) -> list[Strip]:
        """At most so many lines, from one that is scrolled to and on."""
        drawn: list[Strip] = []
        if not 0 <= line < self._lines.total:
            return drawn
        index, part = self._lines.locate(line)
        while len(drawn) < count and index < len(self._lines):
            height = self._lines.height(index)
            strips = self._row_strips(index, ink)[part:height]
            drawn += strips
            drawn += [ink.blank()] * (height - part - len(strips))
            index, part = index + 1, 0
        return drawn[:count]

    def _header_strip(self, ink: Ink) -> Strip:
        drawn = self._strips.find(_HEADER_KEY, ink.width, None)
        if drawn is None:
            drawn = [ink.row_line(self._painter.header(max(0, ink.width - GUTTER)))]
            self._strips.keep(_HEADER_KEY, ink.width, None, drawn)
        return drawn[0]

    def _empty_lines(self, ink: Ink) -> list[Strip]:
        plain = ink.colours(Tone.PLAIN)
        width = max(1, ink.width - _MARGIN)
        strips = Visual.to_strips(self, self.empty, width, self.size.height, self.visual_style, pad=True)
        return [ink.strip([Segment(" " * _MARGIN, plain), *strip], plain) for strip in strips]
