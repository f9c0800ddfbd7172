"""What a reading of Swedish schedule words is made of: promises, their certainty and the words they came from."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from store.model import Status


class PromiseKind(StrEnum):
    """What the words promise. The first seven can become a stored milstolpe, the last two never."""

    DONE = "klart"
    START = "start"
    EVALUATION = "utvärdering"
    REPORT = "återrapport"
    FOLLOW_UP = "uppföljning"
    PERIOD = "period"
    RECURRING = "återkommande"
    ONGOING = "löpande"
    UNKNOWN = "okänt"


class Certainty(StrEnum):
    """How far a reading can be trusted."""

    CERTAIN = "säker"
    """A day, week, month or quarter with its year."""
    INFERRED = "tolkad"
    """The year, or the date of an event, was worked out."""
    UNCLEAR = "oklar"
    """Needs a person; such a promise never has a due date."""


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """One promise read out of a text."""

    kind: PromiseKind
    first_day: dt.date | None = None
    due: dt.date | None = None
    """The last day that is not yet late."""
    words: str
    """The words the date was read from, exactly as they stand in the text."""
    start: int
    """Where in the text `words` begins, in characters."""
    certainty: Certainty
    rule: str = ""
    """One Swedish clause saying how the words became dates: ``månad med år → månadens sista dag``."""
    repeats: str = ""
    """An RFC 5545 RRULE, for promises that come back."""
    goal: int = 0
    """How many times, where a number of times is promised."""
    past: bool = False
    """Told as something that has happened: never an open deadline."""
    forecast: bool = False
    """Told as an expectation (väntas, räknar med, förhoppningsvis), not as a promise."""
    condition: str = ""
    """The condition or vague wording that keeps it from having a date (``så snart vi har en ny HR-strateg``)."""
    originally: dt.date | None = None
    """The date it was moved from, where the text says so."""

    @property
    def why_undated(self) -> str:
        """Why such words give no date, as what a Swedish sentence ends with; "" when nothing is known of it."""
        return self.rule.removesuffix(" → inget datum")

    @property
    def end(self) -> int:
        """Where in the text `words` ends."""
        return self.start + len(self.words)


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read out of one text."""

    text: str
    written: dt.date
    promises: tuple[Promise, ...] = ()

    @property
    def status(self) -> Status:
        """The processläge the words tell, if any; read when it is asked for, which who wants promises never does."""
        from store.status import read_status  # noqa: PLC0415 (start-up: most readings are only asked for promises)

        return read_status(self.text, self.written)
