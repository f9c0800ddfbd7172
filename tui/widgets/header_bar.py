"""The two lines at the top: whose register, which day, how many stand in which läge, and what is being shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from tui.presentation.header import header_lines
from tui.widgets.toned_text import toned

if TYPE_CHECKING:
    from textual.content import Content

    from tui.session import Session


class HeaderBar(Widget):
    """Drawn from the session each time it is refreshed."""

    DEFAULT_CSS = """
    HeaderBar { height: 2; padding: 0 1; background: $panel; color: $foreground; }
    """

    def __init__(self, session: Session, *, ascii_signs: bool = False) -> None:
        super().__init__()
        self._session = session
        self._ascii = ascii_signs
        self.shown = 0
        """How many områden the list shows."""

    def render(self) -> Content:
        """Both lines, for the present width."""
        lines = header_lines(self._session, self.shown, self.content_size.width, ascii_signs=self._ascii)
        return toned(lines)
