"""The versions git keeps of a register: which there are, and which one a day, a sammanträde or a revision means."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from store.errors import BeforeHistoryError, DamagedError, NoVersionError
from store.git import NO_PROGRAMS, Repository
from store.git_answers import NO_VERSIONS
from store.loading import load
from store.model import Content
from store.settings import FILE_NAME, Settings, settings_of

TAG = "namndkoll/"
"""What a frozen sammanträde's tag begins with; its day follows."""

_NOT_HELD = "Sammanträdet {} är fryst men inte hållet än. Ge ett datum."
_NOTHING_FROZEN = "Inget sammanträde är fryst än. ”namndkoll spara --sammantrade DATUM” fryser ett, eller ge ett datum."

_FIELDS = ("%H", "%an", "%aI", "%s")
_RENAME = re.compile(rb"R\d+")


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """A commit that changed the register."""

    commit: str
    author: str
    written: dt.datetime
    """When it was made, in the author's own time zone."""
    subject: str
    """The first line of its message."""
    name: str
    """The register's path in the tree then."""
    blob: str
    """The content's name; "" when the register was taken away."""
    before: tuple[str, ...]
    """The contents it came from: none for the first version, several for a merge that changed what it merged."""


class PastVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A register as it stood once."""

    commit: str
    day: dt.date
    """The day it is judged on: the one asked for, else the commit's."""
    frozen: bool = False
    """Whether it is what the board saw: the frozen version of the sammanträde held that day."""
    content: Content
    data: bytes
    settings: Settings
    """As they stood beside it then."""


class Moment(msgspec.Struct, frozen=True):
    """A place in the history, and the day it stands for."""

    commit: str
    day: dt.date
    frozen: bool = False
    """Whether it is a sammanträde as the board saw it."""


def versions(repository: Repository, name: str, *, since: str = "", until: str = "HEAD") -> Iterator[Version]:
    """The versions of a file, newest first, as git gives them; followed through renames.

    Args:
        repository: where it lies.
        name: its path in the tree.
        since: a commit; only what came after it.
        until: a revision; nothing after it.

    Raises:
        GitError: git cannot read its history.
    """
    while name:
        older = ""
        for version in _versions_under(repository, name, since, until):
            if version.before or not version.blob:
                older = ""
                yield version
                continue
            # What appears under a name may have had another.
            older, blob = _before_renaming(repository, version)
            until = f"{version.commit}^"
            yield msgspec.structs.replace(version, before=(blob,) if blob else ())
        name = older


def _versions_under(repository: Repository, name: str, since: str, until: str) -> Iterator[Version]:
    revisions = [f"^{since}", until] if since else [until]
    tokens = repository.stream(
        "log", "--raw", "-z", "--no-abbrev", "-c", "--no-renames", "--encoding=UTF-8", *NO_PROGRAMS,
        f"--format={'%x00'.join(_FIELDS)}%x00", "--end-of-options", *revisions, "--", name,
        separator=b"\0",
    )  # fmt: skip
    # Names and messages may hold anything but NUL, so what a token is follows from its place alone.
    head: list[bytes] = []
    raw = b""
    for token in tokens:
        if raw:
            yield _version(head, raw, name)
            head, raw = [], b""
        elif len(head) < len(_FIELDS):
            # Between two commits stands a separator of its own.
            if head or token:
                head.append(token)
        elif token.lstrip(b"\n").startswith(b":"):
            raw = token.lstrip(b"\n")
        elif token.strip():
            # A merge that needed no deciding of its own shows no difference.
            head = [token]


def _version(head: list[bytes], raw: bytes, name: str) -> Version:
    commit, author, written, subject = (part.decode("utf-8", "replace") for part in head)
    parents = len(raw) - len(raw.lstrip(b":"))
    blobs = [part.decode() for part in raw.split()[parents + 1 : 2 * parents + 2]]
    return Version(
        commit=commit,
        author=author,
        written=dt.datetime.fromisoformat(written),
        subject=subject,
        name=name,
        blob="" if _is_nothing(blobs[-1]) else blobs[-1],
        before=tuple(blob for blob in blobs[:-1] if not _is_nothing(blob)),
    )


def _is_nothing(blob: str) -> bool:
    return not blob.strip("0")


def _before_renaming(repository: Repository, version: Version) -> tuple[str, str]:
    """What a file was called, and its content, before the commit in which it appeared; "" when it was new there."""
    told = repository.asks(
        "diff-tree", "-r", "-M", "--raw", "-z", "--no-abbrev", "--no-commit-id", *NO_PROGRAMS,
        "--end-of-options", version.commit,
    )  # fmt: skip
    tokens = (told or b"").split(b"\0")
    for place, token in enumerate(tokens[:-2]):
        kind = token.rpartition(b" ")[2]
        if token.startswith(b":") and _RENAME.fullmatch(kind):
            old, new = (part.decode("utf-8", "surrogateescape") for part in tokens[place + 1 : place + 3])
            if new == version.name:
                return old, token.split()[2].decode()
    return "", ""


# -- Moments -----------------------------------------------------------------------------------------------------------


def moment(repository: Repository, word: str, today: dt.date) -> Moment:
    """The place in the history that a word means.

    Args:
        repository: whose history.
        word: a day (its frozen sammanträde, else how it stood when the day ended), ``förra`` for the latest frozen
            sammanträde, or any revision of git.
        today: the day ``förra`` is counted from.

    Raises:
        BeforeHistoryError: the day is before the first version.
        NoVersionError: there is none such.
    """
    if is_latest(word):
        held = latest_meeting(repository, today)
        if held is None:
            raise NoVersionError(why_none_held(repository))
        word = held.isoformat()
    day = _day(word.removeprefix(TAG))
    if day is not None:
        frozen = repository.commit_of(f"refs/tags/{TAG}{day}")
        found = frozen or _last_commit_of(repository, day)
        if found is None and repository.commit_of("HEAD") is None:
            raise BeforeHistoryError(NO_VERSIONS)
        if found is None:
            raise BeforeHistoryError(f"Historiken börjar efter {day}. Välj en senare dag.")
        return Moment(found, day, frozen is not None)
    commit = repository.commit_of(word)
    if commit is None:
        raise NoVersionError(
            f"”{word}” är varken datum, fryst sammanträde eller version i git. Skriv till exempel 2018-01-24."
        )
    told = repository.read("log", "-1", "--format=%cs", *NO_PROGRAMS, "--end-of-options", commit, "--")
    return Moment(commit, dt.date.fromisoformat(told.decode().strip()))


def is_latest(word: str) -> bool:
    """Whether a word means the latest frozen sammanträde."""
    return word.casefold() in {"förra", "forra"}


def meetings(repository: Repository) -> tuple[dt.date, ...]:
    """The days of the frozen sammanträden, in order."""
    told = repository.read("for-each-ref", "--format=%(refname:strip=3)", f"refs/tags/{TAG}")
    days = (_day(line) for line in told.decode("utf-8", "replace").splitlines())
    return tuple(sorted(day for day in days if day is not None))


def latest_meeting(repository: Repository, today: dt.date) -> dt.date | None:
    """The day of the newest frozen sammanträde, today's included; None when none is frozen."""
    return max((day for day in meetings(repository) if day <= today), default=None)


def why_none_held(repository: Repository) -> str:
    """What to say when no frozen sammanträde has been held: that the first one is to come, or that there is none."""
    coming = min(meetings(repository), default=None)
    return _NOT_HELD.format(coming) if coming is not None else _NOTHING_FROZEN


def version_at(path: Path, word: str, today: dt.date) -> PastVersion:
    """A register as it stood at a day, a sammanträde or a revision; see `moment`.

    Raises:
        GitError: there is no repository, no such version, or the register was not in it.
        DamagedError: what stood there then is no whole register.
    """
    repository = Repository.holding(path)
    found = moment(repository, word, today)
    name, data = _file_then(repository, repository.name_of(path), found.commit)
    folder, slash, _ = name.rpartition("/")
    settings = repository.file_at(found.commit, f"{folder}{slash}{FILE_NAME}")
    return PastVersion(
        commit=found.commit,
        day=found.day,
        frozen=found.frozen,
        content=_content_then(path, data, found.commit),
        data=data,
        settings=settings_of(settings, path) if settings is not None else Settings(),
    )


def _content_then(path: Path, data: bytes, commit: str) -> Content:
    try:
        return load(path, data)
    except DamagedError as damage:
        raise DamagedError(
            path,
            f"den här gamla versionen går inte att läsa: {damage.what}",
            line=damage.line,
            field=damage.field,
            advice=f"Det är version {commit[:10]} i git som är skadad, inte filen som den är nu. Välj en annan.",
        ) from damage


def _file_then(repository: Repository, name: str, commit: str) -> tuple[str, bytes]:
    """What the register was called in a commit, for it may have been renamed since, and its bytes."""
    data = repository.file_at(commit, name)
    if data is not None:
        return name, data
    for older in dict.fromkeys(version.name for version in versions(repository, name)):
        data = repository.file_at(commit, older)
        if data is not None:
            return older, data
    raise NoVersionError(f"{name} fanns inte i git då. Välj en senare dag eller version.")


def _last_commit_of(repository: Repository, day: dt.date) -> str | None:
    told = repository.asks("rev-list", "-1", f"--before={day}T23:59:59", "--end-of-options", "HEAD", "--")
    return told.decode().strip() or None if told else None


def _day(word: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(word) if len(word) == len("2018-01-24") else None
    except ValueError:
        return None
