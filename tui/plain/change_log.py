"""Ändringar: what has happened since the last sammanträde, the steps before it, or version by version; and then."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING

from store.day_words import date_words
from tui.plain.menu import Choice, run_menu
from tui.presentation.between_meetings import StretchPainter, stretch_title
from tui.presentation.change_log import entry_lines, unsaved_lines
from tui.text import app_git as git_words
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting

_PAGE = 10
"""Versions told before somebody asks for more."""


class ChangeLog:
    """Steps from sammanträde to sammanträde, where any is frozen."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._meetings: tuple[dt.date, ...] = ()
        self._place = -1

    def run(self) -> None:
        """Tell what has happened since the last frozen sammanträde, then ask for more."""
        from store.meetings.between import frozen_meetings  # noqa: PLC0415 (git is only asked when the log is)

        session = self._sitting.session
        past = session.register.past_day
        found = frozen_meetings(session.register.path, dt.date.max)
        self._meetings = tuple(day for day in found if day <= session.today and (past is None or day < past))
        coming = [day for day in found if past is None and day > session.today]
        self._place = len(self._meetings) - 1
        if not self._meetings:
            not_held = of_register.NOT_HELD_YET.format(date_words(coming[0])) if coming else ""
            self._sitting.dialogue.say(not_held or of_register.NO_FROZEN_MEETING)
            tell_history(self._sitting, "")
            return
        self._tell()
        run_menu(self._sitting, lambda: git_words.LOG_TITLE, self._choices)

    def _choices(self) -> list[Choice]:
        day = self._meetings[self._place]
        choices = [Choice(of_register.register_then(date_words(day)), lambda: self._see_then(day))]
        if self._place > 0:
            choices.append(Choice(of_register.STEP_EARLIER, lambda: self._step(-1)))
        if self._place < len(self._meetings) - 1:
            choices.append(Choice(of_register.STEP_LATER, lambda: self._step(1)))
        return [*choices, Choice(of_register.BY_VERSION, lambda: tell_history(self._sitting, ""))]

    def _step(self, places: int) -> None:
        self._place += places
        self._tell()

    def _tell(self) -> None:
        from store.meetings.between import stretch  # noqa: PLC0415 (git is only asked when the log is)

        session, dialogue, place = self._sitting.session, self._sitting.dialogue, self._place
        until = self._meetings[place + 1] if place + 1 < len(self._meetings) else None
        now = session.content, session.today
        found = stretch(session.register.path, self._meetings[place], until, now, session.register.settings)
        dialogue.say(f"{git_words.LOG_TITLE} {stretch_title(found)}")
        painter = StretchPainter(found, warning_days=session.register.settings.warning_days)
        dialogue.tell(painter.lines(dialogue.width))

    def _see_then(self, day: dt.date) -> None:
        from store.past_register import PastRegister  # noqa: PLC0415 (only here git is asked for a whole register)
        from tui.plain.main_menu import main_menu  # noqa: PLC0415 (a cycle: the menu leads here)
        from tui.plain.sitting import Sitting  # noqa: PLC0415 (as above)
        from tui.session import Session  # noqa: PLC0415 (as above)

        session = self._sitting.session
        past = PastRegister.at(session.register.path, day.isoformat(), session.today)
        main_menu(Sitting(Session(past, past.day, today_is_real=False), self._sitting.dialogue), is_first=False)


def tell_history(sitting: Sitting, area_id: str) -> None:
    """The versions in git, newest first, of one område or of all; what is not saved yet before them."""
    from store.history import history  # noqa: PLC0415 (git is only asked when the log is)
    from store.saving_version import unsaved  # noqa: PLC0415 (the same)

    register, dialogue = sitting.session.register, sitting.dialogue
    if register.past_day is None:
        mine = [each for each in unsaved(register.path) if not area_id or each.record == area_id]
        dialogue.tell(unsaved_lines(mine, dialogue.width))
    commit = getattr(register, "commit", "HEAD")
    entries = history(register.path, until=commit, area_id=area_id)
    count = 0
    while True:
        page = list(islice(entries, _PAGE))
        for entry in page:
            dialogue.tell(entry_lines(entry, dialogue.width))
        count += len(page)
        if len(page) < _PAGE:
            dialogue.say(of_register.END_OF_HISTORY if count else of_register.NO_HISTORY)
            return
        if not dialogue.yes(of_register.MORE_VERSIONS):
            return
