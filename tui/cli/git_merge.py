"""``git-sammanfoga``: the merge driver. Git's line calls it and believes it only when it also says how it went."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from store.drivers import CONFLICT, MERGED
from store.merge_files import merge_files
from tui.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from store.open_conflicts import Author
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Merge %O, %A and %B into %A; 1 is a conflict, which git then knows as unmerged."""
    base, ours, theirs, *rest = map(Path, given.words)
    name = rest[0] if rest else ours
    merged = merge_files(base, ours, theirs, name, lambda mine, yours: _authors(name, mine, yours))
    output.line(CONFLICT if merged.conflicts else MERGED)
    return ExitCode.ERROR if merged.conflicts else ExitCode.FINE


def _authors(name: Path, ours: bytes, theirs: bytes) -> tuple[Author, Author]:
    from store.authorship import OURS, THEIRS, author_of  # noqa: PLC0415 (only a conflict asks git)
    from store.errors import GitError  # noqa: PLC0415 (the same)
    from store.git import Repository  # noqa: PLC0415 (the same)
    from store.open_conflicts import UNKNOWN  # noqa: PLC0415 (the same)

    try:
        repository = Repository.of(name)
    except GitError:
        repository = None
    if repository is None:
        return UNKNOWN, UNKNOWN
    # A merge names the heads it brings together in its environment before it writes them down.
    heads = [key.removeprefix(_HEAD) for key in os.environ if key.startswith(_HEAD)]
    path = repository.name_of(name)
    return author_of(repository, path, ours, OURS), author_of(repository, path, theirs, (*heads, *THEIRS))


_HEAD = "GITHEAD_"
