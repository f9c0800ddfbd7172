"""One value within the fields of a record, by its path: the names from the record inwards.

Fields are JSON objects and never changed in place. None is no value: it is what is found where nothing stands, and what
is put there to take something away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NO_HOLDER: Any = object()
"""Stands for a value whose holder is no object, or is gone."""


def value_at(fields: Any, path: Sequence[str]) -> Any:
    """What stands at a path, None for nothing, and `NO_HOLDER` where nothing could stand."""
    for name in path:
        if not isinstance(fields, dict):
            return NO_HOLDER
        fields = fields.get(name)
    return fields


def with_value(fields: Mapping[str, Any], path: Sequence[str], value: Any, *, keep_hollow: bool) -> dict[str, Any]:
    """The fields with another value at a path, and whatever must hold it.

    Args:
        fields: all of them.
        path: at least one name.
        value: the JSON value; None takes away what stands there.
        keep_hollow: whether an object stays when its last field is taken away; else it goes too.
    """
    name, *rest = path
    inner = value
    if rest:
        held = fields.get(name)
        inner = None
        if value is not None or isinstance(held, dict):
            inner = with_value(held if isinstance(held, dict) else {}, rest, value, keep_hollow=keep_hollow)
            if not inner and not keep_hollow:
                inner = None
    if inner is None:
        return {other: part for other, part in fields.items() if other != name}
    return {**fields, name: inner}
