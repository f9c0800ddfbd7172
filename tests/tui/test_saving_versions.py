"""Whether what is saved is a version in git too: the mark in the header, and the way to save and freeze one."""

from __future__ import annotations

import sys

import pytest
from textual import events

from store import saving_version
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
    async with Story(register) as user:
        await asked(user)
        user.sees("6 områden · ej i git (w)")
        await user.press("w", "enter")
        await asked(user)
        user.sees("6 områden · sparat")
        await user.press("b", "space", "tab", "enter", "enter")
        await asked(user)
        user.sees("ej i git (w)")


async def test_a_wide_header_says_that_it_is_saved_too(register):
    async with Story(register, size=(140, 45)) as user:
        await asked(user)
        user.sees("6 områden · sparat, ej i git (w)")


async def test_outside_git_there_is_no_mark(tmp_path):
    async with Story(written(tmp_path)) as user:
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
        terminal.wait_for("ej i git (w)")
        Clone(register.parent, "Kollegan").commit(None, "Sparat i ett annat fönster")
        terminal.type("\x1b[I")
        terminal.wait_until_gone("ej i git (w)")
        terminal.press("q")
        assert terminal.exit_code() == 0
