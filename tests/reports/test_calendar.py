"""A calendar that reads our file twice has each promise once, on its day, as it stands last."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from icalendar import Calendar

from store.model import Area, Milestone, Move, Plan, Status
from store.reports.basis import ReportKind
from store.reports.calendar_memory import numbered
from store.reports.writing import make_report, with_events
from tests.reports.examples import basis_of
from tests.reports.readback import made
from tests.store.strategies import AREAS

DAY = dt.date(2018, 3, 31)


def events(*areas, plan=None):
    data = made(ReportKind.FULL, basis_of(areas, plan=plan), ".ics").data
    return Calendar.from_ical(data).walk("VEVENT")


def event_of(**fields):
    (event,) = events(Area(title="Lokaler", **fields))
    return event


def test_a_promise_is_a_whole_day_that_blocks_nobody():
    event = event_of(milestones={"klart": Milestone(due=DAY)})
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (DAY, dt.date(2018, 4, 1))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["TRANSP"] == "TRANSPARENT"
    assert str(event["SUMMARY"]) == "Klart: Lokaler"
    assert event["UID"] == "omrade-0000/klart@namndkoll"


def test_a_promise_that_is_moved_or_met_has_the_same_name_and_a_higher_number():
    stone = Milestone(due=DAY)
    moved = stone.replace(
        due=dt.date(2018, 5, 31),
        moves=(Move(before=DAY, after=dt.date(2018, 5, 31), day=dt.date(2018, 2, 1)),),
    )
    told = [event_of(milestones={"klart": one}) for one in (stone, moved, moved.replace(met=dt.date(2018, 5, 2)))]
    assert len({event["UID"] for event in told}) == 1
    numbers = [event["SEQUENCE"] for event in told]
    assert numbers == sorted(set(numbers))
    assert str(told[2]["SUMMARY"]) == "Avklarat: Klart: Lokaler"
    assert not told[2].walk("VALARM")
    assert told[0].walk("VALARM")


def numbers(*areas):
    found = numbered(with_events(make_report(ReportKind.FULL, basis_of(areas)), basis_of(areas)).events)
    return [event.sequence for event in found]


def test_every_change_gives_a_higher_number_than_the_export_before_and_nothing_else_does():
    def area(**fields):
        return Area(**{"title": "Lokaler", "milestones": {"klart": Milestone(due=DAY)}, **fields})

    nearer = area(milestones={"klart": Milestone(due=dt.date(2018, 2, 28))})
    told = [
        numbers(each)
        for each in (area(), area(), nearer, area(), area(title="Nya lokaler"), area(reported=dt.date(2018, 1, 10)))
    ]
    (first,), (same,), (second,), (third,), (fourth,), (reported,) = told
    assert first == same
    assert first < second < third < fourth < reported
    assert numbers(area(reported=dt.date(2018, 1, 10)), nearer) == [reported, 0]


def test_a_memory_that_cannot_be_read_or_written_costs_no_export(state_home):
    area = Area(title="Lokaler", milestones={"klart": Milestone(due=DAY)})
    (state_home / "namndkoll").mkdir(exist_ok=True)
    (state_home / "namndkoll/kalender.json").write_bytes(b"\xff{")
    assert numbers(area) == [0]
    (state_home / "namndkoll/kalender.json").unlink()
    (state_home / "namndkoll/kalender.json").mkdir()
    assert numbers(area) == [0]


def test_a_promise_that_comes_back_is_one_series_beginning_on_one_of_its_days():
    rule = "FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=-1"
    event = event_of(milestones={"återkommande": Milestone(repeats=rule)}, reported=dt.date(2018, 1, 10))
    assert event["DTSTART"].dt == DAY
    assert event["RRULE"].to_ical().decode() == "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=3,10"


def test_a_promise_without_a_day_and_a_rule_that_cannot_be_computed_are_no_events():
    stones = {"klart": Milestone(words="Löpande."), "återkommande": Milestone(repeats="FREQ=HOURLY")}
    assert list(events(Area(title="A", milestones=stones))) == []


def test_every_event_says_what_is_known_of_its_area_but_no_lage_which_changes_with_the_day():
    area = Area(title="Lokaler", measures=("Görs.",), status=Status.ONGOING, milestones={"klart": Milestone(due=DAY)})
    (event,) = events(area, plan=Plan(name="Planen"))
    assert "Åtgärd: Görs." in str(event["DESCRIPTION"])
    assert "Läge:" not in str(event["DESCRIPTION"])


@given(AREAS)
def test_every_register_gives_a_calendar_that_can_be_read(area):
    found = events(area)
    assert len({event["UID"] for event in found}) == len(found)
    assert all(event["SEQUENCE"] >= 0 for event in found)


@pytest.mark.parametrize("day", [dt.date.min, dt.date(9999, 12, 31)])
def test_the_first_and_the_last_day_there_is_are_days_too(day):
    assert event_of(milestones={"klart": Milestone(due=day)})["DTSTART"].dt == day
