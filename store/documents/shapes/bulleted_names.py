"""Points of a list right above labels: ``• Läxhjälp på biblioteket`` over ``Åtgärd: …`` and ``Klart: …``.

In a mail an område is often a point with its labels set in under it. A point above labels may as well be the last of a
list in the text of the label before it; it names what the labels tell of where it stands alone and begins no list.
Sentences may stand between the point and its first label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from store.documents.blocks import Block, Heading, Labelled, Paragraph, words_of
from store.documents.furniture import is_of_page
from store.documents.sentences import ends_open
from store.documents.shapes.columns import label_of
from store.documents.shapes.roles import Role

_LEVEL = 4
"""Below every heading of a section."""
_LEAST = 2
_MOST_SENTENCES = 4
_LONGEST = 400
"""Characters of the longest point that is a name."""


def with_bulleted_names(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, such points as headings; unchanged where fewer than two stand so, or labels name the områden."""
    labels = Counter(block.label.casefold() for block in blocks if isinstance(block, Labelled))
    if any(times >= _LEAST and label_of(label) is Role.TITLE for label, times in labels.items()):
        return blocks
    named = _named(blocks, labels)
    return [Heading(_LEVEL, words_of(block), block.lines) if at in named else block for at, block in enumerate(blocks)]


def _named(blocks: Sequence[Block], labels: Counter[str]) -> frozenset[int]:
    """Indices of the lone points above the label that most of them have under them; it is nowhere else."""
    places = [at for at, block in enumerate(blocks) if not is_of_page(block)]
    under: dict[str, list[int]] = {}
    for place, at in enumerate(places):
        above = blocks[places[place - 1]] if place else None
        below = _label_below(blocks, places[place + 1 :]) if _stands_alone(above, blocks[at]) else ""
        if below:
            under.setdefault(below, []).append(at)
    label = max(under, key=lambda word: len(under[word]), default="")
    found = under.get(label, [])
    if len(found) < _LEAST or len(found) * 3 < labels[label] * 2 or _told_before(blocks[: found[0]], labels):
        return frozenset()
    return frozenset(found)


def _told_before(blocks: Sequence[Block], labels: Counter[str]) -> bool:
    """Whether a label that comes back stands above the first point: then the point belongs to its text."""
    words = (block.label.casefold() for block in blocks if isinstance(block, Labelled))
    return any(labels[word] >= _LEAST and label_of(word) is not None for word in words)


def _label_below(blocks: Sequence[Block], places: Sequence[int]) -> str:
    """The label under a point, sentences between them passed over; "" where something else comes."""
    for at in places[: _MOST_SENTENCES + 1]:
        block = blocks[at]
        if isinstance(block, Labelled):
            return block.label.casefold() if label_of(block.label) is not None else ""
        if not isinstance(block, Paragraph) or block.item or ends_open(block.text):
            return ""
    return ""


def _stands_alone(above: Block | None, block: Block) -> bool:
    """Whether a point neither follows another one nor what leads up to a list."""
    if not isinstance(block, Paragraph) or not block.item or len(block.text) > _LONGEST:
        return False
    if isinstance(above, Labelled):
        return bool(above.text) and not above.text.endswith(":")
    return not (isinstance(above, Paragraph) and above.item)
