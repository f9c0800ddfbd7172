"""A board's meeting calendar: the days in a document, and what can be done to the sammanträden in a register.

Such a calendar is a list or a table of days, the year mostly in its heading alone. Days that are told of something else
(the arbetsutskott, the last day for documents) are left out: each line is cut at its commas, and a part that speaks of
another thing than the meeting gives no day. In a table the column of the meetings decides.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from store.documents.blocks import Source, Table, plain
from store.errors import UsageError
from store.meetings.meeting import Meeting
from store.schedule.scan import scan
from store.schedule.units import find_units
from store.text_folding import fold

if TYPE_CHECKING:
    from store.model import Content

_ELSE = re.compile(
    r"\b(?:beredning\w*|arbetsutskott\w*|au|presidi\w*|kallelse\w*|utskick\w*|handlingar\w*|stopp\w*|inlämning\w*|"
    r"sista dag\w*|justering\w*|anslag\w*|fullmäktige\w*|kommunstyrelse\w*)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(r"sammantr|nämndmöte|nämndsmöte|^nämnd(?:en)?$|mötesdag|mötesdatum", re.IGNORECASE)
_DAY = re.compile(r"^(?:datum|dag|dagar)$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
_PARTS = re.compile(r"[,;\t|]|\boch\b")


def meeting_days(source: Source, written: dt.date) -> tuple[dt.date, ...]:
    """The days of the meetings in a document, in order.

    Args:
        source: the document, read.
        written: a day without a year anywhere before it is the first one from here on.
    """
    tables = [block for block in source.blocks if isinstance(block, Table)]
    taken = {line for table in tables for line in table.lines}
    lines = [line for number, line in enumerate(source.lines, 1) if number not in taken]
    reader = _Reader(written)
    found = list(reader.days(lines))
    for table in tables:
        found += reader.days(_meeting_cells(table))
    return tuple(sorted(set(found)))


def _meeting_cells(table: Table) -> Iterator[str]:
    """The cells of the column whose head speaks of the meeting, else of days; else every row as a line."""
    rows = [[plain(cell) for cell in row.cells] for row in table.rows]
    for wanted in (_MEETING, _DAY):
        for number, row in enumerate(rows):
            column = next((place for place, cell in enumerate(row) if wanted.search(cell.strip())), None)
            if column is not None:
                yield from (row[column] for row in rows[number:] if column < len(row))
                return
    yield from (", ".join(row) for row in rows)


class _Reader:
    """Reads lines from the top; a year that stands alone counts for what follows."""

    def __init__(self, written: dt.date) -> None:
        self._written = written
        self._year: int | None = None

    def days(self, lines: Iterable[str]) -> Iterator[dt.date]:
        """Every day of a meeting."""
        for line in lines:
            years = _YEAR.findall(line)
            if years:
                self._year = int(years[-1])
            for part in _PARTS.split(line):
                if not _ELSE.search(part):
                    yield from self._of_part(part)

    def _of_part(self, text: str) -> Iterator[dt.date]:
        for unit in find_units(scan(text, fold(text))):
            if unit.kind == "dag" and unit.day and isinstance(unit.number, int):
                day = self._day(unit.year or self._year, unit.number, unit.day)
                if day is not None:
                    yield day

    def _day(self, year: int | None, month: int, day: int) -> dt.date | None:
        try:
            if year is not None:
                return dt.date(year, month, day)
            this_year = dt.date(self._written.year, month, day)
            return this_year if this_year >= self._written else dt.date(self._written.year + 1, month, day)
        except ValueError:
            return None


def add_meetings(content: Content, days: Iterable[dt.date]) -> Content:
    """A content that knows these meetings; those it knew already are as they were."""
    new = {day.isoformat(): Meeting(day=day) for day in days}
    return content.replace(meetings=_sorted({**new, **content.meetings}))


def remove_meeting(content: Content, day: dt.date) -> Content:
    """A content without a meeting that will not be held.

    Raises:
        UsageError: there is none that day, or something is written on it or was told to it.
    """
    meeting = content.meetings.get(day.isoformat())
    if meeting is None:
        raise UsageError(f"Registret har inget sammanträde {day}. Inget är ändrat.")
    if meeting != Meeting(day=day) or any(
        told.meeting == day for area in content.areas.values() for told in area.reports
    ):
        raise UsageError(f"Till sammanträdet {day} är det redan återrapporterat eller beslutat. Inget är ändrat.")
    return content.replace(meetings={key: each for key, each in content.meetings.items() if each.day != day})


def write_meeting(content: Content, day: dt.date, **fields: Any) -> Content:
    """A content in which a meeting, known or new, has these fields of `Meeting`."""
    meeting = content.meetings.get(day.isoformat(), Meeting(day=day)).replace(**fields)
    return content.replace(meetings=_sorted({**content.meetings, day.isoformat(): meeting}))


def _sorted(meetings: Mapping[str, Meeting]) -> dict[str, Meeting]:
    return dict(sorted(meetings.items()))
