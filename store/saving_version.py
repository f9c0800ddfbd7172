"""Saving a version: the register and its settings, and nothing else, committed with a message made of the changes.

What `store.git_lines` tells git about the register goes with it the first time, so that it reaches the other clones.

A sammanträde is frozen as an annotated tag, ``namndkoll/2018-01-24``: the register as the board saw it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store import git_lines
from store.changes import Change, changes
from store.errors import DamagedError, GitError, UnsettledError
from store.git import Repository
from store.jsonfile import JsonFile
from store.loading import load
from store.merge_files import nothing_but
from store.settings import settings_path
from store.version_message import message
from store.versions import TAG, versions

if TYPE_CHECKING:
    from store.model import Content


class SavedVersion(msgspec.Struct, frozen=True, kw_only=True):
    """What was saved."""

    commit: str = ""
    """The new version; "" when there was nothing to save."""
    subject: str = ""
    changes: tuple[Change, ...] = ()
    tag: str = ""
    """The sammanträde's tag; "" when none was to be frozen."""
    on_branch: bool = True
    """False when no branch is checked out: git forgets such a version when another one is."""
    for_git: tuple[str, ...] = ()
    """Git's own files that went with it because they hold new lines of ours: ``.gitattributes``, ``.gitignore``."""
    left_out: tuple[str, ...] = ()
    """Those that hold new lines of ours and of somebody else, who is to save them."""


def unsaved(path: Path) -> tuple[Change, ...]:
    """What has changed in a register since its last version in git; everything when it has none.

    Raises:
        NoRepositoryError: it lies in none.
        DamagedError: the register is no whole register.
    """
    repository = Repository.holding(path)
    return _unsaved(repository, path, JsonFile(path).read())


def has_unsaved(path: Path) -> bool:
    """Whether `save_version` has something to save; False where there is no repository."""
    repository = Repository.of(path)
    if repository is None:
        return False
    return not _is_saved(repository, path) or bool(git_lines.unsaved(repository, path)[0])


def next_message(path: Path) -> tuple[str, str] | None:
    """The message of the version `save_version` would make now, as of `message`; None when there is nothing to save.

    Raises:
        NoRepositoryError: it lies in none.
        DamagedError: the register is no whole register.
    """
    repository = Repository.holding(path)
    for_git = git_lines.unsaved(repository, path)[0]
    if not for_git and _is_saved(repository, path):
        return None
    return _message(repository, path, _unsaved(repository, path, JsonFile(path).read()), for_git)


def _message(
    repository: Repository, path: Path, changed: tuple[Change, ...], for_git: Sequence[Path]
) -> tuple[str, str]:
    if changed:
        return message(changed)
    if repository.file_at("HEAD", repository.name_of(path)) is None:
        return "Registrets första version", ""
    return ("Git läser registret fält för fält", "") if for_git else message(changed)


def save_version(path: Path, meeting: dt.date | None = None) -> SavedVersion:
    """Commit a register and its settings, with the user's own hooks and signing; and freeze a sammanträde if asked.

    Files that somebody has staged beside them stay staged and are not in the commit, unless a merge is going on: it is
    concluded, which git only does whole.

    Args:
        path: the register.
        meeting: the sammanträde's day.

    Raises:
        UnsettledError: questions of a merge are open in it.
        DamagedError: it is no whole register.
        GitError: there is no repository, the sammanträde is frozen already, or git said no.
    """
    repository = Repository.holding(path)
    tag = f"{TAG}{meeting}" if meeting is not None else ""
    if tag and repository.commit_of(f"refs/tags/{tag}") is not None:
        raise GitError(f"Sammanträdet {meeting} är redan fryst, och en frysning ändras aldrig. Inget är sparat.")
    file = JsonFile(path)
    with file.locked():
        data = file.read()
        content = load(path, data)
        if content.conflicts:
            raise UnsettledError(path, len(content.conflicts))
        merging = any(repository.commit_of(name) for name in ("MERGE_HEAD", "CHERRY_PICK_HEAD"))
        changed = _unsaved(repository, path, data)
        for_git, left_out = git_lines.unsaved(repository, path)
        if merging or for_git or not _is_saved(repository, path):
            subject, body = _message(repository, path, changed, for_git)
            _commit(repository, [*_files(repository, path), *for_git], f"{subject}\n\n{body}", whole=merging)
            commit = repository.commit_of("HEAD") or ""
        else:
            commit, subject = "", ""
    if tag:
        words = f"Registret som nämnden såg det {meeting}\n".encode()
        repository.act("tag", "--annotate", "--file=-", "--end-of-options", tag, "HEAD", data=words)
    return SavedVersion(
        commit=commit,
        subject=subject,
        changes=changed,
        tag=tag,
        on_branch=repository.branch() is not None or repository.commit_of("REBASE_HEAD") is not None,
        for_git=tuple(file.name for file in for_git),
        left_out=tuple(file.name for file in left_out),
    )


def _commit(repository: Repository, files: Sequence[Path], words: str, *, whole: bool) -> None:
    names = [repository.name_of(file) for file in files if file.exists()]
    staged = repository.read("ls-files", "--stage", "-z", "--full-name", "--", *names)
    only = () if whole else ("--only", "--", *names)
    try:
        repository.act("add", "--", *names)
        repository.act(
            "commit", "--quiet", "--cleanup=whitespace", "--file=-", *only, data=words.encode("utf-8", "replace")
        )
    except GitError:
        # A hook or a key that said no leaves nothing behind: git's index is as it was.
        gone = "".join(f"0 {'0' * 40}\t{name}\0" for name in names).encode("utf-8", "surrogateescape")
        with suppress(GitError):
            repository.act("update-index", "-z", "--index-info", data=gone + staged)
        raise


def _unsaved(repository: Repository, path: Path, data: bytes) -> tuple[Change, ...]:
    if repository.file_at("HEAD", repository.name_of(path)) == data:
        return ()
    after = load(path, data)
    return changes(_last_readable(repository, path) or nothing_but(after.heading), after)


def _last_readable(repository: Repository, path: Path) -> Content | None:
    """The newest version that is a whole register: a broken one must not stand in the way of the one that mends it."""
    name = repository.name_of(path)
    saved = repository.file_at("HEAD", name)
    if saved is None:
        return None
    try:
        return load(path, saved)
    except DamagedError:
        older = (version.blob for version in versions(repository, name) if version.blob)
    for blob in older:
        with suppress(DamagedError):
            return load(path, repository.read("cat-file", "blob", blob))
    return None


def _is_saved(repository: Repository, path: Path) -> bool:
    """Whether the register and its settings are byte for byte as in the last version.

    The bytes are compared here: git's own comparison would run the filters a repository names.
    """
    for file in _files(repository, path):
        saved = repository.file_at("HEAD", repository.name_of(file))
        if saved != (JsonFile(file).read() if file.exists() else None):
            return False
    return True


def _files(repository: Repository, path: Path) -> list[Path]:
    """The register and its settings, which somebody may want git not to see."""
    settings = settings_path(path)
    return [path] if git_lines.is_kept_out(repository, settings) else [path, settings]
