"""Ändringar: what has changed, in board Swedish, out of git's history; for the register or for one område.

There are two ways through time, and one key between them: from sammanträde to sammanträde (what became of the register
between two, område by område) and version by version. Left and right step in both; Enter opens the register as it
stood where the step begins.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from store.day_words import date_words
from store.errors import NamndkollError
from tui.commands import BACK, COMMANDS, Scope, bindings
from tui.presentation.between_meetings import StretchPainter, stretch_title
from tui.presentation.change_log import VersionLog
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.screens.past import show_past
from tui.screens.reasons import ReasonedScreen
from tui.text import app_git as git_words
from tui.visible import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from store.changes import Change
    from store.history import Entry
    from store.meetings.between import Stretch
    from tui.commands import Command
    from tui.session import Session

_FIRST_BATCH = 20
"""Versions read before the second drawing; each later drawing waits for as many as are shown already."""


class ChangeLogScreen(ReasonedScreen[None]):
    """Fills while it is read; leaving ends the reading."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/change_log.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.LOG),
        BACK,
    ]

    def __init__(self, session: Session, area_id: str | None = None) -> None:
        super().__init__()
        self._session = session
        self._area_id = area_id or ""
        self._meetings: tuple[dt.date, ...] = ()
        self._stretch: Stretch | None = None
        self._place = -1
        """Which of the frozen meetings the stretch begins at; -1 while versions are shown."""
        self._coming: tuple[dt.date, ...] = ()
        """The meetings that are frozen but not held yet."""
        self._log = VersionLog()
        self._end = git_words.LOG_READING

    def compose(self) -> ComposeResult:
        """Title, the log and the keys."""
        yield Static(Content(self._title("")), classes="title")
        with VerticalScroll(id="preview"):
            yield TonedText(self._lines, id="found")
        yield KeyBar(self._keys())

    def on_mount(self) -> None:
        """Read beside the screen: a long history must not stop a key."""
        self.query_one("#preview").focus()
        self.run_worker(self._look_for_meetings, thread=True, exclusive=True)

    def _title(self, about: str) -> str:
        area = self._session.content.areas.get(self._area_id)
        return " · ".join(part for part in (git_words.LOG_TITLE, visible(area.title) if area else "", about) if part)

    def _keys(self) -> list[Command]:
        then = self._moment
        asked = [
            each.replace(label=f"{git_words.LOG_THEN} {then[0]}") if each.id == "andringar.da" and then else each
            for each in COMMANDS
            if each.scope is Scope.LOG or each.id in {"program.tillbaka", "program.hjalp"}
        ]
        label = git_words.LOG_TO_VERSIONS if self._place >= 0 else git_words.LOG_TO_MEETINGS
        return [each.replace(label=label) if each.id == "andringar.vaxla" else each for each in asked]

    # -- Reading -------------------------------------------------------------------------------------------------------

    def _look_for_meetings(self) -> None:
        from store.meetings.between import frozen_meetings  # noqa: PLC0415 (git is only asked when the log is)

        session = self._session
        try:
            found = frozen_meetings(session.register.path, dt.date.max)
        except NamndkollError as error:
            self._from_thread(self._fail, str(error))
            return
        past, today = session.register.past_day, session.today
        held = tuple(day for day in found if day <= today and (past is None or day < past))
        self._from_thread(self._begin, held, tuple(day for day in found if past is None and day > today))

    def _begin(self, meetings: tuple[dt.date, ...], coming: tuple[dt.date, ...]) -> None:
        """Start with what has happened since the last sammanträde, where one is frozen and held."""
        self._meetings, self._coming = meetings, coming
        if meetings and not self._area_id:
            self._show_stretch(len(meetings) - 1)
        else:
            self._show_versions()

    def _read_stretch(self) -> None:
        from store.meetings.between import stretch  # noqa: PLC0415 (git is only asked when the log is)

        session, place = self._session, self._place
        until = self._meetings[place + 1] if place + 1 < len(self._meetings) else None
        now = session.content, session.today
        try:
            found = stretch(session.register.path, self._meetings[place], until, now, session.register.settings)
        except NamndkollError as error:
            self._from_thread(self._fail, str(error))
            return
        self._from_thread(self._take_stretch, found, place)

    def _read_versions(self) -> None:
        from textual.worker import get_current_worker  # noqa: PLC0415 (only in the worker)

        from store.history import history  # noqa: PLC0415 (git is only asked when the log is)
        from store.saving_version import unsaved  # noqa: PLC0415 (the same)

        worker = get_current_worker()
        register = self._session.register
        commit = getattr(register, "commit", "HEAD")
        try:
            if register.past_day is None:
                mine = tuple(
                    each for each in unsaved(register.path) if not self._area_id or each.record == self._area_id
                )
                self._from_thread(self._take_versions, mine, [], git_words.LOG_READING)
            batch: list[Entry] = []
            shown = 0
            for entry in history(register.path, until=commit, area_id=self._area_id):
                if worker.is_cancelled:
                    return
                batch.append(entry)
                # Every drawing lays out all there is, so the later ones come at longer intervals.
                if shown < _FIRST_BATCH or len(batch) >= shown:
                    self._from_thread(self._take_versions, None, batch, git_words.LOG_READING)
                    shown += len(batch)
                    batch = []
            self._from_thread(self._take_versions, None, batch, "")
        except NamndkollError as error:
            self._from_thread(self._take_versions, None, [], str(error))

    def _from_thread(self, call: object, *arguments: object) -> None:
        """Hand something read to the screen, unless it has been left or shows something else meanwhile."""
        from textual.worker import get_current_worker  # noqa: PLC0415 (only in the worker)

        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(call, *arguments)  # type: ignore[arg-type]  # each caller names its own

    # -- Showing -------------------------------------------------------------------------------------------------------

    def _show_stretch(self, place: int) -> None:
        self._place, self._stretch, self._end = place, None, git_words.LOG_READING
        self._draw()
        self.run_worker(self._read_stretch, thread=True, exclusive=True)

    def _show_versions(self) -> None:
        self._place, self._stretch = -1, None
        self._log, self._end = VersionLog(), git_words.LOG_READING
        self._draw()
        self.run_worker(self._read_versions, thread=True, exclusive=True)

    def _take_stretch(self, found: Stretch, place: int) -> None:
        if place == self._place:
            self._stretch, self._end = found, ""
            self._draw()

    def _take_versions(self, mine: tuple[Change, ...] | None, entries: list[Entry], end: str) -> None:
        """Show what has been read so far."""
        self._log.take(mine, entries)
        self._end = end
        self._draw(stay=True)

    def _fail(self, said: str) -> None:
        self._stretch, self._end = None, said
        self._draw()

    def _draw(self, *, stay: bool = False) -> None:
        about = stretch_title(self._stretch) if self._stretch else git_words.LOG_BY_VERSION if self._place < 0 else ""
        self.query_one(".title", Static).update(Content(self._title(about)))
        self.query_one("#found", TonedText).show(self._lines)
        self.query_one(KeyBar).offer(self._keys())
        if not stay:
            self.query_one("#preview").scroll_home(animate=False)

    def _lines(self, width: int) -> list[Line]:
        signs = self.app.ascii_signs
        if self._place < 0:
            lines = self._log.lines(width, marker=">" if signs else "▌")
        elif self._stretch is not None:
            warning = self._session.register.settings.warning_days
            painter = StretchPainter(self._stretch, warning_days=warning, area_id=self._area_id, ascii_signs=signs)
            lines = painter.lines(width)
        else:
            lines = []
        end = self._end or ("" if lines else git_words.LOG_EMPTY)
        return [*lines, *([(line, Tone.MUTED)] for line in wrapped(end, width))]

    # -- Stepping ------------------------------------------------------------------------------------------------------

    @property
    def _moment(self) -> tuple[str, str] | None:
        """What the register can be opened at: how it is said, and the word for it; None when nothing is marked."""
        if self._place >= 0:
            day = self._meetings[self._place]
            return date_words(day), day.isoformat()
        version = self._log.marked
        return (date_words(version.written.date()), version.commit) if version is not None else None

    def why_not(self, action: str) -> str:
        """A step past either end, a register that was not yet, and meetings not frozen or not held yet."""
        not_held = git_words.LOG_NOT_HELD.format(date_words(self._coming[0])) if self._coming else ""
        reasons = {
            "earlier": "" if self._can_step(-1) else git_words.LOG_FIRST,
            "later": "" if self._can_step(1) else git_words.LOG_LAST,
            "see_then": "" if self._moment else self._no_moment(),
            "switch": "" if self._meetings else not_held or git_words.LOG_NO_MEETING,
        }
        return reasons.get(action, "")

    def _no_moment(self) -> str:
        """Why nothing can be opened: the history is still being read, or it holds nothing, or cannot be read."""
        return git_words.LOG_NO_MOMENT if self._end == git_words.LOG_READING else git_words.LOG_NO_VERSION

    def _can_step(self, places: int) -> bool:
        if self._place < 0:
            return self._log.can_move(-places)
        return 0 <= self._place + places < len(self._meetings)

    def action_earlier(self) -> None:
        """What happened before what is shown."""
        self._step(-1)

    def action_later(self) -> None:
        """What happened after it."""
        self._step(1)

    def _step(self, places: int) -> None:
        if self._place >= 0:
            self._show_stretch(self._place + places)
            return
        # The newest stands first.
        self._log.move(-places)
        self._draw(stay=True)
        self.query_one("#preview").scroll_to(y=self._log.line_of_marked, animate=False)

    def action_switch(self) -> None:
        """From meeting to meeting, or version by version."""
        if self._place >= 0:
            self._show_versions()
        else:
            self._show_stretch(len(self._meetings) - 1)

    def action_see_then(self) -> None:
        """Open the register as it stood where the step begins."""
        if self._moment is not None:
            show_past(self.app, self._session, self._moment[1])

    def action_back(self) -> None:
        """Back to where it was asked for."""
        self.workers.cancel_node(self)
        self.dismiss(None)
