"""The board's year: its meetings in order, and the ones around a day."""

from __future__ import annotations

import datetime as dt

from store.board_calendar import BoardCalendar

JANUARY, FEBRUARY, MARCH = dt.date(2018, 1, 24), dt.date(2018, 2, 21), dt.date(2018, 3, 21)


def test_more_meetings_come_in_order_and_once():
    assert BoardCalendar(meetings=(FEBRUARY, MARCH)).with_meetings((JANUARY, FEBRUARY)).meetings == (
        JANUARY,
        FEBRUARY,
        MARCH,
    )


def test_a_meeting_today_is_the_next_one_and_not_the_last():
    calendar = BoardCalendar(meetings=(JANUARY, FEBRUARY))
    assert (calendar.last_meeting(FEBRUARY), calendar.next_meeting(FEBRUARY)) == (JANUARY, FEBRUARY)
    assert (calendar.last_meeting(JANUARY), calendar.next_meeting(MARCH)) == (None, None)
