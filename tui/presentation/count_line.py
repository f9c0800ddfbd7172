"""The counts at the top of a screen, on one line with what stands at its end: in fewer letters before any is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.presentation.rows import Line, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = 2


class Counted(NamedTuple):
    """How many there are of something."""

    sign: str
    words: str
    """With the number: ``3 försenade``."""
    number: int
    tone: Tone
    keeps: int = 0
    """How long it keeps its words where room is short: higher is longer, and of two alike the first."""


def count_line(counts: Sequence[Counted], tails: Sequence[str], width: int) -> Line:
    """The counts at the left and a tail at the right.

    Args:
        counts: most needed first; where room is short some are said by sign and number alone, see `Counted.keeps`.
        tails: what can stand at the right, the fullest first; the last is what must be said.
        width: cells of the line.
    """
    tail, said = tails[-1], [(f"{each.sign} {each.number}", each.tone) for each in counts]
    keeping = sorted(range(len(counts)), key=lambda place: -counts[place].keeps)
    for worded, chosen in ((keeping[:number], each) for number in range(len(counts), -1, -1) for each in tails):
        pieces = [
            (f"{each.sign} {each.words if place in worded else each.number}", each.tone)
            for place, each in enumerate(counts)
        ]
        if _length(pieces) + cell_len(chosen) <= width:
            tail, said = chosen, pieces
            break
    while said and _length(said) + cell_len(tail) > width:
        said.pop()
    room = max(0, width - _length(said) - cell_len(tail))
    line = [piece for text, tone in said for piece in ((text, tone), (" " * _GAP, Tone.PLAIN))]
    return [*line, (" " * room, Tone.PLAIN), (tail, Tone.MUTED)]


def _length(pieces: Sequence[tuple[str, Tone]]) -> int:
    return sum(cell_len(text) + _GAP for text, _ in pieces)
