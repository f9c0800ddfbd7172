"""Finding every register under a folder, by looking only at names and what the file system tells of them.

Hidden folders are passed by (git's objects, a program's own things). Linked folders are not entered, so that no loop
and no way out of the folder is walked; a linked file counts, but the same file only once, whatever its names.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from store.errors import FileError
from store.reflections.file import SUFFIX as REFLECTIONS
from store.settings import FILE_NAME as SETTINGS_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

REGISTER_NAME = "namndkoll.json"
"""A file of this name is a register even when nothing in it shows that it is one."""

_KEPT_DAMAGED = ".skadad-"
"""In the names under which a damaged register is kept beside the one that took its place."""

MOST_ENTRIES = 1_000_000
"""Names that are looked at before the folder is taken for a mistake, such as a whole disk."""


class Seen(NamedTuple):
    """What a file looks like from outside. Not every file system tells all of it, so all of it is compared."""

    size: int
    changed_ns: int
    status_ns: int
    """Changes also when the contents are exchanged and the time of change is put back."""
    inode: int
    device: int

    @property
    def latest_ns(self) -> int:
        """When it was last touched, by the file system's clock."""
        return max(self.changed_ns, self.status_ns)


_STRANGE = Seen(-1, -1, -1, -1, -1)
"""Stands for something that is there and is no ordinary file."""


class Candidate(NamedTuple):
    """A file that may be a register."""

    path: str
    seen: Seen | None
    """None when it is no ordinary file or cannot be looked at; reading it tells why."""
    settings: Seen | None
    """The settings beside it, or None when there are none."""
    copy_of: str = ""
    """Name of the register beside it that its own name says it is a second copy of."""


class Walked(NamedTuple):
    """What a folder holds."""

    candidates: list[Candidate]
    """In the order of their paths."""
    closed: list[tuple[str, OSError]]
    """Folders that could not be looked into, and the system's answer."""


def walk(folder: Path) -> Walked:
    """Every file under a folder that may be a register.

    Raises:
        FileError: the folder itself cannot be read, or holds more names than any collection of registers.
    """
    candidates: list[Candidate] = []
    closed: list[tuple[str, OSError]] = []
    known: set[tuple[int, int]] = set()
    left = MOST_ENTRIES
    waiting = [os.fspath(folder)]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            if here == os.fspath(folder):
                raise FileError.of(folder, error, saving=False) from error
            closed.append((here, error))
            continue
        left -= len(entries)
        if left < 0:
            raise FileError(
                f"{folder}: mappen har fler än {MOST_ENTRIES} filer under sig. Ange mappen där registren ligger."
            )
        waiting += [entry.path for entry in reversed(entries) if _is_own_folder(entry)]
        candidates += _registers_among(entries, known)
    candidates.sort()
    return Walked(candidates, closed)


def _registers_among(entries: Iterable[os.DirEntry[str]], known: set[tuple[int, int]]) -> Iterator[Candidate]:
    settings: Seen | None = None
    named: list[os.DirEntry[str]] = []
    for entry in entries:
        name = entry.name
        if name == SETTINGS_NAME:
            settings = _seen(entry) or _STRANGE
        elif (
            name.endswith((".json", ".JSON"))
            and not name.startswith(".")
            and not name.endswith(REFLECTIONS)
            and _KEPT_DAMAGED not in name
        ):
            named.append(entry)
    copies = _copies([entry.name for entry in named]) if len(named) > 1 else {}
    for entry in named:
        seen = _seen(entry)
        if seen is None:
            # A pipe or a broken link is nothing, unless it stands where a register should.
            if entry.name == REGISTER_NAME and not entry.is_dir():
                yield Candidate(entry.path, None, settings)
        elif (seen.device, seen.inode) not in known:
            # Windows gives no inode in a listing; there every name is a file of its own.
            if seen.inode:
                known.add((seen.device, seen.inode))
            yield Candidate(entry.path, seen, settings, copies.get(entry.name, ""))


def _copies(names: list[str]) -> dict[str, str]:
    """Names that sync programs and mail clients give to a second copy, with the name of the first."""
    from store.rescue import copied_from  # noqa: PLC0415 (a folder seldom holds several registers)

    stems = {os.path.splitext(name)[0]: name for name in names}  # noqa: PTH122 (thousands of names)
    found = {name: copied_from(stem, stems) for stem, name in stems.items()}
    return {name: stems[first] for name, first in found.items() if first}


def _is_own_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _seen(entry: os.DirEntry[str]) -> Seen | None:
    try:
        state = entry.stat()
    except OSError:
        return None
    return seen_of(state) if stat.S_ISREG(state.st_mode) else None


def seen_of(state: os.stat_result) -> Seen:
    """What the system tells of a file."""
    return Seen(state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino, state.st_dev)
