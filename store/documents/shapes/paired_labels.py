"""Two labels in a row that could both name an område: ``Område: … / Problem: …`` → one name, and what goes with it.

As among the columns of a table the more telling word names it. A word that only sorts, such as område, becomes the
heading it stands under; an iakttagelse beside a recommendation is its analysis.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from store.documents.blocks import Block, Heading, Labelled
from store.documents.shapes.columns import head_of, label_of
from store.documents.shapes.roles import Role

_SORTING_RANK = 5
"""Rank of område, tema, process: see `column_words`."""
_GROUP_LEVEL = 3


def with_one_name(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks, each pair of naming labels as one name; unchanged where fewer than two such pairs stand."""
    pairs = [place for place in range(len(blocks) - 1) if _is_pair(blocks[place], blocks[place + 1])]
    return list(_named_once(blocks, set(pairs))) if len(pairs) > 1 else blocks


def _is_pair(first: Block, second: Block) -> bool:
    return _names(first) and _names(second) and _label(first) != _label(second)


def _names(block: Block) -> bool:
    return isinstance(block, Labelled) and bool(block.text) and label_of(block.label) is Role.TITLE


def _label(block: Block) -> str:
    """The label's word without the number after it."""
    return block.label.rstrip(" 0123456789.").casefold() if isinstance(block, Labelled) else ""


def _named_once(blocks: Sequence[Block], pairs: set[int]) -> Iterator[Block]:
    place = 0
    while place < len(blocks):
        block, following = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
        if place in pairs and isinstance(block, Labelled) and isinstance(following, Labelled):
            yield from _pair(block, following)
            place += 2
        else:
            yield block
            place += 1


def _pair(first: Labelled, second: Labelled) -> tuple[Block, Block]:
    ranks = head_of(_label(first)).rank, head_of(_label(second)).rank
    if ranks[0] >= _SORTING_RANK > ranks[1]:
        return Heading(_GROUP_LEVEL, f"{first.label}: {first.text}", first.lines), second
    name, beside = (second, first) if ranks[1] < ranks[0] else (first, second)
    return name, Labelled("Analys", f"{beside.label}: {beside.text}", beside.lines)
