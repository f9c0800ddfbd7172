"""Labels that stand alone on their line above their text, as in a form or on a web page.

Alone such a line says nothing; that it comes back, in the same place among the others, says that it is a label.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from store.documents.furniture import is_furniture
from store.documents.markup import tidy
from store.documents.sentences import ends_open
from store.documents.shapes.columns import head_of
from store.documents.shapes.contents import is_status, is_time
from store.documents.shapes.roles import Role

_LONGEST = 60
_MOST_WORDS = 8
_FARTHEST = 40
"""Lines to the next label of the same område."""
_LEAST_KNOWN = 2
"""Labels of fields we know that must come back before an unknown line is believed to be one."""


def own_line_labels(lines: Sequence[str], pages: Collection[int]) -> frozenset[str]:
    """The lines that are labels, in small letters; none where no two fields we know come back.

    Args:
        lines: the lines of the document.
        pages: lines that belong to the pages.
    """
    texts = [tidy(line).rstrip(":") for at, line in enumerate(lines) if line.strip() and at not in pages]
    places: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        if _may_be_label(text):
            places.setdefault(text.casefold(), []).append(at)
    back = {text: found for text, found in places.items() if len(found) > 1}
    known = {text for text in back if _is_known(text)}
    known = {text for text in known if not _stands_under(texts, back[text], known)}
    if len(known) < _LEAST_KNOWN:
        return frozenset()
    labels = known | {text for text in back if text not in known and _is_among(texts, back[text], known)}
    return frozenset(labels)


def _may_be_label(text: str) -> bool:
    if not (0 < len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and text[0].isupper()):
        return False
    return (
        (ends_open(text) or text.endswith("?"))
        and "\t" not in text
        and not (is_furniture(text) or is_time(text) or is_status(text))
    )


def _is_known(text: str) -> bool:
    return head_of(text).role is not Role.OTHER


def _stands_under(texts: Sequence[str], places: Sequence[int], labels: Collection[str]) -> bool:
    """Whether a line always stands right under a label: then it is what is said there."""
    return all(at > 0 and texts[at - 1].casefold() in labels for at in places)


def _is_among(texts: Sequence[str], places: Sequence[int], known: Collection[str]) -> bool:
    """Whether a line is no text of a label, has a text of its own, and always stands between the same two labels."""
    around = set()
    for at in places:
        above = texts[at - 1].casefold() if at else ""
        below = texts[at + 1].casefold() if at + 1 < len(texts) else ""
        if above in known or below in known or not below:
            return False
        around.add((_nearest(texts, at, -1, known), _nearest(texts, at, 1, known)))
    return len({below for _, below in around}) == 1 and len({above for above, _ in around} - {""}) == 1


def _nearest(texts: Sequence[str], at: int, step: int, known: Collection[str]) -> str:
    for near in range(at + step, at + step * _FARTHEST, step):
        if 0 <= near < len(texts) and texts[near].casefold() in known:
            return texts[near].casefold()
    return ""
