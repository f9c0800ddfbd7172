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
from store.errors import DamagedError, NoVersionError, UsageError
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


class Span(msgspec.Struct, frozen=True):
    """Which part of the history was asked for."""

    path: Path
    since: str
    """As it was written; "" for from the beginning."""
    until: str
    """As it was written; "" for now, what is not saved yet included."""
    commits: tuple[str, str]
    """The commits these are; "" and HEAD."""
    days: tuple[dt.date, dt.date]
    """The days the two ends are judged on."""
    meeting: dt.date | None
    """The frozen sammanträde it begins with; None when it begins elsewhere."""
    area_id: str


def run(given: Given, output: Output) -> ExitCode:
    """Print what changed."""
    path, _ = split_register(given.words)
    span = _span(path, given)
    if given.flag("--json"):
        output.document(_document(span))
        return ExitCode.FINE
    if given.flag("--samlat"):
        lines = sentences(_of_area(changes(*_ends(span)), span.area_id))
        output.lines((line,) for line in lines)
        if not lines:
            output.words(told.NOTHING_CHANGED)
        elif span.since:
            _tell_sum(span, output, 0, told_already=True)
        return ExitCode.FINE
    count = 0
    not_saved = [] if span.until else list(_described_unsaved(span, output))
    output.lines(not_saved)
    for entry in history(path, since=span.commits[0], until=span.commits[1], area_id=span.area_id):
        output.lines(described(entry))
        count += 1
    _tell_sum(span, output, count, told_already=bool(not_saved))
    return ExitCode.FINE


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
    since, until = given.value("--sedan"), given.value("--till")
    days, commits = [today, today], ["", "HEAD"]
    meeting = None
    for place, word in enumerate((since, until)):
        if not word:
            continue
        try:
            found = moment(repository, word, today)
        except NoVersionError:
            # Before the first version there was nothing, and all that came after it is what is asked for.
            if place or len(word) != len("2018-01-01") or not word[:4].isdecimal():
                raise
            continue
        days[place], commits[place] = found.day, found.commit
        if found.frozen and place == 0:
            meeting = found.day
    area_id = _area_id(path, given.value("--omrade"))
    return Span(path, since, until, (commits[0], commits[1]), (days[0], days[1]), meeting, area_id)


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
        lines = sentences(_of_area(unsaved(span.path), span.area_id))
    except DamagedError as damage:
        output.words(str(damage))
        return
    if lines:
        yield [Styled(told.NOT_SAVED, Style.STRONG)]
        for line in lines:
            yield ["  ", line]
        yield []


def _of_area(found: Sequence[Change], area_id: str) -> list[Change]:
    return [change for change in found if not area_id or change.record == area_id]


def _ends(span: Span) -> tuple[Content, Content]:
    """The register at both ends of what was asked for."""
    day = span.days[1]
    before = version_at(span.path, span.commits[0], day).content if span.commits[0] else None
    after = (
        version_at(span.path, span.until, day).content if span.until else load(span.path, JsonFile(span.path).read())
    )
    return before or nothing_but(Heading(format=FORMAT)), after


def _period(span: Span) -> Period:
    settings = read_settings(settings_path(span.path))
    before, after = _ends(span)
    # A board may freeze sammanträden that it has listed nowhere.
    held = (*meetings(Repository.holding(span.path)), *after.meeting_days)
    calendar = settings.calendar.with_meetings(held)
    return period(before, after, span.days, calendar, settings.warning_days)


def _tell_sum(span: Span, output: Output, count: int, *, told_already: bool) -> None:
    """The line under the log: how much there was, and what it came to where a beginning was named."""
    words = ""
    if span.since and not span.area_id:
        try:
            words = summary(_period(span))
        except (DamagedError, NoVersionError) as error:
            output.words(str(error))
    if count or words:
        output.words(told.counted(count, words, span.meeting))
    elif span.since or span.area_id:
        if not told_already:
            output.words(told.NOTHING_CHANGED)
    else:
        output.words(told.NO_HISTORY)


def _document(span: Span) -> str:
    from store.reports.as_json import SCHEMA, written  # noqa: PLC0415 (start-up: only this form)

    entries = [] if span.until else [_object(None, _of_area(unsaved(span.path), span.area_id))]
    entries += [
        _object(entry, entry.changes)
        for entry in history(span.path, since=span.commits[0], until=span.commits[1], area_id=span.area_id)
    ]
    counted = _period(span)
    total = {name: list(getattr(counted, attribute)) for name, attribute in _COUNTS}
    return written(
        {
            "schema": SCHEMA,
            "sedan": span.since or None,
            "till": span.until or None,
            "summa": total if span.since else None,
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
