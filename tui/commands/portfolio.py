"""What can be done in the portfolio."""

from __future__ import annotations

from tui.commands.command import Command, Scope

PORTFOLIO_COMMANDS = (
    Command(
        id="portfolj.oppna",
        keys="enter",
        action="open_member",
        label="öppna",
        tooltip="Öppna nämndens register; Esc leder tillbaka",
        english="open",
        scope=Scope.PORTFOLIO,
        footer=1,
    ),
    Command(
        id="portfolj.namnder",
        keys="1",
        action="show_members",
        label="nämnder",
        tooltip="Visa nämnderna, de som brådskar mest först",
        english="boards",
        scope=Scope.PORTFOLIO,
        footer=2,
    ),
    Command(
        id="portfolj.forsenade",
        keys="2",
        action="show_late",
        label="försenade",
        tooltip="Visa allt som är försenat i någon nämnd",
        english="late all",
        scope=Scope.PORTFOLIO,
        footer=3,
    ),
    Command(
        id="portfolj.sok",
        keys="slash",
        action="search_members",
        label="sök",
        tooltip="Visa bara det som innehåller orden",
        english="search find",
        scope=Scope.PORTFOLIO,
        footer=4,
    ),
)
