"""One stop of the walk before a meeting: why this område is on the list, what stood there, what is told now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from store.meetings.agenda import open_questions
from store.meetings.editing import tell
from tui.actions.reporting import due_to
from tui.commands import COMMANDS, Scope, bindings
from tui.presentation.agenda_rows import TONES
from tui.presentation.numbered import numbered
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import fitted, wrapped
from tui.screens.dialog import Question
from tui.screens.edit import label
from tui.screens.report import ReportScreen
from tui.text import app as words
from tui.text import meetings as said
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    import datetime as dt

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.meetings.agenda import Item
    from store.model import Area
    from tui.commands import Command
    from tui.session import Session


class TellScreen(ReportScreen):
    """The report form, told to a meeting; saving without a new word tells what stands.

    Attributes:
        skipped: whether it was left for later.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.WALK)

    def __init__(self, session: Session, item: Item, meeting: dt.date, progress: str) -> None:
        super().__init__(session, item.area_id)
        self._item, self._meeting, self._progress = item, meeting, progress
        self.skipped = False

    def heading(self) -> str:
        """How far the walk has come, and which område is told."""
        return fitted(f"{self._progress} · {numbered(self._area_id, self.base.areas)}", self.app.size.width - 2)

    def reasons(self) -> ComposeResult:
        """Why it is on the list."""
        if self._item.whys:
            yield label(said.AGENDA_WHY)
            yield TonedText(self._why_lines, classes="said")

    def _why_lines(self, width: int) -> list[Line]:
        return [[(line, TONES[why.reason])] for why in self._item.whys for line in wrapped(why.words, max(8, width))]

    def offered(self) -> list[Command]:
        """The form's keys, and skipping."""
        return [*super().offered(), *(each for each in COMMANDS if each.scope is Scope.WALK)]

    def due_reports(self, keys: Iterable[str]) -> list[str]:
        """The återrapporter that belong to this meeting."""
        return due_to(self.session, self._area, self._meeting, keys)

    def as_saved(self, area: Area) -> Area:
        """Told to the meeting."""
        return tell(area, self._meeting, self.session.today)

    def action_save(self) -> None:
        """Save and go on; for what stands to be told nothing need be written, but it is asked.

        The answer is another key: who holds down or doubles the first one tells no område unread.
        """
        if not self.is_current:
            return
        if self.is_changed:
            self.store()
            return
        if not self._area.progress:
            self.notify(said.EMPTY_TEXT, severity="warning", markup=False, timeout=6)
            return
        buttons = {"ok": said.AS_IT_STANDS_YES, "cancel": words.BACK}
        self.app.push_screen(Question(said.AS_IT_STANDS_TITLE, self._as_it_stands, buttons), self._answered)

    def _as_it_stands(self, width: int) -> list[Line]:
        asked = open_questions(self._area)
        told = [said.AS_IT_STANDS_TEXT, *([said.AS_IT_STANDS_ANSWERS] if asked else ())]
        title: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(self._area.title, width)]
        return [*title, *([(line, Tone.PLAIN)] for text in told for line in wrapped(text, width))]

    def _answered(self, answer: str | None) -> None:
        if answer == "ok":
            self.store()

    def action_skip(self) -> None:
        """Leave it for later; what is written is asked about."""
        if not self.is_current:
            return
        self.skipped = True
        if self.is_changed:
            self.ask_before(None)
        else:
            self.leave(None)

    def action_back(self) -> None:
        """Leave the walk."""
        self.skipped = False
        super().action_back()
