"""What the labels of one document label: every label has one meaning wherever it stands.

``Klart: 30 november`` and ``Klart: Planen reviderad september`` are the same field, told by most of its texts. Of two
labels that could name an område the less telling one goes with it. A label that comes back and is not known is a
field of its own, kept as a note; a known label that stands but once, alone on its line, among labels with their texts
beside them, is the heading of a section. Under numbered lines that name the områden, a label that could name one tells
more of it: ``1. Utreda skolskjuts`` over ``Beslut: § 47``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, words_of
from store.documents.document_day import is_dated
from store.documents.furniture import is_of_page
from store.documents.heading_lines import looks_like_heading, numbered_heading
from store.documents.sentences import ends_open
from store.documents.shapes.columns import Head, head_of, label_of
from store.documents.shapes.contents import is_status, role_by_content
from store.documents.shapes.roles import Role

_LEAST_NAMED = 2
_LONGEST_NAME = 120
_LEAST_BESIDE = 4
"""Labels with their text beside them that make this the manner of a document."""
_CALLED = re.compile(r"(?:\w+s )?(?:namn|titel)|(?:namn|titel) på \w+")
"""What a form calls its first field, in a plan; over people it is no name of anything to do."""
_TO_DO = frozenset({Role.MEASURES, Role.SCHEDULE, Role.GOALS})
_FOUND_RANK, _FORMAL_RANK = 3, 6
"""Ranks of what somebody found (brist, risk) and of what the paper calls it (ärende, beslut): see `column_words`."""


class LabelRoles:
    """The fields that the labels of a document name."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        labelled = [block for block in blocks if isinstance(block, Labelled)]
        self._texts: dict[str, list[str]] = {}
        for block in labelled:
            self._texts.setdefault(_word(block), []).extend([block.text] if block.text else [])
        self._times = Counter(_word(block) for block in labelled)
        self._beside = sum(bool(block.text) for block in labelled)
        self._alone = sum(not block.text and self._times[_word(block)] == 1 for block in labelled)
        self._numbered = Counter(block.text.casefold() for block in blocks if isinstance(block, NumberedItem))
        under = {word: _beside_name(word) for word in self._under_names(blocks)}
        named = dict.fromkeys(filter(None, [self._naming(blocks)]), Role.TITLE)
        self._settled = dict.fromkeys(self._second_names(labelled), Role.OTHER) | under | named
        """What those labels are whose word alone does not decide it."""

    def of(self, block: Block | None) -> Role | None:
        """The field a block's label names; a number may stand before it (``3. Uppdrag/aktivitet``)."""
        if isinstance(block, Labelled):
            return self._of_label(block)
        if isinstance(block, NumberedItem) and block.number[:1].isdigit() and len(block.text.split()) <= 3:
            return label_of(block.text) if self._numbered[block.text.casefold()] > 1 else None
        return None

    def _of_label(self, block: Labelled) -> Role | None:
        word = _word(block)
        if is_dated(words_of(block)) or self._heads_section(block):
            return None
        role = label_of(block.label)
        if role is Role.ANALYSIS and is_status(block.text):
            # ”Bedömning: Delvis åtgärdad” is how far it has come.
            return Role.STATUS
        if word in self._settled:
            return self._settled[word]
        if role is None:
            return Role.OTHER if self._times[word] > 1 else None
        texts = self._texts[word]
        return role_by_content(Head(block.label, role), texts) if texts else role

    def _heads_section(self, block: Labelled) -> bool:
        """Whether a known label is the heading of a section: alone on its line, once, where labels have texts."""
        if block.text or block.number or self._times[_word(block)] > 1:
            return False
        return self._beside >= _LEAST_BESIDE and self._beside >= self._alone * 4

    def _second_names(self, labelled: Sequence[Labelled]) -> frozenset[str]:
        """Labels that could name an område but always come under a more telling one, at most once under each."""
        names = [block for block in labelled if label_of(block.label) is Role.TITLE]
        ranks = {_word(block): head_of(_word(block)).rank for block in names}
        if len(ranks) < 2 or self._times[first := min(ranks, key=lambda word: ranks[word])] < 2:
            return frozenset()
        second = set(ranks) - {first}
        seen: set[str] | None = None
        for block in names:
            word = _word(block)
            if word == first:
                seen = set()
            elif seen is None or word in seen:
                second.discard(word)
            else:
                seen.add(word)
        return frozenset(second)

    def _under_names(self, blocks: Sequence[Block]) -> frozenset[str]:
        """Labels that could name an område but stand one under each line that does."""
        under: Counter[str] = Counter()
        for above, block in pairwise(block for block in blocks if not is_of_page(block)):
            if isinstance(block, Labelled) and label_of(block.label) is Role.TITLE:
                under[_word(block)] += _names(above, head_of(_word(block)).rank)
        return frozenset(word for word, times in under.items() if times > 1 and times == self._times[word])

    def _called(self, blocks: Sequence[Block]) -> str:
        """``Namn`` and the like over fields of what is to be done, where no label of an område stands."""
        roles = {
            label_of(block.label) for block in blocks if isinstance(block, Labelled) and self._times[_word(block)] > 1
        }
        if Role.TITLE in roles or len(roles & _TO_DO) < _LEAST_NAMED:
            return ""
        return next((word for word, times in self._times.items() if times > 1 and _CALLED.fullmatch(word)), "")

    def sections(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks, where a label alone on its line, seen once, right above one that names an område is a heading."""
        made = list(blocks)
        places = [at for at, block in enumerate(blocks) if not is_of_page(block)]
        for at, after in pairwise(places):
            block = blocks[at]
            once = isinstance(block, Labelled) and not block.text and self._times[_word(block)] == 1
            if isinstance(block, Labelled) and once and self.of(blocks[after]) is Role.TITLE:
                made[at] = Paragraph(words_of(block), block.lines)
        return made

    def _naming(self, blocks: Sequence[Block]) -> str:
        """A label that names the områden because of the others: ``Namn`` in a form, ``Insats`` over ``Åtgärd``.

        The first of two labels of what is done comes first, the other once under each, and its texts are names.
        """
        called = self._called(blocks)
        if called:
            return called
        done = [
            (place, _word(block))
            for place, block in enumerate(blocks)
            if isinstance(block, Labelled) and label_of(block.label) is Role.MEASURES
        ]
        words = list(dict.fromkeys(word for _, word in done))
        if len(words) != 2 or [word for _, word in done] != words * (len(done) // 2) or len(done) < _LEAST_NAMED * 2:
            return ""
        names = [_text_at(blocks, place) for place, word in done if word == words[0]]
        return words[0] if all(0 < len(name) <= _LONGEST_NAME and ends_open(name) for name in names) else ""


def _beside_name(word: str) -> Role:
    """The field of a label that could name an område, under the line that does: a brist is why it is one."""
    return Role.ANALYSIS if head_of(word).rank == _FOUND_RANK else Role.OTHER


def _names(block: Block, rank: int) -> bool:
    """Whether a line above a label of some rank names an område: it has a number, or the label names nothing."""
    if rank < _FOUND_RANK or not looks_like_heading(block):
        return False
    return numbered_heading(block)[0] != "" or (isinstance(block, Heading) and rank >= _FORMAL_RANK)


def _text_at(blocks: Sequence[Block], place: int) -> str:
    """The text of a label: on its line, or the paragraph under it."""
    block = blocks[place]
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    if isinstance(block, Labelled) and not block.text and isinstance(below, Paragraph):
        return below.text
    return block.text if isinstance(block, Labelled) else ""


def _word(block: Labelled) -> str:
    """The label's word without the number after it."""
    return block.label.rstrip(" 0123456789.").casefold()
