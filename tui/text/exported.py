"""The words of an export that both front ends share: what is written, what was changed, what should be looked at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.reports.basis import ReportKind
from tui.text.cli import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.publication import Sighting

REPORTS = {
    ReportKind.PROGRESS: "nämndens fyra kolumner med läge, plan för plan",
    ReportKind.CHANGES: "vad som har ändrats sedan förra sammanträdet",
    ReportKind.OUTSTANDING: "det som inte är slutredovisat, äldst först",
    ReportKind.AUDIT: "rekommendation, svar, åtgärd och läge",
    ReportKind.FULL: "alla uppgifter om varje område",
}
NO_FILE_NAME = "Ge filen ett namn."
LOOK_OVER = "Att se över innan dokumentet publiceras (inget är stoppat):"
NOTHING_TO_LOOK_OVER = "Inga personnummer, telefonnummer, e-postadresser eller namn hittades."
_SHOWN = 20
"""Sightings told one by one."""


def changed_in_export(guarded: int, replaced: int, cut: int = 0) -> list[str]:
    """What an export had to change so that it only shows words."""
    sentences = []
    if guarded:
        cells = "1 cell" if guarded == 1 else f"{guarded} celler"
        sentences.append(f"{cells} börjar som en formel och har fått en apostrof framför, så att Excel visar texten.")
    if replaced:
        signs = "1 osynligt tecken" if replaced == 1 else f"{replaced} osynliga tecken"
        sentences.append(f"{signs} som styr program har ersatts med \N{REPLACEMENT CHARACTER}.")
    if cut:
        cells = "1 cell är längre" if cut == 1 else f"{cut} celler är längre"
        sentences.append(f"{cells} än Excel rymmer (32 767 tecken) och har kortats; hela texten står i registret.")
    return sentences


def cannot_export(name: str, suffixes: Sequence[str]) -> str:
    """A suffix nothing is exported as."""
    return f"”{name}”: det går att exportera till {listed(suffixes)}. Byt filens ändelse."


def exported(count: int, name: str, kind: ReportKind | None = None) -> str:
    """After an export; records are no report."""
    which = f" ({kind})" if kind not in {None, ReportKind.FULL} else ""
    return f"{'1 område skrivet' if count == 1 else f'{count} områden skrivna'} till {name}{which}."


def target_is_folder(name: str) -> str:
    """A folder stands where the report was to be written."""
    return (
        f"{name} är en mapp. Ge namnet på den fil som ska skrivas, till exempel {name}/rapport.docx; inget är skrivet."
    )


def cannot_write(name: str, reason: str) -> str:
    """The disk would not take the report."""
    return f"{name}: rapporten kunde inte skrivas, {reason}. Välj en annan plats; inget är skrivet."


def target_is_register(name: str) -> str:
    """An export onto the register."""
    return f"{name} är registret självt. Välj ett annat namn; inget är skrivet."


def target_exists(name: str) -> str:
    """An export onto a file that exists."""
    return (
        f"{name} finns redan. Lägg till --ersatt för att skriva över den, eller välj ett annat namn; inget är skrivet."
    )


def no_template(name: str) -> str:
    """A template that is not there."""
    return f"{name}: mallen finns inte. Rätta mall i namndkoll.toml eller ge en annan med --mall; inget är skrivet."


def replace_question(name: str) -> str:
    """Before a file is written over."""
    return f"{name} finns redan. Ska den skrivas över? Det som står i den nu går inte att få tillbaka."


def more_lines(count: int) -> str:
    """Under a preview that is not all of it."""
    return f"… och {count} rader till i filen"


def sighting(seen: Sighting) -> str:
    """One thing to look at: ``personnummer ”811218-9876” (Trygga raster)``."""
    return f"{seen.kind} ”{seen.words}”{f' ({seen.where})' if seen.where else ''}"


def sighting_lines(seen: Sequence[Sighting]) -> list[str]:
    """Everything to look at; of very much the beginning, and how much more of each kind there is."""
    lines = [sighting(one) for one in seen[:_SHOWN]]
    more = Counter(one.kind for one in seen[_SHOWN:])
    if more:
        lines.append(f"… och {', '.join(f'{count} × {kind}' for kind, count in more.items())} till")
    return lines
