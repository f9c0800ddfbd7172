"""A reading that is remembered is the one that would be made, and each paragraph is read once while it is judged."""

from __future__ import annotations

import datetime as dt

import pytest

from store import reading_cache, schedule
from store.board_calendar import BoardCalendar
from store.deadline import assess
from store.findings import findings
from store.model import Area, Status
from store.promises import read_area
from store.reading import PromiseKind
from store.reading_cache import reading_of
from store.schedule import read_schedule

DAY = dt.date(2018, 1, 10)
MEETINGS = BoardCalendar(meetings=(dt.date(2018, 2, 21),))


@pytest.mark.parametrize("text", ["", "Klart till mars", "Klart till nästa nämnd", "mars. " * 1000])
def test_a_remembered_reading_is_the_one_that_would_be_made(text):
    """Asked twice, of two days, two calendars and two defaults, so that none of them is left out of the key."""
    for _ in range(2):
        for day in (DAY, dt.date(2019, 5, 1)):
            for calendar in (BoardCalendar(), MEETINGS):
                for default in (PromiseKind.DONE, PromiseKind.UNKNOWN):
                    expected = read_schedule(text, day, calendar, default=default)
                    assert reading_of(text, day, calendar, default=default) == expected


def test_a_paragraph_is_read_once_for_an_area(monkeypatch):
    read = []

    def counting(text, *rest, **named):
        read.append((text, named))
        return read_schedule(text, *rest, **named)

    monkeypatch.setattr(schedule, "read_schedule", counting)
    reading_cache._reading.cache_clear()
    told = ("Klart till våren 2018.", "Därefter löpande.")
    said = ("Blir klart först hösten 2018.",)
    milestones = read_area(told, said, DAY, BoardCalendar()).milestones
    area = Area(
        title="Läsa", plan="p", schedule=told, progress=said, status=Status.ONGOING, reported=DAY, milestones=milestones
    )
    findings(area, None, assess(area, DAY), DAY, BoardCalendar())
    reading_cache._reading.cache_clear()
    assert len(read) == len(set(map(str, read))) == 3
