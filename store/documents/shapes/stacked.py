"""Tables that have come apart into one cell a line, as when a Word table is pasted as plain text.

The heads stand first, one a line; then come the rows. Where the first column counts them, a row begins at its number;
else empty lines part the rows, or each row has as many lines as there are heads. Where empty lines part the heads,
they part the cells too, and more of them the rows. A line alone between two rows heads
those after it, and where a page turns the heads may come once more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from store.documents.blocks import Row, Table
from store.documents.furniture import is_furniture
from store.documents.markup import paragraphs, tidy
from store.documents.sentences import begins_inside, ends_open
from store.documents.shapes import columns
from store.documents.shapes.cells_of_lines import fits, share_out
from store.documents.shapes.contents import is_time
from store.documents.shapes.line_piles import (
    Line,
    Pile,
    cells_as_lines,
    gap_between,
    heads_the_rest,
    piles_of,
    sentences_of,
)
from store.documents.shapes.roles import Role

_LEAST_COLUMNS = 3
_MOST_COLUMNS = 9
_LONGEST_HEAD = 40
_LONGEST_HEADING = 100
_LEAST_ROWS = 2
_MOST_HEADINGS = 2
_ROW_NUMBER = 3
"""Digits of the largest number of a row."""


def table_at(lines: Sequence[str], index: int, pages: Collection[int] = ()) -> tuple[Table, int] | None:
    """The table whose first head is the line at `index`, and the index of the line after it; or None.

    Args:
        lines: the lines of the document.
        index: a line that may be the first head.
        pages: lines that belong to the pages.
    """
    if index and _is_head(tidy(lines[index - 1])):
        return None
    for heads in (_known_heads(lines, index), _heads_together(lines, index)):
        table = _table(lines, heads, pages) if _are_heads(heads) else None
        if table is not None:
            return table, max(table.lines)
    return None


def _table(lines: Sequence[str], heads: Pile, pages: Collection[int]) -> Table | None:
    """The table under some heads, or None where what follows makes no two rows."""
    found = _Found([columns.head_of(line.text).role for line in heads], gap_between(heads))
    for part in _parts(lines, heads, pages):
        if not found.take(part):
            break
    if found.count < _LEAST_ROWS:
        return None
    return Table((_row([[line] for line in heads]), *found.rows))


def _are_heads(found: Pile) -> bool:
    heads = [columns.head_of(line.text) for line in found]
    several = len(found) >= _LEAST_COLUMNS and len({head.role for head in heads}) >= _LEAST_COLUMNS
    return several and columns.is_head_row(heads)


def _row(cells: Sequence[Pile], *, whole: bool = False) -> Row:
    texts = ("\n".join(line.text for line in cell) for cell in cells)
    return Row(
        tuple(paragraphs(text) for text in texts),
        tuple(at + 1 for cell in cells for line in cell for at in line.places),
        whole,
    )


def _is_head(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST_HEAD or text.endswith(".") or begins_inside(text):
        return False
    head = columns.head_of(text)
    return head.role is not Role.OTHER and head.rank != columns.MARKED


def _known_heads(lines: Sequence[str], index: int) -> Pile:
    """Lines from the first that are each the name of a column, empty ones between them or not."""
    found: Pile = []
    at, gap = index, 0
    while at < len(lines) and len(found) < _MOST_COLUMNS:
        text = tidy(lines[at])
        if text and not _is_head(text):
            break
        found += [Line((at,), text, gap)] if text else []
        gap = 0 if text else gap + 1
        at += 1
    return [] if heads_the_rest(found) else found


def _heads_together(lines: Sequence[str], index: int) -> Pile:
    """Lines up to the first empty one or the number of the first row, some of them names that are not known."""
    found: Pile = []
    for at in range(index, min(index + _MOST_COLUMNS + 1, len(lines))):
        text = tidy(lines[at])
        if not text or _number(text) == 1:
            return found
        if len(text) > _LONGEST_HEAD or not ends_open(text) or is_time(text):
            return []
        found.append(Line((at,), text))
    return []


def _parts(lines: Sequence[str], heads: Pile, pages: Collection[int]) -> Iterator[Pile]:
    """The lines under the heads, a part for each time the heads come; what belongs to the page is passed over."""
    texts = [line.text.casefold() for line in heads]
    counted = columns.head_of(heads[0].text).role is Role.NUMBER
    apart = 0 if counted else gap_between(heads)
    """Empty lines between two cells; a number farther from the others than that is the page's."""
    part: Pile = []
    gap, turned = 0, False
    at = heads[-1].places[-1] + 1
    while at < len(lines):
        text = tidy(lines[at])
        if not text:
            gap += 1
        elif at in pages or not _may_be_cell(text, numbers=gap <= apart if apart else counted or len(text) == 1):
            turned = True
        else:
            again = _again(lines, at, texts)
            if again:
                yield part
                part, at, gap = [], again[-1], gap + 1
            else:
                part.append(Line((at,), text, gap, turned))
                gap = 0
            turned = False
        at += 1
    yield part


def _may_be_cell(text: str, *, numbers: bool) -> bool:
    """Whether a line can be a cell: also a dash for nothing, a date, or a number where cells may be numbers."""
    if _number(text):
        return numbers
    return not is_furniture(text) or len(text) == 1 or is_time(text)


def _again(lines: Sequence[str], at: int, texts: Sequence[str]) -> list[int]:
    """Indices of the heads where they come once more, or nothing."""
    found: list[int] = []
    while at < len(lines) and len(found) < len(texts):
        text = tidy(lines[at]).casefold()
        if text and text != texts[len(found)]:
            return []
        found += [at] if text else []
        at += 1
    return found if len(found) == len(texts) else []


def _number(text: str) -> int:
    """The number that a line is, as a row's; 0 where it is none."""
    digits = text.rstrip(".)")
    return int(digits) if digits.isdecimal() and len(digits) <= _ROW_NUMBER else 0


class _Found:
    """The rows so far; `take` goes on with the lines under the next heads."""

    def __init__(self, roles: Sequence[Role], gap: int) -> None:
        self.roles, self.width = roles, len(roles)
        self.gap = gap
        """Empty lines between two heads; where there are some, they part the cells as well."""
        self.rows: list[Row] = []
        self.count = 0
        """Rows that are no headings."""
        self.number = 0

    def take(self, part: Pile) -> bool:
        """Take the rows of a part; whether the table may go on after it."""
        if not part:
            return True
        if self.roles[0] is Role.NUMBER:
            return self._counted(part)
        cells = cells_as_lines(part, self.gap, self.width) if self.gap else part
        part = cells if self._tells([[cell] for cell in cells[: self.width]]) else part
        if self.gap and part is cells and len(part) % self.width == 0 and self._all_tell(part):
            # Each row is as long as it should be, however the empty lines fell between them.
            return self._even(part)
        piles = list(piles_of(part))
        told = any(self._rows(pile) for pile in piles[:4])
        if len(piles) > 1 and any(len(pile) > 1 for pile in piles[:4]) and told:
            return self._parted(piles)
        return self._even(part)

    def _counted(self, part: Pile) -> bool:
        """Rows that begin at their number."""
        starts: list[int] = []
        for place, line in enumerate(part):
            far = not starts or place - starts[-1] >= max(self.width - 2, 2)
            if far and _number(line.text) == self.number + 1:
                starts.append(place)
                self.number += 1
        if not starts or not self._heads_rows(part[: starts[0]]):
            return not part
        for place, start in enumerate(starts):
            last = place + 1 == len(starts)
            piles = list(piles_of(part[start:] if last else part[start : starts[place + 1]]))
            cells, rest = self._counted_row(piles)
            if cells is None:
                return False
            self._add(cells)
            if last:
                # What follows the last row before a page or the end is text.
                return not rest
            if not self._heads_rows([line for pile in rest for line in pile]):
                return False
        return True

    def _counted_row(self, piles: Sequence[Pile]) -> tuple[list[Pile] | None, Sequence[Pile]]:
        """The cells of a row that begins with its number, and what stands after it."""
        if len(piles[0]) == 1:
            # Every cell stands alone, its wrapped lines together.
            return (list(piles[: self.width]) if len(piles) >= self.width else None), piles[self.width :]
        return self._cells(piles[0]), piles[1:]

    def _heads_rows(self, lines: Pile) -> bool:
        """Take lines between two rows as headings; whether that is all they can be."""
        if len(lines) > _MOST_HEADINGS or any(
            len(line.text) > _LONGEST_HEADING or not ends_open(line.text) for line in lines
        ):
            return False
        self.rows += [_row([[line]], whole=True) for line in lines]
        return True

    def _parted(self, piles: Sequence[Pile]) -> bool:
        """Rows that empty lines part, or several of them."""
        for place, pile in enumerate(piles):
            rows = self._rows(pile)
            heads = len(pile) == 1 and place + 1 < len(piles) and bool(self._rows(piles[place + 1]))
            if rows:
                for cells in rows:
                    self._add(cells)
            elif not heads or not self._heads_rows(pile):
                return False
        return True

    def _even(self, part: Pile) -> bool:
        """Rows of as many lines as there are columns, or of as many sentences where lines tell nothing."""
        cells = [[line] for line in part]
        if not all(self._tells(cells[first : first + self.width]) for first in (0, self.width)):
            cells = sentences_of(part)
        for first in range(0, len(cells), self.width):
            row = cells[first : first + self.width]
            if not self._tells(row):
                return False
            self._add(row)
        return True

    def _rows(self, pile: Pile) -> list[list[Pile]]:
        """The rows between two empty lines: several where each has as many lines as there are columns, or one."""
        lines = [[line] for line in pile]
        even = [lines[first : first + self.width] for first in range(0, len(lines), self.width)]
        if len(even) > 1 and all(map(self._tells, even)):
            return even
        cells = self._cells(pile)
        return [] if cells is None else [cells]

    def _tells(self, row: Sequence[Pile]) -> bool:
        """Whether a time or a status stands in the column of that name."""
        texts = [" ".join(line.text for line in cell) for cell in row]
        return len(row) == self.width and any(fits(text, role) for text, role in zip(texts, self.roles, strict=True))

    def _all_tell(self, part: Pile) -> bool:
        """Whether every so many lines make a row."""
        rows = (part[first : first + self.width] for first in range(0, len(part), self.width))
        return all(self._tells([[line] for line in row]) for row in rows)

    def _cells(self, row: Pile) -> list[Pile] | None:
        shared = share_out([line.text for line in row], self.roles) if len(row) > 1 else None
        return None if shared is None else [[row[place] for place in places] for places in shared]

    def _add(self, cells: Sequence[Pile]) -> None:
        self.count += 1
        self.rows.append(_row(cells))
