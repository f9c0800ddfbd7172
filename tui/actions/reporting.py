"""Telling how an område goes: what a report meets, and the område as it is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from store.deadline import is_open
from store.editing import Words, paragraphs, report
from store.meetings.agenda import reports_due
from store.meetings.editing import answer, tell
from store.model import Kind, Status, kind_word, milestone_kind
from tui.actions.next_report import with_next_report
from tui.actions.writing import status_out_of
from tui.presentation.wrapping import fitted
from tui.text import app as words
from tui.text import meetings as said

if TYPE_CHECKING:
    from store.editing import Occasion
    from store.model import Area
    from store.rereading import Rereading
    from tui.session import Session

_QUESTION = "fråga-"
"""Begins the keys of questions among what a report meets; no milstolpe is of that kind."""
_ROOMY = 84
"""Letters of a milstolpe with its day and its words, where there is room for them."""
_LEAST_WORDS = 12
"""Letters of the words by which a milstolpe is told from another."""


def open_now(area: Area, room: int = _ROOMY) -> Iterator[tuple[str, str]]:
    """Questions, then milstolpar by their days, that are open now: the key, and how each is said with its words.

    Args:
        area: the område.
        room: the letters there is room for; the words are shortened to it.
    """
    for place, question in enumerate(area.questions):
        if question.answered is None:
            yield f"{_QUESTION}{place}", said.answers_question(question.role)
    stones = sorted(area.milestones.items(), key=lambda item: (item[1].due or dt.date.max, item[0]))
    for key, stone in stones:
        if is_open(key, stone, area.status):
            due = f" {words.LAST_DAY} {stone.due}" if stone.due else ""
            promised = f"{kind_word(key)}{due}"
            left = max(_LEAST_WORDS, room - len(promised) - len("  ””"))
            source = f"  ”{fitted(stone.words, left).rstrip()}”" if stone.words else ""
            yield key, f"{promised}{source}"


def _is_question(key: str) -> bool:
    return key.startswith(_QUESTION)


def due_now(session: Session, area: Area, keys: Iterable[str]) -> list[str]:
    """Of what is open: the återrapporter due by now or soon, and every question; a report is taken to be about them."""
    today, soon = session.today, session.register.settings.warning_days
    stones = area.milestones
    return [
        key
        for key in keys
        if _is_question(key)
        or (milestone_kind(key) is Kind.REPORT and (due := stones[key].due) is not None and (due - today).days <= soon)
    ]


def due_to(session: Session, area: Area, meeting: dt.date, keys: Iterable[str]) -> list[str]:
    """Of what is open: the återrapporter that belong to a meeting, and every question."""
    due = reports_due(area, meeting, session.register.calendar)
    return [key for key in keys if key in due or _is_question(key)]


def reported(area: Area, texts: Mapping[str, str], met: Collection[str], occasion: Occasion) -> tuple[Area, Rereading]:
    """An område told anew.

    Args:
        area: as it stands.
        texts: what was written, by the fields of a form: ``progress``, ``status`` and ``next`` (the next återrapport).
        met: keys, as of `open_now`, of what this report meets.
        occasion: when it is told.

    Raises:
        UsageError: it cannot be told so.
    """
    progress = paragraphs(with_next_report(texts["progress"], texts["next"], area, occasion))
    told = Words.of(area).replace(progress=progress, status=Status(texts["status"]))
    changed, reading = report(area, told, [key for key in met if not _is_question(key)], occasion)
    for key in met:
        if _is_question(key):
            changed = answer(changed, int(key.removeprefix(_QUESTION)), "", occasion.today)
    return changed, reading


_ALIKE = frozenset({Status.ONGOING, Status.ON_SCHEDULE})
"""Statuses of which a text that tells the one says nothing against the other."""


def told_otherwise(area: Area, progress: str, today: dt.date) -> Status | None:
    """The status that a new processläge tells, where it is another than the one that stands; None else.

    Words never choose one: whoever wrote them is told, and says which holds.
    """
    from store.status import tell_status  # noqa: PLC0415 (start-up: only a form reads)

    if progress.strip() == "\n".join(area.progress).strip():
        return None
    told = status_out_of(tell_status(progress, today).status, area.status)
    return None if told is area.status or {told, area.status} <= _ALIKE else told


def told_as_it_stands(session: Session, area: Area, meeting: dt.date) -> Area:
    """An område told to a meeting with the words that stand there."""
    due = reports_due(area, meeting, session.register.calendar)
    told, _ = report(area, Words.of(area), due, session.occasion)
    return tell(told, meeting, session.today)
