"""A program ended from outside leaves the terminal and the words of its user as they should be."""

from __future__ import annotations

import asyncio
import errno
import io
import signal
import sys
import threading

import pytest
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from store.drafts import Drafts
from tests.terminal import Terminal
from tests.tui.story import Story, written
from tui.cli.exit_codes import ExitCode
from tui.gone_terminal import outliving


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


def test_a_terminal_that_is_gone_ends_the_program(tmp_path):
    """The window is closed, or the line is cut: nothing runs on without anybody to see it."""
    terminal = Terminal([sys.executable, "-m", "tui", str(written(tmp_path)), "--idag", "2018-02-01"])
    terminal.wait_for("Stöd i ekonomi")
    terminal.hang_up()
    assert terminal.process.wait(20) != 0


class Gone(io.StringIO):
    """A terminal that was there for the first text."""

    def write(self, text):
        if self.getvalue():
            raise OSError(errno.EIO, "Input/output error")
        return super().write(text)

    def flush(self):
        if self.getvalue():
            raise OSError(errno.EIO, "Input/output error")


def test_more_text_than_the_writer_holds_is_not_waited_for_when_the_terminal_is_gone():
    class Driver:
        def __init__(self, file):
            self._file = file

    writer = WriterThread(outliving(Driver)(Gone())._file)
    writer.start()

    def write():
        for _ in range(3 * MAX_QUEUED_WRITES):
            writer.write("en rad")
        writer.stop()

    writing = threading.Thread(target=write, daemon=True)
    writing.start()
    writing.join(20)
    assert not writing.is_alive()
    assert writer._file.getvalue() == "en rad"


async def test_words_that_cannot_be_kept_do_not_keep_the_program_alive(tmp_path, monkeypatch):
    """What goes wrong on the way out is no reason to stay."""
    async with Story(written(tmp_path)) as user:

        def fail() -> None:
            raise OSError("no room")

        monkeypatch.setattr(user.app, "_keep_words", fail)
        told = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context["exception"]))
        signal.raise_signal(signal.SIGTERM)
        await user.pilot.pause(0.2)
        assert user.app.return_value == ExitCode.INTERRUPTED
        assert [str(error) for error in told] == ["no room"]
