"""Tables whose columns are lined up by spaces, as in text out of a PDF or a mail: which lines they have.

The head tells where the columns begin. What stands between two empty lines is one row, or several that each have
their own time or status; where no empty lines part the rows, every line is handed on as a row and the interpreter
puts continued sentences together.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from store.documents.blocks import Block
from store.documents.furniture import is_furniture
from store.documents.sentences import begins_inside
from store.documents.shapes.aligned_rows import (
    begins_columns,
    blocks_of,
    fills_first_column,
    fits,
    head_lines,
    head_starts,
    is_one_run,
    is_remark,
)

_MAX_BLANK = 3
"""Empty lines that a table may hold; more end it, unless the page turns there."""
_LONGEST_HEADING = 160


class AlignedTable(msgspec.Struct, frozen=True):
    """A table found in lines of text, and the furniture that stood inside it."""

    blocks: tuple[Block, ...]
    next_line: int
    """Index of the first line after it, from 0."""


def table_at(lines: Sequence[str], index: int) -> AlignedTable | None:
    """The table whose head is the line at `index`, or None if that line is no head."""
    starts = head_starts(lines[index])
    if starts is None:
        return None
    head = head_lines(lines, index, starts)
    found = _LinesOfTable(lines, starts)
    found.gather(head[-1] + 1)
    used = [line for group in found.groups for line in group]
    if not used:
        return None
    end = used[-1] + 1
    while end < found.at and end in found.pages:
        end += 1
    pages = [page for page in found.pages if page < end]
    return AlignedTable(blocks_of(lines, head, found.groups, starts, pages), end)


class _LinesOfTable:
    """Which lines under a head belong to its table, gathered between empty lines."""

    def __init__(self, lines: Sequence[str], starts: tuple[int, ...]) -> None:
        self.lines, self.starts = lines, starts
        self.groups: list[list[int]] = [[]]
        self.pages: list[int] = []
        """Dates and page numbers that stand between the rows."""
        self.at = 0
        self.blank = 0
        self.broken = False
        """Whether the page has turned since the last row."""

    def gather(self, first: int) -> None:
        """Take lines from `first` until one that cannot be a row; `at` is then that line."""
        self.at = first
        while self.at < len(self.lines) and self._take(self.lines[self.at]):
            self.at += 1
        if self.pages:
            self._leave_signature()
        self.groups = [group for group in self.groups if group]

    def _take(self, line: str) -> bool:
        if not line.strip():
            self.blank += 1
        elif head_starts(line) is not None and not self.broken:
            self._leave_heading()
            return False
        elif not self.blank and self.groups[-1] and is_remark(line):
            self.groups[-1].append(self.at)
        elif is_furniture(line):
            self.pages.append(self.at)
            self.broken = True
        elif fits(line, self.starts) and (self.blank <= _MAX_BLANK or self.broken):
            if self.blank and self.groups[-1]:
                self.groups.append([])
            self.groups[-1].append(self.at)
            self.blank, self.broken = 0, False
        elif self.blank <= _MAX_BLANK and self.groups[-1] and self._heads_rows(line):
            self.groups += [[self.at], []]
            self.blank, self.broken = 0, False
        else:
            return False
        return True

    def _heads_rows(self, line: str) -> bool:
        """Whether a line across the columns is a heading inside the table: right under it the columns go on."""
        below = next((text for text in self.lines[self.at + 1 : self.at + 2 + _MAX_BLANK] if text.strip()), "")
        return len(line.strip()) <= _LONGEST_HEADING and is_one_run(line) and begins_columns(below, self.starts)

    def _leave_signature(self) -> None:
        """What stands under the last date in no column but the first is a signature, unless it goes on with a name."""
        under = [at for group in self.groups for at in group if at > self.pages[-1]]
        signed = all(fills_first_column(self.lines[at], self.starts) for at in under)
        if under and signed and not begins_inside(self.lines[under[0]].strip()):
            self.groups = [[at for at in group if at < self.pages[-1]] for group in self.groups]

    def _leave_heading(self) -> None:
        """Another table begins; a line alone above it, after an empty one, is its heading and no row of this."""
        last = self.lines[self.groups[-1][0]] if len(self.groups) > 1 and len(self.groups[-1]) == 1 else ""
        if is_one_run(last) and fills_first_column(last, self.starts):
            self.groups.pop()
