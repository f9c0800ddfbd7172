"""Lines of toned text → Textual strips: the one place where a tone meets a colour and where text is cut to width."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.strip import Strip

from tui.visible import visible
from tui.widgets.rows import Tone

if TYPE_CHECKING:
    from tui.widgets.rows import Line

GUTTER = 2
"""Cells before each line: the sign of the highlight and a space."""

_KEPT_ROWS = 1024
"""Some twenty screens: enough to page back and forth without painting anew, a few megabytes at most."""

Colours = Callable[[Tone], Style]
"""The style of a tone in the present theme."""


class Highlight(NamedTuple):
    """How the highlighted row is marked: by a sign in the gutter first, since colour may be missing."""

    sign: str
    """One cell wide."""
    style: Style
    focused: bool


class RowStrips:
    """The strips of rows drawn lately, by key, width and highlight; everything else that matters calls `forget`."""

    def __init__(self) -> None:
        self._kept: LRUCache[tuple[str, int, Highlight | None], list[Strip]] = LRUCache(_KEPT_ROWS)

    def forget(self) -> None:
        """Everything must be drawn anew: the rows, the density or the theme has changed."""
        self._kept.clear()

    def find(self, key: str, width: int, highlight: Highlight | None) -> list[Strip] | None:
        """The strips of a row, or None when it must be drawn."""
        return self._kept.get((key, width, highlight))

    def keep(self, key: str, width: int, highlight: Highlight | None, strips: list[Strip]) -> None:
        """Remember what was drawn."""
        self._kept[key, width, highlight] = strips


def line_strip(line: Line, width: int, colours: Colours, highlight: Highlight | None = None) -> Strip:
    """One line as a strip of exactly `width` cells.

    In a highlighted row the colours give way to the highlight's own, so that every text there has the contrast the
    theme promises; bold, underline and the like stay.
    """
    if highlight is None:
        plain = colours(Tone.PLAIN)
        segments = [Segment(" " * GUTTER, plain), *_segments(line, colours)]
    else:
        plain = highlight.style
        gutter = Segment(f"{highlight.sign} ", plain)
        segments = [gutter, *_segments(line, lambda tone: plain + _attributes(colours(tone)))]
    return Strip(segments).adjust_cell_length(width, plain)


def _segments(line: Line, colours: Colours) -> Iterator[Segment]:
    for text, tone in line:
        if text:
            yield Segment(visible(text), colours(tone))


def _attributes(style: Style) -> Style:
    """A style without its colours."""
    return Style(bold=style.bold, dim=style.dim, italic=style.italic, underline=style.underline, strike=style.strike)
