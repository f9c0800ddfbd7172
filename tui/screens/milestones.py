"""The milstolpar of one område: tick them off, or correct by hand how the words were read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Grid
from textual.widgets import Input, OptionList

from store.editing import set_date, tick
from store.model import Area, milestone_kind
from store.promises import MovedDate
from tui.presentation.wrapping import wrapped
from tui.screens.dialog import Dialog
from tui.screens.edit import label
from tui.screens.saving import ReasonDialog
from tui.text import app as words
from tui.widgets.choices import CheckList
from tui.widgets.rows import Tone

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.session import Session
    from tui.widgets.toned_text import Lines


class MilestonesDialog(Dialog[None]):
    """A tick each, and a date for the marked one."""

    title_words = words.MILESTONES_TITLE

    def __init__(self, session: Session, area_id: str) -> None:
        super().__init__()
        self._session = session
        self._area_id = area_id
        self._base = session.content
        self._area = self._base.areas[area_id]
        self._dates = {key: str(stone.due or "") for key, stone in self._area.milestones.items()}
        self._keys = list(self._area.milestones)

    def text(self) -> Lines:
        """How it is used."""
        said = words.MILESTONES_HELP if self._keys else words.MILESTONES_NONE
        return lambda width: [[(line, Tone.MUTED)] for line in wrapped(said, width)]

    def fields(self) -> ComposeResult:
        """The list and the date."""
        if not self._keys:
            return
        met = [key for key, stone in self._area.milestones.items() if stone.met is not None]
        yield CheckList([(key, self._said(key)) for key in self._keys], met, id="stones")
        with Grid(classes="form"):
            yield label(words.MILESTONE_DATE)
            yield Input(id="due", placeholder=words.MILESTONE_DATE_PLACEHOLDER, compact=True, max_length=10)

    def buttons(self) -> dict[str, str]:
        """Save, or leave."""
        return {"ok": words.SAVE, "cancel": words.CANCEL} if self._keys else {"cancel": words.OK}

    def on_mount(self) -> None:
        """Start in the list."""
        super().on_mount()
        if self._keys:
            self.query_one(CheckList).focus()

    def written(self) -> list[object]:
        """Ticks and dates; the date line alone follows the cursor and says nothing."""
        return [dict(self._dates), *(frozenset(ticks.marked) for ticks in self.query(CheckList))]

    def _said(self, key: str) -> str:
        stone = self._area.milestones[key]
        kind = milestone_kind(key)
        due = f"{words.LAST_DAY} {stone.due}" if stone.due else words.NO_DATE
        said = f"  ”{stone.words}”" if stone.words else ""
        return f"{kind.value if kind else key:<11}  {due}{said}"

    def _marked(self) -> str:
        return self.query_one(CheckList).at_cursor()

    @on(OptionList.OptionHighlighted)
    def _show_date(self) -> None:
        self.query_one("#due", Input).value = self._dates[self._marked()]

    @on(Input.Changed, "#due")
    def _date_typed(self, event: Input.Changed) -> None:
        self._dates[self._marked()] = event.value.strip()

    def answer(self, button: str) -> None:
        """Save ticks and dates; a later date asks for its reason."""
        del button
        wanted = self._wanted_dates()
        if wanted is None:
            return
        moved = [
            MovedDate(key=key, before=before, after=due)
            for key, due in wanted.items()
            if due is not None and (before := self._area.milestones[key].due) is not None and due > before
        ]
        if moved:
            self.app.push_screen(ReasonDialog(moved), lambda reason: self._save(wanted, reason))
        else:
            self._save(wanted, "")

    def _wanted_dates(self) -> dict[str, dt.date | None] | None:
        """Dates that are other than before, by key; None when one of them is no date."""
        wanted: dict[str, dt.date | None] = {}
        for key, text in self._dates.items():
            if text == str(self._area.milestones[key].due or ""):
                continue
            try:
                wanted[key] = dt.date.fromisoformat(text) if text else None
            except ValueError:
                self.app.notify(words.BAD_DATE, severity="warning", markup=False)
                return None
        return wanted

    def _save(self, wanted: dict[str, dt.date | None], reason: str | None) -> None:
        if reason is None:
            return
        today = self._session.today
        area: Area = self._area
        for key, due in wanted.items():
            area = set_date(area, key, due, today, reason)
        ticked = set(self.query_one(CheckList).chosen)
        turned = [key for key in self._keys if (key in ticked) != (area.milestones[key].met is not None)]
        area = tick(area, turned, today)
        if area == self._area or self.app.save(
            self._base.with_area(self._area_id, area), f"{words.MILESTONES_TITLE}: {area.title}", self._base
        ):
            self.dismiss(None)
