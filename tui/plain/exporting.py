"""Exportera: which report, in which format, of what, to which file; what to look over is told before it is made."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store.reports.basis import ReportKind
from store.reports.writing import CALENDAR, RECORDS, usual_report
from store.selection import in_order
from tui.exporting import Wish, looked_over, must_be_free, placed, plan_export, proposed_name, write
from tui.presentation.report_lines import report_lines
from tui.text import app as words
from tui.text import exported as told
from tui.text import plain_register as of_register
from tui.text.states import areas

if TYPE_CHECKING:
    from tui.exporting import Export
    from tui.plain.sitting import Sitting


def export_report(sitting: Sitting) -> None:
    """Ask for the choices, tell what to look over, and write the file on yes."""
    dialogue, session = sitting.dialogue, sitting.session
    suffix = dialogue.choose(of_register.EXPORT_FORMAT, list(words.EXPORT_FORMATS.items()))
    if suffix is None:
        return
    kind = usual_report(suffix)
    if suffix not in {RECORDS, CALENDAR}:
        reports = [(each.value, f"{each.value}: {told.REPORTS[each]}") for each in ReportKind]
        chosen = dialogue.choose(of_register.EXPORT_REPORT, reports)
        if chosen is None:
            return
        kind = ReportKind(chosen)
    since = ""
    if kind is ReportKind.CHANGES:
        since = dialogue.line(of_register.EXPORT_SINCE, words.EXPORT_SINCE_PLACEHOLDER)
    ids = _ids(sitting)
    name = dialogue.field(words.EXPORT_FILE, proposed_name(kind, suffix, session.today), of_register.EXPORT_FILE_HELP)
    target = placed(session, name)
    must_be_free(target, session.register.path, replace=True)
    export = plan_export(session, ids, target, Wish(kind=kind, since=since))
    seen = looked_over(export.report)
    dialogue.say(told.LOOK_OVER if seen else told.NOTHING_TO_LOOK_OVER, *told.sighting_lines(seen))
    if dialogue.yes(of_register.EXPORT_PREVIEW):
        dialogue.tell(report_lines(export.report, seen, dialogue.page))
    question = told.replace_question(target.name) if target.exists() else of_register.write_it(target.name)
    if dialogue.yes(question):
        _write(sitting, export)
    else:
        dialogue.say(of_register.NOT_WRITTEN)


def _ids(sitting: Sitting) -> list[str]:
    """All områden, or those the list shows, where it shows fewer."""
    session = sitting.session
    everything = in_order(session.content.areas, session.content.areas, session.standings, session.selection.order)
    if session.selection.is_everything:
        return everything
    selected = session.selected()
    choices = [
        ("selected", f"{words.EXPORT_SELECTED} ({areas(len(selected))})"),
        ("everything", f"{words.EXPORT_EVERYTHING} ({areas(len(everything))})"),
    ]
    return everything if sitting.dialogue.choose(of_register.EXPORT_AREAS, choices) == "everything" else selected


def _write(sitting: Sitting, export: Export) -> None:
    day = sitting.session.today
    changed = write(export.target, export.bytes(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)))
    kind = None if export.suffix == RECORDS else export.kind
    sitting.dialogue.say(told.exported(len(export.basis.rows), str(export.target), kind), *changed)
