"""Ändringar and spara version: git's history as a user of the app meets it."""

from __future__ import annotations

import subprocess

import pytest
from textual.widgets import Input

from tests.tui.story import Story, written


@pytest.fixture
def register(tmp_path, monkeypatch):
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "Sekreteraren")
    for name in ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "sekreterare@example.org")
    path = written(tmp_path)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    for name, value in (("user.name", "Sekreteraren"), ("user.email", "sekreterare@example.org")):
        subprocess.run(["git", "config", name, value], cwd=tmp_path, check=True)
    return path


async def read_whole(user: Story) -> None:
    await user.app.workers.wait_for_complete()
    await user.pilot.pause()


async def test_a_version_is_saved_with_a_message_that_is_shown_first_and_read_back_in_swedish(register):
    async with Story(register, size=(100, 30)) as user:
        await user.press("w")
        user.sees("Spara en version i git")
        await user.press("enter")
        user.sees("Versionen är sparad")
        await user.press("e")
        user.app.screen.query_one("#responsible", Input).value = "Controller"
        await user.press("ctrl+s")
        await user.press("h")
        await read_whole(user)
        user.sees("Inte sparat som version än", "Controller", "Sekreteraren")
        await user.press("escape", "w", "enter")
        await user.press("w")
        user.sees("Allt är redan sparat")


async def test_the_log_of_one_omrade_holds_its_changes_only(register):
    async with Story(register, size=(100, 30)) as user:
        await user.press("w", "enter", "enter")
        user.sees("Stöd i ekonomi")
        await user.press("e")
        user.app.screen.query_one("#responsible", Input).value = "Controller"
        await user.press("ctrl+s")
        await user.press("h")
        await read_whole(user)
        user.sees("Ändringar · Stöd i ekonomi", "Controller")
        user.sees_not("Lektors uppdrag")


async def test_without_git_the_log_says_so_in_one_sentence(tmp_path):
    async with Story(written(tmp_path), size=(100, 30)) as user:
        await user.press("h")
        await read_whole(user)
        user.sees("Ändringar", "git")
        await user.press("escape")
        user.sees("Läge")
