"""*Utgå* of what is paid, and of no measure that is taken away: *Ersättning ska utgå till personalen*.

What is paid is named before the verb (*Arvode utgår*), or how much and to whom behind it (*ska utgå med 500 kr*).
*Utgår till förmån för …* and *utgår med hänvisning till …* tell why something is taken away.
"""

from __future__ import annotations

from itertools import pairwise

from store.status.times import is_time

_FORMS = frozenset({"utgå", "utgår", "utgått", "utgick"})
_PAYMENTS = (
    *("ersättning", "ersättningen", "ersättningar", "bidrag", "bidraget", "bidragen", "arvode", "arvodet", "arvoden"),
    *("lön", "lönen", "traktamente", "traktamentet", "skolpeng", "skolpengen", "avgift", "avgiften"),
)
"""How the nouns of what is paid end: *reseersättning*, *föreningsbidraget*."""
_PREPOSITIONS = frozenset({"om", "för", "till", "med", "av", "kring", "gällande", "avseende", "angående"})
"""Words before such a noun with which it is no subject: *Åtgärden om ersättning ska utgå*."""
_WHY = frozenset({"förmån", "följd"})
_SIGNS = frozenset(".,-M")
_SUBJECT = 7
"""Words before the verb among which its subject is looked for."""


def is_paid(letters: str, words: list[str], place: int) -> bool:
    """Whether the word at a place is *utgå* of what is paid."""
    if words[place] not in _FORMS:
        return False
    nearest = max(0, place - _SUBJECT)
    begins = next((at + 1 for at in range(place - 1, nearest - 1, -1) if letters[at] in _SIGNS), nearest)
    before = ["", *words[begins:place]]
    if any(noun.endswith(_PAYMENTS) and word not in _PREPOSITIONS for word, noun in pairwise(before)):
        return True
    to, whom = (*words[place + 1 : place + 3], "", "")[:2]
    if to == "med":
        return whom[:1].isdecimal()
    return to == "till" and words[place] == "utgå" and whom not in _WHY and not is_time(whom)
