"""``exportera``: områden as a file; its suffix decides what it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import FileError, UsageError
from store.whole_file import write_whole
from tui.cli.exit_codes import ExitCode
from tui.cli.list_areas import selected, title_of
from tui.cli.places import register_and
from tui.cli.sitting import rows_of, sit_down
from tui.text import cli as text
from tui.text import cli_files as filed

if TYPE_CHECKING:
    from store.reports.row import Row
    from tui.cli.grammar import Given
    from tui.cli.output import Output
    from tui.session import Session

SUFFIXES = (".csv", ".md", ".json")


def run(given: Given, output: Output) -> ExitCode:
    """Write the områden that were asked for to a new file, whole or not at all."""
    path, words = register_and(given, "UT", writes=True)
    if len(words) > 1:
        raise UsageError(text.one_word_too_many(words[1], given.command.name))
    target = Path(words[0])
    suffix = target.suffix.casefold()
    if suffix not in SUFFIXES:
        raise UsageError(filed.cannot_export(target.name, SUFFIXES))
    _must_be_free(target, path, replace=given.flag("--ersatt"))
    session = sit_down(path, given)
    rows = rows_of(session, selected(session, given))
    document, changes = exported(session, rows, suffix)
    write_whole(target, document.encode())
    for sentence in (filed.exported(len(rows), target.name), *changes):
        output.words(sentence)
    return ExitCode.FINE


def exported(session: Session, rows: Sequence[Row], suffix: str) -> tuple[str, list[str]]:
    """The document of a suffix, and sentences about what had to be changed in it."""
    if suffix == ".csv":
        from store.reports.as_csv import csv_document  # noqa: PLC0415 (only this suffix)

        report = csv_document(rows)
        return report.text, filed.changed_in_export(report.guarded, report.replaced)
    if suffix == ".md":
        from store.reports.as_markdown import markdown_document  # noqa: PLC0415 (only this suffix)

        markdown = markdown_document(rows, title_of(session))
        return markdown.text, filed.changed_in_export(0, markdown.replaced)
    from store.reports.as_json import list_document  # noqa: PLC0415 (only this suffix)

    return list_document(rows, session.today), []


def _must_be_free(target: Path, register: Path, *, replace: bool) -> None:
    """Refuse to write where something stands that was not meant.

    Raises:
        FileError: the register itself, or a file without ``--ersatt``.
    """
    if target.exists() and register.exists() and target.samefile(register):
        raise FileError(filed.target_is_register(target.name))
    if target.exists() and not replace:
        raise FileError(filed.target_exists(target.name))
