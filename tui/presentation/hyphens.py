"""Where a Swedish word that is wider than its column is broken, by the patterns of pyphen."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    import pyphen

_LEAST = 3
"""Letters that stand before and after a hyphen at least."""

_WORD = re.compile(r"[^\W\d_]+")
"""What is a word with sounds; in an address or a diary number a hyphen would be one more character."""


@cache
def _patterns() -> pyphen.Pyphen:
    import pyphen  # noqa: PLC0415 (start-up: only a word wider than its column needs it)

    return pyphen.Pyphen(lang="sv", left=_LEAST, right=_LEAST)


def broken(word: str, width: int) -> tuple[str, str] | None:
    """A word's beginning on a line of `width` cells, with its hyphen, and what is left; None where it may not break."""
    letters = _WORD.match(word)
    if letters is None or len(word) - letters.end() > 1:
        return None
    for place in reversed(_patterns().positions(letters.group())):
        if cell_len(word[:place]) < width:
            return word[:place] + "-", word[place:]
    return None
