"""Områden as JSON for other programs: a contract, so keys and their order never change under one schema number.

Data is exact: nothing is replaced, and characters that a terminal would obey stand as escapes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

from store.codec import fields_of
from store.model import milestone_kind
from store.reading import PromiseKind
from store.reports.harmless_report import Rendered
from store.reports.shown import escaped_in_json

if TYPE_CHECKING:
    from store.model import Area, Milestone
    from store.reports.row import Row

SCHEMA = 1
"""Raised when a key changes its meaning or goes away; new keys leave it."""


def list_document(rows: Iterable[Row], today: dt.date) -> str:
    """``{"schema", "idag", "områden"}``."""
    return written({"schema": SCHEMA, "idag": today, "områden": [area_object(row) for row in rows]})


def full_document(rows: Iterable[Row], today: dt.date) -> Rendered:
    """The same with every field: each område's own record under ``post``, its plan's under ``planer``."""
    rows = tuple(rows)
    plans = {row.area.plan: fields_of(row.plan) for row in rows if row.plan is not None}
    areas = [{**area_object(row), "post": fields_of(row.area)} for row in rows]
    return Rendered(written({"schema": SCHEMA, "idag": today, "planer": plans, "områden": areas}).encode())


def area_object(row: Row) -> dict[str, Any]:
    """One område: what is not there is null, lists are always lists."""
    area, standing = row.area, row.standing
    deciding = standing.milestone
    return {
        "id": row.area_id,
        "plan": area.plan or None,
        "grupp": area.group or None,
        "utvecklingsområde": area.title,
        "åtgärd": area.measures,
        "ansvarig": area.responsible or None,
        "tidsplan": area.schedule,
        "status": area.status,
        "processläge": area.progress,
        "läge": standing.state,
        "dagar": standing.days,
        "nästa": {"vad": _listed_kind(standing.key), "senast": deciding.due, "ur": deciding.words}
        if deciding
        else None,
        "milstolpar": milestone_objects(area),
        "fynd": [finding.sentence for finding in row.findings],
    }


def milestone_objects(area: Area) -> list[dict[str, Any]]:
    """The milstolpar of an område, those with the earliest last day first, undated ones last."""
    ordered = sorted(area.milestones.items(), key=lambda item: (item[1].due or dt.date.max, item[0]))
    return [_milestone(key, stone) for key, stone in ordered]


def written(value: Any) -> str:
    """A value as an indented JSON document with a final newline."""
    return escaped_in_json(msgspec.json.format(msgspec.json.encode(value), indent=2).decode()) + "\n"


def _listed_kind(key: str) -> str:
    """The kind of a milstolpe key as one of the words of the contract: ``okänt`` for one of a newer version."""
    return milestone_kind(key) or PromiseKind.UNKNOWN


def _milestone(key: str, stone: Milestone) -> dict[str, Any]:
    return {
        "vad": _listed_kind(key),
        "från": stone.first_day,
        "senast": stone.due,
        "ur": stone.words,
        "avklarad": stone.met,
    }
