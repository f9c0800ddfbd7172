"""What is to be looked at in an område, the same for every command that tells it: findings, readings and oddities."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from store.deadline import State
from store.findings import Finding, FindingKind
from store.model import Kind, Milestone, kind_word, milestone_kind
from store.oddities import on_area
from store.promises import read_area
from store.proof import rule_behind
from tui.text import cli_shown as shown

if TYPE_CHECKING:
    from store.reports.row import Row
    from tui.session import Session


class Difference(msgspec.Struct, frozen=True):
    """A milstolpe whose words are read otherwise today than when the register was written."""

    key: str
    words: str
    stored: Milestone | None
    """None for a promise that was not read then."""
    today: Milestone | None
    """None for a promise that is not read any more."""


def remarked(session: Session, ids: Iterable[str]) -> list[Row]:
    """Områden as rows with every remark there is on them, also those the app shows in other ways."""
    return [
        msgspec.structs.replace(
            row,
            findings=(
                *row.findings,
                *(Finding(FindingKind.READ_OTHERWISE, _sentence(each, row)) for each in differences(row, session)),
                *(Finding(FindingKind.ODD, clause) for clause in on_area(session.content, row.area_id)),
            ),
        )
        for row in session.rows(ids)
    ]


def differences(row: Row, session: Session) -> list[Difference]:
    """Where today's reading of an område's words gives other dates than the stored ones.

    Dates that were moved or ticked off, and milstolpar without words, are somebody's own decision and no difference,
    unless the words they were read from are gone. One that says no time any more promises nothing.
    """
    area = row.area
    if row.standing.state is State.CLOSED:
        return []
    calendar = session.register.calendar
    written = (area.reported, row.plan.dated if row.plan else None, session.today)
    first = next(day for day in written if day is not None)
    unmatched = dict(read_area(area.schedule, area.progress, first, calendar).milestones)
    text = "\n".join((*area.schedule, *area.progress))
    found = []
    for key, stone in area.milestones.items():
        twin = next((other for other, new in unmatched.items() if _same(key, stone, other, new)), None)
        if twin is None:
            twin = next((other for other, new in unmatched.items() if new.words == stone.words), None)
            counts = stone.words and stone.met is None and (stone.due or stone.first_day or stone.repeats or stone.goal)
            if counts and _is_another(stone, text, rule_behind(stone, written, calendar)):
                found.append(Difference(key, stone.words, stone, unmatched[twin] if twin else None))
        if twin is not None:
            del unmatched[twin]
    return found + [Difference(key, new.words, None, new) for key, new in unmatched.items()]


def _is_another(stone: Milestone, text: str, rule: str | None) -> bool:
    """Whether a milstolpe is not what its words say: they are gone, or nobody moved it and no rule fits."""
    return stone.words not in text or (not stone.moves and rule is None)


def _same(key: str, stone: Milestone, other: str, new: Milestone) -> bool:
    if (kind_word(key), stone.first_day) != (kind_word(other), new.first_day):
        return False
    # A start that a plan without lägen gives is a first day and nothing to keep.
    return stone.due == new.due or (stone.due is None and milestone_kind(key) is Kind.START)


def _sentence(difference: Difference, row: Row) -> str:
    stored, today = difference.stored, difference.today
    text = "\n".join((*row.area.schedule, *row.area.progress))
    if stored is not None and today is None and difference.words not in text:
        return shown.words_gone(difference.words, stored)
    if stored is not None:
        return shown.read_otherwise(difference.words, stored, today)
    assert today is not None  # noqa: S101 (a difference has two sides, and one of them is there)
    in_schedule = difference.words in "\n".join(row.area.schedule)
    return shown.no_milestone_for(difference.words, today, in_schedule=in_schedule)
