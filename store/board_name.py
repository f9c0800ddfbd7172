"""The board a document is about, as it names itself: ``Barn- och utbildningsnämnden``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_BOARD = re.compile(
    r"\b(?:[A-ZÅÄÖ][a-zåäöé]+(?:-|, [a-zåäö]+-)? och [a-zåäö]+nämnden|"
    r"[A-ZÅÄÖ][a-zåäö]+nämnden|Kommunstyrelsen|Regionstyrelsen)\b"
)


def board_named_in(texts: Iterable[str]) -> str:
    """The board that is named most often, the first of equals; "" when none is."""
    names = Counter(name for text in texts for name in _BOARD.findall(text))
    return max(names, key=lambda name: names[name]) if names else ""
