"""The question of an område's status, in every form that has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.model import Status
from tui.text import plain_area as of_area

if TYPE_CHECKING:
    from tui.plain.form import Form
    from tui.plain.sitting import Sitting

_CHOICES = [(status.value, status.value) for status in Status]


def ask_status(sitting: Sitting, form: Form) -> None:
    """Ask for the status; an empty answer keeps it."""
    chosen = sitting.dialogue.choose(of_area.status_question(form.texts["status"]), _CHOICES, of_area.STATUS_HELP)
    if chosen is not None:
        form.put("status", chosen)
