"""What changed from one version of a register to another, as values: new, closed, moved, gone, and field by field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from store.codec import fields_of
from store.deadline import WARNING_DAYS, State, assess
from store.meetings.meeting import Meeting
from store.model import Area, Content, OpenConflict, Plan, Status
from store.tables import AREA_TABLE, ASKED_ABOUT, CONFLICT_TABLE, HEADING_TABLE, TABLES

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.record import Record


class ChangeKind(StrEnum):
    """What happened."""

    NEW = "ny"
    GONE = "borttagen"
    CLOSED = "avslutad"
    """The field is ``avslut``: the område was closed, with its reason."""
    MOVED = "flyttad"
    """A milstolpe's last day is another; the field is ``milstolpar`` and its key."""
    FIELD = "ändrad"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that changed."""

    kind: ChangeKind
    table: str
    """As in the file: ``områden``, ``planer``, ``register``, or a table this version does not know."""
    record: str
    title: str = ""
    """What the record is called now, or was when it is gone."""
    field: tuple[str, ...] = ()
    """Names in the file from the record inwards; milstolpar are whole (``milstolpar``, ``klart``)."""
    before: Any = None
    """The JSON value, None for nothing."""
    after: Any = None


def changes(before: Content, after: Content) -> tuple[Change, ...]:
    """Everything that differs, in the order of the plan; equal contents have none."""
    found = list(_of_record(HEADING_TABLE, HEADING_TABLE, before.heading, after.heading))
    for table in TABLES:
        old, new = table.of(before), table.of(after)
        for key in _in_order({**old, **new}):
            found += _of_record(table.name, key, old.get(key), new.get(key))
    found = [_named_by_its_record(change, before, after) for change in found]
    for name in sorted({*before.other_tables, *after.other_tables}):
        values = before.other_tables.get(name), after.other_tables.get(name)
        if values[0] != values[1]:
            found.append(Change(kind=ChangeKind.FIELD, table=name, record="", before=values[0], after=values[1]))
    return tuple(found)


def _named_by_its_record(change: Change, before: Content, after: Content) -> Change:
    """A question told under the name of what it is about, as far as that is at hand; other changes as they are."""
    if change.table != CONFLICT_TABLE:
        return change
    for content in (after, before):
        asked = content.conflicts.get(change.record)
        table = ASKED_ABOUT.get(asked.table) if asked is not None else None
        record = table.of(content).get(asked.record) if asked is not None and table is not None else None
        if record is not None:
            return msgspec.structs.replace(change, title=title_of(record))
    return change


def _in_order(records: Mapping[str, Record]) -> list[str]:
    """Ids as they stand in their plan, or by themselves."""

    def place(key: str) -> tuple[str, int, str]:
        record = records[key]
        return (record.plan, record.order, key) if isinstance(record, Area) else ("", 0, key)

    return sorted(records, key=place)


def _of_record(table: str, key: str, old: Record | None, new: Record | None) -> Iterator[Change]:
    # Versions of one sitting share what they leave alone, so most pairs are the same object.
    if old is new or old == new:
        return
    standing = new or old
    title = title_of(standing) if standing is not None else ""
    if old is None or new is None:
        kind = ChangeKind.NEW if old is None else ChangeKind.GONE
        sides = [None if side is None else fields_of(side) for side in (old, new)]
        yield Change(kind=kind, table=table, record=key, title=title, before=sides[0], after=sides[1])
        return
    before, after = fields_of(old), fields_of(new)
    for name in dict.fromkeys((*before, *after)):
        values = before.get(name), after.get(name)
        # Null is a value that a newer version may write, and no field at all is another.
        if values[0] == values[1] and (name in before) == (name in after):
            continue
        # A field of the same name in another table is a newer version's, and nothing is known of what it holds.
        of_area = table == AREA_TABLE
        kind = ChangeKind.CLOSED if of_area and name == "avslut" and values[1] is not None else ChangeKind.FIELD
        if of_area and name == "milstolpar":
            yield from _of_milestones(table, key, title, values[0] or {}, values[1] or {})
        else:
            yield Change(
                kind=kind, table=table, record=key, title=title, field=(name,), before=values[0], after=values[1]
            )


def _of_milestones(
    table: str, key: str, title: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Change]:
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        days = [(stone or {}).get("senast") for stone in (old, new)]
        moved = all(days) and days[0] != days[1]
        yield Change(
            kind=ChangeKind.MOVED if moved else ChangeKind.FIELD,
            table=table,
            record=key,
            title=title,
            field=("milstolpar", name),
            before=old,
            after=new,
        )


def title_of(record: Record) -> str:
    """What a record is called."""
    if isinstance(record, Area):
        return record.title
    if isinstance(record, Plan):
        return record.name
    if isinstance(record, Meeting):
        return f"Sammanträdet {record.day}"
    return record.record if isinstance(record, OpenConflict) else ""


# -- A period in one line ----------------------------------------------------------------------------------------------


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a register between two days, counted; ids of the områden in each count."""

    done: tuple[str, ...] = ()
    """Got status klart or avslutat."""
    cancelled: tuple[str, ...] = ()
    """Got status utgår."""
    newly_late: tuple[str, ...] = ()
    """Late now, and not late then."""
    postponed: tuple[str, ...] = ()
    """At least one date was moved to a later day."""
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    untouched: tuple[str, ...] = ()
    """Open, unchanged, and nothing reported of them since the meeting before last."""


def period(
    before: Content, after: Content, days: tuple[dt.date, dt.date], calendar: BoardCalendar, warning: int = WARNING_DAYS
) -> Period:
    """What happened from one version to another.

    Args:
        before: how it stood then.
        after: how it stands now.
        days: the day each of them is judged on.
        calendar: the board's meetings.
        warning: days before its last day that a milstolpe counts as snart.
    """
    done, cancelled, late, postponed, untouched = [], [], [], [], []
    held = [meeting for meeting in calendar.meetings if meeting < days[1]]
    for key, area in after.areas.items():
        old = before.areas.get(key)
        state = assess(area, days[1], warning).state
        if area.status.is_finished and (old is None or not old.status.is_finished):
            done.append(key)
        if area.status is Status.CANCELLED and (old is None or old.status is not Status.CANCELLED):
            cancelled.append(key)
        if state is State.LATE and (old is None or assess(old, days[0], warning).state is not State.LATE):
            late.append(key)
        if old is not None and _is_postponed(old, area):
            postponed.append(key)
        silent = len(held) >= 2 and (area.reported is None or area.reported < held[-2])
        if silent and old == area and state is not State.CLOSED:
            untouched.append(key)
    return Period(
        done=tuple(done),
        cancelled=tuple(cancelled),
        newly_late=tuple(late),
        postponed=tuple(postponed),
        new=tuple(key for key in after.areas if key not in before.areas),
        gone=tuple(key for key in before.areas if key not in after.areas),
        untouched=tuple(untouched),
    )


def _is_postponed(old: Area, new: Area) -> bool:
    for key, stone in new.milestones.items():
        was = old.milestones.get(key)
        if was is not None and was.due is not None and stone.due is not None and stone.due > was.due:
            return True
    return False
