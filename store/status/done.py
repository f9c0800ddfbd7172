"""What a word of being finished tells: the state, a share of it, a step of it, or a promise for later.

====================================  =======================================================
*Klart*, *Klart för alla skolor*      done
*Klart juni 2018*, *klart till maj*   a promise, and no state
*Klart till 80 %*, *3 av 5 klara*     under way
*Infört på en filial*                 under way
*Enkät gjord i maj*                   a step, and no more
*Uppstartsmöte hölls i maj*           a step: it has begun
====================================  =======================================================
"""

from __future__ import annotations

import re

from store.model import Status

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


def counted(status: Status, letters: str, words: list[str], first: int, end: int) -> Status:
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


def is_done(letters: str, words: list[str], place: int, *, leads: bool, ends: bool) -> bool:
    """Whether a single word of being finished tells a state and not a promise."""
    following, after = (*words[place + 1 : place + 3], "", "")[:2]
    if letters[place] == "K":
        return _is_finished(letters, words, place, leads=leads, ends=ends)
    if letters[place] in "RD":
        until = letters[place + 1 : place + 2] == "t" and (after == "" or _is_time(after) or letters[place] == "R")
        return not until and (leads or ends or _is_time(following))
    return True


def _is_finished(letters: str, words: list[str], place: int, *, leads: bool, ends: bool) -> bool:
    """Whether *klart* is the state: with nothing behind it, a day that is told of, or where and for whom it is."""
    following, after = (*words[place + 1 : place + 3], "", "")[:2]
    if following and _WHOLE_DAY.fullmatch(following):
        return leads and not words[place].endswith("t")
    if ends:
        return not (following in _DASHES and _is_time(after))
    if not leads or following in _THEREFORE:
        return leads
    if following not in _WHERE or after == "":
        return False
    furthest = min(len(words), place + _FAR)
    stop = next((at for at in range(place + 2, furthest) if letters[at] in ".,"), furthest)
    return not any(_is_time(word) for word in words[place + 2 : stop])


_THEREFORE = frozenset({"sedan", "enligt"})
_WHERE = frozenset({"i", "på", "för", "hos", "inom", "av"})
_DASHES = frozenset("-:")


def is_step(letters: str, words: list[str], begins: int, first: int, end: int) -> bool:
    """Whether one deed with its time is all that is told: ``Enkät gjord i maj.`` is a step, and no more."""
    if end - first != 1 or letters[first] not in "DP" or first - begins != 1 or begins < 0 or letters[begins] != "x":
        return False
    if words[begins].endswith(_DEFINITE) or words[end : end + 1] not in _SOMEWHERE:
        return False
    return end + 1 < len(words) and words[end + 1][:3] in _MONTHS


_DEFINITE = ("en", "et", "na", "an")
_SOMEWHERE = (["i"], ["på"], ["hos"], ["vid"])
_ONE = (["en"], ["ett"])


def is_partial(letters: str, words: list[str], first: int, end: int) -> bool:
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
