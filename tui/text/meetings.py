"""The words about meetings, in the app and on the command line."""

from __future__ import annotations

MEETINGS_TITLE = "Sammanträden"
MEETINGS_KNOWN = "Alla dagarna fanns redan i registret. Inget är ändrat."
NO_MEETINGS = (
    "Inga sammanträden är kända. ”namndkoll sammantraden FIL 2018-01-24” lägger till ett, en fil med dagar flera."
)
WHICH_MEETING = "Vilket sammanträde gäller det? Skriv --mote med dess dag, till exempel --mote 2018-01-24."
MEETING_DAY = "Datum"
MEETING_PARAGRAPH = "Paragraf"
MEETING_REGISTRY = "Diarienummer"
MEETING_TOLD = "Återrapporterat"
MEETING_DECISION = "Beslut"
MEETING_NEXT = "nästa"
MEETING_HELD = "hållet"


def meetings_saved(new: int) -> str:
    """After meetings were added, taken away or written on."""
    if not new:
        return "Sammanträdena är sparade."
    return "1 nytt sammanträde är sparat." if new == 1 else f"{new} nya sammanträden är sparade."


def no_days(name: str) -> str:
    """A document without any day of a meeting."""
    return (
        f"{name}: inga sammanträdesdagar hittades. Skriv en dag per rad, till exempel ”24 januari 2018”, "
        "eller en tabell med kolumnen Sammanträde."
    )
