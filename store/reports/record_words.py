"""Milstolpar, moves, closings and what the board was told as lines that a person reads and that can be read back.

A milstolpe is its key, its dates in a fixed order and last the words it was read from, since only they can hold
anything: ``klart: senast 2018-03-31, avklarad 2018-03-20, ur ”Klart till mars 2018.”``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.meetings.meeting import Approval, Question, Told
    from store.model import Closing, Milestone, Move
    from store.record import Record


def milestone_line(key: str, stone: Milestone) -> str:
    """A milstolpe with everything it holds but its moves, which have lines of their own."""
    return f"{key}: {', '.join(_parts(stone))}" if any(_parts(stone)) else f"{key}:"


def _parts(stone: Milestone) -> Iterator[str]:
    if stone.first_day is not None:
        yield f"från {stone.first_day}"
    if stone.due is not None:
        yield f"senast {stone.due}"
    if stone.originally is not None:
        yield f"först lovat {stone.originally}"
    if stone.met is not None:
        yield f"avklarad {stone.met}"
    if stone.goal:
        yield f"{len(stone.done_days)} av {stone.goal} gjorda"
    if stone.done_days:
        yield f"gjort {' '.join(map(str, stone.done_days))}"
    if stone.repeats:
        yield f"upprepas {stone.repeats}"
    if stone.unknown_fields:
        yield f"övrigt {_json(stone.unknown_fields)}"
    if stone.words:
        yield f"ur ”{stone.words}”"


NO_DAY = "inget datum"
"""What stands where a date was taken away."""


def move_line(key: str, move: Move) -> str:
    """One move of a date: ``klart: 2018-01-31 → 2018-03-31, den 2018-01-20, konsultutredning``."""
    after = move.after or NO_DAY
    unknown = f", övrigt {_json(move.unknown_fields)}" if move.unknown_fields else ""
    return f"{key}: {move.before} → {after}, den {move.day}{unknown}{f', {move.reason}' if move.reason else ''}"


def closing_words(closing: Closing | None) -> tuple[str, ...]:
    """How an område was closed, one thing a line."""
    if closing is None:
        return ()
    lines = [f"{closing.reason} {closing.day}"]
    if closing.decision:
        lines.append(f"Paragraf: {closing.decision}")
    if closing.note:
        lines.append(f"Kommentar: {closing.note}")
    if closing.status_before is not Status.UNKNOWN:
        lines.append(f"Status före: {closing.status_before}")
    if closing.reopened is not None:
        lines.append(f"Återupptaget: {closing.reopened}")
    lines += unknown_words(closing)
    return tuple(lines)


def question_words(question: Question) -> tuple[str, ...]:
    """A question and its answer, one thing a line."""
    lines = [f"{question.day} {question.role}: {question.text}"]
    if question.answered is not None:
        lines.append(f"Besvarad {question.answered}{f': {question.answer}' if question.answer else ''}")
    elif question.answer:
        lines.append(f"Svar: {question.answer}")
    return (*lines, *unknown_words(question))


def approval_words(approval: Approval) -> tuple[str, ...]:
    """Who approved which words."""
    of = f" (avser {approval.of})" if approval.of else ""
    return (f"{approval.day} {approval.role}{of}", *unknown_words(approval))


def told_words(told: Told) -> tuple[str, ...]:
    """What a meeting was told and made of it, one thing a line."""
    of = f" (avser {told.of})" if told.of else ""
    lines = [f"{told.meeting}, skriven {told.day}{of}"]
    if told.paragraph:
        lines.append(f"Paragraf: {told.paragraph}")
    if told.decision:
        lines.append(f"Beslut: {told.decision}")
    return (*lines, *unknown_words(told))


def unknown_words(record: Record) -> tuple[str, ...]:
    """Fields that a newer version wrote: ``färg: "röd"``."""
    return tuple(f"{name}: {_json(value)}" for name, value in sorted(record.unknown_fields.items()))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
