"""Screens on which a dimmed command says why, instead of doing nothing in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from textual.screen import Screen

from tui.commands import COMMANDS

if TYPE_CHECKING:
    from textual.events import Key

    from tui.app import NamndkollApp

T = TypeVar("T")


class ReasonedScreen(Screen[T], Generic[T]):
    """A screen whose commands are dimmed for a reason it can tell."""

    app: NamndkollApp

    def why_not(self, action: str) -> str:
        """Why an action cannot be carried out now, one plain sentence; "" when it can."""
        del action
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim what cannot be carried out now."""
        del parameters
        return None if self.why_not(action) else True

    def on_key(self, event: Key) -> None:
        """Say why a dimmed command does nothing; a key comes here when no binding has taken it."""
        for each in COMMANDS:
            keys = self.app.own_keys.get(each.id, each.keys).split(",")
            if event.key in keys and hasattr(self, f"action_{each.name}"):
                self.say_why_not(each.name)

    def say_why_not(self, action: str) -> None:
        """Tell why an action cannot be carried out, when it cannot."""
        reason = self.why_not(action)
        if reason:
            self.notify(reason, markup=False, timeout=4)
