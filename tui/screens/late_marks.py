"""What the screen tells only when the keys rest: contradictions and misses, how many, and why there is no date.

A row must be drawn within a frame, and reading the words of forty rows takes longer than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.deadline import State
from tui.screens.spare_time import SpareTime
from tui.widgets.header_bar import HeaderBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.screens.overview import OverviewScreen

_READ_AFTER = 0.2
"""Seconds without a key after which the words of the rows on the screen are read: who pages on has no use for marks."""

_AT_ONCE = 2
"""Rows whose words are read before keys are listened to again: a few milliseconds."""


class LateMarks:
    """Reads what has been noted as waiting, and has what it learnt of marked."""

    def __init__(self, screen: OverviewScreen) -> None:
        self._screen = screen
        self._spare_time = SpareTime(screen, rest=_READ_AFTER)
        self._read: set[str] = set()
        """Rows whose words have been read since any was drawn anew: one frame for all their marks."""
        screen.session.readings.when_waiting = self.read_soon

    def read_soon(self) -> None:
        """There is something to read."""
        if not self._spare_time.is_busy:
            self._spare_time.begin(self._reading())

    def read_changed(self) -> None:
        """The content is new: what has changed is counted, although none of the drawn rows may tell of it."""
        if not self._screen.session.readings.is_read_through:
            self.read_soon()

    def read_later(self) -> None:
        """A key was pressed: the words wait until the keys rest again."""
        self._spare_time.later()

    def _reading(self) -> Iterator[None]:
        readings = self._screen.session.readings
        while True:
            first = not readings.is_reading
            self._read |= readings.read_waiting(_AT_ONCE)
            if first:
                # The glance at the start has waited for its remarks too.
                self._screen.show_glance()
            if not readings.has_waiting:
                self._mark()
                readings.read_on(_AT_ONCE)
                if readings.is_read_through:
                    break
            yield
        self._screen.query_one(HeaderBar).refresh()

    def _mark(self) -> None:
        session = self._screen.session
        read, self._read = self._read, set()
        known = read & session.content.areas.keys()
        undated = {area_id for area_id in known if session.standings[area_id].state is State.UNDATED}
        self._screen.mark(
            area_id
            for area_id in known
            if area_id in undated or session.contradicts(area_id) or session.missed(area_id)
        )
