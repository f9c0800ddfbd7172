"""Keys, days and names as they are said to people: a second milstolpe of a kind, long times, names with a full stop."""

from __future__ import annotations

import datetime as dt

import pytest

from store.day_words import length, short_length
from store.deadline import assess
from store.milestone_words import field_words, milestone_name
from store.model import Area, Milestone
from store.reports.framing import late_words
from store.reports.row import Row
from store.slips import Slip


def test_a_second_milstolpe_of_a_kind_is_told_from_the_first_in_words():
    assert [milestone_name(key) for key in ("klart", "klart-2", "framtida", "framtida-2")] == [
        "klart", "klart (2)", "framtida", "framtida-2"
    ]  # fmt: skip
    assert field_words(("milstolpar", "klart-2", "senast")) == "milstolpar → klart (2) → senast"
    assert field_words(("tidsplan",)) == "tidsplan"
    assert field_words(()) == ""


def test_a_late_omrade_is_named_in_a_report_without_its_full_stop_or_a_key():
    area = Area(title="Se över uppdrag.", milestones={"klart-2": Milestone(due=dt.date(2018, 1, 31))})
    row = Row(area_id="a", area=area, plan=None, standing=assess(area, dt.date(2018, 3, 1)))
    assert late_words(row) == "Se över uppdrag: försenad 29 dagar (klart senast 31 januari 2018)"


@pytest.mark.parametrize(
    ("days", "said", "short"),
    [
        (-1, "1 dag", "1 d"),
        (365, "365 dagar", "365 d"),
        (366, "1 år", "1 år"),
        (400, "1 år 1 månad", "1 år"),
        (-729, "1 år 11 månader", "1½ år"),
        (730, "2 år", "2 år"),
        (2942, "8 år", "8 år"),
        (3000, "8 år 2 månader", "8 år"),
    ],
)
def test_more_than_a_year_is_told_in_years_and_months(days, said, short):
    assert (length(days), short_length(days)) == (said, short)


def test_a_slip_of_years_is_told_in_the_same_way():
    moved = Slip(key="klart", times=2, first=dt.date(2018, 1, 31), now=dt.date(2020, 3, 31))
    assert moved.words == "flyttad 2 gånger, 2 år 2 månader"
