"""The words with which is asked why a date moves later, or is taken away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from store.model import Kind, milestone_kind

if TYPE_CHECKING:
    from store.rereading import MovedDate

MOVED_TITLE = "Datumet flyttas fram"
TAKEN_TITLE = "Ett lovat datum tas bort"
TAKEN_KEPT = "Det första löftet och skälet finns kvar i historiken, och u ångrar."
REPORT_GIVEN = "Om det är den återrapporten du lämnar nu: gå tillbaka och kryssa för den i stället."
DATE_TAKEN = "Sparat. Datumet är borttaget; u ångrar."
REASON_NEEDED = "Skriv ett skäl, så att nästa läsare förstår varför datumet ändrades."
REASON_HELP = "Ett skäl i några ord, till exempel konsultutredning. Det första löftet minns programmet."


def is_taken(moved: Iterable[MovedDate]) -> bool:
    """Whether a date is taken away, which is asked about before those that move."""
    return any(move.after is None for move in moved)


def about_report(moved: Iterable[MovedDate]) -> str:
    """What to do where a report moves the återrapport that it may be itself; "" where it moves none."""
    moves_one = any(move.after is not None and milestone_kind(move.key) is Kind.REPORT for move in moved)
    return REPORT_GIVEN if moves_one else ""


def title(moved: Iterable[MovedDate]) -> str:
    """The title of the question."""
    return TAKEN_TITLE if is_taken(moved) else MOVED_TITLE


def placeholder(moved: Iterable[MovedDate]) -> str:
    """What stands in the line before anything is written."""
    return f"{_question(moved)} T.ex. konsultutredning"


def save_label(moved: Iterable[MovedDate]) -> str:
    """The button that saves."""
    return "Spara" if is_taken(moved) else "Spara flytten"


def spoken(moved: Iterable[MovedDate]) -> str:
    """The question of the plain mode."""
    return f"{_question(moved)} avbryt går tillbaka utan att spara. ? ger hjälp."


def _question(moved: Iterable[MovedDate]) -> str:
    return "Varför tas det bort?" if is_taken(moved) else "Varför flyttas det?"
