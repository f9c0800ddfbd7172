"""Headings with a text under them before their labels: ``2.1 Belysning``, what is done, ``Ansvarig: …``, ``Klart: …``.

The text says what is done, as under a label of its own; so it gets one.
"""

from __future__ import annotations

from collections.abc import Sequence

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, Table
from store.documents.furniture import is_of_page
from store.documents.heading_lines import looks_like_heading
from store.documents.sentences import ends_open
from store.documents.shapes.columns import label_of
from store.documents.shapes.roles import Role

_LABEL = "Åtgärd"
_MOST_PARAGRAPHS = 4
_LEAST = 2


def with_described(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, with a label above each such text; unchanged where some label says what is done."""
    roles = [label_of(block.label) if isinstance(block, Labelled) else None for block in blocks]
    if Role.TITLE in roles or Role.MEASURES in roles:
        return blocks
    labels = [block.label for block in blocks if isinstance(block, Labelled) and label_of(block.label) is not None]
    first = max(labels, key=lambda label: (labels.count(label), -labels.index(label)), default="")
    begins = [at for at, block in enumerate(blocks) if isinstance(block, Labelled) and block.label == first]
    texts = [place for at in begins if (place := _text_above(blocks, at)) is not None]
    if len(texts) < _LEAST or len(texts) * 3 < len(begins) * 2:
        return blocks
    made: list[Block] = []
    for at, block in enumerate(blocks):
        if at in texts:
            made.append(Labelled(_LABEL, "", ()))
        made.append(block)
    return made


def _text_above(blocks: Sequence[Block], at: int) -> int | None:
    """Where the text under the heading above a label begins; None where there is none, or no heading."""
    first, counted = at, 0
    for place in range(at - 1, -1, -1):
        block = blocks[place]
        if is_of_page(block):
            continue
        if _is_name(block):
            return first if counted else None
        if not _is_text(block) or counted == _MOST_PARAGRAPHS:
            return None
        first, counted = place, counted + 1
    return None


def _is_name(block: Block) -> bool:
    if isinstance(block, Heading | NumberedItem):
        return looks_like_heading(block)
    return isinstance(block, Paragraph) and looks_like_heading(block)


def _is_text(block: Block) -> bool:
    """Whether a block is a sentence or a point."""
    return not isinstance(block, Table) and isinstance(block, Paragraph) and (block.item or not ends_open(block.text))
