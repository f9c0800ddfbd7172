"""A text with parts of it underlined, by marks on a line of their own: not every terminal can underline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.cli.table import cells_wide
from tui.visible import visible

if TYPE_CHECKING:
    from tui.cli.output import Part

_MARK = "━"
_DEFAULT_WIDTH = 100


def marked(text: str, spans: Sequence[tuple[int, int]], width: int | None) -> Iterator[list[Part]]:
    """Lines of a text, each followed by a line of marks where a span stands in it.

    Args:
        text: the text; its own line ends begin new lines.
        spans: half-open spans of characters.
        width: most cells of a line.
    """
    inside = {place for first, last in spans for place in range(first, last)}
    for first, last in _broken(text, width or _DEFAULT_WIDTH):
        yield [text[first:last]]
        marks = "".join(_mark(text[place], marked=place in inside) for place in range(first, last)).rstrip()
        if marks:
            yield [marks]


def _mark(character: str, *, marked: bool) -> str:
    return (_MARK if marked else " ") * cells_wide(visible(character))


def _broken(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Half-open spans of the lines, broken after a space where there is one."""
    first = 0
    while first < len(text):
        end = text.find("\n", first)
        end = len(text) if end < 0 else end
        last = end
        if cells_wide(visible(text[first:end])) > width:
            last = _fitting(text, first, end, width)
            space = text.rfind(" ", first, last)
            last = space + 1 if space > first else last
        yield first, last
        first = last + 1 if last == end else last


def _fitting(text: str, first: int, end: int, width: int) -> int:
    used = 0
    for place in range(first, end):
        used += cells_wide(visible(text[place]))
        if used > width:
            return max(place, first + 1)
    return end
