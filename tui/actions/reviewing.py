"""Who reviews: the role a reviewer gave last, remembered between sittings."""

from __future__ import annotations

from store.preferences import read_preference, write_preference
from tui.text import meetings as said

_ROLE = "roll"
"""The preference it is remembered under."""


def usual_role() -> str:
    """The role given last, else the one that usually reviews."""
    return read_preference(_ROLE) or said.USUAL_ROLE


def remember_role(role: str) -> None:
    """Offer this role next time."""
    write_preference(_ROLE, role.strip())
