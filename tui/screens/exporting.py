"""Exportera: choose a report, a format and a file, see all of what it will say, and only then write it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import msgspec
from textual import on, work
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Select, Static

from store.errors import NamndkollError
from store.reports.basis import ReportKind
from store.reports.writing import CALENDAR, RECORDS, usual_report
from tui.commands import BACK, Scope, bindings, command
from tui.exporting import Export, Wish, free_name, looked_over, must_be_free, placed, plan_export, proposed_name, write
from tui.presentation.report_lines import report_lines
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Question
from tui.screens.edit import label
from tui.text import app as words
from tui.text import exported as told
from tui.text.states import areas
from tui.visible import visible
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.types import CSSPathType

    from tui.app import NamndkollApp
    from tui.session import Session

_EVERYTHING, _SELECTED = "everything", "selected"


class ExportScreen(Screen[None]):
    """Four choices, the preview they give, and the keys: ctrl+s writes the file."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.FORM, without=("formular.redigerare", "formular.fraser")),
        BACK,
    ]
    CSS_PATH: ClassVar[CSSPathType | None] = ["../styles/parts.tcss", "../styles/export.tcss"]
    app: NamndkollApp

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._selected = session.selected()
        self._proposed = ""
        """The file's name as the program proposed it; another one is the user's own and is left alone."""
        self._export: Export | None = None

    def compose(self) -> ComposeResult:
        """Choices, preview, keys."""
        yield Static(Content(words.EXPORT_TITLE), classes="title")
        with Grid(classes="form"):
            yield label(words.EXPORT_REPORT)
            yield self._choices([(f"{kind}: {told.REPORTS[kind]}", kind.value) for kind in ReportKind], "report")
            yield label(words.EXPORT_FORMAT)
            yield self._choices([(said, suffix) for suffix, said in words.EXPORT_FORMATS.items()], "format")
            yield label(words.EXPORT_AREAS)
            yield self._choices(self._amounts(), "areas")
            yield label(words.EXPORT_SINCE).add_class("since-label")
            yield TextLine(placeholder=words.EXPORT_SINCE_PLACEHOLDER, id="since", compact=True)
            yield label(words.EXPORT_FILE)
            yield TextLine(id="file", compact=True, select_on_focus=False)
        with VerticalScroll(id="preview"):
            yield TonedText(id="says")
        yield KeyBar([command("formular.spara").replace(label=words.EXPORT_WRITE), command("program.tillbaka")])

    @staticmethod
    def _choices(options: list[tuple[str, str]], name: str) -> Select[str]:
        return Select(
            [(visible(said), key) for said, key in options],
            allow_blank=False,
            value=options[0][1],
            id=name,
            compact=True,
        )

    def _amounts(self) -> list[tuple[str, str]]:
        everything = len(self._session.content.areas)
        whole = (f"{words.EXPORT_EVERYTHING} ({areas(everything)})", _EVERYTHING)
        if self._session.selection.is_everything:
            return [whole]
        return [(f"{words.EXPORT_SELECTED} ({areas(len(self._selected))})", _SELECTED), whole]

    def on_mount(self) -> None:
        """Propose a file and show what it would say."""
        self._choose()
        self.query_one("#report").focus()

    @on(Select.Changed)
    @on(Input.Submitted)
    def _choose(self) -> None:
        """Show what the choices give."""
        kind = ReportKind(self._value("report"))
        self.set_class(kind is not ReportKind.CHANGES, "-without-since")
        self._propose(kind)
        says = self.query_one("#says", TonedText)
        try:
            self._export = self._planned(kind)
            report = self._export.report
        except NamndkollError as error:
            self._export = None
            sentence = str(error)
            says.show(lambda width: _fault(sentence, width))
            return
        seen = looked_over(report)
        says.show(lambda width: report_lines(report, seen, width))
        self.query_one("#preview").scroll_home(animate=False)

    @on(Select.Changed, "#format")
    def _format_chosen(self) -> None:
        """A name of the user's own gets the suffix; a calendar and records are always of everything."""
        suffix = self._value("format")
        self.query_one("#report", Select).disabled = suffix in {RECORDS, CALENDAR}
        field = self.query_one("#file", Input)
        own = Path(field.value)
        if field.value != self._proposed and own.suffix.casefold() in words.EXPORT_FORMATS:
            field.value = str(own.with_suffix(suffix))

    @on(Input.Blurred, "#file")
    @on(Input.Submitted, "#file")
    def _named(self) -> None:
        """A suffix the user has written is a choice of format."""
        suffix = Path(self.query_one("#file", Input).value.strip()).suffix.casefold()
        if suffix in words.EXPORT_FORMATS and suffix != self._value("format"):
            self.query_one("#format", Select).value = suffix

    def _planned(self, kind: ReportKind) -> Export:
        target = self._target()
        everything = self._value("areas") == _EVERYTHING
        ids = self._everything() if everything else self._selected
        if target.suffix.casefold() in {RECORDS, CALENDAR}:
            kind = usual_report(target.suffix.casefold())
        return plan_export(
            self._session, ids, target, Wish(kind=kind, since=self.query_one("#since", Input).value.strip())
        )

    def _everything(self) -> list[str]:
        from store.selection import in_order  # noqa: PLC0415 (start-up)

        session = self._session
        return in_order(session.content.areas, session.content.areas, session.standings, session.selection.order)

    def _propose(self, kind: ReportKind) -> None:
        """Call the file after its report and its day, unless the user has called it something else."""
        field = self.query_one("#file", Input)
        suffix = self._value("format")
        if field.value != self._proposed:
            return
        self._proposed = proposed_name(kind, suffix, self._session.today)
        field.value = self._proposed

    def _target(self) -> Path:
        """Where the file is to be: beside the register unless a folder is written."""
        return placed(self._session, self.query_one("#file", Input).value)

    def _value(self, name: str) -> str:
        return str(self.query_one(f"#{name}", Select).value)

    def action_save(self) -> None:
        """Write what the preview shows; over a file that exists only after asking."""
        self._named()
        self._choose()
        export = self._export
        if export is None:
            # The preview says why there is nothing to write.
            return
        try:
            must_be_free(export.target, self._session.register.path, replace=True)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        if not export.target.exists():
            self._write(export)
            return
        name, other = visible(export.target.name), free_name(export.target)

        def answered(answer: str | None) -> None:
            if answer == "replace":
                self._write(export)
            elif answer == "other":
                self._write(msgspec.structs.replace(export, target=other))

        self.app.push_screen(
            Question(
                words.EXPORT_REPLACE_TITLE,
                lambda width: [[(line, Tone.PLAIN)] for line in wrapped(told.replace_question(name), width)],
                # The usual answer is the one that loses nothing.
                {
                    "cancel": words.CANCEL,
                    "other": f"{words.EXPORT_INSTEAD} {visible(other.name)}",
                    "replace": words.EXPORT_REPLACE,
                },
            ),
            answered,
        )

    @work(thread=True, exclusive=True)
    def _write(self, export: Export) -> None:
        """Make the file beside the screen, which a long report would hold up."""
        day = self._session.today
        try:
            rendered = export.bytes(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC))
            changed = write(export.target, rendered)
        except NamndkollError as error:
            self.app.call_from_thread(self.app.show_error, error)
            return
        self.app.call_from_thread(self._written, export, changed)

    def _written(self, export: Export, changed: list[str]) -> None:
        kind = None if export.suffix == RECORDS else export.kind
        said = told.exported(len(export.basis.rows), visible(str(export.target)), kind)
        self.app.notify(" ".join([said, *changed]), markup=False, timeout=8)
        self.dismiss(None)

    def action_back(self) -> None:
        """Leave; nothing has been written."""
        self.dismiss(None)


def _fault(sentence: str, width: int) -> list[Line]:
    return [[(line, Tone.LATE)] for line in wrapped(sentence, width)]
