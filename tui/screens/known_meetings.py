"""Sammanträden: the meetings the register knows, each a way to what it is told; a new one, or a whole årsplan."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Grid
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from store.errors import NamndkollError, UsageError
from tui.actions.board_days import days_in, typed_days, with_days
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.text import app as words
from tui.text import meetings as said
from tui.text.states import short_date
from tui.visible import visible
from tui.widgets.choices import Options
from tui.widgets.path_field import PathField
from tui.widgets.toned_text import Lines, TonedText
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from tui.session import Session


class MeetingsDialog(Dialog[dt.date]):
    """Gives the meeting to show, if one was chosen, or if the first one of all was added."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._known = session.register.calendar.meetings
        self._found: tuple[dt.date, ...] = ()
        """The days of the document that was read, until they are added or something else is written."""
        self.title_words = said.MEETINGS_TITLE if self._known else said.WHEN_TITLE

    def text(self) -> Lines | None:
        """Why it is asked, where nothing is known."""
        if self._known:
            return None
        return lambda width: [[(line, Tone.PLAIN)] for line in wrapped(said.WHEN_TEXT, width)]

    def fields(self) -> ComposeResult:
        """What is known, a line for days, a line for a document, and how they are read."""
        from store.documents import suffixes  # noqa: PLC0415 (start-up: only here)

        if self._known:
            yield Options(*self._listed(), markup=False, id="known", classes="few-lines")
        with Grid(classes="form"):
            yield label(said.NEW_DAYS)
            yield TextLine(id="day", placeholder=said.NEW_DAYS_PLACEHOLDER, compact=True)
            yield label(said.CALENDAR_FILE)
            yield PathField(suffixes(), said.CALENDAR_PLACEHOLDER)
        yield TonedText(id="read")

    def _listed(self) -> Iterator[Option]:
        """The meetings, the next one and what is written of those that were held beside them."""
        coming = self._session.next_meeting
        for day in self._known:
            meeting = self._session.content.meetings.get(day.isoformat())
            state = said.MEETING_NEXT if day == coming else said.MEETING_HELD if day < self._session.today else ""
            paragraph = visible(meeting.paragraph) if meeting else ""
            yield Option(Content(f"{short_date(day):<14}{state:<8}{paragraph}".rstrip()), day.isoformat())

    def buttons(self) -> dict[str, str]:
        """Add what is written, or leave."""
        return {"ok": said.WHEN_BUTTON, "cancel": words.CANCEL}

    def on_mount(self) -> None:
        """The arrows go among the meetings from the nearest one; where none is known a day is written at once."""
        super().on_mount()
        self.query_one("#known" if self._known else "#day").focus()
        near = self._session.next_meeting or (self._known[-1] if self._known else None)
        for known in self.query("#known").results(OptionList):
            known.highlighted = self._known.index(near) if near in self._known else None

    @on(Input.Changed, "#day")
    def _typed(self, event: Input.Changed) -> None:
        try:
            days = typed_days(event.value, self._session.today) if event.value.strip() else ()
        except UsageError:
            days = ()
        self._say(days)

    @on(PathField.Chosen)
    def _chosen(self, event: PathField.Chosen) -> None:
        """Read the document; its days are added by the next Enter."""
        try:
            self._found = days_in(event.path, self._session.today)
        except NamndkollError as error:
            self._found = ()
            self.app.show_error(error)
        else:
            self.query_one("#ok").focus()
        self._say(self._found)

    def _say(self, days: tuple[dt.date, ...]) -> None:
        _, new = with_days(self._session.content, self._known, days)
        lines: Lines = lambda width: [  # noqa: E731 (bound to what was read)
            _read_line(line) for line in wrapped(said.days_read(days, new), width)
        ]
        self.query_one("#read", TonedText).show(lines if days else (lambda _: []))

    @on(OptionList.OptionSelected, "#known")
    def _go_to(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(dt.date.fromisoformat(event.option.id or ""))

    def answer(self, button: str) -> None:
        """Store the days that are written or were read."""
        del button
        typed, session = self.query_one("#day", Input).value, self._session
        try:
            days = (*self._found, *(typed_days(typed, session.today) if typed.strip() or not self._found else ()))
        except NamndkollError as error:
            self.app.show_error(error)
            return
        base = session.content
        content, new = with_days(base, self._known, days)
        if not new:
            self.app.notify(said.MEETINGS_KNOWN, markup=False, timeout=4)
            return
        if self.app.save(content, f"{said.MEETINGS_TITLE}: {said.days_listed(new)}", base):
            self.app.notify(said.days_added(new), markup=False, timeout=6)
            self.dismiss(None if self._known else session.next_meeting or new[-1])


def _read_line(text: str) -> Line:
    return [(text, Tone.MUTED)]
