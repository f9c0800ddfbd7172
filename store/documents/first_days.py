"""The day something begins, in a plan that nowhere tells how far anything has come.

Whether a start was kept is told by a status. Where the plan has no place for one, ``Startdatum`` beside ``Slutdatum``
says from when, and only the end is to be kept: else every område would be late the day after it began.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from store.model import Kind, Milestone, Status, milestone_kind

if TYPE_CHECKING:
    from store.documents.draft import Finding

_FIRST_DAY = re.compile(r"(?:\w+ )?start(?:datum|dag)?\s*:", re.IGNORECASE)
"""How a column's words begin that tell only the first day."""


def tells_progress(findings: Sequence[Finding]) -> bool:
    """Whether some område of a plan tells how far it has come."""
    return any(finding.progress or finding.status is not Status.UNKNOWN for finding in findings)


def as_first_days(milestones: Mapping[str, Milestone]) -> dict[str, Milestone]:
    """The milstolpar of one område, those that a first day made beside an end without a day to keep."""
    if not any(milestone_kind(key) is Kind.DONE and stone.due for key, stone in milestones.items()):
        return dict(milestones)
    return {
        key: stone.replace(due=None) if _tells_first_day(key, stone) else stone for key, stone in milestones.items()
    }


def _tells_first_day(key: str, stone: Milestone) -> bool:
    told = milestone_kind(key) is Kind.START and stone.first_day is not None
    return told and _FIRST_DAY.match(stone.words) is not None
