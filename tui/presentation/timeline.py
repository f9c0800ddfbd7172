"""The timeline: a row an område, a column a month or a part of one, a letter a milstolpe; and the same in words.

Letters, not coloured blocks: what kind it is and whether it is met can be read aloud and seen without colour.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from store.deadline import State, is_open
from store.model import Milestone, kind_word, milestone_kind
from store.slips import slip
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import fitted, wrapped
from tui.text import timeline as said
from tui.text.states import SIGNS, distance_words, short_month

if TYPE_CHECKING:
    from store.model import Area
    from tui.session import Session

_LEAST_TITLE, _MOST_TITLE = 18, 44
_MOST_CELLS = 6
"""Cells a month at most: wider, and the eye loses the row."""
_BACK = 2
"""Months before today that are shown when not everything fits."""


class Scale(msgspec.Struct, frozen=True):
    """Which months are drawn, and how wide each is."""

    first: dt.date
    """The first day of the first month."""
    months: int
    cells: int

    @property
    def width(self) -> int:
        """Cells of the whole chart."""
        return self.months * self.cells

    def column(self, day: dt.date) -> int:
        """Where a day stands, which may be outside."""
        month = (day.year - self.first.year) * 12 + day.month - self.first.month
        return month * self.cells + min(self.cells - 1, (day.day - 1) * self.cells // 31)


def scale(days: Iterable[dt.date], today: dt.date, room: int) -> Scale:
    """The months from the first day to the last, as wide as there is room for; what is long past is left out first."""
    known = [*days, today]
    first, last = min(known).replace(day=1), max(known)
    months = _months_between(first, last) + 1
    if months > room:
        first = _later(today.replace(day=1), -_BACK) if _months_between(first, today) > _BACK else first
        months = min(room, _months_between(first, last) + 1)
    return Scale(first, months, max(1, min(_MOST_CELLS, room // months)))


class Timeline:
    """The chart of some områden for a width: its heads, a row an område, and what the signs mean.

    A row begins with the läge's sign and says in words what has no day to draw; a milstolpe that is late has a sign of
    its own before its letter. Nothing is told by colour alone.
    """

    def __init__(self, session: Session, ids: Sequence[str], width: int, *, ascii_signs: bool = False) -> None:
        self._session = session
        self._width = width
        self._signs = _Signs(ascii_signs)
        self._title = max(_LEAST_TITLE, min(_MOST_TITLE, width * 3 // 8))
        areas = session.content.areas
        days = [day for key in ids for stone in areas[key].milestones.values() for day in _days_of(stone)]
        self.has_days = bool(days)
        self._chart = scale(days, session.today, max(12, width - self._title - 1))

    @property
    def before(self) -> int:
        """Cells before the chart."""
        return self._title + 1

    @property
    def years(self) -> str:
        """The years, each over its January."""
        return _years(self._chart)

    @property
    def months(self) -> str:
        """The months, as many by name as there is room for."""
        return _months(self._chart)

    def row(self, key: str) -> Line:
        """One område."""
        area, standing = self._session.content.areas[key], self._session.standings[key]
        state, signs, chart = standing.state, self._signs, self._chart
        tone = STATE_TONES[state] if state in {State.LATE, State.CLOSED} else Tone.PLAIN
        sign = (signs.of(state), STATE_TONES[state])
        title = (" " + fitted(area.title, self._title - 2) + " ", tone)
        if not any(_days_of(stone) for stone in area.milestones.values()):
            return [sign, title, (fitted(state.value, chart.width), Tone.MUTED)]
        return [sign, title, *_row(area, state is State.CLOSED, self._session.today, chart, signs)]

    def legend(self, width: int) -> list[Line]:
        """What the signs and letters mean."""
        signs = self._signs
        parts = (said.LEGEND, f"{signs.first} {said.LEGEND_FIRST}", f"{signs.today} {said.LEGEND_TODAY}")
        states = " · ".join(f"{signs.of(state)} {state.value}" for state in (State.LATE, State.SOON, State.UNDATED))
        return [[(line, Tone.MUTED)] for line in wrapped(" · ".join((states, *parts, said.LEGEND_MET)), width)]


def timeline_lines(session: Session, ids: Sequence[str], width: int, *, ascii_signs: bool = False) -> list[Line]:
    """The whole chart: years, months, one row an område, and what the letters mean."""
    chart = Timeline(session, ids, width, ascii_signs=ascii_signs)
    if not chart.has_days:
        return [[(no_days(ids), Tone.MUTED)]]
    heads = (chart.years, chart.months)
    return [
        *([(" " * chart.before, Tone.PLAIN), (head, Tone.HEADER)] for head in heads),
        *(chart.row(key) for key in ids),
        [],
        *chart.legend(width),
    ]


def no_days(ids: Sequence[str]) -> str:
    """Why there is nothing to draw: none of them has a day, or none is selected."""
    return said.NO_DATES if ids else said.NOTHING_SELECTED


def timeline_words(session: Session, ids: Sequence[str], width: int) -> list[Line]:
    """The same as a list by day, for a screen reader and for plain output."""
    areas = session.content.areas
    dated = sorted(
        (stone.due, areas[key].order, key, name)
        for key in ids
        for name, stone in areas[key].milestones.items()
        if stone.due is not None
    )
    lines: list[Line] = []
    month = ""
    for due, _, key, name in dated:
        if f"{short_month(due.month)} {due.year}" != month:
            month = f"{short_month(due.month)} {due.year}"
            lines.append([(month, Tone.HEADING)])
        lines += _in_words(session, key, name, due, width)
    return lines or [[(no_days(ids), Tone.MUTED)]]


def _in_words(session: Session, key: str, name: str, due: dt.date, width: int) -> list[Line]:
    area = session.content.areas[key]
    stone = area.milestones[name]
    left = (due - session.today).days
    open_now = is_open(name, stone, area.status) and session.standings[key].state is not State.CLOSED
    state = distance_words(left) if open_now else said.MET
    moved = slip(name, stone)
    told = f"{due}  {kind_word(name)}, {state}{f', {moved.words}' if moved else ''}: {area.title}"
    tone = Tone.CLOSED if not open_now else Tone.LATE if left < 0 else Tone.PLAIN
    return [[("  ", tone), (line, tone)] for line in wrapped(told, max(20, width - 2))]


class _Signs:
    def __init__(self, ascii_signs: bool) -> None:
        self.today = "|" if ascii_signs else "│"
        self.line = "-" if ascii_signs else "─"
        self.first = "x" if ascii_signs else "×"
        self._ascii = ascii_signs

    def of(self, state: State) -> str:
        return SIGNS[state].ascii if self._ascii else SIGNS[state].sign


def _row(area: Area, closed: bool, today: dt.date, chart: Scale, signs: _Signs) -> list[tuple[str, Tone]]:
    cells: list[tuple[str, Tone]] = [(" ", Tone.PLAIN)] * chart.width
    _draw_span(cells, area, chart, signs)
    now = chart.column(today)
    cells[now] = (signs.today, Tone.SOON)
    for name, stone in sorted(area.milestones.items(), key=lambda item: item[1].met is None):
        moved = slip(name, stone)
        if moved is not None and 0 <= chart.column(moved.first) < chart.width:
            cells[chart.column(moved.first)] = (signs.first, Tone.FINDING)
        if stone.due is None:
            continue
        place = max(0, chart.column(stone.due))
        if place >= chart.width:
            cells[-1] = (">", Tone.MUTED)
            continue
        open_now = is_open(name, stone, area.status) and not closed
        letter = said.LETTERS[milestone_kind(name)]
        tone = Tone.CLOSED if not open_now else Tone.LATE if stone.due < today else Tone.TITLE
        cells[place] = (letter if open_now else letter.lower(), tone)
        if tone is Tone.LATE and place and cells[place - 1][0] in {" ", signs.line}:
            cells[place - 1] = (signs.of(State.LATE), tone)
    return _joined(cells)


def _draw_span(cells: list[tuple[str, Tone]], area: Area, chart: Scale, signs: _Signs) -> None:
    """A line between the first day an område tells of and the last."""
    days = [day for stone in area.milestones.values() for day in _days_of(stone)]
    if len(days) > 1:
        for place in range(max(0, chart.column(min(days))), min(chart.width, chart.column(max(days)) + 1)):
            cells[place] = (signs.line, Tone.MUTED)


def _joined(cells: Sequence[tuple[str, Tone]]) -> list[tuple[str, Tone]]:
    """Neighbours of one tone as one piece."""
    pieces: list[tuple[str, Tone]] = []
    for text, tone in cells:
        if pieces and pieces[-1][1] is tone:
            pieces[-1] = (pieces[-1][0] + text, tone)
        else:
            pieces.append((text, tone))
    return pieces


def _years(chart: Scale) -> str:
    line = ""
    for number in range(chart.months):
        month = _later(chart.first, number)
        place = number * chart.cells
        if month.month == 1 and len(line) > place:
            # The end of a year before is too short for its number beside the next.
            line = ""
        if number == 0 or month.month == 1:
            line = f"{line:<{place}}{month.year} "
    return fitted(line, chart.width)


def _months(chart: Scale) -> str:
    """Names of three letters with a space between, so that jan, jun and jul differ: every one, or every second."""
    step = -(-4 // chart.cells)
    line = ""
    for number in range(chart.months):
        month = _later(chart.first, number).month
        if (month - 1) % step == 0:
            line = f"{line:<{number * chart.cells}}{short_month(month)}"
    return fitted(line, chart.width)


def _days_of(stone: Milestone) -> list[dt.date]:
    return [day for day in (stone.first_day, stone.due, stone.originally) if day is not None]


def _months_between(first: dt.date, last: dt.date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _later(month: dt.date, count: int) -> dt.date:
    """The first day of the month so many months later."""
    years, rest = divmod(month.month - 1 + count, 12)
    return dt.date(month.year + years, rest + 1, 1)
