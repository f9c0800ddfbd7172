"""The question of an område's status, in every form that has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions.writing import offered_statuses
from tui.text import plain_area as of_area

if TYPE_CHECKING:
    from store.model import Area
    from tui.plain.form import Form
    from tui.plain.sitting import Sitting


def ask_status(sitting: Sitting, form: Form, area: Area) -> None:
    """Ask for the status of an område as it stands; an empty answer keeps it."""
    choices = [(status.value, status.value) for status in offered_statuses(area.status)]
    chosen = sitting.dialogue.choose(of_area.status_question(form.texts["status"]), choices, of_area.STATUS_HELP)
    if chosen is not None:
        form.put("status", chosen)
