"""Inför och efter nämnd: everything one meeting is to be told, the walk through it, and what the board made of it.

The walk keeps nothing when it is left: what is done is read out of the register each time, so it goes on where somebody
stopped.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.content import Content
from textual.worker import get_current_worker

from store.meetings.agenda import Item, Reason, agenda
from tui.actions.reporting import told_as_it_stands
from tui.commands import BACK, COMMANDS, Scope, bindings, command
from tui.presentation.agenda_rows import AgendaPainter, agenda_header, progress_words, why_lines
from tui.presentation.rows import KeyedRows, Line
from tui.screens.area_screen import AreaScreen
from tui.text import meetings as said
from tui.widgets.area_list import AreaList
from tui.widgets.key_bar import KeyBar
from tui.widgets.toned_text import TonedText
from tui.widgets.toned_view import TonedView

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from store.board_calendar import BoardCalendar
    from tui.commands import Command
    from tui.screens.telling import TellScreen
    from tui.session import Session


class MeetingScreen(AreaScreen):
    """The list of one meeting; the område at hand is the highlighted one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.MEETING),
        BACK,
    ]
    CSS_PATH = "../styles/meeting.tcss"

    def __init__(self, session: Session, meeting: dt.date) -> None:
        super().__init__(session)
        self.meeting = meeting
        self.items: tuple[Item, ...] = ()
        self._passed: set[str] = set()
        """Told or skipped on this walk."""
        self._frozen: frozenset[dt.date] = frozenset()
        """The meetings that are frozen, as far as git has answered."""

    def compose(self) -> ComposeResult:
        """Which meeting, the list, the område at hand and the keys."""
        yield TonedText(self._header, id="meeting")
        painter = AgendaPainter(self.session, (), ascii_signs=self.app.ascii_signs)
        yield AreaList(painter, cursor_sign=">" if self.app.ascii_signs else "▌", id="agenda")
        yield TonedView(more=said.AGENDA_MORE, id="why")
        yield KeyBar(self._keys())

    def on_mount(self) -> None:
        """List, with the first that is left highlighted."""
        super().on_mount()
        self._list.focus()
        self.watch(self._list, "at_hand", lambda _: self._show_why(), init=False)
        self.content_changed()
        self._passed.clear()
        self._highlight_next()
        self._look_for_frozen()

    @property
    def _list(self) -> AreaList:
        return self.query_one("#agenda", AreaList)

    @property
    def area_id(self) -> str | None:
        """The highlighted område."""
        return self._list.highlighted

    @property
    def shown_ids(self) -> list[str]:
        """What the meeting is told."""
        return [item.area_id for item in self.items]

    @property
    def calendar(self) -> BoardCalendar:
        """The board's year."""
        return self.session.register.calendar

    def content_changed(self) -> None:
        """List what the meeting is to be told now."""
        self.items = agenda(self.session.content, self.meeting, self.calendar, self.session.findings)
        area_list = self._list
        area_list.empty = Content(said.AGENDA_EMPTY)
        painter = AgendaPainter(self.session, self.items, ascii_signs=self.app.ascii_signs)
        area_list.set_rows(KeyedRows([item.area_id for item in self.items]), painter)
        self.query_one("#meeting", TonedText).show(self._header)
        self.query_one(KeyBar).offer(self._keys())
        self._show_why()

    def _keys(self) -> list[Command]:
        """The footer: before a meeting the walk comes first, after it what the board decided."""
        shown = [each for each in COMMANDS if each.footer and each.scope in _SHOWN and each.action != "palette"]
        shown.append(command("register.sammantraden").replace(footer=8))
        if self.meeting in self._frozen:
            shown = [each.replace(label=said.FROZEN_KEY) if each.action == "finish" else each for each in shown]
        held = self._waits_for_decision()
        if held is not None:
            name, label = "namnd.tidigare", said.after_key(held)
            shown = [each.replace(label=label, footer=-1) if each.id == name else each for each in shown]
        if self.meeting >= self.session.today:
            return shown
        return [each.replace(footer=-1) if each.name in _AFTER else each for each in shown]

    def _waits_for_decision(self) -> dt.date | None:
        """The meeting before this coming one, where it was told something and nothing is written of what it decided."""
        held = self.calendar.last_meeting(self.session.today)
        if held is None or self.meeting != self.session.next_meeting or held >= self.meeting:
            return None
        known, areas = self.session.content.meetings.get(held.isoformat()), self.session.content.areas.values()
        decided = known is not None and bool(known.paragraph)
        told = any(each.meeting == held for area in areas for each in area.reports)
        return held if told and not decided else None

    @work(thread=True, exclusive=True, group="frozen")
    def _look_for_frozen(self) -> None:
        """What is frozen is offered no freezing; git is asked beside the screen."""
        from tui.actions.finishing import frozen_days  # noqa: PLC0415 (git is only asked here)

        days = frozen_days(self.session.register.path)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._know_frozen, days)

    def _know_frozen(self, days: frozenset[dt.date]) -> None:
        self._frozen = days
        self.query_one(KeyBar).offer(self._keys())

    def _header(self, width: int) -> list[Line]:
        return agenda_header(self.session, self.meeting, self.items, width, ascii_signs=self.app.ascii_signs)

    def _show_why(self) -> None:
        item = self.item
        why = self.query_one("#why", TonedView)
        why.show(lambda width: why_lines(self.session, item, width) if item else [])

    @property
    def item(self) -> Item | None:
        """The highlighted item."""
        return next((item for item in self.items if item.area_id == self.area_id), None)

    def _next_left(self, *, passed_too: bool = False) -> Item | None:
        """The first item that is left and was not passed on this walk, which an answered question may have moved."""
        left = (item for item in self.items if not item.told)
        return next((item for item in left if passed_too or item.area_id not in self._passed), None)

    def _highlight_next(self, *, passed_too: bool = False) -> Item | None:
        item = self._next_left(passed_too=passed_too)
        if item is not None:
            self._list.highlight(item.area_id)
        return item

    def action_show_area(self) -> None:
        """Show the whole område; its next and previous are those the meeting is told."""
        from tui.screens.detail import DetailScreen  # noqa: PLC0415 (start-up)

        if self.area_id is not None:
            self.app.push_screen(DetailScreen(self.session, self.area_id, among=self.shown_ids))

    # -- The walk ------------------------------------------------------------------------------------------------------

    @on(AreaList.Opened)
    def _opened(self) -> None:
        self.action_walk()

    def action_walk(self) -> None:
        """Tell the highlighted område, and go on with those that are left; what is told already is only looked at."""
        self._passed.clear()
        item = self.item
        if item is None or item.told:
            item = self._highlight_next()
        if item is None:
            self.notify(said.AGENDA_ALL_TOLD if self.items else said.AGENDA_EMPTY, markup=False, timeout=6)
        else:
            self._passed.update(self._above(item))
            self._tell(item)

    def _above(self, item: Item) -> list[str]:
        """Who starts in the middle of the list has passed what stands above."""
        return [each.area_id for each in self.items[: self.items.index(item)]]

    def _tell(self, item: Item) -> None:
        from tui.screens.telling import TellScreen  # noqa: PLC0415 (only the walk writes)

        progress = progress_words(self.items, ascii_signs=self.app.ascii_signs)
        screen = TellScreen(self.session, item, self.meeting, progress)
        self.app.push_screen(screen, lambda told: self._told(screen, item.area_id, told))

    def _told(self, screen: TellScreen, area_id: str, told: str | None) -> None:
        """After one stop: the next one, or the end of the walk."""
        if told is None and not screen.skipped:
            return
        self._passed.add(area_id)
        following = self._highlight_next()
        if following is not None:
            self._tell(following)
        elif self._highlight_next(passed_too=True) is None:
            self.action_finish()
        else:
            self.notify(said.AGENDA_SKIPPED, markup=False, timeout=5)

    def action_as_it_stands(self) -> None:
        """Tell the highlighted område with the words that stand there, and go to the next."""
        item = self.item
        if item is None or item.told:
            return
        if any(why.reason is Reason.QUESTION for why in item.whys):
            self.notify(said.AGENDA_ASKED, severity="warning", markup=False, timeout=6)
            return
        if not self.session.content.areas[item.area_id].progress:
            self.notify(said.AGENDA_EMPTY_TEXT, severity="warning", markup=False, timeout=6)
            return
        passed = (*self._above(item), item.area_id)
        base = self.session.content
        area = base.areas[item.area_id]
        changed = base.with_area(item.area_id, told_as_it_stands(self.session, area, self.meeting))
        if self.app.save(changed, f"{said.AGENDA_AS_IT_STANDS}: {area.title}", base):
            self._passed.update(passed)
            self._highlight_next()

    # -- The meeting ---------------------------------------------------------------------------------------------------

    def action_meeting_step(self, places: int) -> None:
        """The meeting before or after."""
        days = sorted({*self.calendar.meetings, self.meeting})
        place = days.index(self.meeting) + places
        if not 0 <= place < len(days):
            self.notify(said.AGENDA_NO_EARLIER if places < 0 else said.AGENDA_NO_LATER, markup=False, timeout=4)
            return
        self.show_meeting(days[place])

    def show_meeting(self, meeting: dt.date) -> None:
        """Show another meeting."""
        self.meeting = meeting
        self.content_changed()
        self._passed.clear()
        self._highlight_next()

    def action_meetings(self) -> None:
        """Choose another meeting, or add to them."""
        from tui.screens.known_meetings import MeetingsDialog  # noqa: PLC0415 (only here)

        def chosen(day: dt.date | None) -> None:
            if day is not None:
                self.show_meeting(day)

        self.app.push_screen(MeetingsDialog(self.session), chosen)

    def action_meeting(self) -> None:
        """Nothing: it is shown already."""

    def action_finish(self) -> None:
        """Save the version and freeze it for the meeting; of a frozen one only its document is made."""
        from tui.screens.finishing import ask_to_finish  # noqa: PLC0415 (git is only asked here)

        ask_to_finish(self.app, self.meeting, self.items, self._look_for_frozen)

    def action_decide(self) -> None:
        """Write in the meeting's paragraph and decision."""
        from tui.screens.deciding import DecisionDialog  # noqa: PLC0415 (only after a meeting)

        self.app.push_screen(DecisionDialog(self.session, self.meeting))

    def action_decide_area(self) -> None:
        """Write in a decision about the highlighted område."""
        from tui.screens.deciding import AreaDecisionDialog  # noqa: PLC0415 (only after a meeting)

        if self.area_id is not None:
            self.app.push_screen(AreaDecisionDialog(self.session, self.meeting, self.area_id))

    def action_commission(self) -> None:
        """Write in a new uppdrag."""
        from tui.screens.deciding import CommissionDialog  # noqa: PLC0415 (only after a meeting)

        self.app.push_screen(CommissionDialog(self.session, self.meeting, self.area_id or ""))

    def action_back(self) -> None:
        """Back to where it was asked for."""
        self.dismiss(None)


_SHOWN = (Scope.MEETING, Scope.PROGRAM)
_AFTER = frozenset({"decide", "decide_area", "commission"})
"""What is done once a meeting has been held."""
