"""What has happened since the board last met: from the newest frozen sammanträde to how the register stands now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.change_words import date_words, summary
from store.changes import Change, Period, changes, period
from store.codec import AREA_TABLE
from store.git import Repository
from store.model import Content
from store.versions import latest_meeting, meetings, version_at

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.settings import Settings


class SinceMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """A register against what the board saw."""

    meeting: dt.date
    """The day of the frozen sammanträde."""
    before: Content
    """The register as the board saw it then."""
    changes: tuple[Change, ...]
    """Everything that differs now; `store.change_words.sentences` makes one line a record of them."""
    period: Period
    """The same counted, each side judged on its own day."""

    @property
    def line(self) -> str:
        """In a sentence: ``Sedan nämnden 24 jan 2018: 3 klara, 2 nya försenade.``."""
        return f"Sedan nämnden {date_words(self.meeting)}: {summary(self.period) or self._uncounted()}."

    def _uncounted(self) -> str:
        """What there is to say when nothing happened that is counted."""
        areas = len({change.record for change in self.changes if change.table == AREA_TABLE})
        if areas:
            return "1 område ändrat" if areas == 1 else f"{areas} områden ändrade"
        return "bara planer eller annat bredvid områdena är ändrat" if self.changes else "inget är ändrat"


def since_meeting(path: Path, content: Content, today: dt.date, settings: Settings) -> SinceMeeting | None:
    """What has happened since the newest frozen sammanträde; None where none is frozen, or without a repository.

    Args:
        path: the register.
        content: how it stands now, saved in git or not.
        today: the day it is judged on; sammanträden after it are not looked at.
        settings: warning days and the board's meetings as they are now.

    Raises:
        GitError: git is not installed or cannot read the history.
        DamagedError: what was frozen is no whole register.
    """
    repository = Repository.of(path)
    meeting = latest_meeting(repository, today) if repository is not None else None
    if repository is None or meeting is None:
        return None
    before = version_at(path, meeting.isoformat(), today).content
    calendar = with_meetings(settings.calendar, (*meetings(repository), *content.meeting_days))
    return SinceMeeting(
        meeting=meeting,
        before=before,
        changes=changes(before, content),
        period=period(before, content, (meeting, today), calendar, settings.warning_days),
    )


def with_meetings(calendar: BoardCalendar, frozen: Iterable[dt.date]) -> BoardCalendar:
    """A calendar that knows the frozen sammanträden too: a board may freeze them and never have listed them."""
    held = tuple(sorted({*calendar.meetings, *frozen}))
    return msgspec.structs.replace(calendar, meetings=held)
