"""What can be done in the list of områden."""

from __future__ import annotations

from tui.commands.command import Command, Scope

LIST_COMMANDS = (
    Command(
        id="lista.sok",
        keys="slash",
        action="search",
        label="sök",
        tooltip="Visa bara områden som innehåller orden",
        english="search find filter",
        scope=Scope.LIST,
        footer=4,
        first=True,
    ),
    Command(
        id="lista.alla",
        keys="1",
        action="quick('all')",
        label="alla",
        tooltip="Visa alla områden",
        english="all",
        scope=Scope.LIST,
    ),
    Command(
        id="lista.forsenade",
        keys="2",
        action="quick('late')",
        label="försenade",
        tooltip="Visa bara försenade områden",
        english="late overdue",
        scope=Scope.LIST,
    ),
    Command(
        id="lista.snart",
        keys="3",
        action="quick('soon')",
        label="snart",
        tooltip="Visa områden vars datum snart är inne",
        english="soon due",
        scope=Scope.LIST,
    ),
    Command(
        id="lista.infor-namnd",
        keys="4",
        action="quick('meeting')",
        label="inför nämnd",
        tooltip="Visa områden som har ett datum senast vid nästa sammanträde",
        english="meeting board",
        scope=Scope.LIST,
    ),
    Command(
        id="lista.utan-datum",
        keys="5",
        action="quick('undated')",
        label="utan datum",
        tooltip="Visa områden utan datum",
        english="undated no date",
        scope=Scope.LIST,
    ),
    Command(
        id="lista.avslutade",
        keys="6",
        action="quick('closed')",
        label="avslutade",
        tooltip="Visa avslutade områden",
        english="closed done",
        scope=Scope.LIST,
    ),
    Command(
        id="lista.urval",
        keys="f",
        action="filter",
        label="urval",
        tooltip="Visa bara en plan, en ansvarig eller en status; spara urvalet under ett namn",
        english="filter plan responsible status save named",
        scope=Scope.LIST,
    ),
    *(
        Command(
            id=f"lista.sparat-{place + 1}",
            keys=key,
            action=f"saved({place})",
            label=f"sparat {place + 1}",
            tooltip=f"Visa det {word} av dina sparade urval",
            english="saved filter",
            scope=Scope.LIST,
        )
        for place, (key, word) in enumerate((("7", "första"), ("8", "andra"), ("9", "tredje")))
    ),
    Command(
        id="lista.ordning",
        keys="s",
        action="sort",
        label="ordning",
        tooltip="Byt ordning: plan, angelägenhet, datum, ansvarig",
        english="sort order",
        scope=Scope.LIST,
    ),
    Command(
        id="lista.tathet",
        keys="t",
        action="density",
        label="täthet",
        tooltip="Byt täthet: en rad, tre rader, hela texten",
        english="density rows view",
        scope=Scope.LIST,
    ),
)
