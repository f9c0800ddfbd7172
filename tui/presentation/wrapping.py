"""Text into lines of cells: what fits, what is cut, and where words break."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from tui.presentation.hyphens import broken
from tui.presentation.rows import Tone
from tui.visible import visible

if TYPE_CHECKING:
    from tui.presentation.rows import Span

ELLIPSIS = "…"


def fitted(text: str, width: int) -> str:
    """A text in exactly `width` cells on one line: cut with an ellipsis, or filled out with spaces."""
    shown = visible(text)
    length = cell_len(shown)
    if length > width:
        return set_cell_size(shown, max(0, width - 1)) + ELLIPSIS[:width]
    return shown + " " * (width - length)


def fitted_end(text: str, width: int) -> str:
    """The same with the end of the text kept, as for a path whose last parts tell it from others."""
    shown = visible(text)
    if cell_len(shown) <= width:
        return fitted(text, width)
    while shown and cell_len(shown) > width - 1:
        shown = shown[1:]
    return fitted(ELLIPSIS[:width] + shown, width)


def wrapped(text: str, width: int) -> list[str]:
    """A paragraph broken between words into lines of at most `width` cells; a longer word is hyphenated."""
    lines: list[str] = []
    line, length = "", 0
    for word in visible(text).split():
        size = cell_len(word)
        if line and length + 1 + size <= width:
            line, length = f"{line} {word}", length + 1 + size
            continue
        if line:
            lines.append(line)
        *whole, rest = _hyphenated(word, size, width)
        lines.extend(whole)
        line, length = rest, cell_len(rest)
    if line:
        lines.append(line)
    return lines


def _hyphenated(word: str, size: int, width: int) -> list[str]:
    """A word in pieces of at most `width` cells, broken where it is in print, and anywhere if that is nowhere."""
    pieces: list[str] = []
    while size > width:
        broken_here = broken(word, width)
        if broken_here is None:
            return [*pieces, *_pieces(word, size, width)]
        piece, word = broken_here
        pieces.append(piece)
        size = cell_len(word)
    return [*pieces, word]


def _pieces(word: str, size: int, width: int) -> list[str]:
    """A word in pieces of at most `width` cells."""
    if size <= width or width < 1:
        return [word]
    pieces: list[str] = []
    piece, length = "", 0
    for character in word:
        cells = cell_len(character)
        if length + cells > width and piece:
            pieces.append(piece)
            piece, length = "", 0
        piece, length = piece + character, length + cells
    pieces.append(piece)
    return pieces


def wrapped_words(spans: Sequence[Span], width: int) -> list[list[Span]]:
    """Toned pieces of one running text on lines of at most `width` cells, broken between words wherever they stand."""
    lines: list[list[Span]] = [[]]
    used = 0
    gap = False
    for text, tone in spans:
        shown = visible(text)
        gap = gap or shown[:1] == " "
        for number, word in enumerate(shown.split()):
            gap = gap or number > 0
            size = cell_len(word)
            if lines[-1] and used + gap + size > width:
                lines.append([])
                used, gap = 0, False
            pieces = _pieces(word, size, width)
            for place, piece in enumerate(pieces):
                if place:
                    lines.append([])
                    used = 0
                if gap and lines[-1]:
                    # The space between two pieces belongs to neither: it is not underlined or struck with them.
                    within = lines[-1][-1][1] is tone and number > 0
                    lines[-1].append((" ", tone if within else Tone.PLAIN))
                    used += 1
                lines[-1].append((piece, tone))
                used += cell_len(piece)
                gap = False
        gap = gap or shown[-1:] == " "
    return lines


def wrapped_spans(spans: Sequence[Span], width: int) -> list[list[Span]]:
    """Toned pieces on lines of at most `width` cells, broken between pieces where one fits, else between words."""
    lines: list[list[Span]] = [[]]
    room = width
    for text, tone in spans:
        if cell_len(text) > room and lines[-1]:
            lines.append([])
            room = width
        pieces = wrapped(text, width) if cell_len(text) > room else [visible(text)]
        for number, piece in enumerate(pieces):
            if number:
                lines.append([])
                room = width
            lines[-1].append((piece, tone))
            room -= cell_len(piece)
    return lines
