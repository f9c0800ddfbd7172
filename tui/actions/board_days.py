"""The days of the board's meetings, as somebody types them or a calendar holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.meetings.calendar import add_meetings, meeting_days
from tui.text import app as words
from tui.text import meetings as said
from tui.typed_path import typed_path

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    from store.model import Content


def typed_days(text: str, today: dt.date) -> tuple[dt.date, ...]:
    """The days in a typed line, in order: ``2018-03-21``, or ``21 mars, 18 april``, the next such day from today on.

    Raises:
        UsageError: there is none in it.
    """
    from store.documents.files import text_file  # noqa: PLC0415 (start-up: only here)

    found = meeting_days(text_file.read(text.encode(), said.MEETINGS_TITLE), today) if text.strip() else ()
    if not found:
        raise UsageError(words.bad_date(text.strip()))
    return found


def days_in(document: str, today: dt.date) -> tuple[dt.date, ...]:
    """The days of the meetings in a document, in order.

    Args:
        document: where it is, as it was typed; ``~`` is the user's folder.
        today: a day without a year anywhere before it is the first one from here on.

    Raises:
        NamndkollError: it cannot be read, or holds no day of a meeting.
    """
    from store.documents import read_document  # noqa: PLC0415 (start-up: only here)

    path = typed_path(document)
    found = meeting_days(read_document(path), today)
    if not found:
        raise UsageError(said.no_days(path.name))
    return found


def with_days(
    content: Content, known: Collection[dt.date], days: Iterable[dt.date]
) -> tuple[Content, tuple[dt.date, ...]]:
    """A content that holds these meetings too, and those of them that were not known before, in order."""
    new = tuple(sorted({*days} - {*known}))
    return add_meetings(content, new), new
