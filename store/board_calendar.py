"""The board's own year: its meetings and the days on which its recurring events fall."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec


class DayOfYear(msgspec.Struct, frozen=True):
    """A day without a year, such as 31 August."""

    month: int
    day: int

    def in_year(self, year: int) -> dt.date:
        """This day in a given year."""
        return dt.date(year, self.month, self.day)


class BoardCalendar(msgspec.Struct, frozen=True, kw_only=True):
    """Meetings and event days, with the defaults most municipalities have."""

    meetings: tuple[dt.date, ...] = ()
    """The board's meetings, in order."""
    interim_report: DayOfYear = DayOfYear(8, 31)
    """Delårsbokslut and delårsrapport, in the year they are about."""
    annual_report: DayOfYear = DayOfYear(4, 30)
    """Årsbokslut and årsredovisning, in the year after the one they are about."""

    def with_meetings(self, days: Iterable[dt.date]) -> BoardCalendar:
        """The same year with more meetings in it."""
        return msgspec.structs.replace(self, meetings=tuple(sorted({*self.meetings, *days})))

    def next_meeting(self, day: dt.date) -> dt.date | None:
        """The first meeting on or after a day, if the calendar knows one."""
        return next((meeting for meeting in self.meetings if meeting >= day), None)

    def last_meeting(self, day: dt.date) -> dt.date | None:
        """The latest meeting before a day, if the calendar knows one."""
        return next((meeting for meeting in reversed(self.meetings) if meeting < day), None)

    def meeting_in(self, year: int, month: int) -> dt.date | None:
        """The last meeting in a month, if the calendar knows one."""
        return next((m for m in reversed(self.meetings) if (m.year, m.month) == (year, month)), None)
