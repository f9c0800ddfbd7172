"""A damaged register mended: the newest whole version in its place, and the damaged bytes kept beside it.

Versions stand in git and in the user's state folder, and either may hold the newer one: a copy is made at every save, a
commit when somebody asks for it or a colleague's comes in. A file that only is in another encoding needs no older
version: it says the same once it is read as what it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from heapq import merge as in_order
from pathlib import Path

import msgspec

from store import codec
from store.errors import DamagedError, FileError, GitError, GoneError
from store.git import Repository
from store.jsonfile import JsonFile
from store.loading import load
from store.model import Content
from store.rescue import kept_copies
from store.versions import versions
from store.whole_file import read_whole, write_whole


class GoodVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A whole version of a register that can be put in its place."""

    content: Content
    data: bytes
    written: dt.datetime
    commit: str = ""
    """Which commit it stands in; "" for a copy in the user's own folder."""
    copy: Path | None = None
    """Where that copy is."""


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What was put in place of a damaged register."""

    version: GoodVersion | None
    """None when it was the damaged file itself, read in its own encoding."""
    kept_as: Path
    """The damaged file."""
    lost: tuple[str, ...]
    """What stood in the damaged file on lines that the version lacks."""


def good_versions(path: Path) -> Iterator[GoodVersion]:
    """The whole versions of a register, newest first; each is read when it is asked for."""
    yield from in_order(_copies(path), _commits(path), key=lambda version: version.written, reverse=True)


def _copies(path: Path) -> Iterator[GoodVersion]:
    for copy in kept_copies(path):
        with suppress(FileError, DamagedError):
            data = read_whole(copy.path)
            yield GoodVersion(content=load(path, data), data=data, written=copy.saved, copy=copy.path)


def _commits(path: Path) -> Iterator[GoodVersion]:
    with suppress(GitError):
        repository = Repository.of(path)
        if repository is None:
            return
        for version in versions(repository, repository.name_of(path)):
            if version.blob:
                with suppress(DamagedError):
                    data = repository.read("cat-file", "blob", version.blob)
                    content = load(path, data)
                    yield GoodVersion(content=content, data=data, written=version.written, commit=version.commit)


def restore(path: Path) -> Restored | None:
    """Put the newest whole version in place of a damaged register; None when there is none, or nothing is damaged.

    Raises:
        FileError: the disk said no; the register is as it was.
    """
    file = JsonFile(path)
    with file.locked() as held:
        data = held.read()
        if data is None or _is_whole(path, data):
            return None
        recoded = _recoded(path, data)
        version = None if recoded is not None else next(good_versions(path), None)
        if version is None and recoded is None:
            return None
        good = recoded if version is None else version.data
        assert good is not None  # noqa: S101 (one of the two is there)
        kept_as = keep_damaged(path, data)
        held.replace(good)
    return Restored(version=version, kept_as=kept_as, lost=() if version is None else tuple(_lost(data, good)))


def put_back(path: Path, version: GoodVersion) -> Path:
    """Put a version that somebody chose in the register's place, and give where the damaged file is now.

    Raises:
        GoneError: there is no file any more in whose place it could be put.
        FileError: one of the two could not be written; the register is as it was.
    """
    file = JsonFile(path)
    if file.fingerprint() is None:
        # Before the lock, which would make the folder anew.
        raise GoneError(path)
    with file.locked() as held:
        data = held.read()
        if data is None:
            raise GoneError(path)
        kept_as = keep_damaged(path, data)
        held.replace(version.data)
    return kept_as


def keep_damaged(path: Path, data: bytes) -> Path:
    """The damaged bytes beside the register, under a name that nothing has yet and that says when they were written.

    Raises:
        FileError: the disk said no.
    """
    try:
        written = dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError as error:
        raise FileError.of(path, error, saving=True) from error
    name = f"{path.stem}.skadad-{written:%Y%m%d-%H%M%S}"
    kept_as, number = path.with_name(f"{name}{path.suffix}"), 1
    while kept_as.exists():
        if read_whole(kept_as) == data:
            return kept_as
        number += 1
        kept_as = path.with_name(f"{name}-{number}{path.suffix}")
    write_whole(kept_as, data)
    return kept_as


def _is_whole(path: Path, data: bytes) -> bool:
    try:
        load(path, data)
    except DamagedError:
        return False
    return True


_ENCODINGS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_UTF_8_LETTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
"""With one of these in it a file is not all in Windows-1252, and what its other bytes were is a guess."""


def _recoded(path: Path, data: bytes) -> bytes | None:
    """The register that the bytes are in the encoding of another program; None when they are none."""
    marked = next((encoding for mark, encoding in _ENCODINGS if data.startswith(mark)), "")
    encoding = marked or ("" if _UTF_8_LETTER.search(data) else "cp1252")
    if not encoding:
        return None
    with suppress(UnicodeDecodeError, DamagedError):
        return codec.encode(load(path, data.decode(encoding).encode()))
    return None


def _lost(damaged: bytes, good: bytes) -> Iterator[str]:
    """The lines with words in them that only the damaged file has; the last of a cut one may be half a line."""
    there = good.decode()
    kept = {line.strip().rstrip(",") for line in there.splitlines()}
    for line in damaged.decode("utf-8", "replace").splitlines():
        words = line.strip().strip("\0").rstrip(",")
        if not re.search(r"\w", words) or words in kept or words.startswith(_MARKERS):
            continue
        if not (words.startswith('"') and words in there):
            yield words


_MARKERS = ("<<<<<<<", "|||||||", ">>>>>>>")
