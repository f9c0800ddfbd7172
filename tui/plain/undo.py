"""Ångra and gör om, after telling what that will change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text import app as words
from tui.text import plain as text
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from store.journal import Undo
    from tui.plain.sitting import Sitting


def undo(sitting: Sitting) -> None:
    """Take back the latest change."""
    register = sitting.session.register
    if not sitting.may_write():
        return
    step = register.next_undo()
    if step is None:
        sitting.dialogue.say(words.NOTHING_TO_UNDO)
        return
    sitting.dialogue.say(*of_register.step_words(words.UNDO_TITLE, step.label, step.description, step.remark))
    if sitting.dialogue.yes(f"{words.UNDO_TITLE}?"):
        sitting.look_at_file()
        _tell(sitting, words.UNDONE, step, register.take_back(step))
    else:
        sitting.dialogue.say(text.WENT_BACK)


def redo(sitting: Sitting) -> None:
    """Do again what was last taken back."""
    register = sitting.session.register
    if not sitting.may_write():
        return
    step = register.next_redo()
    if step is None:
        sitting.dialogue.say(words.NOTHING_TO_REDO)
        return
    sitting.dialogue.say(*of_register.step_words(words.REDO_TITLE, step.label, step.description, step.remark))
    if sitting.dialogue.yes(f"{words.REDO_TITLE}?"):
        sitting.look_at_file()
        _tell(sitting, words.REDONE, step, register.do_again(step))
    else:
        sitting.dialogue.say(text.WENT_BACK)


def _tell(sitting: Sitting, verb: str, shown: Undo, done: Undo) -> None:
    """Say what has been done, and what was left because somebody saved after it was shown."""
    sitting.session.judge()
    sitting.dialogue.say(f"{verb}: {done.label}.", *{done.remark} - {"", shown.remark})
