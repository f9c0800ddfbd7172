"""Conflicts settled by a person: each field gets the value that was chosen, the rest stays merged.

What words and dates have to do with each other is not known here; `store.following_words` comes after.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from store.codec import AREA_TABLE, HEADING_TABLE, PLAN_TABLE, fields_of, record_from
from store.merge import Conflict, Merged
from store.model import Area, Content, Heading, OpenConflict, Plan

Choice = tuple[Conflict, Any]
"""A conflict and the JSON value that is to stand, None for nothing."""


def settle(merged: Merged, choices: Iterable[Choice]) -> Content:
    """The merged content with every choice put in its place; a choice for a whole record may take it away.

    Whole records are chosen first: in one that goes, no field is left to choose.
    """
    content = merged.content
    for conflict, value in sorted(choices, key=lambda choice: len(choice[0].field) > 0):
        if conflict.table == AREA_TABLE:
            content = content.replace(areas=_with_area(content.areas, conflict, value))
        elif conflict.table == PLAN_TABLE:
            content = content.replace(plans=_with_plan(content.plans, conflict, value))
        elif conflict.table == HEADING_TABLE:
            heading = _put(fields_of(content.heading), conflict.field, value)
            content = content.replace(heading=record_from(Heading, heading))
        elif conflict.table in content.other_tables:
            content = content.replace(
                other_tables=_put(content.other_tables, (conflict.table, *conflict.field[1:]), value)
            )
    return content


def as_conflict(asked: OpenConflict) -> Conflict:
    """The conflict a question was made of."""
    return Conflict(
        table=asked.table,
        record=asked.record,
        field=asked.field,
        base=asked.base,
        ours=asked.ours,
        theirs=asked.theirs,
    )


def _with_area(areas: dict[str, Area], conflict: Conflict, value: Any) -> dict[str, Area]:
    fields = _chosen(fields_of(areas[conflict.record]) if conflict.record in areas else {}, conflict, value)
    kept = {key: area for key, area in areas.items() if key != conflict.record}
    return kept if fields is None else {**kept, conflict.record: record_from(Area, fields)}


def _with_plan(plans: dict[str, Plan], conflict: Conflict, value: Any) -> dict[str, Plan]:
    fields = _chosen(fields_of(plans[conflict.record]) if conflict.record in plans else {}, conflict, value)
    kept = {key: plan for key, plan in plans.items() if key != conflict.record}
    return kept if fields is None else {**kept, conflict.record: record_from(Plan, fields)}


def _chosen(fields: dict[str, Any], conflict: Conflict, value: Any) -> dict[str, Any] | None:
    """The record's fields with the choice in place; None when the record is to go, or is gone."""
    if not conflict.field:
        whole: dict[str, Any] | None = value
        return whole
    if not fields:
        return None
    return _put(fields, conflict.field, value)


def _put(fields: dict[str, Any], path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """The fields with one value exchanged; None takes it away, and what holds nothing any more with it."""
    name, *rest = path
    inner = _put(fields.get(name) or {}, tuple(rest), value) if rest else value
    if inner is None or (rest and not inner):
        return {key: part for key, part in fields.items() if key != name}
    return {**fields, name: inner}
