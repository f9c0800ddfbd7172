"""Processläge as one word, told from the words of a text.

A text is cut into statements at full stops, commas and dashes. A statement that is nothing but a status (*Pågår
enligt tidsplan.*, *Klart!*, a sign), and one that begins with a doubt (*Försenat på grund av …*), is meant as one;
words in running text (*riktlinjerna är klara*) only tell it where no statement does. Where what is told disagrees, the
strongest doubt wins and the rest is said beside it.

Where no word tells a status the main verb does (*Remissvaren sammanställs*, *Nämnden antog planen*); a participle
that only describes a noun (*avslutade ärenden*) tells none.

*Klart* before a time is a promise and no status (*Klart juni 2018*); so is *ska vara klart*. A day written in full is
one on which it was done, unless it comes after the day of writing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from store.model import Status
from store.status.classes import TOKEN
from store.status.statements import Told, told_in
from store.text_folding import fold


class StatusReading(msgspec.Struct, frozen=True):
    """A status and the words it was read from."""

    status: Status = Status.UNKNOWN
    words: str = ""
    others: tuple[StatusReading, ...] = ()
    """Other statuses the same text tells, that cannot hold beside this one."""
    in_passing: bool = False
    """Whether the text neither begins with it nor says it as a statement, so that it may be one step of several."""


_DOUBT = (
    Status.DELAYED,
    Status.PAUSED,
    Status.NOT_STARTED,
    Status.ONGOING,
    Status.ON_SCHEDULE,
    Status.DONE,
    Status.CANCELLED,
    Status.CLOSED,
)
"""Strongest doubt first."""
_RANK = {status: rank for rank, status in enumerate(_DOUBT)}
_AGREEING = (frozenset({Status.ONGOING, Status.ON_SCHEDULE}), frozenset({Status.DONE, Status.CLOSED}))
_MORE_TELLING = {Status.ONGOING: Status.ON_SCHEDULE, Status.DONE: Status.CLOSED}
"""Statuses that say the same, one of them more; the more telling one is kept."""


def read_status(text: str, written: dt.date | None = None) -> Status:
    """The status a text tells, or UNKNOWN; see `tell_status`."""
    told = told_in(fold(text), written)
    return _choose(_heard(told)).status if told else Status.UNKNOWN


def tell_status(text: str, written: dt.date | None = None) -> StatusReading:
    """The status a text tells, the words it was read from, and what contradicts it.

    Args:
        text: a processläge.
        written: the day it was written, where that is known: *Klart 2024-12-31* is a promise until then.
    """
    folded = fold(text)
    told = told_in(folded, written)
    if not told:
        return _NOTHING
    heard = _heard(told)
    chosen = _choose(heard)
    tokens = list(TOKEN.finditer(folded.text))

    def quoted(one: Told) -> str:
        return text[folded.place(tokens[one.first].start()) : folded.end_place(tokens[one.last].end())].strip()

    seen = {chosen.status}
    others: list[StatusReading] = []
    for one in told:
        # A delay is a contradiction even when told in passing.
        against = one.meant or one.status is Status.DELAYED or heard is told
        if against and one.status not in seen and not _agree(one.status, chosen.status):
            seen.add(one.status)
            others.append(StatusReading(one.status, quoted(one)))
    return StatusReading(chosen.status, quoted(chosen), tuple(others), in_passing=not chosen.meant and chosen.first > 0)


_NOTHING = StatusReading()
_BEGUN = frozenset({Status.ONGOING, Status.DONE})


def _heard(told: list[Told]) -> list[Told]:
    """The statuses that are meant, or all of them where none is, or only what remains."""
    if any(one.begun for one in told) and any(one.next for one in told):
        told = list(_latest(told))
    meant = [one for one in told if one.meant]
    if all(one.rest for one in meant):
        return told
    if all(one.part and one.status is Status.NOT_STARTED for one in meant):
        # ”Kartläggningen klar. Åtgärder påbörjas 2023.”: what has not begun is another part than what is done.
        return [one for one in told if one.meant or one.status in _BEGUN]
    if all(one.planned for one in meant):
        # ”Checklista framtagen. Ska nu införas i höst.”: a step is done, and the next is planned.
        return [one for one in told if one.meant or (one.status in _BEGUN and one.first < meant[0].first)]
    if any(one.status is Status.NOT_STARTED and not one.part for one in meant):
        # ”Ej påbörjat, markförhandling återstår.”: what remains is all of it.
        return [one for one in meant if not one.rest]
    return meant


def _latest(told: list[Told]) -> Iterator[Told]:
    """All but what once began and has become something else since: *Påbörjades i mars och avslutades i maj*."""
    for place, one in enumerate(told):
        if not (one.begun and any(other.next for other in told[place + 1 : place + 2])):
            yield one


def _choose(told: list[Told]) -> Told:
    """The strongest doubt; where something is done and something not begun, the whole is under way."""
    statuses = {one.status for one in told}
    if Status.NOT_STARTED in statuses and statuses & {Status.DONE, Status.ONGOING, Status.ON_SCHEDULE}:
        begun = [one for one in told if one.status is not Status.NOT_STARTED]
        first = min(begun, key=lambda one: _RANK[one.status])
        return msgspec.structs.replace(first, status=Status.ONGOING) if first.status is Status.DONE else first
    if Status.PAUSED in statuses and statuses & {Status.NOT_STARTED, Status.DONE}:
        # Who waits before it has begun has not begun; who waits after a step is under way.
        kept = [one for one in told if one.status is not Status.PAUSED]
        first = min(kept, key=lambda one: _RANK[one.status])
        return msgspec.structs.replace(first, status=Status.ONGOING) if first.status is Status.DONE else first
    chosen = min(told, key=lambda one: _RANK[one.status])
    better = _MORE_TELLING.get(chosen.status)
    return next((one for one in told if one.status is better), chosen)


def _agree(one: Status, other: Status) -> bool:
    return one is other or any(one in group and other in group for group in _AGREEING)
