"""Is every line of a document somewhere? The check that makes ”nothing is thrown away” a fact and not an intention.

It does not trust the line numbers of the blocks alone: the letters of each line must stand in what the line became.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import TYPE_CHECKING

from store.documents.markup import POINTS

if TYPE_CHECKING:
    from store.documents.blocks import Source
    from store.documents.draft import Draft
    from store.model import Area

_WORD = re.compile(r"\w+")
_EMPTY = ' \t|;,">\xa0' + POINTS
"""A line of only these, separators of cells and the sign of a quoted mail among them, is an empty row or point."""
_TAG = re.compile(r"<[^<>]*>|<[a-z]+[^<>]*$", re.IGNORECASE)


def unaccounted(source: Source, draft: Draft) -> list[str]:
    """The lines of a source that are neither in an område, nor a heading, nor left out; [] when nothing is lost.

    A line is also unaccounted for when one of its words stands in nothing that the line became.
    """
    owners: dict[int, list[str]] = {}
    for found in draft.areas:
        _own(owners, found.lines, area_words(found.area))
    for part in (*draft.headings, *draft.leftovers):
        _own(owners, part.lines, part.text)
    lost = []
    for number, line in enumerate(source.lines, start=1):
        words = _WORD.findall(unescape(_TAG.sub(" ", line)))
        kept = "".join(owners.get(number, ()))
        if _TAG.sub(" ", unescape(line)).strip(_EMPTY) and (
            number not in owners or any(_letters(word) not in kept for word in words)
        ):
            lost.append(line)
    return lost


def area_words(area: Area) -> str:
    """Every word of an område that came from its document."""
    texts = (area.group, area.title, *area.measures, area.responsible, *area.schedule, *area.progress, area.priority)
    return " ".join((*texts, *area.purpose, *area.goals, *area.analysis, *area.notes))


def _own(owners: dict[int, list[str]], lines: Iterable[int], text: str) -> None:
    letters = _letters(text)
    for line in lines:
        owners.setdefault(line, []).append(letters)


def _letters(text: str) -> str:
    """Letters and digits only: bullets, dashes and where a word was divided do not count."""
    return "".join(letter for letter in text if letter.isalnum())
