"""A verb with the words that belong to it, and what they tell: *tas … fram*, *beslutade om*, *en översyn görs*."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from store.model import Status
from store.past_forms import is_participle
from store.status.done import READINGS
from store.status.shares import is_of_few
from store.status.times import tells_time
from store.status.verbs import (
    is_active_of_work,
    is_brought_about,
    is_passive_of_work,
    is_past_deed,
    is_supine_of_deed,
    particles_of_past_deed,
    particles_of_supine,
    particles_of_work,
)


class Phrase(msgspec.Struct, frozen=True):
    """A status at its place in a statement."""

    status: Status
    first: int
    last: int
    """First and last word."""
    whenever: bool
    """Whether it holds whatever time is told beside it."""


_SOMEBODY = frozenset(
    {
        *("vi", "jag", "hon", "han", "kommunfullmäktige", "fullmäktige", "kf", "ks", "kommun", "region"),
    }
)
_DECIDED = frozenset({"beslutade", "beslöt"})
_DECISIONS = frozenset({"anta", "godkänna", "fastställa", "införa", "bifalla", "inrätta", "upprätta"})
_MATTERS = ("uppdrag", "remiss", "återremiss")
"""How that begins which is decided on before it is done."""
_CARRYING = frozenset({"görs", "genomförs", "sker", "utförs"})
"""Verbs that only carry a noun; they tell of work where that is one piece of it: *en översyn görs*."""
_MEANWHILE = frozenset({"under", "nu", "närvarande"})
_ONE_PIECE = frozenset({"en", "ett", "förberedelser"})
_RECEIVED = frozenset({"kommit", "inkommit", "öppnats", "begärts", "mottagits"})
_ASKED_FOR = frozenset(
    {
        *("anbud", "anbuden", "offerter", "remissvar", "remissvaren", "svar", "svaren", "yttranden", "ansökningar"),
    }
)
"""What comes in from others and is to be worked on."""
_EXPECTED = frozenset({"beräknas", "väntas", "bedöms"})
_GOALS = frozenset({"mål", "målet", "målen", "målnivån", "överenskommelse", "enighet"})
_COURSES = ("utbildning", "utbildningen", "kurs", "kursen", "utbildningar")
_NEAR = 5
_LYING = frozenset({"ligger", "är", "finns", "ställs", "skickas", "går", "sänds", "lämnas"})
_OUT = frozenset({"ute", "uppe", "hos", "framme", "ut", "upp", "runt"})
_FILLERS = frozenset(
    {
        *("nu", "även", "också", "redan", "numera", "därför", "därmed", "under", "året", "våren", "hösten"),
    }
)
_ARE = frozenset({"är", "blev", "har"})
_TAKEN = frozenset({"tagit", "tagits"})
_PLACES = frozenset(
    {
        *("i", "på", "till", "av", "från", "hos", "med", "vid", "för", "under", "den", "genom", "inom"),
    }
)
_NO_DEEDS = (
    *("bokad", "bokat", "tänkt", "placerad", "placerat", "placerade", "belägen", "riktad", "riktade", "anställd"),
    *("diariefört", "diarieförd", "involverad", "involverade", "involverat", "intresserade", "intresserad"),
)
"""Participles of what something is, and not of what was done to it."""
_NO_SHORT_DEEDS = (
    *_NO_DEEDS,
    *("ade", "ats", "its", "plats", "insats", "bidraget", "innehållet", "avsatta", "avsatt", "identifierat"),
)
"""Plurals, which describe as often as they tell, supines, and nouns with the ending of a participle."""
_NO_NOUNS = frozenset(
    {
        *("senast", "ny", "nya", "nytt", "få", "fler", "flera", "nu", "redan", "tidigare", "alla", "nyligen"),
    }
)
_BY_ITSELF = frozenset({"öppnade"})
"""What a place does without a matter: *Förskolan öppnade*."""
_APPEALED = frozenset(
    {f"över{tried}" for tried in ("klagad", "klagat", "klagade", "klagats", "prövad", "prövat", "prövade", "prövats")}
)
_UNTIL = frozenset({"senast", "före", "innan"})
_NO_DEED_NOUNS = ("s", "ade", "ad", "datum", "plan", "tid")


def is_telling(word: str) -> bool:
    """Whether a verb can tell a status."""
    return is_passive_of_work(word) or is_active_of_work(word) or is_past_deed(word) or bool(particles_of_work(word))


def phrase_at(statement: list[str], place: int) -> Phrase | None:
    """What the verb at a place of a statement tells together with what belongs to it."""
    word = statement[place]
    last = _end_of_work(statement, place)
    if last >= 0:
        return Phrase(Status.ONGOING, place, last, whenever=False)
    last = _end_of_deed(statement, place)
    if last >= 0:
        return Phrase(Status.DONE, place, last, whenever=True)
    last = _end_of_perfect(statement, place)
    if last >= 0 or (word == "togs" and "beslut" in statement):
        return Phrase(Status.DONE, place, max(place, last), whenever=True)
    return _of_others(word, statement, place)


def _end_of_perfect(statement: list[str], place: int) -> int:
    """The last word of what somebody has done, or −1: *har tagit fram en mall*, *är placerad hos*."""
    behind = next((at for at in range(place + 1, len(statement)) if statement[at] not in _FILLERS), len(statement) - 1)
    word = statement[behind]
    if statement[place] == "har" and statement[behind : behind + 2] == ["gått", "ut"]:
        # ”Information har gått ut till alla”, no ”remisstiden har gått ut”.
        return behind + 1 if statement[behind + 2 : behind + 3] in (["till"], ["med"]) else -1
    if statement[place] == "har":
        return behind if is_supine_of_deed(word) else _end_of_supine(statement, behind)
    if statement[place] in _ARE and is_participle(word) and not word.endswith(_NO_DEEDS):
        return behind if not _PLACES.isdisjoint(statement[behind + 1 : behind + 2]) else -1
    return -1


def _end_of_supine(statement: list[str], place: int) -> int:
    """The particle of a supine that may stand some words behind *har*, or −1: *har ihop med HR tagit fram*."""
    for at in range(place, min(place + _NEAR, len(statement))):
        if particles_of_supine(statement[at]):
            return _particle(statement, at, particles_of_supine(statement[at]))
    return -1


def _of_others(word: str, statement: list[str], place: int) -> Phrase | None:
    """What is told by verbs that only tell with certain words: *anbud har kommit in*, *beräknas ta hela hösten*."""
    behind = statement[place + 1 :]
    if word == "har" and _has_reached(behind):
        reached = Status.ONGOING if is_of_few(statement[:place]) else Status.DONE
        return Phrase(reached, place, place + 1, whenever=True)
    if (word == "har" and _has_begun(statement, place, behind)) or (word in _EXPECTED and behind[:1] == ["ta"]):
        return Phrase(Status.ONGOING, place, place + 1, whenever=True)
    if word in _ARE and place and _is_appealed(statement[place - 1], behind):
        return Phrase(Status.ONGOING, place, place + 1, whenever=True)
    if word == "väntas" and place and behind[:1] != ["inte"]:
        return Phrase(Status.ONGOING, place, place, whenever=True)
    lies = word in _LYING or (place == 0 and word == "hos")
    if lies and _is_read_by_others(word, behind):
        return Phrase(Status.ONGOING, place, place, whenever=False)
    return None


def _is_appealed(subject: str, behind: list[str]) -> bool:
    """Whether a court has it; that a decision is appealed tells nothing of what was decided."""
    return not _APPEALED.isdisjoint(behind[:1]) and not subject.startswith("beslut")


def _has_reached(behind: list[str]) -> bool:
    """Whether what has been was the aim: *har nått målet*, *har gått kommunens utbildning*."""
    if behind[:1] == ["gått"]:
        return any(noun.endswith(_COURSES) for noun in behind[1:_NEAR])
    return behind[:1] == ["nått"] and not _GOALS.isdisjoint(behind)


def _is_meanwhile(statement: list[str], place: int) -> bool:
    """Whether something is carried out just now: *Upphandling genomförs under våren*, with no year, which is a plan."""
    planned = not place or statement[place] == "sker" or any(word[:1].isdigit() for word in statement)
    return not planned and not _MEANWHILE.isdisjoint(statement)


def _has_begun(statement: list[str], place: int, behind: list[str]) -> bool:
    """Whether what has been is a first step: *anbud har kommit in*, *kontakt har tagits*, *remisstiden har gått ut*."""
    received = statement[0] in _ASKED_FOR and not _RECEIVED.isdisjoint(behind[:1])
    reached = not _TAKEN.isdisjoint(behind[:1]) and "kontakt" in statement
    expired = place > 0 and statement[place - 1].endswith("tiden") and behind[:2] == ["gått", "ut"]
    return received or reached or expired


def _is_read_by_others(word: str, behind: list[str]) -> bool:
    """Whether something lies with others before it is done: *ligger hos juristen för granskning*."""
    if word not in {"ligger", "hos"} and _OUT.isdisjoint(behind[:1]):
        return False
    return any(before == "för" and noun in READINGS for before, noun in pairwise(behind))


def _end_of_work(statement: list[str], place: int) -> int:
    """The last word of a verb of working, or −1 where the word at a place is none."""
    word, behind = statement[place], statement[place + 1 :]
    if is_passive_of_work(word) or (place and is_active_of_work(word)):
        return place
    if place and behind and is_brought_about(word, behind[0]):
        return place + 1
    if word in _CARRYING:
        told = not _ONE_PIECE.isdisjoint(statement[:place]) or behind[:1] in (["en"], ["ett"])
        return place if told or _is_meanwhile(statement, place) else -1
    return _particle(statement, place, particles_of_work(word))


def _end_of_deed(statement: list[str], place: int) -> int:
    """The last word of what was done, or −1."""
    word = statement[place]
    if word in _DECIDED:
        return place if _is_decision(statement[place + 1 :]) else -1
    if is_past_deed(word) and (word.endswith("s") or _has_done(statement, place)):
        return place
    if place <= 1 and is_participle(word) and _is_told_short(statement, place):
        return place
    return _particle(statement, place, particles_of_past_deed(word))


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


def _has_done(statement: list[str], place: int) -> bool:
    """Whether an active past has somebody before it and a matter behind: *Nämnden antog planen*, no *få utbildade*."""
    before = statement[place - 1] if place else ""
    whole = place < len(statement) - 1 or statement[place] in _BY_ITSELF
    return whole and (before in _SOMEBODY or before.endswith(("en", "et", "an", "na")))


def _is_told_short(statement: list[str], place: int) -> bool:
    """Whether a noun and a participle are all there is before a place, a time or the end: *Svar lämnat till …*."""
    if place == 0:
        return statement[1:2] == ["för"] and statement[2:3] != [] and statement[2] in READINGS
    noun, deed, *behind = statement
    if noun in _PLACES or noun in _NO_NOUNS or noun.endswith(_NO_DEED_NOUNS) or deed.endswith(_NO_SHORT_DEEDS):
        return False
    if (noun.endswith("en") and deed.endswith("t")) or not _UNTIL.isdisjoint(behind[:2]):
        return False
    return not behind or behind[0] in _PLACES or tells_time(behind[:1])
