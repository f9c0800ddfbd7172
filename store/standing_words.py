"""Läge in words: its sign, its days and how many stand in it. Sign and word go together; colour only comes beside."""

from __future__ import annotations

from typing import NamedTuple

from store.day_words import length
from store.deadline import Standing, State


class Sign(NamedTuple):
    """How a läge is marked: one cell, and its twin where there is no Unicode."""

    sign: str
    ascii: str


SIGNS: dict[State, Sign] = {
    State.LATE: Sign("!", "!"),
    State.SOON: Sign("~", "~"),
    State.UNDATED: Sign("?", "?"),
    State.ON_TRACK: Sign("·", "."),
    State.CLOSED: Sign("✓", "v"),
}

_PLURALS: dict[State, tuple[str, str]] = {
    State.LATE: ("försenad", "försenade"),
    State.SOON: ("snart", "snart"),
    State.UNDATED: ("utan datum", "utan datum"),
    State.ON_TRACK: ("i fas", "i fas"),
    State.CLOSED: ("avslutad", "avslutade"),
}


def areas(count: int) -> str:
    """A number of områden: ``1 område``, ``9 områden``."""
    return f"{count} {'område' if count == 1 else 'områden'}"


def counted(state: State, count: int) -> str:
    """How many stand in a läge: ``1 försenad``, ``4 försenade``."""
    singular, plural = _PLURALS[state]
    return f"{count} {singular if count == 1 else plural}"


def distance_words(left: int) -> str:
    """How far a last day is, in running text: ``försenad 32 dagar``, ``i dag är sista dagen``, ``12 dagar kvar``."""
    if left < 0:
        return f"{State.LATE} {length(left)}"
    return f"{length(left)} kvar" if left else "i dag är sista dagen"


def standing_words(standing: Standing) -> str:
    """A läge with its days: ``försenad 32 dagar``, ``snart, 12 dagar kvar``, ``snart, i dag är sista dagen``."""
    if standing.days is None:
        return standing.state.value
    distance = distance_words(standing.days)
    return distance if standing.state is State.LATE else f"{standing.state}, {distance}"
