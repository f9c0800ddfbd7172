"""Lines of a table lined up by spaces → its rows and cells, cut where the head's columns begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Block, Cell, Paragraph, Row, Table
from store.documents.markup import paragraphs, tidy
from store.documents.shapes import columns, prose
from store.documents.shapes.contents import is_status, is_time
from store.documents.shapes.roles import Role

_FRAGMENT = re.compile(r"\S+(?: \S+)*")


def is_one_run(line: str) -> bool:
    """Whether a line is one run of words, without a gap as between columns."""
    return len(_FRAGMENT.findall(line)) == 1


def is_remark(line: str) -> bool:
    """Whether a line under a row is a remark on it that keeps to no column: ``Kommentar: …``."""
    return is_one_run(line) and prose.labelled_point(tidy(line), ()) is not None


def _key_columns(head: str, starts: tuple[int, ...]) -> list[int]:
    """The columns in which every row has a word of its own: its time, its status."""
    roles = [columns.head_of(text).role for text in _slices(head, starts)]
    return [place for place, role in enumerate(roles) if role in {Role.SCHEDULE, Role.STATUS}]


def _rows(
    lines: Sequence[str], head: list[int], groups: Sequence[list[int]], starts: tuple[int, ...]
) -> list[list[int]]:
    """The lines of each row."""
    if len(groups) == 1 or all(len(group) == 1 for group in groups):
        return [[at] for group in groups for at in group]
    keys = _key_columns(lines[head[0]], starts)
    return [row for group in groups for row in _rows_of(lines, group, starts, keys)]


def _rows_of(lines: Sequence[str], group: list[int], starts: tuple[int, ...], keys: list[int]) -> list[list[int]]:
    """The rows of lines without an empty one between: none has two lines that each have a time or a status."""
    rows: list[list[int]] = []
    told = False
    for at in group:
        cells = _slices(lines[at], starts)
        tells = bool(cells[0]) and any(is_time(cells[key]) or is_status(cells[key]) for key in keys)
        if not rows or (told and tells) or is_remark(lines[at]) or is_remark(lines[rows[-1][0]]):
            rows.append([at])
            told = False
        else:
            rows[-1].append(at)
        told = told or tells
    return rows


def blocks_of(
    lines: Sequence[str], head: list[int], groups: Sequence[list[int]], starts: tuple[int, ...], pages: Sequence[int]
) -> tuple[Block, ...]:
    """A table's lines as rows, parted where a date or a page number stood between them.

    Args:
        lines: the lines of the document; all other numbers are places in it, from 0.
        head: the lines of the head.
        groups: the lines of the rows, those between two empty lines together.
        starts: where each column begins, in characters.
        pages: lines of dates and page numbers between the rows.
    """
    rows = _rows(lines, head, groups, starts)
    made: list[Block] = []
    current = [Row(_gather(lines, head, starts), tuple(at + 1 for at in head))]
    waiting = list(pages)
    for row in rows:
        while waiting and waiting[0] < row[0]:
            if current:
                made.append(Table(tuple(current)))
                current = []
            page = waiting.pop(0)
            made.append(Paragraph(tidy(lines[page]), (page + 1,)))
        if is_remark(lines[row[0]]) or not fits(lines[row[0]], starts):
            current.append(Row((paragraphs(lines[row[0]]),), (row[0] + 1,), whole=True))
        else:
            current.append(Row(_gather(lines, row, starts), tuple(at + 1 for at in row)))
    if current:
        made.append(Table(tuple(current)))
    made.extend(Paragraph(tidy(lines[page]), (page + 1,)) for page in waiting)
    return tuple(made)


def _gather(lines: Sequence[str], row: list[int], starts: tuple[int, ...]) -> tuple[Cell, ...]:
    cut = [_slices(lines[at], starts) for at in row]
    return tuple(paragraphs("\n".join(part for line in cut if (part := line[place]))) for place in range(len(starts)))


def head_lines(lines: Sequence[str], index: int, starts: tuple[int, ...]) -> list[int]:
    """The line of a head, and the one below it where that only goes on with heads: ``Klart`` / ``senast``."""
    below = index + 1
    after = lines[below + 1] if below + 1 < len(lines) else ""
    if below >= len(lines) or not lines[below].strip() or after.strip() or not fits(lines[below], starts):
        return [index]
    cells = _slices(lines[below], starts)
    is_more = not cells[0] and not any(cell and (is_time(cell) or is_status(cell)) for cell in cells)
    return [index, below] if is_more else [index]


def head_starts(line: str) -> tuple[int, ...] | None:
    """Where each column begins, in characters, or None if the line is no head of a plan."""
    fragments = [(found.start(), found.group()) for found in _FRAGMENT.finditer(line.expandtabs())]
    if len(fragments) < 2 or not columns.is_head_row([columns.head_of(text) for _, text in fragments]):
        return None
    return tuple(start for start, _ in fragments)


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


def begins_columns(line: str, starts: tuple[int, ...]) -> bool:
    """Whether words begin where two columns or more do, and none crosses one."""
    begun = {found.start() for found in _FRAGMENT.finditer(line.expandtabs())}
    return len(begun & set(starts)) > 1 and fits(line, starts)


def fills_first_column(line: str, starts: tuple[int, ...]) -> bool:
    """Whether no column but the first has words."""
    return not any(_slices(line, starts)[1:])


def fits(line: str, starts: tuple[int, ...]) -> bool:
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
