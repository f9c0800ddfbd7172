"""How the benchmark starts programs: one interpreter, terminal and environment for ours and for its reference."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.registers import BOARD, SUBJECTS, TODAY
from tests.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = [sys.executable, "-m", "tui"]
"""Our own program, as its first words."""

COLUMNS, LINES = 120, 40

_BARE_APP = """
from textual.app import App
from textual.widgets import Footer, Header, Static

class Bare(App):
    BINDINGS = [("q", "quit", "Avsluta")]

    def compose(self):
        yield Header()
        yield Static("Nämnden sammanträder")
        yield Footer()

Bare().run()
"""
"""The least a Textual app can be: the floor under every start."""

BARE = [sys.executable, "-c", _BARE_APP]


def open_register(path: Path) -> list[str]:
    """The command that opens the app on a register."""
    return [*PROGRAM, os.fspath(path), "--idag", TODAY.isoformat()]


def terminal(command: Sequence[str], home: Path) -> Terminal:
    """A terminal of the benchmark's size, in a home folder of its own."""
    environment = {"HOME": os.fspath(home), "XDG_STATE_HOME": os.fspath(home / "state")}
    return Terminal(command, columns=COLUMNS, lines=LINES, cwd=ROOT, env=environment, drawn=False)


def shows_bare_app(sent: bytes) -> bool:
    """Whether the bare app has drawn its text and its keys."""
    return "sammanträder".encode() in sent and b"Avsluta" in sent


def shows_rows(sent: bytes) -> bool:
    """Whether the header and some rows of a register are on the screen."""
    # Names may be cut, so only their beginnings are looked for.
    rows = sum(sent.count(subject[:12].encode()) for subject in SUBJECTS)
    return BOARD.encode() in sent and rows >= 3


def wait_for_frame(started: Terminal, shows: Callable[[bytes], bool]) -> float:
    """Seconds from the start of the program until its frame shows what it should."""
    sent = bytearray()
    seen = 0

    def shown() -> bool:
        nonlocal seen
        for chunk in started.chunks[seen:]:
            sent.extend(chunk.data)
        seen = len(started.chunks)
        return shows(bytes(sent))

    started.wait_until(shown, "the first frame", patience=120)
    return started.chunks[-1].moment - started.started


def first_frame(command: Sequence[str], shows: Callable[[bytes], bool], home: Path) -> float:
    """Seconds from starting a program to its first usable frame."""
    with terminal(command, home) as started:
        return wait_for_frame(started, shows)


def run(command: Sequence[str], *, stdin: bytes = b"", home: Path | None = None) -> float:
    """Seconds a command takes from start to end, in a home folder of its own if need be.

    Raises:
        CalledProcessError: it fails.
    """
    own = {"HOME": os.fspath(home), "XDG_STATE_HOME": os.fspath(home / "state")} if home else {}
    begun = time.perf_counter()
    subprocess.run(command, input=stdin, capture_output=True, check=True, cwd=ROOT, env={**os.environ, **own})
    return time.perf_counter() - begun
