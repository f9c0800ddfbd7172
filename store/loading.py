"""From bytes to content: the fast way for canonical bytes, the careful way for all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import codec

if TYPE_CHECKING:
    from pathlib import Path

    from store.model import Content


def load(path: Path, data: bytes) -> Content:
    """The content of a register's bytes; `path` is only named in errors.

    Raises:
        DamagedError: the bytes are no whole register; says line and field.
    """
    try:
        return codec.decode(data)
    except codec.NotCanonicalError:
        from store import migrations, strict  # noqa: PLC0415 (start-up: canonical files, all we write, never come here)

        tables = migrations.upgrade(strict.read_strictly(path, data))
        return strict.content_from(path, tables, data)
