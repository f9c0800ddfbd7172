"""The översikt's rows: områden under their headings, in three densities.

One line shows the läge, the name, the next promise and the status in short. Three lines and the full text show the
board's own four columns in the words of the document, with the läge before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from store.deadline import Standing, State
from store.selection import Order
from tui.presentation.numbered import aligned, numbered
from tui.presentation.row_words import coming_back_words, promise_words, standing_words, status_words, undated_words
from tui.presentation.rows import Density, Line, Tone
from tui.presentation.wrapping import fitted, wrapped
from tui.text import app as words
from tui.text.states import (
    CONTRADICTION,
    MISSED,
    QUESTION,
    SIGNS,
    Sign,
    short_length,
)

if TYPE_CHECKING:
    from store.model import Area
    from tui.session import Session

STATE_TONES = {
    State.LATE: Tone.LATE,
    State.SOON: Tone.SOON,
    State.UNDATED: Tone.UNDATED,
    State.ON_TRACK: Tone.ON_TRACK,
    State.CLOSED: Tone.CLOSED,
}

GAP = 2
"""Cells between two columns."""

MARK = 2
"""Cells of the mark of a question, a contradiction or a miss, between läge and name."""

_LEAST_TITLE = 22
"""Cells a name needs to be recognised; where they are not left, the status gives way."""

_ROOMY = 72
"""Cells of name, schedule and status together from which dates and statuses are said in full."""

_TIGHT_SCHEDULE, _TIGHT_PROGRESS, _TIGHT_RESPONSIBLE = 17, 13, 15

_WIDE = 105
"""Cells from which the åtgärd has a column of its own on one line."""

_HEADING_MARK = "§"
"""Before the id of the område right under a heading, the heading's key; no id can hold it."""


class AreaRows(msgspec.Struct, frozen=True):
    """Keys of the rows in order, headings among them."""

    keys: list[str]
    headings: Sequence[int]

    def __len__(self) -> int:
        """How many rows, headings included."""
        return len(self.keys)

    def key(self, index: int) -> str:
        """The id of an område, or the key of a heading."""
        return self.keys[index]

    def position(self, key: str) -> int | None:
        """Where an id is, or None when it is not shown.

        A search through the list: it is asked once a key at most, and a dictionary of places would cost every letter of
        a search more than all its questions.
        """
        try:
            return self.keys.index(key)
        except ValueError:
            return None


def area_rows(session: Session, selected: list[str]) -> AreaRows:
    """The rows of what a session selects; headings stand only where the plan's own order does."""
    if session.selection.order is not Order.PLAN:
        return AreaRows(selected, ())
    several_plans = len(session.content.plans) > 1
    headings_of = session.headings_of
    places = [headings_of[key] for key in selected]
    starts = [n for n, (place, above) in enumerate(zip(places, [None, *places], strict=False)) if place is not above]
    keys: list[str] = selected[: starts[0]] if starts else list(selected)
    headings: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(selected)], strict=False):
        plan, group = places[start]
        if group or (several_plans and plan):
            headings.append(len(keys))
            keys.append(f"{_HEADING_MARK}{selected[start]}")
        keys += selected[start:end]
    return AreaRows(keys, headings)


class Columns(msgspec.Struct, frozen=True):
    """Widths in cells, gaps not counted; 0 leaves a column out."""

    standing: int
    title: int
    measures: int
    schedule: int
    progress: int

    @classmethod
    def for_width(cls, width: int, density: Density, *, by_responsible: bool = False) -> Columns:
        """Shares of a width: the läge and the name first, then the next promise, then the status, then the åtgärd.

        What the rows are ordered by is seen in them: on one line the ansvarig has the place of the status.
        """
        if density is not Density.ONE_LINE:
            standing = 12 if width >= 60 else 2
            rest = width - standing - MARK
            text = max(4, rest - 3 * GAP)
            title, measures, schedule = text * 24 // 100, text * 30 // 100, text * 19 // 100
            return cls(standing, title, measures, schedule, text - title - measures - schedule)
        standing = 17 if width >= 60 else 2
        rest = width - standing - MARK
        # On a small terminal dates and statuses are said in fewer letters, so that more of the name is seen.
        schedule = _TIGHT_SCHEDULE if rest < _ROOMY else min(22, max(18, rest // 4))
        tight = _TIGHT_RESPONSIBLE if by_responsible else _TIGHT_PROGRESS
        progress = tight if rest < _ROOMY else min(22, max(15, rest // 4))
        if rest - schedule - progress - 2 * GAP < _LEAST_TITLE:
            return cls(standing, max(8, rest - schedule - GAP), 0, schedule, 0)
        measures = (rest - progress - schedule) // 2 if width >= _WIDE else 0
        title = rest - progress - schedule - measures - (3 if measures else 2) * GAP
        return cls(standing, title, measures, schedule, progress)


class AreaPainter:
    """Paints the rows of a session."""

    def __init__(
        self, session: Session, rows: AreaRows, density: Density = Density.ONE_LINE, *, ascii_signs: bool = False
    ) -> None:
        self._session = session
        self._rows = rows
        self._density = density
        self._ascii = ascii_signs
        self._asked = frozenset(session.asked)
        self._by_responsible = session.selection.order is Order.RESPONSIBLE

    def header(self, width: int) -> Line:
        """The column titles."""
        columns = Columns.for_width(width, self._density, by_responsible=self._by_responsible)
        titles = [fitted(words.COLUMN_STANDING if columns.standing > MARK else "", columns.standing)]
        for title, size in (
            (words.COLUMN_TITLE, columns.title),
            (words.COLUMN_MEASURES, columns.measures),
            *self._last_titles(columns),
        ):
            if size:
                titles.append(fitted(title, size))
        first, *others = titles
        return [(first + " " * MARK + (" " * GAP).join(others), Tone.HEADER)]

    def _last_titles(self, columns: Columns) -> tuple[tuple[str, int], tuple[str, int]]:
        schedule, progress = words.COLUMN_SCHEDULE, words.COLUMN_PROGRESS
        if self._by_responsible:
            one_line = self._density is Density.ONE_LINE
            progress = words.FIELD_RESPONSIBLE if one_line else words.COLUMN_RESPONSIBLE_FIRST
            schedule = schedule if columns.progress else words.FIELD_RESPONSIBLE
        return (schedule, columns.schedule), (progress, columns.progress)

    def paint(self, index: int, width: int, density: Density) -> Sequence[Line]:
        """The lines of a row."""
        key = self._rows.key(index)
        if key.startswith(_HEADING_MARK):
            return [self._heading(index, width)]
        area, standing = self._session.content.areas[key], self._session.standings[key]
        columns = Columns.for_width(width, density, by_responsible=self._by_responsible)
        if density is Density.ONE_LINE:
            return [self._one_line(key, area, standing, columns)]
        return self._many_lines(key, columns, density)

    def _heading(self, index: int, width: int) -> Line:
        area = self._session.content.areas[self._rows.key(index + 1)]
        plan = self._session.content.plans.get(area.plan)
        several = len(self._session.content.plans) > 1
        parts = [plan.name] if plan and several else []
        if area.group:
            parts.append(area.group)
        return [(fitted(" · ".join(parts), width), Tone.HEADING)]

    def _one_line(self, key: str, area: Area, standing: Standing, columns: Columns) -> Line:
        closed = standing.state is State.CLOSED
        muted = Tone.CLOSED if closed else Tone.MUTED
        line = [self._standing(key, columns.standing, days=True), self._mark(key)]
        name = aligned(key, self._session.content.areas)
        line.append((fitted(name, columns.title), Tone.CLOSED if closed else Tone.TITLE))
        promise = self._promise(key, columns.schedule)
        last = status_words(area, tight=columns.progress <= _TIGHT_PROGRESS)
        if self._by_responsible:
            last = area.responsible or words.NOBODY
            promise = promise if columns.progress else last
        for text, size in (
            (" ".join(area.measures), columns.measures),
            (promise, columns.schedule),
            (last, columns.progress),
        ):
            if size:
                line.append((" " * GAP + fitted(text, size), muted))
        return line

    def _promise(self, key: str, width: int) -> str:
        """The next promise in short; once the words are read, what stands in the place of a date or was missed.

        A miss says more than a date that is far away, and less than one that is near or that the rows are ordered by.
        """
        area, standing = self._session.content.areas[key], self._session.standings[key]
        said = promise_words(area, standing, tight=width <= _TIGHT_SCHEDULE)
        if not self._session.readings.is_read(key):
            return said
        if standing.state is State.UNDATED:
            return undated_words(self._session, key) or said
        by_date = self._session.selection.order is Order.DATE
        if standing.state is State.ON_TRACK and not by_date and self._session.missed(key):
            return coming_back_words(self._session, key) or said
        return said

    def _mark(self, key: str) -> tuple[str, Tone]:
        """The sign of what somebody waits for, else of a contradiction, else of a miss, or nothing in its place."""
        is_read = self._session.readings.is_read(key)
        if not is_read:
            self._session.readings.wait_for(key)
        if key in self._asked:
            return self._sign(QUESTION), Tone.FINDING
        if is_read and self._session.contradicts(key):
            return self._sign(CONTRADICTION), Tone.FINDING
        if is_read and self._session.missed(key):
            return self._sign(MISSED), Tone.SOON
        return " " * MARK, Tone.PLAIN

    def _sign(self, sign: Sign) -> str:
        return fitted(sign.ascii if self._ascii else sign.sign, MARK)

    def _many_lines(self, key: str, columns: Columns, density: Density) -> list[Line]:
        area, standing = self._session.content.areas[key], self._session.standings[key]
        closed = standing.state is State.CLOSED
        tone = Tone.CLOSED if closed else Tone.PLAIN
        cells = [
            _lines((numbered(key, self._session.content.areas),), columns.title),
            _lines(area.measures, columns.measures),
            _lines(area.schedule, columns.schedule),
            _lines((*self._responsible_first(area), *_status_first(area)), columns.progress),
        ]
        height = density.value or max(1, *(len(cell) for cell in cells)) + 1
        sizes = (columns.title, columns.measures, columns.schedule, columns.progress)
        painted: list[Line] = []
        for number in range(height):
            if number == 0:
                line = [self._standing(key, columns.standing, days=False), self._mark(key)]
            elif number == 1 and standing.days is not None and columns.standing > MARK:
                days = f"  {short_length(standing.days)}"
                line = [(fitted(days, columns.standing + MARK), STATE_TONES[standing.state])]
            else:
                line = [(" " * (columns.standing + MARK), tone)]
            for place, (cell, size) in enumerate(zip(cells, sizes, strict=True)):
                text = (" " * GAP if place else "") + _line_of(cell, number, size, height)
                line.append((text, Tone.TITLE if place == 0 and not closed else tone))
            painted.append(line)
        return painted

    def _responsible_first(self, area: Area) -> tuple[str, ...]:
        return (f"{area.responsible or words.NOBODY}:",) if self._by_responsible else ()

    def _standing(self, key: str, width: int, *, days: bool) -> tuple[str, Tone]:
        """The läge's sign and its words, the words only where there is room."""
        standing = self._session.standings[key]
        said, sign = standing_words(self._session, key, standing, days=days), SIGNS[standing.state]
        mark = sign.ascii if self._ascii else sign.sign
        return fitted(f"{mark} {said}" if width > MARK else mark, width), STATE_TONES[standing.state]


def _status_first(area: Area) -> tuple[str, ...]:
    return area.progress or (status_words(area),)


def _lines(paragraphs: Sequence[str], width: int) -> list[str]:
    return [line for paragraph in paragraphs for line in wrapped(paragraph, width)]


def _line_of(cell: list[str], number: int, width: int, height: int) -> str:
    """One line of a cell; the last one that is shown says with an ellipsis that more follows."""
    if number >= len(cell):
        return " " * width
    more = number == height - 1 and len(cell) > height
    return fitted(f"{cell[number]} …" if more else cell[number], width)
