"""Plans in the manner of many municipalities, with what a careful secretary would have typed in from each.

The expectations were written before the documents had been read by the program.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted
from tests.documents.expectations import expected_of, sources, without_a_source

TODAY = dt.date(2026, 1, 15)


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.name)
def test_the_plan_is_found_as_a_secretary_would_type_it(path: Path) -> None:
    """Titles, order, groups and every field that was written down beforehand come out, and no line is lost.

    Each line of the document is in an område, in a heading or left out.
    """
    source, wanted = read_document(path), expected_of(path)
    draft = interpret(source, written=None, today=TODAY, calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    assert (draft.plan.name if wanted.plan else None, draft.plan.dated) == (wanted.plan, wanted.dated)
    assert [found.area.title for found in draft.areas] == [area.title for area in wanted.areas]
    for found, area in zip(draft.areas, wanted.areas, strict=True):
        for field, value in area.written_down.items():
            if field == "doubtful":
                assert bool(found.doubtful) == value
            elif field == "due":
                assert {stone.due for stone in found.area.milestones.values() if stone.due} == value
            else:
                assert (field, getattr(found.area, field)) == (field, value)


def test_every_expectation_is_of_a_document() -> None:
    """A document that was renamed takes what is expected of it along; one without expectations fails above."""
    assert without_a_source() == []
