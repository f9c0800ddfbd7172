"""What is read out of the områden: when, how often, and that no frame has to wait for it."""

from __future__ import annotations

import datetime as dt

import pytest

from store import recurrence
from store.model import Milestone, Status
from store.register import Register
from tests.tui.story import TODAY, Story, content, written
from tui import readings
from tui.presentation.area_detail import AreaDetail
from tui.presentation.area_rows import AreaPainter, area_rows
from tui.presentation.header import header_lines
from tui.presentation.rows import Density
from tui.session import Session

CHANGED, OTHER = "stod-i-ekonomi-a1b2", "lokaler-e5f6"
QUARTERLY = Milestone(words="Följs upp varje kvartal.", repeats="FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")


@pytest.fixture
def session(tmp_path):
    """A sitting with a register in which every område comes back."""
    base = content()
    areas = {
        key: area.replace(status=Status.ONGOING, milestones={**area.milestones, "återkommande": QUARTERLY})
        for key, area in base.areas.items()
    }
    return Session(Register.open(written(tmp_path, base.replace(areas=areas))), TODAY, today_is_real=False)


@pytest.fixture
def read(monkeypatch):
    """The titles of the områden whose words are read, in turn."""
    titles, real = [], readings.findings

    def noting(area, *rest):
        titles.append(area.title)
        return real(area, *rest)

    monkeypatch.setattr(readings, "findings", noting)
    return titles


def test_only_what_has_changed_is_read_anew(session, read):
    areas = session.content.areas
    session.readings.read_on(len(areas))
    assert len(read) == len(areas)
    changed = areas[CHANGED].replace(progress=("Upplägget är klart.",))
    session.register.save(session.content.with_area(CHANGED, changed), "ändra")
    session.judge()
    assert not session.readings.is_read_through
    session.readings.read_on(len(areas))
    assert read[len(areas) :] == [changed.title]
    assert session.readings.is_read_through


def test_another_day_of_the_plan_or_of_the_calendar_reads_everything_under_it_anew(session, read):
    base = session.content
    session.readings.read_on(len(base.areas))
    plan_id = base.areas[CHANGED].plan
    under = [area.title for area in base.areas.values() if area.plan == plan_id]
    later = base.plans[plan_id].replace(dated=dt.date(2018, 1, 20))
    session.register.save(base.replace(plans={**base.plans, plan_id: later}), "ändra")
    session.judge()
    session.readings.read_on(len(base.areas))
    assert sorted(read[len(base.areas) :]) == sorted(under)
    read.clear()
    session.today += dt.timedelta(1)
    session.judge()
    session.readings.read_on(len(base.areas))
    assert len(read) == len(base.areas)


def test_an_area_that_is_gone_is_forgotten_and_not_counted(session):
    areas = dict(session.content.areas)
    session.readings.read_on(len(areas))
    del areas[OTHER]
    session.register.save(session.content.replace(areas=areas), "ta bort")
    session.judge()
    assert session.readings.is_read_through
    assert OTHER not in session.content.areas


def test_no_rule_is_made_into_days_before_anything_has_been_read_or_when_it_has_been(session, monkeypatch):
    made = []
    real = recurrence._made
    monkeypatch.setattr(recurrence, "_made", lambda *given: made.append(given) or real(*given))

    def draw():
        header_lines(session, 3, 120)
        rows = area_rows(session, session.selected())
        painter = AreaPainter(session, rows)
        return [painter.paint(index, 120, Density.ONE_LINE) for index in range(len(rows))]

    AreaDetail(session, CHANGED, brief=True).lines(60)
    unread = draw()
    assert made == []
    session.readings.read_on(len(session.content.areas))
    assert made
    made.clear()
    assert draw() != unread
    session.judge()
    draw()
    assert (made, session.readings.is_read_through) == ([], True)


async def test_what_changes_behind_a_filter_is_read_and_counted_all_the_same(session):
    async with Story(session.register.path, session=session) as user:
        await _read_through(user)
        await user.press("b", "space", "tab", "tab", "tab", "enter")
        await user.press("2")
        assert CHANGED not in session.selected()
        await user.press("u")
        await user.press("enter")
        await _read_through(user)
        assert session.readings.contradictions is not None


async def _read_through(user):
    for _ in range(100):
        if not user.session.readings.is_read_through:
            await user.pilot.pause(0.05)
    assert user.session.readings.is_read_through
