"""How much of several things is done: *3 av 5 klara*, *70 % av planen*, *alla utom två*, *hälften har gått kursen*.

A number of a number is all, nothing or some; so are *alla*, *ingen av* and *hälften av*. Beside a share it is enough
that somebody has done something: *14 av 20 enheter har fått utbildning* tells a state, *enheten har fått utbildning*
tells none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from store.model import Status
from store.past_forms import is_supine

_FAR = 12
"""How many words away a number can say how much is done."""
_SOME = re.compile("ʠ|wå|ʉ|#åx?#|å#[^.,]{1,5}#|#%å")
_ALL = frozenset({"samtliga", "alla"})
_NOTHING_DONE = frozenset({"haft", "varit", "behövt", "velat", "kunnat", "ökat", "minskat", "sett", "känt", "märkt"})
"""What one has, and has done nothing."""
_WITHIN = 3
_SOMEWHERE = (["i"], ["på"], ["hos"], ["vid"])
_ONE = (["en"], ["ett"])
_FIGURES = (
    "värde",
    "värdet",
    "frekvens",
    "frekvensen",
    "tal",
    "talet",
    "frånvaro",
    "frånvaron",
    "nöjdhet",
    "index",
    "utfall",
    "utfallet",
    "resultat",
    "resultatet",
    "prognos",
    "kostnad",
    "kostnaden",
    "behörighet",
)
"""How nouns end whose share is a figure and no state: *målvärde*, *svarsfrekvensen*."""


@cache
def _shared() -> re.Pattern[str]:
    """A share that has done something; made when first needed, because a start of the program needs none."""
    return re.compile("(?<![^.,&M-])x{0,2}(?:wå|ʠ|#åx{0,2}#|#%å|h[^.,&M]{0,4}?ʉ|h|Iå)[^.,&MN]{0,6}?H")


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
    if number == "0":
        return Status.NOT_STARTED
    return Status.DONE if of == number else Status.ONGOING


def is_figure(words: list[str], first: int) -> bool:
    """Whether a share is what something measured: ``Svarsfrekvensen var 64 procent``, ``Målvärde 90 %``."""
    return first > 0 and (words[first - 1] in {"var", "blev"} or words[first - 1].endswith(_FIGURES))


def is_partial(letters: str, words: list[str], first: int, end: int) -> bool:
    """Whether the sentence says that only some of it is done: *hälften av skolorna*, *på tre av fem skolor*."""
    if words[end : end + 1] in _SOMEWHERE and words[end + 1 : end + 2] in _ONE and words[end + 2 : end + 3] != ["gång"]:
        # ”Infört på en filial”: the others remain.
        return True
    begins = letters.rfind(".", 0, first) + 1
    stop = letters.find(".", end)
    begins, stop = max(begins, first - _FAR), min(stop if stop >= 0 else len(letters), end + _FAR)
    match = _SOME.search(letters, begins, stop)
    return match is not None and _is_some(letters, words, match.start(), match.end())


def shares_in(letters: str, words: list[str]) -> Iterator[tuple[Status, int, int]]:
    """What is told by how many have done something, with its first and last token."""
    for match in _shared().finditer(letters):
        first = match.start()
        while letters[first] == "x":
            first += 1
        for place in range(match.end(), min(match.end() + _WITHIN, len(letters))):
            if letters[place] not in "xnhB" + "DRΠKQúτ":
                break
            if is_supine(words[place]):
                if words[place] not in _NOTHING_DONE and (letters[first] != "h" or words[first] in _ALL):
                    yield _how_many(letters, words, first, match.end()), first, place
                break


def _how_many(letters: str, words: list[str], first: int, end: int) -> Status:
    if letters[first] == "I":
        return Status.NOT_STARTED
    match = _SOME.search(letters, first, end)
    return Status.ONGOING if match and _is_some(letters, words, match.start(), match.end()) else Status.DONE


def _is_some(letters: str, words: list[str], first: int, end: int) -> bool:
    """Whether a share is neither all nor a hundred per cent."""
    if letters[first:end] == "#%å":
        return words[first] != "100"
    if letters[first] in "#å":
        return words[first if letters[first] == "#" else first + 1] != words[end - 1]
    return True
