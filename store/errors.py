"""Everything that can go wrong, each with its one plain Swedish sentence.

::

    NamndkollError
    ├── UsageError                 wrong words on the command line or in a form   (exit code 2)
    ├── DamagedError               the file cannot be opened for writing           (exit code 3)
    │   ├── UnmergedError          git's conflict markers stand in it
    │   └── UnsettledError         fields in it still have two answers
    ├── FileError                  the disk or the operating system said no        (exit code 1)
    │   ├── BusyError              somebody else is saving
    │   ├── MissingError           there is no such file
    │   └── GoneError              the open file is no longer there
    ├── UnfaithfulError            what would be saved cannot be read back         (exit code 1)
    ├── ReadOnlyError              the register must not be changed now            (exit code 1)
    ├── ConflictError              two people changed the same field               (exit code 1)
    ├── DocumentError              a document cannot be read as a plan             (exit code 1)
    ├── SettingsError              namndkoll.toml cannot be read                   (exit code 1)
    └── GitError                   git is missing or said no                       (exit code 1)
        ├── NoGitError             git is not installed
        ├── NoRepositoryError      the register lies in no repository
        ├── NoVersionError         the history has no such version
        │   └── BeforeHistoryError the day is before the first version
        ├── OfflineError           the other side cannot be reached
        └── RejectedError          the other side has moved meanwhile

A sentence says what is wrong, where, and what to do. Both front ends show exactly these words.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from store.model import Content


class NamndkollError(Exception):
    """Something a user can understand and act on; ``str(error)`` is what they read."""


class UsageError(NamndkollError):
    """The words of a command or a form cannot be used as they stand."""


class FileError(NamndkollError):
    """The operating system refused to read or write; the register is as it was."""

    @staticmethod
    def of(path: Path, error: OSError, *, saving: bool) -> FileError:
        """The sentence for an answer of the operating system, when `path` was read or saved."""
        reason, advice = refusal(error)
        if saving:
            return FileError(f"{path.name}: kunde inte spara, {reason}. {advice}; filen är som den var.")
        return FileError(f"{path.name}: kunde inte läsa, {reason}. {advice}.")


def refusal(error: OSError) -> tuple[str, str]:
    """What an answer of the operating system means and what to do about it; two Swedish clauses without a full stop."""
    held = getattr(error, "winerror", None) in _HELD_BY_ANOTHER_PROGRAM
    reason, advice = _REFUSALS.get(errno.EBUSY if held else error.errno or 0, ("", ""))
    return (
        reason or f"operativsystemet svarar ”{error.strerror or error}”",
        advice or "Försök igen, och ta hjälp om felet består",
    )


_HELD_BY_ANOTHER_PROGRAM = (32, 33)
"""Windows' own numbers for a file that another program has open or locked."""

_REFUSALS = {
    errno.ENOSPC: ("disken är full", "Frigör plats och försök igen"),
    errno.EDQUOT: ("din diskkvot är slut", "Frigör plats i din kvot och försök igen"),
    errno.EFBIG: ("filen blir större än systemet tillåter", "Höj gränsen för filstorlek eller dela upp registret"),
    errno.EIO: ("disken svarar med ett läs- eller skrivfel", "Säkerhetskopiera mappen och kontrollera disken"),
    errno.EACCES: (
        "du saknar behörighet till filen eller mappen",
        "Be den som äger mappen om rätt att läsa och skriva",
    ),
    errno.EPERM: ("systemet tillåter det inte", "Be den som äger mappen om rätt att läsa och skriva"),
    errno.EROFS: ("disken är skrivskyddad", "Kopiera registret till en disk som går att skriva på"),
    errno.EMFILE: ("för många filer är öppna", "Stäng några program och försök igen"),
    errno.ENFILE: ("för många filer är öppna", "Stäng några program och försök igen"),
    errno.EXDEV: ("mappen är delad på två diskar", "Lägg registret i en vanlig mapp på den egna disken"),
    errno.EBUSY: ("ett annat program håller filen", "Stäng det andra programmet och försök igen"),
    errno.ENOLCK: ("filsystemet kan inte låsa filer", "Lägg klonen på den egna disken och dela genom git"),
    errno.ENOSYS: ("filsystemet kan inte låsa filer", "Lägg klonen på den egna disken och dela genom git"),
    errno.ENOMEM: ("minnet räcker inte", "Stäng några program och försök igen"),
    errno.ELOOP: ("länken pekar runt på sig själv", "Ta bort länken eller ge registrets riktiga namn"),
    errno.ENOENT: ("mappen finns inte", "Skapa mappen eller ge en annan plats"),
    errno.ENOTDIR: ("en del av sökvägen är ingen mapp", "Kontrollera sökvägen"),
    errno.EISDIR: ("det är en mapp och ingen fil", "Ge namnet på registrets fil"),
    errno.ENAMETOOLONG: ("namnet är för långt", "Ge filen ett kortare namn"),
    errno.ESTALE: ("nätverksdisken har tappat filen", "Lägg klonen på den egna disken och dela genom git"),
}
"""Errno → what has happened and what to do; two clauses without a full stop."""


class BusyError(FileError):
    """Another program held the lock for the whole waiting time."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name}: någon annan sparar just nu. Försök igen om en stund; inget är ändrat.")


class MissingError(FileError):
    """The register that was asked for does not exist."""

    def __init__(self, path: Path) -> None:
        # Only with that ending does the program make one.
        name = path.name if path.suffix.casefold() == ".json" else f"{path.stem}.json"
        super().__init__(f"{path}: filen finns inte. Skapa ett register med ”namndkoll ny {name}”.")


class GoneError(FileError):
    """The open register has been moved or removed; made anew it could be on the wrong branch or in nobody's folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} finns inte längre (flyttad, borttagen, eller en annan gren i git). Inget är sparat; lägg "
            "tillbaka filen och spara igen."
        )


class DamagedError(NamndkollError):
    """The file is not a whole, sound register, so it is not opened for writing.

    Attributes:
        path: the file.
        line: the line of the fault, from 1, or None when the whole file is at fault.
        field: the field at fault as a path of Swedish names (``områden → stod-m9tx → status``), or "".
        what: the fault in Swedish, without a full stop.
        advice: what to do, one Swedish sentence.
        fault: where it is and what it is, for whoever looks for the ways out.
    """

    def __init__(self, path: Path, what: str, *, line: int | None = None, field: str = "", advice: str = "") -> None:
        self.path, self.what, self.line, self.field = path, what, line, field
        doctor = f"ör ”namndkoll doktor {path.name}” för att se vägarna ut; filen är inte ändrad."
        self.advice = advice or (f"Rätta raden i en textredigerare, eller k{doctor}" if line else f"K{doctor}")
        where = ", ".join(part for part in (path.name, f"rad {line}" if line else "", field) if part)
        self.fault = f"{where}: {what}."
        super().__init__(f"{self.fault} {self.advice}")

    def advise(self, more: str) -> None:
        """Say one thing more that can be done, a Swedish sentence."""
        self.advice = f"{self.advice} {more}"
        self.args = (f"{self} {more}",)


class UnmergedError(DamagedError):
    """Git could not put two versions together by lines and left its markers; the app can, by fields."""


class UnsettledError(DamagedError):
    """The register is whole, but somebody has to choose between two answers before it is handed on."""

    def __init__(self, path: Path, count: int) -> None:
        fields = "1 uppgift har två svar som ingen har valt emellan"
        if count != 1:
            fields = f"{count} uppgifter har två svar som ingen har valt emellan"
        super().__init__(
            path, fields, advice=f"”namndkoll konflikter {path.name}” visar dem; välj där eller i programmet."
        )


class UnfaithfulError(NamndkollError):
    """The bytes that would be saved do not say what they should: a fault of this program, stopped in time."""

    def __init__(self) -> None:
        super().__init__(
            "Det som skulle sparas gick inte att läsa tillbaka ord för ord, så inget är sparat. Felet är programmets; "
            "ändra hur det är skrivet, och kör ”namndkoll doktor”."
        )


class ReadOnlyError(NamndkollError):
    """The register is open for reading only."""


def newer_format(path: Path, content: Content) -> str:
    """The sentence for a register that a newer version has written."""
    return (
        f"{path.name} är skriven av en nyare Nämndkoll (format {content.heading.format}) och är bara öppen för "
        "läsning. Uppdatera programmet för att ändra."
    )


class ConflictError(NamndkollError):
    """Somebody else changed the same field meanwhile; nothing was written."""


class DocumentError(NamndkollError):
    """A document cannot be read as a plan; the register is as it was."""


class SettingsError(NamndkollError):
    """The settings file cannot be read or written."""


class GitError(NamndkollError):
    """Git is missing, or answered no; the register is as it was."""


class NoGitError(GitError):
    """There is no git on this machine."""

    def __init__(self) -> None:
        super().__init__(
            "git är inte installerat. Registret fungerar ändå, men ändringslogg och delning behöver git (git-scm.com)."
        )


class NoRepositoryError(GitError):
    """The register lies in no repository."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} ligger inte i något git-förråd, så det finns ingen historik. "
            "Gör mappen till ett med ”git init”, eller lägg registret i ett som finns."
        )


class NoVersionError(GitError):
    """The history holds no version by that name or that day."""


class BeforeHistoryError(NoVersionError):
    """Nothing was in the history yet on that day."""


class OfflineError(GitError):
    """The other side cannot be reached now; that is a normal state."""


class RejectedError(GitError):
    """The other side has got something new meanwhile: fetch, merge and try again."""
