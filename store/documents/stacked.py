"""Tables that have come apart into one cell a line, as when a Word table is pasted as plain text.

The heads stand first, one a line, with nothing between them; then come the rows, each with as many lines as there are
heads. Rows may be parted by empty lines, or every cell may be, or nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from store.documents import columns
from store.documents.blocks import Row, Table
from store.documents.contents import is_status, is_time
from store.documents.furniture import is_furniture
from store.documents.markup import paragraphs, tidy
from store.documents.roles import Role

_LEAST_COLUMNS = 3
_MOST_COLUMNS = 9
_LONGEST_HEAD = 40
_LEAST_ROWS = 2
_LONGEST_LINES = 2_000
"""Lines that are looked through for the rows of one table."""


def table_at(lines: Sequence[str], index: int) -> tuple[Table, int] | None:
    """The table whose first head is the line at `index`, and the index of the line after it; or None."""
    heads = _heads(lines, index)
    if heads is None:
        return None
    groups = _groups(lines, heads[-1] + 1)
    width = len(heads)
    # Every row may be a group of its own lines, or every cell, or all of them one group.
    rows = _leading(groups, width)
    if len(rows) < _LEAST_ROWS:
        cells = [line for group in groups for line in group]
        rows = [cells[at : at + width] for at in range(0, len(cells) - width + 1, width)]
        rows = _told(lines, heads, rows)
    if len(rows) < _LEAST_ROWS:
        return None
    table = Table(tuple(_row(lines, row) for row in [heads, *rows]))
    return table, rows[-1][-1] + 1


def _heads(lines: Sequence[str], index: int) -> list[int] | None:
    """Indices of the lines that are heads of columns; None if they make no head row."""
    found: list[int] = []
    at = index
    while at < len(lines) and len(found) < _MOST_COLUMNS:
        text = tidy(lines[at])
        if text and (len(text) > _LONGEST_HEAD or columns.head_of(text).role is Role.OTHER):
            break
        found += [at] if text else []
        at += 1
    heads = [columns.head_of(tidy(lines[at])) for at in found]
    if len(found) < _LEAST_COLUMNS or len({head.role for head in heads}) < _LEAST_COLUMNS:
        return None
    return found if columns.is_head_row(heads) else None


def _groups(lines: Sequence[str], first: int) -> list[list[int]]:
    """Indices of the lines between empty ones."""
    groups: list[list[int]] = [[]]
    for at in range(first, min(len(lines), first + _LONGEST_LINES)):
        if not lines[at].strip():
            if groups[-1]:
                groups.append([])
        elif not is_furniture(lines[at]) or is_time(tidy(lines[at])):
            groups[-1].append(at)
    return [group for group in groups if group]


def _leading(groups: Sequence[list[int]], width: int) -> list[list[int]]:
    """The groups from the first that have as many lines as there are columns."""
    rows: list[list[int]] = []
    for group in groups:
        if len(group) != width:
            break
        rows.append(group)
    return rows


def _told(lines: Sequence[str], heads: Sequence[int], rows: Sequence[list[int]]) -> list[list[int]]:
    """The rows from the first whose time or status stands in the column of that name; none without such a column."""
    roles = [columns.head_of(tidy(lines[at])).role for at in heads]
    tests = {Role.SCHEDULE: is_time, Role.STATUS: is_status}
    tested = [(place, tests[role]) for place, role in enumerate(roles) if role in tests]
    kept: list[list[int]] = []
    for row in rows:
        if not any(test(tidy(lines[row[place]])) for place, test in tested):
            break
        kept.append(row)
    return kept


def _row(lines: Sequence[str], row: Sequence[int]) -> Row:
    return Row(tuple(paragraphs(lines[at]) for at in row), tuple(at + 1 for at in row))
