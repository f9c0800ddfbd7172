"""The lines of one row that has lost its cells: which of them make each cell.

A row of as many lines as there are columns is plain. One of more lines has cells that were wrapped, one of fewer has
empty cells; then each way to share the lines out is weighed by what its cells say (a time under *Klart*, a function
under *Ansvarig*) and by how the lines go on with each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from store.documents.furniture import is_rule
from store.documents.sentences import begins_inside, ends_open, hangs
from store.documents.shapes.contents import is_function, is_time, tells_status
from store.documents.shapes.roles import Role

_MOST_LINES = 24
"""Lines of the longest row that is shared out."""
_NEVER = -1e9
_EMPTY_CELL = -3.0
_STARTS_INSIDE = -4.0
"""A cell that begins in the middle of a sentence is the rest of the one before it."""
_NO_NUMBER = -6.0
_FITS, _ANSWERS = 3.0, 1.5
_MISFIT = -2.0


def share_out(texts: Sequence[str], roles: Sequence[Role]) -> list[range] | None:
    """The lines of each cell as places among the lines; None where no way to share them out makes sense.

    Args:
        texts: the lines of the row.
        roles: what each column holds.
    """
    if len(texts) == len(roles):
        return [range(place, place + 1) for place in range(len(roles))]
    if len(texts) > _MOST_LINES or len(texts) < max(2, len(roles) - 2):
        return None
    longest = max(map(len, texts))

    @cache
    def best(column: int, first: int) -> tuple[float, tuple[int, ...]]:
        """The worth of sharing the lines from `first` among the columns from `column`, and where each cell ends."""
        if column == len(roles):
            return (0.0, ()) if first == len(texts) else (_NEVER, ())
        options = []
        for end in range(first, len(texts) + 1):
            rest, ends = best(column + 1, end)
            if rest > _NEVER:
                options.append((_worth(texts[first:end], roles[column], longest) + rest, (end, *ends)))
        return max(options, default=(_NEVER, ()), key=lambda option: option[0])

    worth, ends = best(0, 0)
    if worth <= _NEVER or not _is_told(texts, ends, roles):
        return None
    starts = (0, *ends[:-1])
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]


def _is_told(texts: Sequence[str], ends: Sequence[int], roles: Sequence[Role]) -> bool:
    """Whether some cell shows by its words that it stands in its column."""
    starts = (0, *ends[:-1])
    cells = zip((" ".join(texts[a:b]) for a, b in zip(starts, ends, strict=True)), roles, strict=True)
    return any(fits(cell, role) for cell, role in cells)


def fits(text: str, role: Role) -> bool:
    """Whether a cell's words are of the kind that its column holds: a time, a status."""
    if role is Role.SCHEDULE:
        return is_time(text) or (bool(text) and is_rule(text))
    if role in {Role.STATUS, Role.PROGRESS}:
        return tells_status(text)
    return False


def _worth(lines: Sequence[str], role: Role, longest: int) -> float:
    if not lines:
        return _EMPTY_CELL
    text = " ".join(lines)
    worth = sum(_join(above, below, longest) for above, below in pairwise(lines))
    if role is Role.NUMBER:
        return worth + (_FITS if text.strip(".)").replace(".", "").isdigit() else _NO_NUMBER)
    if begins_inside(text) and not is_time(text):
        worth += _STARTS_INSIDE
    if fits(text, role):
        worth += _FITS
    elif role is Role.RESPONSIBLE and is_function(text):
        worth += _ANSWERS
    elif role not in {Role.SCHEDULE, Role.STATUS} and (is_time(text) or is_rule(text)):
        worth += _MISFIT
    return worth


def _join(above: str, below: str, longest: int) -> float:
    """The worth of two lines being of one cell."""
    if begins_inside(below) or hangs(above):
        return 0.0
    if ends_open(above) and len(above) * 2 < longest:
        return -3.0
    return -1.0 if not ends_open(above) else -2.0
