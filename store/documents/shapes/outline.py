"""Where the områden of a labelled document end, and which lines between them are headings.

A label that names an område begins it; nothing says where the last of its fields ends. What comes after the last label
of an område is that field's text until a line that reads as a heading, or as a label of another kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, Table, words_of
from store.documents.furniture import is_of_page
from store.documents.heading_lines import looks_like_heading, numbered_heading
from store.documents.sentences import ends_open, hangs
from store.documents.shapes.contents import is_status, is_time
from store.documents.shapes.roles import Role

if TYPE_CHECKING:
    from store.documents.shapes.label_roles import LabelRoles

_SHORT = frozenset({Role.SCHEDULE, Role.RESPONSIBLE, Role.STATUS, Role.PRIORITY, Role.PROGRESS})
"""Fields told in a sentence or two; a heading after them is none of theirs."""
_LIKE_A_LABEL = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){0,3}: \S.*")
_MOST_HEADING_WORDS = 8


class Outline:
    """The headings and the ends of områden, as indices of blocks."""

    def __init__(self, blocks: Sequence[Block], roles: LabelRoles) -> None:
        self.places = [
            at for at, block in enumerate(blocks) if not is_of_page(block) or _answers(block, blocks[at - 1 : at])
        ]
        self.blocks = blocks
        self.roles = {at: roles.of(blocks[at]) for at in self.places}
        self.begins = [at for at in self.places if self.roles[at] is Role.TITLE]
        self.groups = self._groups()
        self.ends = self._ends()

    def _groups(self) -> frozenset[int]:
        """Headings right above a label that begins an område, if there are several or one comes after the first.

        One heading above all of them sorts nothing.
        """
        found = []
        for before, at, after in zip(self.places, self.places[1:], self.places[2:], strict=False):
            if self.roles[after] is Role.TITLE and self._may_head(at) and self._is_whole(before):
                found.append(at)
        if len(found) == 1 and self.begins and found[0] < self.begins[0]:
            return frozenset()
        return frozenset(found)

    def _may_head(self, at: int) -> bool:
        block = self.blocks[at]
        return self.roles[at] is None and not isinstance(block, Heading | Table) and looks_like_heading(block)

    def _is_whole(self, at: int) -> bool:
        """Whether the text before a heading is said in full."""
        block = self.blocks[at]
        if isinstance(block, Heading | Table):
            return True
        text = block.text
        if isinstance(block, Labelled) and self.roles[at] in _SHORT and text:
            return not hangs(text)
        return bool(text) and (not ends_open(text) or is_time(text) or is_status(text))

    def _ends(self) -> frozenset[int]:
        """The first block after each område that is none of its last field."""
        ends = set()
        for begin, after in pairwise((*self.begins, len(self.blocks))):
            inside = self.places[bisect_left(self.places, begin) : bisect_left(self.places, after)]
            last = max(at for at in inside if self.roles[at] is not None)
            tail = inside[inside.index(last) :]
            next_section = self._section_before(begin) + 1
            end = next((at for before, at in pairwise(tail) if self._ends_at(last, before, at)), None)
            counted = next((at for at in tail[1:] if isinstance(self.blocks[at], NumberedItem)), None)
            if counted is not None and self._begins_section(tail[tail.index(counted) - 1], counted, next_section):
                end = min(counted, end or counted)
            ends |= {end} if end is not None else set()
        return frozenset(ends)

    def _ends_at(self, label: int, before: int, at: int) -> bool:
        block = self.blocks[at]
        if not isinstance(block, Paragraph) or block.item or not self._is_whole(before):
            return False
        if _LIKE_A_LABEL.fullmatch(block.text):
            return True
        if not looks_like_heading(block) or len(block.text.split()) > _MOST_HEADING_WORDS:
            return False
        return self.roles[label] in _SHORT or self._heads_sentence(at)

    def _section_before(self, begin: int) -> int:
        """The number of the section that an område stands in; 0 where its heading has none."""
        numbers = [
            numbered_heading(self.blocks[at])[0]
            for at in self.places[: bisect_left(self.places, begin)]
            if (at < self.begins[0] or at in self.groups) and looks_like_heading(self.blocks[at])
        ]
        return next((int(number) for number in reversed(numbers) if number.isdecimal()), 0)

    def _begins_section(self, before: int, at: int, number: int) -> bool:
        """Whether a numbered line goes on with the sections of the document: ``6. Uppföljning`` after those of 5."""
        block = self.blocks[at]
        if not isinstance(block, NumberedItem) or block.number != str(number) or number == 1:
            return False
        if not looks_like_heading(block) or len(block.text.split()) > _MOST_HEADING_WORDS:
            return False
        return self._is_whole(before) or self._heads_sentence(at)

    def _heads_sentence(self, at: int) -> bool:
        """Whether what follows is running text, as under a heading."""
        following = bisect_right(self.places, at)
        if following == len(self.places):
            return False
        block = self.blocks[self.places[following]]
        return isinstance(block, Paragraph) and not block.item and not ends_open(block.text)


def _answers(block: Block, above: Sequence[Block]) -> bool:
    """Whether a date that stands alone, as the one of a page does, is the text of a label right above it."""
    return any(isinstance(one, Labelled) and not one.text for one in above) and is_time(words_of(block))
