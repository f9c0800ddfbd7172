"""Urval: which plan, whose, in which status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Grid
from textual.widgets import Select

from store.model import Status
from store.selection import Selection
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.text import app as words
from tui.visible import visible

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.session import Session


class SelectionDialog(Dialog[Selection]):
    """Gives the session's selection with other fields."""

    title_words = words.SELECTION_TITLE

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def fields(self) -> ComposeResult:
        """Three choices, each of which can be left open."""
        session = self._session
        selection = session.selection
        plans = [(visible(plan.name), key) for key, plan in session.content.plans.items()]
        people = [(visible(person), person) for person in session.responsible_people()]
        statuses = [(status.value, status.value) for status in Status]
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

    def buttons(self) -> dict[str, str]:
        """Show it, show everything, or leave it."""
        return {"ok": words.SHOW, "all": words.SHOW_ALL, "cancel": words.CANCEL}

    def answer(self, button: str) -> None:
        """Give the selection back."""
        selection = self._session.selection
        if button == "all":
            self.dismiss(Selection(order=selection.order))
            return
        status = self._chosen("status")
        self.dismiss(
            selection.replace(
                plan=self._chosen("plan"),
                responsible=self._chosen("responsible"),
                status=Status(status) if status else None,
            )
        )

    def _chosen(self, name: str) -> str:
        value = self.query_one(f"#{name}", Select).value
        return "" if value is Select.NULL else str(value)
