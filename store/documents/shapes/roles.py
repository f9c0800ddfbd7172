"""What a column of a plan can hold."""

from __future__ import annotations

from enum import Enum, auto


class Role(Enum):
    """What a column holds."""

    NUMBER = auto()
    GROUP = auto()
    TITLE = auto()
    MEASURES = auto()
    RESPONSIBLE = auto()
    SCHEDULE = auto()
    STATUS = auto()
    PROGRESS = auto()
    PRIORITY = auto()
    PURPOSE = auto()
    GOALS = auto()
    ANALYSIS = auto()
    OTHER = auto()
    """A column without a field of its own: kept in anteckningar under its head."""
