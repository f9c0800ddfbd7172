"""Tidslinje and årshjul, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.year_wheel import year_wheel
from tui.presentation.timeline import timeline_words
from tui.presentation.year_wheel import wheel_words
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting


def tell_dates(sitting: Sitting) -> None:
    """Ask which of the two, and tell it."""
    session, dialogue = sitting.session, sitting.dialogue
    chosen = dialogue.choose(
        of_register.DATES_QUESTION, [("timeline", of_register.TIMELINE), ("year", of_register.YEAR_WHEEL)]
    )
    if chosen == "timeline":
        dialogue.tell(timeline_words(session, session.selected(), dialogue.page))
    elif chosen == "year":
        year = dialogue.field(of_register.YEAR, str(session.today.year), of_register.YEAR_HELP)
        if not (year.isdecimal() and len(year) == 4 and 1 < int(year) < 9999):
            dialogue.say(of_register.BAD_YEAR)
            return
        wheel = year_wheel(session.content, session.register.calendar, int(year), session.today)
        dialogue.tell(wheel_words(session, wheel, dialogue.page))
