"""Words that a pattern takes, and that tell no status where they stand.

=============================================  ==================================================
*Svarsfrekvensen var 64 %*                     a figure
*Kostnaden har flyttats till driften*          moved elsewhere, not to a later day
*i samråd med regionen*                        how it is done, where *på samråd* is how far it is
*Frågan togs upp*                              spoken of, where *Planen togs fram* is a deed
*Köerna har upphört*, *kan utgå*               over is something else, and it may be
*Ersättning ska utgå till personalen*          paid, and not taken away
*antogs av riksdagen*                          done by others
*antog inte planen*                            not *klarar inte planen*
*utan återremitterades*                        what was done instead, where *inget återremitterades* is a denial
*är arbetsverktyget till planen*               not *före planen*
*Tidplanen har reviderats*                     the plan of it, not the thing
*Fortsatt hög sjukfrånvaro*                    how it is, where *Fortsatt dialog* is how far it is
*är under ledning av*                          by whom, where *är under uppdatering* is how far it is
*Rutin finns*                                  there all along, where *finns nu* is a change
*Blev klart, en månad senare än planerat*      done; that it was late is over
*Genomfört. Uppföljning sker i maj*            what is done about a thing that is done
=============================================  ==================================================
"""

from __future__ import annotations

from store.status.coming import follows_up
from store.status.elsewhere import is_elsewhere
from store.status.payments import is_paid
from store.status.shares import is_figure
from store.status.times import is_time
from store.status.verbs import PAST_DEEDS


def only_looks(letters: str, words: list[str], first: int, end: int, *, told_done: bool) -> bool:
    """Whether words of a pattern tell nothing where they stand.

    Args:
        letters: the classes of the words.
        words: all words of the text.
        first: the first word of the pattern.
        end: the place behind its last word.
        told_done: whether the text has told before that something is done.
    """
    if _is_else(letters, words, first, end) or _is_of_another(letters, words, first, end):
        return True
    if told_done and (letters[first:end] == "IL" or words[max(0, end - 3) : end - 1] == ["senare", "än"]):
        return True
    carries = "ż" in letters[first:end] or (told_done and letters[first] in _CARRYING)
    return carries and first > 0 and follows_up(words[first - 1])


_CARRYING = frozenset("gżb")
"""Classes of verbs that only carry a noun: *uppföljning sker*."""


def _is_else(letters: str, words: list[str], first: int, end: int) -> bool:
    """Whether the words mean something else than they do in the pattern."""
    taken = letters[first:end]
    if taken == "#%":
        return is_figure(words, first)
    if taken[0] == "ŝ" and taken[-1] == "t":
        return not _is_later(words[end : end + 1])
    if taken[-2:] == "ux":
        return not words[end - 1].endswith(_WORK) or words[end - 1].endswith(_NO_WORK)
    return (
        (taken == "lNn" and words[end - 1] != "vidare")
        or (taken[0] == "ƪ" and words[first + 1] not in _SINCE)
        or (taken[-2:] == "tp" and words[end - 2] != "före")
        or (taken[-1] == "ñ" and words[first] == "i" and words[end - 1] in _WITH_OTHERS)
        or words[first:end] == ["togs", "upp"]
        or (words[first] == "utan" and taken[-1] in "PDRBΠ")
        or (
            taken[-2:] == "Np"
            and words[end - 1] == "planen"
            and not PAST_DEEDS.isdisjoint(words[max(0, first - 2) : first])
        )
        or (taken == "nx" and not (words[first] == "fortsatt" and words[first + 1].endswith(_GOING_ON)))
        or (taken[0] in "HA" and first > 0 and words[first - 1].startswith(_TIME_PLANS) and taken[-1] == "D")
    )


def _is_of_another(letters: str, words: list[str], first: int, end: int) -> bool:
    """Whether what was done or is over is another thing than the text is about."""
    if is_paid(letters, words, first):
        return True
    if words[first] in _ENDED:
        return not _is_undertaking(letters, words, first)
    if words[first] == "utgå":
        return not _is_ordered(letters, words, first)
    return letters[end - 1] in "PDR" and is_elsewhere(words, first, end)


def _is_undertaking(letters: str, words: list[str], first: int) -> bool:
    """Whether what has ended is what the text is about, named as such or not at all."""
    place = _before(letters, first, _FILLERS)
    return _begins(letters, place) or letters[place] == "σ" or words[place].endswith(_UNDERTAKINGS)


def _is_ordered(letters: str, words: list[str], first: int) -> bool:
    """Whether *utgå* is what is to become of it and not what could: *ska utgå*, *föreslås utgå*, no *kan utgå*."""
    place = _before(letters, first, "nσ")
    if words[place] == "att" and place >= 0:
        place = _before(letters, place, "nσx")
        return place >= 0 and letters[place] in _DECIDING
    return _begins(letters, place) or letters[place] == "X" or words[place] == "föreslås"


def _before(letters: str, first: int, passed: str) -> int:
    """The place of the nearest word before one that is of none of some classes, or −1."""
    nearest = max(-1, first - _SUBJECT)
    return next((place for place in range(first - 1, nearest, -1) if letters[place] not in passed), nearest)


def _begins(letters: str, place: int) -> bool:
    return place < 0 or letters[place] in ".,-"


_SUBJECT = 6
_FILLERS = "HAnť"
_ENDED = frozenset({"upphört", "upphörde"})
_UNDERTAKINGS = ("projektet", "arbetet", "uppdraget", "åtgärden", "åtgärderna", "insatsen", "insatserna", "aktiviteten")
_DECIDING = frozenset("CβḅD")
"""Classes of *kommer* and of what was decided, behind which *att utgå* is what is to be."""
_GOING_ON = ("dialog", "arbete", "samverkan", "ing", "samtal", "diskussion", "diskussioner", "samarbete")
_TIME_PLANS = ("tidplan", "tidsplan", "tidtabell")
_WORK = ("ing", "ande", "ation", "nad")
_NO_WORK = ("ledning", "utbildning", "sättning", "månad", "påverkan", "förhållande")
"""Nouns with the ending of one of work, under which a thing is not being made: *under ledning av*."""
_WITH_OTHERS = frozenset({"samråd", "yttrande", "synpunkter", "utställning"})
_SINCE = frozenset({"nu", "numera"})


def _is_later(words: list[str]) -> bool:
    """Whether the word after *flyttas till* is a time, or nothing."""
    return not words or is_time(words[0]) or words[0] in _LATER


_LATER = frozenset({"efter", "kommande", "senare", "början", "mitten", "slutet", "framtiden", "tidigast", ".", ","})
