"""The board's meetings and what passes between them and the områden, as frozen values.

A sammanträde is a row of its own in the table ``sammanträden``, under its day: whoever adds the same meeting in two
clones has added one. What was told, approved and asked stands with the område it is about, in lists that only grow.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

import msgspec

from store.record import Record

if TYPE_CHECKING:
    from store.model import Area, Status

_MEETING_NAMES = {
    "day": "datum", "paragraph": "paragraf", "registry": "diarienummer", "decision": "beslut",
    "adjusted": "justerat", "note": "kommentar", "extra": "",
}  # fmt: skip


class Meeting(Record, frozen=True, kw_only=True, rename=_MEETING_NAMES):
    """One sammanträde of the board."""

    day: dt.date
    """Also its key in the table."""
    paragraph: str = ""
    """The paragraph the plans were treated under, as in the protocol: ``§ 7``."""
    registry: str = ""
    """The matter's number in the diary, in the form the municipality uses: ``BUN 2018/124``."""
    decision: tuple[str, ...] = ()
    """What was decided, one paragraph a point."""
    adjusted: dt.date | None = None
    """When the protocol was adjusted (justerat); None as long as it has not been."""
    note: str = ""
    extra: dict[str, Any] = {}


class Told(
    Record,
    frozen=True,
    kw_only=True,
    rename={
        "meeting": "sammanträde", "day": "den", "of": "avser", "paragraph": "paragraf", "decision": "beslut",
        "extra": "",
    },
):  # fmt: skip
    """An återrapport: that an område was told to a meeting, and what the board made of it."""

    meeting: dt.date
    day: dt.date
    """When it was written down."""
    of: str = ""
    """Which words were told, see `words_told`."""
    paragraph: str = ""
    decision: str = ""
    extra: dict[str, Any] = {}


class Approval(Record, frozen=True, kw_only=True, rename={"day": "den", "role": "roll", "of": "avser", "extra": ""}):
    """That somebody answerable has read an område's words and stands for them."""

    day: dt.date
    role: str
    """``förvaltningschef``; roles outlive people and can be published."""
    of: str = ""
    """Which words were read, see `words_told`."""
    extra: dict[str, Any] = {}


class Question(
    Record,
    frozen=True,
    kw_only=True,
    rename={
        "day": "den", "role": "roll", "text": "fråga", "answer": "svar", "answered": "besvarad", "extra": "",
    },
):  # fmt: skip
    """A question about an område, and its answer."""

    day: dt.date
    role: str
    text: str
    answer: str = ""
    """May be empty although it is answered: the new processläge is the answer."""
    answered: dt.date | None = None
    extra: dict[str, Any] = {}


def words_told(area: Area) -> str:
    """A short mark of the words that are told of an område: status, tidsplan and processläge.

    It tells whether an approval or an återrapport is about the words that stand there now, also when two people wrote
    on the same day and their changes met in a merge; a date could not.
    """
    return _mark(area, area.status)


def is_of_words(mark: str, area: Area) -> bool:
    """Whether a mark, see `words_told`, is of the words that stand there now.

    What a paragraph of the board closed has another status and the same words: the board itself has read them.
    """
    if mark == words_told(area):
        return True
    closing = area.closing
    return closing is not None and bool(closing.decision) and mark == _mark(area, closing.status_before)


def _mark(area: Area, status: Status) -> str:
    told = msgspec.json.encode((status.value, area.schedule, area.progress))
    return hashlib.blake2b(told, digest_size=4).hexdigest()
