"""The words of the top of the screen, and how a selection says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from store.deadline import State
from store.selection import Order, Selection
from tui.presentation.area_rows import STATE_TONES
from tui.presentation.rows import Line, Tone
from tui.presentation.wrapping import fitted
from tui.text import app as words
from tui.text import app_git as git_words
from tui.text.meetings import unanswered
from tui.text.states import SIGNS, areas, counted, meeting_words, out_of

if TYPE_CHECKING:
    from store.model import Content
    from tui.session import Session

_WIDE = 100
"""Cells from which there is room to say both that it is saved and that it is no version yet."""

_SHOWN_STATES = (State.LATE, State.SOON, State.UNDATED, State.CLOSED)


def header_lines(session: Session, shown: int, width: int, *, ascii_signs: bool = False) -> list[Line]:
    """Two lines: whose register and which day; how many stand in each läge and what is being shown."""
    day = past_words(session) or day_words(session)
    board = session.content.heading.board
    room = max(0, width - cell_len(day) - 2)
    name = fitted(f"{words.APP_NAME} · {board}" if board else words.APP_NAME, room)
    first: Line = [(name, Tone.TITLE), ("  ", Tone.PLAIN), (day, Tone.PLAIN if session.today_is_real else Tone.SOON)]
    return [first, _second(session, shown, width, ascii_signs=ascii_signs)]


def day_words(session: Session) -> str:
    """Today and the next meeting: ``idag 2018-02-01 · nästa nämnd 21 feb``."""
    day = f"{words.TODAY if session.today_is_real else words.ON_DAY} {session.today}"
    meeting = session.next_meeting
    return day if meeting is None else f"{day} · {words.NEXT_MEETING} {meeting_words(meeting, session.today)}"


def past_words(session: Session) -> str:
    """Which day's register this is, when it is not today's: ``som nämnden såg det 2018-01-24 · skrivskyddat``."""
    past = session.register.past_day
    if past is None:
        return ""
    stood = f"{git_words.AS_THE_BOARD_SAW if session.register.frozen else git_words.AS_IT_STOOD} {past}"
    judged = f", {words.ON_DAY} {session.today}" if session.today != past else ""
    return f"{stood}{judged} · {words.READ_ONLY}"


def saved_words(session: Session, width: int) -> str:
    """How safe what is written is: on disk always, and in git once a version is saved."""
    if session.why_read_only:
        return words.READ_ONLY
    if not session.has_unsaved_version:
        return words.SAVED
    return words.SAVED_NOT_AS_VERSION if width >= _WIDE else words.NOT_AS_VERSION


def _second(session: Session, shown: int, width: int, *, ascii_signs: bool) -> Line:
    """How many stand in each läge; while filters are in force, what is being shown instead."""
    total = len(session.content.areas)
    selection = session.selection
    said = selection_words(selection, session.content)
    if said:
        tail = out_of(shown, areas(total))
        left = fitted(f"{words.SHOWING}: {said}", max(0, width - cell_len(tail) - 2))
        return [(left, Tone.SOON), ("  ", Tone.PLAIN), (tail, Tone.MUTED)]
    if session.register.past_day is not None and selection.order is Order.PLAN:
        tail = areas(total)
    elif selection.order is Order.PLAN:
        tail = f"{areas(total)} · {saved_words(session, width)}"
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
    asked = f"? {unanswered(len(session.asked))}"
    if session.asked and room >= len(asked) + 2:
        line += [(asked, Tone.FINDING), ("  ", Tone.PLAIN)]
        room -= len(asked) + 2
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
