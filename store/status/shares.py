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
_SOME = re.compile("ʠ|w[ɖåhH]|ʉ|N[nx]?h|[#x]åx?#|å#[^.,]{1,5}#|#%[åH]")
_HAS_SOME = re.compile("H[nh]{0,2}x#å#")
_SOME_HAVE = re.compile("H[nh]{0,2}#å#x{1,2}[xΠ]|#x{0,2}H[nh]{0,2}N[nh]{0,2}[xΠD]")
_ALL = frozenset({"samtliga", "alla"})
_NOBODY = frozenset({"ingen", "inga", "inget"})
_STEPS_TAKEN = frozenset({"fått", "genomgått", "gått", "infört", "lämnat", "svarat"})
"""What nobody has done where nothing has begun: *inga klagomål har inkommit* tells nothing."""
_BEFORE_DEEDS = frozenset("xnhBNDRΠKQúτ")
_ONE_OF = frozenset({"en", "ett"})
_NOTHING_DONE = frozenset({"haft", "varit", "behövt", "velat", "kunnat", "ökat", "minskat", "sett", "känt", "märkt"})
"""What one has, and has done nothing."""
_WITHIN = 3
_SUBJECT = 6
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
    return re.compile("(?<![^.,&M-])x{0,2}(?P<share>w[åh]?|ʠ|[#x]åx{0,2}#|#%å?|Nh|h[^.,&M]{0,4}?ʉ|h|I)[^.,&MN]{0,6}?H")


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
    if words[end : end + 1] in _SOMEWHERE and words[end + 1 : end + 2] in _ONE and _is_one_place(words[end + 2 :][:1]):
        # ”Infört på en filial”: the others remain.
        return True
    if _begins_with_few(letters, words, first):
        return True
    if any(_is_fraction(words, at, first) for at in range(max(0, first - _COUNTED), end - 1)):
        return True
    begins = letters.rfind(".", 0, first) + 1
    stop = letters.find(".", end)
    begins, stop = max(begins, first - _FAR), min(stop if stop >= 0 else len(letters), end + _FAR)
    match = _SOME.search(letters, begins, stop)
    return match is not None and _is_some(letters, words, match.start(), match.end())


def _is_one_place(nouns: list[str]) -> bool:
    """Whether a noun behind *i en* is one of several places, and not what was made or how often."""
    return bool(nouns) and nouns != ["gång"] and not nouns[0].endswith(_MADE)


_MADE = ("rapport", "plan", "rutin", "lista", "bilaga", "skrivelse", "sammanställning", "dokument", "promemoria", "pm")


def _is_fraction(words: list[str], place: int, first: int) -> bool:
    """Whether a word is some of all of what is told from `first`: ``30/45``; ``5/6`` may be a day."""
    some, sign, of_all = words[place][:_LONGEST].partition("/")
    if sign != "/" or not (some.isdecimal() and of_all.isdecimal()) or int(some) >= int(of_all):
        return False
    following = words[place + 1]
    if following == "av" or (place + 2 == first and following.endswith(_NOUNS)):
        return True
    may_be_day = int(some) <= _LAST_DAY and int(of_all) <= _LAST_MONTH
    belongs = place + 1 == first or place > first
    return belongs and (not may_be_day or following.endswith(_PLURALS))


_LAST_DAY = 31
_LAST_MONTH = 12
_LONGEST = 16
"""Characters of a word that are looked at."""
_COUNTED = 4
_NOUNS = ("ar", "er", "or", "ner")
"""Endings of nouns in the plural: *3/4 enheter klara*."""
_PLURALS = ("a", "ade")
"""Endings of participles in the plural: *3/4 klara*."""


def is_of_few(before: list[str]) -> bool:
    """Whether the words before a verb are of one or a few people: *bara två*, *få chefer*, *en medarbetare*."""
    return not _FEW.isdisjoint(before) and _ALL.isdisjoint(before)


_ONLY = frozenset({"bara", "endast", "enbart", "fåtal"})
_FEW = _ONLY | {"få", "en", "ett", "någon"}


def _begins_with_few(letters: str, words: list[str], first: int) -> bool:
    """Whether a statement begins with how few it is of: *Få enheter har infört rutinen*, *Bara två är klara*."""
    nearest = max(0, first - _SUBJECT)
    whole = 0 if nearest == 0 else first
    begins = next((at + 1 for at in range(first - 1, nearest - 1, -1) if letters[at] in _SIGNS), whole)
    near = words[begins : min(first, begins + _WITHIN)]
    return not _ONLY.isdisjoint(near) or near[:1] == ["få"]


_SIGNS = frozenset(".,-&M")


def is_of_some(letters: str, words: list[str], first: int) -> bool:
    """Whether only some of several are what is told: *hälften av skolorna har inte …*."""
    match = _SOME.search(letters, max(letters.rfind(".", 0, first) + 1, first - _SUBJECT), first)
    return match is not None and match.group() != "ʠ" and _is_some(letters, words, match.start(), match.end())


def shares_in(letters: str, words: list[str]) -> Iterator[tuple[Status, int, int]]:
    """What is told by how many have done something, with its first and last token."""
    for match in _HAS_SOME.finditer(letters):
        if is_supine(words[match.end() - 4]) and words[match.end() - 3] != words[match.end() - 1]:
            # ”Vi har rekryterat två av tre tjänster”.
            yield Status.ONGOING, match.start(), match.end() - 1
    for match in _SOME_HAVE.finditer(letters):
        if any(is_supine(word) for word in words[match.end() - 2 : match.end()]):
            # ”Hittills har 45 av 130 brunnar bytts”, ”Fyra enheter har inte svarat”.
            yield Status.ONGOING, match.start(), match.end() - 1
    for match in _shared().finditer(letters):
        first, denied = match.start("share"), False
        if words[first] == "utan" or (letters[first] == "h" and words[first] not in _ALL):
            continue
        for place in range(match.end(), min(match.end() + _WITHIN, len(letters))):
            denied = denied or letters[place] == "N"
            if letters[place] not in _BEFORE_DEEDS:
                break
            if is_supine(words[place]) and _is_deed_of(words[first], words[place]):
                yield _how_many(letters, words, first, match.end(), denied=denied), first, place
                break


def _is_deed_of(share: str, deed: str) -> bool:
    """Whether having done something tells how far those have come who are told of."""
    if share in _NOBODY:
        return deed in _STEPS_TAKEN
    return deed not in _NOTHING_DONE


def _how_many(letters: str, words: list[str], first: int, end: int, *, denied: bool) -> Status:
    if letters[first] == "I":
        return Status.NOT_STARTED
    match = _SOME.search(letters, first, end)
    some = denied or (match is not None and _is_some(letters, words, match.start(), match.end()))
    return Status.ONGOING if some else Status.DONE


def _is_some(letters: str, words: list[str], first: int, end: int) -> bool:
    """Whether a share is neither all nor a hundred per cent."""
    if letters[first] == "N":
        return words[end - 1] in _ALL
    if letters.startswith("%", first + 1):
        return words[first] != "100"
    if letters[first] == "x":
        return words[first] in _ONE_OF
    if letters[first] in "#å":
        return words[first if letters[first] == "#" else first + 1] != words[end - 1]
    return True
