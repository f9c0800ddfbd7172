"""Tidslinje and årshjul: drawn over the områden that the list shows, each with the same in words a key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content

from store.year_wheel import year_wheel
from tui.commands import BACK, COMMANDS, Scope, bindings
from tui.presentation.rows import Density, KeyedRows, Line, Tone
from tui.presentation.timeline import Timeline, no_days, timeline_words
from tui.presentation.year_wheel import wheel_legend, wheel_lines, wheel_words
from tui.screens.area_screen import AreaScreen
from tui.text import timeline as said
from tui.widgets.area_list import AreaList
from tui.widgets.key_bar import KeyBar
from tui.widgets.row_strips import GUTTER
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from tui.commands import Command
    from tui.session import Session

_TITLE_EDGE = 1
"""Cells before the title's text."""


class ChartPainter:
    """Paints the områden as rows of one chart, which is drawn anew for another width."""

    def __init__(self, session: Session, ids: Sequence[str], *, ascii_signs: bool) -> None:
        self._session, self._ids, self._ascii = session, ids, ascii_signs
        self._drawn: tuple[int, Timeline] | None = None
        self.years = 0
        """How many years later the chart begins than it would by itself."""

    def chart(self, width: int) -> Timeline:
        """The chart at a width."""
        if self._drawn is None or self._drawn[0] != width:
            chart = Timeline(self._session, self._ids, width, ascii_signs=self._ascii, years=self.years)
            self._drawn = width, chart
        return self._drawn[1]

    def step(self, years: int) -> None:
        """Draw it from some years later; negative for earlier."""
        self.years += years
        self._drawn = None

    def header(self, width: int) -> Line:
        """The months."""
        chart = self.chart(width)
        return [(" " * chart.before, Tone.PLAIN), (chart.months, Tone.HEADER)]

    def paint(self, index: int, width: int, density: Density) -> Sequence[Line]:
        """One område."""
        del density
        return [self.chart(width).row(self._ids[index])]


class TimelineScreen(AreaScreen, inherit_bindings=False):
    """One of four views of the same: drawn or in words, the whole time or one year. The drawn rows can be opened."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/timeline.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.AREA, Scope.TIMELINE), BACK]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._year = session.today.year
        self._wheel = False
        self._in_words = False

    def compose(self) -> ComposeResult:
        """Title with the years, the drawing, what its signs mean, and the keys."""
        ascii_signs = self.app.ascii_signs
        self._painter = self._new_painter()
        yield TonedText(self._title, classes="title")
        yield AreaList(self._painter, cursor_sign=">" if ascii_signs else "▌", id="rows")
        with VerticalScroll(id="chart"):
            yield TonedText(self._lines, id="drawn")
        yield TonedText(self._legend, id="legend")
        yield KeyBar([])

    def _keys(self) -> list[Command]:
        """The footer: other years only where there are any."""
        shown = {"omrade.visa", "program.tillbaka", "program.hjalp"}
        keys = [each for each in COMMANDS if each.scope is Scope.TIMELINE or each.id in shown]
        return [each for each in keys if each.name != "year" or self._has_year(each.action == "year(-1)")]

    def on_mount(self) -> None:
        """Draw."""
        self.content_changed()

    def on_resize(self) -> None:
        """Whether everything fits is known once the rows have their place."""
        self.call_after_refresh(lambda: self.query_one(KeyBar).offer(self._keys()))

    @property
    def area_id(self) -> str | None:
        """The område whose row is highlighted; None in the views that have no rows."""
        return self.query_one(AreaList).highlighted if self._has_rows else None

    @property
    def _has_rows(self) -> bool:
        return not self._wheel and not self._in_words

    def _has_year(self, before: bool) -> bool:
        """Whether there is a year before or after what is shown: of the årshjul always, else what is not drawn."""
        if self._in_words or self._wheel:
            return self._wheel
        chart = self._painter.chart(self._chart_width())
        return chart.has_earlier if before else chart.has_later

    def content_changed(self) -> None:
        """Draw what is there now; the highlight stays on its row."""
        years = self._painter.years
        self._painter = self._new_painter()
        self._painter.step(years)
        ids = self.session.selected()
        rows = self.query_one(AreaList)
        rows.empty = Content(no_days(ids))
        rows.set_rows(KeyedRows(ids), self._painter)
        self._show()

    def _new_painter(self) -> ChartPainter:
        return ChartPainter(self.session, self.session.selected(), ascii_signs=self.app.ascii_signs)

    def _show(self) -> None:
        rows, scroll = self.query_one(AreaList), self.query_one("#chart")
        rows.display, scroll.display = self._has_rows, not self._has_rows
        self.set_focus(rows if self._has_rows else scroll)
        self.query_one(".title", TonedText).show(self._title)
        self.query_one("#drawn", TonedText).show(self._lines)
        legend = self.query_one("#legend", TonedText)
        legend.display = not self._in_words
        legend.show(self._legend)
        self.query_one(KeyBar).offer(self._keys())

    def _chart_width(self) -> int:
        """Cells of a row of the list: without its gutter and the scroll bar."""
        return max(1, self.query_one(AreaList).scrollable_content_region.width - GUTTER)

    def _title(self, width: int) -> list[Line]:
        if self._wheel:
            return [[(f"{said.WHEEL_TITLE} {self._year}", Tone.TITLE)]]
        if self._in_words:
            return [[(said.TIMELINE_TITLE, Tone.TITLE)]]
        chart = self._painter.chart(min(width, self._chart_width()))
        before = chart.before + GUTTER - _TITLE_EDGE
        return [[(said.TIMELINE_TITLE.ljust(before), Tone.TITLE), (chart.years.rstrip(), Tone.HEADER)]]

    def _lines(self, width: int) -> list[Line]:
        session, ascii_signs = self.session, self.app.ascii_signs
        if self._wheel:
            wheel = year_wheel(session.content, session.register.calendar, self._year, session.today)
            if self._in_words:
                return wheel_words(session, wheel, width)[1:]
            return wheel_lines(session, wheel, width, ascii_signs=ascii_signs, titled=False)
        return timeline_words(session, session.selected(), width) if self._in_words else []

    def _legend(self, width: int) -> list[Line]:
        if self._wheel:
            return wheel_legend(width, ascii_signs=self.app.ascii_signs)
        return self._painter.chart(self._chart_width()).legend(width)

    def why_not(self, action: str) -> str:
        """The years are the årshjul's, and those of a drawn timeline that has no room for all of them."""
        if action == "year" and not any(map(self._has_year, (True, False))):
            return said.WHOLE_TIME
        return super().why_not(action)

    def _no_area(self) -> str:
        return super()._no_area() if self._has_rows else said.NO_ROWS

    @on(AreaList.Opened)
    def _opened(self) -> None:
        self.action_show_area()

    def action_turn(self) -> None:
        """From the timeline to the årshjul and back."""
        self._wheel = not self._wheel
        self._show()

    def action_words(self) -> None:
        """The same in words, or drawn."""
        self._in_words = not self._in_words
        self._show()

    def action_year(self, years: int) -> None:
        """The year before or after: of the årshjul, or the start of the chart."""
        if self._has_rows:
            if not self._has_year(years < 0):
                self.notify(said.NOTHING_EARLIER if years < 0 else said.NOTHING_LATER, markup=False, timeout=4)
                return
            self._painter.step(years)
            self.query_one(AreaList).set_rows(KeyedRows(self.session.selected()), self._painter)
            self._show()
            return
        self._year = min(9998, max(2, self._year + years))
        self._show()

    def action_back(self) -> None:
        """Back to where it was asked for."""
        self.dismiss(None)
