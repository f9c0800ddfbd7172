"""Återrapportera: what stood there, and beside it what is told now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Select, Static, TextArea

from store.errors import NamndkollError
from store.meetings.agenda import open_questions
from store.model import Status
from tui.actions.reporting import due_now, open_now, reported
from tui.presentation.area_meetings import question_lines
from tui.screens.edit import STATUS_CHOICES, gap, label, text_field
from tui.screens.form import FormScreen
from tui.screens.saving import save_area
from tui.text import app as words
from tui.text import meetings as said
from tui.widgets.choices import CheckList
from tui.widgets.reading_line import ReadingLine
from tui.widgets.toned_text import TonedText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from store.model import Area
    from tui.session import Session


class ReportScreen(FormScreen):
    """The words now are kept in sight; the new ones start from them, because most reports change a sentence or two."""

    def __init__(self, session: Session, area_id: str) -> None:
        super().__init__(session, f"{area_id}§återrapport")
        self._area_id = area_id
        self._area = session.content.areas[area_id]

    def heading(self) -> str:
        """Which område is told about."""
        return f"{words.REPORT_TITLE} · {self._area.title}"

    def form(self) -> ComposeResult:
        """Old text, new text, status, the next återrapport and what this report meets."""
        area = self._area
        told = area.progress or (words.NO_STATUS,)
        since = f" ({area.reported})" if area.reported else ""
        with VerticalScroll(id="fields", can_focus=False), Grid(classes="form"):
            yield from self.reasons()
            yield label(words.COLUMN_SCHEDULE)
            yield Static(Content("\n".join(area.schedule or (words.NO_SCHEDULE,))), classes="said")
            if open_questions(area):
                yield label(said.ANSWER_TITLE)
                yield TonedText(lambda width: list(question_lines(area, width)), classes="said")
            yield label(f"{words.OLD_PROGRESS}{since}")
            yield Static(Content("\n".join(told)), classes="said")
            yield gap()
            yield label(words.NEW_PROGRESS)
            yield text_field("".join(f"{paragraph}\n" for paragraph in area.progress), "progress")
            yield Static()
            yield ReadingLine(self.session.occasion, progress=True, id="progress-reading")
            yield label(words.FIELD_STATUS)
            yield Select(STATUS_CHOICES, value=area.status.value, allow_blank=False, id="status", compact=True)
            yield label(words.NEXT_REPORT)
            yield Input(id="next", compact=True, placeholder=words.NEXT_REPORT_PLACEHOLDER)
            still_open = dict(open_now(self._area))
            if still_open:
                yield gap()
                yield label(words.MET_BY_REPORT)
                yield CheckList(list(still_open.items()), self.due_reports(still_open), id="met")

    def reasons(self) -> ComposeResult:
        """Why it is told, where something asks for it."""
        return iter(())

    def on_mount(self) -> None:
        """Write at once, after the words that stand there."""
        super().on_mount()
        text = self.query_one("#progress", TextArea)
        text.focus()
        text.move_cursor(text.document.end)
        self.query_one("#progress-reading", ReadingLine).read(text.text)

    def words(self) -> dict[str, str]:
        """The fields' texts, and which milstolpar are ticked."""
        return {**super().words(), "met": ",".join(self._met())}

    def due_reports(self, keys: Iterable[str]) -> list[str]:
        """What this report is taken to be about: every question, and the återrapporter that are due."""
        return due_now(self.session, self._area, keys)

    def _met(self) -> list[str]:
        return [key for chosen in self.query(CheckList) for key in chosen.chosen]

    @on(TextArea.Changed, "#progress")
    def _read(self, event: TextArea.Changed) -> None:
        from store.status import tell_status  # noqa: PLC0415 (start-up: only a form reads)

        self.query_one("#progress-reading", ReadingLine).read(event.text_area.text)
        if event.text_area.text.strip() != "\n".join(self._area.progress).strip():
            told = tell_status(event.text_area.text).status
            if told is not Status.UNKNOWN:
                self.query_one("#status", Select).value = told.value

    def store(self) -> None:
        """Save the report of today."""
        texts = self.words()
        try:
            area, reading = reported(self._area, texts, self._met(), self.session.occasion)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        save_area(self, self._area_id, self.as_saved(area), reading.moved, f"{words.REPORT_TITLE}: {area.title}")

    def as_saved(self, area: Area) -> Area:
        """The område as it is saved, once its words are in place."""
        return area
