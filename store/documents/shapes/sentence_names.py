"""Numbered sentences right above labels: ``1. Ta fram en plan för lokalerna.`` over ``Svar: …`` and ``Ansvarig: …``.

A recommendation is often a whole sentence. With its full stop it reads as text and not as a heading; where such
sentences count 1, 2, 3 … and the same label comes under each, they name what the labels tell of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, words_of
from store.documents.furniture import is_of_page
from store.documents.sentences import ends_open
from store.documents.shapes.columns import label_of
from store.documents.shapes.roles import Role

_LEVEL = 4
"""Below every heading of a section."""
_LEAST = 2
_LONGEST = 400
"""Characters of the longest sentence that is a name."""


def with_sentence_names(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, such sentences as headings; unchanged where fewer than two stand so, or labels name the områden."""
    naming = Counter(block.label for block in blocks if isinstance(block, Labelled) and _is_name(block))
    if any(times >= _LEAST for times in naming.values()):
        return blocks
    named = _named(blocks)
    if len(named) < _LEAST or all(ends_open(words_of(blocks[at])) for at in named):
        return blocks
    return [Heading(_LEVEL, words_of(block), block.lines) if at in named else block for at, block in enumerate(blocks)]


def _named(blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the numbered lines that count from 1 and stand right above the same label."""
    places = [at for at, block in enumerate(blocks) if not is_of_page(block)]
    found: list[int] = []
    under: set[str] = set()
    for at, after in pairwise(places):
        block, below = blocks[at], blocks[after]
        if not isinstance(block, NumberedItem) or not isinstance(below, Labelled) or label_of(below.label) is None:
            continue
        if block.number == str(len(found) + 1) and len(block.text) <= _LONGEST:
            found.append(at)
            under.add(below.label.casefold())
    return frozenset(found) if len(under) == 1 else frozenset()


def _is_name(block: Labelled) -> bool:
    return label_of(block.label) is Role.TITLE
