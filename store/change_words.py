"""Changes in Swedish: what a reader of the change log, a commit message or a screen is told.

A change is a clause without its område: ``pågår → klart``, ``Klart flyttat från 31 jan till 30 apr 2018
(konsultutredning)``. `sentences` puts the clauses of each område behind its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from store.changes import Change, ChangeKind, Period
from store.day_words import date_words
from store.full_stops import without_stop
from store.list_changes import beyond
from store.meetings.words import LOGS, is_new_meeting, log_clauses, meeting_clauses, meetings_added
from store.milestone_changes import milestone_clauses
from store.tables import AREA_TABLE, CONFLICT_TABLE, MEETING_TABLE, PLAN_TABLE
from store.value_words import value_words
from store.word_diff import Mark, changed_only, word_diff

_PARAGRAPHS = frozenset({"åtgärd", "tidsplan", "processläge", "syfte", "mål", "analys", "anteckningar", "beslut"})
"""Fields in the file that are long texts, one paragraph a string."""

_NAMED = 8
"""More new records than this are counted, the rest of their names left out."""

_CHANGED = ("ändrat",)
"""What is told of a record whose changes have no words of their own."""

_ENDED = re.compile(r"[.!?…]”*$")
"""Ends a clause that needs no full stop."""


class Told(msgspec.Struct, frozen=True):
    """What happened to one record: its name and its clauses."""

    table: str
    record: str
    title: str
    clauses: tuple[str, ...]
    """At least one."""

    @property
    def sentence(self) -> str:
        """``Stöd i ekonomi: pågår → klart. Klart flyttat …``."""
        first, *following = (ended(clause) for clause in self.clauses)
        text = " ".join((first, *map(capitalised, following)))
        title = without_stop(self.title)
        return f"{title}: {text}" if title else text


def ended(clause: str) -> str:
    """A clause with its full stop; the one inside a quote that it ends with is enough."""
    return clause if _ENDED.search(clause) else f"{clause}."


def capitalised(clause: str) -> str:
    """A clause as it begins after a full stop."""
    return f"{clause[:1].upper()}{clause[1:]}"


def told(changes: Iterable[Change]) -> tuple[Told, ...]:
    """The changes by record, in their order."""
    grouped: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        grouped.setdefault((change.table, change.record), []).append(change)
    return tuple(
        Told(table, record, parts[0].title, tuple(text for part in parts for text in clauses(part)) or _CHANGED)
        for (table, record), parts in ((key, _said_once(parts)) for key, parts in grouped.items())
    )


def _said_once(parts: list[Change]) -> list[Change]:
    """The changes of one record with no former name of a plan that is told as its name."""
    renamed = next((each for each in parts if each.table == PLAN_TABLE and each.field == ("namn",)), None)
    if renamed is None:
        return parts
    told_already = {renamed.before, renamed.after}
    return [_without(each, told_already) if each.field == ("tidigare namn",) else each for each in parts]


def _without(change: Change, names: set[Any]) -> Change:
    sides = [[name for name in side or () if name not in names] for side in (change.before, change.after)]
    return msgspec.structs.replace(change, before=sides[0], after=sides[1])


def sentences(changes: Sequence[Change]) -> list[str]:
    """One line for each record that changed; many new ones at once are one line."""
    new = [change for change in changes if change.kind is ChangeKind.NEW and change.table == AREA_TABLE]
    many = len(new) > _NAMED
    meetings, counted = meetings_added([change for change in changes if is_new_meeting(change)])
    left_out = {id(change) for change in (new if many else ())}
    left_out |= {id(change) for change in changes if is_new_meeting(change) and change.record in counted}
    lines = [one.sentence for one in told(change for change in changes if id(change) not in left_out)]
    if many:
        names = ", ".join(f"”{change.title}”" for change in new[:_NAMED])
        lines.append(f"{len(new)} nya områden: {names} och {len(new) - _NAMED} till.")
    return [*lines, meetings] if meetings else lines


def summary(counted: Period) -> str:
    """``3 klara, 2 nya försenade, 1 framflyttat``; "" when nothing is to be counted."""
    parts = (
        (counted.done, "klart", "klara"),
        (counted.cancelled, "utgår", "utgår"),
        (counted.newly_late, "nytt försenat", "nya försenade"),
        (counted.postponed, "framflyttat", "framflyttade"),
        (counted.new, "nytt", "nya"),
        (counted.gone, "borttaget", "borttagna"),
        (counted.untouched, "orört sedan två sammanträden", "orörda sedan två sammanträden"),
    )
    return ", ".join(f"{len(keys)} {one if len(keys) == 1 else many}" for keys, one, many in parts if keys)


def clauses(change: Change) -> list[str]:
    """What one change says, without the name of its record."""
    if change.kind in {ChangeKind.NEW, ChangeKind.GONE}:
        return _whole(change)
    if not change.field:
        return [f"tabellen ”{change.table}” är ändrad"]
    name = change.field[0]
    if name in _PARAGRAPHS and _is_text(change.before) and _is_text(change.after):
        return list(_text(name, change.before or [], change.after or []))
    if change.table == AREA_TABLE:
        return _of_area(change)
    if change.table == PLAN_TABLE and name in {"namn", "tidigare namn"}:
        return list(_names(change))
    return [_value(name, change.before, change.after)]


def _names(change: Change) -> Iterator[str]:
    """What a plan was called."""
    if change.field == ("namn",):
        yield f"planen hette {value_words(change.before)}"
    else:
        yield from (f"planen har hetat {value_words(name)}" for name in beyond(change.after or (), change.before or ()))
        yield from (
            f"planen har inte längre det tidigare namnet {value_words(name)}"
            for name in beyond(change.before or (), change.after or ())
        )


def _of_area(change: Change) -> list[str]:
    name = change.field[0]
    if name == "milstolpar":
        return list(milestone_clauses(change))
    if change.kind is ChangeKind.CLOSED:
        return [_closed(change.after)]
    if name in LOGS:
        return log_clauses(name, change.before, change.after)
    return [_field(name, change.before, change.after)]


def _whole(change: Change) -> list[str]:
    gone = change.kind is ChangeKind.GONE
    fields = change.before if gone else change.after
    if change.table == PLAN_TABLE:
        return ["planen borttagen" if gone else "ny plan"]
    if change.table == CONFLICT_TABLE:
        where = " → ".join(fields.get("fält", ())) or "hela posten"
        return [f"konflikten om {where} är avgjord" if gone else f"två svar att välja mellan: {where}"]
    if change.table == MEETING_TABLE:
        return ["sammanträdet borttaget"] if gone else list(meeting_clauses(fields))
    if gone:
        return ["området borttaget"]
    due = (fields.get("milstolpar") or {}).get("klart", {}).get("senast")
    return [f"nytt område, klart {date_words(due)}" if due else "nytt område"]


_DAYS = {"rapporterad": "rapporterat", "tillagd": "tillagt"}


def _field(name: str, before: Any, after: Any) -> str:
    if name == "status":
        return f"{before or 'utan status'} → {after or 'utan status'}"
    if name == "utvecklingsområde":
        return f"hette {value_words(before)}"
    if name in _DAYS and after:
        return f"{_DAYS[name]} {date_words(after)}"
    if name == "avslut":
        return "inte längre avslutat"
    return _value(name, before, after)


def _value(name: str, before: Any, after: Any) -> str:
    label = name[:1].upper() + name[1:]
    if before in (None, "", []):
        return f"{label}: {value_words(after)}"
    return f"{label}: {value_words(before)} → {value_words(after)}"


def _closed(closing: Any) -> str:
    parts = [f"avslutat {date_words(closing.get('den'))}: {closing.get('orsak')}"]
    parts += [without_stop(str(closing[name])) for name in ("paragraf", "kommentar") if closing.get(name)]
    return ", ".join(parts)


def _text(name: str, before: list[str], after: list[str]) -> Iterator[str]:
    """A long text: new and struck paragraphs whole, rewritten ones with ``[gammalt → nytt]`` in them."""
    label = name[:1].upper() + name[1:]
    for paragraph in changed_only(word_diff(before, after)):
        marks = {piece.mark for piece in paragraph}
        if marks == {Mark.NEW}:
            yield f"{label}, nytt: ”{paragraph[0].text}”"
        elif marks == {Mark.GONE}:
            yield f"{label}, struket: ”{paragraph[0].text}”"
        else:
            yield f"{label}: ”{marked_text(paragraph)}”"


def marked_text(paragraph: Sequence[Any]) -> str:
    """A rewritten paragraph on one line: ``prövas med [två → tre] skolor``."""
    parts: list[str] = []
    for place, piece in enumerate(paragraph):
        following = paragraph[place + 1].mark if place + 1 < len(paragraph) else None
        previous = paragraph[place - 1].mark if place else None
        if piece.text.startswith(" ") and previous is Mark.SAME and piece.mark is not Mark.SAME:
            # The space before a word goes with the word; the mark around it stands after the space.
            parts.append(" ")
        if piece.mark is Mark.SAME:
            parts.append(piece.text)
        elif piece.mark is Mark.GONE:
            parts.append(f"[{piece.text.strip()} → " if following is Mark.NEW else f"[struket: {piece.text.strip()}]")
        else:
            parts.append(f"{piece.text.strip()}]" if previous is Mark.GONE else f"[nytt: {piece.text.strip()}]")
        if piece.mark is not Mark.SAME and piece.text.endswith(" ") and following is Mark.SAME:
            parts.append(" ")
    return "".join(parts)


def _is_text(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(part, str) for part in value))
