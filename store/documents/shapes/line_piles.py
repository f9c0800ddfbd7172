"""Lines of a table that has lost its cells: which stand together, by the empty lines between them or as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import msgspec

from store.documents.markup import POINTS
from store.documents.sentences import mend, torn


class Line(msgspec.Struct, frozen=True):
    """One line with words, or several that are one, and what stands between it and the one above."""

    places: tuple[int, ...]
    """Indices among the lines of the document."""
    text: str
    gap: int = 0
    """Empty lines above it."""
    turned: bool = False
    """Whether a page turns above it, so that the empty lines there tell nothing."""


Pile: TypeAlias = list[Line]


def piles_of(part: Pile) -> Iterator[Pile]:
    """The lines between two empty ones."""
    pile: Pile = []
    for line in part:
        if pile and line.gap:
            yield pile
            pile = []
        pile.append(line)
    if pile:
        yield pile


def sentences_of(part: Pile) -> list[Pile]:
    """The lines, those together of which one goes on with the sentence of the one above."""
    cells: list[Pile] = []
    for line in part:
        if cells and torn(cells[-1][-1].text, line.text):
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def gap_between(heads: Sequence[Line]) -> int:
    """The empty lines that stand between heads, the fewest."""
    return min((line.gap for line in heads[1:]), default=0)


def heads_the_rest(found: Sequence[Line]) -> bool:
    """Whether the first of some heads stands farther from the others than they from each other: it is their title."""
    gaps = [line.gap for line in found[1:]]
    return len(gaps) > 1 and gaps[0] > max(gaps[1:])


def cells_as_lines(part: Pile, gap: int, width: int) -> Pile:
    """The lines of a table where empty ones part its cells: each cell as one line, its wrapped lines together.

    Args:
        part: the lines.
        gap: empty lines between two cells; more of them part two rows.
        width: cells of a full row. Where a page turns the empty lines tell nothing, and a full row has ended.
    """
    cells: Pile = []
    begun = 0
    for line in part:
        if cells and (line.gap < gap or (line.turned and begun < width and torn(cells[-1].text, line.text))):
            last = cells[-1]
            cells[-1] = Line((*last.places, *line.places), _wrapped(last.text, line.text), last.gap)
            continue
        parts_rows = begun >= width if line.turned else line.gap > gap
        begun = 1 if parts_rows else begun + 1
        cells.append(Line(line.places, line.text, int(parts_rows)))
    return cells


def _wrapped(above: str, below: str) -> str:
    """Two lines of a cell: a point begins a line of its own, any other line goes on with the one above."""
    return f"{above}\n{below}" if below.startswith((*POINTS, "- ", "– ", "* ")) else mend(above, below)
