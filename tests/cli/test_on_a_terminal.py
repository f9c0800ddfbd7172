"""What the commands do when a person sits at a terminal."""

from __future__ import annotations

import sys

import pytest

from tests.cli.conftest import DEMO_DAY

pytest.importorskip("fcntl", reason="a pty needs Unix")

from tests.cli.test_start import DEMO, ROOT
from tests.terminal import Terminal
from tui.cli.exit_codes import ExitCode
from tui.cli.last_opened import last_opened


def at_terminal(*line, columns=100, cwd=None, **environment):
    program = [sys.executable, "-m", "tui", *line]
    return Terminal(
        program, columns=columns, lines=40, cwd=cwd, env={"PYTHONPATH": str(ROOT), "NO_COLOR": "", **environment}
    )


@pytest.mark.parametrize("columns", [80, 100, 200])
def test_a_list_keeps_within_the_width(columns):
    with at_terminal("lista", str(DEMO), "--idag", DEMO_DAY, columns=columns) as terminal:
        assert terminal.exit_code() == ExitCode.FINE
        rows = [line for line in terminal.lines if line.strip()]
        assert all(row[0] in "!~?·✓" for row in rows[1:17])
        assert rows[0].split()[:3] == ["läge", "dagar", "nästa"]
        assert ("rektor-far-ett-samlat-stod-i-310g" in terminal.text) == (columns == 200)
        assert rows[17].startswith("16 områden: 3 försenade")


def test_colours_are_ours_and_off_with_no_color_or_a_dumb_terminal():
    for environment, is_coloured in (({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)):
        with at_terminal("lista", str(DEMO), **environment) as terminal:
            terminal.exit_code()
            assert (b"\x1b[" in terminal.raw) == is_coloured


def test_long_texts_break_between_words():
    with at_terminal("visa", str(DEMO), "introduktion", columns=50) as terminal:
        assert terminal.exit_code() == ExitCode.FINE
        assert "  Varje ny rektor får en erfaren kollega som" in terminal.lines
        assert "  mentor." in terminal.lines


def test_read_words_are_marked_under_a_text_that_takes_several_lines():
    text = f"{'Förvaltningen ser över rutinerna. ' * 3}Klart till mars 2018."
    with at_terminal("tolka", text, columns=50) as terminal:
        assert terminal.exit_code() == ExitCode.FINE
        place = next(number for number, line in enumerate(terminal.lines) if "━" in line)
        above, marks = terminal.lines[place - 1 : place + 1]
        assert "".join(letter for letter, mark in zip(above, marks, strict=False) if mark == "━").strip() == (
            "till mars 2018"
        )


def test_the_demo_opens_the_app_on_its_day_and_forgets_it():
    with at_terminal("demo") as terminal:
        terminal.wait_for(DEMO_DAY)
        terminal.press("q")
        assert terminal.exit_code() == ExitCode.FINE
    assert last_opened() is None


def test_a_register_opened_once_is_opened_again_without_its_name(demo, here, tmp_path_factory):
    with at_terminal(str(here / demo), "--idag", DEMO_DAY) as terminal:
        terminal.wait_for("Barn- och utbildningsnämnden")
        terminal.press("q")
        assert terminal.exit_code() == ExitCode.FINE
    assert last_opened() == (here / demo).resolve()
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with at_terminal("--idag", DEMO_DAY, cwd=elsewhere) as terminal:
        terminal.wait_for("Barn- och utbildningsnämnden")
        terminal.press("q")
        assert terminal.exit_code() == ExitCode.FINE
