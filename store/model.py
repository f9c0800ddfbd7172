"""The words of the domain as frozen values: områden, milstolpar, planer and the register's content.

Every record carries the Swedish name of each field beside the English one; `store.codec` alone turns them into JSON
and back. A record can also be asked by its Swedish name (``area["status"]``), which is what TinyDB's queries do.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

import msgspec

from store.meetings.meeting import Approval, Meeting, Question, Told
from store.record import Record

FORMAT = 1
"""The newest file format this version reads and writes."""


class Kind(StrEnum):
    """What a milstolpe promises; the key of a milstolpe in the file is its kind, then ``-2``, ``-3``."""

    DONE = "klart"
    START = "start"
    EVALUATION = "utvärdering"
    REPORT = "återrapport"
    FOLLOW_UP = "uppföljning"
    PERIOD = "period"
    RECURRING = "återkommande"


class Status(StrEnum):
    """The processläge as one word; `UNKNOWN` is never written to the file."""

    NOT_STARTED = "ej påbörjat"
    ONGOING = "pågår"
    ON_SCHEDULE = "pågår enligt tidsplan"
    DELAYED = "försenat"
    PAUSED = "pausat"
    DONE = "klart"
    CLOSED = "avslutat"
    CANCELLED = "utgår"
    UNKNOWN = "okänt"

    @property
    def is_finished(self) -> bool:
        """Whether what was to be done is done."""
        return self in _FINISHED

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected; klart still has to be godkänt."""
        return self in _OVER


_FINISHED = frozenset({Status.DONE, Status.CLOSED})
_OVER = frozenset({Status.CLOSED, Status.CANCELLED})


class ClosingReason(StrEnum):
    """Why an område was closed; klar is not godkänd, so a closing always says which."""

    COMPLETED = "genomförd"
    ORDINARY_OPERATIONS = "övergått i ordinarie verksamhet"
    NO_LONGER_RELEVANT = "ej aktuell"
    LOWER_PRIORITY = "nedprioriterad"


class Move(
    Record,
    frozen=True,
    kw_only=True,
    rename={"before": "från", "after": "till", "day": "den", "reason": "orsak", "extra": ""},
):
    """One time a promised date was moved or taken away; the list of them only grows."""

    before: dt.date
    after: dt.date | None = None
    """None when no date came in its place."""
    day: dt.date
    """When the move was written down."""
    reason: str = ""
    extra: dict[str, Any] = {}


_MILESTONE_NAMES = {
    "due": "senast", "first_day": "från", "words": "ur", "met": "avklarad", "originally": "ursprungligen",
    "moves": "framflyttad", "repeats": "upprepas", "goal": "antal", "done_days": "gjorda", "extra": "",
}  # fmt: skip


class Milestone(Record, frozen=True, kw_only=True, rename=_MILESTONE_NAMES):
    """One dated promise read out of the words."""

    due: dt.date | None = None
    """The last day that is not yet late."""
    first_day: dt.date | None = None
    """The first day, for periods and starts."""
    words: str = ""
    """The words it was read from."""
    met: dt.date | None = None
    """The day it was ticked off."""
    originally: dt.date | None = None
    """The first promised date, once the promise has moved."""
    moves: tuple[Move, ...] = ()
    repeats: str = ""
    """An RFC 5545 RRULE for promises that come back."""
    goal: int = 0
    """How many times it was promised (2 of 4 this läsår)."""
    done_days: tuple[dt.date, ...] = ()
    """The days on which it was done, for a promise with a goal or a rule."""
    extra: dict[str, Any] = {}


_CLOSING_NAMES = {
    "reason": "orsak", "day": "den", "decision": "paragraf", "note": "kommentar", "status_before": "status före",
    "reopened": "återupptaget", "extra": "",
}  # fmt: skip


class Closing(Record, frozen=True, kw_only=True, rename=_CLOSING_NAMES):
    """How an område was closed."""

    reason: ClosingReason
    day: dt.date
    decision: str = ""
    """The paragraph that closed it, such as ``BUN 2018-01-24 § 7``."""
    note: str = ""
    status_before: Status = Status.UNKNOWN
    """What the status was, so that it comes back when the område is taken up again."""
    reopened: dt.date | None = None
    """The day it was taken up again; the closing stays as history."""
    extra: dict[str, Any] = {}


_AREA_NAMES = {
    "order": "ordning", "group": "grupp", "title": "utvecklingsområde", "measures": "åtgärd",
    "responsible": "ansvarig", "schedule": "tidsplan", "progress": "processläge", "reported": "rapporterad",
    "milestones": "milstolpar", "closing": "avslut", "earlier_closings": "tidigare avslut", "priority": "prioritet",
    "purpose": "syfte", "goals": "mål", "analysis": "analys", "notes": "anteckningar", "questions": "frågor",
    "approvals": "granskningar", "reports": "återrapporter", "added": "tillagd", "extra": "",
}  # fmt: skip


class Area(Record, frozen=True, kw_only=True, rename=_AREA_NAMES):
    """One tracked row: what is to be better, what will be done, by when, and how it goes.

    Long texts are tuples of paragraphs, one array line each in the file.
    """

    plan: str = ""
    """Id of the plan it comes from."""
    order: int = 0
    """Place in the plan; steps of ten leave room between."""
    group: str = ""
    """The heading it stands under in the document."""
    title: str
    measures: tuple[str, ...] = ()
    responsible: str = ""
    schedule: tuple[str, ...] = ()
    """The schedule as written: the words are the decision."""
    status: Status = Status.UNKNOWN
    progress: tuple[str, ...] = ()
    reported: dt.date | None = None
    """The day the progress was last told."""
    milestones: dict[str, Milestone] = {}
    """Our reading of the words, by kind (``klart``, ``klart-2``)."""
    closing: Closing | None = None
    earlier_closings: tuple[Closing, ...] = ()
    """Closings after which the område was taken up again; the list only grows."""
    priority: str = ""
    purpose: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    analysis: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Columns of the source that have no field of their own, as ``Kolumn: text``."""
    questions: tuple[Question, ...] = ()
    approvals: tuple[Approval, ...] = ()
    reports: tuple[Told, ...] = ()
    """To which meetings it has been told. These three only grow, and stand last and sorted: where a version before
    them puts fields it does not know, so that the two write the same bytes. So does the next."""
    added: dt.date | None = None
    """The day it was written by hand; what came with a document is as old as its plan."""
    extra: dict[str, Any] = {}


_PLAN_NAMES = {
    "name": "namn", "source": "källa", "dated": "daterad", "former_names": "tidigare namn", "extra": "",
}  # fmt: skip


class Plan(Record, frozen=True, kw_only=True, rename=_PLAN_NAMES):
    """The document an område comes from."""

    name: str
    source: str = ""
    dated: dt.date | None = None
    former_names: tuple[str, ...] = ()
    """What it was called before it was renamed, sorted: documents still call it so. Last, as `Area.reports` are."""
    extra: dict[str, Any] = {}


class Heading(Record, frozen=True, kw_only=True, rename={"board": "nämnd", "extra": ""}):
    """What the register says of itself."""

    format: int
    board: str = ""
    extra: dict[str, Any] = {}


_CONFLICT_NAMES = {
    "table": "tabell", "record": "post", "field": "fält", "base": "före",
    "ours": "vår", "ours_by": "vår_av", "ours_day": "vår_den",
    "theirs": "deras", "theirs_by": "deras_av", "theirs_day": "deras_den", "extra": "",
}  # fmt: skip


class OpenConflict(Record, frozen=True, kw_only=True, rename=_CONFLICT_NAMES):
    """A field with two answers (JSON values, None for nothing) to choose between; until then ours stands there."""

    table: str
    """The table in the file (``områden``)."""
    record: str
    """The id in that table; "" when the table is one this version does not know."""
    field: tuple[str, ...] = ()
    """Names from the record inwards; empty when the record itself was taken away on one side."""
    base: Any = None
    ours: Any = None
    ours_by: str = ""
    """Who wrote it last on this side, where git knows."""
    ours_day: dt.date | None = None
    theirs: Any = None
    theirs_by: str = ""
    theirs_day: dt.date | None = None
    extra: dict[str, Any] = {}


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """A whole register as a value. Equal contents have equal bytes in the file.

    The dictionaries are never changed in place: an edit makes a new `Content`.
    """

    heading: Heading
    plans: dict[str, Plan] = {}
    areas: dict[str, Area] = {}
    conflicts: dict[str, OpenConflict] = {}
    """What a merge could not decide, by a key made of table, record and field; see `store.open_conflicts`."""
    meetings: dict[str, Meeting] = {}
    """The board's sammanträden, by day. A version before them keeps the table unread, so the format stays."""
    other_tables: dict[str, Any] = {}
    """Tables a newer version wrote, by name."""

    @property
    def writable(self) -> bool:
        """Whether this version may save it: a higher format opens read-only."""
        return self.heading.format <= FORMAT

    @property
    def meeting_days(self) -> tuple[dt.date, ...]:
        """The days of the meetings in the register, in order."""
        return tuple(meeting.day for meeting in self.meetings.values())

    def replace(self, **changes: Any) -> Content:
        """A copy with some tables exchanged."""
        return msgspec.structs.replace(self, **changes)

    def with_area(self, area_id: str, area: Area) -> Content:
        """A copy in which one område is new or exchanged."""
        return self.replace(areas={**self.areas, area_id: area})


def milestone_kind(key: str) -> Kind | None:
    """The kind a milestone key names (``klart-2`` → klart), or None for a kind of a newer version."""
    stem, dash, number = key.rpartition("-")
    name = stem if dash and number.isdecimal() else key
    return _KINDS.get(name)


def kind_word(key: str) -> str:
    """The kind a milestone key names, as a word; the key itself for a kind of a newer version."""
    return milestone_kind(key) or key


_KINDS = {kind.value: kind for kind in Kind}
