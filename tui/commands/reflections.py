"""What can be done in the nulägesanalys."""

from __future__ import annotations

from tui.commands.command import Command, Scope

REFLECTION_COMMANDS = (
    Command(
        id="nulage.svaren",
        keys="enter",
        action="show_quotes",
        label="svaren",
        tooltip="Visa svaren bakom siffran, i sina egna ord",
        english="quotes",
        scope=Scope.REFLECTIONS,
        footer=1,
    ),
    Command(
        id="nulage.tabell",
        keys="s",
        action="next_table",
        label="nästa tabell",
        tooltip="Byt tabell: taggar mot uppdrag, taggar mot verksamhet, känsla i varje verksamhet",
        english="table next groups feelings",
        scope=Scope.REFLECTIONS,
        footer=2,
    ),
    Command(
        id="nulage.nytt-omrade",
        keys="n",
        action="new_from_pattern",
        label="gör område",
        tooltip="Gör ett utvecklingsområde av mönstret, med siffror och citat som underlag",
        english="new area pattern",
        scope=Scope.REFLECTIONS,
        footer=3,
        writes=True,
    ),
    Command(
        id="nulage.las-in",
        keys="i",
        action="read_in",
        label="läs in",
        tooltip="Läs in reflektioner ur ett dokument",
        english="import read",
        scope=Scope.REFLECTIONS,
        footer=4,
        writes=True,
    ),
    Command(
        id="nulage.vanster",
        keys="left,h",
        action="column(-1)",
        label="vänster",
        tooltip="Kolumnen till vänster",
        english="left",
        scope=Scope.REFLECTIONS,
    ),
    Command(
        id="nulage.hoger",
        keys="right,l",
        action="column(1)",
        label="höger",
        tooltip="Kolumnen till höger",
        english="right",
        scope=Scope.REFLECTIONS,
    ),
)
