"""Saving a version: which meetings it may be frozen for, and what is said when it is saved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.day_words import date_words
from tui.text import app_git as git_words

if TYPE_CHECKING:
    from store.saving_version import SavedVersion
    from tui.session import Session


def meetings_to_freeze(session: Session) -> list[dt.date]:
    """The coming sammanträde and the one before it, as far as they are known and not frozen yet.

    Raises:
        GitError: git cannot be asked.
    """
    from store.meetings.between import frozen_meetings  # noqa: PLC0415 (git is only asked here)

    held = [day for day in session.register.calendar.meetings if day < session.today]
    near = [day for day in (session.next_meeting, *held[-1:]) if day is not None]
    frozen = frozen_meetings(session.register.path, dt.date.max)
    return [day for day in near if day not in frozen]


def version_said(saved: SavedVersion, day: dt.date | None) -> str:
    """After a version was saved, and frozen for a meeting's day."""
    said = [f"{git_words.VERSION_SAVED}: {saved.subject}."] if saved.commit else []
    said += [f"{git_words.VERSION_FROZEN} {date_words(day)}."] if saved.tag and day is not None else []
    return " ".join(said) or git_words.VERSION_NOTHING
