"""Tables whose columns are lined up by spaces, as in text out of a PDF or a mail.

The head tells where the columns begin. Every line is cut there; what stands between two empty lines is one row, or,
where no empty lines part the rows, every line is handed on as a row and the interpreter puts continued sentences
together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from store.documents import columns
from store.documents.blocks import Block, Cell, Paragraph, Row, Table
from store.documents.furniture import is_furniture
from store.documents.markup import paragraphs, tidy

_FRAGMENT = re.compile(r"\S+(?: \S+)*")
_MAX_BLANK = 3
"""Empty lines that a table may hold; more end it, unless the page turns there."""


class AlignedTable(msgspec.Struct, frozen=True):
    """A table found in lines of text, and the furniture that stood inside it."""

    blocks: tuple[Block, ...]
    next_line: int
    """Index of the first line after it, from 0."""


def table_at(lines: Sequence[str], index: int) -> AlignedTable | None:
    """The table whose head is the line at `index`, or None if that line is no head."""
    starts = _head_starts(lines[index])
    if starts is None:
        return None
    head = Row(_cut(lines[index], starts), (index + 1,))
    groups: list[list[int]] = [[]]
    at, blank = index + 1, 0
    broken = False
    pages: list[int] = []
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            blank += 1
        elif is_furniture(line):
            pages.append(at)
            broken = True
        elif _fits(line, starts) and (blank <= _MAX_BLANK or broken):
            if blank and groups[-1]:
                groups.append([])
            groups[-1].append(at)
            blank, broken = 0, False
        else:
            break
        at += 1
    used = [line for group in groups for line in group]
    if not used:
        return None
    end = used[-1] + 1
    while end < at and end in pages:
        end += 1
    by_group = len(groups) > 1 and any(len(group) > 1 for group in groups)
    rows: list[list[int]] = groups if by_group else [[line] for line in used]
    return AlignedTable(_blocks(lines, head, rows, starts, [page for page in pages if page < end]), end)


def _blocks(
    lines: Sequence[str], head: Row, rows: list[list[int]], starts: tuple[int, ...], pages: list[int]
) -> tuple[Block, ...]:
    """The rows as tables, parted where a date or a page number stood between them."""
    made: list[Block] = []
    current = [head]
    waiting = list(pages)
    for row in rows:
        while waiting and waiting[0] < row[0]:
            if current:
                made.append(Table(tuple(current)))
                current = []
            page = waiting.pop(0)
            made.append(Paragraph(tidy(lines[page]), (page + 1,)))
        current.append(Row(_gather(lines, row, starts), tuple(at + 1 for at in row)))
    if current:
        made.append(Table(tuple(current)))
    made.extend(Paragraph(tidy(lines[page]), (page + 1,)) for page in waiting)
    return tuple(made)


def _gather(lines: Sequence[str], row: list[int], starts: tuple[int, ...]) -> tuple[Cell, ...]:
    cut = [_slices(lines[at], starts) for at in row]
    return tuple(paragraphs("\n".join(part for line in cut if (part := line[place]))) for place in range(len(starts)))


def _head_starts(line: str) -> tuple[int, ...] | None:
    fragments = [(found.start(), found.group()) for found in _FRAGMENT.finditer(line.expandtabs())]
    if len(fragments) < 2 or not columns.is_head_row([columns.head_of(text) for _, text in fragments]):
        return None
    return tuple(start for start, _ in fragments)


def _cut(line: str, starts: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(paragraphs(part) for part in _slices(line, starts))


def _slices(line: str, starts: tuple[int, ...]) -> list[str]:
    """The line's words by column: a run of words goes to the last column that begins at or before it."""
    parts = [""] * len(starts)
    for found in _FRAGMENT.finditer(line.expandtabs()):
        begin, text = found.start(), found.group()
        place = max((i for i, start in enumerate(starts) if start <= begin + 1), default=0)
        while place + 1 < len(starts) and starts[place + 1] < begin + len(text):
            at = starts[place + 1] - begin
            if at < 1 or text[at - 1] != " ":
                break
            parts[place] = f"{parts[place]} {text[:at].strip()}".strip()
            text, begin, place = text[at:], begin + at, place + 1
        parts[place] = f"{parts[place]} {text.strip()}".strip()
    return parts


def _fits(line: str, starts: tuple[int, ...]) -> bool:
    """Whether no run of words crosses the beginning of a column."""
    fragments = list(_FRAGMENT.finditer(line.expandtabs()))
    for found in fragments:
        for start in starts[1:]:
            crosses = found.start() < start - 1 and found.end() > start
            if crosses and found.group()[start - found.start() - 1] != " ":
                return False
            if crosses and len(fragments) == 1:
                return False
    return True
