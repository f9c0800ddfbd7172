"""Processläge as one word, told from the words of a text.

A text is cut into statements at full stops, commas and dashes. A statement that is nothing but a status (*Pågår
enligt tidsplan.*, *Klart!*, a sign), and one that begins with a doubt (*Försenat på grund av …*), is meant as one;
words in running text (*riktlinjerna är klara*) only tell it where no statement does. Where what is told disagrees, the
strongest doubt wins and the rest is said beside it.

*Klart* before a time is a promise and no status (*Klart juni 2018*); so is *ska vara klart*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import msgspec

from store.model import Status
from store.past_forms import is_participle
from store.schedule_text import Folded, fold
from store.status_words import PATTERNS, status_words


class StatusReading(msgspec.Struct, frozen=True):
    """A status and the words it was read from."""

    status: Status = Status.UNKNOWN
    words: str = ""
    others: tuple[StatusReading, ...] = ()
    """Other statuses the same text tells, that cannot hold beside this one."""


class _Told(msgspec.Struct, frozen=True):
    status: Status
    first: int
    last: int
    """First and last token."""
    meant: bool
    """Whether it is said as a status of its own, not in passing."""


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
_LEADING = frozenset({Status.DELAYED, Status.PAUSED, Status.NOT_STARTED, Status.CANCELLED})
"""Statuses that are meant when a statement begins with them, whatever follows."""
_AGREEING = (frozenset({Status.ONGOING, Status.ON_SCHEDULE}), frozenset({Status.DONE, Status.CLOSED}))
_MORE_TELLING = {Status.ONGOING: Status.ON_SCHEDULE, Status.DONE: Status.CLOSED}
"""Statuses that say the same, one of them more; the more telling one is kept."""

_TOKEN = re.compile(r"(?:enl|avsl|påb|genomf|åtg)\.|[a-zåäöéü]+|\d+(?:[-/.:,]\d+)*|[^\sa-zåäöéü\d]")
_STOPS = dict.fromkeys(".!?;()|•·\n", ".") | {",": ",", "/": ",", "-": "-", ":": "-", "[": "-", "]": "-"}
_SUPINES = ("ats", "its", "tts", "rts", "lts", "nts")
"""Endings of what has been done by somebody: *har kommunicerats*."""
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
    }
)
_WORDS = status_words() | _STOPS
_FEW = 4
"""Words of a text so short that a participle alone is what it says."""
_AUXILIARY = re.compile("[HAwI]")
_TELLING = re.compile("[ΠųƾẟŧKRDPBbGgfLQqULZzżkcŠ✓⏳epFTôäyñlŝŕτúóéħ%wå¤ßĝrCƒᵽẽḃ]")
"""Classes without which no status is told."""
_SUBJECTS = frozenset("σxAHnh")
_STATES = frozenset("KRDBGFp")
_LATE = frozenset({Status.DELAYED, Status.PAUSED})
_MOST_SUBJECTS = 4
_TIME_WORDS = frozenset(
    [
        "senast",
        "till",
        "under",
        "i",
        "vid",
        "före",
        "innan",
        "den",
        "våren",
        "hösten",
        "sommaren",
        "vt",
        "ht",
        "q",
        "kv",
        "kvartal",
        "tertial",
        "v",
        "vecka",
        "första",
        "andra",
        "tredje",
        "fjärde",
        "årsskiftet",
        "halvårsskiftet",
        "vår",
        "höst",
        "sommar",
        "vinter",
        "år",
        "nästa",
        "inom",
    ]
)
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"])
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{6,8}|\d{1,2}/\d{1,2}.*")


def read_status(text: str) -> Status:
    """The status a text tells, or UNKNOWN."""
    return status_of(fold(text))


def status_of(folded: Folded) -> Status:
    """The status a folded text tells, or UNKNOWN."""
    told = _told(folded)
    return _choose(_heard(told)).status if told else Status.UNKNOWN


def tell_status(text: str) -> StatusReading:
    """The status a text tells, the words it was read from, and what contradicts it."""
    folded = fold(text)
    told = _told(folded)
    if not told:
        return _NOTHING
    heard = _heard(told)
    chosen = _choose(heard)
    tokens = list(_TOKEN.finditer(folded.text))

    def quoted(one: _Told) -> str:
        return text[folded.place(tokens[one.first].start()) : folded.end_place(tokens[one.last].end())].strip()

    seen = {chosen.status}
    others: list[StatusReading] = []
    for one in told:
        # A delay is a contradiction even when told in passing.
        against = one.meant or one.status is Status.DELAYED or heard is told
        if against and one.status not in seen and not _agree(one.status, chosen.status):
            seen.add(one.status)
            others.append(StatusReading(one.status, quoted(one)))
    return StatusReading(chosen.status, quoted(chosen), tuple(others))


_NOTHING = StatusReading()


def _told(folded: Folded) -> list[_Told]:
    """Every status told in a text, in order."""
    words = _TOKEN.findall(folded.text)
    letters = "".join([_WORDS.get(word, "x") for word in words])
    if len(words) < _FEW or _AUXILIARY.search(letters):
        letters = "".join(
            ["Π" if letter == "x" and _is_deed(word) else letter for letter, word in zip(letters, words, strict=True)]
        )
    if not _TELLING.search(letters):
        return []
    if "%" in letters or "å" in letters:
        letters = "".join(["#" if word[0].isdigit() else letter for letter, word in zip(letters, words, strict=True)])
    return list(_statuses(letters, words))


@lru_cache(maxsize=4096)
def _is_deed(word: str) -> bool:
    """Whether a word after *har* or *är* tells what was done: *har kommunicerats*, *är avhjälpta*."""
    return (word.endswith(_SUPINES) or (is_participle(word) and not word.endswith("at"))) and word not in _NO_DEEDS


def _heard(told: list[_Told]) -> list[_Told]:
    """The statuses that are meant, or all of them where none is."""
    return [one for one in told if one.meant] or told


@cache
def _grammar() -> re.Pattern[str]:
    """The patterns as one; made when first needed, because a start of the program needs none."""
    return re.compile("|".join(f"(?P<p{number}>{pattern})" for number, (_, pattern) in enumerate(PATTERNS)))


def _statuses(letters: str, words: list[str]) -> Iterable[_Told]:
    """Every status told, in order."""
    for match in _grammar().finditer(letters):
        status = PATTERNS[int((match.lastgroup or "p0")[1:])][0]
        first, end = match.span()
        if status is None or first == end:
            continue
        status = _counted(status, letters, words, first, end)
        begins = _statement_start(letters, first, late=status in _LATE or letters[first] == "k")
        before = letters[begins:first] if begins >= 0 else "?"
        leads = _is_subject(before)
        ends = end == len(letters) or letters[end] in ".,-&M"
        if status is Status.DONE and end - first == 1 and not _is_done(letters, words, first, leads=leads, ends=ends):
            continue
        if status is Status.DONE and _is_step(letters, words, begins, first, end):
            continue
        if status is Status.DONE and _is_partial(letters, words, first, end):
            status = Status.ONGOING
        if letters[first:end] == "#%" and not (leads and ends and _is_labelled(letters, begins)):
            # ”Målvärde 2024: 90 %” tells no state.
            continue
        settled = status is Status.CLOSED and letters[first] in "ÅÄq"
        alone = leads and ends and "x" not in before and not _goes_on(letters, end)
        yield _Told(status, first, end - 1, settled or alone or (leads and status in _LEADING))


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


def _counted(status: Status, letters: str, words: list[str], first: int, end: int) -> Status:
    """Per cent and *3 av 5*: all is done, nothing is not begun, the rest is under way."""
    if letters[first:end].endswith("#%") and end - first > 2:
        # ”Klart till 80 %”.
        return Status.DONE if words[end - 2] == "100" else Status.ONGOING
    if letters[first] != "#":
        return status
    number = words[first]
    if letters[first + 1 : first + 2] == "%":
        return {"100": Status.DONE, "0": Status.NOT_STARTED}.get(number, Status.ONGOING)
    of = next((words[place] for place in range(first + 1, end) if letters[place] == "#"), "")
    return Status.DONE if of == number else Status.ONGOING


def _is_done(letters: str, words: list[str], place: int, *, leads: bool, ends: bool) -> bool:
    """Whether a single word of being finished tells a state and not a promise."""
    following = words[place + 1] if place + 1 < len(words) else ""
    if letters[place] == "K":
        if following and _WHOLE_DAY.fullmatch(following):
            return leads and not words[place].endswith("t")
        after = words[place + 2] if place + 2 < len(words) else ""
        if ends:
            return not (following in _DASHES and _is_time(after))
        if leads and following in _THEREFORE:
            return True
        if not leads or following not in _WHERE or after == "":
            return False
        stop = next((at for at in range(place + 2, len(words)) if letters[at] in ".,"), len(words))
        return not any(_is_time(word) for word in words[place + 2 : min(stop, place + _FAR)])
    if letters[place] in "RD":
        after = words[place + 2] if place + 2 < len(words) else ""
        until = letters[place + 1 : place + 2] == "t" and (after == "" or _is_time(after) or letters[place] == "R")
        return not until and (leads or ends or _is_time(following))
    return True


_THEREFORE = frozenset({"sedan", "enligt"})
_WHERE = frozenset({"i", "på", "för", "hos", "inom", "av"})
_DASHES = frozenset("-:")


def _is_step(letters: str, words: list[str], begins: int, first: int, end: int) -> bool:
    """Whether one deed with its time is all that is told: ``Enkät gjord i maj.`` is a step, and no more."""
    if end - first != 1 or letters[first] != "D" or first - begins != 1 or begins < 0 or letters[begins] != "x":
        return False
    if words[begins].endswith(_DEFINITE) or words[end : end + 1] not in _SOMEWHERE:
        return False
    return end + 1 < len(words) and words[end + 1][:3] in _MONTHS


_DEFINITE = ("en", "et", "na", "an")
_SOMEWHERE = (["i"], ["på"], ["hos"], ["vid"])
_ONE = (["en"], ["ett"])


def _is_partial(letters: str, words: list[str], first: int, end: int) -> bool:
    """Whether the sentence says that only some of it is done: *hälften av skolorna*, *på tre av fem skolor*."""
    if words[end : end + 1] in _SOMEWHERE and words[end + 1 : end + 2] in _ONE and words[end + 2 : end + 3] != ["gång"]:
        # ”Infört på en filial”: the others remain.
        return True
    begins = letters.rfind(".", 0, first) + 1
    stop = letters.find(".", end)
    begins, stop = max(begins, first - _FAR), min(stop if stop >= 0 else len(letters), end + _FAR)
    match = _SOME.search(letters, begins, stop)
    if match is None:
        return False
    return match.group() in {"ʠ", "wå"} or words[match.start()] != words[match.end() - 1]


_FAR = 12
"""How many words away a number can say how much is done."""
_SOME = re.compile("ʠ|wå|#åx?#")


def _is_time(word: str) -> bool:
    return word in _TIME_WORDS or word[:3] in _MONTHS or word[:1].isdigit()


def _choose(told: list[_Told]) -> _Told:
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
