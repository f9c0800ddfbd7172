"""The form of one område, old or new, with a live line that says how its words are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Select, Static, TextArea

from store.editing import Words, rewrite
from store.errors import NamndkollError
from store.model import Area, Status
from tui.actions.writing import with_new_area, words_of
from tui.draft_names import EDIT, NEW, draft_name
from tui.presentation.numbered import numbered
from tui.screens.form import FormScreen
from tui.screens.saving import save_area
from tui.text import app as words
from tui.visible import visible
from tui.widgets.reading_line import ReadingLine
from tui.widgets.status_field import StatusField
from tui.widgets.writing import TextBox, TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.session import Session

_READ = {"schedule": "schedule-reading", "progress": "progress-reading"}


class EditScreen(FormScreen):
    """Edits one område; without an id it writes a new one, in the plan of the one it was asked for beside."""

    def __init__(
        self,
        session: Session,
        area_id: str | None,
        *,
        beside: str | None = None,
        written: dict[str, str] | None = None,
    ) -> None:
        """Make the form.

        Args:
            session: the session.
            area_id: the område; None for a new one.
            beside: the område whose plan a new one goes into.
            written: texts to fill fields with, by their ids, in place of what stands in the register.
        """
        super().__init__(session, draft_name(EDIT, area_id) if area_id else NEW)
        self._written_outside = written or {}
        self._editing = area_id
        neighbour = session.content.areas.get(beside) if beside else None
        self._plan = neighbour.plan if neighbour else next(iter(session.content.plans), "")
        blank = Area(title="", plan=self._plan, group=neighbour.group if neighbour else "")
        self._area = session.content.areas[area_id] if area_id else blank

    def heading(self) -> str:
        """Which område, or which plan a new one goes into."""
        if self._editing is None:
            plan = self.session.content.plans.get(self._plan)
            return f"{words.NEW_TITLE} · {plan.name}" if plan else words.NEW_TITLE
        return f"{words.EDIT_TITLE} · {numbered(self._editing, self.base.areas)}"

    def form(self) -> ComposeResult:
        """The board's columns, top to bottom."""
        area = self._area
        with VerticalScroll(id="fields", can_focus=False), Grid(classes="form"):
            yield label(words.COLUMN_TITLE)
            yield TextLine(area.title, id="title", compact=True, select_on_focus=False)
            if self._editing is None and not self.session.content.plans:
                yield label(words.FIELD_PLAN)
                yield TextLine(id="plan", compact=True, placeholder=words.PLAN_PLACEHOLDER)
            yield label(words.FIELD_GROUP)
            yield TextLine(area.group, id="group", compact=True, select_on_focus=False)
            yield label(words.FIELD_RESPONSIBLE)
            yield TextLine(area.responsible, id="responsible", compact=True, select_on_focus=False)
            yield gap()
            yield label(words.COLUMN_MEASURES)
            yield text_field("\n".join(area.measures), "measures")
            yield gap()
            yield label(words.COLUMN_SCHEDULE)
            yield text_field("\n".join(area.schedule), "schedule")
            yield Static()
            yield ReadingLine(self.session.occasion, id="schedule-reading")
            yield gap()
            yield label(words.FIELD_STATUS)
            yield StatusField(area.status)
            yield label(words.COLUMN_PROGRESS)
            yield text_field("\n".join(area.progress), "progress")
            yield Static()
            yield ReadingLine(self.session.occasion, progress=True, beside=area.status, id="progress-reading")

    def on_mount(self) -> None:
        """Begin where reading begins: in the first field, with the start of every text that stands in sight."""
        super().on_mount()
        self.query_one("#title").focus()
        if self._editing is not None:
            for line in self.query(Input):
                line.cursor_position = 0
        for field in _READ:
            self._read(self.query_one(f"#{field}", TextArea))
        if self._written_outside:
            self._fill_from_outside()

    def _fill_from_outside(self) -> None:
        """Put what was written in another editor into the fields; a status not to be chosen is told and left out."""
        texts = dict(self._written_outside)
        status = texts.pop("status", "").casefold()
        if self.query_one(StatusField).offers(status):
            texts["status"] = status
        elif status:
            why = words.EDITOR_END_STATUS if status in set(Status) else words.EDITOR_UNKNOWN_STATUS
            self.notify(f"{why} ”{visible(status)}”", severity="warning", markup=False, timeout=10)
        self.fill(texts)

    @on(TextArea.Changed)
    def _written(self, event: TextArea.Changed) -> None:
        self._read(event.text_area)

    def _read(self, field: TextArea) -> None:
        """Say under a field how it is read."""
        line = _READ.get(field.id or "")
        if line:
            self.query_one(f"#{line}", ReadingLine).read(field.text)

    def written(self) -> Words:
        """The fields as they stand."""
        return words_of(self.words())

    @on(Select.Changed, "#status")
    def _status_chosen(self, event: Select.Changed) -> None:
        self.query_one("#progress-reading", ReadingLine).stand_beside(Status(str(event.value)))

    def store(self) -> None:
        """Save; a date that moves later or is taken away asks for its reason first."""
        try:
            if self._editing is None:
                self._store_new()
                return
            area, reading = rewrite(self._area, self.written(), self.session.occasion)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        save_area(self, self._editing, area, reading.moved, f"{words.EDIT_TITLE}: {area.title}")

    def _store_new(self) -> None:
        content, area_id = with_new_area(self.session, self.base, self._plan, self.words())
        if self.app.save(content, f"{words.NEW_TITLE}: {content.areas[area_id].title}", self.base):
            self.leave(area_id)


def label(text: str) -> Static:
    """The name of a field."""
    return Static(Content(text), classes="label")


def gap() -> Static:
    """An empty line between fields that belong apart."""
    return Static(classes="gap")


def text_field(text: str, name: str) -> TextBox:
    """A field of paragraphs, one a line; Tab leaves it."""
    return TextBox(text, id=name, compact=True, tab_behavior="focus", highlight_cursor_line=False)
