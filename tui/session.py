"""What the app works on: the open register, the day it is judged against, and what is selected to be seen.

Lateness is computed once a change, never a frame; remarks (`store.findings`) read the words and are computed only for
what is asked for, and kept until the content changes.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from store.deadline import Standing, State, assess
from store.editing import Occasion
from store.findings import Finding, findings
from store.ids import IdMaker, id_maker
from store.selection import Order, Selection, haystack, in_order, matching

if TYPE_CHECKING:
    from store.model import Area, Content
    from store.register import Register


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
        self.standings: dict[str, Standing] = {}
        self.counts: Counter[State] = Counter()
        self.when_waiting: Callable[[], object] = lambda: None
        """Called for every område that begins to wait for being read."""
        self._waiting: set[str] = set()
        self._findings: dict[str, tuple[Finding, ...]] = {}
        self._haystacks: dict[str, str] = {}
        self._orders: dict[Order, list[str]] = {}
        self._narrowed: tuple[str, list[str]] = ("", [])
        self.judge()

    @property
    def content(self) -> Content:
        """The content of the register as it stands."""
        return self.register.content

    @property
    def occasion(self) -> Occasion:
        """Today in this board's year, for reading new words."""
        return Occasion(self.today, self.register.settings.calendar)

    @property
    def next_meeting(self) -> dt.date | None:
        """The board's next meeting, if the settings know one."""
        return self.register.settings.calendar.next_meeting(self.today)

    def id_maker(self) -> IdMaker:
        """Makes ids that no record of this register has."""
        return id_maker({**self.content.areas, **self.content.plans})

    def judge(self) -> None:
        """Judge every område anew; to be called after each change of the content."""
        today, warning_days = self.today, self.register.settings.warning_days
        self.standings = {key: assess(area, today, warning_days) for key, area in self.content.areas.items()}
        self.counts = Counter(standing.state for standing in self.standings.values())
        self._findings.clear()
        self._waiting.clear()
        self._haystacks.clear()
        self._orders.clear()
        self._narrowed = ("", [])

    def findings(self, area_id: str) -> tuple[Finding, ...]:
        """The remarks on one område."""
        found = self._findings.get(area_id)
        if found is None:
            area, standing = self.content.areas[area_id], self.standings[area_id]
            found = findings(area, standing, self.today, self.register.settings.calendar)
            self._findings[area_id] = found
        return found

    def contradicts(self, area_id: str) -> bool:
        """Whether something written in an område contradicts another thing written there."""
        return any(finding.is_contradiction for finding in self.findings(area_id))

    def known_to_contradict(self, area_id: str) -> bool:
        """The same as far as it is known now: what has not been read yet is noted as waiting, and gives False.

        A row must be drawn within a frame, and reading the words of forty rows takes longer than that.
        """
        if area_id in self._findings:
            return self.contradicts(area_id)
        self._waiting.add(area_id)
        self.when_waiting()
        return False

    def read_waiting(self) -> set[str]:
        """Read what is waiting; the ids that were."""
        waiting, self._waiting = self._waiting, set()
        known = {area_id for area_id in waiting if area_id in self.content.areas}
        for area_id in known:
            self.findings(area_id)
        return known

    @property
    def has_waiting(self) -> bool:
        """Whether any drawn row still waits for being read."""
        return bool(self._waiting)

    @property
    def is_reading(self) -> bool:
        """Whether anything has been read yet: the first reading also loads the reader."""
        return bool(self._findings)

    def selected(self) -> list[str]:
        """Ids of the områden the selection admits, in its order."""
        selection = self.selection
        order = self._ordered(selection.order)
        if selection.is_everything:
            return order
        admitted = self._admitted_by_fields()
        if selection.text.strip():
            found = set(self.holding_text(selection.text))
            admitted = found if admitted is None else admitted & found
        standings = self.standings
        return [key for key in order if (admitted is None or key in admitted) and selection.admits(standings[key])]

    def group_of(self, area: Area) -> tuple[str, str]:
        """Where an område stands: plan id and group heading."""
        return area.plan, area.group

    def responsible_people(self) -> Sequence[str]:
        """Every ansvarig in the register, once, in order."""
        return sorted({area.responsible for area in self.content.areas.values() if area.responsible})

    def _ordered(self, order: Order) -> list[str]:
        ordered = self._orders.get(order)
        if ordered is None:
            areas = self.content.areas
            ordered = self._orders[order] = in_order(areas, areas, self.standings, order)
        return ordered

    def _admitted_by_fields(self) -> set[str] | None:
        """Ids that TinyDB finds for the filters on stored fields, or None when there is no such filter."""
        query = self.selection.query()
        return None if query is None else set(self.register.find(query))

    def holding_text(self, text: str) -> list[str]:
        """Ids whose words hold a text; one more letter only looks where the letters before it were found."""
        haystacks = self._searchable()
        before, found = self._narrowed
        areas = self.content.areas
        if before and text.startswith(before) and found:
            narrowed = matching(text, {key: haystacks[key] for key in found}, {key: areas[key].title for key in found})
            if narrowed:
                self._narrowed = (text, narrowed)
                return narrowed
        narrowed = matching(text, haystacks, {key: area.title for key, area in areas.items()})
        self._narrowed = (text, narrowed)
        return narrowed

    def _searchable(self) -> dict[str, str]:
        if not self._haystacks:
            content = self.content
            self._haystacks = {
                key: haystack(key, area, content.plans.get(area.plan)) for key, area in content.areas.items()
            }
        return self._haystacks
