"""``spara``: a version in git of exactly the register and its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.change_words import sentences
from store.saving_version import save_version
from tui.cli.choices import day_option
from tui.cli.exit_codes import ExitCode
from tui.cli.places import split_register
from tui.text import cli_git as told

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Save, freeze if asked, and tell what was in it."""
    path, _ = split_register(given.words)
    meeting = day_option("--sammantrade", given.value("--sammantrade"))
    saved = save_version(path, meeting)
    output.lines((line,) for line in sentences(saved.changes))
    output.words(told.saved_version(saved.commit, saved.subject) if saved.commit else told.NOTHING_TO_SAVE)
    if saved.tag:
        output.words(told.frozen(meeting, saved.tag))
    if saved.commit and not saved.on_branch:
        output.words(told.NO_BRANCH)
    if saved.for_git:
        output.words(told.saved_for_git(saved.for_git))
    for name in saved.left_out:
        output.words(told.left_out(name))
    return ExitCode.FINE
