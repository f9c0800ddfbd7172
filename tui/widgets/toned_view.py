"""Lines of toned text, drawn line by line: another text costs no layout of the screen, only its own lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.scroll_view import ScrollView

from tui.presentation.rows import Tone
from tui.widgets.row_strips import Ink, toned_segments
from tui.widgets.scroll_bar import PlainBar

if TYPE_CHECKING:
    from rich.style import Style
    from textual.geometry import Region, Size
    from textual.scrollbar import ScrollBar
    from textual.strip import Strip

    from tui.widgets.toned_text import Lines


class TonedScroll(ScrollView):
    """A scrolling view that knows the colour of every tone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"area-list--{tone}" for tone in Tone}

    DEFAULT_CSS = """
    TonedScroll {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        background: $surface;
        color: $foreground;

        & > .area-list--header { color: $text-muted; text-style: bold; }
        & > .area-list--heading { color: $text-accent; text-style: bold; }
        & > .area-list--title { color: $foreground; }
        & > .area-list--muted { color: $text-muted; }
        & > .area-list--late { color: $text-error; text-style: bold; }
        & > .area-list--soon { color: $text-warning; }
        & > .area-list--undated { color: $text-secondary; }
        & > .area-list--on-track { color: $text-success; }
        & > .area-list--closed { color: $text-muted; }
        & > .area-list--finding { color: $text-warning; text-style: bold; }
        & > .area-list--match { text-style: underline; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id, classes=classes)
        self._colours: dict[Tone, Style] = {}
        """The tones' styles in the present theme: Textual finds one anew in the time a line is drawn in."""

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The bar beside the lines, made when it is first asked for, as Textual's own is."""
        if self._vertical_scrollbar is None:
            bar = self._vertical_scrollbar = PlainBar(name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False
            self.app._start_widget(self, bar)  # noqa: SLF001 (Textual has no public way to choose the bar)
        return self._vertical_scrollbar

    @property
    def _width(self) -> int:
        """Cells of a line; the scroll bar stands beside them."""
        return self.scrollable_content_region.width

    def ink(self) -> Ink:
        """What this widget's lines are drawn with in this frame."""
        whole, width = self.outer_size.width, self._ink_width
        return Ink(width, whole - width, self._colour, self.get_line_filters(), self.background_colors[1])

    @property
    def _ink_width(self) -> int:
        """Cells that are drawn with ink; the scroll bar covers the rest."""
        return self._width

    def _colour(self, tone: Tone) -> Style:
        style = self._colours.get(tone)
        if style is None:
            style = self._colours[tone] = self.get_component_rich_style(f"area-list--{tone}")
        return style

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        super().notify_style_update()
        self._colours.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ready lines, past Textual's style cache (see `row_strips`); the scroll bar is drawn over their ends."""
        strips = self.draw(crop.y, crop.height)
        if crop.column_span == (0, self.outer_size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def draw(self, first: int, count: int) -> list[Strip]:
        """Some lines of the whole widget, from the one with the number `first` (0 is the topmost) and on."""
        raise NotImplementedError


class TonedView(TonedScroll, can_focus=False):
    """Shows the top of what a function gives for the present width, and says when there is more.

    It never scrolls. A rule parts it from what is above or to the left of it: it is drawn in the outermost cells of the
    padding, on the side where the stylesheet has left room for it.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"toned-view--rule"}

    DEFAULT_CSS = """
    TonedView {
        padding: 1 1 0 1;
        & > .toned-view--rule { color: $rule; }
        & > .area-list--title { text-style: bold; }
    }
    """

    def __init__(self, *, more: str, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        """Make an empty view.

        Args:
            more: what stands on the last line when not everything fits.
            id: the widget's id.
        """
        super().__init__(id=id)
        self._more = more
        self._lines_at: Lines = lambda _: []
        self._drawn: tuple[Size, list[Strip]] | None = None

    def show(self, lines: Lines) -> None:
        """Show other lines."""
        self._lines_at = lines
        self._drawn = None
        self.refresh()

    @property
    def _ink_width(self) -> int:
        """The whole line: what is around the text is drawn with it."""
        return self.outer_size.width

    def draw(self, first: int, count: int) -> list[Strip]:
        """The top of the text, with the rule and the room around it."""
        if self._drawn is None or self._drawn[0] != self.outer_size:
            self._drawn = self.outer_size, self._strips()
        return self._drawn[1][first : first + count]

    def notify_style_update(self) -> None:
        """Forget what was drawn with other colours."""
        super().notify_style_update()
        self._drawn = None

    def _strips(self) -> list[Strip]:
        (whole_width, whole_height), gutter = self.outer_size, self.gutter
        width, height = whole_width - gutter.width, whole_height - gutter.height
        ink, plain = self.ink(), self.rich_style
        rule = self.get_component_rich_style("toned-view--rule")
        lines = self._lines_at(width)
        if len(lines) > height:
            lines = [*lines[: height - 1], [(self._more, Tone.MUTED)]]
        above = [ink.strip([Segment("─" * whole_width, rule)], rule)] * gutter.top
        before = Segment(" " * gutter.left, plain) if above else Segment("│".ljust(gutter.left), rule)
        drawn = [ink.strip([before, *toned_segments(line, ink.colours)], plain) for line in lines]
        blank = ink.strip([before], plain)
        return [*above, *drawn, *[blank] * (whole_height - len(above) - len(drawn))]
