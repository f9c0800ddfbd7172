"""Who wrote a side of a merge: the commit whose register is, byte for byte, the one that was merged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from store.errors import GitError
from store.git import NO_PROGRAMS, Repository
from store.open_conflicts import UNKNOWN, Author

OURS = ("HEAD",)
THEIRS = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD", "REVERT_HEAD", "refs/stash")
"""Where git keeps the other side of what it is in the middle of."""


def author_of(repository: Repository, name: str, data: bytes, revisions: Iterable[str]) -> Author:
    """Who last changed a file on the side that holds these bytes, and when; unknown when no revision holds them.

    Args:
        repository: where the merge is going on.
        name: the file's path in the tree.
        data: the side's bytes.
        revisions: where to look, likeliest first.
    """
    try:
        for revision in revisions:
            if repository.file_at(revision, name) == data:
                told = repository.read(
                    "log", "-1", "--format=%an%x00%as", "--encoding=UTF-8", *NO_PROGRAMS,
                    "--end-of-options", revision, "--", name,
                )  # fmt: skip
                author, _, day = told.decode("utf-8", "replace").strip("\n").partition("\0")
                return Author(author, dt.date.fromisoformat(day)) if day else UNKNOWN
    except GitError:
        # A name is a help to the reader; without it the question is the same.
        return UNKNOWN
    return UNKNOWN
