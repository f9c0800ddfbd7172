"""A register's bytes cut into records without reading them, so that of two versions only what differs is decoded.

Canonical bytes (`store.codec`) have one line break and four spaces before each record and nowhere else, because a
string in JSON holds no line break. Bytes that are not canonical are read as a whole instead.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from store import codec
from store.loading import load
from store.model import Content, Heading
from store.record import Record
from store.tables import HEADING_TABLE, TABLE_NAMED, TABLES

Cut = list[bytes]
"""The bytes before the first record, then each record with its id before it and what follows it behind."""

R = TypeVar("R", bound=Record)

_RECORD = b'\n    "'
_END = b"\n    }"
_TABLE = b'\n  "'
_HEAD = b'": {\n'
_OPENING = b'": {'
_BEHIND_A_RECORD = (b",", b"\n  }\n}\n")
_NEXT_TABLE = b'\n  },\n  "'


class _Key(NamedTuple):
    """Table and id as they stand in the file."""

    table: bytes
    name: bytes


_Records = dict[_Key, bytes]


def cut(data: bytes) -> Cut | None:
    """The records of canonical bytes, each as it stands; None when the bytes are not laid out like that."""
    parts = data.split(_RECORD)
    return parts if parts[0].startswith(b"{" + _TABLE) else None


def differing(path: Path, before: bytes, after: bytes, cuts: tuple[Cut | None, Cut | None]) -> tuple[Content, Content]:
    """Two versions with only what differs between them, and perhaps a record beside it that does not.

    Args:
        path: the register, named in errors.
        before: the bytes of the older version.
        after: the bytes of the newer.
        cuts: what `cut` made of both.

    Raises:
        DamagedError: one of them is no whole register as far as it was read.
    """
    older, newer = cuts
    if older is not None and newer is not None:
        try:
            return _part(_unlike(older, newer)), _part(_unlike(newer, older))
        except (msgspec.MsgspecError, UnicodeDecodeError, KeyError, TypeError, _LaidOutOtherwiseError):
            pass
    return load(path, before), load(path, after)


class _LaidOutOtherwiseError(Exception):
    """A record does not stand as canonical bytes have it."""


def _unlike(these: Cut, those: Cut) -> _Records:
    """The records of one version that are not in the other just so."""
    if len(these) == len(those):
        places = [place for place, part in enumerate(these) if part != those[place]]
    else:
        known = set(those)
        places = [place for place, part in enumerate(these) if part not in known]
    names = Counter(part.partition(_HEAD)[0] for part in these) if places else Counter[bytes]()
    found: _Records = {}
    for place in places:
        if place == 0:
            continue
        name, head, rest = these[place].partition(_HEAD)
        end = rest.rfind(_END)
        key = _Key(_table_of(these, place), name)
        behind = rest[end + len(_END) :]
        follows = behind in _BEHIND_A_RECORD or (behind.startswith(_NEXT_TABLE) and behind.endswith(_OPENING))
        # A plan and an område may share an id; whether this is that or damage takes reading it all.
        if not head or end < 0 or not follows or names[name] > 1:
            raise _LaidOutOtherwiseError
        found[key] = b"{" + rest[: end + len(_END)]
    return found


def _table_of(parts: Cut, place: int) -> bytes:
    """The table a record stands in: the one named last before it."""
    for before in range(place - 1, -1, -1):
        # What follows a record is the next one, after a comma, or the opening of the next table.
        if parts[before].endswith(b"{"):
            return parts[before].rpartition(_TABLE)[2].partition(b'"')[0]
    raise _LaidOutOtherwiseError


def _part(records: _Records) -> Content:
    heading = _records(records, HEADING_TABLE, Heading)
    tables: dict[str, Any] = {table.attribute: _records(records, table.name, table.kind) for table in TABLES}
    return Content(
        heading=heading.get(HEADING_TABLE, _SAME_HEADING),
        other_tables=_others(records),
        **tables,
    )


_SAME_HEADING = Heading(format=1)
"""Stands for a heading that does not differ."""

_KNOWN = {name.encode() for name in (HEADING_TABLE, *TABLE_NAMED)}


def _records(records: _Records, table: str, kind: type[R]) -> dict[str, R]:
    wanted = [key for key in records if key.table == table.encode()]
    return {_name(key): codec.record_from(kind, msgspec.json.decode(records[key])) for key in wanted}


def _others(records: _Records) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for key, record in records.items():
        if key.table not in _KNOWN:
            found.setdefault(key.table.decode(), {})[_name(key)] = msgspec.json.decode(record)
    return found


def _name(key: _Key) -> str:
    return str(msgspec.json.decode(b'"' + key.name + b'"'))
