"""The end of the walk: the change log of the period is told, then the version is saved and frozen, and the document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.errors import NamndkollError
from tui.actions.finishing import before_freezing, frozen_days, write_document, write_frozen_document
from tui.plain.versions import save_version_of
from tui.text import exported as told
from tui.text import meetings as said
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from store.meetings.agenda import Item
    from store.publication import Sighting
    from tui.plain.sitting import Sitting

_TOLD = 1000
"""Sentences of the change log that are told: nobody's screen fills up."""


def finish(sitting: Sitting, meeting: dt.date, items: Sequence[Item]) -> None:
    """Tell what would be frozen, and on a choice save, freeze and write; what is frozen already never changes."""
    from store.saving_version import save_version  # noqa: PLC0415 (git is only asked here)

    if not sitting.may_write():
        return
    dialogue, session = sitting.dialogue, sitting.session
    if meeting in frozen_days(session.register.path):
        dialogue.say(of_register.ALREADY_FROZEN)
        if dialogue.yes(of_register.FROZEN_DOCUMENT):
            _tell(sitting, write_frozen_document(session, meeting))
        save_version_of(sitting)
        return
    dialogue.say(f"{said.FINISH_TITLE} {meeting}")
    try:
        before = before_freezing(session, meeting, items, _TOLD)
    except NamndkollError as error:
        dialogue.say(str(error))
        if dialogue.yes(of_register.ONLY_DOCUMENT):
            _write(sitting, meeting, items)
        return
    for line in before:
        dialogue.tell_wrapped([line])
    choices = [("document", said.FINISH_DOCUMENT), ("both", said.FINISH_BUTTON), ("freeze", said.FINISH_FREEZE)]
    chosen = dialogue.choose(of_register.FREEZE_QUESTION, choices, of_register.FREEZE_HELP)
    if chosen is None:
        dialogue.say(of_register.NOT_FROZEN)
        return
    if chosen != "document":
        save_version(session.register.path, meeting)
        dialogue.say(f"{said.FINISH_DONE} {meeting}.")
    if chosen != "freeze":
        _write(sitting, meeting, items)


def _write(sitting: Sitting, meeting: dt.date, items: Sequence[Item]) -> None:
    _tell(sitting, write_document(sitting.session, meeting, [item.area_id for item in items]))


def _tell(sitting: Sitting, written: tuple[str, Sequence[Sighting]]) -> None:
    name, doubtful = written
    sitting.dialogue.say(said.document_written(name))
    if doubtful:
        sitting.dialogue.say(told.LOOK_OVER, *told.sighting_lines(doubtful))
