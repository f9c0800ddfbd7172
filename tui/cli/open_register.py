"""``namndkoll [FIL]``: opens the app; where nobody sits at a terminal, the list."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import FileError
from tui.cli.choices import day_option
from tui.cli.clock import real_today
from tui.cli.exit_codes import ExitCode
from tui.cli.last_opened import last_opened, remember_opened
from tui.cli.places import named_register, nearest_register
from tui.cli.sitting import ended, sit_down
from tui.text import cli as text

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Open the register named, at hand, or open last."""
    path = named_register(given.words[0]) if given.words else nearest_register() or last_opened()
    if path is None:
        raise FileError(text.NO_REGISTER)
    return open_or_list(path, given, output)


def open_or_list(path: Path, given: Given, output: Output, *, remember: bool = True) -> ExitCode:
    """The app on a terminal, the list elsewhere."""
    if not (output.is_terminal and sys.stdin is not None and sys.stdin.isatty()):
        from tui.cli.list_areas import list_session  # noqa: PLC0415 (start-up: the app has no use for it)

        session = sit_down(path, given, undecided=True)
        list_session(session, session.selected(), output)
        return ended(session, output)
    # Textual draws what a key has changed at the ticks of a clock that it sets when it is loaded. At its own 60/s
    # a key waits half a tick for nothing, and more when its frame comes in two parts. Between frames the clock stands.
    os.environ.setdefault("TEXTUAL_FPS", "500")
    from tui.opening import open_app  # noqa: PLC0415 (Textual, which nothing else may load)

    today = day_option("--idag", given.value("--idag"))
    if remember:
        remember_opened(path)
    colour = given.value("--farg") or "auto"
    gc.enable()
    per = given.value("--per") if given.flag("--per") else None
    code = open_app(path, today or real_today(), today_is_given=today is not None, plain_colour=colour, per=per)
    return ExitCode(code)
