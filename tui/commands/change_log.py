"""What can be done where the changes are told."""

from __future__ import annotations

from tui.commands.command import Command, Scope

LOG_COMMANDS = (
    Command(
        id="andringar.tidigare",
        keys="left",
        action="earlier",
        label="tidigare",
        tooltip="Ett sammanträde, eller en version, bakåt i tiden",
        english="earlier back previous",
        scope=Scope.LOG,
        footer=2,
    ),
    Command(
        id="andringar.senare",
        keys="right",
        action="later",
        label="senare",
        tooltip="Ett sammanträde, eller en version, framåt i tiden",
        english="later forward next",
        scope=Scope.LOG,
        footer=3,
    ),
    Command(
        id="andringar.da",
        keys="enter",
        action="see_then",
        label="registret då",
        tooltip="Se hela registret som det stod då; det går bara att läsa",
        english="time travel past version then",
        scope=Scope.LOG,
        footer=1,
    ),
    Command(
        id="andringar.vaxla",
        keys="s",
        action="switch",
        label="växla",
        tooltip="Växla mellan ändringar från sammanträde till sammanträde och version för version",
        english="switch meetings versions",
        scope=Scope.LOG,
        footer=4,
    ),
)
