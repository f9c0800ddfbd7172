"""The change log as toned lines: what is not saved yet, then each version of git's history, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from store.change_words import sentences
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import wrapped
from tui.text import app_git as git_words

if TYPE_CHECKING:
    from store.changes import Change
    from store.history import Entry
    from store.versions import Version


class VersionLog:
    """Versions as they are read, newest first, one of them marked; each is laid out once for a width."""

    def __init__(self) -> None:
        self._unsaved: tuple[Change, ...] = ()
        self._entries: list[Entry] = []
        self._laid_out: tuple[int, list[list[Line]]] = (0, [])
        self._marked = 0
        self.line_of_marked = 0
        """Where the marked version begins, in the lines last given."""

    def take(self, unsaved: tuple[Change, ...] | None, entries: Sequence[Entry]) -> None:
        """More that has been read; None leaves what is not saved yet as it is."""
        if unsaved is not None:
            self._unsaved = unsaved
        self._entries += entries

    @property
    def marked(self) -> Version | None:
        """The version that is marked; None before any has been read, and for one in which the register is not whole."""
        if not self._entries or self._entries[self._marked].fault:
            return None
        return self._entries[self._marked].version

    def can_move(self, places: int) -> bool:
        """Whether there is a version so many places on."""
        return 0 <= self._marked + places < len(self._entries)

    def move(self, places: int) -> None:
        """Mark another version."""
        if self.can_move(places):
            self._marked += places

    def lines(self, width: int, *, marker: str) -> list[Line]:
        """Everything that has been read, with a marker before the marked version."""
        inner = width - len(marker) - 1
        if self._laid_out[0] != inner:
            self._laid_out = inner, []
        laid_out = self._laid_out[1]
        laid_out += [list(entry_lines(entry, inner)) for entry in self._entries[len(laid_out) :]]
        blank = " " * (len(marker) + 1)
        lines: list[Line] = [[(blank, Tone.PLAIN), *line] for line in unsaved_lines(self._unsaved, inner)]
        for place, entry in enumerate(laid_out):
            here = place == self._marked
            if here:
                self.line_of_marked = len(lines)
            lines += [
                [(f"{marker} " if here and line else blank, Tone.SOON if here else Tone.PLAIN), *line] for line in entry
            ]
        return lines


def unsaved_lines(changes: Iterable[Change], width: int) -> Iterator[Line]:
    """What has been changed since the last version in git; nothing when it is all saved."""
    said = sentences(tuple(changes))
    if said:
        yield [(git_words.LOG_UNSAVED, Tone.SOON)]
        yield from _sentences(said, width)


def entry_lines(entry: Entry, width: int) -> Iterator[Line]:
    """One version: when, who, and what it changed in board Swedish."""
    version = entry.version
    heading = f"{version.written:%Y-%m-%d %H:%M}  {version.author}"
    yield from ([(line, Tone.HEADING)] for line in wrapped(heading, width))
    if entry.fault:
        said = [entry.fault]
    elif entry.begins:
        said = [git_words.LOG_CUT_OFF]
    else:
        said = sentences(entry.changes) or [git_words.LOG_ONLY_FORM]
    yield from _sentences(said, width)


def _sentences(said: Iterable[str], width: int) -> Iterator[Line]:
    for sentence in said:
        for number, line in enumerate(wrapped(sentence, max(10, width - 4))):
            yield [("  " if number == 0 else "    ", Tone.PLAIN), (line, Tone.PLAIN)]
    yield []
