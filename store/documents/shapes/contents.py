"""What a column's cells say of it, whatever its head says: times, status words, who answers.

Used where a head is ambiguous (``Klart`` over dates or over ja and nej) and where a table has no head at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.documents.shapes.roles import Role
from store.documents.status_words import is_colour, status_word
from store.model import Status
from store.months import MONTHS

if TYPE_CHECKING:
    from store.documents.shapes.columns import Head

_LONGEST_TIME = 40
_LONGEST_AROUND_TIME = 60
_LONGEST_FUNCTION = 60
_DONE_HEAD = re.compile(r"(?:klar[ta]?|färdigt?|genomförd|utförd|slutförd)\W*", re.IGNORECASE)
_BARE_TIME = re.compile(
    r"(?:[\d\s.,/:()–—-]|\b(?:v(?:ecka)?|[qt]\d?|[vh]t|kv|kvartal\w*|tertial\w*|termin\w*|läsår\w*|halvår\w*|månad\w*|år\w*|"
    r"jan\w*|feb\w*|mars?|apr\w*|maj|juni?|juli?|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*|vår\w*|höst\w*|sommar\w*|vinter\w*|lov\w*|"
    r"löpande|årligen|varje|snarast|omgående|genast|senast|före|innan|efter|under|från|till|och|med|fr|tom|t|o|m|i|av|början|slutet|"
    r"mitten|den|nämnd\w*|första|andra|tredje|fjärde|start|klart?)\b)+",
    re.IGNORECASE,
)
"""Words and signs that a bare time is made of."""
_TIME_IN_WORDS = re.compile(
    r"\b(?:v(?:ecka)?[ .]*\d|[qt] ?\d|[vh]t|kv|kvartal|tertial|termin|läsår|halvår|månad|år|jan|feb|mars?\b|apr|maj|"
    r"jun|jul|aug|sep|okt|nov|dec|vår|höst|sommar|vinter|\w*lov|löpande|varje|snarast|omgående|genast|nämnd|början|slutet|mitten|start)",
    re.IGNORECASE,
)
"""Words that are a time by themselves; ``senast`` and ``till`` only stand beside one."""
_DAY_IN_FIGURES = re.compile(r"(?<!\d)(?:20\d\d|\d{6}|\d{1,2}/\d{1,2})(?!\d)")
"""Figures that can be a day or a year, unlike the sums of a budget."""
_LOOKING_BACK = re.compile(r"utvärder|avstäm", re.IGNORECASE)
"""A column with such a head tells when it will be, or what it was."""
_FOLLOWED_UP = re.compile(r"uppfölj", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
"""A column of uppföljning tells when it will be where each cell has a time with its year, else what came of it."""
_TIME_AMONG_WORDS = re.compile(
    rf"\b(?:vecka|v\.?) ?\d|\b(?:vt|ht|q|t)[ -]?\d|\b(?:{'|'.join(MONTHS)}|våren|hösten|sommaren|läsåret|delårs\w+|"
    r"årsredovisning\w*|bokslut\w*|kvartal\w*|tertial\w*|varje \w+|årligen)\b|20\d\d-\d\d-\d\d",
    re.IGNORECASE,
)
_FUNCTION = re.compile(
    r"\b(?:\w*chef\w*|\w*rektor\w*|\w*ansvarig\w*|\w*samordnare|\w*strateg\w*|\w*handläggare|\w*direktör|\w*sekreterare|\w*controller|"
    r"\w*utvecklare|\w*jurist|\w*ledare|\w*ekonom|\w*ingenjör|\w*pedagog\w*|\w*sköterska|\w*konsulent|\w*inspektör|\w*planerare|"
    r"\w*kommunikatör|\w*förvaltning(?:en)?|\w*kontor(?:et)?|\w*avdelning(?:en)?|\w*enhet(?:en)?|\w*nämnd(?:en)?|\w*styrelse(?:n)?|"
    r"\w*grupp(?:en)?|MAS|MAR|HR|IT|VD|personal|alla|lärare|fastighet|ekonomi)\b",
    re.IGNORECASE,
)


def is_time(text: str) -> bool:
    """Whether a text is a time and nothing else."""
    if len(text) > _LONGEST_TIME or not (_DAY_IN_FIGURES.search(text) or _TIME_IN_WORDS.search(text)):
        return False
    return status_word(text) is Status.UNKNOWN and _BARE_TIME.fullmatch(text) is not None


def is_status(text: str) -> bool:
    """Whether a text is a status, as a word, a sign or a colour, and nothing else."""
    return status_word(text) is not Status.UNKNOWN or is_colour(text)


def tells_status(text: str) -> bool:
    """Whether a text begins with a status, alone or as its first sentence or clause."""
    first = text.partition(".")[0].partition(",")[0]
    return is_status(text) or status_word(first) is not Status.UNKNOWN


def is_function(text: str) -> bool:
    """Whether a text names who answers: a function, a group or an office."""
    return len(text) <= _LONGEST_FUNCTION and _FUNCTION.search(text) is not None


def _names_a_time(text: str) -> bool:
    """Whether a few words name a time beside something else, as ``Enkät i april 2025``."""
    return len(text) <= _LONGEST_AROUND_TIME and _TIME_AMONG_WORDS.search(text) is not None and not is_status(text)


def role_by_content(head: Head, texts: Sequence[str]) -> Role:
    """``Klart`` over dates is a schedule, over ja and nej a status; ``Återrapport`` over dates tells when, not what."""
    if head.role is Role.STATUS and _DONE_HEAD.fullmatch(head.text):
        known = sum(status_word(text) is not Status.UNKNOWN for text in texts)
        times = sum(is_time(text) for text in texts)
        return Role.SCHEDULE if times > known else Role.STATUS
    if head.role is Role.PROGRESS and texts and all(is_time(text) for text in texts):
        return Role.SCHEDULE
    if _LOOKING_BACK.search(head.text) and texts and sum(map(_names_a_time, texts)) * 2 > len(texts):
        return Role.SCHEDULE
    if _FOLLOWED_UP.search(head.text) and texts and all(_YEAR.search(text) and _names_a_time(text) for text in texts):
        return Role.SCHEDULE
    if head.role is Role.PROGRESS and texts and all(status_word(text) is not Status.UNKNOWN for text in texts):
        return Role.STATUS
    return head.role
