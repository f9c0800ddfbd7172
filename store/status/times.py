"""Times as the status reader needs them: whether a word is one, and the day that is written in full."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

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
_LONGEST = 10


_BARE = frozenset({"i", "till", "den", "vid", "första", "andra", "inom", "under", "före", "innan", "v"})


@cache
def _day() -> re.Pattern[str]:
    return re.compile(
        r"(?P<year>(?:20)?\d\d)-?(?P<month>\d\d)-?(?P<day>\d\d)|"
        r"(?P<early>\d{1,2})[/.](?P<of>\d{1,2})(?:[-./](?P<last>(?:20)?\d\d))?"
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word.startswith("20")


def is_time(word: str) -> bool:
    """Whether a word is a time, begins one or stands before one."""
    return word in _TIME_WORDS or word[:1].isdigit() or (word[:3] in MONTHS and _is_month(word))


def _is_month(word: str) -> bool:
    """Whether a word is a month, or begins with one in full: *markanvisning* and *majoriteten* are none."""
    return len(word) <= len("sept") or word.startswith(_LONG_MONTHS)


_LONG_MONTHS = ("januari", "februari", "april", "juni", "juli", "august", "septem", "oktober", "novem", "decem")


def tells_time(words: Sequence[str]) -> bool:
    """Whether a time is among some words; *i*, *till* and *första* are none alone."""
    return any(is_time(word) and word not in _BARE for word in words)


def is_day(word: str) -> bool:
    """Whether a word is a day, with its year or without: *2023-05-12*, *15/3*."""
    return word[:1].isdecimal() and len(word) <= _LONGEST and _day().fullmatch(word) is not None


def day_in_full(words: Sequence[str]) -> dt.date | None:
    """The day that some words begin with, where its year is told: *2023-05-12*, *den 12 maj 2023*, *12/5 2023*."""
    first, second, third, *_ = *(words[1:] if words[:1] == ["den"] else words), "", "", ""
    if not first[:1].isdecimal() or len(first) > _LONGEST:
        return None
    match = _day().fullmatch(first)
    if match and match["early"]:
        year, month, day = match["last"] or (second if _is_year(second) else ""), match["of"], match["early"]
    elif match:
        year, month, day = match["year"], match["month"], match["day"]
    elif first.isdecimal() and second[:3] in MONTHS and _is_year(third):
        year, month, day = third, str(MONTHS.index(second[:3]) + 1), first
    else:
        return None
    try:
        return dt.date(int(year[-2:]) + 2000, int(month), int(day)) if year else None
    except ValueError:
        return None
