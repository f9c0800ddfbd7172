"""The live line under a field: how its words are read, while they are being written; unfolded, also why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model import Status
from tui.presentation.reading import reading_spans
from tui.presentation.wrapping import wrapped_spans
from tui.text.states import CONTRADICTION
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from store.editing import Occasion
    from tui.presentation.rows import Line
    from tui.themed_app import ThemedApp


class ReadingLine(TonedText):
    """Says the milstolpar (and the status) that words are read as."""

    DEFAULT_CSS = """
    ReadingLine { padding: 0 1; height: auto; }
    """

    app: ThemedApp[object]

    def __init__(
        self,
        occasion: Occasion,
        *,
        progress: bool = False,
        beside: Status = Status.UNKNOWN,
        id: str | None = None,  # noqa: A002 (Textual's own name)
    ) -> None:
        """Make an empty line.

        Args:
            occasion: the day the words are written.
            progress: whether they are a processläge.
            beside: the status that stands beside them.
            id: the widget's id.
        """
        super().__init__(id=id)
        self._occasion = occasion
        self._progress = progress
        self._text = ""
        self._unfolded = False
        self._beside = beside

    def read(self, text: str) -> None:
        """Show how a text is read."""
        self._text = text
        self._draw()

    def stand_beside(self, status: Status) -> None:
        """Point out words that speak against a status."""
        self._beside = status
        self._draw()

    def unfold(self, *, unfolded: bool) -> None:
        """Show the whole explanation, or the line alone."""
        self._unfolded = unfolded
        self._draw()

    def _draw(self) -> None:
        text, occasion, progress = self._text, self._occasion, self._progress
        sign = CONTRADICTION.ascii if self.app.ascii_signs else CONTRADICTION.sign
        spans = reading_spans(text, occasion, progress=progress, beside=self._beside, against=sign)
        if not self._unfolded:
            self.show(lambda width: wrapped_spans(spans, width))
            return
        from tui.presentation.explanation import explanation  # noqa: PLC0415 (start-up: dateutil, when asked for)

        def lines(width: int) -> list[Line]:
            return [*wrapped_spans(spans, width), *explanation(text, occasion, width, progress=progress)]

        self.show(lines)
