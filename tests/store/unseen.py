"""The phrases of `fixtures/phrases/unseen`, and whether a reading is the one their writer gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from store.reading import Promise, PromiseKind
from store.schedule import read_schedule
from tests.store.phrases import FOLDER

UNSEEN = FOLDER / "unseen"
_OPEN_ONLY = ("öppet löfte", "dåtida led")
"""What a note says where its row lists only what is still open."""
_STORY = "bar tid"
"""What a note says where its row only tells when something was; it is read as running text."""
_NO_DAY = frozenset({"okänt", "löpande", "återkommande", "-"})


class Expected(msgspec.Struct, frozen=True):
    """One promise of a row."""

    kinds: frozenset[str]
    ends: frozenset[str]
    """Days of which one is right; "" stands for none."""
    starts: frozenset[str]
    """First days of which one is right; empty when the row does not say."""
    past: str
    """1, 0, 0|1 or ""."""

    @property
    def is_optional(self) -> bool:
        """Whether it may be left out: what has no day, and what has been."""
        return "1" in self.past or (self.ends == {""} and not self.starts and bool(self.kinds & _NO_DAY))

    def is_met(self, promise: Promise) -> bool:
        """Whether a promise is this one."""
        if _day(promise.due) not in self.ends:
            return False
        if self.past == "1" or (self.past == "0|1" and promise.past):
            return promise.past
        counted = {promise.kind.value} | ({"klart"} if promise.kind is PromiseKind.PERIOD else set())
        counted |= {"period"} if promise.kind is PromiseKind.DONE else set()
        tells_start = self.starts and promise.kind in {PromiseKind.START, PromiseKind.PERIOD}
        return (
            not promise.past
            and bool(counted & self.kinds)
            and (not tells_start or _day(promise.first_day) in self.starts)
        )


class Row(msgspec.Struct, frozen=True):
    """A phrase, when it was written and what it promises."""

    phrase: str
    written: dt.date
    expected: tuple[Expected, ...]
    lists_open_only: bool = False
    """Whether its writer listed what is still open and left out what has been."""
    default: PromiseKind = PromiseKind.DONE
    """The kind of a time without a promise word: klart in a tidsplan, none in running text."""

    @property
    def promises(self) -> tuple[Promise, ...]:
        """What the reader says."""
        return read_schedule(self.phrase, self.written, default=self.default).promises

    @property
    def faults(self) -> list[str]:
        """What the reader says otherwise."""
        left = list(self.promises)
        faults = []
        for one in self.expected:
            met = next((promise for promise in left if one.is_met(promise)), None)
            if met is not None:
                left.remove(met)
            elif not one.is_optional:
                faults.append(f"no {'|'.join(sorted(one.kinds))} {'|'.join(sorted(one.ends))}")
        told_past = self.lists_open_only or any("1" in one.past for one in self.expected)
        faults += [
            f"{promise.kind} {promise.due}" for promise in left if promise.due and (not promise.past or not told_past)
        ]
        return faults

    @property
    def invents(self) -> bool:
        """Whether the reader sets a last day where the row has none that is still open."""
        wanted = any(end for one in self.expected if one.past != "1" for end in one.ends)
        return not wanted and any(promise.due and not promise.past for promise in self.promises)


def rows(number: int) -> list[Row]:
    """The rows of a set."""
    return [
        Row(
            told["phrase"],
            dt.date.fromisoformat(told["reference_date"]),
            tuple(_expected(told)),
            lists_open_only=any(words in told["note"] for words in _OPEN_ONLY),
            default=PromiseKind.UNKNOWN if _STORY in told["note"] else PromiseKind.DONE,
        )
        for told in _table(f"set{number}")
    ]


def statuses(number: int) -> list[tuple[str, frozenset[str]]]:
    """The texts of a status file with the statuses that are right."""
    return [(told["text"], frozenset(told["status"].split("|"))) for told in _table(f"status{number}")]


def _table(name: str) -> list[dict[str, str]]:
    head, *lines = (UNSEEN / f"{name}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    columns = head.lstrip("# ").split("\t")
    cells = (line.split("\t") for line in lines)
    return [dict(zip(columns, (*row, *[""] * (len(columns) - len(row))), strict=True)) for row in cells]


def _expected(told: dict[str, str]) -> Iterator[Expected]:
    kinds = told["kind"].split("; ")
    columns = [_parts(told[column], len(kinds)) for column in ("expected_start", "expected_end", "past")]
    for kind, start, end, past in zip(kinds, *columns, strict=True):
        yield Expected(
            kinds=frozenset(kind.split("|")),
            ends=frozenset("" if one == "-" else one for one in end.split("|")),
            starts=frozenset("" if one == "-" else one for one in start.split("|"))
            if start not in {"", "-"}
            else frozenset(),
            past=past,
        )


def _parts(cell: str, how_many: int) -> list[str]:
    """A cell's part for each promise; each part may carry its label."""
    if how_many == 1:
        return [cell]
    parts = [part.rpartition(":")[2] for part in cell.split("; ")]
    return parts if len(parts) == how_many else [""] * how_many


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""
