"""The live line under a field: how its words are read, while they are being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.presentation.reading import reading_spans
from tui.presentation.wrapping import wrapped_spans
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from store.editing import Occasion


class ReadingLine(TonedText):
    """Says the milstolpar (and the status) that words are read as."""

    DEFAULT_CSS = """
    ReadingLine { padding: 0 1; height: auto; }
    """

    def __init__(self, occasion: Occasion, *, progress: bool = False, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._occasion = occasion
        self._progress = progress

    def read(self, text: str) -> None:
        """Show how a text is read."""
        spans = reading_spans(text, self._occasion, progress=self._progress)
        self.show(lambda width: wrapped_spans(spans, width))
