"""The terminal the other tests stand on does what it says, shown with tiny programs."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.terminal import PATIENCE, Terminal


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def test_what_a_program_prints_stands_on_the_screen_and_its_code_is_told():
    with Terminal(python("print('Nämndkoll'); raise SystemExit(3)")) as terminal:
        terminal.wait_for("Nämndkoll")
        assert terminal.exit_code() == 3
        assert terminal.lines[0] == "Nämndkoll"
        assert b"N\xc3\xa4mndkoll" in terminal.raw


def test_keys_reach_the_program_by_their_names():
    program = (
        "import tty, os\ntty.setraw(0)\nprint('redo', flush=True)\n"
        "typed = b''\nwhile not typed.endswith(b'!'): typed += os.read(0, 100)\nprint(typed)"
    )
    with Terminal(python(program)) as terminal:
        terminal.wait_for("redo")
        terminal.press("down", "ctrl+p", "å", "escape", "!")
        terminal.wait_for(r"b'\x1b[B\x10\xc3\xa5\x1b!'")


def test_the_program_sees_the_size_and_is_told_when_it_changes():
    program = (
        "import os, signal\n"
        "signal.signal(signal.SIGWINCH, lambda *_: None)\n"
        "print(os.get_terminal_size(), flush=True)\n"
        "signal.sigwait([signal.SIGWINCH])\n"
        "print(os.get_terminal_size(), flush=True)"
    )
    with Terminal(python(f"import signal\nsignal.pthread_sigmask(0, [signal.SIGWINCH])\n{program}")) as terminal:
        terminal.wait_for("columns=100, lines=30")
        terminal.resize(60, 20)
        terminal.wait_for("columns=60, lines=20")


def test_a_wait_in_vain_shows_the_screen():
    with Terminal(python("print('något annat'); input()")) as terminal:
        terminal.wait_for("något annat")
        with pytest.raises(AssertionError, match="något annat"):
            terminal.wait_for("Nämndkoll", patience=0.2)


def test_a_wait_for_a_program_that_has_ended_tells_so_at_once():
    with Terminal(python("raise SystemExit(7)")) as terminal:
        terminal.exit_code()
        with pytest.raises(AssertionError, match="ended with 7"):
            terminal.wait_for("Nämndkoll")


def test_a_killed_program_is_gone_with_all_it_started():
    program = (
        "import subprocess\nchild = subprocess.Popen(['sleep', '100'])\nprint(child.pid, flush=True)\nchild.wait()"
    )
    with Terminal(python(program)) as terminal:
        terminal.wait_until(lambda: terminal.text.strip().isdecimal(), "the child's number")
        child = int(terminal.text)
        os.kill(child, 0)
        terminal.kill()
        assert terminal.exit_code() == -signal.SIGKILL
        # The system ends a killed process when it next runs it; only the program itself is waited for by `kill`.
        deadline = time.monotonic() + PATIENCE
        while not gone(child):
            assert time.monotonic() < deadline
            time.sleep(0.01)


def test_a_child_left_behind_is_noticed():
    program = "import subprocess\nsubprocess.Popen(['sleep', '100'])\nprint('klart')"
    with Terminal(python(program)) as terminal:
        assert terminal.exit_code() == 0
        assert terminal.leftovers
    with Terminal(python("print('klart')")) as terminal:
        assert terminal.exit_code() == 0
        assert not terminal.leftovers


def test_a_question_to_the_terminal_is_answered():
    program = (
        "import tty, os\ntty.setraw(0)\nos.write(1, b'\\x1b[?2026$p')\nanswer = os.read(0, 100)\n"
        "os.write(1, repr(answer).encode())"
    )
    with Terminal(python(program)) as terminal:
        terminal.wait_for("?2026;2$y")


@pytest.mark.parametrize(
    "sequence", [b"\x1b[>1u", b"\x1b[<u", b"\x1bP+q544e\x1b\\", b"\x1b]0;titel\x07", b"\x1b[?2048h", b"\x1b[?2026$p"]
)
def test_sequences_no_one_sees_leave_nothing_on_the_screen_even_when_they_come_in_pieces(sequence):
    program = (
        "import os, time, tty\ntty.setraw(0)\n"
        f"for byte in b'f\\xc3\\xb6re' + {sequence!r} + b'efter':\n"
        "    os.write(1, bytes([byte]))\n    time.sleep(0.002)"
    )
    with Terminal(python(program)) as terminal:
        terminal.wait_for("efter")
        assert terminal.lines[0] == "föreefter"


def test_the_environment_of_the_test_run_does_not_leak_in(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    program = "import os; print(os.environ.get('NO_COLOR'), os.environ.get('PYTHONPATH'), os.environ['MARK'])"
    with Terminal(python(program), env={"MARK": "här"}) as terminal:
        terminal.wait_for("None None här")


def test_a_textual_app_starts_draws_obeys_and_ends_in_the_terminal():
    program = (
        "from textual.app import App\nfrom textual.widgets import Static\n"
        "class Small(App):\n"
        "    BINDINGS = [('x', 'exit', 'Avsluta')]\n"
        "    def compose(self): yield Static('Hej nämnden')\n"
        "    def on_resize(self, event): self.query_one(Static).update(f'bredd {event.size.width}')\n"
        "    def action_exit(self): self.exit(return_code=4)\n"
        "app = Small(); app.run(); raise SystemExit(app.return_code)"
    )
    with Terminal(python(program), columns=70) as terminal:
        terminal.wait_for("bredd 70")
        terminal.resize(50, 20)
        terminal.wait_for("bredd 50")
        assert b"\x1b[?2026h" in terminal.raw
        terminal.press("x")
        assert terminal.exit_code() == 4
        assert not terminal.leftovers


def gone(process: int) -> bool:
    """Whether a process has ended (a zombie that nobody has collected has)."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True
