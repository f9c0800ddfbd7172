"""What belongs beside a register: its settings, and what git must know about it and must not see.

Without a need git is not asked: a repository is a folder with a ``.git`` in it or above it.
"""

from __future__ import annotations

from pathlib import Path

from store.git_lines import IGNORE_FILE, lacking, text_of, wanted
from store.settings import Settings, settings_path, write_settings
from store.whole_file import write_whole


def repository_of(register: Path) -> Path | None:
    """The top of the repository a register lies in, or None."""
    folder = register.resolve().parent
    return next((top for top in (folder, *folder.parents) if (top / ".git").exists()), None)


def missing(register: Path) -> list[Path]:
    """Files beside a register that are missing, or lack their lines for it."""
    settings = settings_path(register)
    files = [] if settings.exists() else [settings]
    return files + [path for path, lines in _git_lines(register) if lacking(path, lines)]


def prepare(register: Path) -> list[Path]:
    """Make what is missing and give its paths; what stands there is only added to.

    Raises:
        FileError: the disk refused.
    """
    made = missing(register)
    settings = settings_path(register)
    if settings in made:
        write_whole(settings, write_settings(Settings()))
    for path, lines in _git_lines(register):
        if path in made:
            present = text_of(path)
            before = present if not present or present.endswith("\n") else f"{present}\n"
            added = "".join(f"{line}\n" for line in lacking(path, lines))
            write_whole(path, f"{before}{added}".encode("utf-8", "surrogateescape"))
    return made


def _git_lines(register: Path) -> list[tuple[Path, tuple[str, ...]]]:
    """Git's files beside a register and the lines they need; what is to be ignored matters only in a repository."""
    in_git = repository_of(register) is not None
    # Git reads them where the register really lies, not where a link to it stands.
    files = wanted(register.resolve())
    return [(path, lines) for path, lines in files.items() if in_git or path.name != IGNORE_FILE]
