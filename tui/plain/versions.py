"""Spara version: the message git will get is told first; the version may be frozen for a sammanträde."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.day_words import date_words
from tui.actions.versions import meetings_to_freeze, version_said
from tui.text import app_git as git_words
from tui.text import plain as text
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting

_ONLY, _OTHER = "only", "other"


def save_version_of(sitting: Sitting) -> None:
    """Tell what would be saved, and save it on a choice."""
    from store.saving_version import save_version, unsaved  # noqa: PLC0415 (git is only asked here)
    from store.version_message import message  # noqa: PLC0415 (the same)

    if not sitting.may_write():
        return
    dialogue, path = sitting.dialogue, sitting.session.register.path
    changed = unsaved(path)
    if changed:
        subject, body = message(changed)
        dialogue.say(git_words.VERSION_TITLE, subject, *body.splitlines(), git_words.VERSION_FINAL)
    else:
        dialogue.say(f"{git_words.VERSION_NOTHING} {git_words.VERSION_FREEZE_AS_IT_IS} {git_words.VERSION_FINAL}")
    choices = [(_ONLY, git_words.VERSION_ONLY)] if changed else []
    known = meetings_to_freeze(sitting.session)
    choices += [(str(day), f"{git_words.VERSION_FREEZE} {date_words(day)}") for day in known]
    choices.append((_OTHER, git_words.VERSION_FREEZE_OTHER if known else git_words.VERSION_FREEZE_ONE))
    chosen = dialogue.choose(of_register.VERSION_QUESTION, choices, of_register.VERSION_HELP)
    day: dt.date | None = None
    if chosen == _OTHER:
        day = dialogue.day(of_register.VERSION_DAY, of_register.VERSION_HELP)
        chosen = None if day is None else chosen
    elif chosen not in {None, _ONLY}:
        day = dt.date.fromisoformat(str(chosen))
    if chosen is None:
        dialogue.say(text.WENT_BACK)
        return
    dialogue.say(version_said(save_version(path, day), day))
