"""What is wrong with a record, in Swedish: the field, what it should hold and what it holds."""

from __future__ import annotations

import datetime as dt
import re
import types
import typing
from typing import Any, NamedTuple

import msgspec

from store.model import ClosingReason, Status
from store.record import UNKNOWN_NAME, Record

if typing.TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """One field that cannot be what it is."""

    path: Path
    """From the record inwards, by Swedish names and indexes."""
    what: str
    """A Swedish clause without a full stop."""


def faults(record: type[Record], fields: Any) -> Iterator[Fault]:
    """Everything in a record's JSON values that its type does not allow; nothing where `msgspec.convert` succeeds."""
    return _faults(record, fields, ())


def _faults(kind: Any, value: Any, path: Path) -> Iterator[Fault]:
    origin = typing.get_origin(kind)
    if origin in {types.UnionType, typing.Union}:
        if value is not None:
            yield from _faults(typing.get_args(kind)[0], value, path)
    elif isinstance(kind, type) and issubclass(kind, Record):
        yield from _faults_of_fields(kind, value, path) if isinstance(value, dict) else (_wrong(path, _FIELDS, value),)
    elif origin is dict:
        if not isinstance(value, dict):
            yield _wrong(path, _FIELDS, value)
            return
        for name, part in value.items():
            yield from _faults(typing.get_args(kind)[1], part, (*path, name))
    elif origin is tuple:
        if not isinstance(value, list):
            yield _wrong(path, _LIST, value)
            return
        for index, part in enumerate(value):
            yield from _faults(typing.get_args(kind)[0], part, (*path, index))
    else:
        yield from _faults_of_leaf(kind, value, path)


def _faults_of_fields(record: type[Record], fields: dict[str, Any], path: Path) -> Iterator[Fault]:
    for field in msgspec.structs.fields(record):
        if field.encode_name == UNKNOWN_NAME:
            continue
        if field.encode_name in fields:
            yield from _faults(field.type, fields[field.encode_name], (*path, field.encode_name))
        elif field.required:
            yield Fault(path, f"fältet ”{field.encode_name}” saknas")


def _faults_of_leaf(kind: Any, value: Any, path: Path) -> Iterator[Fault]:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        if kind is dt.date and isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            yield Fault(path, f"datumet {value} finns inte i almanackan")
        else:
            yield _wrong(path, _LEAVES[kind], value)


def _wrong(path: Path, wanted: str, value: Any) -> Fault:
    return Fault(path, f"här står {shown(value)} men det ska vara {wanted}")


_LONGEST_SHOWN = 40


def shown(value: Any) -> str:
    """A JSON value in a few words that fit in a sentence and hold nothing a terminal could obey."""
    if isinstance(value, str):
        short = value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…"
        return f"”{printable(short)}”" if value else "en tom text"
    if isinstance(value, list):
        return "en lista"
    if isinstance(value, dict):
        return "ett objekt"
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    return f"talet {value}"


def printable(text: str) -> str:
    """A text in which invisible and controlling characters are written as their numbers."""
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in text)


_FIELDS = "ett objekt med fält"
_LIST = "en lista"
_LEAVES: dict[Any, str] = {
    str: "en text",
    int: "ett heltal",
    dt.date: "ett datum som 2018-03-31",
    Status: "ett av orden " + ", ".join(status for status in Status if status is not Status.UNKNOWN),
    ClosingReason: "ett av orden " + ", ".join(ClosingReason),
}
