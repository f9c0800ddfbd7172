"""Papers of a board that are no plan: they give no områden, a sentence that says so, and every line as left out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted

PAPERS = Path(__file__).parents[2] / "fixtures" / "no_plan"


@pytest.mark.parametrize("path", sorted(PAPERS.iterdir()), ids=lambda path: path.name)
def test_a_paper_that_is_no_plan_gives_no_areas(path: Path) -> None:
    """Agendas, budgets, menus, articles and guidelines have tables, lists and headings too."""
    source = read_document(path)
    draft = interpret(source, written=None, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert [found.area.title for found in draft.areas] == []
    assert draft.doubtful[0].startswith("Inga områden hittades")
    assert unaccounted(source, draft) == []
