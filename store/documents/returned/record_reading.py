"""Lines of milstolpar, moves and closings read back into values: what `store.reports.record_words` writes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from store.model import Closing, ClosingReason, Milestone, Move, Status
from store.reports.record_words import NO_DAY

_DAY = r"\d{4}-\d{2}-\d{2}"
_STONE = re.compile(
    rf"(?P<key>[^:]+):(?: från (?P<first>{_DAY}))?,?(?: senast (?P<due>{_DAY}))?,?(?: först lovat (?P<orig>{_DAY}))?,?"
    rf"(?: avklarad (?P<met>{_DAY}))?,?(?: \d+ av (?P<goal>\d+) gjorda)?,?(?: gjort (?P<done>{_DAY}(?: {_DAY})*))?,?"
    r"(?: upprepas (?P<repeats>[A-Z0-9=;,+-]*[A-Z0-9]))?,?(?: övrigt (?P<extra>\{.*?\})(?=$|, ur ”))?,?"
    r"(?: ur ”(?P<words>.*)”)?",
    re.DOTALL,
)
_MOVE = re.compile(
    rf"(?P<key>[^:]+): (?P<before>{_DAY}) → (?P<after>{_DAY}|{NO_DAY}), den (?P<day>{_DAY})"
    r"(?:, övrigt (?P<extra>\{.*?\})(?=$|, ))?(?:, (?P<reason>.*))?",
    re.DOTALL,
)
_CLOSING = re.compile(rf"(?P<reason>{'|'.join(ClosingReason)}) (?P<day>{_DAY})")
_REST = re.compile(r"(?P<name>[^:]+): (?P<value>.*)", re.DOTALL)


class UnreadableError(ValueError):
    """A line does not say what it should; its words are the error."""


def read_milestones(lines: Iterable[str], moves: Iterable[str]) -> dict[str, Milestone]:
    """Milstolpar by key.

    Raises:
        UnreadableError: the first line that is none.
    """
    moved: dict[str, list[Move]] = {}
    for line in moves:
        key, move = _move(line)
        moved.setdefault(key, []).append(move)
    stones = {}
    for line in lines:
        found = _STONE.fullmatch(line)
        if found is None:
            raise UnreadableError(line)
        done = (found["done"] or "").split()
        stones[found["key"]] = Milestone(
            due=_day(found["due"], line),
            first_day=_day(found["first"], line),
            words=found["words"] or "",
            met=_day(found["met"], line),
            originally=_day(found["orig"], line),
            moves=tuple(moved.get(found["key"], ())),
            repeats=found["repeats"] or "",
            goal=int(found["goal"] or 0),
            done_days=tuple(_sure(day, line) for day in done),
            extra=_json(found["extra"] or "{}", line),
        )
    return dict(sorted(stones.items()))


def _move(line: str) -> tuple[str, Move]:
    found = _MOVE.fullmatch(line)
    if found is None:
        raise UnreadableError(line)
    return found["key"], Move(
        before=_sure(found["before"], line),
        after=None if found["after"] == NO_DAY else _sure(found["after"], line),
        day=_sure(found["day"], line),
        reason=found["reason"] or "",
        extra=_json(found["extra"] or "{}", line),
    )


def read_closings(lines: Iterable[str]) -> tuple[Closing, ...]:
    """Closings, each beginning with its reason and day.

    Raises:
        UnreadableError: the first line that belongs to none.
    """
    closings: list[Closing] = []
    for line in lines:
        begun = _CLOSING.fullmatch(line)
        if begun is not None:
            closings.append(Closing(reason=ClosingReason(begun["reason"]), day=_sure(begun["day"], line)))
            continue
        told = _REST.fullmatch(line)
        if told is None or not closings:
            raise UnreadableError(line)
        closings[-1] = _with(closings[-1], told["name"], told["value"], line)
    return tuple(closings)


def _with(closing: Closing, name: str, value: str, line: str) -> Closing:
    if name in _PARTS:
        attribute, made = _PARTS[name]
        try:
            return closing.replace(**{attribute: made(value)})
        except ValueError as error:
            raise UnreadableError(line) from error
    return closing.replace(extra={**closing.extra, name: _json(value, line)})


_PARTS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "Paragraf": ("decision", str),
    "Kommentar": ("note", str),
    "Status före": ("status_before", Status),
    "Återupptaget": ("reopened", dt.date.fromisoformat),
}


def read_unknown(lines: Iterable[str]) -> dict[str, Any]:
    """Fields of a newer version by name.

    Raises:
        UnreadableError: the first line that is none.
    """
    found = {}
    for line in lines:
        told = _REST.fullmatch(line)
        if told is None:
            raise UnreadableError(line)
        found[told["name"]] = _json(told["value"], line)
    return found


def read_day(lines: tuple[str, ...]) -> dt.date | None:
    """A day alone in a cell; None for an empty cell.

    Raises:
        UnreadableError: something else stands there.
    """
    if len(lines) > 1:
        raise UnreadableError(" ".join(lines))
    return _sure(lines[0], lines[0]) if lines else None


def _day(word: str | None, line: str) -> dt.date | None:
    return _sure(word, line) if word else None


def _sure(word: str, line: str) -> dt.date:
    try:
        return dt.date.fromisoformat(word.strip())
    except ValueError as error:
        raise UnreadableError(line) from error


def _json(text: str, line: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise UnreadableError(line) from error
