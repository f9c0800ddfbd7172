"""Ids of records: readable, random enough that two clones never mint the same one, and never changed afterwards."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Container

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o or u, so that an id can be read aloud."""
TITLE_LETTERS = 32
RANDOM_LETTERS = 4

IdMaker = Callable[[str], str]
"""Makes a new id from a title."""


def slug(title: str) -> str:
    """Up to 32 letters of a title without diacritics, words joined by dashes; ``rad`` when nothing is left of it."""
    # Decomposing can bring back capitals (the mathematical A), so they are folded once more.
    plain = unicodedata.normalize("NFKD", title.casefold()).casefold()
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in plain if not unicodedata.combining(c))
    words = [word for word in letters.split("-") if word]
    cut = ""
    for word in words:
        longer = f"{cut}-{word}" if cut else word
        if len(longer) > TITLE_LETTERS:
            break
        cut = longer
    return cut or (words[0][:TITLE_LETTERS] if words else "rad")


def id_maker(taken: Container[str], *, source: random.Random | None = None) -> IdMaker:
    """A function that makes ids outside `taken` and never the same one twice.

    Args:
        taken: the ids already in use.
        source: where the random letters come from; the operating system's unless a test says otherwise.
    """
    draw = source or random.SystemRandom()
    made: set[str] = set()

    def new_id(title: str) -> str:
        stem = slug(title)
        while True:
            candidate = f"{stem}-{''.join(draw.choices(CROCKFORD, k=RANDOM_LETTERS))}"
            if candidate not in taken and candidate not in made:
                made.add(candidate)
                return candidate

    return new_id


def free_key(key: str, taken: Container[str]) -> str:
    """A key, or the key with the first number from 2 that is free: ``klart``, ``klart-2``."""
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free
