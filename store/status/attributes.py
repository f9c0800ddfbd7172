"""Words of a status that only describe the noun behind them: *avslutade ärenden*, *vilande användarkonton*.

A participle tells a state where it is what the statement says (*Ärendet är avslutat*, *Försenad upphandling*). Behind
a preposition (*register över försenade fakturor*), or before a plural noun whose verb tells what is done with it
(*Pågående detaljplaner redovisas i bilagan*), it tells which ones are meant.
"""

from __future__ import annotations

_ENDINGS = ("ade", "ad", "at", "ande", "ende", "da", "na", "ta", "ngd", "ngt", "en", "et")
_SEVERAL = ("ade", "ande", "ende", "da", "na", "ta")
_BEFORE = frozenset(
    {
        *("av", "för", "över", "om", "med", "till", "från", "efter", "vid", "mellan", "angående", "kring", "rörande"),
        *("avseende", "gällande", "inklusive", "exklusive", "mot", "hos", "samtliga", "gäller", "omfattar", "avser"),
        *("antal", "antalet", "andel", "andelen"),
    }
)
_CAUSES = frozenset({"grund", "följd", "orsakat", "orsakad", "orsakas", "beror"})
"""Words before *av* or *på* whose attribute tells why it is so: *på grund av försenad leverans*."""
_NO_NOUNS = frozenset(
    {
        *("av", "för", "hos", "på", "sedan", "vid", "tills", "trots", "utan", "från", "inför", "mellan", "pga", "via"),
        *("tidigare", "tillsammans", "genom", "efter", "enligt", "mot", "kring", "förra", "förrän", "eftersom", "där"),
        *("inte", "denna", "dessa", "deras", "våra", "hela", "hösten", "våren", "sommaren", "vintern", "även", "både"),
        *("gjordes", "åter", "länge", "alltså", "dessvärre", "tyvärr", "troligen", "sannolikt", "årsskiftet"),
    }
)
_SHORTEST = 4
_FAR = 8
_DESCRIBING = frozenset({"finns", "framgår", "ingår", "anges", "förs", "ska", "bör", "kan", "får", "måste"})
"""Verbs that tell nothing of how far something has come."""


def is_attribute(letters: str, words: list[str], place: int) -> bool:
    """Whether a word that could tell a status only describes the noun behind it."""
    if not words[place].endswith(_ENDINGS) or not _is_noun(letters, words, place + 1):
        return False
    if place and words[place - 1] in _BEFORE:
        return place < 2 or words[place - 2] not in _CAUSES
    return _begins(letters, place) and words[place].endswith(_SEVERAL) and _is_described(letters, words, place + 2)


def _is_noun(letters: str, words: list[str], place: int) -> bool:
    """Whether a word can be the noun of an attribute, as far as can be told without a dictionary."""
    if place >= len(words) or letters[place] not in "xñdσ":
        return False
    return len(words[place]) >= _SHORTEST and words[place] not in _NO_NOUNS


def _begins(letters: str, place: int) -> bool:
    return place == 0 or letters[place - 1] in ".-"


def _is_described(letters: str, words: list[str], place: int) -> bool:
    """Whether the verb behind an attribute and its noun tells what is done with such things."""
    for at in range(place, min(place + _FAR, len(words))):
        if letters[at] in ".,-M":
            return False
        word = words[at]
        if word in _DESCRIBING or (len(word) > _SHORTEST and word.endswith("as")) or word.endswith(("läggs", "ställs")):
            return True
    return False
