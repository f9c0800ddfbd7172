"""Two versions of the settings brought together, key by key, when two people have changed them.

A key only one side has changed gets that side's value, and a list of days what either added without what either took
away. Of two values for one key ours stands, and is told: it is a line that anybody can change. Comments and the order
of the lines are ours, as far as the result can be written so.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from typing import Any, NamedTuple

_KEY = re.compile(r"([A-Za-z0-9_-]+)[ \t]*=")
_Table = Mapping[str, Any]
_ABSENT = object()


class SettingsMerge(NamedTuple):
    """The settings together."""

    data: bytes
    kept: tuple[str, ...]
    """Keys with two values, of which ours stands: ``varningsdagar = 20 (hos de andra 10)``."""


def merge_settings(base: bytes, ours: bytes, theirs: bytes) -> SettingsMerge:
    """Bring two versions together that grew out of `base`; a version that is not there is empty.

    Raises:
        ValueError: one of them is no TOML.
    """
    texts = [side.decode() for side in (base, ours, theirs)]
    before, mine, yours = (tomllib.loads(text) for text in texts)
    merged, kept = {}, []
    for key in (*mine, *(key for key in yours if key not in mine)):
        values = before.get(key, _ABSENT), mine.get(key, _ABSENT), yours.get(key, _ABSENT)
        value, asked = _one(*values)
        if value is not _ABSENT:
            merged[key] = value
        if asked:
            kept.append(f"{key} = {_said(value)} (hos de andra {_said(values[2])})")
    return SettingsMerge(_written(merged, texts[1], texts[2], mine, yours), tuple(kept))


def _one(before: Any, mine: Any, yours: Any) -> tuple[Any, bool]:
    """The value that stands, and whether the two contradict each other."""
    if yours in (mine, before):
        return mine, False
    if mine == before:
        return yours, False
    if all(isinstance(value, list) for value in (mine, yours)):
        known = before if isinstance(before, list) else []
        together = [item for item in mine if item in yours or item not in known]
        return together + [item for item in yours if item not in mine and item not in known], False
    return (yours if mine is _ABSENT else mine), True


def _said(value: Any) -> str:
    if value is _ABSENT:
        return "borttagen"
    return f"”{value}”" if isinstance(value, str) else str(value)


def _written(merged: _Table, ours: str, theirs: str, mine: _Table, yours: _Table) -> bytes:
    """Our text with the other side's lines where its values stand; written anew where that does not say the same."""
    here, there = _statements(ours), _statements(theirs)
    kept = {key: text for key, text in here.items() if key in merged or not key}
    for key, value in merged.items():
        if mine.get(key, _ABSENT) != value and yours.get(key, _ABSENT) == value:
            kept[key] = there.get(key, "")
    text = "".join(part if part.endswith("\n") else f"{part}\n" for part in kept.values() if part)
    try:
        if tomllib.loads(text) == merged:
            return text.encode()
    except tomllib.TOMLDecodeError:
        pass
    import tomli_w  # noqa: PLC0415 (start-up: only settings that cannot be put together by lines)

    days = {key: sorted(value) if _are_days(value) else value for key, value in merged.items()}
    return tomli_w.dumps(days).encode()


def _are_days(value: Any) -> bool:
    return isinstance(value, list) and all(type(item) is dt.date for item in value)


def _statements(text: str) -> dict[str, str]:
    """The text of each key with what stands above it; under "" what stands after the last."""
    found: dict[str, str] = {}
    above, key = "", ""
    for line in text.splitlines(keepends=True):
        begun = _KEY.match(line)
        if begun:
            key = begun[1]
            found[key] = above + line
            above = ""
        elif key and line.strip() and not line.startswith("#"):
            # A value that goes on over several lines.
            found[key] += above + line
            above = ""
        else:
            above += line
    return {**found, "": above} if above else found
