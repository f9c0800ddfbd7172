"""Whether what is saved is a version in git too: the mark in the header, and the way to save and freeze one."""

from __future__ import annotations

import datetime as dt
import sys

import pytest
from textual import events

from store import saving_version
from store.model import Content, Heading
from tests.git.repositories import Clone
from tests.terminal import Terminal
from tests.tui.story import Story, written
from tests.tui.year import year
from tui import app as app_module


@pytest.fixture
def register(tmp_path):
    return year(tmp_path / "r")


async def asked(user: Story) -> None:
    """Git has been asked, and its answer is on the screen."""
    user.app.look_at_version()
    while any(not worker.is_finished for worker in user.app.workers):
        await user.pilot.pause(0.02)
    await user.pilot.pause()


async def test_the_header_says_while_what_is_saved_is_no_version_yet(register):
    async with Story(register, size=(100, 24)) as user:
        await asked(user)
        user.sees("6 områden · sparat, ej version (w)")
        await user.press("w", "enter")
        await asked(user)
        user.sees("6 områden · sparat")
        await user.press("b", "space", "tab", "enter", "enter")
        await asked(user)
        user.sees("ej version (w)")


async def test_a_wide_header_says_that_it_is_saved_too(register):
    async with Story(register, size=(140, 45)) as user:
        await asked(user)
        user.sees("6 områden · sparat, ingen version än (w)")


async def test_a_register_without_any_version_is_offered_its_first_one(tmp_path):
    clone = Clone.new(tmp_path / "ny", register=None)
    path = written(clone.folder, Content(heading=Heading(format=1, board="Socialnämnden")))
    async with Story(path) as user:
        await user.press("w")
        user.sees("Registrets första version", "(•) bara en version", "Spara version")
        user.sees_not("Allt är redan sparat")
        await user.press("enter")
        user.sees("Versionen är sparad: Registrets första version.")
        await user.press("w")
        user.sees("Allt är redan sparat som version")
    assert clone.git("log", "--format=%s").splitlines() == ["Registrets första version"]


async def test_outside_git_there_is_no_mark(tmp_path):
    async with Story(written(tmp_path), size=(100, 24)) as user:
        await asked(user)
        user.sees("6 områden · sparat")


async def test_git_is_asked_after_a_change_and_when_one_comes_back_but_never_by_the_clock(register, monkeypatch):
    calls = []
    monkeypatch.setattr(app_module, "VERSION_SECONDS", 3600)
    monkeypatch.setattr(saving_version, "has_unsaved", lambda path: bool(calls.append(path)))
    async with Story(register) as user:
        for _ in range(5):
            user.app.look_at_file()
            await user.pilot.pause()
        assert calls == []
        user.app.content_is_new()
        await user.app.workers.wait_for_complete()
        assert len(calls) == 1
        user.app.post_message(events.AppFocus())
        await user.pilot.pause()
        await user.app.workers.wait_for_complete()
        assert len(calls) == 2


def test_a_version_saved_in_another_window_is_seen_when_one_comes_back(register):
    with Terminal([sys.executable, "-m", "tui", str(register), "--idag", "2018-02-01"]) as terminal:
        terminal.wait_for("ej version (w)")
        Clone(register.parent, "Kollegan").commit(None, "Sparat i ett annat fönster")
        terminal.type("\x1b[I")
        terminal.wait_until_gone("ej version (w)")
        terminal.press("q")
        assert terminal.exit_code() == 0


def tags(register) -> list[str]:
    return Clone(register.parent, "x").git("tag").split()


async def test_a_version_is_frozen_for_the_coming_meeting_in_the_same_dialog(register):
    async with Story(register) as user:
        await user.press("w")
        user.sees(
            "Rutiner för kvalitetsarbetet: status", "(•) bara en version", "( ) frys för sammanträdet 21 feb 2018"
        )
        user.sees_not("24 jan 2018")
        await user.press("shift+tab", "shift+tab", "down", "enter", "tab", "enter")
        user.sees("Versionen är sparad", "Fryst för sammanträdet 21 feb 2018.")
    assert "namndkoll/2018-02-21" in tags(register)
    assert Clone(register.parent, "x").git("cat-file", "-t", "namndkoll/2018-02-21").strip() == "tag"
    async with Story(register, today=dt.date(2018, 2, 22)) as user:
        await user.press("h")
        await asked(user)
        user.sees("sedan sammanträdet 21 feb 2018")


async def test_what_is_a_version_already_can_be_frozen_for_a_day_one_writes(register):
    async with Story(register) as user:
        await user.press("w", "enter", "w")
        user.sees("Allt är redan sparat som version.", "(•) frys inte", "( ) frys för sammanträdet 21 feb 2018")
        await user.press("tab")
        await user.type("2018-02-30")
        await user.press("enter")
        user.sees("2018-02-30 finns inte i kalendern.")
        await user.press(*["backspace"] * 2)
        await user.type("14")
        await user.press("enter")
        user.sees("Fryst för sammanträdet 14 feb 2018.")
    assert "namndkoll/2018-02-14" in tags(register)


async def test_two_enters_in_a_row_never_freeze_and_a_frozen_meeting_is_never_frozen_again(register):
    async with Story(register) as user:
        await user.press("w", "enter", "w", "enter", "escape")
        await user.press("w", "tab")
        await user.type("2018-01-24")
        await user.press("enter")
        user.sees("Sammanträdet 2018-01-24 är redan fryst")
    assert tags(register) == ["namndkoll/2017-12-20", "namndkoll/2018-01-24"]
