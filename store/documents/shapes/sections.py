"""Headings above tables: a document with one table under each of several headings has them as its groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from store.documents.blocks import Block, Heading, Paragraph, Table, words_of
from store.documents.furniture import is_letterhead, is_of_page
from store.documents.sentences import ends_open
from store.documents.shapes.heads import find_head

_MAX_LETTERS = 200


def count(blocks: Sequence[Block]) -> int:
    """How many tables with a head stand under a heading of their own."""
    return sum(1 for _ in _tables(blocks))


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    under = False
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if isinstance(block, Heading) or heads_table(block, following):
            under = True
        elif isinstance(block, Table):
            if under and find_head(block.rows) is not None:
                yield block
            under = False


def heads_table(block: Block, following: Block | None) -> bool:
    """Whether a short line right above a table with a head of its own is that table's heading."""
    if not isinstance(following, Table) or isinstance(block, Table) or (isinstance(block, Paragraph) and block.item):
        return False
    text = words_of(block)
    if len(text) > _MAX_LETTERS or not ends_open(text) or is_of_page(block) or is_letterhead(text):
        return False
    return find_head(following.rows) is not None
