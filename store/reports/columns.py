"""The columns of a table of områden: every field of an område is in exactly one of them.

A column is a heading and a function from a row to paragraphs; csv and Markdown both draw from this one list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from store.model import Closing, Status
from store.reports.row import Row, milestone_words


class Column(NamedTuple):
    """One column of a table."""

    heading: str
    paragraphs: Callable[[Row], tuple[str, ...]]
    always: bool = True
    """Whether it is drawn when no område has anything in it."""


def columns() -> tuple[Column, ...]:
    """Every column, in the order of the board's own table."""
    return _COLUMNS


def _one(text: object) -> tuple[str, ...]:
    return (str(text),) if text not in (None, "") else ()


def _moves(row: Row) -> tuple[str, ...]:
    return tuple(
        f"{move.before} → {move.after} ({', '.join(part for part in (str(move.day), move.reason) if part)})"
        for milestone in row.area.milestones.values()
        for move in milestone.moves
    )


def _closing(closing: Closing | None) -> tuple[str, ...]:
    if closing is None:
        return ()
    decision = f", {closing.decision}" if closing.decision else ""
    note = (closing.note,) if closing.note else ()
    return (f"{closing.reason} {closing.day}{decision}", *note)


_COLUMNS = (
    Column("Id", lambda row: (row.area_id,)),
    Column("Plan", lambda row: _one(row.plan_name)),
    Column("Grupp", lambda row: _one(row.area.group), always=False),
    Column("Utvecklingsområde", lambda row: (row.area.title,)),
    Column("Åtgärd", lambda row: row.area.measures),
    Column("Ansvarig", lambda row: _one(row.area.responsible)),
    Column("Tidsplan", lambda row: row.area.schedule),
    Column("Status", lambda row: _one(row.area.status if row.area.status is not Status.UNKNOWN else "")),
    Column("Processläge", lambda row: row.area.progress),
    Column("Rapporterad", lambda row: _one(row.area.reported), always=False),
    Column("Läge", lambda row: (row.standing.state,)),
    Column("Dagar", lambda row: _one(row.standing.days)),
    Column("Nästa", lambda row: _one(row.next_words)),
    Column("Milstolpar", lambda row: tuple(milestone_words(key, stone) for key, stone in row.area.milestones.items())),
    Column("Framflyttat", _moves, always=False),
    Column("Avslut", lambda row: _closing(row.area.closing), always=False),
    Column("Att se över", lambda row: tuple(finding.sentence for finding in row.findings), always=False),
    Column("Prioritet", lambda row: _one(row.area.priority), always=False),
    Column("Syfte", lambda row: row.area.purpose, always=False),
    Column("Mål", lambda row: row.area.goals, always=False),
    Column("Analys", lambda row: row.area.analysis, always=False),
    Column("Anteckningar", lambda row: row.area.notes, always=False),
)
