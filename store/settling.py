"""Conflicts settled by a person: each field gets the value that was chosen, the rest stays merged.

What words and dates have to do with each other is not known here; `store.following_words` comes after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from store.codec import fields_of, record_from
from store.json_path import with_value
from store.merge import Conflict, Merged
from store.model import Content, Heading, OpenConflict, Plan
from store.plans import NAME, with_former_names
from store.tables import ASKED_ABOUT, HEADING_TABLE

if TYPE_CHECKING:
    from store.record import Record

Choice = tuple[Conflict, Any]
"""A conflict and the JSON value that is to stand, None for nothing."""


def settle(merged: Merged, choices: Iterable[Choice]) -> Content:
    """The merged content with every choice put in its place; a choice for a whole record may take it away.

    Raises:
        msgspec.ValidationError: a record cannot be what was chosen, such as an område without a name.
    """
    content = merged.content
    grouped: dict[tuple[str, str], list[Choice]] = {}
    for choice in choices:
        grouped.setdefault((choice[0].table, choice[0].record), []).append(choice)
    # A record's choices are taken together: with only half of them it may be none.
    for (name, key), mine in grouped.items():
        table = ASKED_ABOUT.get(name)
        if table is not None:
            content = content.replace(**{table.attribute: _with_record(table.of(content), key, mine, table.kind)})
        elif name == HEADING_TABLE:
            content = content.replace(heading=record_from(Heading, _with_choices(fields_of(content.heading), mine)))
        elif name in content.other_tables:
            content = content.replace(other_tables=_with_choices(content.other_tables, mine))
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


def as_question(conflict: Conflict) -> OpenConflict:
    """The question a conflict becomes; who and when are not known to it."""
    return OpenConflict(
        table=conflict.table,
        record=conflict.record,
        field=conflict.field,
        base=conflict.base,
        ours=conflict.ours,
        theirs=conflict.theirs,
    )


def _with_record(
    records: Mapping[str, Record], key: str, choices: list[Choice], kind: type[Record]
) -> dict[str, Record]:
    """The records with the choices in one of them; in one that goes, or is gone, no field is left to choose."""
    fields = fields_of(records[key]) if key in records else None
    for conflict, value in choices:
        if not conflict.field:
            fields = value
    others = {other: record for other, record in records.items() if other != key}
    if fields is None:
        return others
    chosen = _with_choices(fields, [each for each in choices if each[0].field])
    if kind is Plan:
        # What was not chosen is what the documents of one side may call it.
        asked = [conflict for conflict, _ in choices if conflict.field == (NAME,)]
        names = [name for conflict in asked for name in (fields.get(NAME), conflict.ours, conflict.theirs)]
        chosen = with_former_names(chosen, names)
    return {**others, key: record_from(kind, chosen)}


def _with_choices(fields: dict[str, Any], choices: list[Choice]) -> dict[str, Any]:
    for conflict, value in choices:
        fields = with_value(fields, conflict.field, value, keep_hollow=False)
    return fields
