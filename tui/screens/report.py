"""Återrapportera: what stood there, and beside it what is told now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Container, Grid, VerticalScroll
from textual.content import Content
from textual.widgets import Select, Static, TextArea

from store.errors import NamndkollError
from store.meetings.agenda import open_questions
from store.model import Kind, Status
from tui.actions.reporting import due_now, open_now, reported, told_otherwise
from tui.draft_names import REPORT, draft_name
from tui.presentation.area_meetings import question_lines
from tui.presentation.numbered import numbered
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import status_question
from tui.screens.edit import gap, label, text_field
from tui.screens.form import FormScreen
from tui.screens.saving import save_area
from tui.text import app as words
from tui.text import meetings as said
from tui.text import reasons
from tui.widgets.choices import CheckList
from tui.widgets.reading_line import ReadingLine
from tui.widgets.status_field import StatusField
from tui.widgets.toned_text import TonedText
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.events import Resize

    from store.model import Area
    from tui.presentation.rows import Line
    from tui.session import Session


_SIDE_BY_SIDE = 110
"""Width in cells from which the old text stands beside the new one."""

_BESIDE = "-beside"

_LABEL, _LABEL_BESIDE = 20, 16
"""Cells of the labels above each other and beside each other, as in the style sheet."""

_AROUND = 9
"""Cells of a line in a list of marks that are not its words."""

_MOST_OLD = 6
"""Lines of the old text above the new one."""


class ReportScreen(FormScreen):
    """The words now are kept in sight; the new ones start from them, because most reports change a sentence or two."""

    AUTO_FOCUS = ""
    """None would be the app's own, which scrolls what it focuses to the middle."""

    def __init__(self, session: Session, area_id: str) -> None:
        super().__init__(session, draft_name(REPORT, area_id))
        self._area_id = area_id
        self._area = session.content.areas[area_id]
        self._done_by_status = self._area.status is Status.DONE
        self._status_is_chosen = False
        """Whether somebody has said here which status holds; words never choose one, a person does."""

    def heading(self) -> str:
        """Which område is told about."""
        return f"{words.REPORT_TITLE} · {numbered(self._area_id, self.base.areas)}"

    def form(self) -> ComposeResult:
        """Why and when, the old text, and the new one with status, next återrapport and what this report meets."""
        area = self._area
        with VerticalScroll(id="fields", can_focus=False):
            with Grid(classes="form"):
                yield from self.reasons()
                yield label(words.COLUMN_SCHEDULE)
                yield Static(Content("\n".join(area.schedule or (words.NO_SCHEDULE,))), classes="said")
                if open_questions(area):
                    yield label(said.ANSWER_TITLE)
                    yield TonedText(lambda width: list(question_lines(area, width)), classes="said")
            with Container(id="texts"):
                with Grid(classes="form", id="old"):
                    yield label(f"{words.OLD_PROGRESS}{f' ({area.reported})' if area.reported else ''}")
                    yield TonedText(self._old_lines, classes="said")
                with Grid(classes="form", id="new"):
                    yield from self._new_fields()

    def _old_lines(self, width: int) -> list[Line]:
        """What stands there; above the new text only its beginning, for the new one starts as the same words."""
        told = self._area.progress or (words.NO_STATUS,)
        lines = [line for paragraph in told for line in wrapped(paragraph, max(1, width))]
        if not self.has_class(_BESIDE) and len(lines) > _MOST_OLD:
            lines = [*lines[: _MOST_OLD - 1], f"{lines[_MOST_OLD - 1]} …"]
        return [[(line, Tone.MUTED)] for line in lines]

    def _new_fields(self) -> ComposeResult:
        area = self._area
        yield label(words.NEW_PROGRESS)
        yield text_field("".join(f"{paragraph}\n" for paragraph in area.progress), "progress")
        yield Static()
        yield ReadingLine(self.session.occasion, progress=True, beside=area.status, id="progress-reading")
        yield label(words.FIELD_STATUS)
        yield StatusField(area.status)
        yield label(words.NEXT_REPORT)
        yield TextLine(id="next", compact=True, placeholder=words.NEXT_REPORT_PLACEHOLDER)
        width = self.app.size.width
        field = width // 2 - _LABEL_BESIDE if width >= _SIDE_BY_SIDE else width - _LABEL
        still_open = dict(open_now(area, field - _AROUND))
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
        self.set_class(self.app.size.width >= _SIDE_BY_SIDE, _BESIDE)
        text = self.query_one("#progress", TextArea)
        # Why it is told, and what stood there, is read first: the form begins at its top.
        self.set_focus(text, scroll_visible=False)
        text.move_cursor(text.document.end)
        self.query_one("#progress-reading", ReadingLine).read(text.text)
        self.call_after_refresh(self._show_new_text)

    def _show_new_text(self) -> None:
        """Scroll no further than the whole new text needs."""
        fields, text = self.query_one("#fields"), self.query_one("#progress", TextArea)
        text.scroll_cursor_visible()
        below = text.region.bottom - fields.region.bottom
        if below > 0:
            fields.scroll_relative(y=below, animate=False)

    def on_resize(self, event: Resize) -> None:
        """Put the old text beside the new one where there is room, else above it."""
        self.set_class(event.size.width >= _SIDE_BY_SIDE, _BESIDE)

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
        self.query_one("#progress-reading", ReadingLine).read(event.text_area.text)

    @on(Select.Changed, "#status")
    def _status_chosen(self, event: Select.Changed) -> None:
        status = Status(str(event.value))
        self.query_one("#progress-reading", ReadingLine).stand_beside(status)
        self._status_is_chosen = self._status_is_chosen or status is not self._area.status
        done = status is Status.DONE
        if done is not self._done_by_status:
            # The milstolpe klart is met by the status, and is shown so.
            self._done_by_status = done
            for met in self.query(CheckList):
                met.mark(Kind.DONE.value, marked=done)

    def store(self) -> None:
        """Save the report of today; where its words tell another status than stands, who writes says which holds."""
        told = self._told_otherwise()
        if told is None:
            self._store()
            return

        def answered(button: str | None) -> None:
            if button == "told":
                self.query_one(StatusField).value = told.value
            if button is not None:
                self._status_is_chosen = True
                self._store()

        self.app.push_screen(status_question(told, self._area.status), answered)

    def _told_otherwise(self) -> Status | None:
        """The status the new words tell, where nobody has chosen one and it is another than the one that stands."""
        if self._status_is_chosen:
            return None
        return told_otherwise(self._area, self.query_one("#progress", TextArea).text, self.session.occasion.today)

    def _store(self) -> None:
        texts = self.words()
        try:
            area, reading = reported(self._area, texts, self._met(), self.session.occasion)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        label, moved = f"{words.REPORT_TITLE}: {area.title}", reading.moved
        save_area(self, self._area_id, self.as_saved(area), moved, label, note=reasons.about_report(moved))

    def as_saved(self, area: Area) -> Area:
        """The område as it is saved, once its words are in place."""
        return area
