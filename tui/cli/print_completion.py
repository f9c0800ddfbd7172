"""``komplettera``: the script that lets a shell complete the program's commands, options, values and files."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli.catalogue.options import SHELLS
from tui.cli.exit_codes import ExitCode
from tui.text import cli as text

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Print the script for a shell.

    Raises:
        UsageError: there is none for it.
    """
    shell, known = given.words[0].casefold(), SHELLS.split("|")
    if shell not in known:
        raise UsageError(text.unknown_value(given.command.name, given.words[0], known))
    output.document(import_module(f"tui.cli.completion.{shell}").script())
    return ExitCode.FINE
