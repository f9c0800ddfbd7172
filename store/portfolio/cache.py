"""What was read of a folder's registers, remembered in the user's state folder so that looking again costs a listing.

It is only ever a copy of what the files say. A file counts as unchanged when size, both times, inode and device are
what they were, and its settings' too; and only if it had been still for a while when it was read, because within one
tick of a file system's clock a second change of the same length cannot be seen. Whatever is wrong with the cache (cut
off, another version's, a flipped bit) it is as if there were none.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from os import fsencode
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.errors import FileError
from store.portfolio.digest import Digest
from store.portfolio.folder import Candidate, Seen
from store.state_folder import make_private, state_home
from store.whole_file import read_whole, write_whole

if TYPE_CHECKING:
    from store.portfolio.digest import Reading

_VERSION = b"namndkoll-portfolj-1\n"
"""Counted up whenever a digest comes to say something else of the same file."""

_STILL_NS = 3_000_000_000
"""How long a file must have been still: the coarsest clock of a file system in use ticks every other second."""

_DIGEST_BYTES = 16


class Remembered(msgspec.Struct, frozen=True, array_like=True):
    """One file as it was."""

    seen: Seen
    settings: Seen | None
    digest: Digest | None
    """None for a file that is no register."""


Cache = dict[str, Remembered]
"""Path → what was read."""

_DECODER = msgspec.msgpack.Decoder(Cache)


def cache_path(folder: Path) -> Path:
    """Where the cache of a folder stands; it need not exist."""
    key = blake2b(fsencode(folder.resolve()), digest_size=8).hexdigest()
    return state_home() / "portfolj" / f"{folder.resolve().name[:40]}-{key}.cache"


def load_cache(folder: Path) -> Cache:
    """What is remembered of a folder; nothing when in doubt."""
    try:
        data = memoryview(read_whole(cache_path(folder)))
    except FileError:
        return {}
    head = len(_VERSION)
    proof, payload = data[head : head + _DIGEST_BYTES], data[head + _DIGEST_BYTES :]
    if data[:head] != _VERSION or _proof(payload) != proof:
        return {}
    try:
        return _DECODER.decode(payload)
    except msgspec.MsgspecError:
        return {}


def known(cache: Cache, candidate: Candidate) -> Remembered | None:
    """What is remembered of a file, if it is still that very file."""
    found = cache.get(candidate.path)
    if found is None or found.seen != candidate.seen or found.settings != candidate.settings:
        return None
    return found


def remember(candidate: Candidate, reading: Reading, started_ns: int) -> Remembered | None:
    """What may be remembered of a file that was just read, or None when it was touched too lately."""
    if candidate.seen is None or not reading.steady:
        return None
    latest = max(candidate.seen.latest_ns, candidate.settings.latest_ns if candidate.settings else 0)
    if latest > started_ns - _STILL_NS or not _can_be_written(candidate.path):
        return None
    return Remembered(candidate.seen, candidate.settings, reading.digest)


def save_cache(folder: Path, cache: Mapping[str, Remembered]) -> None:
    """Remember these; a disk that refuses only costs time the next time."""
    payload = msgspec.msgpack.encode(cache)
    path = cache_path(folder)
    with suppress(FileError, OSError):
        make_private(path.parent)
        write_whole(path, _VERSION + _proof(payload) + payload, durable=False)


def _can_be_written(path: str) -> bool:
    """Whether a path is text; a name of other bytes is read anew each time."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _proof(payload: bytes | memoryview) -> bytes:
    return blake2b(payload, digest_size=_DIGEST_BYTES).digest()
