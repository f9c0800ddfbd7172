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
from store.versions import TAG, is_latest, latest_meeting, version_at, why_none_held

if TYPE_CHECKING:
    from store.model import Content
    from store.settings import Settings


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
    if not word or is_latest(word):
        # What is told to today's meeting is what came after the one before it.
        yesterday = today - dt.timedelta(days=1)
        repository = Repository.holding(path)
        latest = latest_meeting(repository, yesterday) or calendar.last_meeting(today)
        if latest is None:
            raise NoVersionError(why_none_held(repository))
        word = latest.isoformat()
    before = version_at(path, word, today)
    named = word.removeprefix(TAG) == before.day.isoformat()
    is_meeting = named and (before.frozen or before.day in calendar.meetings)
    told = f"sammanträdet {long_date(before.day)}" if is_meeting else long_date(before.day)
    return Since(
        day=before.day,
        words=told,
        changes=changes(before.content, content),
        period=period(before.content, content, (before.day, today), calendar, settings.warning_days),
    )
