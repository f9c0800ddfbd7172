"""Ändringar and spara version: git's history as a user of the app meets it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
from textual.widgets import Input

from store.meetings.calendar import add_meetings
from store.register import Register
from tests.git.repositories import Clone
from tests.terminal import Terminal
from tests.tui.story import TODAY, Story, written
from tests.tui.test_terminal_stories import HOSTILE
from tests.tui.year import ECONOMY, year
from tui.opening import past_session


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
        await user.press("enter")
        user.sees("Det finns ingen version att visa registret ur.")
        user.sees_not("Vänta")
        await user.press("escape")
        user.sees("Läge")


async def logged(user: Story) -> None:
    await user.press("h")
    await read_whole(user)
    await read_whole(user)


async def test_the_log_begins_with_what_happened_since_the_last_meeting_summed_up_by_omrade(tmp_path):
    async with Story(year(tmp_path / "r")) as user:
        await logged(user)
        user.sees(
            "Ändringar · sedan sammanträdet 24 jan 2018", "1 klart, 1 framflyttat, 2 orörda sedan två sammanträden"
        )
        user.sees("✓ Rutiner för kvalitetsarbetet · klar", "Processläge: ”[Halva → Hela] arbetet är gjort.”")
        user.sees("Klart flyttat från 31 aug till 31 okt 2018 (konsultutredning)")
        user.sees("! Ansvar i lokalfrågor · försenad 32 dagar")
        user.sees_not("Upplägget prövas")


async def test_new_meetings_are_one_entry_below_what_happened_to_the_omraden(tmp_path):
    path = year(tmp_path / "r")
    stored = Register.open(path)
    days = [dt.date(2018, month, 21) for month in (4, 5, 6)]
    stored.save(add_meetings(stored.content, days), "Sammanträden")
    async with Story(path, size=(100, 50)) as user:
        await logged(user)
        user.sees("3 nya sammanträden: 21 apr 2018, 21 maj 2018, 21 jun 2018.")
        user.sees_not("Nytt sammanträde")
        assert user.screen.index("Rutiner för kvalitetsarbetet") < user.screen.index("3 nya sammanträden")


async def test_left_and_right_step_from_meeting_to_meeting_and_say_when_there_is_no_more(tmp_path):
    async with Story(year(tmp_path / "r")) as user:
        await logged(user)
        await user.press("left")
        await read_whole(user)
        user.sees("mellan sammanträdena 20 dec 2017 → 24 jan 2018", "1 nytt försenat")
        user.sees("Ansvarig: ”Skolchef” → ”Kvalitetschef”", "Blev försenad: klart senast 2017-12-31")
        user.sees_not("konsultutredning")
        await user.press("left")
        user.sees("Det finns inget tidigare än så här.", "20 dec 2017 → 24 jan 2018")
        await user.press("right")
        await read_whole(user)
        user.sees("sedan sammanträdet 24 jan 2018", "konsultutredning")


async def test_enter_opens_the_register_as_it_stood_and_esc_leads_back(tmp_path):
    path = year(tmp_path / "r")
    before = path.read_bytes()
    async with Story(path) as user:
        await logged(user)
        await user.press("enter")
        user.sees("som nämnden såg det 2018-01-24 · skrivskyddat", "Esc till i dag")
        await user.press("e")
        user.sees("det går bara att läsa")
        await user.press("2", "escape")
        user.sees("som nämnden såg det 2018-01-24")
        await user.press("escape")
        user.sees("Ändringar · sedan sammanträdet 24 jan 2018")
        await user.press("escape")
        user.sees("✓ 2")
    assert path.read_bytes() == before


async def test_versions_are_stepped_through_too_and_each_opens_its_register(tmp_path):
    async with Story(year(tmp_path / "r"), size=(100, 40)) as user:
        await logged(user)
        await user.press("s")
        await read_whole(user)
        user.sees("Ändringar · version för version", "Inte sparat som version än", "▌ 2018-01-30 10:00")
        await user.press("left", "left")
        user.sees("▌ 2017-12-15 10:00", "↵ registret 15 dec 2017")
        await user.press("enter")
        user.sees("som det stod 2017-12-15 · skrivskyddat", "ej påbörjat")


async def test_the_log_of_the_past_ends_where_the_past_does(tmp_path):
    path = year(tmp_path / "r")
    async with Story(path, session=past_session(path, "2018-01-24", TODAY)) as user:
        await logged(user)
        user.sees("sedan sammanträdet 20 dec 2017", "Skolchef")
        user.sees_not("konsultutredning")
        await user.press("s")
        await read_whole(user)
        user.sees("▌ 2018-01-20 10:00")
        user.sees_not("2018-01-30", "Inte sparat")


@pytest.mark.sample(2)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_in_the_history_drives_the_terminal(tmp_path, text):
    path = year(tmp_path / "r")
    register = Register.open(path).content
    area = register.areas[ECONOMY]
    Clone(path.parent, f"A {text.replace(chr(7), '')}").introduce()
    hostile = area.replace(title=text, group=text, responsible=text, progress=(text,), schedule=(f"{text} nu",))
    clone = Clone(path.parent, "x")
    clone.commit(register.with_area(ECONOMY, hostile), text, moment="2018-01-31T10:00:00")
    with Terminal([sys.executable, "-m", "tui", str(path), "--idag", "2018-02-01"]) as terminal:
        terminal.wait_for("6 områden")
        terminal.press("h")
        terminal.wait_for("Ansvarig: ")
        terminal.press("s")
        terminal.wait_for("2018-01-31 10:00")
        terminal.press("enter")
        terminal.wait_for("som det stod 2018-01-31")
        terminal.press("enter")
        terminal.wait_for("h historik")
        terminal.press("h")
        terminal.wait_for("version för version")
        terminal.settle()
        assert terminal.title != "titel"
        raw = terminal.raw
        assert b"\x1b]52" not in raw
        assert b"\x1b]0;titel" not in raw
        assert "\x9b".encode() not in raw
        assert "\u202e".encode() not in raw
        terminal.press("q")
        assert terminal.exit_code() == 0
