"""The day a document gives as its own: beside a word for it, beside a place, alone on a line, last in its title."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from store.documents.blocks import Block, Labelled, Source, Table, plain, words_of
from store.documents.facts import facts_of
from store.months import MONTHS

_DATE = (
    r"(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|"
    rf"(?P<d2>\d{{1,2}})\s+(?P<m2>{'|'.join(MONTHS)})\s+(?P<y2>(?:19|20)\d\d))"
)
_NO_PLACE = r"(?!(?:Klar|Senast|Start|Slut|Från|Till|Före|Efter|Under|Fram|Tids|Vid|Inom|Deadline))"
_PLACE = _NO_PLACE + r"[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?(?:,)?(?:\s+den)?"
_MADE = (
    r"(?:datum|date|daterad|daterat|skickat|sent|upprättad|upprättat|utskriven|version|(?:senast )?granskad|"
    r"(?:senast )?reviderad|(?:senast )?uppdatera(?:d|t|des)|senast ändra(?:d|t|des)|publicera(?:d|t|des)|"
    r"antagen|antaget|beslutad|beslutat|fastställ[dt]|skrive[nt]|undertecknad|undertecknat|dokumentdatum|gäller från|"
    r"sammanträdesdatum|mötesdatum|"
    r"(?:uppföljning|avstämning|lägesrapport|status|läget?) per|läget?(?=\s\d)|rapportdatum|"
    r"(?:läge(?:t|sbilden)?|status(?:en)?)(?:\s(?:i|för|enligt)\s[\w-]+)?\s(?:avser|är från|gäller)(?:\sper)?)"
    r"(?:\s+(?:av|i)\s+[\w\s-]{1,60})?"
)
DATE_ALONE = re.compile(rf"(?:(?P<place>{_PLACE})\s+|den\s+)?{_DATE}\.?")
_DATED_WORDS = rf"(?P<made>{_MADE})\s*:?\s*(?:den\s+)?(?<!\d){_DATE}"
_DATED = re.compile(_DATED_WORDS + r"(?:[\s,.(§].{0,60})?", re.IGNORECASE)
_DATED_INSIDE = re.compile(r"(?:^|[\s,(])" + _DATED_WORDS, re.IGNORECASE)
_LONGEST_DATED = 120
_LIMIT = rf".*\b(?:till|med|t\.?o\.?m\.?|senast|före|innan|från|inför)\s+(?:den\s+)?{_DATE.replace('?P<', '?P<not_')}$"
"""A text that ends with a day up to which something goes on."""
_DATE_LAST = re.compile(rf"(?!{_LIMIT}).{{3,100}}?[\s,(]{_DATE}\)?")
_AWAITS_DAY = re.compile(
    r"\b(?:till och med|t\.? ?o\.? ?m\.?|till|från och med|från|senast|före|innan|inför|gäller)[ :]*$", re.IGNORECASE
)
"""The end of a line that the date under it completes: up to that day something holds."""
_TOP = 4
"""Texts at the top of a document among which a title may end with its date."""
_LONGEST_LINE = 400
"""Characters of the longest line that can tell the day."""


def is_dated(text: str) -> bool:
    """Whether a line tells when the document was made, with a word for it."""
    return len(text) <= _LONGEST_LINE and _DATED.fullmatch(" ".join(text.split())) is not None


def tells_day(text: str) -> bool:
    """Whether a line tells somewhere in it when the document was made, with a word for it."""
    return len(text) <= _LONGEST_DATED and _DATED_INSIDE.search(text) is not None


def document_date(source: Source) -> dt.date | None:
    """The day the document gives as its own, or None.

    A date with a word for it (``Upprättad 2024-03-12``) goes before one beside a place (``Sunnvik 2024-03-12``),
    that before the one that stands alone most often; of several equally good the last, when a page that was
    published was brought up to date. It is a reading of ours, never more than ``tolkad``.
    """
    made: list[dt.date] = []
    placed: list[dt.date] = []
    alone: list[dt.date] = []
    titled: list[dt.date] = []
    for place, text in enumerate(_short_texts((*source.blocks, *source.aside))):
        words = " ".join(text.split())
        _sort_date(words, made, placed, alone)
        found = _DATE_LAST.fullmatch(words) if place < _TOP else None
        if found and (day := _day(found)):
            titled.append(day)
    for days in (made, placed, alone, titled):
        if days:
            times = Counter(days)
            return max(times, key=lambda day: (times[day], day))
    return None


def _short_texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Texts that can be a date with its word: short paragraphs, and the nearly empty rows above and below a table."""
    after_label = False
    heads = _lone_heads(blocks)
    above = ""
    for block in blocks:
        if isinstance(block, Table):
            yield from (_told_under(head, value) for head, value in _told_over(block))
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
        elif above in heads:
            yield _told_under(above, words_of(block))
        above = block.label if isinstance(block, Labelled) and not block.text else ""
        after_label = (isinstance(block, Labelled) and not block.text) or (
            not isinstance(block, Table) and _AWAITS_DAY.search(words_of(block)) is not None
        )


def _told_over(table: Table) -> Iterable[tuple[str, str]]:
    """What a table of facts about the document says, each word with its text; so may any table of two rows."""
    told = facts_of(table.rows)
    if told or len(table.rows) != 2:
        return told
    heads, values = table.rows
    return zip(map(plain, heads.cells), map(plain, values.cells), strict=False)


def _lone_heads(blocks: Iterable[Block]) -> frozenset[str]:
    """Words alone on their lines that come but once: what a letter calls its day; a plan has one for each område."""
    times = Counter(block.label for block in blocks if isinstance(block, Labelled))
    return frozenset(word for word, count in times.items() if count == 1)


def _told_under(head: str, value: str) -> str:
    """A word for the document's own day with the day that stands alone under it; nothing where they are no such."""
    text = f"{head} {value}"
    return text if DATE_ALONE.fullmatch(value) and _DATED.fullmatch(text) else ""


def _sort_date(text: str, made: list[dt.date], placed: list[dt.date], alone: list[dt.date]) -> None:
    found = _DATED.fullmatch(text) or (_DATED_INSIDE.search(text) if len(text) <= _LONGEST_DATED else None)
    target = made
    if found is None:
        found = DATE_ALONE.fullmatch(text)
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
