"""A report as lines on the screen: what a document will say before it is written, and what to look at first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.deadline import State
from store.reports.document import paged
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import fitted, wrapped
from tui.text import exported as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.publication import Sighting
    from store.reports.document import Cell, Report, Section, Table

_MOST_LINES = 400
"""Lines of a preview; a report of ten thousand områden is not read here."""
_INDENT, _GAP = 2, 2
_TONES = {
    State.LATE: Tone.LATE,
    State.SOON: Tone.SOON,
    State.UNDATED: Tone.UNDATED,
    State.ON_TRACK: Tone.ON_TRACK,
    State.CLOSED: Tone.CLOSED,
}


def report_lines(report: Report, seen: Sequence[Sighting], width: int) -> list[Line]:
    """What should be looked at, then the report from its title to its end."""
    lines = [*_seen(seen, width), [], *_lines_of(report, width)]
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[:_MOST_LINES], [(words.more_lines(len(lines) - _MOST_LINES), Tone.MUTED)]]


def _seen(seen: Sequence[Sighting], width: int) -> Iterator[Line]:
    if not seen:
        yield from ([(line, Tone.MUTED)] for line in wrapped(words.NOTHING_TO_LOOK_OVER, width))
        return
    yield from ([(line, Tone.SOON)] for line in wrapped(words.LOOK_OVER, width))
    for said in words.sighting_lines(seen):
        yield from ([("  ", Tone.SOON), (line, Tone.SOON)] for line in wrapped(said, width - _INDENT))


def _lines_of(report: Report, width: int) -> Iterator[Line]:
    yield [(line, Tone.TITLE) for line in wrapped(report.title, width)[:1]]
    if report.board:
        yield [(line, Tone.MUTED) for line in wrapped(report.board, width)[:1]]
    if report.events:
        yield []
        yield from _events(report, width)
        return
    for section in (page for each in report.sections for page in paged(each)):
        yield []
        yield from _section(section, width)


def _events(report: Report, width: int) -> Iterator[Line]:
    for event in sorted(report.events, key=lambda event: (event.day, event.uid)):
        for place, line in enumerate(wrapped(event.summary, width - 12)):
            yield [(f"{event.day}  " if place == 0 else " " * 12, Tone.MUTED), (line, Tone.PLAIN)]


def _section(section: Section, width: int) -> Iterator[Line]:
    yield from ([(line, Tone.HEADING)] for line in wrapped(section.heading, width))
    for paragraph in section.paragraphs:
        yield from ([(line, Tone.PLAIN)] for line in wrapped(paragraph, width))
    for number, point in enumerate(section.points, 1):
        sign = f"{number}. " if section.numbered else "• "
        for place, line in enumerate(wrapped(point, width - len(sign))):
            yield [(sign if place == 0 else " " * len(sign), Tone.MUTED), (line, Tone.PLAIN)]
    if section.table is not None:
        yield from _table(section.table, width)


def _table(table: Table, width: int) -> Iterator[Line]:
    """Rows under each other: a table of five columns does not fit a terminal, and a voice reads rows anyway."""
    labels = [column.heading for place, column in enumerate(table.columns) if place != table.title_column]
    longest = max(map(len, labels), default=0)
    indent = min(_INDENT + longest + _GAP, max(_INDENT, width // 3))
    for number, line in enumerate(table.lines):
        if number:
            yield []
        name = line.cells[table.title_column]
        yield from ([(words, Tone.TITLE)] for words in wrapped(name.text, width))
        for place, (column, cell) in enumerate(zip(table.columns, line.cells, strict=True)):
            if place != table.title_column and cell.paragraphs:
                yield from _cell(column.heading, cell, indent, width)


def _cell(heading: str, cell: Cell, indent: int, width: int) -> Iterator[Line]:
    tone = _TONES[cell.state] if cell.state is not None else Tone.PLAIN
    label = f"{' ' * _INDENT}{fitted(heading, max(0, indent - _INDENT - 1))} "
    said = [line for paragraph in cell.paragraphs for line in wrapped(paragraph, max(1, width - indent))]
    for place, line in enumerate(said):
        yield [(label if place == 0 else " " * len(label), Tone.MUTED), (line, tone)]
