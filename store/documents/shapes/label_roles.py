"""What the labels of one document label: every label has one meaning wherever it stands.

``Klart: 30 november`` and ``Klart: Planen reviderad september`` are the same field, told by most of its texts. Of two
labels that could name an område the less telling one goes with it. A label that comes back and is not known is a
field of its own, kept as a note; a known label that stands but once, alone on its line, among labels with their texts
beside them, is the heading of a section.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from store.documents.blocks import Block, Labelled, NumberedItem, Paragraph, words_of
from store.documents.document_day import is_dated
from store.documents.sentences import ends_open
from store.documents.shapes.columns import Head, head_of, label_of
from store.documents.shapes.contents import is_status, role_by_content
from store.documents.shapes.roles import Role

_LEAST_NAMED = 2
_LONGEST_NAME = 120
_LEAST_BESIDE = 4
"""Labels with their text beside them that make this the manner of a document."""


class LabelRoles:
    """The fields that the labels of a document name."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        labelled = [block for block in blocks if isinstance(block, Labelled)]
        self._texts: dict[str, list[str]] = {}
        for block in labelled:
            self._texts.setdefault(_word(block), []).extend([block.text] if block.text else [])
        self._times = Counter(_word(block) for block in labelled)
        self._beside = sum(bool(block.text) for block in labelled)
        self._alone = len(labelled) - self._beside
        self._numbered = Counter(block.text.casefold() for block in blocks if isinstance(block, NumberedItem))
        self._second = self._second_names(labelled)
        self._name = self._naming(blocks)

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
        if word == self._name:
            return Role.TITLE
        if word in self._second:
            return Role.OTHER
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

    def _naming(self, blocks: Sequence[Block]) -> str:
        """A label of what is done that names the områden, since another tells what is done: ``Insats`` over ``Åtgärd``.

        It comes first, the other once under each, and its texts are names.
        """
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
