"""Times without a year in an old document that has no day of its own: no date is better than one years too late.

A report of 2021 read in today says *12 mars*; looking forward from today would promise the next March.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from store.promises import read_area

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.documents.blocks import Source
    from store.documents.draft import Finding
    from store.model import Milestone

_YEAR = re.compile(r"(?<![\d-])20\d\d(?!\d)")


def newest_if_old(source: Source, dated: dt.date | None, today: dt.date) -> int | None:
    """The newest year that an undated document names, if that is longer ago than last year; else None."""
    if dated is not None:
        return None
    years = [int(year) for line in source.lines for year in _YEAR.findall(line)]
    newest = max(years, default=today.year)
    return newest if newest < today.year - 1 else None


def with_years_of_their_own(
    finding: Finding, milestones: dict[str, Milestone], written: dt.date, calendar: BoardCalendar
) -> tuple[dict[str, Milestone], tuple[str, ...]]:
    """The milstolpar whose words tell their year, and the words of the others.

    They are those that would be the same had the document been read a year later.
    """
    later = read_area(finding.schedule, finding.progress, written + relativedelta(years=1), calendar).milestones
    kept = {key: stone for key, stone in milestones.items() if stone in later.values()}
    return kept, tuple(stone.words for key, stone in milestones.items() if key not in kept)
