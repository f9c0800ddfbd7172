"""Labels with a number that name the områden of a plan: ``Insats 1: Kollegialt lärande`` over Syfte and Aktiviteter.

Without its number *Insats* labels what is done; counted through a document it is what each part of it is called.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, words_of
from store.documents.shapes.columns import label_of
from store.documents.shapes.roles import Role

_COUNTED = re.compile(r"(?P<label>[A-ZÅÄÖ][a-zåäö]{2,25}) (?P<number>\d{1,2}(?:\.\d{1,2})?)\s*[:.–-]\s*(?P<text>\S.*)")
_NAMES = frozenset({Role.MEASURES, Role.GOALS, Role.TITLE})


def enumerated_names(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, counted labels as numbered headings where they come at least twice over other labels."""
    counted = [found for block in blocks if (found := _counted(block)) is not None]
    words = {label for label, _, _ in counted}
    if len(counted) < 2 or len(words) > 1 or any(_is_title(block) for block in blocks if _counted(block) is None):
        return blocks
    if next(iter(words)) in {
        block.label for block in blocks if isinstance(block, Labelled) and _counted(block) is None
    }:
        return blocks
    return [_as_heading(block) for block in blocks]


def _counted(block: Block) -> tuple[str, str, str] | None:
    """Label, number and name of a block such as ``Insats 1: …``."""
    if not isinstance(block, Labelled | Paragraph | Heading) or (isinstance(block, Paragraph) and block.item):
        return None
    found = _COUNTED.fullmatch(words_of(block))
    if found is None or label_of(found["label"]) not in _NAMES or label_of(found["label"]) is Role.TITLE:
        return None
    return found["label"], found["number"], found["text"]


def _is_title(block: Block) -> bool:
    return isinstance(block, Labelled) and label_of(block.label) is Role.TITLE


def _as_heading(block: Block) -> Block:
    found = _counted(block)
    if found is None:
        return block
    label, number, text = found
    return NumberedItem(f"{label} {number}", text, block.lines)
