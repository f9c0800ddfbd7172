"""The message of a version in git, made of its changes: one line that says what, and the change log under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import NamedTuple

from store.change_words import sentences, told
from store.changes import Change, ChangeKind
from store.full_stops import without_stop
from store.tables import AREA_TABLE, MEETING_TABLE, PLAN_TABLE

_SUBJECT = 72
"""Letters of a message's first line that every tool shows."""


class _Counted(NamedTuple):
    """How records of one table are counted: one and several of what is new, changed and gone, and of themselves."""

    new: tuple[str, str]
    changed: tuple[str, str]
    gone: tuple[str, str]
    records: tuple[str, str]


_AREAS = _Counted(("nytt", "nya"), ("ändrat", "ändrade"), ("borttaget", "borttagna"), ("område", "områden"))
_COUNTED = {
    PLAN_TABLE: _Counted(("ny", "nya"), ("ändrad", "ändrade"), ("borttagen", "borttagna"), ("plan", "planer")),
    MEETING_TABLE: _AREAS._replace(records=("sammanträde", "sammanträden")),
}
"""What is counted where no område has changed."""

_SHORT_NAMES = {
    "utvecklingsområde": "namn",
    "avslut": "avslutat",
    "tidigare avslut": "upptaget igen",
    "återrapporter": "återrapport",
    "frågor": "fråga",
    "granskningar": "granskning",
    "rapporterad": "rapporterat",
}
"""What has changed, where the name of the field is a list's or a form's."""


def message(changed: Sequence[Change]) -> tuple[str, str]:
    """A version's message: the first line, and the change log."""
    lines = sentences(changed)
    records = told(changed)
    if not lines:
        return "Registrets form", "Inget innehåll är ändrat."
    if len(records) == 1 and len(lines[0]) <= _SUBJECT:
        return without_stop(lines[0]), ""
    log = "\n".join(f"- {line}" for line in lines)
    if len(records) == 1:
        what = ", ".join(_names(changed)) or records[0].clauses[0]
        title = without_stop(records[0].title)
        return shorten(f"{title}: {what}" if title else what, _SUBJECT, placeholder=" …"), lines[0]
    beside = " och ".join(filter(None, (_count(changed, table, said) for table, said in _COUNTED.items())))
    return _count(changed, AREA_TABLE, _AREAS) or beside or "Registrets uppgifter", log


def _count(changed: Sequence[Change], table: str, said: _Counted) -> str:
    """``1 nytt, 3 ändrade och 1 borttaget område``; "" when no record of the table has changed."""
    kinds: dict[str, set[ChangeKind]] = {}
    for change in changed:
        if change.table == table:
            kinds.setdefault(change.record, set()).add(change.kind)
    new, gone = (sum(kind in each for each in kinds.values()) for kind in (ChangeKind.NEW, ChangeKind.GONE))
    counts = ((new, said.new), (len(kinds) - new - gone, said.changed), (gone, said.gone))
    parts = [(count, words[count > 1]) for count, words in counts if count]
    if not parts:
        return ""
    *first, last = [f"{count} {word}" for count, word in parts]
    together = f"{', '.join(first)} och {last}" if first else last
    return f"{together} {said.records[parts[-1][0] > 1]}"


def _names(changed: Sequence[Change]) -> list[str]:
    """What has changed of one record, in short, each once."""
    fields = list(dict.fromkeys(change.field[0] for change in changed if change.field))
    return [_SHORT_NAMES.get(name, name) for name in fields if name not in set(_said_by_others(fields, changed))]


def _said_by_others(fields: Sequence[str], changed: Sequence[Change]) -> Iterator[str]:
    """The fields that follow from another one that is named."""
    is_closed = any(change.kind is ChangeKind.CLOSED for change in changed)
    if is_closed or "tidigare avslut" in fields:
        yield "status"
        yield "tidigare avslut" if is_closed else "avslut"
    if len(fields) > 1:
        yield "rapporterad"
        yield "tidigare namn"
