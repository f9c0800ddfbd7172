"""What became of a register between two frozen sammanträden, or since the last one: the board's own way of counting."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.changes import Change, Period, changes, period
from store.git import Repository
from store.model import Content
from store.versions import meetings, version_at

if TYPE_CHECKING:
    from store.settings import Settings


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """The way from one sammanträde to the next, or to now."""

    since: dt.date
    """The sammanträde it begins at."""
    until: dt.date | None
    """The sammanträde it ends at; None for now, what is not saved yet included."""
    day: dt.date
    """The day its end is judged on."""
    before: Content
    after: Content
    changes: tuple[Change, ...]
    counted: Period


def frozen_meetings(path: Path, before: dt.date) -> tuple[dt.date, ...]:
    """The days of a register's frozen sammanträden up to and with a day, in order.

    Raises:
        NoRepositoryError: it lies in none.
        GitError: git cannot be asked.
    """
    return tuple(day for day in meetings(Repository.holding(path)) if day <= before)


def stretch(
    path: Path, since: dt.date, until: dt.date | None, now: tuple[Content, dt.date], settings: Settings
) -> Stretch:
    """What happened from a frozen sammanträde to another.

    Args:
        path: the register.
        since: the day of a frozen sammanträde.
        until: the day of a later one, None for now.
        now: the register as it stands, and today.
        settings: the board's meetings, and how long before its last day a milstolpe counts as snart.

    Raises:
        GitError: git has no such version.
        DamagedError: what stood there then is no whole register.
    """
    content, today = now
    before = version_at(path, since.isoformat(), today).content
    after = content if until is None else version_at(path, until.isoformat(), today).content
    day = today if until is None else until
    calendar = settings.calendar.with_meetings(after.meeting_days)
    return Stretch(
        since=since,
        until=until,
        day=day,
        before=before,
        after=after,
        changes=changes(before, after),
        counted=period(before, after, (since, day), calendar, settings.warning_days),
    )
