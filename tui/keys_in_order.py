"""Keys that arrive faster than they are handled, one at a time: a paste, a slow line over ssh, a macro, a quick typist.

Textual gives a key to whatever has the focus when it comes in. The widget that gets ``Tab`` moves the focus, and the
key that opens a form opens it, a moment later, in turns of their own; letters that came in the same burst are by then
on their way to the field that was left, or to nothing at all. Here the next key waits until the one before it has
been through: through the widget that had it, its parents and the app, and once more for what they sent each other.
Where another screen has opened, that screen has been drawn and has chosen its focus.

A key that comes alone is handled at once, as ever; waiting only ever costs the next one.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.app import App, ScreenStackError

if TYPE_CHECKING:
    from textual.message_pump import MessagePump
    from textual.screen import Screen

_LAPS = 2
"""How often a key's way is gone: once for the key itself, once for the messages it gave rise to."""

_LONGEST_WAIT = 1.0
"""Seconds after which the next key is let through whatever happened to the one before: a widget that was closed under
it, or one that takes its time."""

Result = TypeVar("Result")


class KeysInOrder(App[Result]):
    """An app that has done with one key before it begins with the next."""

    _held: deque[events.Key | events.Paste]
    _turn = 0
    """Counts the keys, so that a late echo of one lets no other through."""
    _let_on: asyncio.TimerHandle | None = None
    """Set while a key is under way."""

    async def on_event(self, event: events.Event) -> None:
        """Handle an event, or keep a key for its turn."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._let_on is not None:
            self._held.append(event)
        else:
            self._held = deque()
            await self._begin(event)

    @property
    def has_keys_waiting(self) -> bool:
        """Whether a key is under way or waits for its turn."""
        return self._let_on is not None

    async def _begin(self, event: events.Key | events.Paste) -> None:
        self._turn += 1
        turn = self._turn
        self._let_on = asyncio.get_running_loop().call_later(_LONGEST_WAIT, self.call_later, self._end, turn)
        way, screen = self._way_up(), self.screen
        await super().on_event(event)
        await self._climb(way, turn, screen, _LAPS)

    def _way_up(self) -> list[MessagePump]:
        """From what has the focus to the app: the way a key goes that nobody on it wants."""
        return list((self.focused or self.screen).ancestors_with_self)

    async def _climb(self, way: list[MessagePump], turn: int, screen: Screen[object], laps: int) -> None:
        """Go on when the next one on the way has handled all it had; one that is closed is passed by."""
        while way:
            if way.pop(0).call_later(self._climb, way, turn, screen, laps):
                return
        with suppress(ScreenStackError):
            if self.screen is not screen:
                self.screen.call_after_refresh(self._climb, self._way_up(), turn, self.screen, _LAPS)
                return
            if laps > 1:
                await self._climb(self._way_up(), turn, screen, laps - 1)
                return
        await self._end(turn)

    async def _end(self, turn: int) -> None:
        if turn != self._turn or self._let_on is None:
            return
        self._let_on.cancel()
        self._let_on = None
        if self._held:
            await self._begin(self._held.popleft())
