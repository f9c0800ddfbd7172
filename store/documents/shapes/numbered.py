"""Numbered recommendations, each with its answer under it, as in a reply to the auditors → findings.

The item's own words are the område, the paragraphs up to the next number are the answer. An answer has no columns:
paragraphs that tell when something is done or followed up go to tidsplan, the others to åtgärd.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Block, Heading, NumberedItem, Table, words_of
from store.documents.draft import Doubt, Finding, SourceText, Structure
from store.documents.furniture import is_of_page
from store.documents.plan_words import ordered_plan, tells_time

_MIN_ITEMS = 2
_EXAMINED = re.compile(r"revis|gransk|tillsyn|inspektion|yttrande|lekmanna", re.IGNORECASE)
_SORTED = "Svaret skiljer inte åtgärd från tidsplan; stycken som säger när är lagda i tidsplanen."


def read_numbered(blocks: Sequence[Block]) -> Structure:
    """The findings of a document of numbered items with answers; none if fewer than two items have an answer."""
    items = _answered_items(blocks)
    if len(items) < _MIN_ITEMS:
        return Structure()
    findings: list[Finding] = []
    left_out: list[SourceText] = []
    headings: list[SourceText] = []
    current: NumberedItem | None = None
    answer: list[tuple[str, tuple[int, ...]]] = []
    for index, block in enumerate(blocks):
        text = words_of(block)
        if index in items and isinstance(block, NumberedItem):
            if current is not None:
                findings.append(_finding(current, answer))
            current, answer = block, []
        elif isinstance(block, Heading):
            headings.append(SourceText(text, block.lines))
            if current is not None:
                findings.append(_finding(current, answer))
                current, answer = None, []
        elif current is None or isinstance(block, Table) or is_of_page(block):
            left_out.append(SourceText(text, block.lines))
        else:
            answer.append((text, block.lines))
    if current is not None:
        findings.append(_finding(current, answer))
    return Structure(findings=tuple(findings), headings=tuple(headings), left_out=tuple(left_out))


def _answered_items(blocks: Sequence[Block]) -> set[int]:
    """Indices of the items that count 1, 2, 3 … with answers under them; a list inside an answer starts over."""
    found: list[int] = []
    for index, block in enumerate(blocks):
        if isinstance(block, NumberedItem) and block.number == str(len(found) + 1):
            found.append(index)
    answered = [
        i for i in found if i + 1 < len(blocks) and not isinstance(blocks[i + 1], NumberedItem | Heading | Table)
    ]
    if _are_only_questions(blocks, found):
        return set()
    return set(found) if len(answered) * 2 > len(found) else set()


def _are_only_questions(blocks: Sequence[Block], items: Sequence[int]) -> bool:
    """Whether the items are what an interview asked: only those who examine a board ask it questions that bind it."""
    asked = sum(words_of(blocks[place]).rstrip().endswith("?") for place in items)
    if asked * 2 <= len(items):
        return False
    return not any(_EXAMINED.search(words_of(block)) for block in blocks[: items[0]])


def _finding(item: NumberedItem, answer: list[tuple[str, tuple[int, ...]]]) -> Finding:
    texts = [text for text, _ in answer]
    return Finding(
        title=item.text,
        lines=(*item.lines, *(line for _, lines in answer for line in lines)),
        measures=tuple(text for text in texts if not tells_time(text)),
        schedule=tuple(text for text in texts if tells_time(text)),
        notes=(f"Nr: {item.number}",),
        doubts=(
            *((Doubt(_SORTED),) if any(tells_time(text) for text in texts) else ()),
            *(
                Doubt(f"En tidsplan är beställd men finns inte: ”{told}”")
                for text in texts
                if (told := ordered_plan(text))
            ),
        ),
    )
