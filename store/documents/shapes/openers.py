"""The label that begins an område where none names it: the first under each heading, whatever field it is of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from store.documents.blocks import Block, Labelled, NumberedItem
from store.documents.furniture import is_of_page
from store.documents.heading_lines import looks_like_heading
from store.documents.shapes.roles import Role

if TYPE_CHECKING:
    from store.documents.shapes.label_roles import LabelRoles

_MOST_UNKNOWN = 8
"""Blocks that labels of fields we do not know take, with their texts, under a heading."""


def opener_of(blocks: Sequence[Block], labels: list[Role], roles: LabelRoles) -> Role:
    """The label that begins an område: the one that most often stands right under a heading, then the most common."""
    under: list[Role] = [
        role
        for at, (before, above) in enumerate(zip((None, *blocks), blocks[:-1], strict=False))
        if (role := first_field(blocks, at + 1, roles)) is not None
        and roles.of(above) is None
        and looks_like_heading(above)
        and not (isinstance(above, NumberedItem) and above.number.isdecimal() and _in_list(before, above))
    ]
    return max(dict.fromkeys(labels), key=lambda role: (under.count(role), labels.count(role), -labels.index(role)))


def first_field(blocks: Sequence[Block], at: int, roles: LabelRoles) -> Role | None:
    """The field of the label at a place, or of the first known one after labels of fields we do not know."""
    role = roles.of(blocks[at])
    if role is not Role.OTHER:
        return role
    for above, block in pairwise(blocks[at : at + _MOST_UNKNOWN]):
        role = roles.of(block)
        if role is not None and role is not Role.OTHER:
            return role
        told = isinstance(above, Labelled) and not above.text
        if role is None and not told and not is_of_page(block) and looks_like_heading(block):
            return None
    return None


def _in_list(before: Block | None, item: NumberedItem) -> bool:
    """Whether a numbered line is one of a list: right under a label or the line with the number before."""
    if isinstance(before, NumberedItem):
        return before.number.isdecimal() and int(before.number) + 1 == int(item.number)
    return item.number == "1" and isinstance(before, Labelled) and not before.text
