"""The numbers of the events that were exported last, so that one that has changed gets a higher one.

A calendar takes an event it knows for newer only when its SEQUENCE has gone up, and the register does not remember
everything that changes one: a day brought nearer, words written anew. So each export is compared with the one before.
What this machine has not exported is numbered by the days the register remembers; and a memory that is lost costs no
more than that.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from store.errors import FileError
from store.state_folder import make_private, state_home
from store.whole_file import read_whole, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from store.reports.document import Event

_MOST = 50_000
"""Events that are remembered; those exported longest ago are forgotten first."""

_Memory = dict[str, tuple[str, int]]
"""UID → what the event said, hashed, and its number then."""


def numbered(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events with numbers that go up where one is another than when it was exported last; remembers them."""
    file = state_home() / "kalender.json"
    before = _read(file)
    told = []
    memory = dict(before)
    for event in events:
        digest, (known, last) = _digest(event), before.get(event.uid, ("", -1))
        number = max(event.sequence, last if known == digest else last + 1)
        told.append(msgspec.structs.replace(event, sequence=number))
        memory.pop(event.uid, None)
        memory[event.uid] = digest, number
    if memory != before:
        with suppress(OSError, FileError):
            make_private(file.parent)
            write_whole(file, msgspec.json.encode(dict(list(memory.items())[-_MOST:])), durable=False)
    return tuple(told)


def _read(file: Path) -> _Memory:
    with suppress(FileError, msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode(read_whole(file), type=_Memory)
    return {}


def _digest(event: Event) -> str:
    # The number that follows from the register's days is no change by itself.
    return blake2b(msgspec.json.encode(msgspec.structs.replace(event, sequence=0)), digest_size=8).hexdigest()
