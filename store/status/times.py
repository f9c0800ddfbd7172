"""Times as the status reader needs them: whether a word is one, and the day that is written in full."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
"""How the months begin."""
_TIME_WORDS = frozenset(
    {
        *("senast", "till", "under", "i", "vid", "före", "innan", "inom", "den", "första", "andra", "tredje", "fjärde"),
        *(
            "vår",
            "våren",
            "sommar",
            "sommaren",
            "höst",
            "hösten",
            "vinter",
            "vt",
            "ht",
            "q",
            "kv",
            "kvartal",
            "tertial",
        ),
        *("v", "vecka", "år", "nästa", "årsskiftet", "halvårsskiftet"),
    }
)
_DAY = re.compile(r"(?P<year>(?:20)?\d\d)-?(?P<month>\d\d)-?(?P<day>\d\d)")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})(?:[-./](?P<year>(?:20)?\d\d))?")
_YEAR = re.compile(r"20\d\d")
_LONGEST = 10


def is_time(word: str) -> bool:
    """Whether a word is a time, begins one or stands before one."""
    return word in _TIME_WORDS or word[:3] in MONTHS or word[:1].isdigit()


def is_day(word: str) -> bool:
    """Whether a word is a day, with its year or without: *2023-05-12*, *15/3*."""
    return len(word) <= _LONGEST and (_DAY.fullmatch(word) or _DAY_FIRST.fullmatch(word)) is not None


def day_in_full(words: Sequence[str]) -> dt.date | None:
    """The day that some words begin with, where its year is told: *2023-05-12*, *den 12 maj 2023*, *12/5 2023*."""
    first, second, third, *_ = *(words[1:] if words[:1] == ["den"] else words), "", "", ""
    if len(first) > _LONGEST:
        return None
    match = _DAY.fullmatch(first) or _DAY_FIRST.fullmatch(first)
    if match:
        year, month, day = match["year"] or (second if _YEAR.fullmatch(second) else ""), match["month"], match["day"]
    elif first.isdecimal() and second[:3] in MONTHS and _YEAR.fullmatch(third):
        year, month, day = third, str(MONTHS.index(second[:3]) + 1), first
    else:
        return None
    try:
        return dt.date(int(year[-2:]) + 2000, int(month), int(day)) if year else None
    except ValueError:
        return None
