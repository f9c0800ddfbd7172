"""The words of the top of the screen, and how a selection says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from store.deadline import State
from store.selection import Order, Selection
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.count_line import Counted, count_line
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import fitted
from tui.text import app as words
from tui.text import app_git as git_words
from tui.text.meetings import DATES_BEFORE_MEETING, unanswered, unreported_since
from tui.text.states import (
    CONTRADICTION,
    MISSED,
    QUESTION,
    SIGNS,
    Sign,
    areas,
    contradictions,
    counted,
    meeting_words,
    missed_ones,
    out_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.model import Content
    from tui.session import Session

_WIDE = 100
"""Cells from which there is room to say both that it is saved and that it is no version yet."""

_NARROW = 70
"""Cells from which there is room to say more than what must be said."""

_URGENT = 2
"""What is late keeps its word longer than the other lägen; longer still only what somebody waits for an answer to."""


def header_lines(session: Session, shown: int, width: int, *, ascii_signs: bool = False) -> list[Line]:
    """Two lines: whose register and which day; how many stand in each läge and what is being shown."""
    day = past_words(session) or day_words(session)
    board = session.content.heading.board
    room = max(0, width - cell_len(day) - 2)
    name = fitted(f"{words.APP_NAME} · {board}" if board else words.APP_NAME, room)
    first: Line = [(name, Tone.TITLE), ("  ", Tone.PLAIN), (day, Tone.PLAIN if session.today_is_real else Tone.SOON)]
    return [first, _second(session, shown, width, ascii_signs=ascii_signs)]


def day_words(session: Session) -> str:
    """Today and the next meeting: ``i dag 2018-02-01 · nästa nämnd 21 feb``."""
    day = f"{words.TODAY if session.today_is_real else words.ON_DAY} {session.today}"
    meeting = session.next_meeting
    known = words.NOT_KNOWN if meeting is None else meeting_words(meeting, session.today)
    return f"{day} · {words.NEXT_MEETING} {known}"


def _meeting_meant(session: Session) -> str:
    """What the next meeting is called where the selection means what is due by then: ``datum inför nämnd 21 feb``."""
    meeting = session.next_meeting
    if meeting is None or meeting != session.selection.due_by:
        return ""
    return f"{DATES_BEFORE_MEETING} {meeting_words(meeting, session.today)}"


def past_words(session: Session) -> str:
    """Which day's register this is, when it is not today's: ``som nämnden såg det 2018-01-24 · skrivskyddat``."""
    past = session.register.past_day
    if past is None:
        return ""
    stood = f"{git_words.AS_THE_BOARD_SAW if session.register.frozen else git_words.AS_IT_STOOD} {past}"
    judged = f", {words.ON_DAY} {session.today}" if session.today != past else ""
    return f"{stood}{judged} · {words.READ_ONLY}"


def saved_words(session: Session, width: int) -> str:
    """How safe what is written is: always saved, and a version of its own once somebody has asked for one."""
    if session.why_read_only:
        return words.READ_ONLY
    if not session.has_unsaved_version:
        return words.SAVED
    return words.SAVED_NOT_AS_VERSION if width >= _WIDE else words.NOT_AS_VERSION


def _second(session: Session, shown: int, width: int, *, ascii_signs: bool) -> Line:
    """How many stand in each läge; while filters are in force, what is being shown instead."""
    total = len(session.content.areas)
    selection = session.selection
    said = selection_words(selection, session.content, _meeting_meant(session))
    if said:
        showing, tail, saved = f"{words.SHOWING}: {said}", out_of(shown, areas(total)), _saved_now(session, width)
        if saved and cell_len(f"{showing}  {tail} · {saved}") <= width:
            tail = f"{tail} · {saved}"
        left = fitted(showing, max(0, width - cell_len(tail) - 2))
        return [(left, Tone.SOON), ("  ", Tone.PLAIN), (tail, Tone.MUTED)]
    return count_line(list(_counts(session, ascii_signs=ascii_signs)), _tails(session, width), width)


def _tails(session: Session, width: int) -> list[str]:
    """How many, in which order, and how safe it is; the last of them is what must be said."""
    total, order = areas(len(session.content.areas)), session.selection.order
    saved = _saved_now(session, width)
    if order is not Order.PLAN:
        # Rows in another order than the plan's must not seem to be the plan; that it is saved is said all the same.
        sorted_by, short = f"{words.SORTED_BY} {order}", f"{words.SORTED_BY_SHORT} {order}"
        least = saved if session.why_read_only else words.SAVED
        parts = ((sorted_by, saved), (sorted_by if width >= _NARROW else short, least if saved else ""))
        return [" · ".join(part for part in each if part) for each in parts]
    return [f"{total} · {saved}", saved] if saved else [total]


def _saved_now(session: Session, width: int) -> str:
    """How safe what is written is; nothing of a register as it stood then."""
    return "" if session.register.past_day is not None else saved_words(session, width)


def _counts(session: Session, *, ascii_signs: bool) -> Iterator[Counted]:
    """How many there are of each kind, what is needed most first."""

    def shown(sign: Sign) -> str:
        return sign.ascii if ascii_signs else sign.sign

    def of(state: State) -> Iterator[Counted]:
        count = session.counts[state]
        if count:
            keeps = _URGENT if state is State.LATE else 0
            yield Counted(shown(SIGNS[state]), counted(state, count), count, STATE_TONES[state], keeps)

    for state in (State.LATE, State.SOON, State.UNDATED):
        yield from of(state)
    # The lägen stand in every row with their words; the other signs do not.
    for sign, count, said, tone, keeps in (
        (CONTRADICTION, session.readings.contradictions or 0, contradictions, Tone.FINDING, 0),
        (QUESTION, sum(session.asked.values()), unanswered, Tone.FINDING, _URGENT + 1),
        (MISSED, session.readings.missing or 0, missed_ones, Tone.SOON, _URGENT - 1),
    ):
        if count:
            yield Counted(shown(sign), said(count), count, tone, keeps)
    yield from of(State.CLOSED)


def selection_words(selection: Selection, content: Content, next_meeting: str = "") -> str:
    """The filters in words: ``försenade · plan Ledning · sökning ”skola”``; empty when there is none.

    Args:
        selection: the filters.
        content: whose plans they may name.
        next_meeting: what the meeting is called whose day is the last one meant; "" when it is another day's.
    """
    parts = [counted(state, 2).removeprefix("2 ") for state in State if state in selection.states]
    if selection.asked:
        parts.append(words.WITH_QUESTIONS)
    if selection.unreported_since:
        parts.append(unreported_since(selection.unreported_since))
    if selection.due_by:
        parts.append(next_meeting or f"senast {selection.due_by}")
    if selection.plan:
        plan = content.plans.get(selection.plan)
        parts.append(f"plan {plan.name}" if plan else words.NO_SUCH_PLAN)
    if selection.responsible:
        parts.append(f"ansvarig {selection.responsible}")
    if selection.status:
        parts.append(f"status {selection.status}")
    if selection.text.strip():
        parts.append(f"{words.SEARCH} ”{selection.text.strip()}”")
    return " · ".join(parts)
