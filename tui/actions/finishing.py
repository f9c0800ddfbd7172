"""The end of the walk before a meeting: what is told before it is frozen, and the document beside the register."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.errors import NamndkollError
from store.slips import summary
from tui.presentation.rows import Tone
from tui.text import meetings as said

if TYPE_CHECKING:
    from pathlib import Path

    from store.meetings.agenda import Item
    from tui.session import Session


def before_freezing(session: Session, items: Sequence[Item], most: int) -> list[tuple[str, Tone]]:
    """What is left, how promises have slipped, and the change log since the last version, at most so many sentences.

    Raises:
        NamndkollError: git cannot be asked.
    """
    from store.change_words import sentences  # noqa: PLC0415 (git is only asked here)
    from store.saving_version import unsaved  # noqa: PLC0415 (the same)

    changed = sentences(unsaved(session.register.path))
    left = sum(not item.told for item in items)
    slipped = summary(session.content.areas.values())
    told = [(f"{left} {said.FINISH_LEFT}", Tone.SOON)] if left else []
    told += [(slipped, Tone.MUTED)] if slipped else []
    told.append((said.FINISH_SINCE if changed else said.FINISH_NOTHING, Tone.HEADING))
    told += [(sentence, Tone.PLAIN) for sentence in changed[:most]]
    return [*told, (said.FINISH_MORE, Tone.MUTED)] if len(changed) > most else told


def is_frozen(path: Path, meeting: dt.date) -> bool:
    """Whether a meeting has its version already: what the board saw is never changed."""
    from store.git import Repository  # noqa: PLC0415 (git is only asked here)
    from store.versions import meetings  # noqa: PLC0415 (the same)

    try:
        repository = Repository.of(path)
        return repository is not None and meeting in meetings(repository)
    except NamndkollError:
        # Whoever saves next is told what is wrong with git.
        return False


def write_document(session: Session, meeting: dt.date, ids: Sequence[str]) -> tuple[str, int]:
    """The återrapport as a Word document beside the register: its name, and how much in it should be looked over.

    Raises:
        NamndkollError: it cannot be written; one that is there already is left alone.
    """
    from store.reports.basis import ReportKind  # noqa: PLC0415 (only the end of a walk writes a document)
    from tui.exporting import Wish, looked_over, must_be_free, plan_export, write  # noqa: PLC0415 (the same)

    target, day = session.register.path.parent / f"aterrapport-{meeting}.docx", session.today
    must_be_free(target, session.register.path, replace=False)
    export = plan_export(session, ids, target, Wish(kind=ReportKind.PROGRESS))
    write(target, export.bytes(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)))
    return target.name, len(looked_over(export.report))
