"""A vertical scroll bar whose lines are made a handful at a time instead of one by one.

A list that gets other rows has its bar drawn anew. Textual takes each of its cells through its style cache, as if it
could have a border or a padding, which took longer than the rows beside it; of a bar's cells at most five differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.geometry import Region


class PlainBar(ScrollBar):
    """Looks and answers as Textual's own."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ready cells, each alike made once."""
        bar, filters, background = self.render(), self.get_line_filters(), self.background_colors[1]
        style = bar.style if isinstance(bar, ScrollBarRender) else None
        if not isinstance(bar, ScrollBarRender) or not isinstance(style, Style) or not (style.bgcolor and style.color):
            return super().render_lines(crop)
        drawn = bar.render_bar(
            size=self.size.height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=bar.thickness,
            back_color=style.bgcolor,
            bar_color=style.color,
        ).segments
        made: dict[int, Strip] = {}
        for segment in drawn:
            if id(segment) not in made:
                line = list(Segment.apply_style([segment], self.rich_style))
                for each in filters:
                    line = each.apply(line, background)
                made[id(segment)] = Strip(line, self.thickness)
        return [made[id(segment)] for segment in drawn[crop.y : crop.bottom]]
