"""The head of a plan's table: where it stands, and which field each of its columns becomes."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from store.documents.blocks import Row, plain
from store.documents.columns import Head, Role, head_of, is_head_row, same_head

_HEAD_DEPTH = 8
"""Rows that may stand above the head: a title, a date, the board's name."""
_LONG_HEAD = 60


class Column(msgspec.Struct, frozen=True):
    """One column of a plan's table."""

    head: str
    """As written; of two head rows the lower."""
    role: Role


class TableHead(msgspec.Struct, frozen=True):
    """A table's columns, and where its head stood."""

    columns: tuple[Column, ...]
    first_row: int
    """Index of the head row in its table; rows above it are left out."""
    rows: int
    """How many rows the head takes: 1 or 2."""
    doubt: str = ""
    """Swedish, when the columns could be read in another way."""

    @property
    def title_column(self) -> int:
        """Index of the column that names the områden."""
        return next(i for i, column in enumerate(self.columns) if column.role is Role.TITLE)

    def repeats(self, row: Row) -> bool:
        """Whether a row says the head once more, as tables do on every page."""
        said = [plain(cell) for cell in row.cells if cell]
        heads = [column.head for column in self.columns if column.head]
        return len(said) >= 2 and all(any(same_head(text, head) for head in heads) for text in said)


def find_head(rows: Sequence[Row]) -> TableHead | None:
    """The head among the first rows of a table, or None if the table is no plan."""
    for index, row in enumerate(rows[:_HEAD_DEPTH]):
        if row.whole or any(len(plain(cell)) > _LONG_HEAD for cell in row.cells):
            continue
        heads = [head_of(plain(cell)) for cell in row.cells]
        below = rows[index + 1] if index + 1 < len(rows) else None
        lower = _second_row(heads, below)
        if lower is not None:
            heads = [low if low.text else high for high, low in zip(heads, lower, strict=True)]
        if is_head_row(heads):
            columns, doubt = _assign(heads)
            return TableHead(columns, index, 2 if lower is not None else 1, doubt)
    return None


def _second_row(upper: Sequence[Head], below: Row | None) -> list[Head] | None:
    """The lower of two head rows: it names at least two columns and stands under cells that are empty or merged."""
    if below is None or below.whole or any(len(plain(cell)) > _LONG_HEAD for cell in below.cells):
        return None
    lower = [head_of(plain(cell)) for cell in below.cells]
    lower += [Head("", Role.OTHER)] * (len(upper) - len(lower))
    if len(lower) != len(upper):
        return None
    named = [low for low in lower if low.role is not Role.OTHER]
    fills = any(low.text and not high.text for high, low in zip(upper, lower, strict=True))
    written = [low for low in lower if low.text]
    return lower if len(named) >= 2 and len(named) * 2 > len(written) and fills else None


def _assign(heads: Sequence[Head]) -> tuple[tuple[Column, ...], str]:
    """The columns with exactly one title among them."""
    roles = [head.role for head in heads]
    titles = sorted((head.rank, i) for i, head in enumerate(heads) if head.role is Role.TITLE)
    doubt = ""
    if titles:
        chosen = titles[0][1]
        for _, other in titles[1:]:
            roles[other] = Role.GROUP if heads[other].rank == 5 and other < chosen else Role.OTHER
    else:
        chosen = _stand_in(heads)
        doubt = f"Ingen kolumn heter utvecklingsområde; ”{heads[chosen].text or f'kolumn {chosen + 1}'}” är läst som områdets namn."
    roles[chosen] = Role.TITLE
    _keep_latest_progress(heads, roles)
    return tuple(Column(head.text, role) for head, role in zip(heads, roles, strict=True)), doubt


def _stand_in(heads: Sequence[Head]) -> int:
    """The column that names the områden when none says so: what is done, else the first unknown, else the goal or purpose."""
    for role in (Role.MEASURES, Role.OTHER, Role.GOALS, Role.PURPOSE, Role.ANALYSIS):
        found = [
            i for i, head in enumerate(heads) if head.role is role and (head.text or role is not Role.OTHER or i == 0)
        ]
        if found:
            return found[0]
    return 0


def _keep_latest_progress(heads: Sequence[Head], roles: list[Role]) -> None:
    """Of ``Uppföljning 2023`` and ``Uppföljning 2024`` the later tells the processläge; the earlier is kept as a note."""
    dated = [
        (max(years), i) for i, head in enumerate(heads) if roles[i] is Role.PROGRESS and (years := _years(head.text))
    ]
    if len(dated) < 2:
        return
    latest = max(dated)[0]
    for year, place in dated:
        if year < latest:
            roles[place] = Role.OTHER


def _years(text: str) -> list[int]:
    return [int(word) for word in text.replace("-", " ").replace("/", " ").split() if word.isdigit() and len(word) == 4]
