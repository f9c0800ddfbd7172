"""The change log as toned lines: what is not saved yet, then each version of git's history, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from store.change_words import sentences
from tui.presentation.wrapping import wrapped
from tui.text import app as words
from tui.widgets.rows import Line, Tone

if TYPE_CHECKING:
    from store.changes import Change
    from store.history import Entry


def unsaved_lines(changes: Iterable[Change], width: int) -> Iterator[Line]:
    """What has been changed since the last version in git; nothing when it is all saved."""
    said = sentences(tuple(changes))
    if said:
        yield [(words.LOG_UNSAVED, Tone.SOON)]
        yield from _sentences(said, width)


def entry_lines(entry: Entry, width: int) -> Iterator[Line]:
    """One version: when, who, and what it changed in board Swedish."""
    version = entry.version
    heading = f"{version.written:%Y-%m-%d %H:%M}  {version.author}"
    yield from ([(line, Tone.HEADING)] for line in wrapped(heading, width))
    if entry.fault:
        said = [entry.fault]
    elif entry.begins:
        said = [words.LOG_CUT_OFF]
    else:
        said = sentences(entry.changes) or [words.LOG_ONLY_FORM]
    yield from _sentences(said, width)


def _sentences(said: Iterable[str], width: int) -> Iterator[Line]:
    for sentence in said:
        for number, line in enumerate(wrapped(sentence, max(10, width - 4))):
            yield [("  " if number == 0 else "    ", Tone.PLAIN), (line, Tone.PLAIN)]
    yield []
