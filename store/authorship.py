"""Who wrote a side of a merge: the commit whose register is, byte for byte, the one that was merged."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

from store.errors import GitError
from store.git import NO_PROGRAMS, Repository
from store.open_conflicts import UNKNOWN, Author

OURS = ("HEAD",)
THEIRS = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD", "REVERT_HEAD", "refs/stash")
"""Where git keeps the other side of what it is in the middle of."""


def author_of(repository: Repository, name: str, data: bytes, revisions: Iterable[str]) -> Author:
    """Who last changed a file on the side that holds these bytes, and when; unknown when no commit holds them.

    Args:
        repository: where the merge is going on.
        name: the file's path in the tree.
        data: the side's bytes.
        revisions: where to look, likeliest first.
    """
    try:
        for revision in revisions:
            if repository.file_at(revision, name) == data:
                return _author_in(repository, revision, name)
        # Git writes down what it is in the middle of only when it has stopped, and in a rebase that is too late.
        first = _first_with(repository, name, data)
        return _author_in(repository, first, name) if first else UNKNOWN
    except GitError:
        # A name is a help to the reader; without it the question is the same.
        return UNKNOWN


def _author_in(repository: Repository, revision: str, name: str) -> Author:
    told = repository.read(
        "log", "-1", "--format=%an%x00%as", "--encoding=UTF-8", *NO_PROGRAMS, "--end-of-options", revision, "--", name
    )
    author, _, day = told.decode("utf-8", "replace").strip("\n").partition("\0")
    return Author(author, dt.date.fromisoformat(day)) if day else UNKNOWN


def _first_with(repository: Repository, name: str, data: bytes) -> str:
    """The oldest commit on any branch whose file holds these bytes; "" when none does."""
    made = hashlib.new(repository.read("rev-parse", "--show-object-format").decode().strip(), usedforsecurity=False)
    made.update(b"blob %d\0" % len(data) + data)
    told = repository.read(
        "log", "--all", "--reverse", "--format=%H", f"--find-object={made.hexdigest()}", *NO_PROGRAMS, "--", name
    )
    commits = told.decode().split()
    return next((commit for commit in commits if repository.file_at(commit, name) == data), "")
