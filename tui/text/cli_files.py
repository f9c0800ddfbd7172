"""The words of the commands that write files: ny, importera and exportera."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.text.cli import listed

if TYPE_CHECKING:
    from pathlib import Path


def changed_in_export(guarded: int, replaced: int) -> list[str]:
    """What an export had to change so that it only shows words."""
    sentences = []
    if guarded:
        cells = "1 cell" if guarded == 1 else f"{guarded} celler"
        sentences.append(f"{cells} börjar som en formel och har fått en apostrof framför, så att Excel visar texten.")
    if replaced:
        signs = "1 osynligt tecken" if replaced == 1 else f"{replaced} osynliga tecken"
        sentences.append(f"{signs} som styr program har ersatts med \N{REPLACEMENT CHARACTER}.")
    return sentences


def made_register(name: str) -> str:
    """After ``ny``."""
    return f"{name} är klar. ”namndkoll importera {name} PLANEN” läser in en plan, ”namndkoll {name}” öppnar registret."


def made_register_for(name: str, board: str) -> str:
    """An import that made the register first."""
    return f"{name} fanns inte och har skapats{f' för {board}' if board else ' utan nämndens namn'}."


def made_file(path: Path) -> str:
    """A file beside the register that was made or got its lines."""
    return f"{path.name}: på plats."


def must_end_in_json(name: str) -> str:
    """A new register with another suffix."""
    return f"”{name}”: registrets fil ska sluta på .json, till exempel namndkoll.json."


def cannot_export(name: str, suffixes: Sequence[str]) -> str:
    """A suffix nothing is exported as."""
    return f"”{name}”: det går att exportera till {listed(suffixes)}. Byt filens ändelse."


def exported(count: int, name: str) -> str:
    """After an export."""
    return f"{'1 område skrivet' if count == 1 else f'{count} områden skrivna'} till {name}."


def target_is_register(name: str) -> str:
    """An export onto the register."""
    return f"{name} är registret självt. Välj ett annat namn; inget är skrivet."


def target_exists(name: str) -> str:
    """An export onto a file that exists."""
    return (
        f"{name} finns redan. Lägg till --ersatt för att skriva över den, eller välj ett annat namn; inget är skrivet."
    )


DRIVERS_REGISTERED = "Git i den här klonen visar och lägger nu ihop registret fält för fält."
LEFT_OUT = "Utelämnat, blev inget område:"
DRY_RUN = "Torrkörning: inget är skrivet."
NOTHING_NEWER = (
    "Inget är ändrat: registrets ord står kvar där dokumentet säger annat. "
    "Är dokumentet nyare, ange dess dag med --daterad."
)
NO_NEWS = "Dokumentet säger inget nytt; registret är som det var."


def nothing_found(name: str) -> str:
    """A document in which there is no plan."""
    return f"{name}: inga områden hittades, så inget är importerat. ”--torrkor” visar vad som lästes."


def import_label(names: Sequence[str]) -> str:
    """What the undo list calls an import."""
    return f"importera {', '.join(names)}"


def document_as_plan(source: str, plan: str, *, new: bool) -> str:
    """The heading of one imported document."""
    return f"{source} → {'ny plan' if new else 'planen'} ”{plan}”"


def dated(day: dt.date | None, certainty: str) -> str:
    """The day a document was written, and how sure that is."""
    return f"daterad {day} ({certainty})" if day is not None else "utan datum"


def status_line(status: str) -> str:
    """The status of an imported område."""
    return f"status {status}"


def absent(count: int) -> str:
    """Områden of the plan that the document no longer has."""
    which = "Ett område i planen finns" if count == 1 else f"{count} områden i planen finns"
    return f"{which} inte i dokumentet och är kvar som de är:"


def import_summary(areas: str, counts: str) -> str:
    """The line under an import."""
    return f"{areas}: {counts}."


def would_find_nothing(name: str) -> str:
    """A dry run of a document in which there is no plan."""
    return f"{name}: inga områden hittades, så det finns inget att importera ur det."


def saved_in(name: str) -> str:
    """After an import."""
    return f"Sparat i {name}."
