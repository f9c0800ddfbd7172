"""Aligned columns of text, with looks: rows of cells → lines of parts.

Not `rich.table`: it needs 350 µs a row (3.5 s for 10,000 områden) and 50 ms to import, and all that is wanted here is
columns that line up.
"""

from __future__ import annotations

import re
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
    heading = [Styled(column.heading, Style.FAINT) for column in columns]
    measured = [[_measured(cell) for cell in row] for row in (heading, *rows)]
    widths = [max(row[place].width for row in measured) for place in range(len(columns))]
    widths = [min(wide, column.most or wide) for wide, column in zip(widths, columns, strict=True)]
    places = _fit(columns, widths, width) if width is not None else range(len(columns))
    kept = [(place, widths[place], columns[place].right) for place in places]
    return [_line(kept, row) for row in measured]


class _Measured(NamedTuple):
    """A cell as it is shown, and how wide that is."""

    text: str
    width: int
    style: Style | None


def _measured(cell: Part) -> _Measured:
    text, style = (cell, None) if isinstance(cell, str) else cell
    shown = visible(text)
    return _Measured(shown, cells_wide(shown), style)


_may_be_wide = re.compile("[\u0300-\u1fff\u20d0-\u20ff\u2300-\u2712\u2714-\U0010ffff]").search
"""Finds a character that may take two cells or none; Swedish and our own signs have none, so few texts are measured."""


def _is_single(text: str) -> bool:
    """Whether every character takes one cell, as far as can be told without a table of widths."""
    return text.isascii() or _may_be_wide(text) is None


def cells_wide(text: str) -> int:
    """How many cells of a terminal a text takes."""
    if _is_single(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 (start-up: only such texts need it)

    return cell_len(text)


def cut(text: str, width: int) -> str:
    """A text within a number of cells, ending in … when something is left out."""
    if cells_wide(text) <= width:
        return text
    if _is_single(text):
        return text[: width - 1].rstrip() + _CUT
    from rich.cells import set_cell_size  # noqa: PLC0415 (as above)

    return set_cell_size(text, width - 1).rstrip() + _CUT


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


def _line(kept: Sequence[tuple[int, int, bool]], row: Sequence[_Measured]) -> list[Part]:
    """The cells of the kept columns side by side; what has no look of its own is joined into one part."""
    line: list[Part] = []
    plain: list[str] = []
    for place, width, right in kept:
        cell = row[place]
        if cell.width > width:
            text = cut(cell.text, width)
            space = " " * (width - cells_wide(text))
        else:
            text, space = cell.text, " " * (width - cell.width)
        if plain or line:
            plain.append(_GAP)
        if right:
            plain.append(space)
        if cell.style is None:
            plain.append(text)
        else:
            line += ["".join(plain), Styled(text, cell.style)]
            plain.clear()
        if not right:
            plain.append(space)
    return [*line, "".join(plain)]
