"""The words of the commands that make and fill a register: ny and importera."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.text.states import together

if TYPE_CHECKING:
    from pathlib import Path


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


DRIVERS_REGISTERED = "Git i den här klonen visar och lägger nu ihop registret fält för fält."
LEFT_OUT = "Utelämnat, blev inget område:"
DRY_RUN = "Torrkörning: inget är skrivet."
NOTHING_NEWER = (
    "Inget är ändrat: registrets ord står kvar där dokumentet säger annat. "
    "Är dokumentet nyare, ange dess dag med --daterad; ett avslutat område tas upp igen i programmet."
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


def comes_with(names: Sequence[str]) -> str:
    """The fields in which a new område has words: ``med åtgärd, tidsplan och analys``."""
    return f"med {together(names)}" if names else "bara namnet"


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
