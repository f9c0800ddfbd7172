"""Lines of toned text, drawn line by line: another text costs no layout of the screen, only its own lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.visible import visible
from tui.widgets.rows import Tone

if TYPE_CHECKING:
    from textual.geometry import Size

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

    @property
    def _width(self) -> int:
        """Cells of a line; the scroll bar stands beside them."""
        return self.scrollable_content_region.width


class TonedView(TonedScroll, can_focus=False):
    """Shows the top of what a function gives for the present width, and says when there is more.

    It never scrolls, so it has no virtual size: Textual lays the whole screen out anew when that changes, which would
    cost every step through the list several frames.
    """

    DEFAULT_CSS = """
    TonedView > .area-list--title { text-style: bold; }
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

    def render_line(self, y: int) -> Strip:
        """One line, or the word that there is more."""
        if self._drawn is None or self._drawn[0] != self.size:
            self._drawn = self.size, self._strips(*self.size)
        return self._drawn[1][y]

    def notify_style_update(self) -> None:
        """Forget what was drawn with other colours."""
        super().notify_style_update()
        self._drawn = None

    def _strips(self, width: int, height: int) -> list[Strip]:
        """Every line of the view, drawn at once: asking for a style costs more than drawing a line with it."""
        lines = self._lines_at(width)
        if len(lines) > height:
            lines = [*lines[: height - 1], [(self._more, Tone.MUTED)]]
        plain = self.rich_style
        styles = {tone: self.get_component_rich_style(f"area-list--{tone}") for tone in Tone}
        drawn = [
            Strip([Segment(visible(text), styles[tone]) for text, tone in line if text]).adjust_cell_length(
                width, plain
            )
            for line in lines
        ]
        return drawn + [Strip.blank(width, plain)] * (height - len(drawn))
