"""``synka``: the register shared through git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.change_words import sentences
from store.drivers import installed_command, settings
from store.syncing import SyncState, sync
from tui.cli.exit_codes import ExitCode
from tui.cli.places import split_register
from tui.text import cli_git as told

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Fetch, merge, push; what the others changed goes to stdout, each step to stderr."""
    path, _ = split_register(given.words)
    command = installed_command()
    result = sync(path, output.words, settings(command) if command is not None else None)
    output.lines((line,) for line in sentences(result.received))
    if result.state is SyncState.OFFLINE:
        # Nothing is wrong and nothing is lost: the next time brings it across.
        output.words(result.sentence)
        return ExitCode.FINE
    if result.state is SyncState.QUESTIONS:
        output.words(result.sentence or told.questions_left(result.questions, path.name))
        return ExitCode.DAMAGED
    output.words(told.synced(result))
    for day in result.frozen_twice:
        output.words(told.frozen_twice(day))
    return ExitCode.FINE
