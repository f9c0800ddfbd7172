"""What can be done anywhere in the program."""

from __future__ import annotations

from tui.commands.command import Command, Scope

PROGRAM_COMMANDS = (
    Command(
        id="program.hjalp",
        keys="question_mark,f1",
        action="help",
        label="hjälp",
        tooltip="Visa alla tangenter",
        english="help keys",
        scope=Scope.PROGRAM,
        footer=98,
    ),
    Command(
        id="program.palett",
        keys="ctrl+p",
        action="palette",
        label="allt",
        tooltip="Sök bland allt som går att göra",
        english="palette command",
        scope=Scope.PROGRAM,
        footer=97,
    ),
    Command(
        id="program.tema",
        keys="f2",
        action="theme",
        label="färger",
        tooltip="Byt färger: mörkt, ljust, hög kontrast, terminalens egna",
        english="theme colours",
        scope=Scope.PROGRAM,
    ),
    Command(
        id="program.tillbaka",
        keys="escape",
        action="back",
        label="tillbaka",
        tooltip="Ett steg tillbaka; i listan visas alla områden igen",
        english="back escape",
        scope=Scope.PROGRAM,
        footer=96,
    ),
    Command(
        id="program.avsluta",
        keys="q",
        action="leave",
        label="stäng",
        tooltip="Stäng Nämndkoll; allt är redan sparat",
        english="quit exit",
        scope=Scope.PROGRAM,
        footer=99,
    ),
)
