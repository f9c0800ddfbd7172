"""What a plan is called after the title of its document."""

from __future__ import annotations

import re

_SECTION = re.compile(
    r"(?:[\d.]+\s+)?(?:inledning|bakgrund|sammanfattning|förord|innehåll|innehållsförteckning|beslutsunderlag|ärendet|"
    r"beskrivning av ärendet|inledning och bakgrund|bakgrund och syfte|inledning och syfte|"
    r"(?:vår )?vision(?: och \w+)?|verksamhetsidé|syfte(?: och mål)?|ordförklaringar|begrepp)[:.]?",
    re.IGNORECASE,
)
"""Names that the first part of any document may have."""
_LONGEST = 1_000
_LEAST_REPEATED = 3
"""Words that must come twice in a row before it is the subject printed under the title."""


def once(title: str) -> str:
    """A title without the end that it says twice, as when a form prints the subject under it."""
    if len(title) > _LONGEST:
        # No title, and to look for a repetition takes time with the square of the words.
        return title
    words = title.split()
    for count in range(len(words) // 2, _LEAST_REPEATED - 1, -1):
        if words[-count:] == words[-2 * count : -count]:
            return " ".join(words[:-count])
    return title


def names_a_section(title: str) -> bool:
    """Whether a title is only the name of a document's first part, and so of no plan."""
    return _SECTION.fullmatch(title.strip()) is not None
