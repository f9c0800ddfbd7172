"""A widget of ready lines: text with tones, laid out for the width it gets, never read as markup."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from tui.theme import TONE_STYLES
from tui.visible import visible

if TYPE_CHECKING:
    from textual.geometry import Size

    from tui.presentation.rows import Line

Lines = Callable[[int], Sequence["Line"]]
"""Lines for a width in cells."""


def toned(lines: Sequence[Line]) -> Content:
    """Lines as Textual's content, tones as the theme's colours."""
    return Content("\n").join(
        Content.assemble(*((visible(text), TONE_STYLES[tone]) for text, tone in line)) for line in lines
    )


class TonedText(Widget):
    """Shows what a function gives for the present width; as high as that is."""

    DEFAULT_CSS = """
    TonedText { width: 1fr; height: auto; }
    """

    def __init__(self, lines: Lines | None = None, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id, classes=classes)
        self._lines: Lines = lines or (lambda _: [])
        self._drawn: tuple[int, Sequence[Line]] | None = None

    def show(self, lines: Lines) -> None:
        """Show other lines from now on."""
        self._lines = lines
        self._drawn = None
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are at this width."""
        del container, viewport
        return max(1, len(self._at(width)))

    def render(self) -> Content:
        """The lines at the present width."""
        return toned(self._at(self.content_size.width))

    def _at(self, width: int) -> Sequence[Line]:
        if self._drawn is None or self._drawn[0] != width:
            self._drawn = width, self._lines(width)
        return self._drawn[1]
