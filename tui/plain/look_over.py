"""Att se över: every contradiction, gap and unreadable schedule, the gravest first, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.findings import gravity
from tui.plain.area_menu import AreaMenu
from tui.presentation.remark_marks import remark_mark
from tui.presentation.rows import Tone
from tui.text import app as words
from tui.text import plain as text
from tui.text import plain_register as of_register
from tui.text.states import SIGNS, areas

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting

_PAGE = 20


def look_over(sitting: Sitting) -> None:
    """Tell what is found, and open what is asked for, until an empty line; what has changed is told again."""
    dialogue, first = sitting.dialogue, 0
    told: list[str] | None = None
    while True:
        session = sitting.session
        found = [area_id for area_id in session.content.areas if session.findings(area_id)]
        found.sort(key=lambda area_id: gravity(session.findings(area_id)))
        if not found:
            dialogue.say(words.FINDINGS_NONE)
            return
        if found != told:
            dialogue.say(f"{words.FINDINGS_TITLE}: {areas(len(found))}.")
            for number, area_id in enumerate(found[first : first + _PAGE], first + 1):
                _tell(sitting, area_id, number)
        told = found
        question = of_register.look_over_question(more=first + _PAGE < len(found))
        answer = dialogue.line(question, of_register.LOOK_OVER_HELP)
        if not answer:
            return
        if answer.isdecimal() and 1 <= int(answer) <= len(found):
            AreaMenu(sitting, found[int(answer) - 1], found).run()
        elif text.LIST_MORE.startswith(answer.casefold()) and first + _PAGE < len(found):
            first, told = first + _PAGE, None
        else:
            dialogue.say(text.not_one_of(answer, [], len(found)))


def _tell(sitting: Sitting, area_id: str, number: int) -> None:
    session = sitting.session
    state = session.standings[area_id].state
    title = session.content.areas[area_id].title
    sitting.dialogue.say(f"{number}. {SIGNS[state].sign} {state}: {title}")
    for remark in session.findings(area_id):
        mark, tone = remark_mark(remark, Tone.PLAIN)
        sitting.dialogue.tell_wrapped([(f"{mark} {remark.sentence}", tone)])
