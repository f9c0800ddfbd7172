"""The words of the timeline and the årshjul."""

from __future__ import annotations

from store.model import Kind

TIMELINE_TITLE = "Tidslinje"
WHEEL_TITLE = "Årshjul"
MEETINGS = "Sammanträden"
SINGLES = "Milstolpar"
NO_DATES = "Inget område har ett datum att rita."
NOTHING_SELECTED = "Inget område passar urvalet."
NO_ROWS = "Här är inget område markerat. I den ritade tidslinjen (å, t) har varje område en rad."
WHOLE_TIME = "Tidslinjen visar hela tiden. Tryck å för årshjulet; där byter ← och → år."
NO_RECURRING = "Inget i planerna återkommer eller ska göras ett antal gånger."
LEGEND_TODAY = "i dag"
LEGEND_MORE = "fler"
LEGEND_OLDER = "äldre än det ritade"
LEGEND_LATER = "senare"
NOTHING_EARLIER = "Det finns inget äldre att visa."
NOTHING_LATER = "Det finns inget senare att visa."
NEXT_MEETING = "nästa sammanträde"
AND = "och"
LEGEND_MET = "liten bokstav: avklarad"
LEGEND_FIRST = "först lovat"
LEGEND_PLANNED = "planerad"
LEGEND_DONE = "gjord"
LEGEND_MISSED = "inte gjord"
MADE = "gjorda"
MEETING = "sammanträde"
MET = "avklarad"

LETTERS: dict[Kind | None, str] = {
    Kind.DONE: "K",
    Kind.START: "S",
    Kind.EVALUATION: "U",
    Kind.REPORT: "R",
    Kind.FOLLOW_UP: "F",
    Kind.PERIOD: "P",
    Kind.RECURRING: "Å",
    None: "M",
}
"""One letter a kind: read aloud, seen without colour, and one cell wide everywhere."""

LEGEND = "K klart · U utvärdering · R återrapport · F uppföljning · S start · P period"


def today_outside(day: object) -> str:
    """Where today is when it is not drawn."""
    return f"i dag, {day}, ligger utanför"


def bad_year(word: str) -> str:
    """A year that is none."""
    return f"--ar: ”{word}” är inget årtal. Skriv fyra siffror, till exempel --ar 2018."
