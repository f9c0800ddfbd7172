"""How long nothing has been told of an område, counted in the board's meetings, and whether anything is since the last.

What tells of one is an återrapport, a new processläge, and the plan it came with: the plan itself was a report. Writing
an område into the register, or taking it up again, tells the board nothing: it is unreported, and listed as that, until
something has told of it. It is not called still, though, before meetings have passed since it began: nobody has had the
time to tell of it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.model import Area


def meetings_still(area: Area, dated: dt.date | None, day: dt.date, calendar: BoardCalendar) -> int:
    """How many meetings have passed before a day without a word of an område, for a new one since it began.

    Args:
        area: the område.
        dated: the day its plan is from.
        day: the day that is asked on; a meeting on it has not passed.
        calendar: the board's meetings.
    """
    told = [each.meeting for each in area.reports if each.meeting < day]
    touched = max((each for each in (_latest(area, dated, told), began(area)) if each is not None), default=None)
    return sum(1 for each in calendar.meetings if each < day and (touched is None or each > touched))


def is_unreported(area: Area, dated: dt.date | None, meeting: dt.date) -> bool:
    """Whether nothing is told of an område after a meeting; what was told at the meeting itself is what it heard.

    One that has begun since the meeting is unreported too, until something tells of it.

    Args:
        area: the område; whether it is closed is not asked here.
        dated: the day its plan is from.
        meeting: the board's last meeting.
    """
    # An entry without words told is a decision the board took unasked.
    told = [each.meeting for each in area.reports if each.of]
    touched = _latest(area, dated, told)
    return touched is None or touched <= meeting


def began(area: Area) -> dt.date | None:
    """The day an område was written into the register, or last taken up again; None for one as old as its plan."""
    days = (area.added, *(closing.reopened for closing in area.earlier_closings))
    return max((day for day in days if day is not None), default=None)


def _latest(area: Area, dated: dt.date | None, told: list[dt.date]) -> dt.date | None:
    return max((each for each in (area.reported, dated, *told) if each is not None), default=None)
