"""Words shared by both front ends: läge as sign and word, days, dates, counts."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from store.deadline import Standing, State
from store.model import Kind
from store.months import MONTHS


class Sign(NamedTuple):
    """How a läge is marked: one cell, and its twin where the terminal has no Unicode."""

    sign: str
    ascii: str


SIGNS: dict[State, Sign] = {
    State.LATE: Sign("!", "!"),
    State.SOON: Sign("~", "~"),
    State.UNDATED: Sign("?", "?"),
    State.ON_TRACK: Sign("·", "."),
    State.CLOSED: Sign("✓", "v"),
}
CONTRADICTION = Sign("≠", "#")
"""Marks an område in which two things that are written cannot both hold."""

_PLURALS: dict[State, tuple[str, str]] = {
    State.LATE: ("försenad", "försenade"),
    State.SOON: ("snart", "snart"),
    State.UNDATED: ("utan datum", "utan datum"),
    State.ON_TRACK: ("i fas", "i fas"),
    State.CLOSED: ("avslutad", "avslutade"),
}


def days(count: int) -> str:
    """A number of days: ``1 dag``, ``2 dagar``; the sign is left out."""
    return f"{abs(count)} {'dag' if abs(count) == 1 else 'dagar'}"


def areas(count: int) -> str:
    """A number of områden: ``1 område``, ``9 områden``."""
    return f"{count} {'område' if count == 1 else 'områden'}"


def counted(state: State, count: int) -> str:
    """How many stand in a läge: ``1 försenad``, ``4 försenade``."""
    singular, plural = _PLURALS[state]
    return f"{count} {singular if count == 1 else plural}"


def standing_words(standing: Standing) -> str:
    """A läge with its days: ``försenad 32 dagar``, ``snart, 12 dagar kvar``, ``i dag är sista dagen``."""
    left = standing.days
    if left is None:
        return standing.state.value
    if standing.state is State.LATE:
        return f"försenad {days(left)}"
    if left == 0:
        return "snart, i dag är sista dagen"
    return f"{standing.state.value}, {days(left)} kvar"


def standing_short(standing: Standing) -> str:
    """The same for a narrow column: ``försenad 32 d``, ``snart 12 d``."""
    if standing.days is None:
        return standing.state.value
    left = abs(standing.days)
    return f"{standing.state.value} {left} d" if left < 1000 else f"{standing.state.value} {left // 365} år"


_SHORT_KINDS = {
    Kind.EVALUATION: "utvärd.",
    Kind.REPORT: "återrapp.",
    Kind.FOLLOW_UP: "uppfölj.",
    Kind.RECURRING: "återkom.",
}


def short_kind(kind: Kind) -> str:
    """A kind of milstolpe for a narrow column: ``klart``, ``återrapp.``."""
    return _SHORT_KINDS.get(kind, kind.value)


def short_month(month: int) -> str:
    """A month in three letters, as in ``31 mar 2018``."""
    return MONTHS[month - 1][:3]


def short_date(day: dt.date) -> str:
    """A day for a narrow column: ``31 mar 2018``."""
    return f"{day.day} {short_month(day.month)} {day.year}"


def meeting_words(meeting: dt.date, today: dt.date) -> str:
    """The day of a coming meeting: ``21 feb``, with its year when that is another than today's."""
    return f"{meeting.day} {short_month(meeting.month)}" if meeting.year == today.year else short_date(meeting)


def month_or_date(day: dt.date) -> str:
    """A last day for a narrow column: ``mar 2018`` when it is the month's last, else ``21 mar 2018``."""
    tomorrow = day.toordinal() + 1
    if day != day.max and day.fromordinal(tomorrow).month != day.month:
        return f"{short_month(day.month)} {day.year}"
    return short_date(day)
