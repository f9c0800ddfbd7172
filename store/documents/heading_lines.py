"""Lines that read as headings although nothing but their shape says so."""

from __future__ import annotations

import re

from store.documents.blocks import Block, Heading, NumberedItem, Paragraph, words_of
from store.documents.document_day import is_dated
from store.documents.furniture import is_of_page
from store.documents.sentences import ends_open

_MAX_LETTERS = 130
_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*|\s+)(?=[A-ZÅÄÖ])")


def numbered_heading(block: Block) -> tuple[str, str]:
    """The number that a heading begins with, if any, and its words."""
    if isinstance(block, NumberedItem):
        return block.number, block.text
    text = words_of(block)
    found = _NUMBER.match(text)
    return (found["number"], text[found.end() :]) if found else ("", text)


def looks_like_heading(block: Block) -> bool:
    """Whether a block reads as a heading: short, no full stop, no point of a list, and not the document's day."""
    if isinstance(block, Heading):
        return True
    if not isinstance(block, Paragraph | NumberedItem) or (isinstance(block, Paragraph) and block.item):
        return False
    text = words_of(block)
    if len(text) > _MAX_LETTERS or not ends_open(text) or text.endswith((",", ";")):
        return False
    return not (is_of_page(block) or is_dated(text))
