"""What can be done in a box over a screen."""

from __future__ import annotations

from tui.commands.command import Command, Scope

DIALOG_COMMANDS = (
    Command(
        id="ruta.svara",
        keys="enter",
        action="usual",
        label="svara",
        tooltip="Det vanliga svaret, det som den första knappen säger",
        english="answer ok yes",
        scope=Scope.DIALOG,
        footer=1,
    ),
    Command(
        id="ruta.spara",
        keys="ctrl+s,f10",
        action="save",
        label="spara",
        tooltip="Spara det som står i rutan, var markören än är",
        english="save ok",
        scope=Scope.DIALOG,
        footer=1,
    ),
    Command(
        id="ruta.markera",
        keys="space",
        action="mark",
        label="markera",
        tooltip="Markera raden i en lista, eller ta bort märket",
        english="mark tick",
        scope=Scope.DIALOG,
        footer=2,
    ),
    Command(
        id="ruta.falt",
        keys="tab",
        action="app.focus_next",
        label="nästa fält",
        tooltip="Nästa fält eller knapp",
        english="next field",
        scope=Scope.DIALOG,
        footer=3,
    ),
    Command(
        id="ruta.avbryt",
        keys="escape",
        action="cancel",
        label="avbryt",
        tooltip="Stäng rutan utan att något ändras",
        english="cancel close",
        scope=Scope.DIALOG,
        footer=99,
    ),
)
