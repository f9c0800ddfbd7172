"""What the main verb of a statement tells, where no other word of the text tells a status.

::

    Remissvaren sammanställs.                under way
    Nu tas ett förslag fram.                 under way: the verb may stand before its subject
    Nämnden antog programmet i juni.         done
    Handboken ska kompletteras.              nothing: an infinitive behind *ska*, *bör*, *behöver*
    När svaren sammanställs deltar …         nothing: the verb of a clause that hangs on another
    Avtalen ses över varje år.               nothing: what comes back
    Planen revideras hösten 2026.            nothing: what begins later
    Nämnden antog inte programmet.           nothing: what is denied

A time that is told by *under* is one that the work goes on in; any other time of the present tense lies ahead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.status.denials import DENIALS, holds_denial, is_denied
from store.status.elsewhere import is_elsewhere
from store.status.times import tells_time
from store.status.verb_phrases import Phrase, is_telling, phrase_at

if TYPE_CHECKING:
    from store.model import Status

_BREAKS = frozenset(".,-&M")
_HANGING = frozenset(
    {
        *("som", "att", "när", "då", "där", "eftersom", "innan", "medan", "sedan", "tills", "ifall", "hur", "så"),
        *("vilka", "vilket", "vilken", "varför", "vad", "förrän", "ska", "skall", "skulle", "bör", "borde", "måste"),
        *("kan", "kunde", "får", "behöver", "kommer", "avser", "vill", "planerar", "föreslås", "förutsätter"),
        *("innebär",),
    }
)
"""Words behind which a verb is no main verb, up to the end of the sentence."""
_INSTEAD = DENIALS | {"är", "var", "blir", "blev", "har", "hade", "beräknas", "bedöms", "väntas"}
"""Other main verbs, and words that deny the one behind them: nothing is told, but by what *och* adds."""
_LATER = frozenset(
    {
        *("först", "tidigast", "nästa", "kommande", "framöver", "när", "så", "omgående"),
        *("snarast", "därefter", "sedan", "slut", "slutet", "före", "innan", "inom", "senast", "årsskiftet"),
    }
)
"""Words behind a verb that put it off."""
_AT_PRESENT = frozenset({"nu", "närvarande"})
"""Words that tell of today, whatever else is told: *testas just nu innan den släpps*."""
_COMES_BACK = frozenset(
    {
        *("varje", "vart", "vartannat", "varannan", "årligen", "årlig", "månadsvis", "månatligen", "kvartalsvis"),
        *("terminsvis", "dagligen", "veckovis", "behov", "alltid", "regelbundet", "normalt", "vanligtvis", "ibland"),
        *("gång", "gånger", "per", "månatliga", "årliga", "återkommande"),
    }
)
_NOW = frozenset(
    {
        *("nu", "närvarande", "just", "pågående", "löpande", "kontinuerligt", "successivt", "stegvis", "vidare"),
    }
)
_CLOSES: tuple[list[str], ...] = ([], ["till"], ["efter"], ["på"], ["i"], ["av"], ["under"], ["med"])
"""What stands behind *om* where it is a particle (*byggs om till skola*) and no condition."""
_FAR = 14
"""How many words of a statement are looked at."""


def told_by_verbs(letters: str, words: list[str]) -> Iterator[tuple[Status, int, int]]:
    """What the main verb of each statement tells, with the first and the last word of it."""
    begins, hangs = 0, False
    for place in range(len(words) + 1):
        if place < len(words) and letters[place] not in _BREAKS:
            continue
        statement = words[begins : min(place, begins + _FAR)]
        if statement:
            hangs = hangs and not _is_free(letters[begins - 1 : begins], statement[0])
            found = None if hangs else _main_verb(statement)
            if found is not None:
                yield found.status, begins + found.first, begins + found.last
            hangs = hangs or not _HANGING.isdisjoint(statement)
        begins = place + 1


def _is_free(sign: str, first: str) -> bool:
    """Whether a statement hangs no more on the one before its sign; *ska ses över, kompletteras* does."""
    return sign in {".", "-"} or (sign in {",", "M"} and not is_telling(first))


def _main_verb(statement: list[str]) -> Phrase | None:
    """The first main verb of a statement with what belongs to it, where that tells something."""
    for place, word in enumerate(statement):
        phrase = phrase_at(statement, place)
        if phrase is not None:
            return phrase if _holds(statement, phrase) else None
        if word in _HANGING or word in _INSTEAD or (word == "om" and place == 0):
            return None
    return None


def _holds(statement: list[str], phrase: Phrase) -> bool:
    """Whether what a verb tells is not denied nor done by others, and where it goes on that it does so now."""
    if phrase.whenever:
        return not (is_denied(statement[phrase.first + 1 :]) or is_elsewhere(statement, phrase.first, phrase.last + 1))
    return _is_now(statement, phrase)


def _is_now(statement: list[str], phrase: Phrase) -> bool:
    """Whether work is told of as going on, and neither as a habit nor as what begins later."""
    if not _COMES_BACK.isdisjoint(statement) or holds_denial(statement[phrase.first + 1 :]):
        return False
    if not _AT_PRESENT.isdisjoint(statement):
        return True
    if not _LATER.isdisjoint(statement[phrase.first + 1 :]):
        return False
    behind = statement[phrase.last + 1 :]
    if behind[:1] == ["om"] and behind[1:2] not in _CLOSES:
        return False
    return not _NOW.isdisjoint(statement) or "under" in statement or not tells_time(statement)
