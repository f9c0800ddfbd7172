"""What is asked when words tell another status than stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.model import Status

TITLE = "Vilken status gäller?"
KEEP = "Behåll"


def question(told: Status, stands: Status) -> str:
    """The two statuses, neither of them taken for right."""
    return f"Texten kan läsas som ”{told}”, men status är ”{stands}”."


def take(told: Status) -> str:
    """The answer that the text is right."""
    return f"Ändra till {told}"
