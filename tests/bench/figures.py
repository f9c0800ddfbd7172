"""Figures with the reference they are held against, and the table they are shown in.

The speed of a machine drifts by the minute, so no figure stands alone: each has a reference measured in the same run,
turn by turn, and what is judged is their ratio (or difference).
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import msgspec

Unit = Literal["ms", "MB", "1/s", "rounds"]

Measure = Callable[[], float]
"""Does something once and tells how many seconds it took."""


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the table. Times are in milliseconds, sizes in megabytes."""

    what: str
    ours: float
    unit: Unit = "ms"
    reference: float = 0.0
    against: str = ""
    """What the reference is; empty for a figure without one."""
    judged: Literal["ratio", "inverse", "difference", "value", "least"] = "ratio"
    """What the limit is put on.

    ratio: ours / reference; inverse: reference / ours, how many times faster; difference: ours - reference; value and
    least: ours itself, as at most or at least so much.
    """
    limit: float | None = None

    @property
    def verdict(self) -> float:
        """The number the limit is put on."""
        if self.judged == "ratio":
            return self.ours / self.reference
        if self.judged == "inverse":
            return self.reference / self.ours
        return self.ours - self.reference if self.judged == "difference" else self.ours

    @property
    def holds(self) -> bool:
        """Whether the limit is kept; True when there is none."""
        if self.limit is None:
            return True
        return self.verdict >= self.limit if self.judged in {"inverse", "least"} else self.verdict <= self.limit


class Skipped(msgspec.Struct, frozen=True):
    """A line that could not be measured here."""

    what: str
    why: str


def turn_by_turn(runs: int, *measures: Measure) -> Iterator[float]:
    """The median of each measure in milliseconds, all of them done in turns so that drift hits them alike.

    The first turn warms the caches of the disk and is not counted.
    """
    turns = [[measure() for measure in measures] for _ in range(runs + 1)]
    counted = turns[1:]
    for seconds in zip(*counted, strict=True):
        yield statistics.median(seconds) * 1000


def worst_but_one_in_a_hundred(seconds: Sequence[float]) -> float:
    """The 99th percentile in milliseconds; the very worst of fewer than a hundred."""
    ordered = sorted(seconds)
    return ordered[max(0, -(-len(ordered) * 99 // 100) - 1)] * 1000


def table(figures: Sequence[Figure | Skipped], *, judge: bool) -> str:
    """The figures as a table, each with its ratio and limit.

    Args:
        figures: the lines.
        judge: whether broken limits are marked; a run of tiny sizes says nothing about them.
    """
    rows = [("what", "ours", "reference", "against", "verdict", "limit", "")]
    for figure in figures:
        if isinstance(figure, Skipped):
            rows.append((figure.what, "", "", figure.why, "", "", "skipped"))
            continue
        broken = "BROKEN" if judge and not figure.holds else ""
        reference = _amount(figure, figure.reference) if figure.against else ""
        limit = "" if figure.limit is None else f"{_SIGNS[figure.judged]} {_number(figure, figure.limit)}"
        ours = _amount(figure, figure.ours)
        rows.append((figure.what, ours, reference, figure.against, _number(figure, figure.verdict), limit, broken))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


_SIGNS = {"ratio": "≤", "inverse": "≥", "difference": "≤", "value": "≤", "least": "≥"}


def _number(figure: Figure, number: float) -> str:
    if figure.judged in {"ratio", "inverse"}:
        return f"{number:.2f} ×"
    return f"{'+' if figure.judged == 'difference' and number >= 0 else ''}{_amount(figure, number)}"


def _amount(figure: Figure, number: float) -> str:
    """A number with its unit; what is counted has no decimals."""
    return f"{number:,.{0 if figure.unit == 'rounds' else 1}f} {figure.unit}"
