"""The statuses a text tells, statement by statement.

::

    statement := subject* status (and | but …)?     *Arbetet pågår*, *Rutinen är försenad*, *Status: klart*
    subject   := a label, a verb of being, one word more at most

A status that is all its statement says, or a doubt that the statement begins with, is meant as one; any other is told
in passing. The patterns stand in `store.status.patterns`; what a word of being finished tells is in
`store.status.done`, `store.status.shares` and `store.status.coming`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from store.model import Status
from store.status.classes import TOKEN, classes_of
from store.status.coming import begins_anew, follows_up, is_to_come
from store.status.done import is_beginning, is_done, is_step
from store.status.patterns import PATTERNS
from store.status.shares import counted, is_figure, is_of_some, is_partial, shares_in
from store.status.times import is_time

if TYPE_CHECKING:
    from store.text_folding import Folded


class Told(msgspec.Struct, frozen=True):
    """A status at its place in the tokens."""

    status: Status
    first: int
    last: int
    """First and last token."""
    meant: bool
    """Whether it is said as a status of its own, not in passing."""
    rest: bool = False
    """Whether it only tells what remains: *utbildningen återstår*."""
    part: bool = False
    """Whether its statement has a subject of its own: *åtgärder påbörjas 2023*."""


_LEADING = frozenset({Status.DELAYED, Status.PAUSED, Status.NOT_STARTED, Status.CANCELLED})
"""Statuses that are meant when a statement begins with them, whatever follows."""
_TELLING = re.compile("[ṥłḅῥŷĥʉʁɋɵΠųƾẟŧKRDPBbGgfLQqULZzżkcŠ✓⏳epFTôäyñlŝŕτúóéħ%wå¤ßĝrCƒᵽẽḃ]")
"""Classes without which no status is told."""
_SUBJECTS = frozenset("σxAHnhũ")
_STATES = frozenset("KRDBGFpß")
_LATE = frozenset({Status.DELAYED, Status.PAUSED, Status.ON_SCHEDULE})
_MOST_SUBJECTS = 4
_CARRYING = frozenset("gżb")
"""Classes of verbs that only carry a noun: *uppföljning sker*."""


def told_in(folded: Folded, written: dt.date | None = None) -> list[Told]:
    """Every status told in a text, in order.

    Args:
        folded: the text.
        written: the day it was written, where that is known: what is done on a later day is not done yet.
    """
    words = TOKEN.findall(folded.text)
    letters = classes_of(words)
    told = list(_statuses(letters, words, written)) if _TELLING.search(letters) else []
    if "H" in letters:
        for status, first, last in shares_in(letters, words):
            if not any(one.first <= last and first <= one.last for one in told):
                told.append(Told(status, first, last, meant=False))
    return told


@cache
def _grammar() -> re.Pattern[str]:
    """The patterns as one; made when first needed, because a start of the program needs none."""
    return re.compile("|".join(f"(?P<p{number}>{pattern.letters})" for number, pattern in enumerate(PATTERNS)))


def patterns_in(letters: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The patterns that take words of a text, by number, and where; a place that none fits is passed by."""
    for match in _grammar().finditer(letters):
        if match.start() < match.end():
            yield int((match.lastgroup or "p0")[1:]), match


def _statuses(letters: str, words: list[str], written: dt.date | None) -> Iterable[Told]:
    """Every status told, in order."""
    told_done = False
    for number, match in patterns_in(letters):
        status = PATTERNS[number].status
        first, end = match.span()
        if status is None:
            continue
        status = counted(status, letters, words, first, end)
        begins = _statement_start(letters, first, late=status in _LATE or letters[first] == "k")
        before = letters[begins:first] if begins >= 0 else "?"
        leads = _is_subject(before)
        ends = end == len(letters) or letters[end] in ".,-&M"
        if status is Status.DONE:
            if end - first == 1 and not is_done(letters, words, first, leads=leads, ends=ends, written=written):
                continue
            status = _how_far(letters, words, begins, first, end)
        if status is Status.NOT_STARTED and "N" in letters[first:end] and is_of_some(letters, words, first):
            # ”Hälften av skolorna har inte påbörjat arbetet”: the other half has.
            status = Status.ONGOING
        if status is Status.CANCELLED and begins_anew(words, first, end - 1):
            status = Status.ONGOING
        if status is None or _only_looks(letters, words, first, end, told_done=told_done):
            continue
        if letters[first:end] == "#%" and not (leads and ends and _is_labelled(letters, begins)):
            # ”Målvärde 2024: 90 %” tells no state.
            continue
        told_done = told_done or status is Status.DONE
        settled = status is Status.CLOSED and letters[first] in "ÅÄq"
        alone = leads and ends and "x" not in before and not _goes_on(letters, end)
        rest = letters[first] == "k"
        meant = settled or alone or (leads and (rest or status in _LEADING))
        yield Told(status, first, end - 1, meant, rest=rest, part=leads and "x" in before)


def _how_far(letters: str, words: list[str], begins: int, first: int, end: int) -> Status | None:
    """What is told by words of being finished: all of it, a part, or a step and no more."""
    if is_step(letters, words, begins, first, end):
        # A meeting that was held is a beginning.
        return Status.ONGOING if letters[first] == "P" else None
    unfinished = (
        is_partial(letters, words, first, end) or is_beginning(words, first, end - 1) or is_to_come(letters, words, end)
    )
    return Status.ONGOING if unfinished else Status.DONE


def _only_looks(letters: str, words: list[str], first: int, end: int, *, told_done: bool) -> bool:
    """Whether words of a pattern tell nothing where they stand."""
    if letters[first:end] == "#%" and is_figure(words, first):
        return True
    if letters[first] == "ŝ" and letters[end - 1] == "t" and not _is_later(words[end : end + 1]):
        # ”Kostnaden har flyttats till driften” is no delay.
        return True
    # That it is followed up later takes nothing from what is done.
    carries = "ż" in letters[first:end] or (told_done and letters[first] in _CARRYING)
    return carries and first > 0 and follows_up(words[first - 1])


def _is_subject(letters: str) -> bool:
    """Whether words before a status only name what has it; one word may be any (*rutinen är försenad*)."""
    return _SUBJECTS.issuperset(letters) and letters.count("x") <= 1


def _statement_start(letters: str, first: int, *, late: bool) -> int:
    """Where the statement of a token begins, or −1 when that is too far back for it to be the subject only."""
    for place in range(first - 1, max(-1, first - 2 - _MOST_SUBJECTS), -1):
        if letters[place] in ".-":
            return place + 1
        if late and letters[place] == "," and place and letters[place - 1] in _STATES:
            # ”Pågår, något försenat”: what stands before the comma is a status too.
            return place + 1
        if letters[place] in ",&M":
            return -1
    return 0 if first <= _MOST_SUBJECTS else -1


def _is_labelled(letters: str, begins: int) -> bool:
    """Whether what stands before a colon or a dash can have a share: ``Status: 50 %``, no ``Målvärde: 90 %``."""
    return begins < 2 or letters[begins - 1] != "-" or letters[begins - 2] in _STATES or letters[begins - 2] == "σ"


def _is_later(words: list[str]) -> bool:
    """Whether the word after *flyttas till* is a time, or nothing."""
    return not words or is_time(words[0]) or words[0] in _LATER


_LATER = frozenset({"efter", "kommande", "senare", "början", "mitten", "slutet", "framtiden", "tidigast", ".", ","})


def _goes_on(letters: str, end: int) -> bool:
    """Whether what follows belongs to the status: *pågår och utvecklas*, *klart men …*."""
    return end < len(letters) and letters[end] in "&M"
