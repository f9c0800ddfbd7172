"""Everything a user can do: footer, help, palette and remapping are drawn from the one list (`tui.command_list`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from tui.command import Command, Scope, key_words
from tui.command_list import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["COMMANDS", "Command", "Scope", "bindings", "command", "key_words"]

_BY_ID = {command.id: command for command in COMMANDS}


def command(command_id: str) -> Command:
    """The command with this id."""
    return _BY_ID[command_id]


def bindings(*scopes: Scope, without: Iterable[str] = ()) -> list[BindingType]:
    """Textual's bindings for every command of some scopes; each carries its id, so that a user can move it."""
    left_out = set(without)
    return [
        Binding(
            each.keys,
            each.action,
            each.label,
            id=each.id,
            tooltip=each.tooltip,
            show=False,
            key_display=each.key_shown,
            priority=each.first,
        )
        for each in COMMANDS
        if each.scope in scopes and each.id not in left_out
    ]
