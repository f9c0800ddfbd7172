"""Whether what is told of a deed is that it was not done: *Avtalet godkändes inte*, *antog varken plan eller budget*.

The denial stands behind the verb of a main clause and before the one of a clause that hangs on it. None is *inte
förrän i maj*, *inte bara för skolorna*, *inte i maj utan i juni*, nor *trots att alla inte kunde komma*. Where *utan*
is followed by something else that was done (*inte utan återremitterades*) it was not done.
"""

from __future__ import annotations

from collections.abc import Sequence

from store.status.times import is_time, tells_time

DENIALS = frozenset({"inte", "ej", "icke", "aldrig", "inga", "ingen", "inget", "ingenting", "varken"})
_CLAUSES = frozenset(
    {
        *("att", "som", "när", "eftersom", "då", "innan", "medan", "sedan", "tills", "fastän", "trots", "därför"),
        *("vilket", "vilka", "vilken", "där", "så"),
    }
)
"""Words that a clause of its own may begin with, whose denial is another."""
_OR_ADVERBS = frozenset({"då", "sedan", "därför", "där", "så"})
"""Those that right before a denial begin no clause: *gjordes därför inte*."""
_HOW = frozenset({"av", "för", "hos", "i", "med", "på", "till", "via", "genom"})
"""Words that by whom, for whom and where something was done begin with."""
_TIME = 4
"""Words behind *utan* among which its time is looked for: *i slutet av maj*."""
_NOT_ONLY = frozenset({"bara", "enbart", "endast", "minst"})
_WHOLE = frozenset({"alla", "samtliga", "helt", "fullt", "full", "hela"})
_FAR = 14
"""Words behind a verb among which its denial is looked for."""


def is_denied(behind: Sequence[str]) -> bool:
    """Whether the words behind a verb, up to the end of its statement, deny it altogether."""
    place = _denial(behind)
    return place >= 0 and not _is_whole(behind, place) and not _is_yet(behind, place)


def holds_denial(behind: Sequence[str]) -> bool:
    """Whether the words behind a verb deny it, altogether or in part."""
    return _denial(behind) >= 0


def is_denied_in_part(behind: Sequence[str]) -> bool:
    """Whether they deny only that all of it was done: *genomfördes inte i alla skolor*."""
    place = _denial(behind)
    return place >= 0 and _is_whole(behind, place)


def _denial(behind: Sequence[str]) -> int:
    """The place of the word that denies a verb, or −1."""
    for place, word in enumerate(behind[:_FAR]):
        if word in DENIALS:
            return place
        if word in _CLAUSES and not (word in _OR_ADVERBS and not DENIALS.isdisjoint(behind[place + 1 : place + 2])):
            return -1
    return -1


def _is_whole(behind: Sequence[str], place: int) -> bool:
    return not _WHOLE.isdisjoint(behind[place + 1 : place + 3])


def _is_yet(behind: Sequence[str], place: int) -> bool:
    """Whether it was done nevertheless, for more or in another way: *inte förrän i maj*, *inte i maj utan i juni*."""
    rest = list(behind[place + 1 : _FAR])
    if not _NOT_ONLY.isdisjoint(rest[:1]) or "förrän" in rest:
        return True
    return "utan" in rest and _is_in_another_way(rest[: rest.index("utan")], rest[rest.index("utan") + 1 :])


def _is_in_another_way(denied: list[str], instead: list[str]) -> bool:
    """Whether what is told instead is another time, place or way or more, and no other deed."""
    first = instead[0] if instead else ""
    if first == "även" or (is_time(first) and tells_time(instead[:_TIME])):
        return True
    return first in _HOW and (first == "för" or denied[:1] == [first]) and instead[1:2] != ["stället"]
