"""A table whose head is missing: its columns are told by what stands in them.

Only a table that shows a time or a status in most of its rows is taken for a plan; any other table without a head may
be anything, and is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.documents.blocks import Row, plain
from store.documents.facts import facts_of
from store.documents.furniture import is_rule
from store.documents.shapes.contents import is_function, is_status, is_time
from store.documents.shapes.heads import Column, TableHead
from store.documents.shapes.roles import Role

_LEAST_ROWS = 2
_LEAST_COLUMNS = 3
_SHORTEST_NAME = 8
"""Letters on average in a column that can be a name; below, it is a number or a sign."""
_LONGEST_HEAD = 40
_LEAST_TOLD_UNDER_HEAD = 2
"""Columns that must be told by their contents where the table has a head that says something else."""
_UNKNOWN = "Tabellens kolumnrubriker är okända; kolumnerna är lästa efter vad som står i dem."
_DOUBT = "Tabellen har ingen rubrikrad; kolumnerna är lästa efter vad som står i dem."


def head_by_contents(rows: Sequence[Row]) -> TableHead | None:
    """The columns of a table without a head row, or None if its cells show no plan."""
    if facts_of(rows):
        return None
    first = next((place for place, row in enumerate(rows) if _is_filled(row)), 0)
    rows = [row for row in rows if _is_filled(row)]
    named = _names_columns(rows)
    heads = [plain(cell) for cell in rows[0].cells] if named else []
    rows = rows[1:] if named else rows
    width = max((len(row.cells) for row in rows), default=0)
    if len(rows) < _LEAST_ROWS or width < _LEAST_COLUMNS:
        return None
    texts = [_texts(rows, place) for place in range(width)]
    roles: list[Role] = [Role.OTHER] * width
    for role, test in ((Role.SCHEDULE, is_time), (Role.STATUS, is_status), (Role.RESPONSIBLE, is_function)):
        place = _best(texts, roles, test)
        if place is not None:
            roles[place] = role
    told = sum(role is not Role.OTHER for role in roles)
    if (Role.SCHEDULE not in roles and Role.STATUS not in roles) or told < (_LEAST_TOLD_UNDER_HEAD if named else 1):
        return None
    words = [place for place in range(width) if roles[place] is Role.OTHER and _is_wordy(texts[place])]
    if not words or words[0] > 1 or (words[0] == 1 and _is_wordy(texts[0])):
        return None
    roles[words[0]] = Role.TITLE
    if words[0] == 1 and roles[0] is Role.OTHER:
        roles[0] = Role.NUMBER
    for place, role in zip(words[1:], (Role.MEASURES, Role.PROGRESS), strict=False):
        roles[place] = role
    heads += [""] * (width - len(heads))
    columns = tuple(Column(head, role, role) for head, role in zip(heads, roles, strict=True))
    return TableHead(columns, first, 1 if named else 0, _UNKNOWN if named else _DOUBT)


def _names_columns(rows: Sequence[Row]) -> bool:
    """Whether the first row is a head in words nobody knows: full, short, and without the times that stand under it."""
    if not rows:
        return False
    head, *below = rows
    texts = [plain(cell) for cell in head.cells]
    if not all(texts) or any(is_time(text) or is_status(text) or len(text) > _LONGEST_HEAD for text in texts):
        return False
    return any(is_time(text) or is_status(text) for place in range(len(texts)) for text in _texts(below, place))


def _is_filled(row: Row) -> bool:
    return sum(bool(cell) and not is_rule(plain(cell)) for cell in row.cells) > 1


def _texts(rows: Sequence[Row], place: int) -> list[str]:
    return [text for row in rows if place < len(row.cells) and (text := plain(row.cells[place]))]


def _best(columns: Sequence[Sequence[str]], roles: Sequence[Role], test: Callable[[str], bool]) -> int | None:
    """The column, not yet told, in which most of what is written passes a test; at least two thirds of it must."""
    shares = [
        (sum(map(test, texts)) / len(texts), -place)
        for place, texts in enumerate(columns)
        if texts and roles[place] is Role.OTHER and place > 0
    ]
    share, place = max(shares, default=(0.0, 0))
    return -place if share >= 2 / 3 else None


def _is_wordy(texts: Sequence[str]) -> bool:
    return bool(texts) and sum(map(len, texts)) / len(texts) >= _SHORTEST_NAME
