"""Urval: which plan, whose, in which status, what nobody has reported on; under a name of one's own it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Grid
from textual.content import Content
from textual.widgets import Input, Select

from store.model import Status
from store.saved_selections import forget_selection, offered, save_selection
from store.selection import Selection
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.text import app as words
from tui.text.meetings import nothing_since
from tui.visible import visible
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.session import Session


_SINCE = "since"


class SelectionDialog(Dialog[Selection]):
    """Gives the session's selection with other fields, or one that was saved."""

    title_words = words.SELECTION_TITLE

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._saved = offered(session.content)

    def fields(self) -> ComposeResult:
        """Four choices, each of which can be left open, a name to keep them under, and those that are kept."""
        session = self._session
        selection = session.selection
        plans = [(said_as_is(plan.name), key) for key, plan in session.content.plans.items()]
        people = [(said_as_is(person), person) for person in session.responsible_people()]
        statuses = [(said_as_is(status.value), status.value) for status in Status]
        with Grid(classes="form"):
            for said, options, value, name in (
                (words.FIELD_PLAN, plans, selection.plan, "plan"),
                (words.FIELD_RESPONSIBLE, people, selection.responsible, "responsible"),
                (words.FIELD_STATUS, statuses, selection.status or "", "status"),
            ):
                yield label(said)
                known = value in [key for _, key in options]
                yield Select(
                    options, prompt=words.ANY, value=str(value) if known else Select.NULL, id=name, compact=True
                )
            last = session.last_meeting
            if last is not None:
                yield label(words.FIELD_REPORTS)
                since = Select.NULL if selection.unreported_since is None else _SINCE
                options = [(said_as_is(nothing_since(last)), _SINCE)]
                yield Select(options, prompt=words.ANY, value=since, id="reports", compact=True)
            yield label(words.SAVE_AS)
            yield TextLine(id="name", placeholder=words.SAVE_AS_PLACEHOLDER, compact=True, max_length=40)
            if self._saved:
                kept = [(said_as_is(one.name), str(place)) for place, one in enumerate(self._saved)]
                yield label(words.SAVED_SELECTIONS)
                yield Select(kept, prompt=words.CHOSEN_NONE, value=Select.NULL, id="saved", compact=True)

    def buttons(self) -> dict[str, str]:
        """Show it, show everything, or leave it; what is kept can be forgotten."""
        forget = {"forget": words.FORGET} if self._saved else {}
        return {"ok": words.SHOW, "all": words.SHOW_ALL, **forget, "cancel": words.CANCEL}

    def answer(self, button: str) -> None:
        """Give the selection back, kept under its name if it has got one."""
        selection = self._session.selection
        saved = self._chosen("saved") if self._saved else ""
        if button == "forget":
            if saved:
                forget_selection(self._saved[int(saved)].name)
                self.dismiss(None)
            return
        if button == "all":
            self.dismiss(Selection(order=selection.order))
            return
        if saved:
            kept = self._saved[int(saved)].on(self._session.next_meeting, self._session.last_meeting)
            self.dismiss(kept.replace(order=selection.order))
            return
        status, last = self._chosen("status"), self._session.last_meeting
        chosen = selection.replace(
            plan=self._chosen("plan"),
            responsible=self._chosen("responsible"),
            status=Status(status) if status else None,
            unreported_since=last if last is not None and self._chosen("reports") else None,
        )
        name = self.query_one("#name", Input).value.strip()
        if name:
            save_selection(name, chosen)
        self.dismiss(chosen)

    def _chosen(self, name: str) -> str:
        value = self.query_one(f"#{name}", Select).value
        return "" if value is Select.NULL else str(value)


def said_as_is(text: str) -> Content:
    """An option's words; a plain text would be read as markup by the list of options."""
    return Content(visible(text))
