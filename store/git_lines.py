"""What git's own files beside a register must say: how it is shown and merged, and what is never in a commit.

``.gitattributes`` must reach the other clones, or no driver ever works there; so a version of the register takes these
files with it, but only while nothing but our lines is new in them: what somebody else writes there is theirs to save.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from store.drivers import ATTRIBUTE_NAME
from store.jsonfile import IGNORED_BY_GIT, read_whole

if TYPE_CHECKING:
    from store.git import Repository

ATTRIBUTES = f"diff={ATTRIBUTE_NAME} merge={ATTRIBUTE_NAME} text eol=lf"
"""How git is to treat a register; the two drivers are registered in each clone."""

ATTRIBUTES_FILE, IGNORE_FILE = ".gitattributes", ".gitignore"


def wanted(register: Path) -> dict[Path, tuple[str, ...]]:
    """Git's files beside a register and the lines they need."""
    return {
        register.parent / ATTRIBUTES_FILE: (f"{_pattern(register.name)} {ATTRIBUTES}",),
        register.parent / IGNORE_FILE: IGNORED_BY_GIT,
    }


def lacking(path: Path, lines: tuple[str, ...]) -> list[str]:
    """Which of the lines a file does not hold; all when there is none."""
    present = {line.strip() for line in text_of(path).splitlines()}
    return [line for line in lines if line not in present]


def text_of(path: Path) -> str:
    """A file's text, kept byte for byte through writing it again; "" where there is none."""
    return _decoded(read_whole(path)) if path.exists() else ""


def unsaved(repository: Repository, register: Path) -> tuple[list[Path], list[Path]]:
    """Git's files beside a register that hold lines for it which the last version in git does not have.

    Returns:
        Those in which nothing else is new, and those in which somebody has written too.
    """
    ours: list[Path] = []
    mixed: list[Path] = []
    for path, lines in wanted(Path(os.path.realpath(register))).items():
        if path.is_symlink() or not path.is_file():
            continue
        saved = _decoded(repository.file_at("HEAD", repository.name_of(path)) or b"").splitlines()
        if not {*lines} - {*saved} - {*lacking(path, lines)} or is_kept_out(repository, path):
            continue
        present = text_of(path).splitlines()
        alone = [line for line in present if not _is_ours(line)] == [line for line in saved if not _is_ours(line)]
        (ours if alone else mixed).append(path)
    return ours, mixed


def is_kept_out(repository: Repository, path: Path) -> bool:
    """Whether a file can be in no version: it lies outside the working tree, or git is told to ignore it."""
    if not Path(os.path.realpath(path)).is_relative_to(repository.top):
        return True
    # Not check-ignore, which takes no literal names.
    words = ("ls-files", "--others", "--ignored", "--exclude-standard", "-z")
    return bool(repository.read(*words, "--", repository.name_of(path)))


def _is_ours(line: str) -> bool:
    """Whether a line is one we write, for this register or another one in the folder."""
    return line.endswith(f" {ATTRIBUTES}") or line in IGNORED_BY_GIT


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _pattern(name: str) -> str:
    """A file's name as a pattern of git that matches just it: quoted when it holds what a pattern would obey."""
    escaped = "".join(f"\\{character}" if character in "*?[\\" else character for character in name)
    if escaped.startswith("!"):
        escaped = f"\\{escaped}"
    if name.isascii() and name.isprintable() and not set(name) & set(' "\\#!'):
        return escaped
    quoted = escaped.replace("\\", "\\\\").replace('"', '\\"')
    # A line is a line: what would end it, or drive a terminal, stands as a number.
    return '"' + "".join(f"\\{ord(one):03o}" if ord(one) < _SPACE else one for one in quoted) + '"'


_SPACE = 0x20
