"""What has become of a milstolpe, in Swedish: moved and why, taken away, ticked off, read out of other words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from store.changes import Change, ChangeKind
from store.day_words import date_words
from store.full_stops import without_stop
from store.list_changes import beyond
from store.model import Kind, kind_word
from store.value_words import value_words

_Fields = dict[str, Any]


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
    told: frozenset[str] = frozenset()
    if change.kind is ChangeKind.MOVED:
        told = _TOLD_BY_A_MOVE
        yield _date_moved(label, before, after)
    elif before.get("senast") and not after.get("senast") and _is_logged(before, after):
        told = _LOST_WITH_THE_DATE
        yield _taken_away(label, str(before["senast"]), after["framflyttad"][-1])
    elif _is_logged(before, after):
        told = frozenset({"ursprungligen"})
    for name in names:
        if name == "framflyttad" and name not in told:
            yield from _moves(label, before, after)
        elif name not in told:
            yield _part(label, name, before.get(name), after.get(name))


_TOLD_BY_A_MOVE = frozenset({"senast", "ursprungligen", "framflyttad", "ur"})
_LOST_WITH_THE_DATE = _TOLD_BY_A_MOVE | {"från", "upprepas", "antal"}


# -- Dates and their moves ---------------------------------------------------------------------------------------------


def _date_moved(label: str, before: _Fields, after: _Fields) -> str:
    days = str(before["senast"]), str(after["senast"])
    if _is_logged(before, after):
        return _moved(label, days, _reason(after["framflyttad"][-1]))
    return _moved(label, days)


def _moved(label: str, days: tuple[str, str], reason: str | None = None) -> str:
    """From one day to another; a move that was written down as one has a reason, "" where nobody has said it."""
    old, new = days
    word = _agreeing(label, "flyttat" if reason is not None or new > old else "tidigarelagt")
    return f"{label} {word} från {date_words(old, year=old[:4] != new[:4])} till {date_words(new)}{reason or ''}"


def _taken_away(label: str, day: str, move: _Fields) -> str:
    return f"{label} senast {date_words(day)} {_agreeing(label, 'borttaget')}{_reason(move)}"


def _agreeing(label: str, participle: str) -> str:
    """A participle in the gender of what it is said of: ``Klart flyttat``, ``Period flyttad``."""
    return _COMMON[participle] if label.lower() in _COMMON_KINDS else participle


_COMMON_KINDS = frozenset({Kind.START, Kind.EVALUATION, Kind.REPORT, Kind.FOLLOW_UP, Kind.PERIOD})
_COMMON = {
    "avklarat": "avklarad", "borttaget": "borttagen", "flyttat": "flyttad", "gjort": "gjord",
    "tidigarelagt": "tidigarelagd", "öppnat": "öppnad",
}  # fmt: skip


def _reason(move: _Fields) -> str:
    """Why a move was made, in parentheses; "" where nobody has said."""
    reason = without_stop(str(move.get("orsak") or ""))
    return f" ({reason})" if reason else ""


def _is_logged(before: _Fields, after: _Fields) -> bool:
    """Whether a milstolpe has got a move that tells why its date is another."""
    return len(after.get("framflyttad", ())) > len(before.get("framflyttad", ()))


def _moves(label: str, before: _Fields, after: _Fields) -> Iterator[str]:
    """The moves of a date that stands where it stood, or that there was none of."""
    old, new = before.get("framflyttad", ()), after.get("framflyttad", ())
    came, gone = beyond(new, old), beyond(old, new)
    day = after.get("senast")
    if not came and not gone:
        yield f"{label}, ordningen bland flyttarna är ändrad"
    if came and not gone and day and day == before.get("senast"):
        word = "flyttades" if came[-1].get("till") else "togs bort"
        yield f"{label}, datumet {word} och sattes tillbaka{_reason(came[-1])}"
        return
    for move in came:
        earlier = next((other for other in gone if _is_same_move(move, other)), None)
        if earlier is not None:
            gone.remove(earlier)
            yield f"{label}, {_reason_changed(earlier, move)}"
        elif move.get("till"):
            yield _moved(label, (str(move.get("från")), str(move["till"])), _reason(move))
        else:
            yield _taken_away(label, str(move.get("från")), move)
    if gone:
        many = "en flytt borttagen" if len(gone) == 1 else f"{len(gone)} flyttar borttagna"
        yield f"{label}, {many} ur historiken"


def _is_same_move(one: _Fields, other: _Fields) -> bool:
    return all(one.get(name) == other.get(name) for name in ("från", "till", "den"))


def _reason_changed(before: _Fields, after: _Fields) -> str:
    old, new = before.get("orsak"), after.get("orsak")
    if old == new:
        return f"flytten {date_words(after.get('den'))} ändrad"
    return f"skälet till flytten: {value_words(new)}" if new else f"skälet till flytten borttaget: {value_words(old)}"


# -- The other fields --------------------------------------------------------------------------------------------------


def _part(label: str, name: str, before: Any, after: Any) -> str:
    """One field of a milstolpe as it came, went or became another."""
    if name in _SAID:
        return f"{label} {_SAID[name](before, after, lambda participle: _agreeing(label, participle))}"
    was = "" if before is None else f" {value_words(before)}"
    is_now = " borttaget" if after is None else f"{' →' if was else ''} {value_words(after)}"
    return f"{label}, {name}:{was}{is_now}"


_Agreeing = Callable[[str], str]
"""A participle in the gender of the milstolpe it is said of."""


def _day(name: str) -> Callable[[Any, Any, _Agreeing], str]:
    """A day behind its word: ``senast 31 mar 2018``."""

    def said(before: Any, after: Any, agreeing: _Agreeing) -> str:
        if not after:
            return f"{name} {date_words(before)} {agreeing('borttaget')}"
        return f"{name} {date_words(before)} → {date_words(after)}" if before else f"{name} {date_words(after)}"

    return said


def _met(_before: Any, after: Any, agreeing: _Agreeing) -> str:
    return f"{agreeing('avklarat')} {date_words(after)}" if after else f"{agreeing('öppnat')} igen"


def _words(before: Any, after: Any, _agreeing: _Agreeing) -> str:
    return f"läses ur ”{after}”" if after else f"läses inte längre ur ”{before}”"


def _repeats(before: Any, after: Any, _agreeing: _Agreeing) -> str:
    if not after:
        return "upprepas inte längre"
    return f"upprepas{' på annat sätt' if before else ''}"


def _goal(before: Any, after: Any, _agreeing: _Agreeing) -> str:
    if not after:
        return f"ska inte längre göras {_times(before)}"
    return f"ska göras {_times(after)}{f', inte {_times(before)}' if before else ''}"


def _times(count: int) -> str:
    return f"{count} {'gång' if count == 1 else 'gånger'}"


def _done_days(before: Sequence[str] | None, after: Sequence[str] | None, agreeing: _Agreeing) -> str:
    """The days that a promise of several times was done on, as they came and went."""
    old, new = before or (), after or ()
    done = agreeing("gjort")
    sides = ((done, beyond(new, old)), (f"inte längre {done}", beyond(old, new)))
    parts = [f"{said} {', '.join(map(date_words, days))}" for said, days in sides if days]
    return ", ".join(parts) or f"{done} {', '.join(map(date_words, new))}"


_SAID = {
    "senast": _day("senast"),
    "från": _day("från"),
    "ursprungligen": _day("först lovat"),
    "avklarad": _met,
    "ur": _words,
    "upprepas": _repeats,
    "antal": _goal,
    "gjorda": _done_days,
}


def _interval(stone: _Fields) -> str:
    first, due = stone.get("från"), stone.get("senast")
    if first and due:
        return f"{date_words(first)} – {date_words(due)}"
    if due or first:
        return date_words(due) if due else f"från {date_words(first)}"
    return "" if stone.get("upprepas") else "utan datum"
