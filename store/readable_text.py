"""A register as Swedish text, for ``git diff``: one line a paragraph, one line a milstolpe, names without indent.

Every value of the file is on some line, so that nothing can change without being shown, and on one only: an område
names its plan by its id, so that another name of the plan is one changed line. Records stand in the order of the file,
so that a new name or place moves no other line; what a plan was called stands on the line of its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from store.codec import fields_of
from store.day_words import date_words
from store.milestone_words import milestone_name
from store.tables import AREA_TABLE, CONFLICT_TABLE, MEETING_TABLE, PLAN_TABLE, TABLES

if TYPE_CHECKING:
    from store.model import Content

_TITLES = {PLAN_TABLE: "namn", AREA_TABLE: "utvecklingsområde"}
_KINDS = {PLAN_TABLE: "Plan: ", CONFLICT_TABLE: "Konflikt: ", MEETING_TABLE: "Sammanträde: "}
_LABELS = {"grupp": "Rubrik"}


def readable(content: Content) -> Iterator[str]:
    """The lines of a register, without line ends; a value may hold any character."""
    heading = fields_of(content.heading)
    yield str(heading.pop("nämnd", "Nämnden"))
    yield from _fields({name: value for name, value in heading.items() if (name, value) != ("format", 1)})
    for table in TABLES:
        for key, record in table.of(content).items():
            yield ""
            fields = fields_of(record)
            title = fields.pop(_TITLES.get(table.name, ""), None)
            kind = _KINDS.get(table.name, "")
            former = fields.pop("tidigare namn", ()) if table.name == PLAN_TABLE else ()
            called = "".join(f", tidigare ”{name}”" for name in former)
            yield f"{kind}{f'{title} ({key})' if title is not None else key}{called}"
            yield from _fields(fields)
    for name, other in content.other_tables.items():
        yield ""
        yield from _lines(f"Tabell {name}", other, "")


def _fields(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        label = _LABELS.get(name, name[:1].upper() + name[1:])
        if name == "milstolpar" and isinstance(value, dict):
            for key, stone in value.items():
                yield from _milestone(key, stone)
        else:
            yield from _lines(label, value, "  ")


def _milestone(key: str, stone: dict[str, Any]) -> Iterator[str]:
    rest = dict(stone)
    moves = rest.pop("framflyttad", [])
    parts = [f"{name} {_words(value)}" for name, value in rest.items()]
    yield f"  Milstolpe {milestone_name(key)}: {', '.join(parts) or 'utan datum'}"
    for move in moves:
        told = ", ".join(f"{name} {_words(value)}" for name, value in move.items())
        yield f"    flyttad {told}"


def _lines(label: str, value: Any, indent: str) -> Iterator[str]:
    """One line a value: a list has one for each of its parts, an object one for each of its fields."""
    if isinstance(value, list):
        for part in value:
            yield from _lines(label, part, indent)
    elif isinstance(value, dict):
        yield f"{indent}{label}:"
        for name, part in value.items():
            yield from _lines(name, part, f"{indent}  ")
    else:
        yield f"{indent}{label}: {_words(value)}"


def _words(value: Any) -> str:
    if isinstance(value, list):
        return " och ".join(_words(part) for part in value) or "inget"
    if isinstance(value, dict):
        return ", ".join(f"{name} {_words(part)}" for name, part in value.items())
    if isinstance(value, str):
        return date_words(value) if len(value) == len("2018-01-31") and value[:1].isdigit() else value
    return "tomt" if value is None else ("ja" if value else "nej") if isinstance(value, bool) else str(value)
