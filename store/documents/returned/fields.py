"""The cells of a returned document as fields of an område: which column is which field, and how its words are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from store.documents.returned.record_reading import (
    UnreadableError,
    read_closings,
    read_day,
    read_milestones,
    read_unknown,
)
from store.model import Status
from store.reports.columns import ALIASES, columns

if TYPE_CHECKING:
    from store.documents.returned.rows import ReturnedCell, ReturnedRow
    from store.reports.columns import Column


class Told(NamedTuple):
    """One cell that an edited copy may change, with its column."""

    column: Column
    cell: ReturnedCell


_BY_HEADING = {column.heading: column for column in columns() if column.field}


def told_cells(row: ReturnedRow) -> Iterator[Told]:
    """The cells of a row that show a field word for word."""
    for cell in row.cells:
        column = _BY_HEADING.get(ALIASES.get(cell.heading, cell.heading))
        if column is not None:
            yield Told(column, cell)


def changes_of(told: list[Told]) -> tuple[dict[str, Any], list[str]]:
    """Attributes of an område as some cells tell them, and a Swedish sentence for each cell that cannot be read."""
    changes: dict[str, Any] = {}
    doubts = []
    by_field = {column.field: cell.paragraphs for column, cell in told}
    for column, cell in told:
        try:
            changes |= _READ[column.field](cell.paragraphs)
        except UnreadableError as error:
            doubts.append(f"{column.heading}: ”{error}” går inte att läsa och är inte ändrat.")
    if "milstolpar" in by_field:
        try:
            changes["milestones"] = read_milestones(by_field["milstolpar"], by_field.get("framflyttad", ()))
        except UnreadableError as error:
            doubts.append(f"Milstolpar: ”{error}” går inte att läsa och är inte ändrat.")
    return changes, doubts


_Reader = Callable[[tuple[str, ...]], dict[str, Any]]


def _paragraphs(attribute: str) -> _Reader:
    return lambda lines: {attribute: lines}


def _line(attribute: str) -> _Reader:
    return lambda lines: {attribute: " ".join(lines)}


def _title(lines: tuple[str, ...]) -> dict[str, Any]:
    if not lines:
        raise UnreadableError("tomt namn")
    return {"title": " ".join(lines)}


def _status(lines: tuple[str, ...]) -> dict[str, Any]:
    word = " ".join(lines).strip().casefold()
    if not word:
        return {"status": Status.UNKNOWN}
    try:
        return {"status": Status(word)}
    except ValueError as error:
        raise UnreadableError(word) from error


def _order(lines: tuple[str, ...]) -> dict[str, Any]:
    word = " ".join(lines)
    if word and not (word.isascii() and word.removeprefix("-").isdecimal()):
        raise UnreadableError(word)
    return {"order": int(word or 0)}


def _closing(lines: tuple[str, ...]) -> dict[str, Any]:
    found = read_closings(lines)
    if len(found) > 1:
        raise UnreadableError(lines[-1])
    return {"closing": found[0] if found else None}


_READ: dict[str, _Reader] = {
    "ordning": _order,
    "grupp": _line("group"),
    "utvecklingsområde": _title,
    "åtgärd": _paragraphs("measures"),
    "ansvarig": _line("responsible"),
    "tidsplan": _paragraphs("schedule"),
    "status": _status,
    "processläge": _paragraphs("progress"),
    "rapporterad": lambda lines: {"reported": read_day(lines)},
    "tillagd": lambda lines: {"added": read_day(lines)},
    "milstolpar": lambda _: {},
    "framflyttad": lambda _: {},
    "avslut": _closing,
    "tidigare avslut": lambda lines: {"earlier_closings": read_closings(lines)},
    "prioritet": _line("priority"),
    "syfte": _paragraphs("purpose"),
    "mål": _paragraphs("goals"),
    "analys": _paragraphs("analysis"),
    "anteckningar": _paragraphs("notes"),
    "övrigt": lambda lines: {"extra": read_unknown(lines)},
}
"""Field → attributes. Milstolpar and their moves stand in two columns and are read together."""
