"""Återrapportera: what stood there is told first, then what is told now is asked for, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from store.meetings.agenda import open_questions
from tui.actions.next_report import with_next_report
from tui.actions.reporting import due_now, due_to, open_now, reported, told_otherwise
from tui.draft_names import REPORT, draft_name
from tui.plain.form import Form
from tui.plain.status import ask_status
from tui.presentation.area_meetings import question_lines
from tui.text import app as words
from tui.text import plain as text
from tui.text import plain_area as of_area
from tui.text import reasons, statuses

if TYPE_CHECKING:
    import datetime as dt

    from store.model import Area
    from tui.plain.sitting import Sitting


def report_area(
    sitting: Sitting,
    area_id: str,
    meeting: dt.date | None = None,
    as_saved: Callable[[Area], Area] = lambda area: area,
) -> bool:
    """Tell how an område goes; whether it was saved.

    Args:
        sitting: where it is asked.
        area_id: the område.
        meeting: the meeting it is told to, on the walk before one.
        as_saved: what is made of the område before it is saved.

    Raises:
        WentBackError: it was left; the words are kept as a draft.
    """
    if not sitting.may_write():
        return False
    dialogue, session = sitting.dialogue, sitting.session
    area = session.content.areas[area_id]
    dialogue.say(f"{words.REPORT_TITLE}: {area.title}")
    dialogue.say(*text.stands(words.COLUMN_SCHEDULE, area.schedule or (words.NO_SCHEDULE,)))
    if open_questions(area):
        dialogue.tell(question_lines(area, dialogue.width))
    texts = {"progress": "\n".join(area.progress), "status": area.status.value, "next": "", "met": ""}
    with Form(sitting, draft_name(REPORT, area_id), texts) as form:
        _ask(sitting, form, area, meeting)

        def store() -> bool:
            met = [key for key in form.texts["met"].split(",") if key]
            told, reading = reported(area, form.texts, met, session.occasion)
            told = sitting.with_reasons(told, reading.moved, reasons.about_report(reading.moved))
            return sitting.save_area(area_id, as_saved(told), words.REPORT_TITLE, form.base)

        return form.end(store)


def _ask(sitting: Sitting, form: Form, area: Area, meeting: dt.date | None) -> None:
    """The old text first, then the new one and what belongs to it."""
    since = f" ({area.reported})" if area.reported else ""
    before = form.texts["progress"]
    sitting.dialogue.say(*text.stands(f"{words.OLD_PROGRESS}{since}", before.splitlines() or [words.FIELD_EMPTY]))
    written = sitting.dialogue.paragraphs(words.NEW_PROGRESS, before, lambda so_far: form.put("progress", so_far))
    form.put("progress", written)
    sitting.tell_reading(written, progress=True)
    _ask_about_words(sitting, form, area)
    _ask_what_it_meets(sitting, form, area, meeting)


def _ask_about_words(sitting: Sitting, form: Form, area: Area) -> None:
    """The status, told where the words say another than stands, and the next återrapport."""
    progress = form.texts["progress"]
    told = told_otherwise(area, progress, sitting.session.occasion.today)
    # A draft may hold the answer of the sitting before this one.
    if told is not None and form.texts["status"] == area.status.value:
        sitting.dialogue.say(statuses.question(told, area.status))
    ask_status(sitting, form, area)
    form.put("next", sitting.dialogue.field(words.NEXT_REPORT, form.texts["next"], of_area.NEXT_REPORT_HELP))
    if form.texts["next"]:
        whole = with_next_report(progress, form.texts["next"], area, sitting.session.occasion)
        sitting.tell_reading(whole, progress=True)


def _ask_what_it_meets(sitting: Sitting, form: Form, area: Area, meeting: dt.date | None) -> None:
    still_open = list(open_now(area))
    if not still_open:
        return
    keys: Iterable[str] = [key for key, _ in still_open]
    session = sitting.session
    due = due_now(session, area, keys) if meeting is None else due_to(session, area, meeting, keys)
    met = sitting.dialogue.several(words.MET_BY_REPORT, still_open, due, of_area.MET_HELP)
    form.put("met", ",".join(met))
