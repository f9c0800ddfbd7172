"""What one list holds more than another, for the change log: entries that stand twice count twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def beyond(entries: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """The entries that the others have not, or have fewer times."""
    rest, left = list(others), []
    for entry in entries:
        if entry in rest:
            rest.remove(entry)
        else:
            left.append(entry)
    return left
