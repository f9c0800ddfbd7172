"""The register's file: the only module that opens it.

Two rules carry the promise that nothing is lost. The file is only changed under its lock, by one process at a time;
and its bytes are only ever replaced whole (`store.whole_file`). The lock is a file of its own beside the register,
because the register is a new file after each save. It is never removed: that would let two processes hold a lock each.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from store.errors import BusyError, FileError, MissingError
from store.whole_file import leftovers, read_whole, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["IGNORED_BY_GIT", "Fingerprint", "JsonFile", "LockedFile", "read_whole", "write_whole"]

IGNORED_BY_GIT = ("*.json.lock", ".*.json.*.tmp")
"""Patterns of what stands beside a register for a moment or for good, and must never be in a commit."""

_PATIENCE = 2.0
"""Seconds to wait for somebody else's save."""


class Fingerprint(NamedTuple):
    """What a file looks like from outside; a changed file has another fingerprint."""

    changed_ns: int
    size: int
    inode: int


class LockedFile:
    """The register while no other process can change it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> bytes | None:
        """The bytes as they stand now, or None when there is no file yet."""
        try:
            return read_whole(self._path)
        except MissingError:
            return None

    def replace(self, data: bytes) -> None:
        """Puts new bytes in place, safe from a power cut when it returns; `FileError` leaves the old ones."""
        write_whole(self._path, data)


class JsonFile:
    """A register on the disk, by the name the user gave it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def real_path(self) -> Path:
        """The file itself, behind any symlinks; it need not exist."""
        return Path(os.path.realpath(self.path))

    def read(self) -> bytes:
        """The bytes as they stand now; a save of somebody else is seen either not at all or whole.

        Raises:
            MissingError: there is no such file.
            FileError: it is no regular file, too large, or the disk said no.
        """
        return read_whole(self.path)

    def fingerprint(self) -> Fingerprint | None:
        """A cheap way to see that the file is another than before; None when it is missing or out of reach."""
        try:
            state = self.path.stat()
        except OSError:
            return None
        return Fingerprint(state.st_mtime_ns, state.st_size, state.st_ino)

    @contextmanager
    def locked(self, timeout: float = _PATIENCE) -> Iterator[LockedFile]:
        """The register for reading and replacing, while nobody else can; in one thread never twice at a time.

        Args:
            timeout: seconds to wait for another program's save.

        Raises:
            BusyError: somebody else saved all that time.
            FileError: the disk, or a file system that cannot lock, said no.
        """
        from filelock import FileLock, Timeout  # noqa: PLC0415 (30 ms that only a save needs)

        # A lock that only its creator may open would shut colleagues out of a shared folder.
        try:
            mode = stat.S_IMODE(self.path.stat().st_mode) | stat.S_IRUSR | stat.S_IWUSR
        except OSError:
            mode = -1
        real = self.real_path
        try:
            lock = FileLock(
                f"{real}.lock",
                mode=mode,
                poll_interval=0.01,
                # A lock made of a file's mere existence would outlive a killed program.
                fallback_to_soft=False,
                preserve_lock_file=True,
            )
            lock.acquire(timeout=timeout)
        except Timeout as error:
            raise BusyError(self.path) from error
        except OSError as error:
            raise FileError.of(self.path, error, saving=True) from error
        try:
            yield LockedFile(self.path)
        finally:
            # The system frees the lock with the descriptor even when unlocking it is refused.
            with suppress(OSError):
                lock.release()

    def sweep(self) -> int:
        """Removes what killed programs left beside the register and says how much; never an obstacle to opening."""
        real = self.real_path
        if not leftovers(real):
            return 0
        swept = 0
        with suppress(FileError), self.locked(timeout=0):
            # Whoever makes such a file holds the lock; with the lock in our hand all of them are orphans.
            for orphan in leftovers(real):
                with suppress(OSError):
                    orphan.unlink()
                    swept += 1
        return swept

    def keep_copy(self, data: bytes) -> None:
        """Keeps a good version in the user's state folder, as a way out if the file is damaged later."""
        from store.rescue import keep_copy  # noqa: PLC0415 (only needed once something has been saved)

        keep_copy(self.path, data)
