"""Under what names unsaved words are kept: the område or the meeting they are about, and what was being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

EDIT = ""
REPORT = "återrapport"
QUESTION = "fråga"
ANSWER = "svar"
CLOSE = "avsluta"
AREA_DECISION = "områdets beslut"
DECISION = "beslut"
COMMISSION = "uppdrag"
REASON = "skäl"
CONFLICT = "konflikt"
NEW = "§nytt"
"""The name of a new område's words: they are about none yet."""


class About(NamedTuple):
    """What a name is about."""

    area_id: str
    kind: str
    meeting: str


def draft_name(kind: str, area_id: str = "", meeting: dt.date | str = "") -> str:
    """The name of the words of one form or box."""
    return "§".join([area_id, *([kind] if kind else []), *([str(meeting)] if meeting else [])])


def about(name: str) -> About:
    """What a draft is about, by its name."""
    area_id, _, rest = name.partition("§")
    kind, _, meeting = rest.partition("§")
    return About(area_id, kind, meeting)
