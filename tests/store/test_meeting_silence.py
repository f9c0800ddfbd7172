"""How long nothing has been told of an område, and what nobody has reported on since a meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.meetings.editing import decide, tell
from store.meetings.silence import is_unreported, meetings_still
from store.model import Area, Closing, ClosingReason

DEC, JAN, FEB, MAR = dt.date(2017, 12, 20), dt.date(2018, 1, 24), dt.date(2018, 2, 21), dt.date(2018, 3, 21)
CALENDAR = BoardCalendar(meetings=(DEC, JAN, FEB, MAR))


def area(reported: dt.date | None = None) -> Area:
    return Area(title="Stöd", reported=reported)


def test_meetings_are_counted_from_the_last_word_and_not_with_the_one_of_the_day():
    silent = area(dt.date(2017, 11, 1))
    assert meetings_still(silent, None, MAR, CALENDAR) == 3
    assert meetings_still(area(), None, MAR, CALENDAR) == 3
    assert meetings_still(silent, dt.date(2018, 1, 10), MAR, CALENDAR) == 2


@pytest.mark.parametrize(
    ("reported", "dated", "unreported"),
    [
        (None, None, True),
        (dt.date(2018, 1, 10), None, True),
        (JAN, None, True),
        (dt.date(2018, 1, 25), None, False),
        (None, dt.date(2018, 1, 10), True),
        (None, dt.date(2018, 1, 25), False),
    ],
)
def test_what_was_told_at_the_meeting_itself_is_no_report_since_it_and_a_new_plan_is_one(reported, dated, unreported):
    assert is_unreported(area(reported), dated, JAN) is unreported


def test_what_is_told_to_the_coming_meeting_is_reported_and_a_decision_taken_unasked_tells_nothing():
    assert not is_unreported(tell(area(), FEB, dt.date(2018, 2, 14)).replace(reported=None), None, JAN)
    assert is_unreported(decide(area(), FEB, "§ 7", "Ny återrapport i maj.", FEB), None, JAN)


def test_a_new_omrade_and_one_taken_up_again_are_still_from_their_own_day_on():
    plan_day = dt.date(2017, 9, 1)
    new = area().replace(added=dt.date(2018, 1, 20))
    assert [meetings_still(new, plan_day, day, CALENDAR) for day in (JAN, FEB, MAR)] == [0, 1, 2]
    ended = Closing(reason=ClosingReason.LOWER_PRIORITY, day=dt.date(2017, 10, 1), reopened=dt.date(2018, 1, 20))
    again = area(dt.date(2017, 9, 1)).replace(earlier_closings=(ended,))
    assert meetings_still(again, plan_day, MAR, CALENDAR) == 2


def test_to_write_an_omrade_is_no_report_of_it():
    assert is_unreported(area().replace(added=dt.date(2018, 1, 25)), None, JAN)
