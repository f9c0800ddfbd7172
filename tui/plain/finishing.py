"""The end of the walk: the change log of the period is told, then the version is saved and frozen, and the document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.errors import NamndkollError
from tui.actions.finishing import before_freezing, is_frozen, write_document
from tui.plain.versions import save_version_of
from tui.text import meetings as said
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from store.meetings.agenda import Item
    from tui.plain.sitting import Sitting

_TOLD = 1000
"""Sentences of the change log that are told: nobody's screen fills up."""


def finish(sitting: Sitting, meeting: dt.date, items: Sequence[Item]) -> None:
    """Tell what would be frozen, and on a choice save, freeze and write; what is frozen already never changes."""
    from store.saving_version import save_version  # noqa: PLC0415 (git is only asked here)

    if not sitting.may_write():
        return
    dialogue, session = sitting.dialogue, sitting.session
    if is_frozen(session.register.path, meeting):
        dialogue.say(of_register.ALREADY_FROZEN)
        save_version_of(sitting)
        return
    dialogue.say(f"{said.FINISH_TITLE} {meeting}")
    try:
        told = before_freezing(session, items, _TOLD)
    except NamndkollError as error:
        dialogue.say(str(error))
        if dialogue.yes(of_register.ONLY_DOCUMENT):
            _write(sitting, meeting, items)
        return
    for line in told:
        dialogue.tell_wrapped([line])
    choices = [("document", said.FINISH_BUTTON), ("freeze", said.FINISH_FREEZE)]
    chosen = dialogue.choose(of_register.FREEZE_QUESTION, choices, of_register.FREEZE_HELP)
    if chosen is None:
        dialogue.say(of_register.NOT_FROZEN)
        return
    save_version(session.register.path, meeting)
    dialogue.say(f"{said.FINISH_DONE} {meeting}.")
    if chosen == "document":
        _write(sitting, meeting, items)


def _write(sitting: Sitting, meeting: dt.date, items: Sequence[Item]) -> None:
    name, doubtful = write_document(sitting.session, meeting, [item.area_id for item in items])
    sitting.dialogue.say(of_register.document_written(name, doubtful))
