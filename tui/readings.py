"""What has been read out of each område: the remarks on it, and when what it promised comes back.

Both cost reading its words and making its rules into days, which no frame has time for: a row that is drawn notes its
område as waiting, and it is read when the keys rest. What was read is kept until the område, its plan, its läge or the
day it is judged on is another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from store.findings import Finding, FindingKind, findings

if TYPE_CHECKING:
    from store.coming_back import ComingBack
    from store.deadline import Standing
    from store.editing import Occasion
    from store.model import Content

MOST_READ_THROUGH = 1000
"""Områden whose words are all read, a few at a time while the keys rest, to count their contradictions: some seconds of
a core. Of a larger register only what is drawn is read, and the count is left out."""


class Readings:
    """The readings of one register, made when they are asked for.

    Attributes:
        when_waiting: called for every område that begins to wait for being read.
    """

    def __init__(self, content: Content, standings: Mapping[str, Standing], occasion: Occasion) -> None:
        self.when_waiting: Callable[[], object] = lambda: None
        self._content, self._standings, self._occasion = content, standings, occasion
        self._waiting: set[str] = set()
        self._findings: dict[str, tuple[Finding, ...]] = {}
        self._coming: dict[str, tuple[ComingBack, ...]] = {}

    def judge(self, content: Content, standings: Mapping[str, Standing], occasion: Occasion) -> None:
        """Take in what the register says now, and forget what was read of områden that it says otherwise."""
        before, stood, is_same_day = self._content, self._standings, occasion == self._occasion
        self._content, self._standings, self._occasion = content, standings, occasion

        def is_same(area_id: str) -> bool:
            area = content.areas.get(area_id)
            return (
                area is not None
                and area == before.areas[area_id]
                and content.plans.get(area.plan) == before.plans.get(area.plan)
                and standings[area_id] == stood[area_id]
            )

        same = {area_id for area_id in {**self._findings, **self._coming} if is_same_day and is_same(area_id)}
        self._findings = {area_id: found for area_id, found in self._findings.items() if area_id in same}
        self._coming = {area_id: found for area_id, found in self._coming.items() if area_id in same}
        self._waiting.clear()

    def findings(self, area_id: str) -> tuple[Finding, ...]:
        """All there is to look at in one område."""
        found = self._findings.get(area_id)
        if found is None:
            area, standing = self._content.areas[area_id], self._standings[area_id]
            plan = self._content.plans.get(area.plan)
            found = findings(area, plan, standing, self._occasion.today, self._occasion.calendar)
            self._findings[area_id] = found
        return found

    def coming_back(self, area_id: str) -> tuple[ComingBack, ...]:
        """When the open promises of an område that come back do so."""
        if not self._comes_back(area_id):
            return ()
        found = self._coming.get(area_id)
        if found is None:
            from store.coming_back import all_coming_back  # noqa: PLC0415 (start-up: dateutil)

            area = self._content.areas[area_id]
            found = all_coming_back(area, self._content.plans.get(area.plan), self._occasion.today)
            self._coming[area_id] = found
        return found

    def _comes_back(self, area_id: str) -> bool:
        return any(stone.repeats for stone in self._content.areas[area_id].milestones.values())

    def is_read(self, area_id: str) -> bool:
        """Whether an område has been read: what needs that is drawn then, not before."""
        return area_id in self._findings and (area_id in self._coming or not self._comes_back(area_id))

    def wait_for(self, area_id: str) -> None:
        """Note a drawn område as waiting for being read."""
        self._waiting.add(area_id)
        self.when_waiting()

    def read_waiting(self, most: int) -> set[str]:
        """Read some of what is waiting, at most so many; the ids that were read."""
        read: set[str] = set()
        while self._waiting and len(read) < most:
            area_id = self._waiting.pop()
            if area_id in self._content.areas:
                self._read(area_id)
                read.add(area_id)
        return read

    def read_on(self, most: int) -> None:
        """Read some more of what no row has asked for, in the order of the register, while there is any."""
        if not self.is_read_through:
            unread = (area_id for area_id in self._content.areas if not self.is_read(area_id))
            for area_id in list(islice(unread, most)):
                self._read(area_id)

    def _read(self, area_id: str) -> None:
        self.findings(area_id)
        self.coming_back(area_id)

    @property
    def is_read_through(self) -> bool:
        """Whether there is nothing left that is read without being asked for: a large register never is read whole."""
        areas = self._content.areas
        if len(areas) > MOST_READ_THROUGH:
            return True
        return len(self._findings) >= len(areas) and all(self.is_read(area_id) for area_id in areas)

    @property
    def contradictions(self) -> int | None:
        """How many områden contradict themselves; None until all of them have been read."""
        return self._count(lambda finding: finding.is_contradiction)

    @property
    def missing(self) -> int | None:
        """How many områden have missed something that comes back; None until all of them have been read."""
        return self._count(lambda finding: finding.kind is FindingKind.MISSED)

    def _count(self, counts: Callable[[Finding], bool]) -> int | None:
        if len(self._findings) < len(self._content.areas):
            return None
        return sum(any(counts(finding) for finding in found) for found in self._findings.values())

    @property
    def has_waiting(self) -> bool:
        """Whether any drawn row still waits for being read."""
        return bool(self._waiting)

    @property
    def is_reading(self) -> bool:
        """Whether anything has been read yet: the first reading also loads the reader."""
        return bool(self._findings)
