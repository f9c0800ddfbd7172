"""Inför nämnd: what a meeting must be told and why, item by item, and at the end the document, the version, the freeze.

Nothing is kept of the walk itself: what is done is read out of the register each time, so it goes on where somebody
stopped, here or in the full screen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.meetings.agenda import Item, Reason, agenda
from store.meetings.editing import tell
from store.slips import summary
from tui.actions.reporting import told_as_it_stands
from tui.plain.after_meeting import AfterMeeting
from tui.plain.area_menu import AreaMenu, tell_area
from tui.plain.board_meetings import add_days
from tui.plain.finishing import finish
from tui.plain.menu import Choice, run_menu
from tui.plain.report import report_area
from tui.presentation.agenda_rows import TONES, meeting_heading
from tui.presentation.rows import Tone
from tui.text import app as words
from tui.text import meetings as said
from tui.text import plain as text
from tui.text import plain_register as of_register

if TYPE_CHECKING:
    from store.model import Area
    from tui.plain.sitting import Sitting


def before_meeting(sitting: Sitting) -> None:
    """Go to the next meeting; where none is known, ask when it is."""
    session = sitting.session
    if session.next_meeting is None:
        sitting.dialogue.say(of_register.NO_COMING_MEETING)
        add_days(sitting)
    if session.next_meeting is not None:
        MeetingTalk(sitting, session.next_meeting).run()


class MeetingTalk:
    """One meeting, before it."""

    def __init__(self, sitting: Sitting, meeting: dt.date) -> None:
        self._sitting = sitting
        self._dialogue = sitting.dialogue
        self._meeting = meeting

    def run(self) -> None:
        """Tell the list, then ask what to do until an empty line."""
        self._tell_list()
        run_menu(self._sitting, self._title, self._choices)

    @property
    def _items(self) -> tuple[Item, ...]:
        session = self._sitting.session
        return agenda(session.content, self._meeting, session.register.calendar, session.findings)

    def _area(self, item: Item) -> Area:
        return self._sitting.content.areas[item.area_id]

    def _title(self) -> str:
        items = self._items
        heading = meeting_heading(self._meeting, self._sitting.session.today)
        return of_register.meeting_title(heading, sum(item.told for item in items), len(items))

    def _choices(self) -> list[Choice]:
        choices = [
            Choice(of_register.MEETING_WALK, self._walk),
            Choice(of_register.MEETING_LIST, self._tell_list),
            Choice(of_register.MEETING_OPEN, self._open_one),
            Choice(of_register.MEETING_FREEZE, lambda: finish(self._sitting, self._meeting, self._items)),
            Choice(of_register.MEETING_AFTER, AfterMeeting(self._sitting, self._meeting).run),
        ]
        days = sorted({*self._sitting.session.register.calendar.meetings, self._meeting})
        place = days.index(self._meeting)
        if place > 0:
            choices.append(Choice(of_register.earlier_meeting(days[place - 1]), lambda: self._go(days[place - 1])))
        if place < len(days) - 1:
            choices.append(Choice(of_register.later_meeting(days[place + 1]), lambda: self._go(days[place + 1])))
        return choices

    def _go(self, day: dt.date) -> None:
        self._meeting = day
        self._tell_list()

    def _tell_list(self) -> None:
        items = self._items
        if not items:
            self._dialogue.say(said.told_so_far(self._meeting, 0, 0))
            return
        slipped = summary(self._sitting.content.areas.values())
        self._dialogue.say(*([slipped] if slipped else []))
        for number, item in enumerate(items, 1):
            state = said.AGENDA_DONE if item.told else said.AGENDA_LEFT
            tone = Tone.CLOSED if item.told else Tone.SOON
            self._dialogue.tell_wrapped(
                [(f"{number}. ", Tone.PLAIN), (state, tone), (f": {self._area(item).title}", Tone.PLAIN)]
            )
            self._tell_whys(item)

    def _tell_whys(self, item: Item) -> None:
        for why in item.whys:
            self._dialogue.tell_wrapped([(f"- {why.words}", TONES[why.reason])])

    def _open_one(self) -> None:
        items = self._items
        titles = [(item.area_id, self._area(item).title) for item in items]
        chosen = self._dialogue.choose(text.WHICH_AREA, titles)
        if chosen is not None:
            AreaMenu(self._sitting, chosen, [item.area_id for item in items]).run()

    # -- The walk ------------------------------------------------------------------------------------------------------

    def _walk(self) -> None:
        """Tell what is left, one at a time, until it is done or somebody stops; at the end the freeze."""
        if not self._sitting.may_write():
            return
        if not self._items:
            self._dialogue.say(said.told_so_far(self._meeting, 0, 0))
            return
        passed: set[str] = set()
        while (item := _next_left(self._items, passed)) is not None:
            passed.add(item.area_id)
            if not self._stop_at(item):
                self._dialogue.say(of_register.WALK_STOPPED)
                return
        if _next_left(self._items, set()) is None:
            self._dialogue.say(of_register.WALK_DONE)
            finish(self._sitting, self._meeting, self._items)
        else:
            self._dialogue.say(of_register.WALK_SKIPPED)

    def _stop_at(self, item: Item) -> bool:
        """One item of the walk; whether to go on."""
        dialogue, items = self._dialogue, self._items
        area = self._area(item)
        place = next(place for place, each in enumerate(items, 1) if each.area_id == item.area_id)
        dialogue.say(of_register.stop_title(place, len(items), area.title))
        self._tell_whys(item)
        dialogue.say(*text.stands(words.OLD_PROGRESS, area.progress or (area.status.value,)))
        choices = [("tell", of_register.STOP_TELL), ("skip", of_register.STOP_SKIP), ("show", of_register.STOP_SHOW)]
        if area.progress and not any(why.reason is Reason.QUESTION for why in item.whys):
            choices.insert(1, ("stands", of_register.STOP_STANDS))
        while (chosen := dialogue.choose(of_register.STOP_QUESTION, choices, of_register.STOP_HELP)) == "show":
            tell_area(self._sitting, item.area_id)
        if chosen == "tell":
            today = self._sitting.session.today
            report_area(self._sitting, item.area_id, self._meeting, lambda told: tell(told, self._meeting, today))
        elif chosen == "stands":
            told = told_as_it_stands(self._sitting.session, area, self._meeting)
            self._sitting.save_area(item.area_id, told, said.AGENDA_AS_IT_STANDS, self._sitting.content)
        return chosen is not None


def _next_left(items: Sequence[Item], passed: set[str]) -> Item | None:
    """The first item that is left and was not passed on this walk."""
    return next((item for item in items if not item.told and item.area_id not in passed), None)
