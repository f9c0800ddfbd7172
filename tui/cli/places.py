"""Which register a command is about: the one named, or the one in the folder or above it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import FileError, UsageError
from tui.text import cli as text

if TYPE_CHECKING:
    from tui.cli.grammar import Given

REGISTER_NAME = "namndkoll.json"
SUFFIX = ".json"
_BEGINNING = 256
"""Bytes that tell a register from a document."""


def named_register(word: str) -> Path:
    """The register a word of the command line names; a folder stands for the register in it.

    Raises:
        FileError: it is a document and no register.
    """
    path = Path(word)
    if path.is_dir():
        return path / REGISTER_NAME
    if path.suffix.casefold() != SUFFIX and path.is_file() and not _begins_as_register(path):
        from store.documents import suffixes  # noqa: PLC0415 (start-up: only this mistake needs it)

        raise FileError(text.no_register_but_document(word, readable=path.suffix.casefold() in suffixes()))
    return path


def register_and(given: Given, wanted: str, *, writes: bool = False) -> tuple[Path, tuple[str, ...]]:
    """The register of a command line that needs one more argument, and the words for that.

    Args:
        given: the command line.
        wanted: what the argument after FIL is called.
        writes: whether that argument is a file the command makes, which then may end as a register does.

    Raises:
        UsageError: only a register is given, or it stands last; the sentence shows how it is written.
        FileError: no register is named and none is found.
    """
    words = given.words
    command = given.command.name
    if len(words) == 1 and _is_register(words[0]):
        at_hand = nearest_register() if writes else None
        if at_hand is None or named_register(words[0]).samefile(at_hand):
            raise UsageError(text.missing_after(wanted, command, words[0]))
    if len(words) > 1 and not looks_like_register(words[0]) and _is_register(words[-1]):
        raise UsageError(text.swapped(command, words[-1], words[:-1]))
    return split_register(words, following=1)


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
    if path.suffix.casefold() == SUFFIX:
        return True
    with suppress(OSError, ValueError):
        return path.is_file() or (path / REGISTER_NAME).is_file()
    return False


def _is_register(word: str) -> bool:
    """Whether a word names a register that is there: a file with its suffix, or a folder with one."""
    path = Path(word)
    with suppress(OSError, ValueError):
        return (path.suffix.casefold() == SUFFIX and path.is_file()) or (path / REGISTER_NAME).is_file()
    return False


def _begins_as_register(path: Path) -> bool:
    """Whether a file may be a register, whole or damaged: it opens an object, or with what git puts in a conflict.

    One that cannot be read is judged by whoever opens it.
    """
    from store.whole_file import read_whole  # noqa: PLC0415 (start-up: only a file with another suffix needs it)

    try:
        beginning = read_whole(path)[:_BEGINNING]
    except FileError:
        return True
    return beginning.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"{", b"<<<<<<<"))


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
