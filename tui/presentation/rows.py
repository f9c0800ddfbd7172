"""What a list shows, apart from how it is drawn: rows with keys, and lines of text with tones.

A tone is a meaning (late, soon, muted), not a colour: the theme decides the colour, so a painter is plain code without
Textual and can be tested as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, StrEnum
from typing import Protocol

import msgspec


class Density(Enum):
    """How much of each row is shown; the value is the lines a row takes, 0 when each row decides for itself."""

    ONE_LINE = 1
    THREE_LINES = 3
    FULL = 0
    """The whole text, as in the document."""


class Tone(StrEnum):
    """What a piece of text means. Each is a component class ``area-list--…`` that a stylesheet can colour."""

    PLAIN = "plain"
    TITLE = "title"
    MUTED = "muted"
    """Less important than what is beside it."""
    HEADER = "header"
    """The column titles."""
    HEADING = "heading"
    """A group heading among the rows."""
    LATE = "late"
    SOON = "soon"
    UNDATED = "undated"
    ON_TRACK = "on-track"
    CLOSED = "closed"
    FINDING = "finding"
    """Two statements that contradict each other, or another finding."""
    MATCH = "match"
    """The letters a search found."""
    GONE = "gone"
    """Words that were taken away."""
    NEW = "new"
    """Words that were put in."""


Span = tuple[str, Tone]
"""A piece of one line: its text and what it means."""

Line = Sequence[Span]
"""One line of a row, without the gutter; cut or filled out to the width by the list."""


class RowSource(Protocol):
    """The rows of a list, in the order they are shown. Treated as a value: a change is a new source."""

    @property
    def headings(self) -> Sequence[int]:
        """Places of the group headings, ascending: they take one line and cannot be highlighted."""

    def __len__(self) -> int:
        """How many rows, headings included."""

    def key(self, index: int) -> str:
        """The name of a row, the same whatever the order."""

    def position(self, key: str) -> int | None:
        """Where the row with this key is, or None when it is not shown."""


class RowPainter(Protocol):
    """Turns a row into lines of toned text. Only rows on or near the screen are ever painted."""

    def header(self, width: int) -> Line:
        """The column titles, for a width in cells."""

    def paint(self, index: int, width: int, density: Density) -> Sequence[Line]:
        """The lines of a row, for a width in cells.

        With a fixed density the list shows as many lines as the density says, with `Density.FULL` as many as are given.
        """


class KeyedRows(msgspec.Struct, frozen=True):
    """The plainest source: keys in order, and which of them are headings."""

    keys: Sequence[str]
    headings: Sequence[int] = ()

    def __len__(self) -> int:
        """How many rows, headings included."""
        return len(self.keys)

    def key(self, index: int) -> str:
        """The name of a row."""
        return self.keys[index]

    def position(self, key: str) -> int | None:
        """Where a key is; looked for from the start, some milliseconds in 100,000 rows, so asked once a change."""
        try:
            return self.keys.index(key)
        except ValueError:
            return None
