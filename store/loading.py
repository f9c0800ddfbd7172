"""From bytes to content: the fast way for canonical bytes, the careful way for all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store import codec
from store.errors import DamagedError

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
    """The same as a version, with the bytes it was read from; raises as `load`."""
    try:
        return Version(codec.decode(data), data, canonical=True)
    except codec.NotCanonicalError:
        from store import migrations, strict  # noqa: PLC0415 (start-up: canonical files, all we write, never come here)

        tables = migrations.upgrade(strict.read_strictly(path, data))
        return Version(strict.content_from(path, tables, data), data, canonical=False)
