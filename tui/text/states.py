"""Words shared by both front ends: läge as sign and word, days, dates, counts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.day_words import days, short_date, short_length, short_month
from store.model import Kind, kind_word
from store.standing_words import SIGNS, Sign, areas, counted, distance_words, standing_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.coming_back import ComingBack
    from store.deadline import Standing
    from store.rereading import MovedDate

__all__ = [
    "CONTRADICTION",
    "MISSED",
    "NO_LAST_DAY",
    "QUESTION",
    "SIGNS",
    "TAKEN_AWAY",
    "Sign",
    "areas",
    "coming_short",
    "coming_words",
    "counted",
    "days",
    "distance_words",
    "left_on",
    "meeting_words",
    "month_or_date",
    "moved_words",
    "out_of",
    "short_date",
    "short_kind",
    "short_length",
    "short_month",
    "standing_short",
    "standing_words",
    "times_done",
    "together",
    "was_moved",
    "was_taken_away",
]
"""Läge and days are worded in the store, because documents tell them too."""

CONTRADICTION = Sign("≠", "#")
"""Marks an område in which two things that are written cannot both hold."""

QUESTION = Sign("»", "F")
"""Marks an område somebody has asked about and nobody has answered yet."""


MISSED = Sign("□", "M")
"""Marks an område in which an occasion of something that comes back has passed, and nobody has told of it."""


def missed_ones(count: int) -> str:
    """How many områden have missed an occasion: ``2 missade``."""
    return f"{count} {'missad' if count == 1 else 'missade'}"


def contradictions(count: int) -> str:
    """How many områden contradict themselves: ``2 motsägelser``."""
    return f"{count} {'motsägelse' if count == 1 else 'motsägelser'}"


def standing_short(standing: Standing) -> str:
    """A läge with its days for a narrow column: ``försenad 32 d``, ``snart 12 d``, ``försenad 1½ år``."""
    if standing.days is None:
        return standing.state.value
    return f"{standing.state.value} {short_length(standing.days)}"


def left_on(distance: int, day: dt.date) -> str:
    """How far a last day is from another day: ``försenad 32 dagar, den 2018-02-01``."""
    return f"{distance_words(distance)}, den {day}" if distance else distance_words(distance)


def moved_words(move: MovedDate) -> str:
    """A date that is being moved or taken away: ``klart flyttas från 2018-01-31 till 2018-04-30``."""
    if move.after is None:
        return f"{kind_word(move.key)} senast {move.before} tas bort"
    return f"{kind_word(move.key)} flyttas från {move.before} till {move.after}"


def was_taken_away(kind: str, before: dt.date, day: dt.date) -> str:
    """A date that was taken away on a day: ``klart senast 2018-05-31 togs bort 2018-02-01``."""
    return f"{kind} senast {before} togs bort {day}"


TAKEN_AWAY = "datum borttaget"
"""The same for a narrow column."""
NO_LAST_DAY = "utan slutdatum"
"""The läge of what comes back and has no last day: it has a next one, and is not without dates."""


def was_moved(day: dt.date, before: dt.date, after: dt.date | None, reason: str) -> str:
    """A date that was moved on a day: ``flyttad 2018-01-24 från 2018-01-31 till 2018-04-30: utredning``."""
    told = f": {reason}" if reason else ""
    if after is None:
        return f"senast {before} borttaget {day}{told}"
    return f"flyttad {day} från {before} till {after}{told}"


def together(names: Sequence[str]) -> str:
    """Names in a sentence: ``a``, ``a och b``, ``a, b och c``."""
    return " och ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def out_of(part: object, whole: object) -> str:
    """A part of a whole: ``3 av 9``."""
    return f"{part} av {whole}"


def times_done(done: int, goal: int) -> str:
    """How far a number of times has come: ``2 av 4 gjorda``."""
    return f"{out_of(done, goal)} gjorda"


def coming_words(coming: ComingBack) -> str:
    """When a promise comes back: ``nästa 31 okt 2018 · förra missad (30 sep 2018)``."""
    parts = [f"nästa {short_date(coming.next_day)}"] if coming.next_day else ["återkommer"]
    if len(coming.missed) == 1:
        parts.append(f"förra missad ({short_date(coming.missed[0])})")
    elif coming.missed:
        parts.append(f"{len(coming.missed)} missade, senast {short_date(coming.missed[-1])}")
    return " · ".join(parts)


def coming_short(coming: ComingBack) -> str:
    """The same for a narrow column: ``nästa okt 2018``, or ``missad sep 2018`` while one is."""
    if coming.missed:
        return f"missad {month_or_date(coming.missed[-1], tight=True)}"
    return f"nästa {month_or_date(coming.next_day, tight=True)}" if coming.next_day else "återkommer"


_SHORT_KINDS = {
    Kind.EVALUATION: "utvärd.",
    Kind.REPORT: "rapport",
    Kind.FOLLOW_UP: "uppfölj.",
    Kind.RECURRING: "återkom.",
}


def short_kind(kind: Kind) -> str:
    """A kind of milstolpe for a narrow column: ``klart``, ``rapport``."""
    return _SHORT_KINDS.get(kind, kind.value)


def meeting_words(meeting: dt.date, today: dt.date) -> str:
    """The day of a coming meeting: ``21 feb``, with its year when that is another than today's."""
    return short_date(meeting, year=meeting.year != today.year)


def month_or_date(day: dt.date, *, tight: bool = False) -> str:
    """A last day for a narrow column: ``mar 2018`` when it is the month's last, else ``21 mar 2018``/``21/3 2018``."""
    tomorrow = day.toordinal() + 1
    if day != day.max and day.fromordinal(tomorrow).month != day.month:
        return f"{short_month(day.month)} {day.year}"
    return f"{day.day}/{day.month} {day.year}" if tight else short_date(day)
