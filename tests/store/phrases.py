"""The phrase files of `fixtures/phrases`, as cases for the tests."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from store.board_calendar import BoardCalendar
from store.reading import Promise, PromiseKind, Reading
from store.schedule import read_schedule

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "phrases"


class Case(msgspec.Struct, frozen=True):
    """A phrase, when it was written, and the reading a careful person gives it."""

    place: str
    """File and line."""
    phrase: str
    expected: str
    written: dt.date
    default: PromiseKind
    calendar: BoardCalendar

    @property
    def reading(self) -> Reading:
        """What the reader says."""
        return read_schedule(self.phrase, self.written, self.calendar, default=self.default)


def schedule_cases(*names: str) -> list[Case]:
    """The cases of some files of schedule phrases, or of all of them."""
    folder = FOLDER / "schedules"
    files = [folder / f"{name}.tsv" for name in names] or sorted(folder.glob("*.tsv"))
    return [case for file in files for case in _cases(file)]


def status_cases() -> list[tuple[str, str]]:
    """The phrases of the status files with their status."""
    files = sorted((FOLDER / "statuses").glob("*.tsv"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [(phrase, status) for phrase, _, status in (line.rpartition("\t") for line in lines)]


def told(reading: Reading) -> str:
    """A reading in the notation of the phrase files."""
    return " + ".join(_told(promise) for promise in reading.promises) or "none"


def agrees(reading: Reading, expected: str) -> bool:
    """Whether a reading is the expected one, or one of them."""
    return any(_is(reading, one) for one in expected.split(" / "))


def _is(reading: Reading, expected: str) -> bool:
    if expected == "nodate":
        return not any(p.due or p.first_day or p.repeats or p.goal for p in reading.promises)
    if expected == "nodeadline":
        return not any(p.due or p.repeats for p in reading.promises if p.kind is not PromiseKind.PERIOD)
    if expected == "past":
        return not any((p.due or p.first_day) and not _has_been(p, reading) for p in reading.promises)
    if expected == "recurring":
        return any(p.repeats and "UNTIL" not in p.repeats for p in reading.promises) and not any(
            p.due for p in reading.promises if not _has_been(p, reading)
        )
    return told(reading) == expected


def _has_been(promise: Promise, reading: Reading) -> bool:
    return promise.past and all(day <= reading.written for day in (promise.first_day, promise.due) if day)


def _told(promise: Promise) -> str:
    words = [promise.kind.value]
    if promise.first_day:
        words.append(f"{promise.first_day}..{promise.due or ''}")
    elif promise.due:
        span = promise.kind in {PromiseKind.START, PromiseKind.PERIOD}
        words.append(f"..{promise.due}" if span else f"{promise.due}")
    if promise.repeats:
        words.append(f"[{promise.repeats}]")
    if promise.goal:
        words.append(f"x{promise.goal}")
    if promise.past:
        words.append("past")
    if promise.forecast:
        words.append("forecast")
    if promise.originally:
        words.append(f"orig={promise.originally}")
    return " ".join(words)


def _cases(path: Path) -> list[Case]:
    cases: list[Case] = []
    written, default, calendar = dt.date(2024, 2, 15), PromiseKind.DONE, BoardCalendar()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("@written "):
            written = dt.date.fromisoformat(line.removeprefix("@written "))
        elif line.startswith("@meetings "):
            days = line.removeprefix("@meetings ").split()
            calendar = BoardCalendar(meetings=tuple(dt.date.fromisoformat(day) for day in days))
        elif line == "@running":
            default = PromiseKind.UNKNOWN
        elif line == "@cell":
            default = PromiseKind.DONE
        else:
            phrase, _, expected = line.rpartition("\t")
            cases.append(Case(f"{path.name}:{number}", phrase, expected, written, default, calendar))
    return cases
