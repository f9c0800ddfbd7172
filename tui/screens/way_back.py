"""From a register back to the list of registers it was opened from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.commands import Command, command
from tui.text import app as words

if TYPE_CHECKING:
    from tui.app import NamndkollApp

_BACK = command("program.tillbaka")


def with_way_back(keys: tuple[Command, ...], app: NamndkollApp) -> tuple[Command, ...]:
    """A footer's commands, and the way back when there is one and it is not among them already."""
    if app.way_back_from is None or any(each.id == _BACK.id for each in keys):
        return keys
    return (*keys, _BACK.replace(label=words.TO_PORTFOLIO))
