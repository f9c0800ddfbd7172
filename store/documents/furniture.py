"""What a page carries beside its text: dates and page numbers on a line of their own, rules, running heads.

None of it belongs to an område, all of it is accounted for as left out. A date on a line of its own also tells when
the document was written.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from store.documents.blocks import Block, Heading, Labelled, Paragraph, Source, Table, plain, words_of
from store.months import MONTHS

_DATE = (
    r"(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|"
    rf"(?P<d2>\d{{1,2}})\s+(?P<m2>{'|'.join(MONTHS)})\s+(?P<y2>(?:19|20)\d\d))"
)
_NO_PLACE = r"(?!(?:Klar|Senast|Start|Slut|Från|Till|Före|Efter|Under|Fram|Tids|Vid|Inom|Deadline))"
_PLACE = _NO_PLACE + r"[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?(?:,)?(?:\s+den)?"
_MADE = (
    r"(?:datum|daterad|daterat|upprättad|upprättat|utskriven|version|(?:senast )?reviderad|(?:senast )?uppdaterad|"
    r"antagen|antaget|beslutad|beslutat|fastställ[dt]|skrive[nt]|undertecknad|undertecknat|dokumentdatum|gäller från|"
    r"sammanträdesdatum|mötesdatum|"
    r"(?:uppföljning|avstämning|lägesrapport|status|läget?) per)"
    r"(?:\s+(?:av|i)\s+[\w\s-]{1,60})?"
)
_DATE_ALONE = re.compile(rf"(?:(?P<place>{_PLACE})\s+|den\s+)?{_DATE}\.?")
_DATED_WORDS = rf"(?P<made>{_MADE})\s*:?\s*(?:den\s+)?{_DATE}"
_DATED = re.compile(_DATED_WORDS + r"(?:[\s,.(§].{0,60})?", re.IGNORECASE)
_DATED_INSIDE = re.compile(r"(?:^|[\s,(])" + _DATED_WORDS, re.IGNORECASE)
_LONGEST_DATED = 120
_PAGE = re.compile(
    r"(?:sidan?|sid\.?|s\.|page)\s*\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|av\s*\d{1,4}|/\s*\d{1,4}|of\s*\d{1,4}))?|\d{1,4}\s*\(\s*\d{1,4}\s*\)|"
    r"[-–—]\s*\d{1,4}\s*[-–—]|\d{1,3}|\d{1,3}\s*/\s*\d{1,3}",
    re.IGNORECASE,
)
_PAGE_HEAD = re.compile(r".{0,100}\b(?:sida?|sid)\.?\s*\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|av\s*\d{1,4})", re.IGNORECASE)
_FILE_NUMBER = re.compile(r".{0,60}\b(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b.{0,40}", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"(?:[\wåäö-]+\s){0,3}[\w-]*(?:nämnden|styrelsen|kommun|förvaltningen|kontoret|regionen|bolaget|avdelningen)|tjänsteskrivelse|bilaga(?:\s\w+)?",
    re.IGNORECASE,
)
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
        or any(form.fullmatch(words) for form in (_PAGE, _DATE_ALONE, _PAGE_HEAD, _FILE_NUMBER))
    )


def is_dated(text: str) -> bool:
    """Whether a line tells when the document was made, with a word for it."""
    return len(text) <= _LONGEST and _DATED.fullmatch(" ".join(text.split())) is not None


def is_letterhead(text: str) -> bool:
    """Whether a line only says whose paper it is: a board, an administration, a municipality."""
    return _LETTERHEAD.fullmatch(" ".join(text.split())) is not None


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


def document_date(source: Source) -> dt.date | None:
    """The day the document gives as its own, or None.

    A date with a word for it (``Upprättad 2024-03-12``) goes before one beside a place (``Sunnvik 2024-03-12``),
    that before the one that stands alone most often. It is a reading of ours, never more than ``tolkad``.
    """
    made: list[dt.date] = []
    placed: list[dt.date] = []
    alone: list[dt.date] = []
    for text in _short_texts(source.blocks):
        _sort_date(" ".join(text.split()), made, placed, alone)
    for found in (made, placed, alone):
        if found:
            return Counter(found).most_common(1)[0][0]
    return None


def _short_texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Texts that can be a date with its word: short paragraphs, and the nearly empty rows above and below a table."""
    after_label = False
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                filled = [plain(cell) for cell in row.cells if cell]
                if len(filled) <= 2:
                    yield " ".join(filled)
                    yield from filled
        elif isinstance(block, Labelled):
            # ”Klart senast: 2024-03-31” dates a promise; only a word for the document's own date counts here.
            yield f"{block.label}: {block.text}" if _DATED.fullmatch(f"{block.label}: {block.text}") else ""
        elif len(block.text) <= 200 and not after_label:
            yield words_of(block)
        after_label = isinstance(block, Labelled) and not block.text


def _sort_date(text: str, made: list[dt.date], placed: list[dt.date], alone: list[dt.date]) -> None:
    found = _DATED.fullmatch(text) or (_DATED_INSIDE.search(text) if len(text) <= _LONGEST_DATED else None)
    target = made
    if found is None:
        found = _DATE_ALONE.fullmatch(text)
        target = placed if found and found["place"] else alone
    day = _day(found) if found else None
    if day:
        target.append(day)


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        if found["y"]:
            return dt.date(int(found["y"]), int(found["m"]), int(found["d"]))
        return dt.date(int(found["y2"]), MONTHS.index(found["m2"].casefold()) + 1, int(found["d2"]))
    except ValueError:
        return None
