"""Everything that can go wrong, each with its one plain Swedish sentence.

::

    NamndkollError
    ├── UsageError                 wrong words on the command line or in a form   (exit code 2)
    ├── DamagedError               the file cannot be opened for writing           (exit code 3)
    ├── FileError                  the disk or the operating system said no        (exit code 1)
    │   ├── BusyError              somebody else is saving
    │   └── MissingError           there is no such file
    ├── ReadOnlyError              the register must not be changed now            (exit code 1)
    ├── ConflictError              two people changed the same field               (exit code 1)
    ├── DocumentError              a document cannot be read as a plan             (exit code 1)
    └── SettingsError              namndkoll.toml cannot be read                   (exit code 1)

A sentence says what is wrong, where, and what to do. Both front ends show exactly these words.
"""

from __future__ import annotations

from pathlib import Path


class NamndkollError(Exception):
    """Something a user can understand and act on; ``str(error)`` is what they read."""


class UsageError(NamndkollError):
    """The words of a command or a form cannot be used as they stand."""


class FileError(NamndkollError):
    """The operating system refused to read or write; the register is as it was."""


class BusyError(FileError):
    """Another program held the lock for the whole waiting time."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name}: någon annan sparar just nu. Försök igen om en stund; inget är ändrat.")


class MissingError(FileError):
    """The register that was asked for does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: filen finns inte. Skapa ett register med ”namndkoll ny {path.name}”.")


class DamagedError(NamndkollError):
    """The file is not a whole, sound register, so it is not opened for writing.

    Attributes:
        path: the file.
        line: the line of the fault, from 1, or None when the whole file is at fault.
        field: the field at fault as a path of Swedish names (``områden → stod-m9tx → status``), or "".
        what: the fault in Swedish, without a full stop.
        advice: what to do, one Swedish sentence.
    """

    def __init__(self, path: Path, what: str, *, line: int | None = None, field: str = "", advice: str = "") -> None:
        self.path, self.what, self.line, self.field = path, what, line, field
        self.advice = advice or "Kör ”namndkoll doktor” på filen för att se vägarna ut; den är inte ändrad."
        where = ", ".join(part for part in (path.name, f"rad {line}" if line else "", field) if part)
        super().__init__(f"{where}: {what}. {self.advice}")


class ReadOnlyError(NamndkollError):
    """The register is open for reading only."""


class ConflictError(NamndkollError):
    """Somebody else changed the same field meanwhile; nothing was written."""


class DocumentError(NamndkollError):
    """A document cannot be read as a plan; the register is as it was."""


class SettingsError(NamndkollError):
    """The settings file cannot be read or written."""
