"""Lines of toned text → Textual strips: the one place where a tone meets a colour and where text is cut to width.

A strip is made once, as the compositor takes it: cut, filled out and through the app's line filters. Textual's style
cache does the same in some ten strips a line, since a stylesheet may ask for padding, border, tint or opacity around a
text; nothing of that is used on lists, and it was most of the time a key took.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip

from tui.presentation.rows import Tone
from tui.visible import visible

if TYPE_CHECKING:
    from textual.color import Color
    from textual.filter import LineFilter

    from tui.presentation.rows import Line

GUTTER = 2
"""Cells before each line: the sign of the highlight and a space."""

_KEPT_ROWS = 160
"""Some four screens: enough to page back and forth without painting anew. A strip is twenty objects, and many more of
them would make Python's search for garbage take longer than a frame."""

Colours = Callable[[Tone], Style]
"""The style of a tone in the present theme."""


class Highlight(NamedTuple):
    """How the highlighted row is marked: by a sign in the gutter first, since colour may be missing."""

    sign: str
    """One cell wide."""
    style: Style
    focused: bool


class Ink(NamedTuple):
    """What lines are drawn with, found out once a frame."""

    width: int
    """Cells of a line's text."""
    bar: int
    """Cells after it, over which the scroll bar is drawn."""
    colours: Colours
    filters: Sequence[LineFilter]
    background: Color

    def strip(self, segments: list[Segment], plain: Style) -> Strip:
        """Some segments cut or filled out to the width, in the plain style, with the place for the bar."""
        line = Segment.adjust_line_length(segments, self.width, plain)
        if self.bar:
            line.append(Segment(" " * self.bar, plain))
        for each in self.filters:
            line = each.apply(line, self.background)
        return Strip(line, self.width + self.bar)

    def row_line(self, line: Line, highlight: Highlight | None = None) -> Strip:
        """One line of a row.

        In a highlighted row the colours give way to the highlight's own, so that every text there has the contrast the
        theme promises; bold, underline and the like stay.
        """
        if highlight is None:
            plain = self.colours(Tone.PLAIN)
            return self.strip([Segment(" " * GUTTER, plain), *toned_segments(line, self.colours)], plain)
        plain = highlight.style
        gutter = Segment(f"{highlight.sign} ", plain)
        segments = toned_segments(line, lambda tone: plain + _attributes(self.colours(tone)))
        return self.strip([gutter, *segments], plain)

    def blank(self) -> Strip:
        """A line with nothing on it."""
        return self.strip([], self.colours(Tone.PLAIN))


class RowStrips:
    """The strips of rows drawn lately, by key, width and highlight; everything else that matters calls `forget`."""

    def __init__(self) -> None:
        self._kept: LRUCache[tuple[str, int, Highlight | None], list[Strip]] = LRUCache(_KEPT_ROWS)

    def forget(self) -> None:
        """Everything must be drawn anew: the rows, the density or the theme has changed."""
        self._kept.clear()

    def forget_row(self, key: str) -> None:
        """One row must be drawn anew."""
        for known in [known for known in self._kept.keys() if known[0] == key]:  # noqa: SIM118 (Textual's cache)
            self._kept.discard(known)

    def find(self, key: str, width: int, highlight: Highlight | None) -> list[Strip] | None:
        """The strips of a row, or None when it must be drawn."""
        return self._kept.get((key, width, highlight))

    def keep(self, key: str, width: int, highlight: Highlight | None, strips: list[Strip]) -> None:
        """Remember what was drawn."""
        self._kept[key, width, highlight] = strips


def toned_segments(line: Line, colours: Colours) -> Iterator[Segment]:
    """The pieces of a line in their colours, every character of them visible."""
    for text, tone in line:
        if text:
            yield Segment(visible(text), colours(tone))


def _attributes(style: Style) -> Style:
    """A style without its colours."""
    return Style(bold=style.bold, dim=style.dim, italic=style.italic, underline=style.underline, strike=style.strike)
