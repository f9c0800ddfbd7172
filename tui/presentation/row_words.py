"""What a row of the översikt says of an område in a few words: its next promise, what comes back, its status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.deadline import State, taken_away
from store.model import Area, Status, milestone_kind
from tui.text import app as words
from tui.text.states import NO_LAST_DAY, TAKEN_AWAY, coming_short, month_or_date, short_kind, standing_short

if TYPE_CHECKING:
    from store.deadline import Standing
    from tui.session import Session


def promise_words(area: Area, standing: Standing, *, tight: bool = False) -> str:
    """The next promise in short (``klart dec 2017``), or the tidsplan's own words when there is no date."""
    milestone = standing.milestone
    if milestone is not None and milestone.due is not None:
        kind = milestone_kind(standing.key)
        name = short_kind(kind) if kind else standing.key
        return f"{name} {month_or_date(milestone.due, tight=tight)}"
    return " ".join(area.schedule) or words.NO_SCHEDULE


def standing_words(session: Session, area_id: str, standing: Standing, *, days: bool) -> str:
    """A läge in a row, with its days or without; what comes back has a next day, and only no last one."""
    readings = session.readings
    if standing.state is State.UNDATED and readings.is_read(area_id) and readings.coming_back(area_id):
        return NO_LAST_DAY
    return standing_short(standing) if days else standing.state.value


def coming_back_words(session: Session, area_id: str) -> str:
    """When a promise that comes back is due, or was missed; "" when none does: ``missad sep 2025``."""
    found = session.readings.coming_back(area_id)
    return coming_short(max(found, key=lambda coming: bool(coming.missed))) if found else ""


def undated_words(session: Session, area_id: str) -> str:
    """When a promise that comes back is due, or that a condition stands in the place of a date; "" for neither."""
    from store.undated import Undated, why_undated  # noqa: PLC0415 (start-up: the reader)

    coming = coming_back_words(session, area_id)
    if coming:
        return coming
    area = session.content.areas[area_id]
    if any(taken_away(area)):
        return TAKEN_AWAY
    why = why_undated(area, session.today, session.register.calendar)
    return f"{why.reason}: {' '.join(area.schedule)}" if why.reason is Undated.CONDITION else ""


def status_words(area: Area, *, tight: bool = False) -> str:
    """The status as a word, or the first words of processläge when the status is not known."""
    if area.status is Status.UNKNOWN:
        return area.progress[0] if area.progress else words.NO_STATUS
    shorter = words.TIGHT_STATUS if tight else words.SHORT_STATUS
    return shorter.get(area.status, area.status.value)
