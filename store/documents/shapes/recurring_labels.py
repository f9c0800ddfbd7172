"""Labels whose words nobody knows beforehand: ``Beslutat: § 12`` between lines with labels that are known.

Such a line alone is text like any other. One that comes back, each time beside a known label, is a field of the plan;
without this it would be taken for the heading of the label under it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from store.documents.blocks import Block, Labelled, Paragraph
from store.documents.furniture import is_of_page

_LIKE_A_LABEL = re.compile(r"(?P<label>[A-ZÅÄÖ][\w/-]{2,24}(?: [\w/-]{1,20}){0,2})\s?: ?(?P<text>\S.*)")
_LONGEST = 400
_LEAST = 2


def with_recurring_labels(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, such paragraphs as labels."""
    places = [at for at, block in enumerate(blocks) if not is_of_page(block)]
    told: dict[int, Labelled] = {}
    beside: Counter[str] = Counter()
    for place, at in enumerate(places):
        label = _label(blocks[at])
        if label is not None:
            told[at] = label
            near = (places[place + step] for step in (-1, 1) if 0 <= place + step < len(places))
            beside[label.label] += any(isinstance(blocks[other], Labelled) for other in near)
    times = Counter(label.label for label in told.values())
    return [
        told[at] if at in told and beside[told[at].label] == times[told[at].label] >= _LEAST else block
        for at, block in enumerate(blocks)
    ]


def _label(block: Block) -> Labelled | None:
    if not isinstance(block, Paragraph) or block.item or block.page or len(block.text) > _LONGEST:
        return None
    found = _LIKE_A_LABEL.fullmatch(block.text)
    return Labelled(found["label"], found["text"], block.lines) if found else None
