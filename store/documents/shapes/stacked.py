"""Tables that have come apart into one cell a line, as when a Word table is pasted as plain text.

The heads stand first, one a line, with nothing between them; then come the rows, each with as many lines as there are
heads. Rows may be parted by empty lines, or every cell may be, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from store.documents.blocks import Row, Table
from store.documents.furniture import is_furniture
from store.documents.markup import paragraphs, tidy
from store.documents.shapes import columns
from store.documents.shapes.contents import is_status, is_time
from store.documents.shapes.roles import Role

_LEAST_COLUMNS = 3
_MOST_COLUMNS = 9
_LONGEST_HEAD = 40
_LEAST_ROWS = 2


def table_at(lines: Sequence[str], index: int) -> tuple[Table, int] | None:
    """The table whose first head is the line at `index`, and the index of the line after it; or None."""
    if index and _is_head(tidy(lines[index - 1])):
        return None
    heads = _heads(lines, index)
    if heads is None:
        return None
    width = len(heads)
    # Every row may be a group of its own lines, or every cell, or all of them one group.
    rows = _leading(_groups(lines, heads[-1] + 1), width)
    if len(rows) < _LEAST_ROWS:
        rows = _told(lines, heads, _chunks(_cells(lines, heads[-1] + 1), width))
    if len(rows) < _LEAST_ROWS:
        return None
    table = Table(tuple(_row(lines, row) for row in [heads, *rows]))
    return table, rows[-1][-1] + 1


def _is_head(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_HEAD and columns.head_of(text).role is not Role.OTHER


def _heads(lines: Sequence[str], index: int) -> list[int] | None:
    """Indices of the lines that are heads of columns; None if they make no head row."""
    found: list[int] = []
    at = index
    while at < len(lines) and len(found) < _MOST_COLUMNS:
        text = tidy(lines[at])
        if text and not _is_head(text):
            break
        found += [at] if text else []
        at += 1
    heads = [columns.head_of(tidy(lines[at])) for at in found]
    if len(found) < _LEAST_COLUMNS or len({head.role for head in heads}) < _LEAST_COLUMNS:
        return None
    return found if columns.is_head_row(heads) else None


def _cells(lines: Sequence[str], first: int) -> Iterator[int]:
    """Indices of the lines that can be cells; one at a time, since most often the first already shows no row."""
    for at in range(first, len(lines)):
        if lines[at].strip() and (not is_furniture(lines[at]) or is_time(tidy(lines[at]))):
            yield at


def _groups(lines: Sequence[str], first: int) -> Iterator[list[int]]:
    """Indices of the cells between two empty lines; the last group is cut where it is too long to be a row."""
    group: list[int] = []
    last = first
    for at in _cells(lines, first):
        if group and not all(line.strip() for line in lines[last:at]):
            yield group
            group = []
        group.append(at)
        last = at
        if len(group) > _MOST_COLUMNS:
            break
    if group:
        yield group


def _leading(groups: Iterable[list[int]], width: int) -> list[list[int]]:
    """The groups from the first that have as many lines as there are columns."""
    return list(takewhile(lambda group: len(group) == width, groups))


def _chunks(cells: Iterator[int], width: int) -> Iterator[list[int]]:
    """As many lines at a time as there are columns."""
    while len(row := list(islice(cells, width))) == width:
        yield row


def _told(lines: Sequence[str], heads: Sequence[int], rows: Iterable[list[int]]) -> list[list[int]]:
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
