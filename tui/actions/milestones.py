"""The milstolpar of an område as a list to tick and correct: how each is said, which dates move, what is saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from store.coming_back import coming_back_in
from store.editing import is_full, set_date, tick
from store.model import Area, Milestone, kind_word
from store.rereading import MovedDate
from tui.text import app as words
from tui.text.states import coming_words, times_done

if TYPE_CHECKING:
    from store.model import Plan


def milestone_said(key: str, stone: Milestone, area: Area, plan: Plan | None, today: dt.date) -> str:
    """A milstolpe in one line: its kind, its days, how far it has come, and the words it was read from."""
    parts = [f"{words.LAST_DAY} {stone.due}"] if stone.due else []
    if stone.goal:
        parts.append(times_done(len(stone.done_days), stone.goal))
    coming = coming_back_in(area, plan, stone, today)
    if coming is not None:
        parts.append(coming_words(coming))
    told = f"  ”{stone.words}”" if stone.words else ""
    return f"{kind_word(key):<12}  {'  '.join(parts) or words.NO_DATE}{told}"


def done_on(stone: Milestone) -> dt.date | None:
    """The day a milstolpe was done for good: ticked off, or the last of its number of times; None while it is open."""
    if stone.met is not None:
        return stone.met
    return stone.done_days[-1] if is_full(stone) else None


def moved_later(area: Area, wanted: Mapping[str, dt.date | None]) -> list[MovedDate]:
    """Of the dates wanted, by key, those that slip or are taken away: they ask for a reason; a first date does not."""
    moved = [
        MovedDate(key=key, before=before, after=due)
        for key, due in wanted.items()
        if (before := area.milestones[key].due) is not None
    ]
    return [move for move in moved if move.later]


def with_days(
    area: Area, wanted: Mapping[str, dt.date | None], done: Mapping[str, dt.date], today: dt.date, reason: str
) -> Area:
    """An område whose milstolpar have other last days and ticks.

    Args:
        area: as it stands.
        wanted: last days that are other than before, by key.
        done: the day of every milstolpe that is to be done, by key; those without are open.
        today: when it is written.
        reason: why dates move later or are taken away.
    """
    keys = list(area.milestones)
    for key, due in wanted.items():
        area = set_date(area, key, due, today, reason)
    for key in keys:
        was = done_on(area.milestones[key])
        # Another day for what is done already takes the old one away first.
        if was is not None and done.get(key) != was:
            area = tick(area, [key], was)
        if key in done and done[key] != was:
            area = tick(area, [key], done[key])
    return area
