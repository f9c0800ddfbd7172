"""Long work in short steps while the keys rest: whoever presses one need not wait for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

_PAUSE = 0.001
"""Seconds in which keys are listened to between two steps."""


class SpareTime:
    """Goes on with one piece of work when no key has been pressed for a while."""

    def __init__(self, screen: Screen[None], *, rest: float) -> None:
        """Have nothing to do yet.

        Args:
            screen: the screen whose keys come first.
            rest: seconds after a key, or after the work was given, until the next step.
        """
        self._screen = screen
        self._rest = rest
        self._steps: Iterator[None] | None = None
        self._turn = 0
        """Counts what was waited for: a timer that is stopped as it goes off goes off all the same."""

    @property
    def is_busy(self) -> bool:
        """Whether there is anything left to do."""
        return self._steps is not None

    def begin(self, steps: Iterator[None], *, after: float = 0.0) -> None:
        """Do this from now on, instead of what was being done.

        Args:
            steps: the work; each step some milliseconds.
            after: seconds until the first step, if more than keys are to rest.
        """
        self._steps = steps
        self._wait(max(after, self._rest))

    def later(self) -> None:
        """A key was pressed: let it be answered first."""
        if self.is_busy:
            self._wait(self._rest)

    def _wait(self, seconds: float) -> None:
        self._turn += 1
        self._screen.set_timer(seconds, partial(self._go_on, self._turn))

    def _go_on(self, turn: int) -> None:
        if turn != self._turn or self._steps is None:
            return
        if next(self._steps, self) is None:
            self._wait(_PAUSE)
        else:
            self._steps = None
