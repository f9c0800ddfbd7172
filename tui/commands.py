"""Everything a user can do, declared once: footer, help, palette, README table and remapping are all drawn from here.

A command's `action` is the Textual action that carries it out, in the screen that has it; `scope` says where it can
be used. Keys are such that a Nordic keyboard reaches them without AltGr.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec
from textual.binding import Binding, BindingType


class Scope(StrEnum):
    """Where a command can be used; also its heading in the help."""

    AREA = "Området"
    DETAIL = "Ett område för sig"
    LIST = "Listan"
    REGISTER = "Registret"
    PROGRAM = "Programmet"
    FORM = "I ett formulär"


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a user can do."""

    id: str
    """Never changes: a user's own key is bound to it."""
    keys: str
    """Textual's names of the keys, separated by commas; the first is the one shown."""
    action: str
    label: str
    """One or two words for the footer."""
    tooltip: str
    """A sentence for help and palette."""
    english: str = ""
    """English words it can also be found by."""
    scope: Scope
    footer: int = 0
    """Place in the footer, from 1; 0 keeps it out."""
    first: bool = False
    """Whether it is carried out before the keys typed right after it are looked at."""

    def replace(self, **changes: str) -> Command:
        """A copy said otherwise, for a screen where it means something more special."""
        return msgspec.structs.replace(self, **changes)

    @property
    def key_shown(self) -> str:
        """Its first key as it is written on a keyboard."""
        return key_words(self.keys.split(",")[0])


_KEY_WORDS = {
    "enter": "↵",
    "escape": "Esc",
    "question_mark": "?",
    "slash": "/",
    "space": "blanksteg",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "tab": "Tab",
    "f1": "F1",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
}


def key_words(key: str) -> str:
    """A key as a user knows it: ``ctrl+s`` → Ctrl+S, ``question_mark`` → ?."""
    *modifiers, last = key.split("+")
    shown = _KEY_WORDS.get(last, last.upper() if modifiers or len(last) > 1 else last)
    return "+".join([*(modifier.capitalize() for modifier in modifiers), shown])


COMMANDS: tuple[Command, ...] = (
    Command(
        id="omrade.visa",
        keys="enter",
        action="show_area",
        label="visa",
        tooltip="Visa hela området: all text, milstolpar och varför läget är som det är",
        english="show open detail",
        scope=Scope.AREA,
        footer=1,
    ),
    Command(
        id="omrade.aterrapportera",
        keys="r",
        action="report",
        label="återrapportera",
        tooltip="Skriv nytt processläge för området, med det gamla bredvid",
        english="report progress update",
        scope=Scope.AREA,
        footer=2,
    ),
    Command(
        id="omrade.redigera",
        keys="e",
        action="edit",
        label="redigera",
        tooltip="Ändra områdets texter, tidsplan, status och ansvarig",
        english="edit change",
        scope=Scope.AREA,
        footer=3,
    ),
    Command(
        id="omrade.nytt",
        keys="n",
        action="new",
        label="nytt",
        tooltip="Skriv ett nytt område i samma plan",
        english="new add create",
        scope=Scope.AREA,
        footer=8,
    ),
    Command(
        id="omrade.avsluta",
        keys="d",
        action="close_area",
        label="avsluta område",
        tooltip="Avsluta området med ett skäl, eller ta upp ett avslutat igen; inget tas bort",
        english="close done delete remove reopen",
        scope=Scope.AREA,
        footer=9,
    ),
    Command(
        id="omrade.bocka",
        keys="b",
        action="tick",
        label="bocka av",
        tooltip="Bocka av en milstolpe, eller rätta dess datum",
        english="tick check milestone date",
        scope=Scope.AREA,
        footer=7,
    ),
    Command(
        id="omrade.kopiera",
        keys="y",
        action="copy",
        label="kopiera",
        tooltip="Kopiera området som text till urklipp",
        english="copy yank clipboard",
        scope=Scope.AREA,
    ),
    Command(
        id="omrade.nasta",
        keys="right,l",
        action="step(1)",
        label="nästa",
        tooltip="Nästa område i urvalet",
        english="next",
        scope=Scope.DETAIL,
        footer=5,
    ),
    Command(
        id="omrade.forra",
        keys="left,h",
        action="step(-1)",
        label="förra",
        tooltip="Föregående område i urvalet",
        english="previous",
        scope=Scope.DETAIL,
        footer=4,
    ),
    Command(
        id="register.angra",
        keys="u",
        action="undo",
        label="ångra",
        tooltip="Ångra den senaste ändringen; visar först vad som ändras",
        english="undo",
        scope=Scope.REGISTER,
        footer=6,
    ),
    Command(
        id="register.gor-om",
        keys="ctrl+r",
        action="redo",
        label="gör om",
        tooltip="Gör om det som senast ångrades",
        english="redo",
        scope=Scope.REGISTER,
    ),
    Command(
        id="register.importera",
        keys="i",
        action="import",
        label="importera",
        tooltip="Läs in en plan ur ett dokument; du ser vad som hittas innan något skrivs",
        english="import open document",
        scope=Scope.REGISTER,
        footer=10,
    ),
    Command(
        id="register.fynd",
        keys="v",
        action="findings",
        label="att se över",
        tooltip="Visa allt som behöver ses över: motsägelser, luckor och oläsliga tidsplaner",
        english="findings problems warnings check",
        scope=Scope.REGISTER,
        footer=5,
    ),
    Command(
        id="lista.sok",
        keys="slash",
        action="search",
        label="sök",
        tooltip="Visa bara områden som innehåller orden",
        english="search find filter",
        scope=Scope.LIST,
        first=True,
        footer=4,
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
        tooltip="Visa bara en plan, en ansvarig eller en status",
        english="filter plan responsible status",
        scope=Scope.LIST,
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
        footer=2,
    ),
    Command(
        id="formular.redigerare",
        keys="ctrl+e",
        action="external_editor",
        label="egen redigerare",
        tooltip="Skriv fältets text i din egen textredigerare ($EDITOR)",
        english="external editor",
        scope=Scope.FORM,
        footer=3,
    ),
)

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
