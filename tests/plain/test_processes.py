"""The plain mode as a program of its own: through a pipe, answered as it asks, and at a terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from store.register import Register
from tests.tui.story import content, written
from tui.cli.exit_codes import ExitCode
from tui.text import plain as text
from tui.text import plain_area as of_area

pytest.importorskip("fcntl", reason="a pty needs Unix")

from tests.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
ROOMS = "lokaler-e5f6"
PROGRAM = [sys.executable, "-m", "tui"]


def test_a_program_that_answers_line_by_line_is_asked_line_by_line(register):
    """Each question is written out before its answer is waited for, or the two would wait for each other."""
    with subprocess.Popen(
        [*PROGRAM, str(register), "--enkel", "--idag", "2018-02-01"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        encoding="utf-8",
    ) as program:

        def until(sentence):
            for line in program.stdout:
                if sentence in line:
                    return
            pytest.fail(f"{sentence!r} is never said")

        def answer(line):
            program.stdin.write(f"{line}\n")
            program.stdin.flush()

        for question, line in (
            (text.MENU_FIRST, "sök upp"),
            (text.FIND_QUESTION, "lokalfrågor"),
            (text.MENU, "redigera"),
            ("Vilket fält?", "ansvarig"),
            ("Ansvarig, nu tomt", "Lokalstrateg å ä ö"),
            ("Ett fält till?", ""),
            ("Spara?", "ja"),
        ):
            until(question)
            answer(line)
        until("Sparat.")
        assert Register.open(register).content.areas[ROOMS].responsible == "Lokalstrateg å ä ö"
        until(text.MENU)
        program.stdin.close()
        assert program.stdout.read().endswith(f"{text.INPUT_ENDED}\n")
        assert program.wait(20) == ExitCode.FINE
        assert program.stderr.read() == ""


def test_a_listener_that_goes_away_ends_it_without_a_word(register):
    line = f"{sys.executable} -m tui {register} --enkel | head -1"
    done = subprocess.run(
        ["bash", "-c", f"{line}; exit ${{PIPESTATUS[0]}}"],
        input=b"lista\n" * 50,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode in {ExitCode.FINE, ExitCode.BROKEN_PIPE}


def at_terminal(register, *options, columns=60, **environment):
    return Terminal(
        [*PROGRAM, str(register), "--enkel", "--idag", "2018-02-01", *options],
        columns=columns,
        lines=60,
        cwd=ROOT,
        env={"NO_COLOR": "1", **environment},
    )


def test_at_a_terminal_nothing_is_drawn_and_lines_break_between_words(register):
    with at_terminal(register) as terminal:
        terminal.wait_for("Huvudmeny")
        terminal.press("lista", "enter")
        terminal.wait_for("Områdets nummer")
        terminal.press("3", "enter")
        terminal.wait_for("Område: Ansvar i lokalfrågor")
        terminal.press("avsluta", "enter")
        terminal.wait_for("Varför avslutas det?")
        terminal.press("enter")
        terminal.press("ctrl+d")
        assert terminal.exit_code() == ExitCode.FINE
        assert b"\x1b" not in terminal.raw
        assert "1. · i fas, 58 dagar kvar: Stöd i ekonomi. klart senast" in terminal.lines
        assert "slut" in terminal.text


def test_colour_stands_beside_sign_and_word_and_is_all_that_is_sent(register):
    with at_terminal(register, NO_COLOR="") as terminal:
        terminal.press("lista", "enter")
        terminal.wait_for("! försenad 32 dagar")
        terminal.press("enter", "avsluta", "enter")
        assert terminal.exit_code() == ExitCode.FINE
        assert set(re.findall(rb"\x1b[^m]*m?", terminal.raw)) <= {
            b"\x1b[0m",
            b"\x1b[1;31m",
            b"\x1b[33m",
            b"\x1b[36m",
            b"\x1b[32m",
            b"\x1b[1m",
            b"\x1b[2m",
        }
        assert b"\x1b[1;31m" in terminal.raw


def test_ctrl_c_in_a_text_keeps_what_was_saved_and_what_was_written(register):
    with at_terminal(register) as terminal:
        for answer in ("sök upp", "lokalfrågor", "granska", "godkänn", "", "redigera", "tidsplan", "Klart maj 2018."):
            terminal.press(answer, "enter")
        terminal.wait_for("Tidsplan, ett stycke per rad")
        terminal.press("ctrl+c")
        assert terminal.exit_code() == ExitCode.INTERRUPTED
        assert text.BROKEN_OFF.split(".")[0] in terminal.text
        assert "Traceback" not in terminal.text
    area = Register.open(register).content.areas[ROOMS]
    assert len(area.approvals) == 1
    with at_terminal(register) as again:
        for answer in ("sök upp", "lokalfrågor", "redigera"):
            again.press(answer, "enter")
        again.wait_for(of_area.DRAFT_FOUND.split()[-1])
        again.wait_for("Tidsplan: Klart maj 2018.")


@pytest.mark.skipif(sys.platform != "linux", reason="what a terminal does with a very long line differs")
def test_a_line_the_terminal_may_have_cut_is_told(register):
    with at_terminal(register, columns=200) as terminal:
        for answer in ("sök upp", "lokalfrågor", "redigera", "ansvarig"):
            terminal.press(answer, "enter")
        terminal.wait_for("Ansvarig, nu tomt")
        terminal.press("x" * 4200, "enter")
        terminal.wait_for("terminalen kan ha klippt")


def test_the_demo_is_talked_about_and_forgotten(tmp_path):
    done = subprocess.run(
        [*PROGRAM, "demo", "--enkel"], input="lista\n", capture_output=True, cwd=ROOT, encoding="utf-8", check=False
    )
    assert done.returncode == ExitCode.FINE
    assert "16 områden: alla" in done.stdout
    assert "2025-10-08" in done.stdout


def test_the_plain_mode_loads_no_screen(register):
    watch = (
        "import sys; from tui.cli import main; code = main(sys.argv[1:]); "
        "print(sorted({'textual', 'rich.console'} & set(sys.modules)), code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", watch, str(register), "--enkel"],
        input="lista\n1\n\n\ninför\n\n",
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[] 0"


def test_a_terminal_without_unicode_gets_twins(tmp_path):
    path = written(tmp_path, content())
    done = subprocess.run(
        [*PROGRAM, str(path), "--enkel", "--idag", "2018-02-01"],
        input=b"lista\n",
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        check=False,
    )
    assert done.returncode == ExitCode.FINE
    assert b"v avslutad" in done.stdout
