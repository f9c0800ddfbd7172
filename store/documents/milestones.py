"""The milstolpar of an område when its document is imported once more: they follow the words that won."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.rereading import reread, with_reason

if TYPE_CHECKING:
    from store.documents.draft import Draft
    from store.model import Area, Milestone


def reread_from(area: Area, schedule: Sequence[str], progress: Sequence[str], draft: Draft) -> dict[str, Milestone]:
    """The milstolpar of an område that gets its words from a document.

    Read as any other edit of the words, so that words and dates always are of one side. A date that the document
    moves tells which document did it. Days on which something has been done are history, even when its words are gone.

    Args:
        area: the område as it stands in the register.
        schedule: tidsplan after the import.
        progress: processläge after the import.
        draft: the document; a promise counts as moved on the day it was written.
    """
    reading = reread(area, schedule, progress, draft.read_on, draft.calendar)
    milestones = dict(reading.milestones)
    for moved in reading.moved:
        milestones[moved.key] = with_reason(milestones[moved.key], f"ändrat i {draft.source}")
    for key in reading.dropped:
        if area.milestones[key].done_days:
            milestones[key] = area.milestones[key]
    return dict(sorted(milestones.items()))
