"""What a command is: one thing a user can do, declared once.

Its `action` is the Textual action that carries it out, in the screen that has it; `scope` says where it can be used.
Keys are such that a Nordic keyboard reaches them without AltGr.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Scope(StrEnum):
    """Where a command can be used; also its heading in the help."""

    AREA = "Området"
    DETAIL = "Ett område för sig"
    LIST = "Listan"
    REGISTER = "Registret"
    REFLECTIONS = "Nuläget"
    PORTFOLIO = "Portföljen"
    PROGRAM = "Programmet"
    FORM = "I ett formulär"
    DIALOG = "I en ruta"
    IMPORT = "När ett dokument läses in"
    LOG = "I ändringarna"
    MEETING = "Inför och efter nämnd"
    WALK = "På genomgången"
    TIMELINE = "Tidslinje och årshjul"
    SHOW = "Vy för sammanträdet"


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
    needs_area: bool = False
    """Whether there must be an område at hand."""
    writes: bool = False
    """Whether it leads to a change, so that it is of no use where a register can only be read."""

    def replace(self, **changes: str | int) -> Command:
        """A copy said otherwise, for a screen where it means something more special."""
        return msgspec.structs.replace(self, **changes)

    @property
    def name(self) -> str:
        """Its action without arguments: what a screen is asked about."""
        return self.action.partition("(")[0]

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
