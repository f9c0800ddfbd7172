"""What changed since a meeting, out of git's history: the material of the report ändringar."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from store.changes import changes, period
from store.day_words import long_date
from store.errors import NoVersionError
from store.git import Repository
from store.reports.basis import Since
from store.versions import TAG, meetings, version_at

if TYPE_CHECKING:
    from store.model import Content
    from store.settings import Settings

_LATEST = frozenset({"", "förra", "forra"})


def since(path: Path, content: Content, today: dt.date, settings: Settings, word: str = "") -> Since:
    """What changed from a day, a sammanträde or a revision until now.

    Args:
        path: the register's file, for its repository.
        content: the register as it is now.
        today: the day it is judged on.
        settings: its settings.
        word: as `store.versions.moment` takes it; "" is the latest frozen sammanträde, else the latest in the calendar.

    Raises:
        GitError: there is no history, or no such version in it.
        DamagedError: what stood there then is no whole register.
    """
    calendar = settings.calendar.with_meetings(content.meeting_days)
    held = [day for day in meetings(Repository.holding(path)) if day < today]
    if word.casefold() in _LATEST:
        latest = held[-1] if held else calendar.last_meeting(today)
        if latest is None:
            raise NoVersionError(
                "Inget sammanträde är fryst än. ”namndkoll spara --sammantrade DATUM” fryser ett, eller ge ett datum."
            )
        word = latest.isoformat()
    before = version_at(path, word, today)
    is_meeting = before.day in held or before.day in calendar.meetings
    bare = word.removeprefix(TAG)
    named = bare == before.day.isoformat()
    told = f"sammanträdet {long_date(before.day)}" if is_meeting and named else long_date(before.day)
    return Since(
        day=before.day,
        words=told,
        changes=changes(before.content, content),
        period=period(before.content, content, (before.day, today), calendar, settings.warning_days),
    )
