"""The words of the commands that show: lista, visa, tolka and kontrollera."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.deadline import is_taken_away
from tui.text.cli import listed
from tui.text.states import distance_words

if TYPE_CHECKING:
    from store.model import Closing, Milestone, Move
    from store.reading import Promise

NOTHING_SELECTED = "Inget område passar urvalet."
EMPTY_REGISTER = (
    "Registret har inga områden än. ”namndkoll importera” läser in en plan, och i programmet skrivs nya med n."
)
COLUMN_STANDING = "läge"
COLUMN_DAYS = "dagar"
COLUMN_NEXT = "nästa"
COLUMN_STATUS = "status"
COLUMN_RESPONSIBLE = "ansvarig"
COLUMN_TITLE = "utvecklingsområde"
COLUMN_ID = "id"


def list_title(board: str, day: dt.date) -> str:
    """The heading of a list."""
    return f"{board or 'Utvecklingsområden'} {day}"


def list_summary(counts: str, day: dt.date, meaning: str = "") -> str:
    """The line under a list, with what it was made to mean when that cannot be seen in it."""
    said = f"{meaning[:1].upper()}{meaning[1:]}. " if meaning else ""
    return f"{counts}. {said}Räknat {day}."


READING_COLUMNS = ("vad", "när", "säkerhet", "ur orden", "därför att")
NOTHING_READ = "Orden säger ingen tid."
NO_DATE = "inget datum"
REPEATS = "upprepas"


def written_on(day: dt.date, status: str) -> str:
    """Under a text that has been read: the day it is read from, and the status its words tell."""
    told = "" if status == "okänt" else f" · status i orden: {status}"
    return f"läst som skriven {day}{told}"


def interval(first_day: dt.date | None, due: dt.date | None) -> str:
    """First and last day as they are: both, one, or none."""
    if first_day is not None and due is not None:
        return f"{first_day}" if first_day == due else f"{first_day} – {due}"
    if due is not None:
        return f"senast {due}"
    return f"från {first_day}" if first_day is not None else NO_DATE


def why(promise: Promise) -> list[str]:
    """The rule by which words became dates, and all that is special about the promise."""
    parts = [promise.rule] if promise.rule else []
    if promise.condition:
        parts.append(f"villkor: ”{promise.condition}”")
    if promise.goal:
        parts.append("1 gång" if promise.goal == 1 else f"{promise.goal} gånger")
    if promise.repeats:
        parts.append(f"{REPEATS} {promise.repeats}")
    if promise.originally is not None:
        parts.append(f"flyttat från {promise.originally}")
    if promise.past:
        parts.append("dåtid, inget att vänta på")
    if promise.forecast:
        parts.append("en förväntan, inget löfte")
    return parts


MILESTONES = "Milstolpar"
FINDINGS = "Att se över"
FIELD_ID = "Id"
FIELD_PLAN = "Plan"
FIELD_GROUP = "Grupp"
FIELD_RESPONSIBLE = "Ansvarig"
FIELD_STATUS = "Status"
FIELD_ADDED = "Tillagd"
FIELD_PRIORITY = "Prioritet"
FIELD_CLOSING = "Avslut"
FIELD_PURPOSE = "Syfte"
FIELD_GOALS = "Mål"
FIELD_MEASURES = "Åtgärd"
FIELD_SCHEDULE = "Tidsplan"
FIELD_PROGRESS = "Processläge"
FIELD_ANALYSIS = "Analys"
FIELD_NOTES = "Anteckningar"


def no_such_area(wanted: str, found: Sequence[str]) -> str:
    """An ID that means no område, or several."""
    if not found:
        return f"Inget område har id eller ord ur namnet ”{wanted}”. ”namndkoll lista” visar alla."
    names = [f"”{key}”" for key in found[:5]]
    some = f"{', '.join(names)} och {len(found) - 5} till" if len(found) > 5 else listed(names)
    return f"”{wanted}” passar på flera områden: {some}. Skriv mer av det du menar."


def status_told(status: str, reported: dt.date | None) -> str:
    """A status with the day it was told."""
    return f"{status}, rapporterad {reported}" if reported is not None else status


def closed(closing: Closing) -> str:
    """How and when an område was closed."""
    decision = f", {closing.decision}" if closing.decision else ""
    return f"{closing.reason} {closing.day}{decision}{f'. {closing.note}' if closing.note else ''}"


def proof(milestone: Milestone, rule: str | None, days_left: int | None) -> str:
    """How a date came to be: words → date (rule) → days.

    Args:
        milestone: the stored milstolpe.
        rule: None when its words do not give its date.
        days_left: None when it is not waited for.
    """
    words = f"”{milestone.words}”" if milestone.words else "utan ord"
    set_otherwise = "borttaget" if is_taken_away(milestone) else "satt för hand"
    date = f"{interval(milestone.first_day, milestone.due)} ({set_otherwise if rule is None else rule})"
    left = "" if days_left is None else f" → {distance_words(days_left)}"
    return f"{words} → {date}{left}"


def moved(move: Move) -> str:
    """One time a date was moved."""
    reason = f": {move.reason}" if move.reason else " utan angiven orsak"
    if move.after is None:
        return f"senast {move.before} borttaget {move.day}{reason}"
    return f"flyttat {move.day} från {move.before} till {move.after}{reason}"


def no_milestone_for(words: str, today: Milestone, *, in_schedule: bool) -> str:
    """Words that promise a date which no milstolpe has."""
    field = "tidsplanen" if in_schedule else "processläget"
    return f"{field} säger ”{words}” (läses som {_day(today)}), men ingen milstolpe har det datumet"


def read_otherwise(words: str, stored: Milestone, today: Milestone | None) -> str:
    """A milstolpe whose words are read otherwise today; its own date counts until somebody changes it."""
    read = f"läses i dag som {_day(today)}" if today is not None else "läses i dag inte som någon tid"
    return f"”{words}” {read}, men milstolpen har {_day(stored)} och den gäller; rätta med b om den är fel"


def words_gone(words: str, stored: Milestone) -> str:
    """A milstolpe whose words stand nowhere any more; its date counts until somebody changes it."""
    told = f"”{words}” står inte längre i texten, men milstolpen har {_day(stored)} och den gäller"
    return f"{told}; ta bort den bland milstolparna (b) om den är inaktuell"


def _day(stone: Milestone) -> str:
    if stone.first_day is not None and stone.due is not None and stone.first_day != stone.due:
        return interval(stone.first_day, stone.due)
    return str(stone.due or stone.first_day or NO_DATE)


def checked(counts: str, noted: int, day: dt.date) -> str:
    """The line under a check."""
    if not noted:
        return f"{counts}. Inget att se över {day}."
    return f"{counts}. {noted} att se över {day}."
