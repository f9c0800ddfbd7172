"""The line of keys at the bottom: what can be done here, most needed first, help and leaving always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from tui.commands import key_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from tui.app import NamndkollApp
    from tui.commands import Command

_GAP = 2


class KeyBar(Widget):
    """Shows as many commands as fit; a click does what the key does."""

    DEFAULT_CSS = """
    KeyBar { height: 1; padding: 0 1; background: $panel; color: $text-muted; dock: bottom; }
    """

    app: NamndkollApp

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = sorted(commands, key=lambda command: command.footer)
        self._places: list[tuple[int, int, Command]] = []

    def render(self) -> Content:
        """The commands that fit, as ``key label``; the last ones (help, leave) before those in the middle."""
        self._places = []
        pieces: list[tuple[str, str] | str] = []
        column = 0
        for command in self._fitting(self.content_size.width):
            key = self._key_of(command)
            width = cell_len(key) + 1 + cell_len(command.label)
            enabled = self._is_enabled(command)
            pieces += [
                (key, "bold $text-primary" if enabled else "$faded"),
                (f" {command.label}", "$foreground" if enabled else "$faded"),
                " " * _GAP,
            ]
            self._places.append((column, column + width, command))
            column += width + _GAP
        return Content.assemble(*pieces)

    def on_click(self, event: events.Click) -> None:
        """Do what the command under the pointer does."""
        x = event.get_content_offset_capture(self).x
        for first, last, command in self._places:
            if first <= x < last:
                self._run_command(command)
                return

    def _run_command(self, command: Command) -> None:
        """Run a command's action where its key would run it."""
        if not self._is_enabled(command):
            say = getattr(self.screen, "say_why_not", None)
            if say is not None:
                say(command.name)
            return
        self.screen.run_worker(self.screen.run_action(command.action), exit_on_error=True)

    def offer(self, commands: Sequence[Command]) -> None:
        """Show other commands from now on."""
        self._commands = sorted(commands, key=lambda command: command.footer)
        self.refresh()

    def _fitting(self, width: int) -> list[Command]:
        kept: set[str] = set()
        room = width
        # Help and leaving always, then what can be done now, then what cannot.
        for command in sorted(
            self._commands,
            key=lambda command: (command.footer < 90, not self._is_enabled(command), command.footer),
        ):
            size = cell_len(self._key_of(command)) + 1 + cell_len(command.label) + _GAP
            if size <= room + _GAP:
                kept.add(command.id)
                room -= size
        return [command for command in self._commands if command.id in kept]

    def _key_of(self, command: Command) -> str:
        """The key as it is now: a user may have moved it."""
        own = self.app.own_keys.get(command.id)
        return key_words(own.split(",")[0]) if own else command.key_shown

    def _is_enabled(self, command: Command) -> bool:
        check = self.screen.check_action(command.name, ())
        return check is not None
