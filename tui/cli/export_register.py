"""``exportera``: a report on the områden as a file; its suffix decides what it becomes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import UsageError
from store.reports.basis import ReportKind
from store.reports.writing import RECORDS, suffixes
from tui.cli.choices import choice_of
from tui.cli.clock import moment
from tui.cli.exit_codes import ExitCode
from tui.cli.list_areas import selected
from tui.cli.places import register_and
from tui.cli.sitting import sit_down
from tui.exporting import Wish, looked_over, must_be_free, plan_export, write
from tui.text import cli as text
from tui.text import exported as words

if TYPE_CHECKING:
    from tui.cli.grammar import Given
    from tui.cli.output import Output


def run(given: Given, output: Output) -> ExitCode:
    """Write the report that was asked for to a new file, whole or not at all."""
    path, arguments = register_and(given, "UT", writes=True)
    if len(arguments) > 1:
        raise UsageError(text.one_word_too_many(arguments[1], given.command.name))
    target = Path(arguments[0])
    if target.suffix.casefold() not in suffixes():
        raise UsageError(words.cannot_export(target.name, suffixes()))
    asked = given.value("--rapport")
    kind = choice_of("--rapport", asked, ReportKind) if asked else None
    must_be_free(target, path, replace=given.flag("--ersatt"))
    session = sit_down(path, given, output)
    export = plan_export(
        session,
        selected(session, given),
        target,
        Wish(kind=kind, since=given.value("--sedan"), template=given.value("--mall")),
    )
    report = export.report
    changed = write(target, export.bytes(moment(session.today, real=not given.flag("--idag"))))
    is_records = export.suffix == RECORDS
    count = len(export.basis.rows) if is_records or export.suffix == ".ics" else report.area_count
    output.words(words.exported(count, target.name, None if is_records else export.kind))
    for sentence in changed:
        output.words(sentence)
    seen = looked_over(report)
    if seen:
        output.words(words.LOOK_OVER)
        for line in words.sighting_lines(seen):
            output.words(f"  {line}")
    return ExitCode.FINE
