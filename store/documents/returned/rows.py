"""Rows of a document that this program wrote and somebody has edited: which område each is of, and its cells.

A document tells its rows apart by marks (`store.reports.seal`); a table without hidden places tells them by a column of
ids. Cells keep their paragraphs exactly: nothing is joined, tidied or guessed, as it is in documents from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

ID_HEADING, SEAL_HEADING = "Id", "Nämndkoll"
_SEALS = re.compile(rf"{SEAL_HEADING}(?P<order>(?: [0-9a-f]{{4}})+)")
_ID = re.compile(r"[0-9a-z]+(?:-[0-9a-z]+)*-[0-9a-z]{4}")
_TITLES = frozenset({"Utvecklingsområde", "Rekommendation"})
_OURS = frozenset(
    {
        "Utvecklingsområde",
        "Rekommendation",
        "Åtgärd",
        "Tidsplan",
        "Processläge",
        "Svar",
        "Läge",
        "Plan",
        "Grupp",
        "Rapporterad",
        "Väntat",
        "Nästa",
        "Ändringar",
    }
)
_LEAST = 4
"""Columns of ours that a table without hidden marks must have to be taken for one of ours."""
CARD = ("Fält", "Innehåll")
"""The head of a table that holds one område, a field a row."""


class ReturnedCell(msgspec.Struct, frozen=True):
    """One cell under its heading."""

    heading: str
    paragraphs: tuple[str, ...]
    seal: str = ""
    """The seal it left with; "" where none is known."""


class ReturnedRow(msgspec.Struct, frozen=True):
    """One område of the document."""

    mark: str
    """`store.reports.seal.mark_of` its id; "" for a row that somebody added."""
    cells: tuple[ReturnedCell, ...]
    area_id: str = ""
    """The id itself, where the document tells it."""
    plan: str = ""
    """The name of the plan it stands under."""
    group: str = ""
    """The group it stands under."""

    def cell(self, heading: str) -> ReturnedCell | None:
        """The cell under a heading."""
        return next((cell for cell in self.cells if cell.heading == heading), None)


def is_ours(heads: Sequence[str], ids: Iterable[str]) -> bool:
    """Whether a table with a column of ids is one of ours: its heads are, and every id has our form."""
    known = [head for head in heads if head in _OURS]
    told = [one for one in ids if one]
    return (
        ID_HEADING in heads
        and bool(_TITLES & set(heads))
        and len(known) >= _LEAST
        and bool(told)
        and all(_ID.fullmatch(one) for one in told)
    )


def rows_of_grid(grid: Sequence[Sequence[tuple[str, ...]]], plan: str = "", group: str = "") -> list[ReturnedRow]:
    """The rows of a table whose ids stand in a column; [] when it is none of ours.

    Args:
        grid: rows of cells, each its paragraphs; the first row is the head.
        plan: the plan named above the table, for a table without such a column.
        group: the group named above it.
    """
    from store.reports.seal import mark_of  # noqa: PLC0415 (only a table with ids needs it)

    if not grid:
        return []
    heads = [" ".join(cell) for cell in grid[0]]
    places = {head: place for place, head in enumerate(heads)}
    if ID_HEADING not in places:
        return []
    lines = [[*line, *((),) * (len(heads) - len(line))] for line in grid[1:] if any(line)]
    ids = [" ".join(line[places[ID_HEADING]]) for line in lines]
    if not is_ours(heads, ids):
        return []
    found = []
    for area_id, line in zip(ids, lines, strict=True):
        seals = _seals(heads, line)
        told = {
            head: ReturnedCell(head, line[place], seals.get(head, ""))
            for place, head in enumerate(heads)
            if head and head != ID_HEADING and not _SEALS.fullmatch(head)
        }
        found.append(
            ReturnedRow(
                mark_of(area_id) if area_id else "",
                tuple(told.values()),
                area_id,
                plan=_said(told.get("Plan")) or plan,
                group=_said(told.get("Grupp")) or group,
            )
        )
    return found


def _seals(heads: Sequence[str], line: Sequence[tuple[str, ...]]) -> dict[str, str]:
    """The seals of a row by heading; columns may have been moved or taken away since they were set."""
    from store.reports.seal import column_marks  # noqa: PLC0415 (only a table with ids needs it)

    found = next(
        (
            (_SEALS.fullmatch(head), " ".join(cell))
            for head, cell in zip(heads, line, strict=True)
            if _SEALS.fullmatch(head)
        ),
        None,
    )
    if found is None or found[0] is None:
        return {}
    of_column = dict(zip(found[0]["order"].split(), found[1].split(), strict=False))
    return {head: of_column.get(column_marks((head,)), "") for head in heads}


def is_sealed(head: str) -> bool:
    """Whether a column holds the seals of its rows."""
    return _SEALS.fullmatch(head) is not None


def pivoted(rows: Iterable[ReturnedRow]) -> list[ReturnedRow]:
    """Rows of cards (a field a row) as one row an område; rows of other tables as they are."""
    found: list[ReturnedRow] = []
    for row in rows:
        name, value = row.cell(CARD[0]), row.cell(CARD[1])
        if name is None or value is None:
            found.append(row)
            continue
        cell = msgspec.structs.replace(value, heading=" ".join(name.paragraphs))
        last = found[-1] if found else None
        if last is not None and row.mark in {last.mark, ""}:
            found[-1] = msgspec.structs.replace(last, cells=(*last.cells, cell))
        else:
            found.append(msgspec.structs.replace(row, cells=(cell,)))
    return [_placed(row) for row in found]


def _placed(row: ReturnedRow) -> ReturnedRow:
    """A row with the id, plan and group that its own cells tell; on a card the headings above tell nothing of them."""
    is_card = row.cell(ID_HEADING) is not None
    return msgspec.structs.replace(
        row,
        area_id=row.area_id or _said(row.cell(ID_HEADING)),
        plan=_said(row.cell("Plan")) or ("" if is_card else row.plan),
        group=_said(row.cell("Grupp")) or ("" if is_card else row.group),
    )


def _said(cell: ReturnedCell | None) -> str:
    return " ".join(cell.paragraphs) if cell is not None else ""
