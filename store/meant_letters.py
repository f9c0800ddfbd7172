"""Words typed with å, ä or ö: those letters are meant, while an a or o beside them may stand for any of them.

Whoever has å, ä and ö on the keyboard and types them is looking for them: *lärt* is no way of writing *klart*. Another
keyboard, or haste, gives a and o.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MEANT = frozenset("åäö")
_OPEN = {"a": "[aåä]", "o": "[oö]"}
"""What a typed letter may stand for."""


def with_meant(words: Sequence[str]) -> list[str]:
    """Of some words in lower case, those with letters that are meant."""
    return [word for word in words if not _MEANT.isdisjoint(word)]


def pattern_of(word: str) -> re.Pattern[str] | None:
    """What finds every form of a word that has its meant letters as they are; None where it has but one form."""
    letters = [_OPEN.get(letter, re.escape(letter)) for letter in word]
    # Looked ahead for, so that one form does not hide another that begins inside it.
    return None if _OPEN.keys().isdisjoint(word) else re.compile(f"(?=({''.join(letters)}))")
