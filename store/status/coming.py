"""What is still to come beside what is done: *Kartläggningen är klar, handlingsplan tas fram under våren*.

A later statement with a subject of its own and a verb of making, or a noun for the next step with its time (*byggstart
i april*), tells that the whole is not done; following up, reporting and what comes back take nothing from it.
"""

from __future__ import annotations

from itertools import pairwise

from store.status.times import tells_time
from store.status.verbs import is_made_once, is_passive

_BREAKS = frozenset(".,&M-")
_VERBS = frozenset({"sker", "startar", "börjar", "går", "påbörjar", "inleder", "träder"})
"""Verbs of what is to come that are no passives."""
_KEPT_UP = (
    *(
        "används",
        "anses",
        "bedöms",
        "behövs",
        "efterlevs",
        "erbjuds",
        "erfordras",
        "finns",
        "följs",
        "hoppas",
        "kallas",
    ),
    *("avskrivs", "avslutas", "förvaltas", "förväntas", "granskas", "informeras", "kommuniceras", "kontrolleras"),
    *("nås", "presenteras", "publiceras", "rapporteras", "redovisas", "revideras", "ses", "stäms", "stängs"),
    *("tillämpas", "uppdateras", "utvärderas", "väntas"),
)
"""Verbs of what goes on when a thing is done."""
_STEPS = (
    *("start", "införande", "driftsättning", "inflyttning", "lansering", "implementering", "utrullning"),
    *("genomförande", "installation", "byggnation", "invigning", "leverans", "montering", "tilldelning"),
)
"""Nouns of the step that follows: *byggstart i april*."""
_FOLLOWING = (
    *("uppföljning", "utvärdering", "redovisning", "rapportering", "rapport", "information", "avstämning"),
    *("revidering", "översyn", "kontroll", "granskning", "tillsyn"),
)
_ENDINGS = ("", "en", "et", "er", "ar", "arna")
_FOLLOWS = tuple(noun + ending for noun in _FOLLOWING for ending in _ENDINGS)
_SOON = frozenset({"nu", "härnäst", "därefter", "sedan", "närmast", "först", "efter", "snart", "när"})
_COMES_BACK = frozenset(
    {
        *("alltid", "behov", "dagligen", "fortlöpande", "kontinuerligt", "kvartalsvis", "löpande", "månadsvis"),
        *(
            "månatligen",
            "numera",
            "ordinarie",
            "regelbundet",
            "terminsvis",
            "varannan",
            "varje",
            "vid",
            "årlig",
            "årligen",
        ),
    }
)
_LONGEST = 12
_SUBJECT = 5
_NEAR = 80
"""Words behind what is done among which the next step is looked for: some sentences."""


def follows_up(word: str) -> bool:
    """Whether a noun is what is done about a thing when it is done: *uppföljning*, *slutredovisningen*."""
    return word.endswith(_FOLLOWS)


def begins_anew(words: list[str], first: int, end: int) -> bool:
    """Whether what was broken off is done once more: *Avbröts. En ny upphandling görs i vår*."""
    if not words[first].startswith("avbr"):
        return False
    near = words[end : end + _NEAR]
    return any(word in _NEW and before in _BEFORE_NEW for before, word in pairwise(near))


_NEW = frozenset({"ny", "nytt", "nya"})
_BEFORE_NEW = frozenset({".", ",", "en", "ett", "och"})


def is_to_come(letters: str, words: list[str], end: int) -> bool:
    """Whether a statement behind token `end` tells something else that will be made."""
    stop = min(len(letters), end + _NEAR)
    begins = stop
    for place in range(end, stop + 1):
        if place == stop or letters[place] in _BREAKS:
            statement = words[begins : min(place, begins + _LONGEST)]
            if _is_coming(statement) or (begins and letters[begins - 1] == "&" and _is_next(statement)):
                return True
            begins = place + 1
    return False


def _is_next(statement: list[str]) -> bool:
    """Whether what is done will have something more made of it: *är upphandlat och installeras i höst*."""
    verb = statement[0] if statement else ""
    return len(statement) > 1 and _is_verb(verb) and not verb.endswith(_KEPT_UP) and tells_time(statement[1:])


def _is_coming(statement: list[str]) -> bool:
    if len(statement) < 2 or not _COMES_BACK.isdisjoint(statement):
        return False
    if statement[0].removesuffix("en").removesuffix("et").endswith(_STEPS) and _is_soon(statement[1:]):
        return True
    if is_made_once(statement[0]):
        # ”Förslaget är framtaget och förhandlas”
        return True
    verb = next((place for place, word in enumerate(statement[:_SUBJECT]) if _is_verb(word)), 0)
    if verb == 0 or statement[verb].endswith(_KEPT_UP) or any(follows_up(word) for word in statement[:verb]):
        return False
    made = (
        is_made_once(statement[verb])
        or statement[verb] == "planeras"
        or (statement[verb] == "tas" and "fram" in statement[verb + 1 :])
    )
    return made or _is_soon(statement[verb + 1 :])


def _is_verb(word: str) -> bool:
    return word in _VERBS or is_passive(word)


def _is_soon(words: list[str]) -> bool:
    return not _SOON.isdisjoint(words) or tells_time(words) or words[-1:] == ["v"]
