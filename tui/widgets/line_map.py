"""Which line of a long list belongs to which row, when rows have different heights.

Heights may be estimates that are corrected as rows come near the screen, so a list of any length opens without
measuring it. The heights stand in blocks with a sum each: finding a place is a walk over the sums and then within one
block, some microseconds in 100,000 rows, and correcting a height touches two numbers. (A Fenwick tree has the better
order of growth, but its Python steps cost more than `sum` over an array at every size met here.)
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCK = 512


class LineMap:
    """Rows of a list laid end to end as lines, all counted from 0."""

    def __init__(self, rows: int, height: int, headings: Sequence[int], *, exact: bool) -> None:
        """Lay out the rows.

        Args:
            rows: how many rows there are.
            height: lines of every row that is no heading.
            headings: places of the rows that take one line.
            exact: whether `height` is the truth, or an estimate until `correct` is called for a row.
        """
        self._heights = array("l", [height]) * rows
        self._known = bytearray([exact]) * rows
        for index in headings:
            self._heights[index] = 1
            self._known[index] = True
        self._sums = [sum(self._heights[start : start + BLOCK]) for start in range(0, rows, BLOCK)]
        self.total = sum(self._sums)
        """Lines of all rows."""

    def __len__(self) -> int:
        """How many rows."""
        return len(self._heights)

    def height(self, index: int) -> int:
        """Lines of one row."""
        return self._heights[index]

    def known(self, index: int) -> bool:
        """Whether the height of a row is no estimate."""
        return bool(self._known[index])

    def correct(self, index: int, height: int) -> None:
        """Exchange the estimate of one row for its real height."""
        difference = height - self._heights[index]
        self._heights[index] = height
        self._known[index] = True
        self._sums[index // BLOCK] += difference
        self.total += difference

    def offset(self, index: int) -> int:
        """The first line of a row."""
        block = index // BLOCK
        return sum(self._sums[:block]) + sum(self._heights[block * BLOCK : index])

    def locate(self, line: int) -> tuple[int, int]:
        """The row a line belongs to, and which of the row's lines it is; `IndexError` outside the list."""
        if not 0 <= line < self.total:
            raise IndexError(line)
        left, block = line, 0
        while left >= self._sums[block]:
            left -= self._sums[block]
            block += 1
        index = block * BLOCK
        while left >= self._heights[index]:
            left -= self._heights[index]
            index += 1
        return index, left
