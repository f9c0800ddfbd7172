"""The timeline: a row an område, a column a month or a part of one, a letter a milstolpe; and the same in words.

Letters, not coloured blocks: what kind it is and whether it is met can be read aloud and seen without colour.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from store.deadline import State, is_open
from store.model import kind_word
from store.slips import slip
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.rows import Line, Tone
from tui.presentation.time_scale import month_line, scale, year_line
from tui.presentation.timeline_row import LATER, OLDER, Days, Signs, days_of, outside, timeline_row, upright_lines
from tui.presentation.wrapping import fitted, wrapped
from tui.text import app as words
from tui.text import timeline as said
from tui.text.states import distance_words, meeting_words, short_month

if TYPE_CHECKING:
    from tui.session import Session

_LEAST_TITLE, _MOST_TITLE = 18, 44


class Timeline:
    """The chart of some områden for a width: its heads, a row an område, and what the signs mean.

    A row begins with the läge's sign and says in words what has no day to draw; a milstolpe that is late has a sign of
    its own before its letter. Nothing is told by colour alone.
    """

    def __init__(
        self, session: Session, ids: Sequence[str], width: int, *, ascii_signs: bool = False, years: int = 0
    ) -> None:
        self._session = session
        self._width = width
        self._signs = Signs(ascii_signs)
        self._days = Days(session.today, session.next_meeting)
        self._title = max(_LEAST_TITLE, min(_MOST_TITLE, width * 3 // 8))
        areas = session.content.areas
        days = [day for key in ids for stone in areas[key].milestones.values() for day in days_of(stone)]
        self.has_days = bool(days)
        to_come = [self._days.meeting] if self._days.meeting else []
        self._chart = scale(days, session.today, max(12, width - self._title - 1), to_come, years)

    @property
    def has_earlier(self) -> bool:
        """Whether there is something before what is drawn."""
        return self._chart.has_earlier

    @property
    def has_later(self) -> bool:
        """Whether there is something after what is drawn."""
        return self._chart.has_later

    @property
    def before(self) -> int:
        """Cells before the chart."""
        return self._title + 1

    @property
    def years(self) -> str:
        """The years, each over its January."""
        return year_line(self._chart)

    @property
    def months(self) -> str:
        """The months, as many by name as there is room for."""
        return month_line(self._chart)

    def row(self, key: str) -> Line:
        """One område."""
        area, standing = self._session.content.areas[key], self._session.standings[key]
        state, signs, chart = standing.state, self._signs, self._chart
        tone = STATE_TONES[state] if state in {State.LATE, State.CLOSED} else Tone.PLAIN
        sign = (signs.of(state), STATE_TONES[state])
        title = (" " + fitted(area.title, self._title - 2), tone)
        if not any(days_of(stone) for stone in area.milestones.values()):
            return [sign, title, (" " + fitted(state.value, chart.width), Tone.MUTED)]
        closed = state is State.CLOSED
        before, after = outside(area, self._days.today, chart, closed=closed)
        cells = timeline_row(area, self._days, chart, signs, closed=closed)
        return [sign, title, before, *cells, *([after] if chart.has_later else [])]

    def legend(self, width: int) -> list[Line]:
        """What the signs and letters mean."""
        signs = self._signs
        states = (f"{signs.of(state)} {state.value}" for state in (State.LATE, State.SOON, State.UNDATED))
        others = (f"{signs.more} {said.LEGEND_MORE}", f"{signs.first} {said.LEGEND_FIRST}", said.LEGEND_MET)
        outer = [f"{OLDER} {said.LEGEND_OLDER}"] if self.has_earlier else []
        outer += [f"{LATER} {said.LEGEND_LATER}"] if self.has_later else []
        parts = (*states, said.LEGEND, *self._line_words(), *others, *outer)
        return [[(line, Tone.MUTED)] for line in wrapped(" · ".join(parts), width)]

    def _line_words(self) -> Iterator[str]:
        """What stands through all rows: today and the next meeting, which may share a cell."""
        days, signs = self._days, self._signs
        meeting = f"{words.NEXT_MEETING} {meeting_words(days.meeting, days.today)}" if days.meeting else ""
        drawn = upright_lines(days, self._chart, signs).values()
        if signs.both in drawn:
            yield f"{signs.both} {said.LEGEND_TODAY} {said.AND} {meeting}"
            return
        yield f"{signs.today} {said.LEGEND_TODAY}" if signs.today in drawn else said.today_outside(days.today)
        if meeting and signs.meeting in drawn:
            yield f"{signs.meeting} {meeting}"


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
    dated = [
        (stone.due, areas[key].order, key, name)
        for key in ids
        for name, stone in areas[key].milestones.items()
        if stone.due is not None
    ]
    if not dated:
        return [[(no_days(ids), Tone.MUTED)]]
    if session.next_meeting is not None:
        # Before everything else of its day.
        dated.append((session.next_meeting, -1, "", ""))
    lines: list[Line] = []
    month = ""
    for due, _, key, name in sorted(dated):
        if f"{short_month(due.month)} {due.year}" != month:
            month = f"{short_month(due.month)} {due.year}"
            lines.append([(month, Tone.HEADING)])
        if key:
            lines += _in_words(session, key, name, due, width)
        else:
            lines.append([("  ", Tone.SOON), (f"{due} {said.NEXT_MEETING}", Tone.SOON)])
    return lines


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
