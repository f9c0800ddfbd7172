"""Aligned columns of text, with looks: rows of cells → lines of parts.

Not `rich.table`: it needs 350 µs a row (3.5 s for 10,000 områden) and 50 ms to import, and all that is wanted here is
columns that line up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from tui.cli.output import Part, Style, Styled
from tui.visible import visible

_GAP = "  "
_CUT = "…"


class Column(NamedTuple):
    """One column."""

    heading: str
    right: bool = False
    """Whether its cells end together, as numbers do."""
    most: int = 0
    """Cells longer than this are cut; 0 never cuts."""
    stretches: bool = False
    """Whether it takes what is left of the width, and is cut there."""
    yields: int = 0
    """Which columns are left out when the others would have no room: the highest number first, 0 never."""


def table(columns: Sequence[Column], rows: Sequence[Sequence[Part]], width: int | None) -> list[list[Part]]:
    """Headings and rows as lines; cells are made visible here, so that what is measured is what is shown.

    Args:
        columns: as many as every row has cells.
        rows: the cells.
        width: cells of the terminal to keep within, or None.
    """
    clean = [[_clean(cell) for cell in row] for row in rows]
    widths = []
    for place, column in enumerate(columns):
        longest = max((cells_wide(_text(row[place])) for row in clean), default=0)
        wanted = max(longest, len(column.heading))
        widths.append(min(wanted, column.most) if column.most else wanted)
    places = _fit(columns, widths, width) if width is not None else list(range(len(columns)))
    kept = [columns[place] for place in places]
    heading: list[Part] = [Styled(column.heading, Style.FAINT) for column in columns]
    kept_widths = [widths[place] for place in places]
    return [_line(kept, kept_widths, [row[place] for place in places]) for row in (heading, *clean)]


def cells_wide(text: str) -> int:
    """How many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cell_width, text))


def cut(text: str, width: int) -> str:
    """A text within a number of cells, ending in … when something is left out."""
    if cells_wide(text) <= width:
        return text
    kept, used = [], 0
    for character in text:
        used += _cell_width(character)
        if used > width - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip() + _CUT


def _cell_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fit(columns: Sequence[Column], widths: list[int], width: int) -> list[int]:
    """The places of the columns there is room for; the stretching one is given what is left of the width."""
    places = list(range(len(columns)))
    needed = [min(wide, _RECOGNISABLE) if columns[place].stretches else wide for place, wide in enumerate(widths)]
    while _over(needed, places, width) > 0 and any(columns[place].yields for place in places):
        places.remove(max(places, key=lambda place: columns[place].yields))
    over = _over(widths, places, width)
    for place in places:
        if columns[place].stretches and over > 0:
            widths[place] = max(widths[place] - over, needed[place])
    return places


_RECOGNISABLE = 28
"""Cells of a title by which it is known again; for fewer, other columns give way."""


def _over(widths: Sequence[int], places: Sequence[int], width: int) -> int:
    return sum(widths[place] for place in places) + len(_GAP) * (len(places) - 1) - width


def _line(columns: Sequence[Column], widths: Sequence[int], row: Sequence[Part]) -> list[Part]:
    line: list[Part] = []
    for place, (column, width, cell) in enumerate(zip(columns, widths, row, strict=True)):
        text = cut(_text(cell), width)
        space = " " * (width - cells_wide(text))
        shown = text if isinstance(cell, str) else Styled(text, cell.style)
        line += [_GAP if place else "", *((space, shown) if column.right else (shown, space))]
    return line


def _clean(cell: Part) -> Part:
    return visible(cell) if isinstance(cell, str) else Styled(visible(cell.text), cell.style)


def _text(cell: Part) -> str:
    return cell if isinstance(cell, str) else cell.text
