"""Tables of facts about a document: its diarienummer, its day, who has decided it. They tell nothing to be done.

The words stand over what they tell, as in a letterhead, or beside it, as in a form. Each of them could head a column of
a plan, too; a table of nothing else is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Row, plain

_TITLE = r"(?:dokument(?:ets)?[ -]?)?(?:titel|namn|rubrik)(?: på dokument(?:et)?)?"
_MATTER = r"ärende(?:mening)?"
"""Beside its text a letter's title; over it, it heads the names of a list of ärenden."""
_OF_DOCUMENT = (
    r"(?:vår(?:t)?|er(?:t)?|diarie)?[ -]?(?:dnr|diarie(?:nummer|nr|föring)|beteckning|referens)|ärende(?:nummer|nr|id)|"
    r"(?:typ av )?dokument(?:typ|id|-id|nummer|ansvarig|ägare|slag|kategori|information)?|version(?:snummer|snr)?|"
    r"utgåva|besluts?(?:instans|fattare|organ|nivå|ande)|"
    r"(?:fastställ[dt]|antag(?:en|et)|beslutad|beslutat|upprättad|godkänd)(?: (?:av|datum|den|när))?|"
    r"(?:gäller|giltig(?:t|het)?|giltighetstid)(?: (?:för|(?:från|till)(?: och med)?|t\.?o\.?m\.?|fr\.?o\.?m\.?))?|"
    r"sekretess(?:klass)?|informationsklass(?:ning)?|lagringsplats|diarieplan|dokumentet gäller för|sid(?:a|or|nr)"
)
_OF_ANYTHING = (
    r"\w*datum|handläggare|(?:senast )?(?:reviderad|uppdaterad|ändrad|granskad)(?: den)?|revider(?:as|ing)(?: senast)?|"
    r"nästa (?:revidering|översyn)|förvaltning|nämnd|avdelning|enhet|författare|målgrupp|mottagare|avsändare|"
    r"kontakt(?:person)?|"
    r"ansvarig(?: (?:nämnd|förvaltning|handläggare|för \w+))?|status|telefon|e-?post|till|från"
)
"""These are as often the heads of other tables; beside a word of a document they go with it."""
_ONLY_DOCUMENT = re.compile(_OF_DOCUMENT, re.IGNORECASE)
_OVER = re.compile(f"{_TITLE}|{_OF_DOCUMENT}|{_OF_ANYTHING}", re.IGNORECASE)
_BESIDE = re.compile(f"{_MATTER}|{_OVER.pattern}", re.IGNORECASE)
_NAMES = re.compile(f"{_TITLE}|{_MATTER}", re.IGNORECASE)
_AND = re.compile(r"\s*(?:/|,|\boch\b)\s*")
"""What stands between two such words that are one, as in ``Beslutsinstans och datum``."""
_MOST_ROWS = 20
_MOST_PAIRS = 3
"""Words with their texts beside each other on one row."""


def facts_of(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """What a table says of its document, each word with its text; [] for every other table."""
    if not 0 < len(rows) <= _MOST_ROWS:
        return []
    texts = [[plain(cell) for cell in row.cells] for row in rows]
    for told, words in ((_over(texts), _OVER), (_beside(texts), _BESIDE)):
        known = all(words.fullmatch(part) for word, _ in told for part in _AND.split(_bare(word)))
        if len(told) > 1 and known and any(_ONLY_DOCUMENT.fullmatch(_AND.split(_bare(word))[0]) for word, _ in told):
            return told
    return []


def is_word(text: str) -> bool:
    """Whether a text is a word that tells something of a document where its text stands beside it."""
    return _BESIDE.fullmatch(_bare(text)) is not None


def title_fact(rows: Sequence[Row]) -> str:
    """The title that a table of facts gives the document; "" where it gives none."""
    return next((text for word, text in facts_of(rows) if _NAMES.fullmatch(_bare(word)) and text), "")


def _over(texts: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """The words of a row over a row of what they tell, once or several times."""
    if len(texts) % 2 or len(texts) > 2 * _MOST_PAIRS:
        return []
    told: list[tuple[str, str]] = []
    for words, values in zip(texts[::2], texts[1::2], strict=True):
        if sum(map(bool, words)) < 2:
            return []
        told += [
            (word, value) for word, value in zip(words, [*values, *[""] * len(words)], strict=False) if word or value
        ]
    return told


def _beside(texts: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Words and what they tell by turns, along each row."""
    told: list[tuple[str, str]] = []
    for row in map(_without_empty_end, texts):
        if len(row) % 2 or len(row) > 2 * _MOST_PAIRS:
            return []
        told += [(word, value) for word, value in zip(row[::2], row[1::2], strict=True) if word or value]
    return told


def _without_empty_end(row: Sequence[str]) -> Sequence[str]:
    """The cells of a row to the last that says something: above a wider table the others are empty."""
    filled = max((place + 1 for place, text in enumerate(row) if text), default=0)
    return row[: filled + filled % 2]


def _bare(word: str) -> str:
    return word.strip(" :*")
