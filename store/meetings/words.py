"""What the change log says of meetings, of what is told to them, and of questions and approvals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from store.day_words import date_words
from store.list_changes import beyond
from store.tables import MEETING_TABLE

if TYPE_CHECKING:
    from store.changes import Change

LOGS = {
    "frågor": "frågorna",
    "granskningar": "granskningarna",
    "återrapporter": "återrapporterna",
    "tidigare avslut": "de tidigare avsluten",
}
"""Fields of an område that are lists of what has passed between it and the board, and what their entries are called."""

_FEW = 3
"""More new meetings than this are one line."""


def log_clauses(
    name: str, before: Sequence[dict[str, Any]] | None, after: Sequence[dict[str, Any]] | None
) -> list[str]:
    """What came into one of the lists of `LOGS`, one clause each; how much left it, or that its order is another."""
    old, new = list(before or ()), list(after or ())
    came, gone = beyond(new, old), beyond(old, new)
    if not came and not gone:
        return [f"ordningen bland {LOGS[name]} är ändrad"]
    clauses = []
    for item in came:
        earlier = next((other for other in gone if _is_same(name, item, other)), None)
        if earlier is not None:
            gone.remove(earlier)
        clauses.append(_SAID[name](item, earlier))
    if gone:
        clauses.append(f"{len(gone)} {'post borttagen' if len(gone) == 1 else 'poster borttagna'} ur {name}")
    return clauses


def meetings_added(changes: Sequence[Change]) -> tuple[str, frozenset[str]]:
    """One line for many new meetings, and the records it stands for; nothing for a few."""
    days = sorted(change.record for change in changes)
    if len(days) <= _FEW:
        return "", frozenset()
    return f"{len(days)} nya sammanträden, {date_words(days[0])} – {date_words(days[-1])}.", frozenset(days)


def is_new_meeting(change: Change) -> bool:
    """Whether a change is a meeting that nothing is written on yet."""
    is_record = change.table == MEETING_TABLE and not change.field
    return is_record and change.before is None and set(change.after or ()) == {"datum"}


def meeting_clauses(fields: dict[str, Any]) -> Iterator[str]:
    """What a new meeting says of itself."""
    yield "nytt sammanträde"
    for name, value in fields.items():
        if name != "datum":
            yield f"{name}: ”{' '.join(map(str, value))}”" if isinstance(value, list) else f"{name} {value}"


def _is_same(name: str, one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two entries are the same one, before and after something was written into it."""
    keys = _SAME.get(name, ())
    return bool(keys) and all(one.get(key) == other.get(key) for key in keys)


_SAME = {
    "frågor": ("den", "roll", "fråga"),
    "återrapporter": ("sammanträde",),
    "tidigare avslut": ("den", "återupptaget"),
}
"""By which fields an entry is known again when something else of it is changed."""


def _question(item: dict[str, Any], earlier: dict[str, Any] | None) -> str:
    if not item.get("besvarad"):
        if earlier is None:
            return f"fråga från {item.get('roll')}: ”{item.get('fråga')}”"
        return f"frågan ”{item.get('fråga')}” {'inte längre besvarad' if earlier.get('besvarad') else 'ändrad'}"
    answer = f": ”{item['svar']}”" if item.get("svar") else " i det nya processläget"
    return f"frågan ”{item.get('fråga')}” besvarad{answer}"


def _approval(item: dict[str, Any], _earlier: dict[str, Any] | None) -> str:
    return f"granskat och godkänt av {item.get('roll')} {date_words(item.get('den'))}"


def _told(item: dict[str, Any], earlier: dict[str, Any] | None) -> str:
    day = date_words(item.get("sammanträde"))
    words = f"”{item['beslut']}”" if item.get("beslut") else ""
    decision = ": ".join(part for part in (str(item.get("paragraf") or ""), words) if part)
    if earlier is not None and decision:
        return f"nämnden {day}, {decision}"
    # What is written before the meeting is no more than handed in for it.
    ahead = not decision and str(item.get("den")) < str(item.get("sammanträde"))
    done = "återrapport till" if ahead else "återrapporterat till"
    return f"{done} nämnden {day}{f', {decision}' if decision else ''}"


def _earlier_closing(item: dict[str, Any], earlier: dict[str, Any] | None) -> str:
    if earlier is None and item.get("återupptaget"):
        return f"upptaget igen {date_words(item['återupptaget'])}"
    return f"tidigare avslut {date_words(item.get('den'))}{'' if earlier is None else ' ändrat'}"


_SAID = {
    "frågor": _question,
    "granskningar": _approval,
    "återrapporter": _told,
    "tidigare avslut": _earlier_closing,
}
