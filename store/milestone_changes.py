"""What has become of a milstolpe, in Swedish: moved and why, taken away, ticked off, read out of other words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from store.changes import Change, ChangeKind
from store.day_words import date_words
from store.model import kind_word
from store.value_words import value_words


def milestone_clauses(change: Change) -> Iterator[str]:
    """What one change of a milstolpe says."""
    key, before, after = change.field[1], change.before, change.after
    label = kind_word(key).capitalize()
    if before is None or after is None:
        stone, word = (after, "ny milstolpe") if before is None else (before, "borttagen milstolpe")
        words = f"(”{stone['ur']}”)" if stone.get("ur") else ""
        yield " ".join(part for part in (f"{word}: {label.lower()}", _interval(stone), words) if part)
        return
    # Null is a value that a newer version may write, and no field at all is another.
    names = [
        name
        for name in dict.fromkeys((*before, *after))
        if before.get(name) != after.get(name) or (name in before) != (name in after)
    ]
    moved = change.kind is ChangeKind.MOVED
    taken = before.get("senast") and not after.get("senast") and _is_logged(before, after)
    if moved:
        yield _moved(label, before, after)
    elif taken:
        yield _taken_away(label, before, after)
    for name in names:
        if taken and name in _LOST_WITH_THE_DATE:
            continue
        if moved and name in {"senast", "ursprungligen", "framflyttad", "ur"}:
            continue
        yield _part(label, name, before.get(name), after.get(name))


def _moved(label: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    old, new = str(before["senast"]), str(after["senast"])
    logged = _is_logged(before, after)
    word = "flyttat" if logged or new > old else "tidigarelagt"
    days = f"från {date_words(old, year=old[:4] != new[:4])} till {date_words(new)}"
    return f"{label} {word} {days}{_reason(after) if logged else ''}"


def _taken_away(label: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    return f"{label} senast {date_words(str(before['senast']))} borttaget{_reason(after)}"


def _reason(stone: dict[str, Any]) -> str:
    """Why the latest move was made, in parentheses; "" where nobody has said."""
    reason = str(stone["framflyttad"][-1].get("orsak") or "").rstrip(" .")
    return f" ({reason})" if reason else ""


def _is_logged(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether a milstolpe has got a move that tells why its date is another."""
    return len(after.get("framflyttad", ())) > len(before.get("framflyttad", ()))


_LOST_WITH_THE_DATE = frozenset({"senast", "från", "upprepas", "antal", "ursprungligen", "framflyttad", "ur"})


def _part(label: str, name: str, before: Any, after: Any) -> str:
    if name == "avklarad":
        return f"{label} avklarat {date_words(after)}" if after else f"{label} öppnat igen"
    if name == "ur" and after:
        return f"{label} läses ur ”{after}”"
    if name == "gjorda" and (parts := list(_done_days(before or [], after or []))):
        return f"{label} {', '.join(parts)}"
    if name == "upprepas" and after:
        return f"{label} upprepas{' på annat sätt' if before else ''}"
    said = f"{label} {name}" if name in _SAID_STRAIGHT else f"{label}, {name}:"
    was = "" if before is None else f" {value_words(before)}"
    is_now = " borttaget" if after is None else f"{' →' if was else ''} {value_words(after)}"
    return f"{said}{was}{is_now}"


_SAID_STRAIGHT = frozenset({"senast", "från"})
"""Fields whose name and value are a phrase: ``senast 31 mar 2018``."""


def _done_days(before: list[str], after: list[str]) -> Iterator[str]:
    """The days that a promise of several times was done on, as they came and went."""
    for said, days, others in (("gjort", after, before), ("inte längre gjort", before, after)):
        told = ", ".join(date_words(day) for day in days if day not in others)
        if told:
            yield f"{said} {told}"


def _interval(stone: dict[str, Any]) -> str:
    first, due = stone.get("från"), stone.get("senast")
    if first and due:
        return f"{date_words(first)} – {date_words(due)}"
    if due or first:
        return date_words(due) if due else f"från {date_words(first)}"
    return "" if stone.get("upprepas") else "utan datum"
