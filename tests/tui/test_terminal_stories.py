"""The app in a real terminal: from the command line to the file and back, with nothing between but a pty."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from store.codec import encode
from store.meetings.meeting import Meeting, Question, Told
from store.register import Register
from tests.terminal import Terminal
from tests.tui.story import content, written

JAN, FEB = dt.date(2018, 1, 24), dt.date(2018, 2, 21)

HOSTILE = (
    "[red]röd[/red]",
    "[@click=app.quit]klick[/]",
    "\x1b[31mröd\x1b[0m",
    "\x1b]0;titel\x07",
    "\x1b]52;c;aGVq\x07",
    "\x9b31mc1",
    "ned\u202epu",
    "noll\u200bbredd",
)


SCREENS = {
    "enter": "Id           stod-i-ekonomi",
    "v": "Att se över ·",
    "ctrl+p": "Allt som går att göra",
    "e": "Redigera ·",
    "r": "Återrapportera ·",
    "b": "Milstolpar ─",
    "d": "Avsluta området ─",
    "n": "Nytt område ·",
    "i": "Kan läsas:",
    "g": "Granska ─",
    "m": "Att berätta",
    "å": "K klart · U",
    "f5": "1 av 6",
    "o": "Registret har inga reflektioner",
    "?": "Hjälp ─",
}
"""Every screen by its key, and words that stand on it alone."""


@pytest.fixture
def register(tmp_path):
    return written(tmp_path)


def app(path, *words: str) -> Terminal:
    return Terminal([sys.executable, "-m", "tui", str(path), "--idag", "2018-02-01", *words])


def test_open_move_search_report_save_and_leave(register):
    with app(register) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("/")
        terminal.type("lokal")
        terminal.wait_for("1 av 6 områden")
        terminal.press("enter", "r")
        terminal.wait_for("Nytt processläge")
        terminal.type("Mötet är bokat.")
        terminal.wait_for("Mötet är bokat.")
        terminal.press("ctrl+s")
        terminal.wait_for("Sparat")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert Register.open(register).content.areas["lokaler-e5f6"].progress == ("Ej påbörjat.", "Mötet är bokat.")


def test_killed_while_typing_the_file_is_whole_and_the_words_come_back(register):
    before = register.read_bytes()
    with app(register) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("e")
        terminal.wait_for("Redigera")
        terminal.type("Oersättliga ord. ")
        terminal.wait_for("Oersättliga")
        # The promise is two seconds; the wait is for the draft's file, not for a clock.
        from store.drafts import Drafts

        terminal.wait_until(lambda: Drafts(register).is_written_elsewhere("stod-i-ekonomi-a1b2"), "the draft")
        terminal.kill()
    assert register.read_bytes() == before
    with app(register) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("e")
        terminal.wait_for("Oersättliga ord.")


def test_git_shows_one_changed_paragraph_as_one_line(register):
    def git(*words: str) -> str:
        finished = subprocess.run(
            ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words],
            cwd=register.parent,
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        return finished.stdout

    git("init", "--quiet")
    git("add", "--", register.name)
    git("commit", "--quiet", "--message", "Före")
    with app(register) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("down", "e")
        terminal.wait_for("Redigera")
        terminal.press(*["tab"] * 6)
        terminal.type("Mer än ")
        terminal.press("ctrl+s")
        terminal.wait_for("Sparat")
        terminal.press("q")
        terminal.exit_code()
    changed = [
        line for line in git("diff", "--unified=0").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    assert changed == ['-        "Halva arbetet är gjort."', '+        "Mer än Halva arbetet är gjort."']
    assert git("status", "--porcelain", "--untracked-files=no").split() == ["M", register.name]


@pytest.mark.sample(2)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_field_drives_the_terminal(tmp_path, text):
    register = content()
    area = register.areas["stod-i-ekonomi-a1b2"]
    words = (text,)
    hostile = area.replace(
        title=text, group=text, responsible=text, measures=words, schedule=words, progress=words, notes=words
    ).replace(
        questions=(Question(day=JAN, role=text, text=text),),
        reports=(Told(meeting=JAN, day=JAN, paragraph=text, decision=text),),
    )
    plan = register.plans["ledning-7k3q"].replace(name=text)
    path = written(
        tmp_path,
        register.replace(
            areas={**register.areas, "stod-i-ekonomi-a1b2": hostile},
            plans={"ledning-7k3q": plan},
            meetings={str(FEB): Meeting(day=FEB, paragraph=text, registry=text, decision=words)},
        ),
    )
    with app(path) as terminal:
        terminal.wait_for("6 områden")
        for key, shown in SCREENS.items():
            terminal.press(key)
            terminal.wait_for(shown)
            terminal.press("escape")
            terminal.wait_until_gone(shown)
            terminal.wait_for("/ sök")
        for _ in range(3):
            terminal.press("t")
            terminal.settle()
        assert terminal.title != "titel"
        raw = terminal.raw
        assert b"\x1b]52" not in raw
        assert b"\x1b]0;titel" not in raw
        assert "\x9b".encode() not in raw
        assert "\u202e".encode() not in raw
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert path.read_bytes() == encode(Register.open(path).content)


@pytest.mark.parametrize("name", ["NO_COLOR", "TERM"])
def test_without_colour_the_list_says_the_same(register, name):
    value = {"NO_COLOR": "1", "TERM": "xterm-mono"}[name]
    with Terminal([sys.executable, "-m", "tui", str(register), "--idag", "2018-02-01"], env={name: value}) as terminal:
        terminal.wait_for("! försenad 32 d")
        terminal.wait_for("▌")
        terminal.press("q")
        assert terminal.exit_code() == 0


def test_a_damaged_register_says_where_and_leaves_the_file_alone(register):
    whole = register.read_bytes()
    register.write_bytes(whole[: len(whole) // 2])
    damaged = register.read_bytes()
    with app(register) as terminal:
        terminal.wait_for("Registret är skadat")
        terminal.wait_for("namndkoll.json")
        terminal.press("enter")
        assert terminal.exit_code() == 3
    assert register.read_bytes() == damaged


def test_a_kept_copy_is_the_way_out_of_a_damaged_register(register):
    with app(register) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("e")
        terminal.wait_for("Redigera")
        terminal.type("Gott. ")
        terminal.press("ctrl+s")
        terminal.wait_for("Sparat")
        terminal.press("q")
        terminal.exit_code()
    good = register.read_bytes()
    register.write_bytes(good[:500])
    with app(register) as terminal:
        terminal.wait_for("Återställ kopian")
        terminal.press("up", "enter")
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert register.read_bytes() == good
    (kept,) = register.parent.glob("namndkoll.skadad-*.json")
    assert kept.read_bytes() == good[:500]
