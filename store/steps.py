"""What one step of work changed, field by field, and how it is taken back where it still stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from store import codec
from store.json_path import NO_HOLDER, value_at, with_value
from store.model import Area, Content, Plan
from store.tables import AREA_TABLE, CONFLICT_TABLE, MEETING_TABLE, PLAN_TABLE, TABLE_NAMED, TABLES

if TYPE_CHECKING:
    from store.record import Record

_SEVERAL = 3
"""More records than this are counted, not named."""
_COUNTED = {
    PLAN_TABLE: ("plan", "planer"),
    AREA_TABLE: ("område", "områden"),
    MEETING_TABLE: ("sammanträde", "sammanträden"),
}


class FieldStep(msgspec.Struct, frozen=True, array_like=True):
    """One field that got another value; values are JSON values, None where there was or is none."""

    table: str
    record: str
    path: tuple[str, ...]
    """Names from the record inwards; empty when the record itself came or went."""
    before: Any
    after: Any

    def reversed(self) -> FieldStep:
        """The step back."""
        return FieldStep(self.table, self.record, self.path, self.after, self.before)


def difference(before: Content, after: Content) -> tuple[FieldStep, ...]:
    """All fields of planer, områden, sammanträden and open conflicts that two contents have different."""
    return tuple(step for table in TABLES for step in _records_between(table.name, table.of(before), table.of(after)))


def standing(content: Content, steps: Iterable[FieldStep]) -> list[FieldStep]:
    """The steps whose new value is what the content holds now."""
    fields: dict[tuple[str, str], Any] = {}
    found = []
    for step in steps:
        key = (step.table, step.record)
        if key not in fields:
            fields[key] = _fields(_records(content, step.table).get(step.record))
        if _stands(fields[key], step):
            found.append(step)
    return found


def replayed(content: Content, steps: Iterable[FieldStep]) -> Content:
    """The content with every step's old value put back; the steps must stand."""
    changed: dict[str, dict[str, Any]] = {}
    for step in steps:
        rows = changed.setdefault(step.table, {})
        if step.record not in rows:
            rows[step.record] = _fields(_records(content, step.table).get(step.record))
        rows[step.record] = _with_old_value(rows[step.record], step)
    for name, rows in changed.items():
        table = TABLE_NAMED[name]
        records = {
            **{key: record for key, record in table.of(content).items() if key not in rows},
            **{key: codec.record_from(table.kind, fields) for key, fields in rows.items() if fields is not None},
        }
        content = content.replace(**{table.attribute: dict(sorted(records.items()))})
    return content


def told(content: Content, steps: Iterable[FieldStep]) -> str:
    """The records that steps concern, with their fields: ``Stöd i ekonomi (status, processläge)``; many are counted."""
    concerned: dict[tuple[str, str], str] = {}
    fields: dict[tuple[str, str], dict[str, None]] = {}
    for step in steps:
        if step.table == CONFLICT_TABLE:
            # An answered question goes with the field it was about, which is told already.
            continue
        record = (step.table, step.record)
        concerned.setdefault(record, _name(content, step))
        fields.setdefault(record, {}).update(dict.fromkeys(step.path[:1]))
    if len(concerned) > _SEVERAL:
        return _counted(Counter(table for table, _ in concerned))
    return ", ".join(f"{name} ({', '.join(fields[key])})" if fields[key] else name for key, name in concerned.items())


def _counted(records: Mapping[str, int]) -> str:
    """How many records of which tables: ``1 plan och 9 områden``."""
    counts = [(records[table], *words) for table, words in _COUNTED.items() if table in records]
    said = [f"{count} {one if count == 1 else several}" for count, one, several in counts]
    return " och ".join([", ".join(said[:-1]), said[-1]] if said[1:] else said)


def _records(content: Content, table: str) -> Mapping[str, Record]:
    return TABLE_NAMED[table].of(content)


def _records_between(table: str, before: Mapping[str, Record], after: Mapping[str, Record]) -> Iterator[FieldStep]:
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        # An edit shares every record it leaves alone, which makes most comparisons a glance.
        if old is not new and old != new:
            yield from _values_between(table, key, (), _fields(old), _fields(new))


def _values_between(table: str, key: str, path: tuple[str, ...], old: Any, new: Any) -> Iterator[FieldStep]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys((*old, *new)):
            yield from _values_between(table, key, (*path, name), old.get(name), new.get(name))
    else:
        yield FieldStep(table, key, path, old, new)


def _fields(record: Record | None) -> Any:
    """A record as it comes back from JSON, or None."""
    return None if record is None else msgspec.json.decode(codec.encode_record(record))


def _stands(fields: Any, step: FieldStep) -> bool:
    value = value_at(fields, step.path)
    if value is NO_HOLDER:
        # Whatever held the field is gone. Only something whole, such as a milstolpe, can be put back there.
        return fields is not None and step.after is None and isinstance(step.before, dict)
    return bool(value == step.after)


def _with_old_value(fields: Any, step: FieldStep) -> Any:
    # An object that was empty before the step is to be empty again.
    return with_value(fields or {}, step.path, step.before, keep_hollow=True) if step.path else step.before


def _name(content: Content, step: FieldStep) -> str:
    record = _records(content, step.table).get(step.record)
    if isinstance(record, Area):
        return record.title
    if isinstance(record, Plan):
        return record.name
    if step.table == MEETING_TABLE:
        return f"sammanträdet {step.record}"
    words = step.before if isinstance(step.before, dict) else step.after
    gone = words if isinstance(words, dict) else {}
    return str(gone.get("utvecklingsområde") or gone.get("namn") or step.record)
