"""The end of the walk before a meeting: what is told before it is frozen, and the document beside the register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.errors import NamndkollError
from store.meetings.agenda import agenda
from store.slips import summary
from tui.presentation.rows import Tone
from tui.text import meetings as said

if TYPE_CHECKING:
    from pathlib import Path

    from store.meetings.agenda import Item
    from store.publication import Sighting
    from tui.session import Session


def before_freezing(session: Session, meeting: dt.date, items: Sequence[Item], most: int) -> list[tuple[str, Tone]]:
    """What is left, that a freeze is for good, how promises slipped, and at most so many sentences of what changed.

    Raises:
        NamndkollError: git cannot be asked.
    """
    from store.change_words import sentences  # noqa: PLC0415 (git is only asked here)
    from store.saving_version import unsaved  # noqa: PLC0415 (the same)

    changed = sentences(unsaved(session.register.path))
    left = sum(not item.told for item in items)
    slipped = summary(session.content.areas.values())
    told = [(f"{left} {said.FINISH_LEFT}", Tone.SOON)] if left else []
    told.append((said.FINISH_FINAL, Tone.SOON))
    told += [(said.FINISH_EARLY, Tone.MUTED)] if session.today < meeting else []
    told += [(slipped, Tone.MUTED)] if slipped else []
    told.append((said.FINISH_SINCE if changed else said.FINISH_NOTHING, Tone.HEADING))
    told += [(sentence, Tone.PLAIN) for sentence in changed[:most]]
    return [*told, (said.FINISH_MORE, Tone.MUTED)] if len(changed) > most else told


def frozen_days(path: Path) -> frozenset[dt.date]:
    """The meetings that have their version already: what the board saw is never changed."""
    from store.git import Repository  # noqa: PLC0415 (git is only asked here)
    from store.versions import meetings  # noqa: PLC0415 (the same)

    try:
        repository = Repository.of(path)
        return frozenset(meetings(repository)) if repository is not None else frozenset()
    except NamndkollError:
        # Whoever saves next is told what is wrong with git.
        return frozenset()


def write_document(session: Session, meeting: dt.date, ids: Sequence[str]) -> tuple[str, Sequence[Sighting]]:
    """The återrapport as a Word document beside the register: its name, and what in it should be looked over.

    What is there already is left alone, it may be written in; the new one has a number after its name.

    Raises:
        NamndkollError: it cannot be written.
    """
    from store.reports.basis import ReportKind  # noqa: PLC0415 (only the end of a walk writes a document)
    from tui.exporting import Wish, free_name, looked_over, must_be_free, plan_export, write  # noqa: PLC0415 (the same)

    target, day = free_name(session.register.path.parent / f"aterrapport-{meeting}.docx"), session.today
    must_be_free(target, session.register.path, replace=False)
    export = plan_export(session, ids, target, Wish(kind=ReportKind.PROGRESS, meeting=meeting))
    write(target, export.bytes(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)))
    return target.name, looked_over(export.report)


def write_frozen_document(session: Session, meeting: dt.date) -> tuple[str, Sequence[Sighting]]:
    """The same document of what is frozen: what the board was told, not what has come since.

    Raises:
        NamndkollError: git has no such version, or the document cannot be written.
    """
    from tui.opening import past_session  # noqa: PLC0415 (git is only asked here)

    then = past_session(session.register.path, meeting.isoformat(), session.today)
    items = agenda(then.content, meeting, then.register.calendar, then.findings)
    return write_document(then, meeting, [item.area_id for item in items])
