"""From what is asked for to the bytes of a file: which report, which format."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, cast

import msgspec

from store.errors import UsageError
from store.reports.basis import ReportKind

if TYPE_CHECKING:
    from store.reports.basis import Basis
    from store.reports.document import Report
    from store.reports.harmless_report import Rendered
    from store.reports.manner import Manner

_FORMATS = {
    ".docx": "as_word",
    ".xlsx": "as_spreadsheet",
    ".csv": "as_csv",
    ".md": "as_markdown",
    ".html": "as_html",
    ".ics": "as_calendar",
    ".pdf": "as_pdf",
}
"""Suffix → the module that writes it. A new format is one module with ``render(report, manner)`` and one line here."""

CALENDAR = ".ics"
RECORDS = ".json"
"""The suffix of the one format that is no report but the records themselves."""

_FOR_PROGRAMS = frozenset({".csv", ".xlsx", ".json", ".ics"})
"""Formats that hold everything unless a report is asked for; the others are read by a board."""


class _Writer(Protocol):
    """One module per format."""

    def render(self, report: Report, manner: Manner) -> Rendered:
        """The bytes."""


def suffixes() -> tuple[str, ...]:
    """What can be written, in the order it is shown."""
    return (*_FORMATS, RECORDS)


def usual_report(suffix: str) -> ReportKind:
    """The report a file is when none is asked for."""
    return ReportKind.FULL if suffix in _FOR_PROGRAMS else ReportKind.PROGRESS


def make_report(kind: ReportKind, basis: Basis) -> Report:
    """A report of a kind.

    Raises:
        UsageError: the report tells of changes and nobody has said since when.
    """
    from store.reports import area_reports  # noqa: PLC0415 (start-up: a screen asks for the kinds alone)

    if kind is ReportKind.CHANGES:
        from store.reports.change_report import change_report  # noqa: PLC0415 (only this report)

        if basis.since is None:
            raise UsageError("Rapporten ändringar behöver veta sedan när. Ange --sedan, eller frys ett sammanträde.")
        return change_report(basis, basis.since)
    make = {
        ReportKind.PROGRESS: area_reports.progress_report,
        ReportKind.OUTSTANDING: area_reports.outstanding_report,
        ReportKind.AUDIT: area_reports.audit_report,
        ReportKind.FULL: area_reports.full_report,
    }[kind]
    return make(basis)


def with_events(report: Report, basis: Basis) -> Report:
    """A report with the promised days of its områden as events, which only a calendar asks for."""
    from store.reports.events import events_of  # noqa: PLC0415 (only this format)

    return msgspec.structs.replace(report, events=events_of(basis.rows))


def document_bytes(kind: ReportKind, basis: Basis, name: str, manner: Manner) -> Rendered:
    """The bytes of a file; the suffix of its name decides the format. JSON is records, whatever report is asked for.

    Raises:
        KeyError: nothing is written as that.
        UsageError: as `make_report`.
        DocumentError: the format's own library is missing or refuses.
    """
    suffix = PurePath(name).suffix.casefold()
    if suffix == RECORDS:
        from store.reports.as_json import full_document  # noqa: PLC0415 (only this format)

        return full_document(basis.rows, basis.day)
    report = make_report(kind, basis)
    return rendered(with_events(report, basis) if suffix == CALENDAR else report, suffix, manner)


def rendered(report: Report, suffix: str, manner: Manner) -> Rendered:
    """A report in the format of a suffix.

    Raises:
        KeyError: nothing is written as that.
        DocumentError: the format's own library is missing or refuses.
    """
    writer = cast("_Writer", import_module(f"store.reports.{_FORMATS[suffix]}"))
    return writer.render(report, manner)
