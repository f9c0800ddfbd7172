"""Where the reflections of a register stand: in a file of their own beside it, `namndkoll.reflektioner.json`.

Not in the register, for four reasons. They are somebody's own words and may have to be thrown away, or kept from those
who read the register, without touching it. Every change of an område writes the register whole, and 400 answers are
larger than many registers. The register's diff is the change log of the plan; an import of answers would bury it. And
opening the register must not cost more because of what one screen shows.

The file has the shape of a TinyDB file (table → id → row) in canonical bytes: rows sorted by id, so that git puts two
imports together line by line. An id follows from the words of its row, so that reading a document again gives the same
ids, and only the rows that differ are new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec

from store import codec
from store.errors import DamagedError, MissingError
from store.reflections.answers import Reflection

if TYPE_CHECKING:
    from store.jsonfile import JsonFile

TABLE = "reflektioner"
SUFFIX = ".reflektioner.json"


class Taken(msgspec.Struct, frozen=True):
    """What reading a document in did."""

    new: int
    same: int
    gone: int
    """Rows an earlier version of the document had."""


def reflections_path(register: Path) -> Path:
    """The file of a register's reflections."""
    return register.with_name(f"{register.stem}{SUFFIX}")


def load_reflections(register: Path) -> dict[str, Reflection]:
    """The reflections of a register by id; none when it has no file of them.

    Raises:
        DamagedError: the file is no whole table of reflections.
        FileError: the disk said no.
    """
    path = reflections_path(register)
    try:
        data = _file(path).read()
    except MissingError:
        return {}
    return _decoded(path, data)[0]


def would_take(register: Path, read: Iterable[Reflection]) -> Taken:
    """What `take_in` would do; nothing is written.

    Raises:
        DamagedError: the file that is there is no whole table of reflections.
        FileError: the disk said no.
    """
    rows = _with_ids(read)
    return _taken(rows, _earlier(load_reflections(register), rows))


def take_in(register: Path, read: Iterable[Reflection]) -> Taken:
    """Stores the reflections of one document, in place of those an earlier version of it had.

    Raises:
        DamagedError: the file that is there is no whole table of reflections; it is left as it is.
        FileError: the disk said no, or somebody else is writing; the old file stands.
    """
    path = reflections_path(register)
    with _file(path).locked() as held:
        data = held.read()
        before, others = _decoded(path, data) if data is not None else ({}, {})
        rows = _with_ids(read)
        earlier = _earlier(before, rows)
        kept = {key: row for key, row in before.items() if key not in earlier}
        # A row that is still there keeps what a newer version wrote in it.
        after = {**kept, **rows, **{key: row for key, row in earlier.items() if key in rows}}
        encoded = _encoded(after, others)
        if encoded != data:
            held.replace(encoded)
    return _taken(rows, earlier)


def _earlier(before: Mapping[str, Reflection], rows: Mapping[str, Reflection]) -> dict[str, Reflection]:
    """What an earlier version of the same document had."""
    sources = {row.source for row in rows.values()}
    return {key: row for key, row in before.items() if row.source in sources}


def _taken(rows: Mapping[str, Reflection], earlier: Mapping[str, Reflection]) -> Taken:
    same = sum(key in rows for key in earlier)
    return Taken(new=len(rows) - same, same=same, gone=len(earlier) - same)


def _file(path: Path) -> JsonFile:
    from store.jsonfile import JsonFile  # noqa: PLC0415 (start-up: only the nulägesanalys has such a file)

    return JsonFile(path)


def _with_ids(read: Iterable[Reflection]) -> dict[str, Reflection]:
    rows: dict[str, Reflection] = {}
    times: Counter[bytes] = Counter()
    for row in read:
        said = codec.encode_record(row)
        # Two may have answered in the very same words.
        times[said] += 1
        digest = blake2b(said, digest_size=8, salt=times[said].to_bytes(4, "big")).hexdigest()
        rows[f"r-{digest}"] = row
    return rows


def _decoded(path: Path, data: bytes) -> tuple[dict[str, Reflection], dict[str, Any]]:
    """The rows, and the tables of a newer version."""
    from store.raw_text import text_of  # noqa: PLC0415 (start-up: only the nulägesanalys has such a file)
    from store.strict_json import parsed  # noqa: PLC0415 (the same)

    tables = parsed(path, text_of(path, data))
    if not isinstance(tables, dict):
        _refuse(path, "här finns inga reflektioner", "")
    rows = tables.pop(TABLE, None)
    if not isinstance(rows, dict):
        _refuse(path, f"tabellen ”{TABLE}” saknas", TABLE)
    read: dict[str, Reflection] = {}
    for key, fields in rows.items():
        try:
            read[key] = codec.record_from(Reflection, fields if isinstance(fields, dict) else {})
        except msgspec.ValidationError:
            _refuse(path, "här står ingen hel reflektion", f"{TABLE} → {key}")
    return read, tables


def _refuse(path: Path, what: str, field: str) -> NoReturn:
    advice = (
        f"Läs in reflektionerna på nytt till en ny fil, eller hämta en äldre {path.name} ur git; den är inte ändrad."
    )
    raise DamagedError(path, what, field=field, advice=advice)


def _encoded(rows: Mapping[str, Reflection], others: Mapping[str, Any]) -> bytes:
    tables = {TABLE: {key: codec.fields_of(rows[key]) for key in sorted(rows)}}
    tables |= {name: others[name] for name in sorted(others)}
    return msgspec.json.format(msgspec.json.encode(tables), indent=2) + b"\n"
