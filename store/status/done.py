"""What a word of being finished tells: the state, a step of it, or a promise for later.

====================================  =======================================================
*Klart*, *Klart för alla skolor*      done
*Klart 2018-06-30*                    done, unless it was written before that day
*Klart juni 2018*, *klart till maj*   a promise, and no state
*Enkät gjord i maj*                   a step, and no more
*Uppstartsmöte hölls i maj*           a step: it has begun
*Arbetsgrupp tillsatt*                who is to do it is there: it has begun
====================================  =======================================================

How much of it is done is told by `store.status.shares`.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from store.status.times import MONTHS, day_in_full, is_day, is_time, tells_time


def is_done(  # noqa: PLR0913 (a word, where it stands and when it was written)
    letters: str, words: list[str], place: int, *, leads: bool, ends: bool, written: dt.date | None
) -> bool:
    """Whether a single word of being finished tells a state and not a promise."""
    following, after = (*words[place + 1 : place + 3], "", "")[:2]
    if letters[place] == "K":
        return _is_finished(letters, words, place, leads=leads, ends=ends, written=written)
    if letters[place] in "RD":
        until = letters[place + 1 : place + 2] == "t" and (after == "" or is_time(after) or letters[place] == "R")
        return not until and (leads or ends or is_time(following) or following in _CIRCUMSTANCES)
    return True


def _is_finished(  # noqa: PLR0913 (a word, where it stands and when it was written)
    letters: str, words: list[str], place: int, *, leads: bool, ends: bool, written: dt.date | None
) -> bool:
    """Whether *klart* is the state: with nothing behind it, a day that is told of, or where and for whom it is."""
    following, after = (*words[place + 1 : place + 3], "", "")[:2]
    told = day_in_full(words[place + 2 : place + 5] if following in _DASHES else words[place + 1 : place + 5])
    if told:
        return leads and (written is None or told <= written)
    if is_day(following):
        return leads and not words[place].endswith("t")
    if ends:
        return not (following in _DASHES and is_time(after))
    if not leads or following in _THEREFORE:
        return leads
    if following not in _WHERE or after == "":
        return False
    furthest = min(len(words), place + _FAR)
    stop = next((at for at in range(place + 2, furthest) if letters[at] in ".,"), furthest)
    return not tells_time(words[place + 2 : stop])


_FAR = 12
"""How many words away a time can make a promise of it."""
_CIRCUMSTANCES = frozenset({"utan", "av", "med", "för", "tillsammans", "genom"})
"""Words behind which stands how, by whom or for whom something was done."""
_THEREFORE = frozenset({"sedan", "enligt"})
_WHERE = frozenset({"i", "på", "för", "hos", "inom", "av"})
_DASHES = frozenset("-:")


def is_step(letters: str, words: list[str], begins: int, first: int, end: int) -> bool:
    """Whether one deed with its time is all that is told: ``Enkät gjord i maj.`` is a step, and no more."""
    if end - first != 1 or letters[first] not in "DP" or first - begins != 1 or begins < 0 or letters[begins] != "x":
        return False
    if letters[first] == "P" and words[first] not in _HELD:
        return False
    if words[begins].endswith((*_DEFINITE, *_REPORTS, *_AT_ONCE)) or words[end : end + 1] not in _SOMEWHERE:
        return False
    return end + 1 < len(words) and words[end + 1][:3] in MONTHS


_HELD = frozenset({"hölls", "genomfördes", "gjordes", "skedde"})
"""What is said of a meeting or another occasion; *Avtal tecknades i maj* is no step."""
_DEFINITE = ("en", "et", "na", "an")
_REPORTS = ("rapport", "rapportering", "redovisning", "återkoppling")
"""Nouns of what is done in one go and is all that was to be done."""
_SOMEWHERE = (["i"], ["på"], ["hos"], ["vid"])


def is_beginning(words: list[str], first: int, last: int) -> bool:
    """Whether what is done is only the beginning.

    Somebody is there to do it (*Arbetsgrupp tillsatt*), a first meeting has been held, a part has been reported, or
    it has been ordered or sent to others to be read: *Skickat för synpunkter*. A later deed ends that: *beställt och
    levererat*, *förslag framtaget och beslutat*.
    """
    subject = words[first - 1] if first else ""
    if is_asked_for(words[last]) or subject.startswith(_DRAFTS):
        return not is_carried_out(words, last + 1)
    if _is_sent_on(words, last):
        return True
    if not _PREPARING.isdisjoint(words[max(0, first - _SUBJECT) : first]):
        return True
    return (
        (
            words[last].startswith(_GATHERED)
            and any(word.endswith(_GROUP) for word in words[max(0, first - _FAR) : first])
        )
        or (subject.endswith(_LEADERS) and words[last].startswith(_NAMED))
        or subject.endswith(_FIRST_MEETINGS)
        or subject.startswith(_PARTS)
        or subject.endswith(_STARTS)
    )


def is_asked_for(word: str) -> bool:
    """Whether what is done is that something was asked for, which has not come yet: *beställt*, *begärd*."""
    return word.startswith(_ASKED_FOR)


def is_carried_out(words: list[str], end: int) -> bool:
    """Whether a later deed ends what is only begun: *beställt och levererat*, *framtaget och sedan beslutat*."""
    if words[end : end + 1] not in _ADDS:
        return False
    later = next((word for word in words[end + 1 : end + _NEAR] if word not in _BETWEEN), "")
    return later.startswith(_LATER_DEEDS) and (not later.endswith("s") or later.endswith(("ts", "des", "togs")))


_ADDS = (["och"], ["samt"], [","])
_BETWEEN = frozenset({"har", "är", "nu", "också", "även", "sedan", "därefter", "redan", "blivit", "en", "på"})
_LATER_DEEDS = (
    *("beslutad", "beslutat", "antag", "antog", "godkän", "fastställ", "bevilja", "bifall", "klubba", "undertecknad"),
    *("undertecknat", "leverera", "kommit", "inkommit", "mottag", "montera", "installera", "driftsatt", "plats"),
    *("genomförd", "genomfört", "införd", "infört", "slutför", "verkställ", "implementera", "publicera"),
)
"""How the deeds begin that carry out what was asked for, proposed or drafted."""


def is_soon(words: list[str]) -> bool:
    """Whether words behind *klart* put it off by a little: *inom kort*, *inom två veckor*, *snart*."""
    if words[:1] == ["inom"]:
        return not _SHORTLY.isdisjoint(words[1:_WITHIN])
    return not _SOON.isdisjoint(words[:1])


_SOON = frozenset({"snart", "strax"})
_SHORTLY = frozenset(
    {
        *("kort", "snar", "närtid", "tiden", "framtid", "framtiden", "dag", "dagar", "dagarna", "vecka", "veckan"),
        *("veckor", "veckorna", "månad", "månaden", "månader", "månaderna", "kvartal", "halvår"),
    }
)
_WITHIN = 5


def _is_sent_on(words: list[str], last: int) -> bool:
    behind = words[last + 1 : last + _NEAR]
    return words[last].startswith(_SENT) and any(
        word == "för" and noun in READINGS for word, noun in pairwise(behind[: _index(behind, ".")])
    )


def _index(words: list[str], sign: str) -> int:
    return words.index(sign) if sign in words else len(words)


_NEAR = 8
_SUBJECT = 3
_PREPARING = frozenset({"förberedande", "inledande", "preliminära", "preliminärt"})
_SENT = ("skicka", "utskicka", "inskicka", "sänd", "översänd", "utsänd", "lämna", "inlämna", "överlämna", "remitter")
READINGS = frozenset(
    {
        *("synpunkter", "granskning", "yttrande", "godkännande", "beslut", "underskrift", "signering", "kommentarer"),
        *("påseende", "justering", "ställningstagande", "behandling", "beredning", "faktagranskning", "utlåtande"),
    }
)
"""What others do with what they are sent before it is done."""
_LEADERS = ("projektledare", "samordnare", "konsult", "konsulter", "entreprenör", "processledare", "utredare")
_NAMED = ("utse", "upphandla", "anlita")
_FIRST_MEETINGS = ("startmöte", "startsmöte", "startmötet", "startsmötet", "kickoff", "uppstart")
_PARTS = ("delrapport", "delredovisning", "delbetänkande", "delleverans", "kontakt")
_DRAFTS = ("utkast", "förslag", "beställning")
"""Nouns of what is there to be decided or carried out by others."""
_ASKED_FOR = ("beställ", "begär", "äska", "ansök", "sökt")
_STARTS = ("start", "starten")
_AT_ONCE = ("inflyttning", "invigning", "driftsättning", "lansering", "öppning", "överlämning", "slutbesiktning")
"""Nouns of what happens once, at the end: *Inflyttning skedde i juni*."""
_GROUP = ("grupp", "gruppen", "grupper", "organisation")
_GATHERED = ("tillsatt", "bilda", "utse", "skapa", "inrätta", "etablera", "sammansatt", "formera")
