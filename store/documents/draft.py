"""What was found in a document: områden with their certainty, and everything that became nothing.

A `Finding` is what the structure of the document gives, before its words are read; a `FoundArea` is a finding whose
milstolpar and status have been read. Both know the lines they came from.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from store.board_calendar import BoardCalendar
from store.documents.returned.rows import ReturnedRow
from store.model import Area, Plan, Status
from store.reading import Certainty

_ORDER = (Certainty.CERTAIN, Certainty.INFERRED, Certainty.UNCLEAR)


def least_certain(*certainties: Certainty) -> Certainty:
    """The weakest of several certainties."""
    return max(certainties, key=_ORDER.index)


class SourceText(msgspec.Struct, frozen=True):
    """Words of the document and the lines they stand on."""

    text: str
    lines: tuple[int, ...]


class Doubt(msgspec.Struct, frozen=True):
    """Something a person should look at, and how far it shakes the reading."""

    sentence: str
    certainty: Certainty = Certainty.INFERRED


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One område as the structure of the document gives it."""

    title: str
    lines: tuple[int, ...]
    group: str = ""
    measures: tuple[str, ...] = ()
    responsible: str = ""
    schedule: tuple[str, ...] = ()
    status: Status = Status.UNKNOWN
    """From a column of its own; UNKNOWN leaves it to the words of processläget."""
    progress: tuple[str, ...] = ()
    priority: str = ""
    purpose: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    analysis: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    in_sequence: bool = False
    """Whether it is one step of a process, whose times come one after the other."""
    point: bool = False
    """Whether it is one point of a list, whose words tell everything: what, who and when."""
    doubts: tuple[Doubt, ...] = ()


class Structure(msgspec.Struct, frozen=True, kw_only=True):
    """What one way of reading the blocks found; every block is in exactly one of the three."""

    findings: tuple[Finding, ...] = ()
    headings: tuple[SourceText, ...] = ()
    left_out: tuple[SourceText, ...] = ()


class FoundArea(msgspec.Struct, frozen=True, kw_only=True):
    """One område found in a document, ready to be shown to a person."""

    area: Area
    """Without id and without its plan's id: `store.documents.reconcile` gives both."""
    certainty: Certainty
    doubtful: tuple[str, ...]
    """Swedish sentences about what a person should look at."""
    lines: tuple[int, ...]
    returned: ReturnedRow | None = None
    """The row it is, in a document that this program has written."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A document as a plan, before anything is written."""

    source: str
    """The file's name."""
    plan: Plan
    plan_given: bool = False
    """Whether whoever reads it in says what its plan is called."""
    dated_certainty: Certainty
    """Säker when the day was given by the user, tolkad when the document tells it, oklar when nobody does."""
    read_on: dt.date
    """The day its schedules were read as of: the day it is dated, else the day of the import."""
    areas: tuple[FoundArea, ...]
    headings: tuple[SourceText, ...]
    """Titles, group headings and the heads of tables."""
    leftovers: tuple[SourceText, ...]
    """What became nothing, in the order of the document."""
    doubtful: tuple[str, ...] = ()
    """Swedish sentences about the document as a whole."""
    calendar: BoardCalendar = BoardCalendar()
    """The board's year that its schedules were read in."""
    digest: str = ""
    """What the document is known by when it comes again; "" for one that was not read from a file."""

    @property
    def is_returned(self) -> bool:
        """Whether it is a document that this program has written."""
        return any(found.returned is not None for found in self.areas)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans of the document: always the one."""
        return (self.plan,)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What became nothing, as text."""
        return tuple(part.text for part in self.leftovers)

    @property
    def written(self) -> dt.date | None:
        """The day the document is dated."""
        return self.plan.dated
