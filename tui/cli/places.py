"""Which register a command is about: the one named, or the one in the folder or above it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from store.errors import FileError
from tui.text import cli as text

REGISTER_NAME = "namndkoll.json"


def named_register(word: str) -> Path:
    """The register a word of the command line names; a folder stands for the register in it."""
    path = Path(word)
    return path / REGISTER_NAME if path.is_dir() else path


def split_register(words: Sequence[str], following: int = 0) -> tuple[Path, tuple[str, ...]]:
    """The register of a command line and the words after it.

    Args:
        words: the arguments; the first may be the register.
        following: how many arguments the command needs after FIL. With more words than that the first is a register
            when it looks like one; with fewer none of them is.

    Raises:
        FileError: no register is named and none is found.
    """
    if len(words) > following and (following == 0 or looks_like_register(words[0])):
        return named_register(words[0]), tuple(words[1:])
    return found_register(), tuple(words)


def looks_like_register(word: str) -> bool:
    """Whether a word is meant as a register: by its suffix, or because a file or a folder with a register is there."""
    path = Path(word)
    if path.suffix.casefold() == ".json":
        return True
    with suppress(OSError, ValueError):
        return path.is_file() or (path / REGISTER_NAME).is_file()
    return False


def found_register() -> Path:
    """The register in this folder or the nearest one above it.

    Raises:
        FileError: there is none; the sentence tells the ways to begin.
    """
    nearest = nearest_register()
    if nearest is None:
        raise FileError(text.NO_REGISTER)
    return nearest


def nearest_register() -> Path | None:
    """The register in this folder or the nearest one above it, if any."""
    here = Path.cwd()
    if (here / REGISTER_NAME).is_file():
        return Path(REGISTER_NAME)
    return next((folder / REGISTER_NAME for folder in here.parents if (folder / REGISTER_NAME).is_file()), None)
