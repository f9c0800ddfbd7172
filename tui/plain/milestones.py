"""The milstolpar of one område: tick one off on a day, open it again, or correct by hand how the words were read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.editing import take_away, without_words
from tui.actions.milestones import done_on, milestone_said, moved_later, with_days
from tui.text import app as words
from tui.text import plain_area as of_area

if TYPE_CHECKING:
    from store.model import Area
    from tui.plain.sitting import Sitting


class Milestones:
    """Asks which one, and what became of it; each answer is saved at once."""

    def __init__(self, sitting: Sitting, area_id: str) -> None:
        self._sitting = sitting
        self._id = area_id

    @property
    def _area(self) -> Area:
        return self._sitting.content.areas[self._id]

    def run(self) -> None:
        """Ask for milstolpar until an empty line."""
        dialogue = self._sitting.dialogue
        if not self._sitting.may_write():
            return
        while True:
            area = self._area
            if not area.milestones:
                dialogue.say(of_area.NO_MILESTONES)
                return
            plan = self._sitting.content.plans.get(area.plan)
            today = self._sitting.session.today
            said = [
                (key, of_area.ticked(milestone_said(key, stone, area, plan, today), done_on(stone)))
                for key, stone in area.milestones.items()
            ]
            key = dialogue.choose(of_area.WHICH_MILESTONE, said)
            if key is None:
                return
            self._change(key)

    def _change(self, key: str) -> None:
        dialogue, stone = self._sitting.dialogue, self._area.milestones[key]
        done = done_on(stone)
        tick = of_area.OPEN_AGAIN if done is not None else of_area.TICK_OFF
        choices = [("tick", tick), ("date", of_area.CORRECT_DATE)]
        if key in without_words(self._area):
            choices.append(("gone", words.MILESTONES_GONE))
        chosen = dialogue.choose(of_area.MILESTONE_QUESTION, choices)
        if chosen == "tick" and done is not None:
            self._save({}, {key: None})
        elif chosen == "tick":
            self._tick(key)
        elif chosen == "date":
            self._correct(key, stone.due)
        elif chosen == "gone":
            sitting = self._sitting
            sitting.save_area(self._id, take_away(self._area, [key]), words.MILESTONES_TITLE, sitting.content)

    def _tick(self, key: str) -> None:
        dialogue, today = self._sitting.dialogue, self._sitting.session.today
        day = dialogue.day(of_area.done_question(today), of_area.DONE_HELP) or today
        if day > today:
            dialogue.say(words.MILESTONE_FUTURE)
            return
        self._save({}, {key: day})

    def _correct(self, key: str, old: dt.date | None) -> None:
        day = self._sitting.dialogue.day(of_area.date_question(old), of_area.DATE_HELP)
        if day is None or day == old:
            self._sitting.dialogue.say(words.NOTHING_CHANGED)
            return
        self._save({key: day}, {})

    def _save(self, wanted: dict[str, dt.date | None], ticked: dict[str, dt.date | None]) -> None:
        """Save, after the reason for a date that moves later."""
        sitting, base, area = self._sitting, self._sitting.content, self._area
        later = moved_later(area, wanted)
        reason = sitting.reason(later) if later else ""
        days = {key: done_on(stone) for key, stone in area.milestones.items()} | ticked
        done = {key: day for key, day in days.items() if day is not None}
        changed = with_days(area, wanted, done, sitting.session.today, reason)
        sitting.save_area(self._id, changed, words.MILESTONES_TITLE, base)
