"""What a document is called: which of its first lines is its title, among all that a paper carries above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.documents import document_day, furniture
from store.documents.blocks import (
    Block,
    Heading,
    Labelled,
    NumberedItem,
    Paragraph,
    Source,
    Table,
    plain,
    row_words,
    words_of,
)
from store.documents.draft import SourceText
from store.documents.facts import title_fact
from store.documents.plan_names import names_a_section, once
from store.documents.sentences import ends_open
from store.documents.shapes.heads import find_head

_MAX_TITLE = 160
_SETTING = re.compile(r"[a-z_-]{2,20}: .{0,200}")
_KIND_OF_DOCUMENT = re.compile(
    r"plan|åtgärd|uppfölj|granskning|redovisning|lista|svar|rapport|yttrande|anteckning|protokoll|program|berättelse",
    re.IGNORECASE,
)
_PASTED = re.compile(r"[A-ZÅÄÖ][\wåäö-]*(?:plan(?:en)?|lista(?:n)?)\s\S.*")
"""How a plan that is pasted into a mail begins: what it is, in one word, and then whose."""
_GREETING = re.compile(r"hej\b|god (?:dag|morgon)\b", re.IGNORECASE)
_ADDRESSEE = re.compile(r"till:? [\wåäö ,-]{3,60}", re.IGNORECASE)
_FORM = re.compile(
    r"(?:(?:vårt|ert|er|vår) )?(?:datum|dnr|diarienr|diarienummer|beteckning|handläggare|sida|referens|ärendenr|"
    r"mottagare|dokumenttyp|ärendenummer|upprättad av|beslutsinstans)(?::?(?: .{0,80})?)?",
    re.IGNORECASE,
)
"""A line of the form that a letter is written on."""
_PAGE_NUMBER = re.compile(r"\s*\b(?:sidan?|sid\.?|page)?\s?\d{1,4}(?:\s?\(\d{1,4}\)|\s?av\s\d{1,4})?$", re.IGNORECASE)
_MAX_GREETED = 3
"""Blocks of the text itself among which a mail greets."""
_MAX_FACTS = 8
"""Rows of the largest table of facts that may stand before a title."""


def title_of(source: Source) -> SourceText | None:
    """The document's title: the heading that is the only one of its rank, else one of the first short lines.

    Of several short lines at the top the first that says what kind of document this is, in more words than that, is
    the title; else the first that is neither letterhead nor part of the form it is written on. A plan pasted into a
    mail may carry its own title, and the subject is only what the mail is about.
    """
    pasted = _pasted(source.blocks)
    if pasted is not None:
        return pasted
    first = [block for block in source.blocks if isinstance(block, Heading) and block.level == 1]
    if len(first) == 1 and not names_a_section(first[0].text):
        return SourceText(first[0].text, first[0].lines)
    candidates = list(_candidates(source.blocks))
    telling = (part for part in candidates if _KIND_OF_DOCUMENT.search(part.text) and " " in part.text.strip())
    return next(telling, candidates[0] if candidates else _running(source.blocks))


def _pasted(blocks: tuple[Block, ...]) -> SourceText | None:
    """The title of a plan pasted into a mail: a line above its first row, number or point, under the greeting.

    The heading of the first rows may stand between.
    """
    text = [block for block in blocks if not furniture.is_of_page(block)]
    if not any(isinstance(block, Paragraph) and _GREETING.match(block.text) for block in text[:_MAX_GREETED]):
        return None
    for at, block in enumerate(text):
        if not isinstance(block, Paragraph) or not _PASTED.fullmatch(block.text):
            continue
        below = text[at + 1 : at + 3]
        if below and _may_be_title(below[0], words_of(below[0])):
            below = below[1:]
        if below and _begins_plan(below[0]) and _may_be_title(block, block.text):
            return SourceText(block.text, block.lines)
    return None


def _begins_plan(block: Block) -> bool:
    return isinstance(block, Table | NumberedItem | Labelled) or (isinstance(block, Paragraph) and block.item)


def _running(blocks: tuple[Block, ...]) -> SourceText | None:
    """The title that the pages carry, of a part of a document that has no other."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.page and _KIND_OF_DOCUMENT.search(block.text):
            return SourceText(_PAGE_NUMBER.sub("", block.text).strip(" |–-"), block.lines)
    return None


def _candidates(blocks: tuple[Block, ...]) -> Iterator[SourceText]:
    """The short lines above the first sentence, without those that may stand before a title."""
    for block in blocks:
        if isinstance(block, Heading):
            yield SourceText(block.text, block.lines)
            return
        if isinstance(block, Table):
            yield from (part for part in _title_rows(block) if not _passes_over(part.text))
            if find_head(block.rows) is not None or len(block.rows) > _MAX_FACTS:
                return
            continue
        text = words_of(block)
        if furniture.is_of_page(block) or _passes_over(text):
            continue
        if not _may_be_title(block, text):
            return
        yield SourceText(text, block.lines)


def _may_be_title(block: Block, text: str) -> bool:
    if isinstance(block, Labelled):
        # ”Uppföljning nämndens aktiviteter” could head a column, too.
        return not block.text and " " in text and _KIND_OF_DOCUMENT.match(text) is not None
    if not isinstance(block, Paragraph) or block.item:
        return False
    return len(once(text)) <= _MAX_TITLE and ends_open(text) and not _GREETING.match(text)


def _title_rows(table: Table) -> list[SourceText]:
    """Rows above a table's head that hold one text each, as a spreadsheet's title does, or a title told as a fact."""
    found = find_head(table.rows)
    above = table.rows[: found.first_row] if found else table.rows
    told = title_fact(above)
    if told:
        return [SourceText(told, row.lines) for row in above if told in map(plain, row.cells)]
    if found is None and len(above) == 1:
        # A title whose words were parted by tabs.
        return [SourceText(" ".join(plain(cell) for cell in above[0].cells if cell), above[0].lines)]
    return [SourceText(row_words(row), row.lines) for row in above if sum(bool(cell) for cell in row.cells) == 1]


def _passes_over(text: str) -> bool:
    """Whether a line may stand before the title: furniture, a letterhead, a part of the form, a date with its word."""
    if furniture.is_letterhead(text) and not _KIND_OF_DOCUMENT.search(text):
        return True
    if furniture.is_navigation(text):
        return True
    if (
        furniture.is_furniture(text)
        or document_day.is_dated(text)
        or any(form.fullmatch(text) for form in (_SETTING, _ADDRESSEE, _FORM))
    ):
        return True
    dated = document_day.document_date(Source("", (), (Paragraph(text, ()),))) is not None
    return dated and not _KIND_OF_DOCUMENT.search(text)
