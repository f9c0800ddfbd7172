"""The milstolpar of one område: tick them off, on a day, or correct by hand how the words were read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Grid
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from store.editing import set_date, take_away, without_words
from tui.actions.milestones import done_on, milestone_said, moved_later, with_days
from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.screens.saving import ReasonDialog
from tui.text import app as words
from tui.text import reasons
from tui.widgets.choices import CheckList
from tui.widgets.writing import TextLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from store.model import Area
    from tui.session import Session
    from tui.widgets.toned_text import Lines


class MilestonesDialog(Dialog[None]):
    """A tick each; for the marked one its last day, and the day it was done."""

    title_words = words.MILESTONES_TITLE

    def __init__(self, session: Session, area_id: str) -> None:
        super().__init__()
        self._session = session
        self._area_id = area_id
        self._base = session.content
        self._area = self._base.areas[area_id]
        stones = self._area.milestones
        self._keys = list(stones)
        self._told = words.SAVED_TOAST
        """What is said when it is left."""
        self._about = ""
        """The milstolpe whose days stand in the lines; "" before any does."""
        self._dates = {key: str(stone.due or "") for key, stone in stones.items()}
        self._done = {key: str(done_on(stone) or session.today) for key, stone in stones.items()}

    def text(self) -> Lines:
        """How it is used."""
        said = words.MILESTONES_HELP if self._keys else words.MILESTONES_NONE
        return lambda width: [[(line, Tone.MUTED)] for line in wrapped(said, width)]

    def fields(self) -> ComposeResult:
        """The list and the days."""
        if not self._keys:
            return
        ticked = [key for key, stone in self._area.milestones.items() if done_on(stone) is not None]
        yield CheckList([(key, self._said(key)) for key in self._keys], ticked, id="stones")
        with Grid(classes="form"):
            yield label(words.MILESTONE_DATE)
            yield TextLine(id="due", placeholder=words.MILESTONE_DATE_PLACEHOLDER, compact=True)
            yield label(words.MILESTONE_DONE)
            yield TextLine(id="done", placeholder=words.MILESTONE_DATE_PLACEHOLDER, compact=True)
        gone = without_words(self._area)
        if gone:
            yield Static(Content(words.MILESTONES_GONE), classes="conflict-name")
            yield CheckList([(key, self._said(key)) for key in gone], [], id="gone")

    def buttons(self) -> dict[str, str]:
        """Save, or leave."""
        return {"ok": words.SAVE, "cancel": words.CANCEL} if self._keys else {"cancel": words.OK}

    def on_mount(self) -> None:
        """Start in the list."""
        super().on_mount()
        if self._keys:
            self._stones.focus()

    def written(self) -> list[object]:
        """Ticks and days; the lines for them alone follow the cursor and say nothing."""
        self._take()
        return [dict(self._dates), dict(self._done), *(frozenset(ticks.marked) for ticks in self.query(CheckList))]

    def _said(self, key: str) -> str:
        area = self._area
        plan = self._base.plans.get(area.plan)
        return milestone_said(key, area.milestones[key], area, plan, self._session.today)

    @property
    def _stones(self) -> CheckList:
        return self.query_one("#stones", CheckList)

    def _marked(self) -> str:
        return self._stones.at_cursor()

    def _take(self) -> None:
        """Note what the lines hold, for the milstolpe they are about.

        They are asked, not their messages: those come later, when the keys come fast, and would give one milstolpe the
        days of another, or save a day half written.
        """
        if self._about:
            self._dates[self._about] = self.query_one("#due", Input).value.strip()
            self._done[self._about] = self.query_one("#done", Input).value.strip()

    @on(OptionList.OptionHighlighted, "#stones")
    def _show_dates(self) -> None:
        self._take()
        self._about = self._marked()
        self.query_one("#due", Input).value = self._dates[self._about]
        self.query_one("#done", Input).value = self._done[self._about]

    def answer(self, button: str) -> None:
        """Save ticks and dates; a date that moves later or is taken away asks for its reason."""
        del button
        self._take()
        wanted, done = self._wanted_dates(), self._wanted_days()
        if wanted is None or done is None:
            return
        moved = moved_later(self._area, wanted)
        if moved:
            ask = ReasonDialog(moved, lambda reason: self._save(wanted, done, reason), about=self._area_id)
            self.app.push_screen(ask, self._saved)
        else:
            self._saved(self._save(wanted, done, ""))

    def _wanted_dates(self) -> dict[str, dt.date | None] | None:
        """Dates that are other than before, by key; None when one of them is no date."""
        wanted: dict[str, dt.date | None] = {}
        for key, text in self._dates.items():
            if text == str(self._area.milestones[key].due or ""):
                continue
            try:
                wanted[key] = dt.date.fromisoformat(text) if text else None
            except ValueError:
                self._refuse(key, "due", words.bad_date(text))
                return None
        return wanted

    def _wanted_days(self) -> dict[str, dt.date] | None:
        """The day of every milstolpe that is ticked, by key; None when one of them is no day, or is yet to come."""
        days: dict[str, dt.date] = {}
        for key in self._stones.chosen:
            try:
                days[key] = dt.date.fromisoformat(self._done[key])
            except ValueError:
                self._refuse(key, "done", words.bad_date(self._done[key]))
                return None
            if days[key] > self._session.today and self._done[key] != str(done_on(self._area.milestones[key])):
                self._refuse(key, "done", words.MILESTONE_FUTURE)
                return None
        return days

    def _refuse(self, key: str, field: str, sentence: str) -> None:
        """Say what is wrong, and put the cursor there."""
        self._stones.highlighted = self._keys.index(key)
        self.query_one(f"#{field}").focus()
        self.app.notify(sentence, severity="warning", markup=False)

    def _save(self, wanted: dict[str, dt.date | None], done: dict[str, dt.date], reason: str) -> bool:
        gone = [key for ticks in self.query("#gone").results(CheckList) for key in ticks.chosen]
        area = take_away(with_days(self._area, wanted, done, self._session.today, reason), gone)
        if area == self._area:
            self._told = words.NOTHING_CHANGED
            return True
        self._told = reasons.DATE_TAKEN if self._only_taken(area, wanted, reason) else words.SAVED_TOAST
        changed = self._base.with_area(self._area_id, area)
        return self.app.save(changed, f"{words.MILESTONES_TITLE}: {area.title}", self._base)

    def _saved(self, saved: bool | None) -> None:
        """Say what became of it, and leave."""
        if saved:
            self.app.notify(self._told, markup=False, timeout=4)
            self.dismiss(None)

    def _only_taken(self, area: Area, wanted: dict[str, dt.date | None], reason: str) -> bool:
        """Whether nothing has become of the område but that one date is taken away."""
        today = self._session.today
        return len(wanted) == 1 and all(area == set_date(self._area, key, None, today, reason) for key in wanted)
