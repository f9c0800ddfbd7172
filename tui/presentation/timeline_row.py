"""One område in the timeline: a letter a milstolpe, each seen also where several fall in one cell.

A cell is a whole month or a part of one (`tui.presentation.time_scale`), and a milstolpe that finds its own taken
stands right beside it: a month's place is read from the letters around it, and one that is hidden is read nowhere.
Where both neighbours are taken too, one of them says with a plus that there are more.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from store.deadline import State, is_open
from store.model import Kind, Milestone, milestone_kind
from store.slips import slip
from tui.presentation.rows import Tone
from tui.text import timeline as said
from tui.text.states import SIGNS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from store.model import Area
    from tui.presentation.time_scale import Scale

Cells = list[tuple[str, Tone]]
_MORE = "+"
OLDER, LATER = "<", ">"
"""Before and after the chart, each in a place of its own: what lies outside stands in no month it is not in."""


class Signs:
    """What is drawn beside the letters, with and without Unicode."""

    def __init__(self, ascii_signs: bool) -> None:
        self.today = "|" if ascii_signs else "│"
        self.meeting = ":" if ascii_signs else "¦"
        self.both = "H" if ascii_signs else "║"
        """Today and the next meeting in one cell."""
        self.line = "-" if ascii_signs else "─"
        self.first = "x" if ascii_signs else "×"
        self.more = _MORE
        self._ascii = ascii_signs

    def of(self, state: State) -> str:
        """A läge's own sign."""
        return SIGNS[state].ascii if self._ascii else SIGNS[state].sign


class Days(NamedTuple):
    """The days every row shows."""

    today: dt.date
    meeting: dt.date | None
    """The board's next meeting, if it is known."""


def timeline_row(area: Area, days: Days, chart: Scale, signs: Signs, *, closed: bool) -> list[tuple[str, Tone]]:
    """The cells of one område, neighbours of one tone as one piece."""
    cells: Cells = [(" ", Tone.PLAIN)] * chart.width
    _draw_span(cells, area, chart, signs)
    upright = upright_lines(days, chart, signs)
    for cell, sign in upright.items():
        cells[cell] = (sign, Tone.SOON)
    taken: dict[int, Kind | None] = {}
    for kind, due, letter, tone in _letters(area, days.today, closed=closed):
        column = chart.column(due)
        if not 0 <= column < chart.width:
            continue
        place = _free(taken, column, chart.width, upright)
        if place is None:
            place = _crowded(cells, taken, column, kind)
        if place is not None:
            taken[place] = kind
            cells[place] = (letter, tone)
    late = {place - 1 for place in taken if place and cells[place][1] is Tone.LATE}
    marked = {place for place in late if cells[place][0] in {" ", signs.line}}
    for place in marked:
        cells[place] = (signs.of(State.LATE), Tone.LATE)
    _draw_first_promises(cells, {*taken, *upright, *marked}, area, chart, signs)
    return _joined(cells)


def outside(area: Area, today: dt.date, chart: Scale, *, closed: bool) -> tuple[tuple[str, Tone], tuple[str, Tone]]:
    """What stands before and after a row: a sign where a milstolpe lies outside the chart, in the tone of the first."""
    letters = [(chart.column(due), tone) for _, due, _, tone in _letters(area, today, closed=closed)]
    before = [tone for column, tone in letters if column < 0]
    after = [tone for column, tone in letters if column >= chart.width]
    return _mark(OLDER, before), _mark(LATER, after)


def _mark(sign: str, tones: Sequence[Tone]) -> tuple[str, Tone]:
    return (sign, tones[0]) if tones else (" ", Tone.PLAIN)


def upright_lines(days: Days, chart: Scale, signs: Signs) -> dict[int, str]:
    """Today and the next meeting, by their cells; one that lies outside has none."""
    now = chart.column(days.today)
    lines = {now: signs.today}
    if days.meeting is not None:
        place = chart.column(days.meeting)
        lines[place] = signs.both if place == now else signs.meeting
    return {place: sign for place, sign in lines.items() if 0 <= place < chart.width}


def days_of(stone: Milestone) -> list[dt.date]:
    """The days of a milstolpe that a chart has a place for."""
    return [day for day in (stone.first_day, stone.due, stone.originally) if day is not None]


def _letters(area: Area, today: dt.date, *, closed: bool) -> Iterator[tuple[Kind | None, dt.date, str, Tone]]:
    """Open milstolpar before met ones, by day, klart first of a day; a small letter for what is not waited for."""

    def rank(item: tuple[str, Milestone]) -> tuple[bool, dt.date, bool, str]:
        name, stone = item
        waited_for = is_open(name, stone, area.status) and not closed
        return not waited_for, stone.due or dt.date.max, milestone_kind(name) is not Kind.DONE, name

    for name, stone in sorted(area.milestones.items(), key=rank):
        if stone.due is not None:
            kind = milestone_kind(name)
            waited_for, letter = is_open(name, stone, area.status) and not closed, said.LETTERS[kind]
            tone = Tone.CLOSED if not waited_for else Tone.LATE if stone.due < today else Tone.TITLE
            yield kind, stone.due, letter if waited_for else letter.lower(), tone


def _free(taken: Container[int], column: int, width: int, upright: Container[int] = ()) -> int | None:
    """A cell or one beside it, rather one without a line of a day in it."""
    beside = sorted((column + 1, column - 1), key=lambda place: place in upright)
    return next((place for place in (column, *beside) if 0 <= place < width and place not in taken), None)


def _crowded(cells: Cells, taken: dict[int, Kind | None], column: int, kind: Kind | None) -> int | None:
    """Have a neighbour say that there are more; the cell itself for a klart, which gives way to nothing else."""
    beside = [place for place in (column + 1, column - 1) if place in taken and taken[place] is not Kind.DONE]
    if beside:
        cells[beside[0]] = (_MORE, Tone.TITLE)
    return column if kind is Kind.DONE and taken[column] is not Kind.DONE else None


def _draw_first_promises(cells: Cells, taken: set[int], area: Area, chart: Scale, signs: Signs) -> None:
    """Where a date that has moved stood first, beside the letters."""
    for name, stone in area.milestones.items():
        moved = slip(name, stone)
        column = chart.column(moved.first) if moved is not None else -1
        place = _free(taken, column, chart.width) if 0 <= column < chart.width else None
        if place is not None:
            taken.add(place)
            cells[place] = (signs.first, Tone.FINDING)


def _draw_span(cells: Cells, area: Area, chart: Scale, signs: Signs) -> None:
    """A line between the first day an område tells of and the last."""
    days = [day for stone in area.milestones.values() for day in days_of(stone)]
    if len(days) > 1:
        for place in range(max(0, chart.column(min(days))), min(chart.width, chart.column(max(days)) + 1)):
            cells[place] = (signs.line, Tone.MUTED)


def _joined(cells: Sequence[tuple[str, Tone]]) -> list[tuple[str, Tone]]:
    pieces: list[tuple[str, Tone]] = []
    for text, tone in cells:
        if pieces and pieces[-1][1] is tone:
            pieces[-1] = (pieces[-1][0] + text, tone)
        else:
            pieces.append((text, tone))
    return pieces
