"""Buttons side by side, on further lines where a terminal is too narrow for all of them: none is ever cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.layouts.horizontal import HorizontalLayout
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.layout import ArrangeResult, Layout


class _Wrapping(HorizontalLayout):
    """From left to right as Textual does it, and then line by line as words are wrapped."""

    name = "wrapping"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """The places of the buttons, each on the line that has room for it."""
        placed: ArrangeResult = []
        x = y = height = 0
        for placement in super().arrange(parent, children, size, greedy):
            width = placement.region.width
            if x and x + width > size.width:
                x, y, height = 0, y + height, 0
            placed.append(placement._replace(region=Region(x, y, width, placement.region.height)))
            x += width + placement.margin.right
            height = max(height, placement.region.height)
        return placed


class ButtonRow(Widget):
    """The buttons of a box."""

    DEFAULT_CSS = """
    ButtonRow { width: 1fr; height: auto; }
    """
    _wrapping = _Wrapping()

    @property
    def layout(self) -> Layout:
        """The layout; a style sheet knows only Textual's own."""
        return self._wrapping
