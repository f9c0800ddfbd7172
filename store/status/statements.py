"""The statuses a text tells, statement by statement.

::

    statement := subject* status (and | but …)?     *Arbetet pågår*, *Rutinen är försenad*, *Status: klart*
    subject   := a label, a verb of being, one word more at most

A status that is all its statement says, or a doubt that the statement begins with, is meant as one; any other is told
in passing. The patterns stand in `store.status.words`, what *klart* means in `store.status.done`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

from store.model import Status
from store.past_forms import is_participle
from store.status.done import counted, is_done, is_partial, is_step
from store.status.patterns import PATTERNS
from store.status.words import status_words

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


_LEADING = frozenset({Status.DELAYED, Status.PAUSED, Status.NOT_STARTED, Status.CANCELLED})
"""Statuses that are meant when a statement begins with them, whatever follows."""
TOKEN = re.compile(r"(?:enl|avsl|påb|genomf|åtg)\.|[a-zåäöéü]+|\d+(?:[-/.:,]\d+)*|[^\sa-zåäöéü\d]")
_STOPS = dict.fromkeys(".!?;()|•·\n", ".") | {",": ",", "/": ",", "-": "-", ":": "-", "[": "-", "]": "-"}
_SUPINES = ("ats", "its", "tts", "rts", "lts", "nts")
"""Endings of what has been done by somebody: *har kommunicerats*."""
_NO_SUPINES = ("insats", "plats", "ansats", "sprängsats")
"""Nouns with the ending of a supine, and what is made of them: *arbetsinsats*."""
_NO_DEEDS = frozenset(
    {
        "påverkats",
        "diskuterats",
        "försvårats",
        "förts",
        "drabbats",
        "präglats",
        "ökats",
        "informerade",
        "informerad",
        "informerats",
        "kontaktade",
        "involverade",
        "inbjudna",
        "utannonserad",
        "utannonserade",
        "utannonserat",
        "utlyst",
        "utlysta",
        "remitterad",
        "remitterat",
    }
)
_WORDS = status_words() | _STOPS
_FEW = 4
"""Words of a text so short that a participle alone is what it says."""
_AUXILIARY = re.compile("[HAwI]")
_TELLING = re.compile("[ʁɋɵΠųƾẟŧKRDPBbGgfLQqULZzżkcŠ✓⏳epFTôäyñlŝŕτúóéħ%wå¤ßĝrCƒᵽẽḃ]")
"""Classes without which no status is told."""
_SUBJECTS = frozenset("σxAHnh")
_STATES = frozenset("KRDBGFp")
_LATE = frozenset({Status.DELAYED, Status.PAUSED})
_MOST_SUBJECTS = 4
_FOLLOWS_UP = frozenset({"uppföljning", "uppföljningen", "utvärdering", "utvärderingen"})


def told_in(folded: Folded) -> list[Told]:
    """Every status told in a text, in order."""
    words = TOKEN.findall(folded.text)
    letters = classes_of(words)
    return list(_statuses(letters, words)) if _TELLING.search(letters) else []


def classes_of(words: Sequence[str]) -> str:
    """The class letter of each word of a text."""
    letters = "".join([_WORDS.get(word, "x") for word in words])
    if len(words) < _FEW or _AUXILIARY.search(letters):
        letters = "".join(
            ["Π" if letter == "x" and _is_deed(word) else letter for letter, word in zip(letters, words, strict=True)]
        )
    if "%" in letters or "å" in letters:
        letters = "".join(["#" if word[0].isdigit() else letter for letter, word in zip(letters, words, strict=True)])
    return letters


@lru_cache(maxsize=4096)
def _is_deed(word: str) -> bool:
    """Whether a word after *har* or *är* tells what was done: *har kommunicerats*, *är avhjälpta*."""
    return (
        (word.endswith(_SUPINES) or (is_participle(word) and not word.endswith("at")))
        and not word.endswith(_NO_SUPINES)
        and word not in _NO_DEEDS
    )


@cache
def _grammar() -> re.Pattern[str]:
    """The patterns as one; made when first needed, because a start of the program needs none."""
    return re.compile("|".join(f"(?P<p{number}>{pattern.letters})" for number, pattern in enumerate(PATTERNS)))


def patterns_in(letters: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The patterns that take words of a text, by number, and where; a place that none fits is passed by."""
    for match in _grammar().finditer(letters):
        if match.start() < match.end():
            yield int((match.lastgroup or "p0")[1:]), match


def _statuses(letters: str, words: list[str]) -> Iterable[Told]:
    """Every status told, in order."""
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
        if status is Status.DONE and end - first == 1 and not is_done(letters, words, first, leads=leads, ends=ends):
            continue
        if status is Status.DONE and is_step(letters, words, begins, first, end):
            if letters[first] != "P":
                continue
            # A meeting that was held is a beginning.
            status = Status.ONGOING
        if status is Status.DONE and is_partial(letters, words, first, end):
            status = Status.ONGOING
        if letters[first:end] == "#%" and not (leads and ends and _is_labelled(letters, begins)):
            # ”Målvärde 2024: 90 %” tells no state.
            continue
        if status is Status.NOT_STARTED and "ż" in letters[first:end] and first and words[first - 1] in _FOLLOWS_UP:
            # That it is followed up later takes nothing from what is done.
            continue
        settled = status is Status.CLOSED and letters[first] in "ÅÄq"
        alone = leads and ends and "x" not in before and not _goes_on(letters, end)
        meant = settled or alone or (leads and status in _LEADING)
        yield Told(status, first, end - 1, meant, rest=letters[first] == "k")


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


def _goes_on(letters: str, end: int) -> bool:
    """Whether what follows belongs to the status: *pågår och utvecklas*, *klart men …*."""
    return end < len(letters) and letters[end] in "&M"
