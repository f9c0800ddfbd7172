"""What the document tests share: reading a text as a document, without a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret
from store.documents.accounting import unaccounted
from store.documents.files import text_file

if TYPE_CHECKING:
    from store.documents.draft import Draft

TODAY = dt.date(2026, 1, 15)


@pytest.fixture
def draft_of_text() -> Callable[..., Draft]:
    """Reads a plain text as a document written on a day; every line must be accounted for."""

    def read(text: str, written: dt.date | None = dt.date(2024, 1, 10)) -> Draft:
        source = text_file.read(text.encode(), "plan.txt")
        draft = interpret(source, written=written, today=TODAY, calendar=BoardCalendar())
        assert unaccounted(source, draft) == []
        return draft

    return read
