"""One command line: finds the command, runs it, and has one Swedish sentence for every failure.

Nothing heavier than the command itself needs is imported: each command is a module of its own (`tui.cli.catalogue`).
"""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import DamagedError, FileError, NamndkollError, UsageError
from tui.cli.exit_codes import ExitCode
from tui.cli.grammar import Command, nearest, parse, split_command
from tui.text import cli as text

if TYPE_CHECKING:
    from tui.cli.output import Output


def run_line(line: list[str]) -> ExitCode:
    """Run one command line.

    Raises:
        NamndkollError: it could not be done.
    """
    from tui.cli.output import Output, colour_from  # noqa: PLC0415 (start-up: only what this run needs)

    command, rest = _command_of(line)
    given = parse(command, rest)
    output = Output(colour_from(given.value("--farg")))
    if given.flag("--help"):
        from tui.cli.help import help_text  # noqa: PLC0415 (start-up: only what this run needs)

        return _tell(output, help_text(command))
    if given.flag("--version"):
        from tui.cli.version import version_line  # noqa: PLC0415 (start-up: only what this run needs)

        return _tell(output, version_line())
    # Looking for garbage again and again among 10,000 living områden takes more than half of a list's time, and a
    # command is over before its garbage matters. The app turns it on again.
    gc.disable()
    try:
        code: ExitCode = import_module(f"tui.cli.{command.module}").run(given, output)
    finally:
        gc.enable()
    return code


def _command_of(line: list[str]) -> tuple[Command, list[str]]:
    """The command of a line and the line without its name; a line that begins with a file opens it."""
    from tui.cli.catalogue import COMMANDS, OPEN  # noqa: PLC0415 (start-up: only what this run needs)

    word, rest = split_command(line)
    if word is None:
        return OPEN, line
    if word in COMMANDS:
        return COMMANDS[word], rest
    if os.path.splitext(word)[1] or os.sep in word or os.path.exists(word):  # noqa: PTH110, PTH122 (start-up: no pathlib)
        return OPEN, line
    raise UsageError(text.unknown_command(word, nearest(word, COMMANDS)))


def _tell(output: Output, shown: str) -> ExitCode:
    output.lines((line,) for line in shown.splitlines())
    return ExitCode.FINE


def _code_of(error: NamndkollError) -> ExitCode:
    if isinstance(error, UsageError):
        return ExitCode.WRONG_USE
    return ExitCode.DAMAGED if isinstance(error, DamagedError) else ExitCode.ERROR


def tell_failure(error: Exception) -> ExitCode:
    """Say what went wrong in one sentence, and give the exit code for it; a fault of ours leaves a log."""
    if isinstance(error, OSError) and isinstance(error.filename, str):
        # A name that the system cannot even look up, wherever a command looked it up.
        error = FileError.of(Path(error.filename), error, saving=False)
    if isinstance(error, NamndkollError):
        return _say(str(error), _code_of(error))
    from tui.cli.crash import crash_sentence  # noqa: PLC0415 (start-up: only what this run needs)

    return _say(crash_sentence(error), ExitCode.ERROR)


def _say(sentence: str, code: ExitCode) -> ExitCode:
    from tui.cli.output import Output  # noqa: PLC0415 (start-up: only what this run needs)

    with suppress(BrokenPipeError, FileError):  # nobody is left to be told
        Output().words(sentence)
    return code
