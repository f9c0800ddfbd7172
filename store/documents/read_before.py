"""Documents this user has read into a register before, known by their bytes.

Read in once more by mistake, the very same document says nothing that has not been said; what stands in the register
since then has been decided after it. It is remembered beside the undo journal and never in the register: for somebody
else, or where the memory is gone, an import only does what it does the first time, and tells every field of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from store.errors import FileError
from store.state_folder import make_private, state_folder
from store.whole_file import read_whole, write_whole

_FILE = "inlasta-dokument"
_MOST = 500
"""Documents remembered for one register, the latest."""


def digest(data: bytes) -> str:
    """What a document is known by."""
    return blake2b(data, digest_size=16).hexdigest()


def read_before(register: Path) -> frozenset[str]:
    """The digests of the documents that have been read into a register."""
    return frozenset(_remembered(register))


def remember_read(register: Path, digests: Iterable[str]) -> None:
    """Remember documents that have been read in; where nothing can be written they are forgotten."""
    kept = list(dict.fromkeys((*_remembered(register), *digests)))[-_MOST:]
    with suppress(OSError, FileError):
        write_whole(make_private(state_folder(register)) / _FILE, "".join(f"{one}\n" for one in kept).encode())


def _remembered(register: Path) -> list[str]:
    path = state_folder(register) / _FILE
    if not os.path.lexists(path):
        return []
    with suppress(FileError, UnicodeDecodeError):
        return read_whole(path).decode("ascii").split()
    return []
