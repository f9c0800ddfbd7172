"""Tables of figures: indicators, budgets, quantities. They stand among a plan's tables and are none of its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.documents.blocks import Row, plain
from store.documents.shapes.contents import is_time

_FIGURE = re.compile(
    r"[<>≥≤±+–−-]?\s*\d[\d\s.,:/–-]*\s*(?:%|procent|kr|tkr|mnkr|mkr|kronor|st|kg|ton|kwh|tim|min|dagar|poäng)?(?:\s*/\s*\w+)?"
    r"|-|–",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[–−-]?\d{1,6}(?:,\d+)?%?")
_LONGEST = 30
_SUM = re.compile(r"(?:(?:del|slut)?summa|totalt?|antal)\b", re.IGNORECASE)


def is_figure(text: str) -> bool:
    """Whether a text is a number with or without its unit, or a dash where one would stand; a date is none."""
    return len(text) <= _LONGEST and _FIGURE.fullmatch(text) is not None and not is_time(text)


def is_of_figures(rows: Sequence[Row]) -> bool:
    """Whether most of what a table says beside its first column, under its first row, is figures."""
    below = [plain(cell) for row in rows[1:] for cell in row.cells[1:] if cell]
    return bool(below) and sum(map(is_figure, below)) * 3 >= len(below) * 2


def names_sum(text: str) -> bool:
    """Whether a text begins with a word for a sum."""
    return _SUM.match(text) is not None


def sums_up(row: Row) -> bool:
    """Whether a row sums up those above it: ``Summa``, or a name with it and nothing but figures beside it."""
    name, *rest = [plain(cell) for cell in row.cells if cell]
    return _SUM.fullmatch(name) is not None or (names_sum(name) and bool(rest) and all(map(is_figure, rest)))


def only_figures(row: Row) -> bool:
    """Whether a row has a name and then nothing but several figures or years, as a row of a budget that strayed in."""
    _, *rest = [plain(cell) for cell in row.cells if cell] or [""]
    figures = " ".join(rest).split()
    return len(figures) > 1 and all(_NUMBER.fullmatch(text) for text in figures)
