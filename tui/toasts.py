"""Messages that come and go at the edge of the screen: each said once, and none follows into the next screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tui.keys_in_order import KeysInOrder

if TYPE_CHECKING:
    from textual.notifications import Notify
    from textual.screen import Screen

Result = TypeVar("Result")


class CalmToasts(KeysInOrder[Result]):
    """An app that says the same thing once, and no longer than it has to do with what is shown."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide")]  # noqa: RUF012 (no class variable to Textual)
    """A message is as wide as the screen where that is narrower than a message may be."""

    _said_at: dict[str, int]
    """Identity of a message → the key it was said after."""

    def on_mount(self) -> None:
        """Follow the screens; Textual calls this beside an app's own."""
        self._said_at = {}
        self.screen_change_signal.subscribe(self, self._another_screen, immediate=True)

    def on_notify(self, event: Notify) -> None:
        """Take a message away that is said again; Textual calls this before it shows the new one."""
        new = event.notification
        for shown in list(self._notifications):
            if (shown.message, shown.severity) == (new.message, new.severity):
                self._unnotify(shown, refresh=False)
        self._said_at[new.identity] = self._turn

    def _another_screen(self, _: Screen[object]) -> None:
        """Take away what was said before the key that changed the screen; errors stay for as long as they need."""
        for shown in list(self._notifications):
            if shown.severity != "error" and self._said_at.get(shown.identity, self._turn) < self._turn:
                self._unnotify(shown)
        standing = {shown.identity for shown in self._notifications}
        self._said_at = {identity: turn for identity, turn in self._said_at.items() if identity in standing}
