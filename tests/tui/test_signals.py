"""A program ended from outside leaves the terminal and the words of its user as they should be."""

from __future__ import annotations

import signal
import sys

import pytest

from store.drafts import Drafts
from tests.terminal import Terminal
from tests.tui.story import written
from tui.cli.exit_codes import ExitCode


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_restores_the_terminal_and_keeps_what_is_typed(tmp_path, number):
    """No draft is waited for: the signal comes before the form's own timer."""
    register = written(tmp_path)
    before = register.read_bytes()
    with Terminal([sys.executable, "-m", "tui", str(register), "--idag", "2018-02-01"]) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("e")
        terminal.wait_for("Redigera")
        terminal.type("Oersättliga ord. ")
        terminal.wait_for("Oersättliga ord.")
        terminal.process.send_signal(number)
        assert terminal.exit_code() == ExitCode.INTERRUPTED
        assert b"\x1b[?1049l" in terminal.raw
        assert not terminal.leftovers
    assert "Oersättliga ord." in str(Drafts(register).find("stod-i-ekonomi-a1b2"))
    assert register.read_bytes() == before
