"""The slow, strict reader: takes bytes that are sound but not canonical, and names the damage in all others.

It is only run on bytes that `store.codec` would have written otherwise. Nothing is skipped and nothing guessed: what
cannot be kept whole is refused with its line and field, because a register opened without its broken parts would lose
them at the next save. What a newer version wrote is no damage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import msgspec

from store import codec
from store.errors import DamagedError
from store.field_faults import Fault, faults, shown
from store.meetings.meeting import Meeting
from store.model import FORMAT, Content, Heading
from store.raw_text import text_of
from store.record import Record
from store.strict_json import parsed, refuse_at
from store.tables import HEADING_TABLE, TABLE_NAMED, TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from store.json_places import Path as FieldPath

R = TypeVar("R", bound=Record)


def read_strictly(path: Path, data: bytes) -> dict[str, Any]:
    """All tables as plain JSON values, unknown fields included, names and texts NFC; the heading has a format.

    Raises:
        DamagedError: something in the bytes cannot be kept as it is; says line and field.
    """
    text = text_of(path, data)
    tables = parsed(path, text)
    if not isinstance(tables, dict):
        raise DamagedError(path, f"filen är inget register utan {shown(tables)}")
    _must_have_heading(path, text, tables)
    return tables


def content_from(path: Path, tables: dict[str, Any], data: bytes) -> Content:
    """The content of tables of the newest format, or of a newer one.

    Of a newer format everything readable is read, to be looked at: a field with a value that is not known here goes to
    the record's unknown fields, and a table in which a record still cannot be read goes to the unknown tables.

    Args:
        path: the file, named in errors.
        tables: what `read_strictly` gave, upgraded.
        data: the bytes they came from, to find lines in.

    Raises:
        DamagedError: a field holds what its type does not allow.
    """
    reader = _Reader(path, data, newer=tables[HEADING_TABLE][HEADING_TABLE]["format"] > FORMAT)
    others = {name: table for name, table in tables.items() if name != HEADING_TABLE and name not in TABLE_NAMED}
    heading = reader.record(Heading, tables[HEADING_TABLE][HEADING_TABLE], (HEADING_TABLE,) * 2)
    found: dict[str, dict[str, Any]] = {}
    for name, attribute, kind, _ in TABLES:
        try:
            found[attribute] = reader.table(kind, tables.get(name, {}), name)
        except _UnreadableError:
            others[name] = tables[name]
    return Content(heading=heading, other_tables=others, **found)


_REQUIRED = frozenset({"utvecklingsområde", "namn", "format"})
"""Without its name nothing can be shown."""


class _UnreadableError(Exception):
    """A newer version's table holds a record that cannot even be shown."""


class _Reader:
    """Turns JSON values into records, and knows where they stood."""

    def __init__(self, path: Path, data: bytes, *, newer: bool) -> None:
        self._path, self._data, self._newer = path, data, newer

    def table(self, kind: type[R], records: Any, name: str) -> dict[str, R]:
        if not isinstance(records, dict):
            self._refuse(Fault((), f"här står {shown(records)} men det ska vara en tabell"), (name,))
        return {key: self.record(kind, fields, (name, key)) for key, fields in records.items()}

    def record(self, kind: type[R], fields: Any, where: FieldPath) -> R:
        if not isinstance(fields, dict):
            self._refuse(next(faults(kind, fields)), where)
        try:
            return self._under_its_day(codec.record_from(kind, fields), where)
        except msgspec.ValidationError:
            if self._newer:
                return self._readable_part(kind, fields, where)
            self._refuse(next(faults(kind, fields)), where)

    def _under_its_day(self, record: R, where: FieldPath) -> R:
        if isinstance(record, Meeting) and where[-1] != record.day.isoformat():
            self._refuse(Fault(("datum",), f"här står {record.day} men sammanträdet ligger under {where[-1]}"), where)
        return record

    def _readable_part(self, kind: type[R], fields: dict[str, Any], where: FieldPath) -> R:
        read, aside = dict(fields), dict[str, Any]()
        for fault in faults(kind, fields):
            if not fault.path or (len(fault.path) == 1 and fault.path[0] in _REQUIRED):
                self._refuse(fault, where)
            name = str(fault.path[0])
            if name == "milstolpar" and len(fault.path) > 1:
                key = fault.path[1]
                aside.setdefault(name, {})[key] = fields[name][key]
                read[name] = {other: stone for other, stone in read[name].items() if other != key}
            else:
                aside[name] = read.pop(name, fields[name])
        record = codec.record_from(kind, read)
        return record.replace(extra={**record.unknown_fields, **aside})

    def _refuse(self, fault: Fault, where: FieldPath) -> NoReturn:
        if self._newer:
            raise _UnreadableError
        refuse_at(self._path, text_of(self._path, self._data), (*where, *fault.path), fault.what)


def _must_have_heading(path: Path, text: str, tables: dict[str, Any]) -> None:
    table, key = HEADING_TABLE, HEADING_TABLE
    headings = tables.get(table)
    heading = headings.get(key) if isinstance(headings, dict) else None
    number = heading.get("format") if isinstance(heading, dict) else None
    if table not in tables:
        raise DamagedError(path, f"tabellen ”{table}” saknas, så det är inget register", field=table)
    if not isinstance(headings, dict) or not isinstance(heading, dict):
        refuse_at(path, text, (table, key), f"här står {shown(heading)} men det ska vara registrets format och nämnd")
    if type(number) is not int or number < 1:
        refuse_at(path, text, (table, key, "format"), f"här står {shown(number)} men det ska vara ett heltal från 1")
    stranger = next((name for name in headings if name != key), None)
    if stranger is not None and number <= FORMAT:
        refuse_at(path, text, (table, stranger), "här ska bara registrets format och nämnd stå")
