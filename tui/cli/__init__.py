"""The command line: `main` runs one and ends every failure in one Swedish sentence (`tui.cli.command_line`).

Nothing is imported before `main` stands ready: a Ctrl+C while the program's modules are loaded is silent too.
"""

from __future__ import annotations

import sys

from tui import INTERRUPTED

__all__ = ["main"]


def main(argv: list[str] | None = None) -> int:
    """Run one command line.

    Args:
        argv: the words after the program's name; those the program was started with when None.

    Returns:
        The exit code, an `ExitCode`.
    """
    try:
        from tui.cli.command_line import run_line, tell_failure  # noqa: PLC0415 (as above)
        from tui.cli.exit_codes import ExitCode  # noqa: PLC0415 (as above)

        try:
            return run_line(list(sys.argv[1:] if argv is None else argv))
        except BrokenPipeError:
            return ExitCode.BROKEN_PIPE
        except Exception as error:  # noqa: BLE001 (the outermost door: a fault of ours must not end in a traceback)
            return tell_failure(error)
    except KeyboardInterrupt:
        return INTERRUPTED
