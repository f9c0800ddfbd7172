"""The columns of a table of områden: every field of an område is in exactly one of them.

A column is a head and a function from a row to a cell. What is written word for word names its field, so that an
edited copy can be read back; what is computed names none. All formats draw from this one list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from store.model import Status
from store.reports.document import Cell, Line, Table
from store.reports.document import Column as Head
from store.reports.record_words import (
    approval_words,
    closing_words,
    milestone_line,
    move_line,
    question_words,
    told_words,
    unknown_words,
)
from store.standing_words import SIGNS, standing_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.reports.row import Row


class Column(NamedTuple):
    """One column of a table of områden."""

    heading: str
    cell: Callable[[Row], Cell]
    field: str = ""
    """The Swedish name of the field that stands in it word for word."""
    share: int = 2
    always: bool = True
    """Whether it is drawn when no område has anything in it."""
    beside: bool = False
    """Whether it stands only where a table is for sorting and counting in."""

    @property
    def head(self) -> Head:
        """It as the head of a table."""
        return Head(heading=self.heading, field=self.field, share=self.share, beside=self.beside)

    def paragraphs(self, row: Row) -> tuple[str, ...]:
        """What stands in it for one område."""
        return self.cell(row).paragraphs


def columns() -> tuple[Column, ...]:
    """Every column, in the order of the board's own table."""
    return _COLUMNS


def named(*headings: str) -> tuple[Column, ...]:
    """Some of them, by their headings."""
    by_heading = {column.heading: column for column in _COLUMNS}
    return tuple(by_heading[heading] for heading in headings)


def area_table(
    caption: str, rows: Sequence[Row], shown: Sequence[Column], *, renamed: dict[str, str] | None = None
) -> Table:
    """Områden as a table; columns that nothing stands in and that need not be there are left out.

    Args:
        caption: what the table is about.
        rows: the områden, in order.
        shown: the columns.
        renamed: other headings for some of them, where a report calls a field by another name.
    """
    used = [column for column in shown if column.always or any(column.paragraphs(row) for row in rows)]
    heads = [column.head for column in used]
    if renamed:
        heads = [msgspec.structs.replace(head, heading=renamed.get(head.heading, head.heading)) for head in heads]
    title_column = next((place for place, column in enumerate(used) if column.field == "utvecklingsområde"), 0)
    return Table(
        caption=caption,
        columns=tuple(heads),
        lines=tuple(area_line(row, used) for row in rows),
        title_column=title_column,
    )


def area_line(row: Row, shown: Iterable[Column]) -> Line:
    """One område as a row of a table."""
    cells = tuple(column.cell(row) for column in shown)
    return Line(cells=cells, area_id=row.area_id, plan=row.plan_name, group=row.area.group)


def _text(*paragraphs: str) -> Cell:
    return Cell(tuple(paragraph for paragraph in paragraphs if paragraph))


def _day(day: dt.date | None) -> Cell:
    return Cell() if day is None else Cell((day.isoformat(),), day=day)


def _standing(row: Row) -> Cell:
    state = row.standing.state
    return Cell((f"{SIGNS[state].sign} {standing_words(row.standing)}",), state=state)


def _days(row: Row) -> Cell:
    days = row.standing.days
    return Cell() if days is None else Cell((str(days),), number=days)


def _order(row: Row) -> Cell:
    return Cell((str(row.area.order),), number=row.area.order) if row.area.order else Cell()


def _due(row: Row) -> Cell:
    milestone = row.standing.milestone
    return _day(milestone.due if milestone is not None else None)


def _milestones(row: Row) -> Cell:
    return Cell(tuple(milestone_line(key, stone) for key, stone in row.area.milestones.items()))


def _moves(row: Row) -> Cell:
    return Cell(
        tuple(move_line(key, move) for key, stone in row.area.milestones.items() for move in stone.moves),
    )


ALIASES = {"Rekommendation": "Utvecklingsområde", "Svar": "Processläge"}
"""What reports call some columns instead."""

STANDING = Column("Läge", _standing)
"""Läge as a board reads it, with its sign and its days; the column of the same name is for sorting and counting."""

_COLUMNS = (
    Column("Id", lambda row: _text(row.area_id)),
    Column("Plan", lambda row: _text(row.plan_name)),
    Column("Ordning", _order, "ordning", 1),
    Column("Grupp", lambda row: _text(row.area.group), "grupp", always=False),
    Column("Utvecklingsområde", lambda row: _text(row.area.title), "utvecklingsområde", 4),
    Column("Åtgärd", lambda row: _text(*row.area.measures), "åtgärd", 5),
    Column("Ansvarig", lambda row: _text(row.area.responsible), "ansvarig", 3),
    Column("Tidsplan", lambda row: _text(*row.area.schedule), "tidsplan", 4),
    Column("Status", lambda row: _text(row.area.status if row.area.status is not Status.UNKNOWN else ""), "status"),
    Column("Processläge", lambda row: _text(*row.area.progress), "processläge", 5),
    Column("Rapporterad", lambda row: _day(row.area.reported), "rapporterad", always=False),
    Column("Läge", lambda row: Cell((row.standing.state.value,), state=row.standing.state)),
    Column("Dagar", _days, share=1),
    Column("Nästa", lambda row: _text(row.next_words)),
    Column("Senast", _due),
    Column("Milstolpar", _milestones, "milstolpar", 4),
    Column("Framflyttat", _moves, "framflyttad", 3, always=False),
    Column("Avslut", lambda row: Cell(closing_words(row.area.closing)), "avslut", 3, always=False),
    Column(
        "Tidigare avslut",
        lambda row: Cell(tuple(part for closing in row.area.earlier_closings for part in closing_words(closing))),
        "tidigare avslut",
        3,
        always=False,
    ),
    Column(
        "Frågor",
        lambda row: Cell(tuple(line for each in row.area.questions for line in question_words(each))),
        share=3,
        always=False,
    ),
    Column(
        "Granskningar",
        lambda row: Cell(tuple(line for each in row.area.approvals for line in approval_words(each))),
        share=2,
        always=False,
    ),
    Column(
        "Återrapporter",
        lambda row: Cell(tuple(line for each in row.area.reports for line in told_words(each))),
        share=3,
        always=False,
    ),
    Column("Att se över", lambda row: Cell(tuple(finding.sentence for finding in row.findings)), share=3, always=False),
    Column("Prioritet", lambda row: _text(row.area.priority), "prioritet", always=False),
    Column("Syfte", lambda row: _text(*row.area.purpose), "syfte", 3, always=False),
    Column("Mål", lambda row: _text(*row.area.goals), "mål", 3, always=False),
    Column("Analys", lambda row: _text(*row.area.analysis), "analys", 3, always=False),
    Column("Anteckningar", lambda row: _text(*row.area.notes), "anteckningar", 3, always=False),
    Column("Övrigt", lambda row: Cell(unknown_words(row.area)), "övrigt", 3, always=False),
    Column("Källa", lambda row: _text(row.plan.source if row.plan else ""), always=False),
    Column("Plan daterad", lambda row: _day(row.plan.dated if row.plan else None), always=False),
    Column("Planen i övrigt", lambda row: Cell(unknown_words(row.plan) if row.plan else ()), share=3, always=False),
    # Last, so that what reads the columns of an earlier version by their place still finds them.
    Column("Tillagd", lambda row: _day(row.area.added), "tillagd", always=False),
    Column("Planens tidigare namn", lambda row: _text(*(row.plan.former_names if row.plan else ())), always=False),
)
