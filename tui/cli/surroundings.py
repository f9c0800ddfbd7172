"""What belongs beside a register: its settings, and what git must know about it and must not see.

Without a need git is not asked: a repository is a folder with a ``.git`` in it or above it.
"""

from __future__ import annotations

import os
from pathlib import Path

from store.jsonfile import IGNORED_BY_GIT
from store.settings import Settings, settings_path, write_settings
from store.whole_file import read_whole, write_whole

ATTRIBUTES = "diff=namndkoll merge=namndkoll text eol=lf"
"""How git is to treat a register; the two drivers are registered in each clone."""


def repository_of(register: Path) -> Path | None:
    """The top of the repository a register lies in, or None."""
    folder = register.resolve().parent
    return next((top for top in (folder, *folder.parents) if (top / ".git").exists()), None)


def installed_command() -> Path | None:
    """The installed ``namndkoll``, by its absolute path; None in a checkout that is not installed."""
    import sysconfig  # noqa: PLC0415 (start-up: only what registers git's drivers)

    name = "namndkoll.exe" if os.name == "nt" else "namndkoll"
    schemes = (sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user"))
    places = (Path(sysconfig.get_path("scripts", scheme)) / name for scheme in schemes)
    return next((place for place in places if place.is_absolute() and os.access(place, os.X_OK)), None)


def missing(register: Path) -> list[Path]:
    """Files beside a register that are missing, or lack their lines for it."""
    settings = settings_path(register)
    files = [] if settings.exists() else [settings]
    return files + [path for path, lines in _git_lines(register) if _lacking(path, lines)]


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
            present = _text(path)
            before = present if not present or present.endswith("\n") else f"{present}\n"
            added = "".join(f"{line}\n" for line in _lacking(path, lines))
            write_whole(path, f"{before}{added}".encode("utf-8", "surrogateescape"))
    return made


def _git_lines(register: Path) -> list[tuple[Path, tuple[str, ...]]]:
    """Git's files beside a register and the lines they need; what is to be ignored matters only in a repository."""
    folder = register.parent
    files: list[tuple[Path, tuple[str, ...]]] = [
        (folder / ".gitattributes", (f"{_pattern(register.name)} {ATTRIBUTES}",))
    ]
    if repository_of(register) is not None:
        files.append((folder / ".gitignore", IGNORED_BY_GIT))
    return files


def _lacking(path: Path, lines: tuple[str, ...]) -> list[str]:
    present = {line.strip() for line in _text(path).splitlines()}
    return [line for line in lines if line not in present]


def _text(path: Path) -> str:
    """A file's text, kept byte for byte through writing it again; "" where there is none."""
    return read_whole(path).decode("utf-8", "surrogateescape") if path.exists() else ""


def _pattern(name: str) -> str:
    """A file's name as a pattern of git that matches just it: quoted when it holds what a pattern would obey."""
    escaped = "".join(f"\\{character}" if character in "*?[\\" else character for character in name)
    if escaped.startswith("!"):
        escaped = f"\\{escaped}"
    if name.isascii() and name.isprintable() and not set(name) & set(' "\\#!'):
        return escaped
    return '"' + escaped.replace("\\", "\\\\").replace('"', '\\"') + '"'
