"""Ändringar: what has changed, in board Swedish, out of git's history; for the register or for one område."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from store.errors import NamndkollError
from tui.commands import COMMANDS, Scope, bindings
from tui.presentation.change_log import entry_lines, unsaved_lines
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.visible import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.rows import Line, Tone
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from store.changes import Change
    from store.history import Entry
    from tui.session import Session

_AT_A_TIME = 20
"""Versions read between two drawings; the first are shown at once."""


class ChangeLogScreen(Screen[None]):
    """Fills from the newest version while it is read; leaving ends the reading."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/import.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.PROGRAM, without=("program.hjalp", "program.palett", "program.tema", "program.avsluta")),
    ]

    def __init__(self, session: Session, area_id: str | None = None) -> None:
        super().__init__()
        self._session = session
        self._area_id = area_id or ""
        self._unsaved: tuple[Change, ...] = ()
        self._entries: list[Entry] = []
        self._end = words.LOG_READING

    def compose(self) -> ComposeResult:
        """Title, the log and the keys."""
        area = self._session.content.areas.get(self._area_id)
        title = f"{words.LOG_TITLE} · {visible(area.title)}" if area else words.LOG_TITLE
        yield Static(Content(title), classes="title")
        with VerticalScroll(id="preview"):
            yield TonedText(self._lines, id="found")
        yield KeyBar([each for each in COMMANDS if each.id in {"program.tillbaka", "program.hjalp"}])

    def on_mount(self) -> None:
        """Read beside the screen: a long history must not stop a key."""
        self.query_one("#preview").focus()
        self.run_worker(self._read, thread=True, exclusive=True)

    def _read(self) -> None:
        from textual.worker import get_current_worker  # noqa: PLC0415 (only in the worker)

        from store.history import history  # noqa: PLC0415 (git is only asked when the log is)
        from store.saving_version import unsaved  # noqa: PLC0415 (the same)

        worker = get_current_worker()
        path = self._session.register.path
        try:
            mine = tuple(each for each in unsaved(path) if not self._area_id or each.record == self._area_id)
            self.app.call_from_thread(self._take, mine, [])
            batch: list[Entry] = []
            for entry in history(path, area_id=self._area_id):
                if worker.is_cancelled:
                    return
                batch.append(entry)
                if len(batch) == _AT_A_TIME or len(self._entries) < _AT_A_TIME:
                    self.app.call_from_thread(self._take, mine, batch)
                    batch = []
            self._end = ""
            self.app.call_from_thread(self._take, mine, batch)
        except NamndkollError as error:
            self._end = str(error)
            if not worker.is_cancelled:
                self.app.call_from_thread(self._take, self._unsaved, [])

    def _take(self, mine: tuple[Change, ...], entries: list[Entry]) -> None:
        """Show what has been read so far."""
        self._unsaved = mine
        self._entries += entries
        self.query_one("#found", TonedText).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        lines = [*unsaved_lines(self._unsaved, width)]
        for entry in self._entries:
            lines += entry_lines(entry, width)
        end = self._end or ("" if lines else words.LOG_EMPTY)
        return [*lines, *([(line, Tone.MUTED)] for line in wrapped(end, width))]

    def action_back(self) -> None:
        """Back to where it was asked for."""
        self.workers.cancel_node(self)
        self.dismiss(None)
