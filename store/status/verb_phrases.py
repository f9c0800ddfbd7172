"""A verb with the words that belong to it, and what they tell: *tas … fram*, *beslutade om*, *en översyn görs*."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from store.model import Status
from store.past_forms import is_participle
from store.status.done import READINGS
from store.status.times import tells_time
from store.status.verbs import is_brought_about, is_worked_on, particles, past_particles, was_done


class Phrase(msgspec.Struct, frozen=True):
    """A status at its place in a statement."""

    status: Status
    first: int
    last: int
    """First and last word."""
    whenever: bool
    """Whether it holds whatever time is told beside it."""


_DECIDED = frozenset({"beslutade", "beslöt"})
_DECISIONS = frozenset({"anta", "godkänna", "fastställa", "införa", "bifalla", "avslå", "inrätta", "upprätta"})
_MATTERS = ("uppdrag", "remiss", "återremiss")
"""How that begins which is decided on before it is done."""
_CARRYING = frozenset({"görs", "genomförs", "sker", "utförs"})
"""Verbs that only carry a noun; they tell of work where that is one piece of it: *en översyn görs*."""
_ONE_PIECE = frozenset({"en", "ett", "förberedelser", "avstämning", "avstämningar"})
_RECEIVED = frozenset({"kommit", "inkommit", "öppnats", "begärts", "mottagits"})
_ASKED_FOR = frozenset(
    {"anbud", "anbuden", "offerter", "remissvar", "remissvaren", "svar", "svaren", "yttranden", "ansökningar"}
)
"""What comes in from others and is to be worked on."""
_EXPECTED = frozenset({"beräknas", "väntas", "bedöms"})
_GOALS = frozenset({"mål", "målet", "målen", "målnivån", "överenskommelse", "enighet"})
_LYING = frozenset({"ligger", "är", "finns", "ställs", "skickas", "går", "sänds", "lämnas"})
_OUT = frozenset({"ute", "uppe", "hos", "framme", "ut", "upp", "runt"})
_PLACES = frozenset({"i", "på", "till", "av", "från", "hos", "med", "vid", "för", "under", "den", "genom", "inom"})
_NO_DEED_NOUNS = ("s", "ade", "ad", "datum", "plan", "tid")


def is_telling(word: str) -> bool:
    """Whether a verb can tell a status."""
    return is_worked_on(word) or was_done(word) or bool(particles(word))


def phrase_at(statement: list[str], place: int) -> Phrase | None:
    """What the verb at a place of a statement tells together with what belongs to it."""
    word = statement[place]
    last = _end_of_work(statement, place)
    if last >= 0:
        return Phrase(Status.ONGOING, place, last, whenever=False)
    last = _end_of_deed(statement, place)
    if last >= 0:
        return Phrase(Status.DONE, place, last, whenever=True)
    return _of_others(word, statement, place)


def _of_others(word: str, statement: list[str], place: int) -> Phrase | None:
    """What is told by verbs that only tell with certain words: *anbud har kommit in*, *beräknas ta hela hösten*."""
    behind = statement[place + 1 :]
    if word == "har" and behind[:1] == ["nått"] and not _GOALS.isdisjoint(behind):
        return Phrase(Status.DONE, place, place + 1, whenever=True)
    received = word == "har" and statement[0] in _ASKED_FOR and not _RECEIVED.isdisjoint(behind[:1])
    if received or (word in _EXPECTED and behind[:1] == ["ta"]):
        return Phrase(Status.ONGOING, place, place + 1, whenever=True)
    if word == "väntas" and place and behind[:1] != ["inte"]:
        return Phrase(Status.ONGOING, place, place, whenever=True)
    if word in _LYING and _is_read_by_others(word, behind):
        return Phrase(Status.ONGOING, place, place, whenever=False)
    return None


def _is_read_by_others(word: str, behind: list[str]) -> bool:
    """Whether something lies with others before it is done: *ligger hos juristen för granskning*."""
    if word != "ligger" and _OUT.isdisjoint(behind[:1]):
        return False
    return any(before == "för" and noun in READINGS for before, noun in pairwise(behind))


def _end_of_work(statement: list[str], place: int) -> int:
    """The last word of a verb of working, or −1 where the word at a place is none."""
    word, behind = statement[place], statement[place + 1 :]
    if is_worked_on(word):
        return place
    if place and behind and is_brought_about(word, behind[0]):
        return place + 1
    if word in _CARRYING:
        one = not _ONE_PIECE.isdisjoint(statement[:place]) or behind[:1] in (["en"], ["ett"])
        return place if one else -1
    return _particle(statement, place, particles(word))


def _end_of_deed(statement: list[str], place: int) -> int:
    """The last word of what was done, or −1."""
    word = statement[place]
    if word in _DECIDED:
        return place if _is_decision(statement[place + 1 :]) else -1
    if was_done(word) and (word.endswith("s") or 0 < place < len(statement) - 1):
        return place
    if place <= 1 and is_participle(word) and _is_told_short(statement, place):
        return place
    return _particle(statement, place, past_particles(word))


def _particle(statement: list[str], place: int, wanted: tuple[str, ...]) -> int:
    """The place of a particle behind a verb, or −1."""
    if not wanted:
        return -1
    return next((at for at in range(place + 1, len(statement)) if statement[at] in wanted), -1)


def _is_decision(behind: list[str]) -> bool:
    """Whether what was decided is the matter itself: *beslutade om ny taxa*, *beslutade att anta planen*."""
    first, second = (*behind, "", "")[:2]
    if first == "att":
        return second in _DECISIONS
    return first == "enligt" or (first == "om" and second != "" and not second.startswith(_MATTERS))


def _is_told_short(statement: list[str], place: int) -> bool:
    """Whether a noun and a participle are all there is before a place, a time or the end: *Svar lämnat till …*."""
    if place == 0:
        return statement[1:2] == ["för"]
    if statement[1].endswith("ade") or statement[0].endswith(_NO_DEED_NOUNS):
        return False
    behind = statement[2:3]
    return not behind or behind[0] in _PLACES or tells_time(behind)
