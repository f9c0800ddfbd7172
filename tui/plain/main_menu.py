"""The main menu: what there is to worry about, and everything that can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.deadline import State
from tui.actions.selections import remembered_order
from tui.plain.after_meeting import after_meeting
from tui.plain.area_menu import AreaMenu
from tui.plain.board_meetings import board_meetings
from tui.plain.change_log import ChangeLog
from tui.plain.conflicts import open_questions
from tui.plain.edit import new_area
from tui.plain.exporting import export_report
from tui.plain.importing import import_plan
from tui.plain.listing import Listing
from tui.plain.look_over import look_over
from tui.plain.meeting import MeetingTalk, before_meeting
from tui.plain.menu import Choice, LeaveMenuError, run_menu
from tui.plain.plans import name_plan
from tui.plain.timeline import tell_dates
from tui.plain.undo import redo, undo
from tui.plain.versions import save_version_of
from tui.presentation.header import day_words, past_words
from tui.text import plain as text
from tui.text.meetings import unanswered
from tui.text.states import areas, counted
from tui.waiting_drafts import drafts_sentence

if TYPE_CHECKING:
    from tui.plain.sitting import Sitting


def main_menu(sitting: Sitting, *, is_first: bool = True) -> None:
    """Tell how it stands, then ask what to do; the first menu is left by asking for it, another by an empty line.

    Raises:
        InputEndedError: nobody answers any more.
    """
    session = sitting.session
    session.selection = session.selection.replace(order=remembered_order())
    greet(sitting)
    run_menu(sitting, lambda: text.MAIN_MENU, lambda: _choices(sitting, is_first=is_first), is_first=is_first)


def greet(sitting: Sitting) -> None:
    """Whose register, which day, and how many områden stand in each läge."""
    session, dialogue = sitting.session, sitting.dialogue
    dialogue.say(text.greeting(session.content.heading.board), text.day_said(past_words(session) or day_words(session)))
    counts = [counted(state, session.counts[state]) for state in State if session.counts[state]]
    if session.asked:
        counts.append(unanswered(sum(session.asked.values())))
    number = areas(len(session.content.areas))
    dialogue.say(f"{number}: {', '.join(counts)}." if counts else text.EMPTY_REGISTER)
    if session.why_read_only:
        return
    if session.content.conflicts:
        dialogue.say(text.conflicts_open(len(session.content.conflicts)))
    waiting = drafts_sentence(session, text.DRAFTS_WHERE, text.DRAFTS_WHERE_BOX)
    if waiting:
        dialogue.say(waiting)


def _choices(sitting: Sitting, *, is_first: bool) -> list[Choice]:
    choices = [
        Choice(text.MENU_LIST, Listing(sitting).run),
        Choice(text.MENU_OPEN, lambda: _open(sitting)),
        Choice(text.MENU_NEW, lambda: new_area(sitting)),
        Choice(text.MENU_LOOK_OVER, lambda: look_over(sitting)),
        Choice(text.MENU_BEFORE, lambda: before_meeting(sitting)),
        Choice(text.MENU_AFTER, lambda: after_meeting(sitting)),
        Choice(text.MENU_MEETINGS, lambda: board_meetings(sitting, lambda day: MeetingTalk(sitting, day).run())),
        Choice(text.MENU_CHANGES, ChangeLog(sitting).run),
        Choice(text.MENU_DATES, lambda: tell_dates(sitting)),
        Choice(text.MENU_UNDO, lambda: undo(sitting)),
        Choice(text.MENU_REDO, lambda: redo(sitting)),
        Choice(text.MENU_VERSION, lambda: save_version_of(sitting)),
        Choice(text.MENU_IMPORT, lambda: import_plan(sitting)),
        Choice(text.MENU_EXPORT, lambda: export_report(sitting)),
        Choice(text.MENU_PLANS, lambda: name_plan(sitting)),
        Choice(text.MENU_CONFLICTS, lambda: open_questions(sitting)),
        Choice(text.MENU_EXPLAIN, lambda: sitting.dialogue.say(*text.HELP)),
    ]
    return [*choices, Choice(text.MENU_LEAVE, _leave)] if is_first else choices


def _open(sitting: Sitting) -> None:
    """Find an område by some of its words, and open it."""
    session, dialogue = sitting.session, sitting.dialogue
    wanted = dialogue.line(text.FIND_QUESTION, text.FIND_HELP)
    if not wanted:
        return
    found = session.holding_text(wanted)
    if not found:
        dialogue.say(text.nothing_found(wanted))
        return
    chosen: str | None = found[0]
    if len(found) > 1:
        titles = [(area_id, session.content.areas[area_id].title) for area_id in found[:_MOST]]
        dialogue.say(*text.found_words(len(found), _MOST))
        chosen = dialogue.choose(text.WHICH_AREA, titles)
    if chosen is not None:
        AreaMenu(sitting, chosen, found).run()


_MOST = 20
"""Områden told of a search; more of them are looked through in the list."""


def _leave() -> None:
    raise LeaveMenuError
