"""Long work in short steps while the keys rest: whoever presses one need not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen
    from textual.timer import Timer

PAUSE = 0.001
"""Seconds in which keys are listened to between two pieces of work that wait for nobody."""

_FRAME = 0.03
"""Seconds in which what a key has changed is drawn."""


class SpareTime:
    """Goes on with one piece of work when no key has been pressed for a moment."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._timer: Timer | None = None
        self._steps: Iterator[None] = iter(())

    def begin(self, steps: Iterator[None], *, after: float = _FRAME) -> None:
        """Do this from now on, instead of what was being done.

        Args:
            steps: the work; each step some milliseconds.
            after: seconds until the first step.
        """
        self._steps = steps
        self._wait(after)

    def later(self) -> None:
        """A key was pressed: let it be answered first."""
        if self._timer is not None:
            self._wait(_FRAME)

    def _wait(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._screen.set_timer(seconds, self._go_on)

    def _go_on(self) -> None:
        self._timer = None
        if next(self._steps, self) is None:
            self._wait(PAUSE)
