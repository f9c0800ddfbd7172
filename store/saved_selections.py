"""Selections a user has given names: kept in their preferences, and offered in every register they mean something in.

One that names a plan or an ansvarig means nothing where there is none of that name.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec

from store.deadline import State
from store.model import Status
from store.preferences import read_preferences, write_preference
from store.selection import Selection

if TYPE_CHECKING:
    from store.model import Content

_KEY = "urval"
MOST = 9
"""More names than this are no shortcut any more."""


class SavedSelection(msgspec.Struct, frozen=True):
    """A selection under its name."""

    name: str
    selection: Selection
    """Without its order, a choice of its own, and without the days of meetings, which are others every month."""
    by_next_meeting: bool = False
    """Whether only what has a date by the board's next meeting is meant."""
    since_last_meeting: bool = False
    """Whether only what nobody has reported on since the board's last meeting is meant."""

    def on(self, next_meeting: dt.date | None, last_meeting: dt.date | None) -> Selection:
        """The selection as it is now; what is counted from a meeting that nobody knows leaves nothing out."""
        return self.selection.replace(
            due_by=next_meeting if self.by_next_meeting else None,
            unreported_since=last_meeting if self.since_last_meeting else None,
        )


def saved_selections() -> tuple[SavedSelection, ...]:
    """Every one that can be read, in the order they were saved; a choice that cannot be read is passed over."""
    kept = read_preferences().get(_KEY, [])
    read = [_read(entry) for entry in kept] if isinstance(kept, list) else []
    return tuple(one for one in read if one is not None)[:MOST]


def offered(content: Content) -> tuple[SavedSelection, ...]:
    """Those that name no plan and no ansvarig that a register does not have."""
    saved = saved_selections()
    named = any(one.selection.responsible for one in saved)
    people = {area.responsible for area in content.areas.values()} if named else set()

    def means_something(one: SavedSelection) -> bool:
        plan, person = one.selection.plan, one.selection.responsible
        return (not plan or plan in content.plans) and (not person or person in people)

    return tuple(one for one in saved if means_something(one))


def save_selection(name: str, selection: Selection) -> None:
    """Keep a selection under a name, in place of one that has it already."""
    one = SavedSelection(
        name,
        selection,
        by_next_meeting=selection.due_by is not None,
        since_last_meeting=selection.unreported_since is not None,
    )
    others = [each for each in saved_selections() if each.name != name]
    _write([*others, one])


def forget_selection(name: str) -> None:
    """Keep it no longer."""
    _write([each for each in saved_selections() if each.name != name])


def _write(kept: list[SavedSelection]) -> None:
    write_preference(_KEY, [_written(one) for one in kept[-MOST:]])


def _written(one: SavedSelection) -> dict[str, Any]:
    selection = one.selection
    fields: dict[str, Any] = {
        "namn": one.name,
        "lägen": sorted(state.value for state in selection.states),
        "plan": selection.plan,
        "ansvarig": selection.responsible,
        "status": selection.status.value if selection.status else "",
        "sök": selection.text,
        "frågor": selection.asked,
        "inför nämnd": one.by_next_meeting,
        "orapporterade": one.since_last_meeting,
    }
    return {key: value for key, value in fields.items() if value}


def _read(entry: Any) -> SavedSelection | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("namn"), str) or not entry["namn"].strip():
        return None
    words = {name: entry.get(name, "") for name in ("plan", "ansvarig", "status", "sök")}
    states = entry.get("lägen", [])
    if not all(isinstance(word, str) for word in words.values()) or not isinstance(states, list):
        return None
    try:
        selection = Selection(
            states=frozenset(State(state) for state in states),
            plan=words["plan"],
            responsible=words["ansvarig"],
            status=Status(words["status"]) if words["status"] else None,
            text=words["sök"],
            asked=entry.get("frågor") is True,
        )
    except ValueError:
        return None
    return SavedSelection(
        entry["namn"].strip(),
        selection,
        by_next_meeting=entry.get("inför nämnd") is True,
        since_last_meeting=entry.get("orapporterade") is True,
    )
