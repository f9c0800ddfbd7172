"""The name of a plan: one read out of a document may have got that of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Grid
from textual.widgets import Input

from store.errors import NamndkollError
from store.plans import rename_plan
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.text import app as words
from tui.text import plans as said
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.session import Session
    from tui.widgets.toned_text import Lines


class PlanDialog(Dialog[None]):
    """One line for the name, over what tells which plan it is."""

    title_words = said.TITLE

    def __init__(self, session: Session, plan_id: str) -> None:
        super().__init__()
        self._base = session.content
        self._plan_id = plan_id
        self._plan = self._base.plans[plan_id]

    def text(self) -> Lines:
        """How many områden it has, and where it comes from."""
        count = sum(area.plan == self._plan_id for area in self._base.areas.values())
        about = said.about(self._plan.source, str(self._plan.dated or ""), count)
        return lambda width: [[(line, Tone.MUTED)] for line in wrapped(about, width)]

    def fields(self) -> ComposeResult:
        """The name."""
        with Grid(classes="form"):
            yield label(said.NAME)
            yield TextLine(self._plan.name, id="name", compact=True, select_on_focus=False)

    def buttons(self) -> dict[str, str]:
        """Save, or leave."""
        return {"ok": words.SAVE, "cancel": words.CANCEL}

    def on_mount(self) -> None:
        """Write at once."""
        super().on_mount()
        self.query_one("#name").focus()

    def answer(self, button: str) -> None:
        """Save another name; the same one changes nothing."""
        del button
        try:
            content = rename_plan(self._base, self._plan_id, self.query_one("#name", Input).value)
        except NamndkollError as error:
            self.app.show_error(error)
            return
        name, told = content.plans[self._plan_id].name, words.NOTHING_CHANGED
        if name != self._plan.name:
            if not self.app.save(content, f"{said.TITLE}: {name}", self._base):
                return
            told = said.RENAMED.format(name)
        self.app.notify(told, markup=False, timeout=4)
        self.dismiss(None)
