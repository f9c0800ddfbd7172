"""What can be done in a form, and where a document is read in."""

from __future__ import annotations

from tui.commands.command import Command, Scope

FORM_COMMANDS = (
    Command(
        id="formular.spara",
        keys="ctrl+s,f10",
        action="save",
        label="spara",
        tooltip="Spara det som står i formuläret",
        english="save",
        scope=Scope.FORM,
        footer=1,
    ),
    Command(
        id="formular.fraser",
        keys="f4",
        action="phrases",
        label="fraser",
        tooltip="Sätt in en färdig fras där markören står",
        english="phrases insert",
        scope=Scope.FORM,
        footer=3,
    ),
    Command(
        id="formular.redigerare",
        keys="ctrl+e",
        action="external_editor",
        label="egen redigerare",
        tooltip="Skriv fältets text i din egen textredigerare ($EDITOR)",
        english="external editor",
        scope=Scope.FORM,
        # A text box has the key for the end of its line, which End leads to as well.
        first=True,
        footer=4,
    ),
    Command(
        id="formular.forklara",
        keys="f3",
        action="explain",
        label="förklara",
        tooltip="Visa hur orden i tidsplan och processläge läses: ord, regel, dagar och hur säkert",
        english="explain reading why date",
        scope=Scope.FORM,
        footer=2,
    ),
    Command(
        id="import.visa",
        keys="enter",
        action="look",
        label="visa",
        tooltip="Visa vad som finns i dokumentet och hur det läses; inget skrivs",
        english="show preview look",
        scope=Scope.IMPORT,
        footer=1,
    ),
)
