"""Copies of a register: those kept in the user's state folder as a way out, and those a sync program left beside it."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.errors import FileError
from store.field_faults import printable
from store.state_folder import make_private, state_folder
from store.whole_file import read_whole, write_whole

if TYPE_CHECKING:
    from collections.abc import Container

COPIES = 5
"""How many good versions are kept, and apart from them how many with git's markers."""

_REST = 60.0
"""Seconds in which one copy of a large register is enough: it costs half as much as the save."""
_LARGE = 1_000_000
"""Bytes from which on that counts; a nämnd with 600 områden is smaller, and always has its last save."""

_SPACING = 600.0
"""Seconds between two copies that are both kept: a copy a minute old is no way out of an hour-old mistake."""


class KeptCopy(msgspec.Struct, frozen=True):
    """A good version of a register, in the user's own folder."""

    path: Path
    saved: dt.datetime
    """When it was kept, in local time."""


def keep_copy(register: Path, data: bytes) -> None:
    """Keeps a version that was read or written without fault.

    The newest copy is what was last saved; of a large register it may be a minute old, by the register's own time. It
    takes the place of the one before when they are less than ten minutes apart, so that the five copies reach back
    through the work and not only through its last five saves. A state folder that cannot be written is no reason to
    stop a save, so failures are silent here; ``doktor`` shows what is missing.
    """
    with suppress(OSError, FileError):
        folder = make_private(state_folder(register) / "kopior")
        kept = _numbered(folder)
        number = kept[-1][0] + 1 if kept else 1
        if kept:
            newest = kept[-1][1].stat()
            if len(data) >= _LARGE and 0 <= _changed(register) - newest.st_mtime < _REST:
                return
            if newest.st_size == len(data) and read_whole(kept[-1][1]) == data:
                return
            if len(kept) > 1 and newest.st_mtime - kept[-2][1].stat().st_mtime < _SPACING:
                number -= 1
        write_whole(folder / f"{number:06}.json", data, durable=False)
        _keep_latest(folder)


def keep_unhealed(register: Path, data: bytes) -> None:
    """Keeps bytes with git's markers in them: apart from the good versions, which they would push out.

    What stands in them is in the healed register too, but somebody may have begun to put it together by hand. Failures
    are silent here as for `keep_copy`.
    """
    with suppress(OSError, FileError):
        folder = make_private(state_folder(register) / "olagade")
        kept = _numbered(folder)
        write_whole(folder / f"{kept[-1][0] + 1 if kept else 1:06}.json", data, durable=False)
        _keep_latest(folder)


def _keep_latest(folder: Path) -> None:
    for _, oldest in _numbered(folder)[:-COPIES]:
        oldest.unlink(missing_ok=True)


def _changed(register: Path) -> float:
    """When a register was last saved; the beginning of time where it is not there."""
    try:
        return register.stat().st_mtime
    except OSError:
        return 0.0


def kept_copies(register: Path) -> tuple[KeptCopy, ...]:
    """The versions kept of a register, newest first; none if the folder is missing or out of reach."""
    copies = []
    for _, path in reversed(_numbered(state_folder(register) / "kopior")):
        with suppress(OSError):
            copies.append(KeptCopy(path, dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()))
    return tuple(copies)


def _numbered(folder: Path) -> list[tuple[int, Path]]:
    """The copies in a folder by number, oldest first."""
    try:
        return sorted((int(path.stem), path) for path in folder.glob("*.json") if path.stem.isdecimal())
    except OSError:
        return []


_SIBLING_MARKS = r"""
    \ \(\d+\)                           # browsers, OneDrive, Windows: namndkoll (1)
    | \ -\ (Kopia|Copy)(\ \(\d+\))?     # Windows Explorer
    | \ (kopia|copy)(\ \d+)?            # Finder
    | \ \((kopia|copy)(\ \d+)?\)        # Linux file managers
    | [ ._-](konflikt|conflict)(?![a-zåäö])[\w.-]*  # Unison, pCloud, by hand
    | \ \(.*(konflikt|conflict).*\)     # Dropbox, Nextcloud
    | [.]sync-conflict-[\w-]+           # Syncthing
    # OneDrive: the computer's name, letters and digits mixed after a dash. A board's (-BUN) or a year (-2024) is none.
    | -[A-ZÅÄÖ0-9]+-(?![A-Z]*20\d\d)(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{5,13}(-\d+)?
    """
"""What programs put behind the name of a file to make a second one."""

_COPY = re.compile(rf"(?P<stem>.+?)(?:{_SIBLING_MARKS})", re.VERBOSE)


def sibling_copies(register: Path) -> tuple[Path, ...]:
    """Files beside a register that look like a second copy of it (``namndkoll (1).json``), by name.

    Sync programs and mail clients make them when two people have saved; one of them may hold the newer words.
    """
    try:
        names = sorted(
            path for path in register.parent.iterdir() if path.suffix == register.suffix and path != register
        )
    except OSError:
        return ()
    stem = register.stem
    return tuple(path for path in names if path.stem.startswith(stem) and copied_from(path.stem, (stem,)))


def copy_beside(register: Path) -> str:
    """The sentence that points from a damaged register to a second copy of it; "" where none lies there."""
    siblings = sibling_copies(register)
    return f"Bredvid ligger ”{printable(siblings[0].name)}”, som kan vara hel." if siblings else ""


def copied_from(stem: str, others: Container[str]) -> str:
    """Which of some other files a file's name says it is a copy of, all without their suffixes; "" for none."""
    found = _COPY.fullmatch(stem)
    return found["stem"] if found and found["stem"] in others else ""
