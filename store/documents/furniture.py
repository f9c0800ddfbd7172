"""What a page carries beside its text: dates and page numbers on a line of their own, rules, running heads.

None of it belongs to an område, all of it is accounted for as left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from store.documents.blocks import Block, Heading, Paragraph, words_of
from store.documents.document_day import DATE_ALONE

_PAGE = re.compile(
    r"(?:sidan?|sid\.?|s\.|page)\s*\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|av\s*\d{1,4}|/\s*\d{1,4}|of\s*\d{1,4}))?|\d{1,4}\s*\(\s*\d{1,4}\s*\)|"
    r"\(\s*\d{1,3}\s*\)|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,3}|\d{1,3}\s*/\s*\d{1,3}",
    re.IGNORECASE,
)
_PAGE_HEAD = re.compile(r".{0,100}\b(?:sida?|sid)\.?\s*\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|av\s*\d{1,4})", re.IGNORECASE)
_FILE_NUMBER = re.compile(
    r".{0,60}\b(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b.{0,40}|[A-ZÅÄÖ]{1,6}[ -]?\d{4}[/:-]\d{1,6}",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(
    r"(?:[\wåäö-]+\s){0,3}[\w-]*(?:nämnden|styrelsen|kommun|förvaltningen|kontoret|regionen|bolaget|avdelningen)|tjänsteskrivelse|bilaga(?:\s\w+)?",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s*[>›»→]\s*|\s+/\s+")
_LEAST_STEPS, _LONGEST_STEP = 3, 60
_LINK = re.compile(
    r"hoppa till (?:huvud)?innehåll(?:et)?|till (?:startsidan|innehållet)|(?:stäng |visa )?(?:huvud|under)?meny(?:n)?|"
    r"start(?:sida|sidan)?|hem|sök(?: på (?:webbplatsen|sidan))?|(?:aktivera )?lyssna(?: på sidan)?|logga in|"
    r"skriv ut(?: sidan)?|dela(?: sidan)?|innehåll på (?:den här )?sidan|lättläst|teckenspråk|(?:other )?languages|"
    r"kakor|cookies|du är här:?",
    re.IGNORECASE,
)
"""What a web page has to press, above its text."""
_LONGEST = 400
"""Characters, with the spaces of its layout, of the longest line that can belong to the page."""
_RULE = re.compile(r"[-–—_=*~.·+|\s]+")


def is_rule(text: str) -> bool:
    """Whether a text is only a drawn line, such as ``-----`` or ``=== ===``."""
    return _RULE.fullmatch(text) is not None


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to the text."""
    if len(text) > _LONGEST:
        return is_rule(text)
    words = " ".join(text.split())
    return (
        not words
        or is_rule(words)
        or any(form.fullmatch(words) for form in (_PAGE, DATE_ALONE, _PAGE_HEAD, _FILE_NUMBER))
    )


def is_of_page(block: Block) -> bool:
    """Whether a block belongs to the page: its reader has seen that it does, or its words show it."""
    return (isinstance(block, Paragraph) and block.page) or is_furniture(words_of(block))


def is_letterhead(text: str) -> bool:
    """Whether a line only says whose paper it is: a board, an administration, a municipality."""
    return _LETTERHEAD.fullmatch(" ".join(text.split())) is not None


def is_navigation(text: str) -> bool:
    """Whether a line of a web page only leads elsewhere: a link above the text, or the trail from the first page."""
    words = " ".join(text.split())
    if len(words) > _LONGEST:
        return False
    if _LINK.fullmatch(words):
        return True
    steps = _TRAIL.split(words)
    return len(steps) >= _LEAST_STEPS and all(
        0 < len(step) <= _LONGEST_STEP and not step[0].islower() for step in steps
    )


def running_heads(blocks: Iterable[Block]) -> frozenset[str]:
    """Paragraphs that come back, apart from their digits, as the head and the foot of a page do."""
    seen = Counter(
        without_digits(block.text)
        for block in blocks
        if isinstance(block, Paragraph | Heading) and len(block.text) <= 120
    )
    return frozenset(text for text, times in seen.items() if times > 1 and text)


def without_digits(text: str) -> str:
    """A line as it looks on every page: its digits do not count."""
    return " ".join(re.sub(r"\d+", "#", text).casefold().split())
