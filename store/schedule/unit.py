"""A unit of time as it is named, and the values its tokens carry."""

from __future__ import annotations

COUNTED = {"Q": "kvartal", "T": "tertial", "H": "halvår", "W": "vecka"}
"""Classes of the units that are counted within a year."""


class Unit:
    """A unit of time as it is named, not yet on the calendar."""

    __slots__ = (
        *("bare", "day", "doubt", "first", "gone", "in_year", "joined", "kind", "last", "number", "part", "shift"),
        "year",
    )

    def __init__(self, kind: str, number: int | str = 0, year: int | None = None, *, day: int = 0) -> None:
        self.kind = kind
        """dag, månad, årstid, kvartal, tertial, halvår, vecka, år, år-år, läsår, fest, delår, årsbokslut, nämnd …"""
        self.number = number
        """Which one of its kind: month, quarter, week, the season's word, the last year of a span."""
        self.year = year
        """The year as told, or None."""
        self.day = day
        """The day of the month; in a week the weekday from 1, where one is told."""
        self.part = ""
        """start, mid, end, early or late, or "" for the whole unit."""
        self.shift: int | None = None
        """+1 for nästa, 0 for innevarande, −1 for förra; None when not told so."""
        self.in_year: int | None = None
        """Its year counted from the one of writing, where that is told behind it: 1 in ``våren nästa år``."""
        self.doubt = ""
        """Why it has no days in any year, as a Swedish sentence: there is no such day, or its month is misspelt."""
        self.first = 0
        self.last = 0
        """First and last token."""
        self.bare = False
        """Whether the year is a bare number of two digits, which a day can be as well: ``apr 15``."""
        self.gone = False
        """Whether the word itself says that it has been: ``i höstas``, ``förra året``."""
        self.joined = ""
        """How it hangs together with the unit before it inside one core: "-", "&" or ""."""

    def settle(self, year: int) -> None:
        """Give it the year that is told by the year of writing."""
        if self.in_year is not None and self.year is None:
            self.year = year + self.in_year


def number_of(value: object) -> int:
    """The number a token stands for, or 0."""
    return value if isinstance(value, int) else 0


def two_of(value: object) -> tuple[int, int]:
    """The two numbers of a pair."""
    return (int(value[0]), int(value[1])) if isinstance(value, tuple) else (0, 0)
