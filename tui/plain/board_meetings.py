"""Sammanträden: the meetings the register knows, each a way to what it is told; new days, or a whole årsplan."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.documents import suffixes
from tui.actions.board_days import days_in, typed_days, with_days
from tui.plain.menu import Choice, run_menu
from tui.text import app as words
from tui.text import meetings as said
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.plain.sitting import Sitting


def board_meetings(sitting: Sitting, go_to: Callable[[dt.date], object]) -> None:
    """Tell the meetings, then ask whether to go to one or to add some.

    Args:
        sitting: where it is asked.
        go_to: leads to one of them.
    """
    _tell(sitting)
    choices = [
        Choice(of_register.MEETINGS_GO, lambda: _go(sitting, go_to)),
        Choice(of_register.MEETINGS_ADD, lambda: add_days(sitting)),
        Choice(of_register.MEETINGS_READ, lambda: _read_calendar(sitting)),
    ]
    run_menu(sitting, lambda: said.MEETINGS_TITLE, lambda: choices)


def add_days(sitting: Sitting) -> bool:
    """Ask for days and put them in the register; whether any are new."""
    if not sitting.may_write():
        return False
    answer = sitting.dialogue.line(of_register.DAYS_QUESTION, of_register.DAYS_HELP)
    return bool(answer) and _store(sitting, typed_days(answer, sitting.session.today))


def _tell(sitting: Sitting) -> None:
    session = sitting.session
    days = session.register.calendar.meetings
    if not days:
        sitting.dialogue.say(said.WHEN_TEXT)
    for day in days:
        meeting = session.content.meetings.get(day.isoformat())
        held = said.MEETING_HELD if day < session.today else ""
        state = said.MEETING_NEXT if day == session.next_meeting else held
        parts = (str(day), state, meeting.paragraph if meeting else "")
        sitting.dialogue.say(", ".join(part for part in parts if part))


def _go(sitting: Sitting, go_to: Callable[[dt.date], object]) -> None:
    days = [(str(day), str(day)) for day in sitting.session.register.calendar.meetings]
    chosen = sitting.dialogue.choose(of_register.MEETINGS_WHICH, days)
    if chosen is not None:
        go_to(dt.date.fromisoformat(chosen))


def _read_calendar(sitting: Sitting) -> None:
    """Read the days out of a document, and put them in the register on yes."""
    dialogue = sitting.dialogue
    if not sitting.may_write():
        return
    path = dialogue.line(of_register.CALENDAR_QUESTION, f"{words.IMPORT_KINDS}: {', '.join(suffixes())}.")
    if not path:
        return
    days = days_in(path.strip("'\""), sitting.session.today)
    _, new = with_days(sitting.content, sitting.session.register.calendar.meetings, days)
    dialogue.say(said.days_read(days, new))
    if new and dialogue.yes(of_register.READ_IN):
        _store(sitting, days)


def _store(sitting: Sitting, days: tuple[dt.date, ...]) -> bool:
    base = sitting.content
    content, new = with_days(base, sitting.session.register.calendar.meetings, days)
    if not new:
        sitting.dialogue.say(said.MEETINGS_KNOWN)
        return False
    if not sitting.save(content, f"{said.MEETINGS_TITLE}: {said.days_listed(new)}", base):
        return False
    sitting.dialogue.say(said.days_added(new))
    return True
