"""From bytes to content: the fast way for canonical bytes, the careful way for all others."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, NamedTuple

from store import codec
from store.errors import DamagedError, FileError

if TYPE_CHECKING:
    from pathlib import Path

    from store.model import Content


class Version(NamedTuple):
    """A content and the bytes in the file that say it."""

    content: Content
    data: bytes
    canonical: bool
    """Whether the bytes are what `codec.encode` gives; another program's may be sound and still look otherwise."""


def load(path: Path, data: bytes) -> Content:
    """The content of a register's bytes; `path` is only named in errors.

    Raises:
        DamagedError: the bytes are no whole register; says line and field.
    """
    return load_version(path, data).content


def load_file(path: Path, data: bytes) -> Version:
    """The version whose bytes stand in the register itself; damage points to a conflict copy that lies beside it.

    Raises:
        DamagedError: as `load`.
    """
    try:
        return load_version(path, data)
    except DamagedError as damage:
        from store.rescue import copy_beside  # noqa: PLC0415 (start-up: damage is rare)

        beside = copy_beside(path)
        if beside:
            damage.advise(beside)
        raise


def load_version(path: Path, data: bytes) -> Version:
    """The same as a version, with the bytes it was read from; raises as `load`, and `FileError` without room for it."""
    if len(data) > _LARGE:
        _must_have_room(path, len(data))
    try:
        return Version(codec.decode(data), data, canonical=True)
    except codec.NotCanonicalError:
        from store import migrations, strict  # noqa: PLC0415 (start-up: canonical files, all we write, never come here)

        tables = migrations.upgrade(strict.read_strictly(path, data))
        return Version(strict.content_from(path, tables, data), data, canonical=False)


_LARGE = 32_000_000
"""Bytes from which on a machine may not have room for a register; one of 10,000 områden is half of it."""
_ROOM = 6
"""Times the file's size that reading it and writing it again take at most."""


def _must_have_room(path: Path, size: int) -> None:
    """`FileError` where memory is short, asked first: the library that decodes ends the program when it runs out."""
    try:
        # Memory that is promised and never touched, unlike a bytearray's.
        bytes(_ROOM * size)
    except MemoryError as error:
        raise FileError.of(path, OSError(errno.ENOMEM, ""), saving=False) from error
