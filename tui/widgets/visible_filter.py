"""The last net under everything the app draws: no character that steers a terminal leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

from tui.visible import visible

if TYPE_CHECKING:
    from textual.color import Color


class VisibleFilter(LineFilter):
    """Shows controls, bidi overrides and zero-width characters as signs; add it in `App.get_line_filters`.

    The widgets have measured the line by then and a sign is often wider than what it stands for, so the line is cut to
    its old width: what stands beside it on the screen must not move.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 (Textual's signature)
        """The segments of one line with signs in them; the very same list when there is nothing to show."""
        whole = "".join(segment.text for segment in segments)
        if visible(whole) is whole:
            return segments
        shown = [
            segment if segment.text is text else Segment(text, segment.style, segment.control)
            for segment, text in ((segment, visible(segment.text)) for segment in segments)
        ]
        if all(new is old for new, old in zip(shown, segments, strict=True)):
            return segments
        return Segment.adjust_line_length(shown, Segment.get_line_length(segments))
