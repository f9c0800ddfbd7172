"""Headings above tables: a document with one table under each of several headings has them as its groups.

A heading with a number may have text of its own before its table; any other line heads only what is right under it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from store.documents.blocks import Block, Heading, Paragraph, Table, words_of
from store.documents.furniture import is_letterhead, is_of_page
from store.documents.heading_lines import looks_like_heading, numbered_heading
from store.documents.sentences import ends_open
from store.documents.shapes.heads import find_head

_MAX_LETTERS = 200
_LEAST_LINES = 2
"""Different lines right above tables that head them."""


def count(blocks: Sequence[Block]) -> int:
    """How many tables with a head stand under a heading of their own."""
    return sum(1 for _ in _tables(blocks))


def numbered(blocks: Sequence[Block]) -> dict[int, str]:
    """The numbered headings that each have a table of their own under them, by their index, as they stand.

    None where fewer than two have, where their numbers do not count on, or where other lines head the tables.
    """
    found: dict[int, str] = {}
    numbers: list[tuple[int, ...]] = []
    lines = set()
    last: int | None = None
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        number, text = ("", "") if isinstance(block, Table) else numbered_heading(block)
        if isinstance(block, Table):
            if last is not None and find_head(block.rows) is not None:
                number, text = numbered_heading(blocks[last])
                found[last] = f"{number} {text}"
                numbers.append(tuple(map(int, number.split("."))))
                last = None
        elif isinstance(block, Heading):
            return {}
        elif number.replace(".", "").isdecimal() and looks_like_heading(block):
            last = at
        elif heads_table(block, following):
            lines.add(words_of(block))
    counts_on = all(before < after for before, after in pairwise(numbers))
    return found if len(found) > 1 and counts_on and len(lines) < _LEAST_LINES else {}


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    under = False
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if isinstance(block, Heading) or heads_table(block, following):
            under = True
        elif isinstance(block, Table):
            head = find_head(block.rows)
            if under and head is not None:
                yield block
                # The next table of a text may stand right under it, with its heading and its head as rows.
                rows = pairwise(block.rows)
                yield from (block for row, after in rows if len(row.cells) == 1 and row.whole and head.repeats(after))
            under = False


def heads_table(block: Block, following: Block | None) -> bool:
    """Whether a short line right above a table with a head of its own is that table's heading."""
    if not isinstance(following, Table) or isinstance(block, Table) or (isinstance(block, Paragraph) and block.item):
        return False
    text = words_of(block)
    if len(text) > _MAX_LETTERS or not ends_open(text) or is_of_page(block) or is_letterhead(text):
        return False
    return find_head(following.rows) is not None
