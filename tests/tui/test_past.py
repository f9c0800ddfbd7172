"""The register as it stood once, in the app: everything can be looked at, nothing changed."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

from tests.terminal import Terminal
from tests.tui.story import TODAY, Story
from tests.tui.year import year
from tui.opening import past_session


@pytest.fixture
def register(tmp_path):
    return year(tmp_path / "r")


async def test_a_frozen_meeting_s_register_is_judged_on_that_day_and_says_whose_sight_it_is(register):
    async with Story(register, session=past_session(register, "2018-01-24", TODAY)) as user:
        user.sees("som nämnden såg det 2018-01-24 · skrivskyddat", "! försenad 24 d", "klart aug 2018")
        user.sees_not("idag", "klart okt 2018")


async def test_a_day_no_meeting_froze_is_how_it_stood_and_another_day_can_judge_it(register):
    session = past_session(register, "2018-01-22", dt.date(2018, 2, 3), keep_today=True)
    async with Story(register, session=session, size=(100, 30)) as user:
        user.sees("som det stod 2018-01-22, per 2018-02-03 · skrivskyddat", "! försenad 34 d")


@pytest.mark.parametrize("key", ["e", "r", "n", "d", "b", "u", "ctrl+r", "i", "w"])
async def test_a_key_that_would_change_the_past_says_why_it_does_not(register, key):
    before = register.read_bytes()
    async with Story(register, session=past_session(register, "2018-01-24", TODAY)) as user:
        await user.press(key)
        user.sees("Det här är registret som det stod 2018-01-24; det går bara att läsa.", "som nämnden såg det")
    assert register.read_bytes() == before


async def test_looking_around_in_the_past_is_as_in_the_present(register):
    async with Story(register, session=past_session(register, "2018-01-24", TODAY)) as user:
        await user.press("2")
        user.sees("1 av 6 områden")
        await user.press("1", "home", "down", "enter")
        user.sees("som nämnden såg det 2018-01-24", "Ansvarig     Kvalitetschef")
        await user.press("e")
        user.sees("det går bara att läsa")
        await user.press("escape", "v")
        user.sees("Att se över ·")


async def test_a_click_on_a_dimmed_key_says_why_too(register):
    async with Story(register, size=(200, 45), session=past_session(register, "2018-01-24", TODAY)) as user:
        column = user.screen.splitlines()[44].index("redigera")
        await user.pilot.click("KeyBar", offset=(column, 0))
        await user.pilot.pause()
        user.sees("det går bara att läsa")


def test_per_on_the_command_line_opens_the_app_on_that_day_s_register(register):
    command = [sys.executable, "-m", "tui", str(register), "--per", "forra", "--idag", "2018-02-01"]
    with Terminal(command) as terminal:
        terminal.wait_for("som nämnden såg det 2018-01-24, per 2018-02-01 · skrivskyddat")
        terminal.press("e")
        terminal.wait_for("det går bara att läsa")
        terminal.press("q")
        assert terminal.exit_code() == 0


def test_a_day_before_the_history_is_told_in_one_sentence_and_opens_nothing(register):
    with Terminal([sys.executable, "-m", "tui", str(register), "--per", "2015-01-01"]) as terminal:
        terminal.wait_for("Historiken börjar efter 2015-01-01. Välj en senare dag.")
        assert terminal.exit_code() == 1
