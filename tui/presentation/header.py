"""The words of the top of the screen, and how a selection says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from store.deadline import State
from store.selection import Order, Selection
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.wrapping import fitted
from tui.text import app as words
from tui.text.states import SIGNS, areas, counted, meeting_words
from tui.widgets.rows import Line, Tone

if TYPE_CHECKING:
    from store.model import Content
    from tui.session import Session

_SHOWN_STATES = (State.LATE, State.SOON, State.UNDATED, State.CLOSED)


def header_lines(session: Session, shown: int, width: int, *, ascii_signs: bool = False) -> list[Line]:
    """Two lines: whose register and which day; how many stand in each läge and what is being shown."""
    day = f"{words.TODAY if session.today_is_real else words.ON_DAY} {session.today}"
    meeting = session.next_meeting
    if meeting is not None:
        day += f" · {words.NEXT_MEETING} {meeting_words(meeting, session.today)}"
    board = session.content.heading.board
    room = max(0, width - cell_len(day) - 2)
    name = fitted(f"{words.APP_NAME} · {board}" if board else words.APP_NAME, room)
    first: Line = [(name, Tone.TITLE), ("  ", Tone.PLAIN), (day, Tone.PLAIN if session.today_is_real else Tone.SOON)]
    return [first, _second(session, shown, width, ascii_signs=ascii_signs)]


def _second(session: Session, shown: int, width: int, *, ascii_signs: bool) -> Line:
    """How many stand in each läge; while filters are in force, what is being shown instead."""
    total = len(session.content.areas)
    selection = session.selection
    said = selection_words(selection, session.content)
    if said:
        tail = f"{shown} av {areas(total)}"
        left = fitted(f"{words.SHOWING}: {said}", max(0, width - cell_len(tail) - 2))
        return [(left, Tone.SOON), ("  ", Tone.PLAIN), (tail, Tone.MUTED)]
    if selection.order is Order.PLAN:
        tail = f"{areas(total)} · {words.SAVED if session.content.writable else words.READ_ONLY}"
    else:
        tail = f"{words.SORTED_BY} {selection.order}"
    line: list[tuple[str, Tone]] = []
    room = width - cell_len(tail) - 2
    for state in _SHOWN_STATES:
        count = session.counts[state]
        sign = SIGNS[state].ascii if ascii_signs else SIGNS[state].sign
        text = f"{sign} {counted(state, count)}"
        if count and room >= len(text) + 2:
            line += [(text, STATE_TONES[state]), ("  ", Tone.PLAIN)]
            room -= len(text) + 2
    return [*line, (" " * max(0, room), Tone.PLAIN), ("  ", Tone.PLAIN), (tail, Tone.MUTED)]


def selection_words(selection: Selection, content: Content) -> str:
    """The filters in words: ``försenade · plan Ledning · sökt: skola``; empty when there is none."""
    parts = [counted(state, 2).removeprefix("2 ") for state in State if state in selection.states]
    if selection.due_by:
        parts.append(f"senast {selection.due_by}")
    if selection.plan:
        plan = content.plans.get(selection.plan)
        parts.append(f"plan {plan.name if plan else selection.plan}")
    if selection.responsible:
        parts.append(f"ansvarig {selection.responsible}")
    if selection.status:
        parts.append(f"status {selection.status}")
    if selection.text.strip():
        parts.append(f"{words.SEARCHED}: {selection.text.strip()}")
    return " · ".join(parts)
