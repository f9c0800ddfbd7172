"""Everything a user can do: footer, help, palette and remapping are drawn from one list, in the order they show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from tui.commands.area import AREA_COMMANDS
from tui.commands.area_list import LIST_COMMANDS
from tui.commands.change_log import LOG_COMMANDS
from tui.commands.command import Command, Scope, key_words
from tui.commands.dialog import DIALOG_COMMANDS
from tui.commands.form import FORM_COMMANDS
from tui.commands.meeting import MEETING_COMMANDS
from tui.commands.portfolio import PORTFOLIO_COMMANDS
from tui.commands.program import PROGRAM_COMMANDS
from tui.commands.reflections import REFLECTION_COMMANDS
from tui.commands.register import REGISTER_COMMANDS
from tui.commands.views import VIEW_COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "BACK",
    "COMMANDS",
    "NEED_AREA",
    "WRITE",
    "Command",
    "Scope",
    "bindings",
    "command",
    "key_words",
]

COMMANDS: tuple[Command, ...] = (
    *AREA_COMMANDS,
    *LIST_COMMANDS,
    *REGISTER_COMMANDS,
    *PROGRAM_COMMANDS,
    *LOG_COMMANDS,
    *MEETING_COMMANDS,
    *VIEW_COMMANDS,
    *FORM_COMMANDS,
    *DIALOG_COMMANDS,
    *REFLECTION_COMMANDS,
    *PORTFOLIO_COMMANDS,
)
NEED_AREA = frozenset(each.name for each in COMMANDS if each.needs_area)
"""The actions that need an område at hand."""

WRITE = frozenset(each.name for each in COMMANDS if each.writes)
"""The actions that are of no use where a register can only be read."""

_BY_ID = {each.id: each for each in COMMANDS}


def command(command_id: str) -> Command:
    """The command with this id."""
    return _BY_ID[command_id]


def bindings(*scopes: Scope, without: Iterable[str] = ()) -> list[BindingType]:
    """Textual's bindings for every command of some scopes; each carries its id, so that a user can move it."""
    left_out = set(without)
    return [_binding(each) for each in COMMANDS if each.scope in scopes and each.id not in left_out]


def _binding(each: Command) -> Binding:
    return Binding(
        each.keys,
        each.action,
        each.label,
        id=each.id,
        tooltip=each.tooltip,
        show=False,
        key_display=each.key_shown,
        priority=each.first,
    )


BACK = _binding(command("program.tillbaka"))
"""The way back from a screen that lies over another; the rest of the program's keys the app has for all of them."""
