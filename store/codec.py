"""The register as bytes and back.

Canonical bytes are UTF-8 without BOM, LF, a final newline, two-space indent, å as å, tables and fields in the order of
`store.model`, records sorted by id, empty fields left out. `decode` takes only canonical bytes: it decodes, encodes
again and compares, which costs less than one careful parse and proves that saving would change nothing. Whatever
fails that test goes to `store.strict`, which names the damage or accepts the bytes slowly.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import GenericAlias
from typing import Any, TypeVar

import msgspec

from store.errors import UnfaithfulError
from store.meetings.meeting import Approval, Question, Told
from store.model import Area, Closing, Content, Heading, Milestone, Move
from store.record import UNKNOWN_NAME, Record
from store.tables import AREA_TABLE, HEADING_TABLE, TABLES

R = TypeVar("R", bound=Record)

_FILE = msgspec.defstruct(
    "_FILE",
    [
        ("heading", dict[str, Heading]),
        *((table.attribute, GenericAlias(dict, (str, table.kind)), {}) for table in TABLES),
    ],
    frozen=True,
    omit_defaults=True,
    rename={"heading": HEADING_TABLE, **{table.attribute: table.name for table in TABLES}},
)
"""The tables of the file in their order."""

_DECODER = msgspec.json.Decoder(_FILE)
_ENCODER = msgspec.json.Encoder()

_COMBINING_MARKS = (b"\xcc", b"\xcd")
"""First bytes of U+0300–U+037F in UTF-8: without them no å is written as a + ring, and the file is NFC enough."""


class NotCanonicalError(ValueError):
    """The bytes may be sound, but saving them would change them; `store.strict` has to look."""


def decode(data: bytes) -> Content:
    """The content of canonical bytes.

    Raises:
        NotCanonicalError: the bytes are anything but what `encode` would write.
    """
    try:
        tables: Any = _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotCanonicalError(str(error)) from error
    heading = tables.heading.get(HEADING_TABLE)
    if heading is None or len(tables.heading) != 1 or heading.format < 1:
        raise NotCanonicalError(HEADING_TABLE)
    content = Content(heading=heading, **{table.attribute: getattr(tables, table.attribute) for table in TABLES})
    if f'"{UNKNOWN_NAME}":'.encode() in data or any(mark in data for mark in _COMBINING_MARKS):
        raise NotCanonicalError("unknown fields or combining marks")
    if not _names_are_visible(content):
        raise NotCanonicalError("a name with invisible characters")
    if any(key != meeting.day.isoformat() for key, meeting in content.meetings.items()):
        raise NotCanonicalError("a meeting under another day")
    try:
        if not _in_order(content) or _framed(tables) != data:
            raise NotCanonicalError("not the bytes that would be written")
    except OverflowError as error:
        raise NotCanonicalError("a number too large to be written") from error
    return content


def encode(content: Content) -> bytes:
    """The canonical bytes of a content; equal contents give equal bytes."""
    first: dict[str, Any] = {HEADING_TABLE: {HEADING_TABLE: _plain(content.heading)}}
    last = dict(content.other_tables)
    for table in TABLES:
        records = table.of(content)
        if records:
            place = last if table.among_unknown else first
            place[table.name] = {key: _plain(records[key]) for key in sorted(records)}
    return _framed({**first, **dict(sorted(last.items()))})


def framed_area(area_id: str, area: Area) -> bytes:
    """The canonical bytes of a file that held this one område and nothing else."""
    return _framed({AREA_TABLE: {area_id: _plain(area)}})


def _framed(tables: Any) -> bytes:
    """Tables as the file has them: indented, with a final newline."""
    return msgspec.json.format(_ENCODER.encode(tables), indent=2) + b"\n"


def check(records: Iterable[Record]) -> None:
    """Proof before writing: each of these records is still itself when its bytes are read again.

    Only the records that are about to change are asked. The others are the very values that were read, and the frame
    around them is the one every opened file has proven by giving its own bytes again; parsing all of it at every save
    would cost more than the save.

    Raises:
        UnfaithfulError: one is not, which is a fault of this program; nothing must be written.
    """
    for record in records:
        if record_from(type(record), msgspec.json.decode(encode_record(record))) != record:
            raise UnfaithfulError


def encode_record(record: Record) -> bytes:
    """One record as compact bytes in canonical field order, for comparing and for the journal."""
    return _ENCODER.encode(_plain(record))


def fields_of(record: Record) -> dict[str, Any]:
    """A record as JSON values by Swedish field name, empty fields left out, unknown fields last."""
    # Through JSON, because built-in values would hold tuples where JSON has lists, and the two are never equal.
    fields: dict[str, Any] = msgspec.json.decode(_ENCODER.encode(record))
    _lift_unknown(fields)
    return fields


def record_from(record: type[R], fields: dict[str, Any]) -> R:
    """A record of JSON values by Swedish field name; fields not known here are kept in `extra`, at every depth.

    Raises:
        msgspec.ValidationError: a known field holds the wrong type; the message ends with its path.
    """
    return msgspec.convert(_sink_unknown(record, fields), record)


def _sink_unknown(record: type[Record], fields: dict[str, Any]) -> dict[str, Any]:
    """The inverse of `_lift_unknown`: unknown fields go to their hidden place, so that decoding keeps them."""
    known = set(record.__struct_encode_fields__)
    sunk = {name: value for name, value in fields.items() if name in known}
    for name, part in _PARTS.get(record, {}).items():
        value = sunk.get(name)
        if name == "milstolpar" and isinstance(value, dict):
            sunk[name] = {key: _sunk_part(part, stone) for key, stone in value.items()}
        elif isinstance(value, list):
            sunk[name] = [_sunk_part(part, item) for item in value]
        elif value is not None:
            sunk[name] = _sunk_part(part, value)
    unknown = {name: value for name, value in fields.items() if name not in known}
    if unknown:
        sunk[UNKNOWN_NAME] = unknown
    return sunk


def _sunk_part(part: type[Record], value: Any) -> Any:
    return _sink_unknown(part, value) if isinstance(value, dict) else value


_PARTS: dict[type[Record], dict[str, type[Record]]] = {
    Area: {
        "milstolpar": Milestone,
        "avslut": Closing,
        "tidigare avslut": Closing,
        "frågor": Question,
        "granskningar": Approval,
        "återrapporter": Told,
    },
    Milestone: {"framflyttad": Move},
}
"""Which fields hold records of their own."""


def _names_are_visible(content: Content) -> bool:
    """Whether every id can be told from every other by looking at it; an empty one would stand for unknown fields."""
    stones = set[str]().union(*(area.milestones for area in content.areas.values()))
    names = [*(key for table in TABLES for key in table.of(content)), *stones]
    return "" not in names and "".join(names).isprintable()


def _in_order(content: Content) -> bool:
    """Whether everything already stands sorted by id, as `encode` would put it."""
    sets = (*(table.of(content) for table in TABLES), *(area.milestones for area in content.areas.values()))
    return all(list(records) == sorted(records) for records in sets)


def _plain(record: Record) -> Record | dict[str, Any]:
    """The record in canonical order; as a dictionary when unknown fields in it must be put in their own places."""
    if not isinstance(record, Area):
        return fields_of(record) if record.unknown_fields else record
    closings = record.earlier_closings if record.closing is None else (record.closing, *record.earlier_closings)
    unknown = bool(record.extra) or any(closing.extra for closing in closings)
    if record.questions or record.approvals or record.reports:
        unknown = unknown or any(
            each.unknown_fields for each in (*record.questions, *record.approvals, *record.reports)
        )
    ordered, before = True, ""
    # One plain loop: this is asked of every record at every save.
    for key, stone in record.milestones.items():
        ordered = ordered and before <= key
        before = key
        if stone.extra or (stone.moves and any(move.extra for move in stone.moves)):
            unknown = True
    if not ordered:
        record = record.replace(milestones=dict(sorted(record.milestones.items())))
    return fields_of(record) if unknown else record


def _lift_unknown(value: Any) -> None:
    """Moves unknown fields from their hidden place to the end of their object, in name order, all the way down."""
    if isinstance(value, dict):
        unknown = value.pop(UNKNOWN_NAME, None)
        for part in value.values():
            _lift_unknown(part)
        if unknown:
            value.update(sorted(unknown.items()))
    elif isinstance(value, list):
        for part in value:
            _lift_unknown(part)
