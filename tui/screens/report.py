"""Återrapportera: what stood there, and beside it what is told now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Select, Static, TextArea

from store.deadline import is_open
from store.editing import Words, paragraphs, report
from store.errors import NamndkollError
from store.meetings.agenda import open_questions
from store.meetings.editing import answer
from store.model import Kind, Status, milestone_kind
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
    from collections.abc import Iterable, Iterator

    from textual.app import ComposeResult

    from store.model import Area
    from tui.session import Session

_QUESTION = "fråga-"
"""Begins the keys of questions in the list of what the report meets; no milstolpe is of that kind."""
_SAID_NEXT_REPORT = re.compile(r"\s*\bNy återrapport\b[^.]*\.?", re.IGNORECASE)


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
            open_now = dict(self._open())
            if open_now:
                yield gap()
                yield label(words.MET_BY_REPORT)
                yield CheckList(list(open_now.items()), self.due_reports(open_now), id="met")

    def reasons(self) -> ComposeResult:
        """Why it is told, where something asks for it."""
        return iter(())

    @staticmethod
    def is_question(key: str) -> bool:
        """Whether a key in the list of what the report meets is a question's."""
        return key.startswith(_QUESTION)

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

    def _open(self) -> Iterator[tuple[str, str]]:
        """Questions and milstolpar that are open now, by key, and how each is said."""
        for place, question in enumerate(self._area.questions):
            if question.answered is None:
                yield f"{_QUESTION}{place}", said.answers_question(question.role)
        for key, stone in self._area.milestones.items():
            if is_open(key, stone, self._area.status):
                kind = milestone_kind(key)
                due = f" {words.LAST_DAY} {stone.due}" if stone.due else ""
                yield key, f"{kind.value if kind else key}{due}"

    def due_reports(self, keys: Iterable[str]) -> list[str]:
        """The återrapporter that are due by now or soon, and every question: this report is taken to be about them."""
        today, soon = self.session.today, self.session.register.settings.warning_days
        stones = self._area.milestones
        return [
            key
            for key in keys
            if self.is_question(key)
            or (
                milestone_kind(key) is Kind.REPORT
                and (due := stones[key].due) is not None
                and (due - today).days <= soon
            )
        ]

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
        progress = with_next_report(texts["progress"], texts["next"])
        told = Words.of(self._area).replace(progress=paragraphs(progress), status=Status(texts["status"]))
        questions = [int(key.removeprefix(_QUESTION)) for key in self._met() if self.is_question(key)]
        met = [key for key in self._met() if not self.is_question(key)]
        try:
            area, reading = report(self._area, told, met, self.session.occasion)
            for place in questions:
                area = answer(area, place, "", self.session.today)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        save_area(self, self._area_id, self.reported(area), reading.moved, f"{words.REPORT_TITLE}: {area.title}")

    def reported(self, area: Area) -> Area:
        """The område as it is saved, once its words are in place."""
        return area


def with_next_report(text: str, when: str) -> str:
    """A text that names the next återrapport, in place of the one it named before."""
    when = when.strip().rstrip(".")
    if not when:
        return text
    without = "\n".join(line for line in _SAID_NEXT_REPORT.sub("", text).splitlines() if line.strip())
    sentence = when if when.casefold().startswith("ny återrapport") else f"{words.NEXT_REPORT} {when}"
    return f"{without}\n{sentence}."
