"""One plan, saved by LibreOffice in every format, is one and the same plan: nobody here wrote those files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from store.board_calendar import BoardCalendar
from store.deadline import State, assess
from store.documents import interpret, read_document
from store.documents.accounting import unaccounted

if TYPE_CHECKING:
    from store.documents.draft import Draft

DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"
DAY = dt.date(2018, 1, 10)
FORMATS = ("docx", "xlsx", "pdf", "html", "csv")


def draft_of(suffix: str, written: dt.date | None = DAY) -> Draft:
    source = read_document(DOCUMENTS / f"ledningsstod.{suffix}")
    draft = interpret(source, written=written, today=dt.date(2026, 1, 15), calendar=BoardCalendar())
    assert unaccounted(source, draft) == []
    return draft


@pytest.fixture(scope="module")
def typed() -> Draft:
    """The plan as Markdown: what the others must be."""
    return draft_of("md")


def test_the_plan_has_nine_areas(typed: Draft):
    assert len(typed.areas) == 9
    assert [bool(found.area.group) for found in typed.areas] == [False] * 3 + [True] * 6
    reports = [
        stone.due
        for found in typed.areas
        for key, stone in found.area.milestones.items()
        if key.startswith("återrapport") and "återrapport" in stone.words
    ]
    assert reports == [dt.date(2018, 6, 30)] * 8


def test_one_of_them_is_late_when_the_plan_is_written(typed: Draft):
    late = [found.area.title for found in typed.areas if assess(found.area, DAY, 30).state is State.LATE]
    assert late == ["Klara ut vem som svarar för lokaler och fastigheter, nämnden eller fastighetskontoret"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_gives_the_same_nine_areas(suffix: str, typed: Draft):
    """Every field, every milstolpe and every group, however the table is built or broken over pages."""
    draft = draft_of(suffix)
    assert [found.area for found in draft.areas] == [found.area for found in typed.areas]
    assert draft.plan.name == "Åtgärdsplan för rektorernas ledningsstöd"


@pytest.mark.parametrize("suffix", ["docx", "pdf", "html"])
def test_the_head_of_the_page_dates_the_document(suffix: str):
    assert draft_of(suffix, None).written == DAY
