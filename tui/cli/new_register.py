"""``ny``: a new register with its settings, ready for git where there is a repository."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.companion_files import prepare, repository_of
from store.drivers import installed_command
from store.errors import UsageError
from store.register import Register
from tui.cli.exit_codes import ExitCode
from tui.cli.places import REGISTER_NAME
from tui.text import cli_files as filed

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Make the register and what belongs beside it; nothing that exists is overwritten."""
    path = new_path(given.words[0])
    make_register(path, given.value("--namnd"), output)
    output.words(filed.made_register(path.name))
    return ExitCode.FINE


def new_path(word: str) -> Path:
    """The file a new register is to have.

    Raises:
        UsageError: its name is not a register's.
    """
    path = Path(word)
    if path.is_dir():
        return path / REGISTER_NAME
    if path.suffix.casefold() != ".json":
        raise UsageError(filed.must_end_in_json(path.name))
    return path


def make_register(path: Path, board: str, output: Output) -> Register:
    """A new, empty register on the disk, and its settings and git files where they are missing."""
    register = Register.create(path, board.strip())
    for made in prepare(path):
        output.words(filed.made_file(made))
    _teach_git(path, output)
    return register


def _teach_git(path: Path, output: Output) -> None:
    """Register git's drivers where there is a repository; a register is as good without them."""
    if repository_of(path) is None:
        return
    from store import drivers  # noqa: PLC0415 (only in a repository)
    from store.errors import GitError  # noqa: PLC0415 (the same)
    from store.git import Repository  # noqa: PLC0415 (the same)

    command = installed_command()
    try:
        repository = Repository.of(path)
        if repository is not None and command is not None:
            drivers.register(repository, command)
            output.words(filed.DRIVERS_REGISTERED)
    except GitError as error:
        output.words(str(error))
