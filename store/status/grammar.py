"""The patterns as one regular expression, which takes the words of a text from left to right.

Most words of a text are of the class *x*, with which few patterns begin: only those are tried there, and none at a
sign. What is found is the same, in less time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from store.status.patterns import PATTERNS

_ATOM = re.compile(r"(?P<around>\(\?<[!=][^)]*\)|\^)|(?P<letter>\[[^]]*\]|[^(\[])(?P<often>\?|\{0,)?")


def may_begin_with_x(letters: str) -> bool:
    """Whether a pattern could take a word of no class first; where that is not plain it could."""
    place = 0
    while match := _ATOM.match(letters, place):
        if match["letter"]:
            if "x" in match["letter"] or match["letter"].startswith("[^"):
                return True
            if not match["often"]:
                return False
            place = letters.index("}", place) + 1 if match["often"] == "{0," else match.end()
        else:
            place = match.end()
    return True


@cache
def _grammar() -> re.Pattern[str]:
    """Made when first needed, because a start of the program needs none."""
    anywhere = "|".join(f"(?P<p{number}>{pattern.letters})" for number, pattern in enumerate(PATTERNS))
    with_x = "|".join(
        f"(?P<x{number}>{pattern.letters})"
        for number, pattern in enumerate(PATTERNS)
        if may_begin_with_x(pattern.letters)
    )
    return re.compile(f"(?=x)(?:{with_x})|(?![x.,&-])(?:{anywhere})")


def patterns_in(letters: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The patterns that take words of a text, by number, and where; a place that none fits is passed by."""
    for match in _grammar().finditer(letters):
        if match.start() < match.end():
            yield int((match.lastgroup or "p0")[1:]), match
