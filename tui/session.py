"""What the app works on: the open register, the day it is judged against, and what is selected to be seen.

Lateness is computed once a change, never a frame; what needs the words to be read is made only of what is asked for,
and kept (`tui.readings`).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from store.deadline import Standing, State, assess
from store.editing import Occasion
from store.findings import FindingKind
from store.ids import IdMaker, id_maker
from store.searching import Searcher
from store.selection import Order, Selection, in_order, reordered
from tui.readings import Readings

if TYPE_CHECKING:
    from store.findings import Finding
    from store.model import Content
    from store.register import Register
    from store.reports.row import Row


MOST_READ_AHEAD = 20_000
"""Områden whose words are made ready before anybody searches: a second of a core at most, as much memory as text."""


class Session:
    """One sitting with one register.

    Attributes:
        register: the open register.
        today: the day everything is judged against.
        today_is_real: whether that is the day of the calendar on the wall.
        selection: the filters and the order now in force.
    """

    def __init__(self, register: Register, today: dt.date, *, today_is_real: bool = True) -> None:
        self.register = register
        self.today = today
        self.today_is_real = today_is_real
        self.selection = Selection()
        self.has_unsaved_version = False
        """Whether git's last version is another than what is saved; the app asks git after each change."""
        self.standings: dict[str, Standing] = {}
        self.counts: Counter[State] = Counter()
        self.asked: dict[str, int] = {}
        """Ids of områden somebody has asked about without an answer yet, and how many questions each has."""
        self.readings = Readings(self.content, self.standings, self.occasion)
        """What has been read out of the words of each område."""
        self._orders: dict[Order, list[str]] = {}
        self._listed: dict[Selection, list[str]] = {}
        self._headings_of: dict[str, tuple[str, str]] = {}
        self._searcher = Searcher(self.content)
        self.judge()

    @property
    def content(self) -> Content:
        """The content of the register as it stands."""
        return self.register.content

    @property
    def why_read_only(self) -> str:
        """Why nothing can be changed here, one plain sentence; "" when everything can."""
        return self.register.why_read_only

    @property
    def occasion(self) -> Occasion:
        """Today in this board's year, for reading new words."""
        return Occasion(self.today, self.register.calendar)

    @property
    def next_meeting(self) -> dt.date | None:
        """The board's next meeting, if the register or its settings know one."""
        return self.register.calendar.next_meeting(self.today)

    @property
    def last_meeting(self) -> dt.date | None:
        """The board's latest meeting before today, if the register or its settings know one."""
        return self.register.calendar.last_meeting(self.today)

    def id_maker(self) -> IdMaker:
        """Makes ids that no record of this register has."""
        return id_maker({**self.content.areas, **self.content.plans})

    def judge(self) -> None:
        """Judge every område anew; to be called after each change of the content."""
        today, warning_days = self.today, self.register.settings.warning_days
        self.standings = {key: assess(area, today, warning_days) for key, area in self.content.areas.items()}
        self.counts = Counter(standing.state for standing in self.standings.values())
        self.asked = {
            key: open_now
            for key, area in self.content.areas.items()
            if area.questions and (open_now := sum(question.answered is None for question in area.questions))
        }
        self.readings.judge(self.content, self.standings, self.occasion)
        self._orders.clear()
        self._listed.clear()
        self._headings_of.clear()
        self._searcher = Searcher(self.content)

    def findings(self, area_id: str) -> tuple[Finding, ...]:
        """All there is to look at in one område."""
        return self.readings.findings(area_id)

    def contradicts(self, area_id: str) -> bool:
        """Whether something written in an område contradicts another thing written there."""
        return any(finding.is_contradiction for finding in self.findings(area_id))

    def missed(self, area_id: str) -> tuple[Finding, ...]:
        """What comes back in an område and has been missed."""
        return tuple(finding for finding in self.findings(area_id) if finding.kind is FindingKind.MISSED)

    def selected(self) -> list[str]:
        """Ids of the områden the selection admits, in its order.

        The very same list as before while the selection but for its text, and the content, are the same: what searches
        or lays out a list may remember what it made of it.
        """
        selection = self.selection
        listed = self._listed_in(selection.replace(text=""))
        return self._searcher.find(selection.text, listed) if selection.text.strip() else listed

    def _listed_in(self, selection: Selection) -> list[str]:
        listed = self._listed.get(selection)
        if listed is None:
            listed = self._ordered(selection.order)
            admitted = self._admitted_by_fields()
            if admitted is not None:
                listed = [key for key in listed if key in admitted]
            if selection.asked:
                listed = [key for key in listed if key in self.asked]
            if not selection.admits_all:
                standings = self.standings
                listed = [key for key in listed if selection.admits(standings[key])]
            if selection.unreported_since is not None:
                listed = self._unreported(listed, selection.unreported_since)
            self._listed[selection] = listed
        return listed

    @property
    def headings_of(self) -> dict[str, tuple[str, str]]:
        """What each område stands under, as plan id and group; those under the same heading share one object."""
        if not self._headings_of:
            known: dict[tuple[str, str], tuple[str, str]] = {}
            for key, area in self.content.areas.items():
                place = (area.plan, area.group)
                self._headings_of[key] = known.setdefault(place, place)
        return self._headings_of

    def responsible_people(self) -> Sequence[str]:
        """Every ansvarig in the register, once, in order."""
        return sorted({area.responsible for area in self.content.areas.values() if area.responsible})

    def rows(self, ids: Iterable[str], *, with_findings: bool = True) -> list[Row]:
        """Områden as the reports take them; the remarks cost reading every text, so a plain list does without."""
        from store.reports.row import Row  # noqa: PLC0415 (start-up: the app shows no report at once)

        content = self.content
        return [
            Row(
                area_id=area_id,
                area=content.areas[area_id],
                plan=content.plans.get(content.areas[area_id].plan),
                standing=self.standings[area_id],
                findings=self.findings(area_id) if with_findings else (),
            )
            for area_id in ids
        ]

    def _ordered(self, order: Order) -> list[str]:
        ordered = self._orders.get(order)
        if ordered is None:
            areas = self.content.areas
            if order is Order.PLAN:
                ordered = in_order(areas, areas, self.standings, order)
            else:
                ordered = reordered(self._ordered(Order.PLAN), areas, self.standings, order)
            self._orders[order] = ordered
        return ordered

    def _unreported(self, listed: Iterable[str], meeting: dt.date) -> list[str]:
        from store.meetings.silence import is_unreported  # noqa: PLC0415 (start-up: the first screen shows everything)

        areas, plans, standings = self.content.areas, self.content.plans, self.standings
        dated = {key: plan.dated for key, plan in plans.items()}
        return [
            key
            for key in listed
            if standings[key].state is not State.CLOSED
            and is_unreported(areas[key], dated.get(areas[key].plan), meeting)
        ]

    def _admitted_by_fields(self) -> set[str] | None:
        """Ids that TinyDB finds for the filters on stored fields, or None when there is no such filter."""
        query = self.selection.query()
        return None if query is None else set(self.register.find(query))

    def holding_text(self, text: str) -> list[str]:
        """Ids of all områden whose words hold a text, in the order of the plan."""
        return self._searcher.find(text, self._ordered(Order.PLAN))

    def read_ahead(self) -> Iterator[None]:
        """Read the words a search will look among, a little at each step; a very large register waits for a search."""
        return self._searcher.read() if len(self.content.areas) <= MOST_READ_AHEAD else iter(())

    def prepare_search(self) -> Iterator[None]:
        """Read all words so that the first letters are answered at once; a little work at each step."""
        return self._searcher.prepare()
