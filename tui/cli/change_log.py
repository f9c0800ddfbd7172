"""``andringar``: the change log out of git's history, printed while it is read, newest first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from store.change_words import clauses, sentences, summary
from store.changes import Change, Period, changes, period
from store.errors import BeforeHistoryError, DamagedError, NoVersionError, UsageError
from store.git import Repository
from store.history import Entry, history
from store.jsonfile import JsonFile
from store.loading import load
from store.merge_files import nothing_but
from store.model import FORMAT, Content, Heading
from store.saving_version import unsaved
from store.settings import read_settings, settings_path
from store.versions import meetings, moment, version_at
from tui.cli.choices import today_of
from tui.cli.exit_codes import ExitCode
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import split_register
from tui.text import cli_git as told

if TYPE_CHECKING:
    from tui.cli.grammar import Given

_ID = re.compile(r"[0-9a-z]+(?:-[0-9a-z]+)*-[0-9a-z]{4}")


class End(msgspec.Struct, frozen=True):
    """One end of a stretch of history."""

    word: str
    """As it was written; "" where it was not."""
    commit: str
    """The commit it is; "" is before the first one."""
    day: dt.date
    """The day the register is judged on there."""
    frozen: bool = False
    """Whether it is a sammanträde as the board saw it."""


class Span(msgspec.Struct, frozen=True):
    """Which part of the history was asked for."""

    path: Path
    since: End
    """Without a word: from the beginning."""
    until: End
    """Without a word: now, what is not saved yet included."""
    area_id: str
    """Only this område; "" for all."""

    def history(self) -> Iterator[Entry]:
        """Its versions, newest first."""
        return history(self.path, since=self.since.commit, until=self.until.commit, area_id=self.area_id)

    def unsaved(self) -> list[Change]:
        """What no version has yet; nothing where the end was named."""
        return [] if self.until.word else self.of_area(unsaved(self.path))

    def of_area(self, found: Sequence[Change]) -> list[Change]:
        """Of some changes those that are asked for."""
        return [change for change in found if not self.area_id or change.record == self.area_id]

    def contents(self) -> tuple[Content, Content]:
        """The register at both ends."""
        day = self.until.day
        before = version_at(self.path, self.since.commit, day).content if self.since.commit else None
        after = (
            version_at(self.path, self.until.word, day).content
            if self.until.word
            else load(self.path, JsonFile(self.path).read())
        )
        return before or nothing_but(Heading(format=FORMAT)), after


def run(given: Given, output: Output) -> ExitCode:
    """Print what changed, in the form that was asked for."""
    path, _ = split_register(given.words)
    span = _span(path, given)
    if given.flag("--json"):
        output.document(_document(span))
    elif given.flag("--samlat"):
        _tell_together(span, output)
    else:
        _tell_versions(span, output)
    return ExitCode.FINE


def _tell_together(span: Span, output: Output) -> None:
    """The difference between the two ends."""
    lines = sentences(span.of_area(changes(*span.contents())))
    output.lines((line,) for line in lines)
    if not lines:
        output.words(told.NOTHING_CHANGED)
    elif span.since.word:
        _tell_sum(span, output, 0, told_already=True)


def _tell_versions(span: Span, output: Output) -> None:
    """Version by version, each printed as it is read."""
    not_saved = list(_described_unsaved(span, output))
    output.lines(not_saved)
    count = 0
    for entry in span.history():
        output.lines(described(entry))
        count += 1
    _tell_sum(span, output, count, told_already=bool(not_saved))


def described(entry: Entry) -> Iterator[list[Part]]:
    """The lines of a version."""
    version = entry.version
    yield [Styled(told.version_line(version.written, version.author, version.subject), Style.STRONG)]
    if entry.fault:
        yield ["  ", told.unreadable(entry.fault)]
    elif entry.begins:
        yield ["  ", told.HISTORY_CUT_OFF]
    else:
        nothing = told.ONLY_MERGED if len(version.before) > 1 else told.ONLY_FORM
        for sentence in sentences(entry.changes) or [nothing]:
            yield ["  ", sentence]
    yield []


def _span(path: Path, given: Given) -> Span:
    repository = Repository.holding(path)
    today = today_of(given)
    try:
        since = _end(repository, given.value("--sedan"), today, End("", "", today))
    except BeforeHistoryError:
        # Before the first version there was nothing, and all that came after it is what is asked for.
        since = End(given.value("--sedan"), "", today)
    # The register as it stood then has the history it had then.
    until = _end(repository, given.value("--till") or given.value("--per"), today, End("", "HEAD", today))
    return Span(path, since, until, _area_id(path, given.value("--omrade")))


def _end(repository: Repository, word: str, today: dt.date, usual: End) -> End:
    if not word:
        return usual
    found = moment(repository, word, today)
    return End(word, found.commit, found.day, found.frozen)


def _area_id(path: Path, word: str) -> str:
    """The område that is meant; one that is gone since can be named by its id."""
    if not word:
        return ""
    from tui.cli.show_area import find_area  # noqa: PLC0415 (start-up: the whole log needs no område)

    try:
        return find_area(word, load(path, JsonFile(path).read()).areas)
    except (DamagedError, UsageError):
        if _ID.fullmatch(word):
            return word
        raise


def _described_unsaved(span: Span, output: Output) -> Iterator[list[Part]]:
    try:
        lines = sentences(span.unsaved())
    except DamagedError as damage:
        output.words(str(damage))
        return
    if lines:
        yield [Styled(told.NOT_SAVED, Style.STRONG)]
        for line in lines:
            yield ["  ", line]
        yield []


def _period(span: Span) -> Period:
    settings = read_settings(settings_path(span.path))
    before, after = span.contents()
    # A board may freeze sammanträden that it has listed nowhere.
    held = (*meetings(Repository.holding(span.path)), *after.meeting_days)
    calendar = settings.calendar.with_meetings(held)
    return period(before, after, (span.since.day, span.until.day), calendar, settings.warning_days)


def _tell_sum(span: Span, output: Output, count: int, *, told_already: bool) -> None:
    """The line under the log: how much there was, and what it came to where a beginning was named."""
    words = ""
    if span.since.word and not span.area_id:
        try:
            words = summary(_period(span))
        except (DamagedError, NoVersionError) as error:
            output.words(str(error))
    if count or words:
        output.words(told.counted(count, words, span.since.day if span.since.frozen else None))
    elif span.since.word or span.area_id:
        if not told_already:
            output.words(told.NOTHING_CHANGED)
    else:
        output.words(told.NO_HISTORY)


def _document(span: Span) -> str:
    from store.reports.as_json import SCHEMA, written  # noqa: PLC0415 (start-up: only this form)

    entries = [_object(None, span.unsaved()), *(_object(entry, entry.changes) for entry in span.history())]
    counted = _period(span)
    total = {name: list(getattr(counted, attribute)) for name, attribute in _COUNTS}
    return written(
        {
            "schema": SCHEMA,
            "sedan": span.since.word or None,
            "till": span.until.word or None,
            "summa": total if span.since.word else None,
            "versioner": [entry for entry in entries if entry["version"] or entry["ändringar"]],
        }
    )


_COUNTS = (
    ("klara", "done"),
    ("utgår", "cancelled"),
    ("nya_försenade", "newly_late"),
    ("framflyttade", "postponed"),
    ("nya", "new"),
    ("borttagna", "gone"),
    ("orörda", "untouched"),
)


def _object(entry: Entry | None, found: Sequence[Change]) -> dict[str, Any]:
    version = entry.version if entry else None
    return {
        "version": version.commit if version else None,
        "av": version.author if version else None,
        "när": version.written.isoformat() if version else None,
        "ämne": version.subject if version else None,
        "fel": entry.fault or None if entry else None,
        "ändringar": [
            {
                "vad": change.kind,
                "tabell": change.table,
                "post": change.record,
                "namn": change.title,
                "fält": list(change.field),
                "före": change.before,
                "efter": change.after,
                "text": ". ".join(clauses(change)),
            }
            for change in found
        ],
    }
