"""What can be done to the område at hand, wherever it is shown: in the list or by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from store.errors import NamndkollError
from tui.commands import NEED_AREA, WRITE, Scope, bindings
from tui.screens.reasons import ReasonedScreen
from tui.text import app as words

if TYPE_CHECKING:
    from textual.binding import BindingType

    from tui.session import Session


class AreaScreen(ReasonedScreen[None]):
    """A screen with one område at hand."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.AREA, Scope.REGISTER)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    @property
    def area_id(self) -> str | None:
        """The område at hand, or None."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Be told when the register has other content; Textual calls this beside a screen's own."""
        self.app.content_changed.subscribe(self, lambda _: self.content_changed())

    def content_changed(self) -> None:
        """Draw what has changed."""

    def why_not(self, action: str) -> str:
        """What needs an område when there is none, and what writes when the register is only to be read."""
        if action in NEED_AREA and self.area_id is None:
            return self._no_area()
        return self.session.why_read_only if action in WRITE else ""

    def _no_area(self) -> str:
        """Why there is no område at hand."""
        return words.NO_AREA_AT_HAND if self.session.content.areas else words.NO_AREA_YET

    def action_show_area(self) -> None:
        """Show the whole område."""
        from tui.screens.detail import DetailScreen  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            self.app.push_screen(DetailScreen(self.session, self.area_id))

    def action_edit(self) -> None:
        """Change the område's words."""
        from tui.screens.edit import EditScreen  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            self.app.push_screen(EditScreen(self.session, self.area_id))

    def action_edit_outside(self) -> None:
        """Change the område as one text in the user's own editor; the form then shows how it is read, and saves it."""
        from tui.presentation.area_text import area_as_text, fields_of_text  # noqa: PLC0415 (only here)
        from tui.screens.edit import EditScreen  # noqa: PLC0415 (start-up)
        from tui.screens.editor import edited  # noqa: PLC0415 (only here)

        if self.area_id is None:
            return
        before = area_as_text(self.session.content.areas[self.area_id])
        with self.app.suspend():
            text = edited(before)
        self.app.refresh()
        if text is None:
            self.notify(words.EDITOR_FAILED, severity="warning", markup=False)
        elif fields_of_text(text) == fields_of_text(before):
            self.notify(words.NOTHING_CHANGED, markup=False, timeout=3)
        else:
            self.app.push_screen(EditScreen(self.session, self.area_id, written=fields_of_text(text)))

    def action_new(self) -> None:
        """Write a new område in the plan of the one at hand."""
        from tui.screens.edit import EditScreen  # noqa: PLC0415 (start-up)

        self.app.push_screen(EditScreen(self.session, None, beside=self.area_id), self.show_new)

    def show_new(self, area_id: str | None) -> None:
        """Have a new område at hand."""

    def action_report(self) -> None:
        """Tell how it goes."""
        from tui.screens.report import ReportScreen  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            self.app.push_screen(ReportScreen(self.session, self.area_id))

    def action_close_area(self) -> None:
        """Close the område with a reason, or take it up again."""
        from tui.screens.closing import close_or_reopen  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            close_or_reopen(self.app, self.area_id)

    def action_tick(self) -> None:
        """Tick off a milstolpe or correct its date."""
        from tui.screens.milestones import MilestonesDialog  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            self.app.push_screen(MilestonesDialog(self.session, self.area_id))

    def action_name_plan(self) -> None:
        """Call the plan of the område something else."""
        from tui.screens.plan import PlanDialog  # noqa: PLC0415 (start-up)
        from tui.text import plans  # noqa: PLC0415 (the same)

        if self.area_id is None:
            return
        plan = self.session.content.areas[self.area_id].plan
        if plan in self.session.content.plans:
            self.app.push_screen(PlanDialog(self.session, plan))
        else:
            self.notify(plans.NO_PLAN, markup=False, timeout=5)

    def action_review(self) -> None:
        """Approve what stands, or ask about it."""
        from tui.screens.reviewing import ReviewDialog  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            self.app.push_screen(ReviewDialog(self.session, self.area_id))

    def action_answer_question(self) -> None:
        """Answer what has been asked about the område."""
        from store.meetings.agenda import open_questions  # noqa: PLC0415 (start-up)
        from tui.screens.reviewing import AnswerDialog  # noqa: PLC0415 (the same)
        from tui.text import meetings as said  # noqa: PLC0415 (the same)

        if self.area_id is None or not open_questions(self.session.content.areas[self.area_id]):
            self.notify(said.ANSWER_NONE, markup=False, timeout=5)
        else:
            self.app.push_screen(AnswerDialog(self.session, self.area_id))

    def action_copy(self) -> None:
        """Copy the område as text."""
        from tui.presentation.area_detail import AreaDetail  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            lines = AreaDetail(self.session, self.area_id).lines(100)
            text = "\n".join("".join(span for span, _ in line).rstrip() for line in lines)
            self.app.copy_to_clipboard(text)
            self.notify(words.COPIED, markup=False, timeout=3)

    def action_undo(self) -> None:
        """Take back the latest change, after showing what that means."""
        from tui.screens.undo import UndoDialog  # noqa: PLC0415 (start-up)

        self._step(UndoDialog, "undo")

    def action_redo(self) -> None:
        """Do again what was last taken back."""
        from tui.screens.undo import UndoDialog  # noqa: PLC0415 (start-up)

        self._step(UndoDialog, "redo")

    def _step(self, dialog: type, direction: str) -> None:
        try:
            step = getattr(self.session.register, f"next_{direction}")()
        except NamndkollError as error:
            self.app.show_error(error)
            return
        if step is None:
            nothing = words.NOTHING_TO_UNDO if direction == "undo" else words.NOTHING_TO_REDO
            self.notify(nothing, markup=False, timeout=3)
            return
        self.app.push_screen(dialog(self.session, step, direction))

    def action_change_log(self) -> None:
        """Show what has changed, out of git's history."""
        from tui.screens.change_log import ChangeLogScreen  # noqa: PLC0415 (start-up)

        self.app.push_screen(ChangeLogScreen(self.session, self.log_of))

    @property
    def log_of(self) -> str | None:
        """The område whose changes alone are meant, or None for all of them."""
        return None

    def action_save_version(self) -> None:
        """Save a version in git, after showing its message."""
        from tui.screens.version import ask_to_save_version  # noqa: PLC0415 (start-up)

        ask_to_save_version(self.app)

    def action_meeting(self) -> None:
        """Go through what the coming meeting must be told, or write in what the last one decided."""
        from tui.screens.near_meeting import open_near_meeting  # noqa: PLC0415 (start-up)

        open_near_meeting(self.app)

    def action_meetings(self) -> None:
        """Show the board's meetings, to go to one or add to them."""
        from tui.screens.near_meeting import ask_for_meetings  # noqa: PLC0415 (start-up)

        ask_for_meetings(self.app)

    def action_timeline(self) -> None:
        """Draw the dates of the områden."""
        from tui.screens.timeline import TimelineScreen  # noqa: PLC0415 (start-up)

        self.app.push_screen(TimelineScreen(self.session))

    @property
    def shown_ids(self) -> list[str]:
        """The områden this screen is about, in its order."""
        return self.session.selected()

    def action_board_view(self) -> None:
        """Show one område at a time on a wall."""
        from tui.screens.board_view import BoardViewScreen  # noqa: PLC0415 (start-up)

        if self.shown_ids:
            self.app.push_screen(BoardViewScreen(self.session, self.shown_ids, self.area_id))
        else:
            self.notify(self._no_area(), markup=False, timeout=4)

    def action_findings(self) -> None:
        """Show everything that should be looked at."""
        from tui.screens.findings import FindingsScreen  # noqa: PLC0415 (start-up)

        self.app.push_screen(FindingsScreen(self.session))

    def action_reflections(self) -> None:
        """Show the patterns in the reflections."""
        from tui.screens.reflections import ReflectionsScreen  # noqa: PLC0415 (start-up)

        self.app.push_screen(ReflectionsScreen(self.session), self.show_new)

    def action_import(self) -> None:
        """Read a plan out of a document."""
        from tui.screens.importing import ImportScreen  # noqa: PLC0415 (start-up)

        self.app.push_screen(ImportScreen(self.session))

    def action_export(self) -> None:
        """Write a report to a file."""
        from tui.screens.exporting import ExportScreen  # noqa: PLC0415 (start-up)

        self.app.push_screen(ExportScreen(self.session))
