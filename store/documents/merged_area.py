"""One område whose document comes again: which side's words stand, and the milstolpar that follow them.

A document that is read in again updates what it was read into: that is why somebody reads it in again. But an import
never undoes what is known to have been decided since the document was written, a document older than the one the plan
came from changes nothing, and none opens an område that is closed: that is decided by a person. What stands against the
document is told, so that a person can choose.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any

import msgspec

from store.documents.milestones import reread_from
from store.model import Area, Status

if TYPE_CHECKING:
    from store.documents.draft import Draft
    from store.model import Plan

_WORDS = (
    "title",
    "group",
    "measures",
    "responsible",
    "schedule",
    "progress",
    "priority",
    "purpose",
    "goals",
    "analysis",
)
FIELD_NAMES = dict(zip(Area.__struct_fields__, Area.__struct_encode_fields__, strict=True))
"""Attribute of an område → the Swedish name of the field."""


class Age(Enum):
    """How a document stands in time to what its plan has been imported from before."""

    LATER = 1
    EARLIER = 2
    UNCERTAIN = 3
    """Dated the same day, or not dated at all: taken for the same document, edited."""


class KeptField(msgspec.Struct, frozen=True):
    """One field in which the register's words stand although the document has others."""

    field: str
    """The Swedish name of the field."""
    ours: Any
    document: Any

    @property
    def stays_closed(self) -> bool:
        """Whether it stands because the område is closed; else because the register's words are newer."""
        return isinstance(self.ours, Status) and self.ours.is_over


def age_of(draft: Draft, plan: Plan) -> Age:
    """How a document stands in time to what its plan has been imported from before."""
    if draft.written is None or draft.written == plan.dated:
        return Age.UNCERTAIN
    return Age.LATER if plan.dated is None or plan.dated < draft.written else Age.EARLIER


def merge_area(before: Area, document: Area, draft: Draft, age: Age) -> tuple[Area, tuple[KeptField, ...]]:
    """An område with what the document may say, and where the register's words stand against it."""
    stands = newer_than(before, draft)
    if before.closing is not None:
        stands |= {"status"}
    changes: dict[str, Any] = {}
    kept: list[KeptField] = []
    for attribute, told in _told(before, document):
        ours = getattr(before, attribute)
        if told == ours:
            continue
        if age is Age.EARLIER or attribute in stands or (attribute == "status" and _reopens(before, document)):
            kept.append(KeptField(FIELD_NAMES[attribute], ours, told))
        else:
            changes[attribute] = told
    if age is not Age.EARLIER and document.progress and "progress" not in stands:
        changes["reported"] = document.reported or before.reported
    after = before.replace(**changes)
    if "schedule" in changes or "progress" in changes:
        after = after.replace(milestones=reread_from(before, after.schedule, after.progress, draft))
    return after, tuple(kept)


def _told(before: Area, document: Area) -> Iterator[tuple[str, Any]]:
    """The fields a document says something of, and what the område would have there."""
    for attribute in _WORDS:
        if told := getattr(document, attribute):
            yield attribute, told
    if document.status is not Status.UNKNOWN:
        yield "status", document.status
    notes = _merge_notes(before.notes, document.notes)
    if set(notes) != set(before.notes):
        yield "notes", notes


def _reopens(before: Area, document: Area) -> bool:
    return before.status.is_over and not document.status.is_over


def newer_than(area: Area, draft: Draft) -> frozenset[str]:
    """The fields that an område shows to have been decided after the document was written.

    A date moved since then speaks for the text it was read from; one set by hand for the tidsplan.
    """
    day = draft.read_on
    newer: set[str] = set()
    progress = "\n".join(area.progress)
    schedule = "\n".join(area.schedule)
    for stone in area.milestones.values():
        if any(move.day > day for move in stone.moves):
            told = stone.words and stone.words in progress and stone.words not in schedule
            newer.add("progress" if told else "schedule")
        if stone.met is not None and stone.met > day:
            newer.add("status")
    if area.reported is not None and area.reported > day:
        newer |= {"progress", "status"}
    return frozenset(newer)


def _merge_notes(before: tuple[str, ...], document: tuple[str, ...]) -> tuple[str, ...]:
    """The document's notes, and those of ours that no column of the document speaks of."""
    columns = {note.partition(":")[0] for note in document}
    return (*document, *(note for note in before if note not in document and note.partition(":")[0] not in columns))
