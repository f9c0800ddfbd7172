"""A real terminal for tests: a program in a pty, its screen kept by pyte.

::

    with Terminal([sys.executable, "-m", "tui", "namndkoll.json"]) as terminal:
        terminal.wait_for("Nämndkoll")
        terminal.press("down", "enter")
        terminal.wait_for("FÖRSENAD")
        terminal.press("q")
        assert terminal.exit_code() == 0

Nothing runs beside the test: the output is read while the test waits for something, so a test can be run anywhere, many
at a time. Every wait has a deadline and shows the screen when it passes. Leaving the block kills whatever is left.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

PATIENCE = 20.0
"""Seconds until a wait gives up: generous, since it is only ever spent when a test fails or the machine is crowded."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "space": " ",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f5": "\x1b[15~",
    "f7": "\x1b[18~",
    **{f"ctrl+{letter}": chr(ord(letter) - ord("a") + 1) for letter in "abcdefghijklmnopqrstuvwxyz"},
}
"""What a terminal sends for a key; every other name is sent as it is written."""

_NOT_FOR_PYTE = re.compile(
    rb"\x1b\[[<>=][\d;]*[a-zA-Z]"  # keyboard protocols and device questions, which pyte would draw or obey wrongly
    rb"|\x1b\[\??[\d;]*\$[a-z]"  # questions about modes
    rb"|\x1b[P_^X].*?\x1b\\",  # device control strings
    re.DOTALL,
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[^@-~]*|[P_^X\]](?:(?!\x1b\\|\x07).)*)?\Z", re.DOTALL)

_QUESTIONS: tuple[tuple[re.Pattern[bytes], bytes], ...] = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),  # synchronised output: yes, which marks the end of each frame
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),  # what are you: a VT220 with colour
    (re.compile(rb"\x1b\]10;\?(?:\x07|\x1b\\)"), b"\x1b]10;rgb:dddd/dddd/dddd\x1b\\"),
    (re.compile(rb"\x1b\]11;\?(?:\x07|\x1b\\)"), b"\x1b]11;rgb:1111/1111/1111\x1b\\"),
)
_WHERE_IS_THE_CURSOR = re.compile(rb"\x1b\[6n")


class Chunk(NamedTuple):
    """Some output and the moment it was read, in seconds of the monotonic clock."""

    moment: float
    data: bytes


class Terminal:
    """One program in a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        columns: int = 100,
        lines: int = 30,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        drawn: bool = True,
    ) -> None:
        """Start the program.

        Args:
            command: the program and its words.
            columns: width in cells.
            lines: height in cells.
            env: more environment; of the test's own only what a program needs to run at all is handed on.
            cwd: the folder it starts in.
            drawn: whether the screen is kept; a benchmark does without, as a slow reader would hold the program up.
        """
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.chunks: list[Chunk] = []
        """All that was read, in order."""
        self._pending = b""
        self._drawn = drawn
        self._ended = False
        self._master, slave = os.openpty()
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        handed_on = ("PATH", "HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR")
        environment = {name: os.environ[name] for name in handed_on if name in os.environ}
        environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [os.fspath(word) for word in command],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env=environment | dict(env or {}),
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 (two system calls, and without them neither SIGWINCH nor Ctrl+C reaches the program)
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- What the user does --------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys by name (``down``, ``ctrl+p``, ``a``)."""
        for key in keys:
            self.send(KEYS.get(key, key).encode())

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        self.send(text.encode())

    def paste(self, text: str) -> None:
        """Paste a text, marked as terminals do."""
        self.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def click(self, column: int, line: int) -> None:
        """Press and release the left button in a cell, counted from 0."""
        where = f"{column + 1};{line + 1}"
        self.send(f"\x1b[<0;{where}M\x1b[<0;{where}m".encode())

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.screen.resize(lines, columns)

    def send(self, data: bytes) -> None:
        """Send bytes as if they had been typed."""
        while data:
            _, writable, _ = select.select([], [self._master], [], PATIENCE)
            if not writable:
                raise self._failure("the program does not read what is typed")
            data = data[os.write(self._master, data) :]

    # -- What the user sees --------------------------------------------------------------------------------------------

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, without blanks at their ends."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def title(self) -> str:
        """The title of the window as the program set it."""
        return str(self.screen.title)

    @property
    def raw(self) -> bytes:
        """Every byte the program has sent so far."""
        return b"".join(chunk.data for chunk in self.chunks)

    def wait_for(self, text: str, *, patience: float = PATIENCE) -> None:
        """Wait until a text stands on one line of the screen."""
        self.wait_until(lambda: any(text in line for line in self.screen.display), f"”{text}”", patience=patience)

    def wait_until_gone(self, text: str, *, patience: float = PATIENCE) -> None:
        """Wait until a text stands nowhere on the screen."""
        self.wait_until(lambda: text not in self.text, f"no ”{text}”", patience=patience)

    def wait_until(self, condition: Callable[[], bool], what: str, *, patience: float = PATIENCE) -> None:
        """Wait until something holds; `AssertionError` with the screen when time is up or the program has ended."""
        deadline = time.monotonic() + patience
        while not condition():
            if not self.read(deadline - time.monotonic()):
                if condition():
                    return
                raise self._failure(f"{what} did not come")

    def settle(self, quiet: float = 0.1, *, patience: float = PATIENCE) -> None:
        """Read until the program has sent nothing for a while, in seconds."""
        deadline = time.monotonic() + patience
        while self.read(quiet):
            if time.monotonic() > deadline:
                raise self._failure("the program never stops drawing")

    def read(self, patience: float) -> bool:
        """Read what there is, waiting some seconds for it; False when nothing came or the program has ended."""
        if self._ended:
            return False
        readable, _, _ = select.select([self._master], [], [], max(0.0, patience))
        if not readable:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            data = b""  # Linux tells the end of a pty by EIO
        if not data:
            self._ended = True
            return False
        self.chunks.append(Chunk(time.monotonic(), data))
        self._feed(data)
        return True

    def _feed(self, data: bytes) -> None:
        data = self._pending + data
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        data, self._pending = data[:cut], data[cut:]
        for question, answer in _QUESTIONS:
            for _ in question.finditer(data):
                self.send(answer)
        if self._drawn:
            self._stream.feed(_NOT_FOR_PYTE.sub(b"", data))
        for _ in _WHERE_IS_THE_CURSOR.finditer(data):
            self.send(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R".encode())

    # -- How it ends ---------------------------------------------------------------------------------------------------

    def exit_code(self, *, patience: float = PATIENCE) -> int:
        """Wait for the program to end by itself and tell its exit code (negative: the signal)."""
        deadline = time.monotonic() + patience
        while self.process.poll() is None:
            if time.monotonic() > deadline:
                raise self._failure("the program did not end")
            self.read(0.02)
        while self.read(0.0):
            pass
        return self.process.returncode

    def kill(self) -> None:
        """Kill the program and all it has started, as a power cut would (SIGKILL)."""
        _kill_group(self.process.pid)
        self.process.wait()

    @property
    def leftovers(self) -> bool:
        """Whether a process the program started is still there; ask when the program has ended."""
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def hang_up(self) -> None:
        """Close the window under the program."""
        os.close(self._master)
        self._master = -1

    def close(self) -> None:
        """Leave nothing behind."""
        if self._master >= 0:
            self.kill()
            os.close(self._master)
            self._master = -1

    def _failure(self, what: str) -> AssertionError:
        state = "is running" if self.process.poll() is None else f"ended with {self.process.returncode}"
        seen = self.text if self._drawn else self.raw[-1000:].decode(errors="replace")
        return AssertionError(f"{what}; the program {state}. The screen:\n{seen}")


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # A shell lets what it runs in the background be deaf to Ctrl+C; in a terminal of its own nothing is.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _kill_group(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
