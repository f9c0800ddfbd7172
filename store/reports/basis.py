"""What a report is made of, gathered by whoever asks for it: områden, the day, and where needed what changed."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from store.changes import Change, Period
from store.reports.row import Row


class ReportKind(StrEnum):
    """The reports there are."""

    PROGRESS = "återrapport"
    """The board's own four columns."""
    CHANGES = "ändringar"
    """What has changed since the last meeting."""
    OUTSTANDING = "balanslista"
    """What has not been reported back, the oldest first."""
    AUDIT = "revisionssvar"
    """Recommendation, answer, åtgärd, läge."""
    FULL = "allt"
    """Every field."""


class Since(msgspec.Struct, frozen=True, kw_only=True):
    """What changed, and since when."""

    day: dt.date
    words: str
    """As it was asked for, or the meeting it was: ``sammanträdet 2018-01-24``."""
    changes: tuple[Change, ...]
    period: Period


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """The material of a report."""

    board: str
    day: dt.date
    """The day it is judged on."""
    rows: tuple[Row, ...]
    """The områden it tells of, in the order they were chosen in."""
    meeting: dt.date | None = None
    """The sammanträde it is handed to, where it is made for one."""
    since: Since | None = None
    """Needed by ändringar only."""
