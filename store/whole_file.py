"""Bytes on the disk, read whole and replaced whole: after any crash a file is exactly what it was before or after.

A rename is the only step that can be seen. Everything that can fail is done on a temporary file beside the real one,
and the one thing that can fail after the rename, flushing the folder, is answered by renaming the old file back.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import FileError, MissingError

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 512 * 1024 * 1024
"""The most bytes that are read; a register of 100,000 områden is a third of it."""

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

_FOLDERS_THAT_CANNOT_BE_FLUSHED = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""Answers of file systems that keep names safe in their own way (network shares, FUSE)."""

_HELD_FOR_A_MOMENT = (5, 32, 33)
"""Windows: a virus scanner, an indexer or a sync client has the file open."""
_ATTEMPTS, _PAUSE = 50, 0.05

_EFFECTIVE = os.access in os.supports_effective_ids


def read_whole(path: Path) -> bytes:
    """All bytes of a regular file.

    Raises:
        MissingError: there is no such file.
        FileError: it is something else than a regular file, larger than `LARGEST`, or the disk said no.
    """
    try:
        # Asked before opening, for opening a pipe waits and opening a device may do things.
        _must_be_a_file(path, os.stat(path))  # noqa: PTH116 (the tests fail each call of os in turn)
        with FileIO(os.open(path, _READ)) as file:
            _must_be_a_file(path, os.fstat(file.fileno()))
            return file.readall()
    except FileNotFoundError as error:
        raise MissingError(path) from error
    except OSError as error:
        raise FileError.of(path, error, saving=False) from error


def write_whole(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Replaces a file, or makes a new one, in one step; mode, owner and a symlink to it are kept.

    Args:
        path: the file; a symlink is followed and stays a link.
        data: all of its new bytes.
        durable: whether to wait until a power cut cannot take them back.

    Raises:
        FileError: the old file stands untouched, and nothing is left beside it.
    """
    real = Path(os.path.realpath(path))
    try:
        old = _state(real)
        with _temporary(real) as temp:
            _fill(temp, data, old, durable=durable)
            if durable and sys.platform != "win32":
                _swap_durably(temp, real, new=old is None)
            else:
                _rename(temp, real)
    except OSError as error:
        raise FileError.of(path, error, saving=True) from error


def leftovers(real: Path) -> list[Path]:
    """Temporary files that a killed program left beside a file; live ones too, unless the caller holds its lock."""
    first, last = f".{real.name}.", ".tmp"
    try:
        names = os.listdir(real.parent)  # noqa: PTH208 (a folder may hold thousands of registers: names alone are enough)
    except OSError:
        return []
    length = len(first) + 2 * _RANDOM_BYTES + len(last)
    return [
        real.parent / name for name in names if name.startswith(first) and name.endswith(last) and len(name) == length
    ]


_RANDOM_BYTES = 4


def _free_name(real: Path) -> Path:
    return real.with_name(f".{real.name}.{os.urandom(_RANDOM_BYTES).hex()}.tmp")


@contextmanager
def _temporary(real: Path) -> Iterator[Path]:
    """A free name beside a file, with nothing left under it afterwards."""
    name = _free_name(real)
    try:
        yield name
    finally:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 (the tests fail each call of os in turn)


def _state(real: Path) -> os.stat_result | None:
    """What stands under a name, or None; `OSError` or `FileError` where it must not be replaced."""
    try:
        old = os.stat(real)  # noqa: PTH116 (as above)
    except FileNotFoundError:
        return None
    _must_be_a_file(real, old)
    # A rename needs no right to the file itself, so a file somebody has protected would be replaced unasked.
    if not os.access(real, os.W_OK, effective_ids=_EFFECTIVE):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return old


def _must_be_a_file(path: Path, state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise FileError(f"{path.name}: det är en mapp och inget register. Ge namnet på registrets fil.")
    if not stat.S_ISREG(state.st_mode):
        raise FileError(
            f"{path.name}: det är ett rör eller en enhet och ingen vanlig fil. Ge namnet på registrets fil."
        )
    if state.st_size > LARGEST:
        size = f"{state.st_size // 1_000_000:,}".replace(",", "\N{NO-BREAK SPACE}")
        raise FileError(
            f"{path.name}: filen är {size} MB, mer än ett register kan vara. Kontrollera att det är rätt fil."
        )


def _fill(temp: Path, data: bytes, old: os.stat_result | None, *, durable: bool) -> None:
    # Nobody else may look in before the owner and the permissions are those of the old file.
    descriptor = os.open(temp, _CREATE, 0o600 if old else 0o666)
    try:
        if old and sys.platform != "win32":
            _take_over(descriptor, old)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if durable:
            _flush(descriptor)
    finally:
        # Closing can be the moment a network disk or a quota says no, so its answer counts.
        os.close(descriptor)


if sys.platform != "win32":

    def _take_over(descriptor: int, old: os.stat_result) -> None:
        """Owner, group and mode of the old file, as far as this user and this disk can set them."""
        new = os.fstat(descriptor)
        mode = stat.S_IMODE(old.st_mode)
        if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid) and not (
            _belongs_to(descriptor, old.st_uid, old.st_gid) or _belongs_to(descriptor, -1, old.st_gid)
        ):
            # What the old group was trusted with is nothing for the group that stands there instead.
            mode &= ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
        with suppress(OSError):
            os.fchmod(descriptor, mode)

    def _belongs_to(descriptor: int, user: int, group: int) -> bool:
        try:
            os.fchown(descriptor, user, group)
        except OSError:
            return False
        return True

    def _swap_durably(temp: Path, real: Path, *, new: bool) -> None:
        """The rename, waited for; if the folder cannot be flushed, the rename back."""
        folder = os.open(real.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with _temporary(real) as before:
                restorable = new or _second_name(real, before)
                if not restorable:
                    # No way back from the rename, so the folder has to show first that it can be flushed.
                    _flush_folder(folder)
                _rename(temp, real)
                try:
                    _flush_folder(folder)
                except OSError as error:
                    if not restorable:
                        raise FileError(_UNSURE.format(name=real.name)) from error
                    if new:
                        os.unlink(real)  # noqa: PTH108 (as above)
                    else:
                        _rename(before, real)
                    raise
        finally:
            # Everything is safe by now, whatever closing answers.
            with suppress(OSError):
                os.close(folder)


_UNSURE = (
    "{name}: ändringen står i filen, men disken bekräftar inte att den är säkrad. "
    "Säkerhetskopiera mappen och kontrollera disken."
)


def _second_name(real: Path, name: Path) -> bool:
    """Gives a file one more name, to be renamed back from; False on a disk that cannot."""
    try:
        os.link(real, name)
    except OSError:
        return False
    return True


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":
        # fsync on macOS only reaches the drive, not its platters.
        import fcntl  # noqa: PLC0415 (does not exist on Windows)

        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _flush_folder(folder: int) -> None:
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _FOLDERS_THAT_CANNOT_BE_FLUSHED:
            raise


def _rename(source: Path, target: Path) -> None:
    for attempt in range(_ATTEMPTS):
        try:
            os.replace(source, target)  # noqa: PTH105 (as above)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_FOR_A_MOMENT or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(_PAUSE)
        else:
            return
