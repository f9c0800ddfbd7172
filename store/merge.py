"""One three-way merge, by record and by field, for everything that brings two versions of a register together.

Scenarios, by number (the tests are named after them):

1. one side changed a field: that value; both changed it alike: that value;
2. the sides changed different fields or different records: both changes;
3. lists changed in different places: both changes, paragraph by paragraph;
4. logs (`GROWING`): what either side added, without what either side took back, in the order of days; a plan's former
   names have every name that it was given on either side but the one that stands;
5. one side deleted what the other left alone: deleted;
6. one side deleted what the other edited: kept, and asked about;
7. one field changed two ways: asked about; ours stands until then;
8. a date moved on both sides to different days: asked about (7 at the field ``senast``);
9. status became klart, avslutat or utgår on one side while the other moved a date: both kept, and asked about;
10. both sides added the same id with different words: field by field against nothing, so every difference is asked
    about;
11. fields and tables this version does not know follow the same rules;
12. a question already open (table ``konflikter``) stays until one side has answered it; when both have, their answers
    are merged as if nothing had stood there before, so two different answers are asked about;
13. one side took a plan away while the other put an område in it: the plan is kept, and asked about.

Nothing written on either side is absent from both the result and the conflicts. `merge(b, o, t)` and `merge(b, t, o)`
find the same conflicts with the sides exchanged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from store.across_fields import ended_while_moved, plans_still_needed
from store.codec import fields_of, record_from
from store.ids import free_key
from store.json_path import with_value
from store.merged_lists import grown, placed
from store.model import Area, Content, Heading, OpenConflict, Plan
from store.plans import FORMER_NAMES, NAME, with_former_names
from store.record import Record
from store.tables import AREA_TABLE, ASKED_ABOUT, HEADING_TABLE, PLAN_TABLE, Table

R = TypeVar("R", bound=Record)
_Sides = tuple[Mapping[str, Any], Mapping[str, Any], Mapping[str, Any]]

ABSENT: Any = msgspec.UNSET
"""Stands for a field that is not there: null is a value, and a newer version may have written it."""

GROWING = {
    AREA_TABLE: frozenset(
        {
            *((name,) for name in ("tidigare avslut", "frågor", "granskningar", "återrapporter")),
            *(("milstolpar", "*", name) for name in ("framflyttad", "gjorda")),
        }
    ),
    PLAN_TABLE: frozenset({(FORMER_NAMES,)}),
}
"""Fields that are logs, by their place in the records of a table: what was written on either side stands.

A field of the same name elsewhere is a newer version's, and nothing is known of what it holds.
"""


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """One field two people changed in ways that cannot both stand; values are JSON values, None where there is none."""

    table: str
    record: str
    field: tuple[str, ...] = ()
    """Path of field names; empty when a whole record was deleted on one side and edited on the other."""
    base: Any = None
    ours: Any = None
    theirs: Any = None


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """The merged content, with ours wherever a conflict is still to be settled."""

    content: Content
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Content, ours: Content, theirs: Content) -> Merged:
    """Bring two contents together that both grew out of `base`."""
    if theirs in (ours, base):
        return Merged(content=ours)
    if ours == base:
        return Merged(content=theirs)
    return _Merge().of(_without_what_both_answered(base, ours, theirs), ours, theirs)


class _Merge:
    """One merge under way, and what it has found that has to be asked about."""

    def __init__(self) -> None:
        self._conflicts: list[Conflict] = []

    def of(self, base: Content, ours: Content, theirs: Content) -> Merged:
        sides = (base, ours, theirs)
        heading = self._record(HEADING_TABLE, HEADING_TABLE, (base.heading, ours.heading, theirs.heading), Heading)
        tables: dict[str, Any] = {table.attribute: self._table(table, sides) for table in ASKED_ABOUT.values()}
        for key in plans_still_needed(base, ours, theirs, tables["areas"]):
            # One of the sides has it still, edited perhaps, and then it is asked about already.
            if key not in tables["plans"]:
                self._ask_about_record(PLAN_TABLE, key, [side.plans.get(key) for side in sides])
                tables["plans"][key] = ours.plans.get(key) or theirs.plans[key]
        tables["plans"] = dict(sorted(tables["plans"].items()))
        content = Content(
            heading=heading or ours.heading,
            conflicts=_still_open(base.conflicts, ours.conflicts, theirs.conflicts),
            other_tables=self._unknown_tables(base, ours, theirs),
            **tables,
        )
        return Merged(content=content, conflicts=tuple(self._conflicts))

    def _table(self, table: Table, sides: tuple[Content, Content, Content]) -> dict[str, Record]:
        base, ours, theirs = (table.of(side) for side in sides)
        merged: dict[str, Record] = {}
        for key in _union(ours, theirs):
            record = self._record(table.name, key, (base.get(key), ours.get(key), theirs.get(key)), table.kind)
            if record is not None:
                merged[key] = record
        return dict(sorted(merged.items()))

    def _record(self, table: str, key: str, sides: tuple[R | None, R | None, R | None], kind: type[R]) -> R | None:
        base, ours, theirs = sides
        if theirs in (ours, base):
            return ours
        if ours == base:
            return theirs
        if ours is None or theirs is None:
            self._ask_about_record(table, key, sides)
            return ours or theirs
        before = fields_of(base) if base is not None else {}
        mine, yours = fields_of(ours), fields_of(theirs)
        merged = self._fields(table, key, (), (before, mine, yours))
        asked = any(each.record == key and each.field == ("status",) for each in self._conflicts)
        if kind is Area and not asked and ended_while_moved(before, mine, yours):
            self._ask(table, key, ("status",), [side.get("status") for side in (before, mine, yours)])
        if kind is Plan:
            given = [side[NAME] for side in (mine, yours) if side[NAME] != before.get(NAME)]
            merged = with_former_names(merged, given)
        return record_from(kind, merged)

    def _fields(self, table: str, key: str, path: tuple[str, ...], sides: _Sides) -> dict[str, Any]:
        base, ours, theirs = sides
        merged: dict[str, Any] = {}
        for name in _union(ours, theirs):
            values = (base.get(name, ABSENT), ours.get(name, ABSENT), theirs.get(name, ABSENT))
            value = self._value(table, key, (*path, name), values)
            if value is not ABSENT:
                merged[name] = value
        return merged

    def _value(self, table: str, key: str, path: tuple[str, ...], sides: tuple[Any, Any, Any]) -> Any:
        base, ours, theirs = sides
        if theirs in (ours, base):
            return ours
        if ours == base:
            return theirs
        if isinstance(ours, dict) and isinstance(theirs, dict):
            return self._fields(table, key, path, (base if isinstance(base, dict) else {}, ours, theirs))
        if _place(path) in GROWING.get(table, ()):
            return grown(*([] if side is ABSENT else side for side in sides)) or ABSENT
        if isinstance(ours, list) and isinstance(theirs, list) and (base is ABSENT or isinstance(base, list)):
            together = placed([] if base is ABSENT else base, ours, theirs)
            if together is not None:
                return together
        self._ask(table, key, path, [None if side is ABSENT else side for side in sides])
        return ours if ours is not ABSENT else theirs

    def _unknown_tables(self, base: Content, ours: Content, theirs: Content) -> dict[str, Any]:
        """Tables of a newer version, merged by record and field like our own."""
        merged: dict[str, Any] = {}
        for name in _union(ours.other_tables, theirs.other_tables):
            before, mine, yours = (side.other_tables.get(name, ABSENT) for side in (base, ours, theirs))
            value = self._value(name, "", (name,), (before, mine, yours))
            if value is not ABSENT:
                merged[name] = value
        return merged

    def _ask(self, table: str, key: str, path: tuple[str, ...], sides: Sequence[Any]) -> None:
        base, ours, theirs = sides
        self._conflicts.append(Conflict(table=table, record=key, field=path, base=base, ours=ours, theirs=theirs))

    def _ask_about_record(self, table: str, key: str, sides: Sequence[Record | None]) -> None:
        self._ask(table, key, (), [fields_of(side) if side is not None else None for side in sides])


def _place(path: tuple[str, ...]) -> tuple[str, ...]:
    """The place of a field in its record, whichever milstolpe it stands in."""
    return (path[0], "*", *path[2:]) if len(path) > 1 else path


def _still_open(
    base: Mapping[str, OpenConflict], ours: Mapping[str, OpenConflict], theirs: Mapping[str, OpenConflict]
) -> dict[str, OpenConflict]:
    """The questions nobody has answered; the same one asked on both sides is one, whichever side was ours then."""
    still = {key: asked for key, asked in ours.items() if key in theirs or key not in base}
    for key, asked in theirs.items():
        if key in base or any(_same_question(asked, other) for other in still.values()):
            continue
        still[free_key(key, still)] = asked
    return dict(sorted(still.items()))


def _same_question(one: OpenConflict, other: OpenConflict) -> bool:
    same_place = (one.table, one.record, one.field) == (other.table, other.record, other.field)
    answers = ((one.ours, one.theirs), (one.theirs, one.ours))
    return same_place and (other.ours, other.theirs) in answers


def _without_what_both_answered(base: Content, ours: Content, theirs: Content) -> Content:
    """Scenario 12: the base without the values that were only one of two answers when it was written."""
    for key, asked in base.conflicts.items():
        if key in ours.conflicts or key in theirs.conflicts:
            continue
        table = ASKED_ABOUT.get(asked.table)
        if table is not None and asked.record in table.of(base):
            base = base.replace(**{table.attribute: _undecided(table.of(base), asked, table.kind)})
    return base


def _undecided(records: Mapping[str, Record], asked: OpenConflict, kind: type[Record]) -> dict[str, Record]:
    others = {key: record for key, record in records.items() if key != asked.record}
    if not asked.field:
        return others
    fields = with_value(fields_of(records[asked.record]), asked.field, None, keep_hollow=True)
    for name in _REQUIRED:
        if name in kind.__struct_encode_fields__:
            fields.setdefault(name, "")
    return {**others, asked.record: record_from(kind, fields)}


_REQUIRED = ("utvecklingsområde", "namn")
"""Without these a record is none."""


def _union(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[str]:
    return [*ours, *(key for key in theirs if key not in ours)]
