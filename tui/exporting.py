"""An export, from what a person asked for to a file on the disk: the same for the command line and the app."""

from __future__ import annotations

import datetime as dt
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.errors import DocumentError, FileError, MissingError, UsageError, refusal
from store.reports.basis import Basis, ReportKind
from store.reports.manner import Manner
from store.reports.writing import (
    CALENDAR,
    RECORDS,
    document_bytes,
    make_report,
    rendered,
    suffixes,
    usual_report,
    with_events,
)
from store.whole_file import read_whole, write_whole
from tui.text import exported as text
from tui.typed_path import typed_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.publication import Sighting
    from store.reports.document import Report
    from store.reports.harmless_report import Rendered
    from tui.session import Session


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a file is made of."""

    kind: ReportKind
    basis: Basis
    target: Path
    template: Path | None = None
    """The Word template, for .docx."""

    @property
    def report(self) -> Report:
        """What it will say; for JSON the report that has every field."""
        report = make_report(ReportKind.FULL if self.suffix == RECORDS else self.kind, self.basis)
        return with_events(report, self.basis) if self.suffix == CALENDAR else report

    @property
    def suffix(self) -> str:
        """What it becomes."""
        return self.target.suffix.casefold()

    def bytes(self, written: dt.datetime) -> Rendered:
        """The file's bytes, made at a moment.

        Raises:
            DocumentError: the template, or what sets a PDF, is missing or refuses.
        """
        template = None
        if self.template is not None and self.suffix == ".docx":
            template = _read_template(self.template)
        name = self.template.name if self.template is not None else ""
        manner = Manner(written=written, template=template, template_name=name)
        if self.suffix != CALENDAR:
            return document_bytes(self.kind, self.basis, self.target.name, manner)
        from store.reports.calendar_memory import numbered  # noqa: PLC0415 (only this format)

        report = self.report
        return rendered(msgspec.structs.replace(report, events=numbered(report.events)), CALENDAR, manner)


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What of an export can be chosen; all of it has a usual answer."""

    kind: ReportKind | None = None
    """Which report; None for the one its format is usually asked for."""
    since: str = ""
    """Since when, for what changed; with another report only the områden that changed since are told of."""
    meeting: dt.date | None = None
    """The sammanträde it is handed to, where it is made for one."""
    template: str = ""
    """A Word template; "" for the one in the settings, if there is one."""


def plan_export(session: Session, ids: Sequence[str], target: Path, wish: Wish) -> Export:
    """What is to be written, with everything it needs gathered; nothing is written yet.

    Args:
        session: the register and the day.
        ids: the områden it is to tell of.
        target: the file; its suffix decides the format.
        wish: what was chosen.

    Raises:
        UsageError: nothing is exported as that suffix.
        NamndkollError: the history cannot tell what changed.
    """
    suffix = target.suffix.casefold()
    if suffix not in suffixes():
        raise UsageError(text.cannot_export(target.name, suffixes()))
    settings = session.register.settings
    since, template = wish.since, wish.template
    kind = wish.kind or (ReportKind.CHANGES if since else usual_report(suffix))
    basis = Basis(
        board=session.content.heading.board,
        day=session.today,
        rows=tuple(session.rows(ids, with_findings=kind is ReportKind.FULL)),
        meeting=wish.meeting,
    )
    if kind is ReportKind.CHANGES or since:
        from store.reports.since import since as changed_since  # noqa: PLC0415 (only this needs git)

        changed = changed_since(session.register.path, session.content, session.today, settings, since)
        basis = msgspec.structs.replace(basis, since=changed)
        if kind is not ReportKind.CHANGES:
            records = {change.record for change in changed.changes}
            basis = msgspec.structs.replace(basis, rows=tuple(row for row in basis.rows if row.area_id in records))
    chosen = typed_path(template) if template else None
    if chosen is None and settings.template:
        chosen = session.register.path.parent / settings.template
    return Export(kind=kind, basis=basis, target=target, template=chosen)


def proposed_name(kind: ReportKind, suffix: str, day: dt.date) -> str:
    """What a file is called when nobody calls it something else: its report and its day."""
    name = "register" if suffix == RECORDS else "kalender" if suffix == CALENDAR else kind.value
    return f"{name.translate(_LETTERS)}-{day}{suffix}"


def free_name(target: Path) -> Path:
    """The file itself, or with a number after its name where something stands there already."""
    names = (target.with_stem(f"{target.stem}{number}") for number in chain(("",), (f"-{place}" for place in count(2))))
    return next(name for name in names if not name.exists())


def placed(session: Session, name: str) -> Path:
    """Where a file of this name is to be: beside the register unless a folder is written.

    Raises:
        UsageError: it has no name.
    """
    if not name.strip():
        raise UsageError(text.NO_FILE_NAME)
    return session.register.path.parent / typed_path(name.strip())


_LETTERS = str.maketrans("åäö", "aao")


def looked_over(report: Report) -> tuple[Sighting, ...]:
    """What somebody should look at before the report leaves the house."""
    from store.publication import sightings  # noqa: PLC0415 (start-up: only an export looks)
    from store.reports.document import places  # noqa: PLC0415 (as above)

    return sightings(places(report))


def must_be_free(target: Path, register: Path, *, replace: bool) -> None:
    """Refuse to write where something stands that was not meant.

    Raises:
        FileError: a folder, the register itself, a file that is not to be replaced, or a place nobody can look at.
    """
    try:
        is_folder, exists = target.is_dir(), target.exists()
        is_register = exists and register.exists() and target.samefile(register)
    except OSError as error:
        raise FileError(text.cannot_write(target.name, refusal(error)[0])) from error
    if is_folder:
        raise FileError(text.target_is_folder(target.name))
    if is_register:
        raise FileError(text.target_is_register(target.name))
    if exists and not replace:
        raise FileError(text.target_exists(target.name))


def write(target: Path, rendered: Rendered) -> list[str]:
    """Put the bytes in the file, whole or not at all; sentences about what had to be changed in the words.

    Raises:
        FileError: the disk said no; nothing is written.
    """
    try:
        write_whole(target, rendered.data)
    except FileError as error:
        if isinstance(error.__cause__, OSError):
            # The words of a save would speak of the register.
            raise FileError(text.cannot_write(target.name, refusal(error.__cause__)[0])) from error
        raise
    return text.changed_in_export(rendered.guarded, rendered.replaced, rendered.cut)


def _read_template(path: Path) -> bytes:
    try:
        return read_whole(path)
    except MissingError as error:
        raise DocumentError(text.no_template(str(path))) from error
