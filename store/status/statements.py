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
from typing import TYPE_CHECKING

import msgspec

from store.model import Status
from store.status.attributes import is_attribute
from store.status.classes import TOKEN, classes_of
from store.status.coming import begins_anew, is_to_come
from store.status.denials import is_denied, is_denied_in_part
from store.status.done import is_asked_for, is_beginning, is_carried_out, is_done, is_soon, is_step
from store.status.grammar import patterns_in
from store.status.look_alikes import only_looks
from store.status.main_verbs import told_by_verbs
from store.status.patterns import PATTERNS
from store.status.shares import counted, is_of_some, is_partial, shares_in

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
    begun: bool = False
    """Whether it tells that it once began, which what is told of the same next takes the place of."""
    planned: bool = False
    """Whether it only tells what is to be done: *ska införas*."""
    next: bool = False
    """Whether it tells what became of what is told before it: *påbörjades men avbröts*."""


_LEADING = frozenset({Status.DELAYED, Status.PAUSED, Status.NOT_STARTED, Status.CANCELLED})
"""Statuses that are meant when a statement begins with them, whatever follows."""
_TELLING = re.compile("[ļṯβṽƪʂťģḟşṥłḅῥŷĥʉʁɋɵΠųƾẟŧKRDPBbGgfLQqULZŻzżkcŠ✓⏳epFTôäyñlŝŕτúóéħ%wå¤ßĝrCƒᵽẽḃ]|ux|^nx")
"""Classes without which no status is told."""
_SUBJECTS = frozenset("σxAHnhũť")
_STATES = frozenset("KRDBGFpß")
_LATE = frozenset({Status.DELAYED, Status.PAUSED, Status.ON_SCHEDULE})
_MOST_SUBJECTS = 4
_ADJECTIVES = frozenset("QZLGUBRDΠżK")
"""Classes of participles and other words that can describe a noun."""
_PLANNING = frozenset("XCEż")
_ENDS = frozenset({Status.DONE, Status.CLOSED, Status.CANCELLED})
_NEXT = re.compile("[&M,][AHnhσ]{0,3}$")


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
    return told or list(_told_by_verbs(letters, words))


def _told_by_verbs(letters: str, words: list[str]) -> Iterator[Told]:
    """What the main verbs tell, where nothing else does.

    In a story of several sentences a deed is one of many, and does not tell that what was to be done is.
    """
    is_story = letters.rstrip(".").count(".") >= _STORY
    for verb, first, last in told_by_verbs(letters, words):
        if is_story and verb is Status.DONE:
            continue
        status = _how_far(letters, words, -1, first, last + 1) if verb is Status.DONE else verb
        if status is not None:
            yield Told(status, first, last, meant=False)


_STORY = 3
"""Full stops inside a text from which it is a story."""


def _statuses(letters: str, words: list[str], written: dt.date | None) -> Iterable[Told]:
    """Every status told, in order."""
    told_done = False
    for number, match in patterns_in(letters):
        status = PATTERNS[number].status
        first, end = match.span()
        if status is None or (letters[first] in _ADJECTIVES and is_attribute(letters, words, first)):
            continue
        status = _as_denied(status, letters, words, first, end)
        if status is None:
            continue
        status = _in_context(counted(status, letters, words, first, end), letters, words, first, end)
        ends = end == len(letters) or letters[end] in _SIGNS
        begins = _statement_start(letters, first, late=status in _LATE or letters[first] in "kz", ends=ends)
        before = letters[begins:first] if begins >= 0 else "?"
        leads = _is_subject(before)
        was_finished = status is Status.DONE
        if status is Status.DONE:
            finite = letters[first] in _FINITE or words[first].endswith("ade")
            if finite and _is_not_done(letters, words, first, end):
                continue
            if end - first == 1 and not is_done(letters, words, first, leads=leads, ends=ends, written=written):
                continue
            status = _how_far(letters, words, begins, first, end)
        if status is None or only_looks(letters, words, first, end, told_done=told_done):
            continue
        if letters[first:end] == "#%" and not (leads and ends and _is_labelled(letters, begins)):
            # ”Målvärde 2024: 90 %” tells no state.
            continue
        told_done = told_done or was_finished
        settled = status is Status.CLOSED and letters[first] in "ÅÄq"
        alone = leads and ends and "x" not in before and not _goes_on(letters, end)
        rest = letters[first] == "k"
        meant = settled or alone or (leads and (rest or letters[first] == "z" or status in _LEADING))
        yield Told(
            status,
            first,
            end - 1,
            meant,
            rest=rest,
            part=leads and "x" in before,
            begun=status is Status.ONGOING and (letters[end - 1] == "B" or is_asked_for(words[end - 1])),
            planned=status is Status.NOT_STARTED and letters[first] in _PLANNING,
            next=status in _ENDS and _NEXT.search(letters, max(0, first - _MOST_SUBJECTS), first) is not None,
        )


def _in_context(status: Status, letters: str, words: list[str], first: int, end: int) -> Status:
    """What words tell with those around them: some of them mean that it goes on where the pattern alone would not."""
    if letters[first] == "ẟ" and is_carried_out(words, end):
        # ”Utkast klart och godkänt”
        return Status.DONE
    goes_on = (
        # ”Hälften av skolorna har inte påbörjat arbetet”: the other half has.
        (status is Status.NOT_STARTED and "N" in letters[first:end] and is_of_some(letters, words, first))
        or (status is Status.CANCELLED and begins_anew(words, first, end - 1))
        # Who waits for what is ordered is under way.
        or (letters[first:end] == "ixß" and words[first + 1] in _GOOD)
        or (letters[first] == "z" and words[end : end + 1] == ["leverans"])
        # ”Klart inom kort”.
        or (status is Status.DONE and letters[end - 1] == "K" and is_soon(words[end : end + _FAR]))
        # ”Samrådet är avslutat och planen omarbetas”: a step is closed.
        or (status is Status.CLOSED and letters[first - 1 : first] == "x" and _is_followed(letters, words, end))
    )
    return Status.ONGOING if goes_on else status


_GOOD = frozenset({"god", "bra"})
"""Ways that things are well under way on, and that say nothing of the time: *på god väg*."""


def _is_followed(letters: str, words: list[str], end: int) -> bool:
    """Whether something else is worked on when a step is over."""
    near = slice(end, end + _NEAR)
    return is_to_come(letters, words, end) or any(told_by_verbs(letters[near], words[near]))


_NEAR = 40
"""Words behind a step among which the next is looked for."""


def _how_far(letters: str, words: list[str], begins: int, first: int, end: int) -> Status | None:
    """What is told by words of being finished: all of it, a part, or a step and no more."""
    if is_step(letters, words, begins, first, end):
        # A meeting that was held is a beginning.
        return Status.ONGOING if letters[first] == "P" else None
    unfinished = (
        "bli" in words[max(0, first - 1) : end]
        or is_partial(letters, words, first, end)
        or is_beginning(words, first, end - 1)
        or _BUT_NOT.match(letters, end) is not None
        or is_denied_in_part(_behind(letters, words, end))
        or is_to_come(letters, words, end)
    )
    return Status.ONGOING if unfinished else Status.DONE


def _as_denied(status: Status, letters: str, words: list[str], first: int, end: int) -> Status | None:
    """What is told with the denial in a pattern or right behind it."""
    if status is Status.CANCELLED and "N" in letters[first:end]:
        near = words[max(0, first - 1) : end + 2]
        if not _NOT_YET.isdisjoint(near) and "längre" not in near:
            # ”Ännu inte aktuellt”, ”Genomförs inte för närvarande”
            return None
        denial = ["inte", *_behind(letters, words, end)]
        if is_denied(denial):
            return status
        # ”Genomförs inte i alla skolor”, ”Genomförs inte 2024 utan 2025”
        return Status.ONGOING if is_denied_in_part(denial) else None
    deniable = letters[end - 1] in _DENIABLE and _DENIED_BEHIND.match(letters, end)
    # ”Arbetet pågår inte”, ”Ärendet avslutades inte”
    return None if deniable and is_denied(_behind(letters, words, end)) else status


def _is_not_done(letters: str, words: list[str], first: int, end: int) -> bool:
    """Whether a verb of what was done is denied, behind it or before: *som inte genomfördes*, *inga kurser hölls*."""
    before = _DENIED_BEFORE.search(letters, max(0, first - _NEAR_BEFORE), first)
    return (before is not None and words[before.start()] != "utan") or is_denied(_behind(letters, words, end))


_NOT_YET = frozenset({"ännu", "än", "nu", "närvarande"})
"""Words around a denial that put it off: *ännu inte aktuellt*, no *nu inte längre aktuellt*."""
_FINITE = frozenset("PῥŷƪṽH")
"""Classes of verbs of a main clause, which a denial may follow."""
_DENIED_BEFORE = re.compile("N[nh]{0,2}$|(?<![^.,-])I[xñσpnåż]{0,6}$")
_NEAR_BEFORE = 8
_DENIABLE = frozenset("GQUZ")
"""Classes of verbs of going on, ending and standing still, and of their participles, which a denial may follow."""
_DENIED_BEHIND = re.compile("[nh]{0,2}N")


def _behind(letters: str, words: list[str], end: int) -> list[str]:
    """The words from a place to the end of its statement, as far as they can belong to the verb before them."""
    furthest = min(len(words), end + _FAR)
    return words[end : next((at for at in range(end, furthest) if letters[at] in _SIGNS), furthest)]


_SIGNS = frozenset(".,-&M")
_FAR = 14


def _is_subject(letters: str) -> bool:
    """Whether words before a status only name what has it; one word may be any (*rutinen är försenad*)."""
    return _SUBJECTS.issuperset(letters) and letters.count("x") <= 1


def _statement_start(letters: str, first: int, *, late: bool, ends: bool) -> int:
    """Where the statement of a token begins, or −1 when that is too far back for it to be the subject only."""
    for place in range(first - 1, max(-1, first - 2 - _MOST_SUBJECTS), -1):
        if letters[place] in ".-":
            return place + 1
        if late and letters[place] == "," and place and letters[place - 1] in _STATES:
            # ”Pågår, något försenat”: what stands before the comma is a status too.
            return place + 1
        if letters[place] in ",&M":
            # ”Väntar på leverans, försenat”: a doubt that is added is one of its own.
            return place + 1 if late and letters[place] == "," and place + 1 == first and ends else -1
    return 0 if first <= _MOST_SUBJECTS else -1


def _is_labelled(letters: str, begins: int) -> bool:
    """Whether what stands before a colon or a dash can have a share: ``Status: 50 %``, no ``Målvärde: 90 %``."""
    return begins < 2 or letters[begins - 1] != "-" or letters[begins - 2] in _STATES or letters[begins - 2] == "σ"


def _goes_on(letters: str, end: int) -> bool:
    """Whether what follows belongs to the status: *pågår och utvecklas*, *klart men …*."""
    return letters[end : end + 1] in {"&", "M"} or _BUT.match(letters, end) is not None


_BUT_NOT = re.compile("[^.,&MZ]{0,4},?M[AHnσ]{0,2}Nn?(?![nIö])")
"""What was not done beside what was: *antog planen men inte budgeten*, no *men inte förrän i maj*."""
_BUT = re.compile(",M(?![AHnxσ]{0,3}z)")
"""A doubt that is added; to wait for something is none where the work goes on."""
