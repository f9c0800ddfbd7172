"""What a report says, before it is a file: one value that every format draws.

A report is headed sections; a section has paragraphs, points and at most one table. Cells hold paragraphs, and beside
them what only some formats can use: a real date, a number, a läge to colour. Nothing here knows any format.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import msgspec

from store.deadline import State

LANGUAGE = "sv-SE"
_WIDE = 8
"""Columns that a page can show side by side."""
ANY_WIDTH = 1 << 30
"""For formats whose tables are as wide as they need."""


class Cell(msgspec.Struct, frozen=True):
    """One cell of a table."""

    paragraphs: tuple[str, ...] = ()
    day: dt.date | None = None
    """The date it is, where it is nothing but a date."""
    number: int | None = None
    """The number it is, where it is nothing but a number."""
    state: State | None = None
    """The läge it tells, where it tells one: sign and word stand in the paragraphs."""

    @property
    def text(self) -> str:
        """Its paragraphs as lines."""
        return "\n".join(self.paragraphs)


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """The head of a column."""

    heading: str
    field: str = ""
    """The Swedish name of the field it shows, which an edited copy may change; "" for what is computed."""
    share: int = 2
    """Its width against the other columns'."""
    beside: bool = False
    """Whether it stands only where a table is for sorting and counting in, and not on a page."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a table."""

    cells: tuple[Cell, ...]
    area_id: str = ""
    """The område it is about; carried hidden in the formats that can, so that an edited copy finds its way back."""
    plan: str = ""
    """The plan's name, for formats that put everything in one table."""
    group: str = ""
    """The heading it stands under in the plan, for the same formats."""


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows under one head."""

    caption: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    title_column: int = 0
    """The column that names each row."""


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A heading and what stands under it."""

    heading: str
    level: int = 2
    """As in HTML: 1 is the report's own title."""
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    numbered: bool = False
    """Whether the points are counted, as what is to be decided is."""
    table: Table | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One promised day, for a calendar."""

    uid: str
    """The same for the same promise in every export."""
    summary: str
    day: dt.date
    """The last day that is not yet late; the first one of a series."""
    repeats: str = ""
    """An RFC 5545 RRULE."""
    sequence: int = 0
    """Goes up when the promise changes."""
    is_met: bool = False
    description: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A whole document."""

    title: str
    board: str = ""
    day: dt.date
    """The day everything in it is judged on."""
    sections: tuple[Section, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, in order."""
        return tuple(section.table for section in self.sections if section.table is not None)

    @property
    def area_count(self) -> int:
        """How many different områden it tells of."""
        return len({line.area_id for table in self.tables for line in table.lines if line.area_id})


_PLACE = (Column(heading="Id"), Column(heading="Plan"), Column(heading="Grupp"))


def one_table(report: Report) -> Table:
    """Everything that stands in a report's tables as one, each row saying where it stood.

    Tables with other columns than the first are left out; no report has them.
    """
    tables = report.tables
    if not tables:
        return Table(caption=report.title, columns=(Column(heading=report.title),), lines=())
    columns = tables[0].columns
    known = {column.heading for column in columns}
    extra = tuple(column for column in _PLACE if column.heading not in known)
    lines = []
    for line in (line for table in tables if table.columns == columns for line in table.lines):
        where = {"Id": line.area_id, "Plan": line.plan, "Grupp": line.group}
        put = tuple(Cell((where[column.heading],) if where[column.heading] else ()) for column in extra)
        lines.append(msgspec.structs.replace(line, cells=(*put, *line.cells)))
    title_column = tables[0].title_column + len(extra)
    return Table(caption=report.title, columns=(*extra, *columns), lines=tuple(lines), title_column=title_column)


def _on_page(table: Table) -> Table:
    """A table without the columns that no page shows."""
    kept = [place for place, column in enumerate(table.columns) if not column.beside]
    if len(kept) == len(table.columns):
        return table
    replace = msgspec.structs.replace
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        lines=tuple(replace(line, cells=tuple(line.cells[place] for place in kept)) for line in table.lines),
        title_column=kept.index(table.title_column),
    )


def paged(section: Section, *, widest: int = _WIDE) -> Iterator[Section]:
    """A section as a page shows it: a table with more columns than `widest` becomes a small one a row, by field."""
    table = None if section.table is None else _on_page(section.table)
    if table is None or len(table.columns) <= widest:
        yield msgspec.structs.replace(section, table=table)
        return
    yield msgspec.structs.replace(section, table=None)
    for line in table.lines:
        name = line.cells[table.title_column].text or line.area_id
        fields = tuple(
            msgspec.structs.replace(line, cells=(Cell((column.heading,)), cell))
            for column, cell in zip(table.columns, line.cells, strict=True)
            if cell.paragraphs
        )
        card = Table(
            caption=name, columns=(Column(heading="Fält", share=1), Column(heading="Innehåll", share=5)), lines=fields
        )
        yield Section(heading=name, level=section.level + 1, table=card)


def mapped(report: Report, change: Callable[[str], str]) -> Report:
    """A report with every text in it changed, so that a rule about texts is applied in one place."""
    return msgspec.structs.replace(
        report,
        title=change(report.title),
        board=change(report.board),
        sections=tuple(_mapped_section(section, change) for section in report.sections),
        events=tuple(
            msgspec.structs.replace(
                event,
                uid=change(event.uid),
                summary=change(event.summary),
                description=tuple(map(change, event.description)),
            )
            for event in report.events
        ),
    )


def _mapped_section(section: Section, change: Callable[[str], str]) -> Section:
    table = section.table
    return msgspec.structs.replace(
        section,
        heading=change(section.heading),
        paragraphs=tuple(map(change, section.paragraphs)),
        points=tuple(map(change, section.points)),
        table=None if table is None else _mapped_table(table, change),
    )


def _mapped_table(table: Table, change: Callable[[str], str]) -> Table:
    replace = msgspec.structs.replace
    return replace(
        table,
        caption=change(table.caption),
        columns=tuple(replace(column, heading=change(column.heading)) for column in table.columns),
        lines=tuple(
            replace(
                line,
                plan=change(line.plan),
                group=change(line.group),
                cells=tuple(replace(cell, paragraphs=tuple(map(change, cell.paragraphs))) for cell in line.cells),
            )
            for line in table.lines
        ),
    )


def places(report: Report) -> Iterator[tuple[str, str]]:
    """Every text that can be read in a report with where it stands: the område's name, else the heading above it."""
    for section in report.sections:
        for text in (section.heading, *section.paragraphs, *section.points):
            yield section.heading, text
        if section.table is not None:
            for line in section.table.lines:
                name = line.cells[section.table.title_column].text
                yield from ((name, paragraph) for cell in line.cells for paragraph in cell.paragraphs)


def texts(report: Report) -> Iterator[str]:
    """Every text of a report, each once for each time it stands in it."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    mapped(report, note)
    return iter(found)
