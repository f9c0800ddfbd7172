"""What has happened since the board last met, out of a real repository: the newest frozen sammanträde against now."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.changes import ChangeKind
from store.errors import DamagedError
from store.git import Repository
from store.promises import move
from store.settings import Settings
from store.since_meeting import since_meeting, with_meetings
from store.versions import latest_meeting
from tests.git.repositories import APRIL, ECONOMY, LEADERS, MARCH, NAME, REGISTER, ROOMS, Clone, with_area

JANUARY, FEBRUARY = dt.date(2018, 1, 24), dt.date(2018, 2, 21)
LATER = dt.date(2018, 4, 10)


@pytest.fixture
def met(anna):
    """A register frozen at two sammanträden; nothing was written between them."""
    for day in (JANUARY, FEBRUARY):
        anna.git("tag", "-a", "-m", "x", f"namndkoll/{day}")
    return anna


def test_it_is_counted_from_the_newest_frozen_meeting_to_what_stands_now_saved_or_not(met):
    stone = REGISTER.areas[LEADERS].milestones["klart"]
    met.commit(with_area(ECONOMY, status="klart"), "Klart")
    now = with_area(LEADERS, met.content(), milestones={"klart": move(stone, APRIL, FEBRUARY, "utredning")})
    since = since_meeting(met.path, now, LATER, Settings())
    assert (since.meeting, since.before) == (FEBRUARY, REGISTER)
    assert {change.kind for change in since.changes} == {ChangeKind.FIELD, ChangeKind.MOVED}
    assert since.period.newly_late == (ROOMS,)
    # Lokaler was last reported on 10 January: before both meetings that the calendar only knows by their tags.
    assert since.line == (
        "Sedan nämnden 21 feb 2018: 1 klart, 1 nytt försenat, 1 framflyttat, 1 orört sedan två möten."
    )


def test_nothing_and_what_is_only_words_are_said_too(met):
    reported = REGISTER.replace(areas={key: area.replace(reported=FEBRUARY) for key, area in REGISTER.areas.items()})
    met.commit(reported, "Rapporterat")
    met.git("tag", "-a", "-m", "x", "namndkoll/2018-03-21")
    day = dt.date(2018, 3, 22)
    assert since_meeting(met.path, reported, day, Settings()).line == "Sedan nämnden 21 mar 2018: inget är ändrat."
    words = with_area(ECONOMY, reported, group="A")
    assert since_meeting(met.path, words, day, Settings()).line == "Sedan nämnden 21 mar 2018: 1 område ändrat."
    other = reported.replace(heading=reported.heading.replace(board="Annan"))
    assert since_meeting(met.path, other, day, Settings()).line.endswith(
        ": bara planer eller annat bredvid områdena är ändrat."
    )


def test_meetings_to_come_are_not_looked_at_and_today_s_is(met):
    repository = Repository.of(met.path)
    assert latest_meeting(repository, FEBRUARY) == FEBRUARY
    assert latest_meeting(repository, FEBRUARY - dt.timedelta(days=1)) == JANUARY
    assert latest_meeting(repository, dt.date(2018, 1, 1)) is None


def test_without_a_frozen_meeting_or_a_repository_there_is_none(anna, tmp_path):
    assert since_meeting(anna.path, REGISTER, LATER, Settings()) is None
    loose = Clone(tmp_path / "lös")
    loose.folder.mkdir()
    loose.write(REGISTER)
    assert since_meeting(loose.path, REGISTER, LATER, Settings()) is None
    empty = Clone.new(tmp_path / "ny", register=None)
    empty.write(REGISTER)
    assert since_meeting(empty.path, REGISTER, LATER, Settings()) is None


def test_a_frozen_version_that_is_broken_is_said(anna):
    anna.commit(b"{", "Trasig")
    anna.git("tag", "-a", "-m", "x", f"namndkoll/{JANUARY}")
    anna.write(REGISTER)
    with pytest.raises(DamagedError, match=NAME):
        since_meeting(anna.path, REGISTER, LATER, Settings())


def test_frozen_meetings_and_listed_ones_are_one_calendar_in_order():
    calendar = BoardCalendar(meetings=(FEBRUARY, MARCH))
    assert with_meetings(calendar, (JANUARY, FEBRUARY)).meetings == (JANUARY, FEBRUARY, MARCH)
