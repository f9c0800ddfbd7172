"""The words of a portfolio, shared by both front ends."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.deadline import State
from tui.text.states import areas, counted

if TYPE_CHECKING:
    from store.portfolio import Counts

TITLE = "Portfölj"
COLUMN_BOARD = "nämnd"
COLUMN_PLACE = "mapp"
COLUMN_AREAS = "områden"
COLUMN_DAYS = "dagar"
COLUMN_TITLE = "utvecklingsområde"
COLUMN_RESPONSIBLE = "ansvarig"
HEADS = {State.LATE: "sena", State.SOON: "snart", State.UNDATED: "u. datum", State.CLOSED: "avslut."}
"""Lägen as heads of narrow columns."""
NARROW_HEADS = {State.LATE: "sena", State.SOON: "snart", State.UNDATED: "u.dat.", State.CLOSED: "avsl."}
NARROW_AREAS = "omr."
NO_NAME = "(utan namn)"
NO_REGISTERS = "Mappen har inga register. ”namndkoll ny” gör ett, ”namndkoll importera” läser in en plan."
NOTHING_LATE = "Inget är försenat."
NOTHING_FOUND = "Ingenting passar sökningen.\n\nTryck Esc för att se alla."
UNREADABLE = "kan inte läsas"
ALL_LATE = "Allt som är försenat"


def counts_words(counts: Counts) -> str:
    """``4 försenade, 2 snart, 1 utan datum, 9 i fas, 3 avslutade``; what there is none of is left out."""
    pairs = (
        (State.LATE, counts.late),
        (State.SOON, counts.soon),
        (State.UNDATED, counts.undated),
        (State.ON_TRACK, counts.on_track),
        (State.CLOSED, counts.closed),
    )
    return ", ".join(counted(state, count) for state, count in pairs if count)


def summary(registers: int, counts: Counts, day: dt.date, others: int) -> str:
    """The line under the list."""
    said = f"{registers} register, {areas(counts.areas)}"
    told = counts_words(counts)
    stray = ""
    if others:
        stray = (
            " 1 annan .json-fil är inget register." if others == 1 else f" {others} andra .json-filer är inga register."
        )
    return f"{said}{f': {told}' if told else ''}. Räknat {day}.{stray}"


def shown_of(shown: int, late: int) -> str:
    """How many of the late ones are shown."""
    return f"de {shown} äldsta av {late} försenade" if shown < late else counted(State.LATE, late)
