"""Why an område has no date: a condition, löpande, recurring, or no words at all."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.model import Area
from store.undated import Undated, why_undated


@pytest.mark.parametrize(
    ("schedule", "reason", "words"),
    [
        (("Så snart en ny HR-strateg är på plats.",), Undated.CONDITION, "Så snart en ny HR-strateg är på plats"),
        (("Påbörjas så snart strategin är antagen.",), Undated.CONDITION, "så snart strategin är antagen"),
        (("Löpande.",), Undated.ONGOING, "Löpande"),
        (("Följs upp varje kvartal.",), Undated.RECURRING, "varje kvartal"),
        (("Löpande.", "Så snart medel finns."), Undated.CONDITION, "Så snart medel finns"),
        ((), Undated.NO_WORDS, ""),
        (("–",), Undated.NO_WORDS, ""),
        (("Enligt bilaga 2.",), Undated.NO_TIME, ""),
        (("Genomfördes våren 2017.",), Undated.NO_TIME, ""),
    ],
)
def test_the_reason_is_named_with_its_words(schedule, reason, words):
    why = why_undated(Area(title="A", schedule=schedule), dt.date(2018, 1, 10), BoardCalendar())
    assert (why.reason, why.words) == (reason, words)
