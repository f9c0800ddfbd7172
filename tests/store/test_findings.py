"""What a careful reader would remark on, kind by kind."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.deadline import assess
from store.findings import FindingKind, findings
from store.model import Area, Milestone, Move, Status

TODAY = dt.date(2018, 2, 1)
LAST_YEAR = dt.date(2017, 12, 31)
MARCH = dt.date(2018, 3, 31)
MEETINGS = BoardCalendar(
    meetings=(dt.date(2017, 11, 22), dt.date(2017, 12, 20), dt.date(2018, 1, 24), dt.date(2018, 2, 21))
)
NO_MEETINGS = BoardCalendar()
DUE_MARCH = {"klart": Milestone(due=MARCH, words="Klart mars 2018.")}


def found(calendar=NO_MEETINGS, **fields):
    area = Area(
        **{
            "title": "A",
            "responsible": "Rektor",
            "status": Status.ONGOING,
            "schedule": ("Klart mars 2018.",),
            "milestones": DUE_MARCH,
            "reported": dt.date(2018, 1, 10),
            **fields,
        }
    )
    return findings(area, None, assess(area, TODAY), TODAY, calendar)


def test_a_promised_date_that_was_taken_away_is_told_until_there_is_another():
    taken = Move(before=MARCH, day=TODAY, reason="konsulten slutade")
    stone = Milestone(words="Klart mars 2018.", originally=MARCH, moves=(taken,))
    area = {"schedule": ("Tas upp senare.",), "milestones": {"klart": stone}}
    said = [finding.sentence for finding in found(**area) if finding.kind is FindingKind.TAKEN_AWAY]
    assert said == ["klart senast 2018-03-31 togs bort 2018-02-01: konsulten slutade"]
    area["milestones"] = {"klart": stone.replace(due=MARCH)}
    assert FindingKind.TAKEN_AWAY not in kinds(**area)


def kinds(calendar=NO_MEETINGS, **fields):
    return [finding.kind for finding in found(calendar, **fields)]


def test_an_area_in_order_gives_no_remark():
    assert found() == ()


def test_on_schedule_but_late_contradicts_itself():
    late = {"klart": Milestone(due=LAST_YEAR)}
    (finding,) = found(status=Status.ON_SCHEDULE, milestones=late)
    assert finding.kind is FindingKind.LATE_ON_SCHEDULE
    assert finding.is_contradiction
    assert finding.sentence == "status säger pågår enligt tidsplan, men klart passerades 2017-12-31"
    assert kinds(status=Status.DELAYED, milestones=late) == []
    assert kinds(status=Status.ON_SCHEDULE) == []


@pytest.mark.parametrize(
    "words",
    [
        "Tyvärr har arbetet dragit ut på tiden.",
        "Starten dröjer.",
        "Vi är försenade.",
        "En försening väntas.",
        "Beslutet skjuts upp.",
        "Vi har inte hunnit.",
        "Upphandlingen har blivit framflyttad.",
    ],
)
def test_words_of_delay_contradict_a_status_that_tells_of_none(words):
    assert kinds(progress=(words,)) == [FindingKind.TEXT_SAYS_DELAYED]
    assert kinds(progress=(words,), status=Status.ON_SCHEDULE) == [FindingKind.TEXT_SAYS_DELAYED]
    assert kinds(progress=(words,), status=Status.DELAYED) == []


@pytest.mark.parametrize(
    "words", ["Arbetet är inte försenat.", "Utan förseningar.", "Ej försenat.", "Allt går som det ska."]
)
def test_denied_delay_is_no_delay(words):
    assert kinds(progress=(words,)) == []


def test_a_later_month_in_the_text_than_was_promised_is_told():
    (finding,) = found(progress=("Utredningen väntas vara klar i maj 2018.",))
    assert finding.kind is FindingKind.TEXT_NAMES_LATER
    assert "klart lovades till 2018-03-31" in finding.sentence


@pytest.mark.parametrize(
    "words",
    [
        "Utredningen väntas vara klar i mars 2018.",
        "Utredningen var klar i maj 2017.",
        "Ny återrapport juni 2018.",
        "Utvärderas maj 2018.",
    ],
)
def test_an_earlier_a_past_or_another_kind_of_time_is_no_later_promise(words):
    assert kinds(progress=(words,)) == []


def test_without_an_open_promise_no_time_is_later_than_it():
    met = {"klart": Milestone(due=MARCH, met=TODAY)}
    words = ("Nästa etapp väntas vara klar i maj 2018.",)
    assert FindingKind.TEXT_NAMES_LATER not in kinds(progress=words, milestones=met)


@pytest.mark.parametrize("schedule", [(), ("-",), ("–",), (" ",)])
def test_no_schedule_is_a_remark_of_its_own(schedule):
    assert kinds(schedule=schedule, milestones={}) == [FindingKind.NO_SCHEDULE]


def test_a_condition_is_quoted():
    (finding,) = found(schedule=("När den nya strategin är antagen.",), milestones={})
    assert finding.kind is FindingKind.CONDITION
    assert "saknar datum" in finding.sentence


def test_words_without_any_time_are_quoted():
    (finding,) = found(schedule=("Enligt bilaga 2.",), milestones={})
    assert (finding.kind, finding.sentence) == (
        FindingKind.UNREADABLE,
        "tidsplanen kunde inte läsas: ”Enligt bilaga 2.”",
    )


def test_with_a_date_to_wait_for_the_rest_of_the_schedule_is_not_remarked_on():
    assert kinds(schedule=("Klart mars 2018.", "Enligt bilaga 2.")) == []


def test_nobody_responsible_is_told():
    assert kinds(responsible="") == [FindingKind.NO_RESPONSIBLE]


@pytest.mark.parametrize(
    ("reported", "is_silent"),
    [(None, True), (dt.date(2017, 12, 19), True), (dt.date(2017, 12, 20), False), (dt.date(2018, 1, 10), False)],
)
def test_two_meetings_without_a_report_are_a_silence(reported, is_silent):
    assert (FindingKind.SILENT in kinds(MEETINGS, reported=reported)) == is_silent


def test_a_new_omrade_is_not_silent_before_two_meetings_have_passed_it():
    assert FindingKind.SILENT not in kinds(MEETINGS, reported=None, added=dt.date(2018, 1, 10))
    assert FindingKind.SILENT in kinds(MEETINGS, reported=None, added=dt.date(2017, 12, 19))


def test_a_silence_says_how_many_meetings_have_passed_it():
    """Told at the first of four meetings, it has been passed over by three."""
    year = BoardCalendar(meetings=(dt.date(2017, 10, 25), *MEETINGS.meetings))
    (silence,) = found(year, reported=dt.date(2017, 10, 25))
    assert silence.sentence == "inget rapporterat sedan 2017-10-25, 3 sammanträden har passerat"
    (never,) = found(year, reported=None)
    assert never.sentence == "inget rapporterat någon gång"


def test_silence_needs_two_meetings_that_have_been_held():
    assert kinds(BoardCalendar(meetings=(dt.date(2018, 1, 24), dt.date(2018, 2, 21))), reported=None) == []


def test_a_meeting_today_has_not_been_held():
    calendar = BoardCalendar(meetings=(dt.date(2018, 1, 24), TODAY))
    assert kinds(calendar, reported=None) == []


def test_done_but_never_reported_is_told_whether_closed_or_still_to_be_evaluated():
    assert kinds(status=Status.DONE, reported=None) == [FindingKind.DONE_UNREPORTED]
    waiting = {"utvärdering": Milestone(due=MARCH)}
    assert kinds(status=Status.DONE, reported=None, milestones=waiting) == [FindingKind.DONE_UNREPORTED]
    assert kinds(status=Status.DONE) == []


def test_a_closed_area_is_left_in_peace():
    assert kinds(MEETINGS, status=Status.CLOSED, responsible="", schedule=(), milestones={}, reported=None) == []


def test_contradictions_come_first():
    late = {"klart": Milestone(due=LAST_YEAR)}
    given = found(status=Status.ON_SCHEDULE, milestones=late, responsible="", progress=("Vi är försenade.",))
    assert [finding.is_contradiction for finding in given] == [True, True, False]
