"""``importera``: documents become områden, all of them in one save or none of them.

Everything is read and reconciled in memory first, so a dry run is the same work without its last step and touches no
file at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from store.board_name import board_named_in
from store.deadline import assess
from store.documents import interpret, read_document, suffixes
from store.documents.read_before import read_before, remember_read
from store.documents.reconcile import Reconciled, reconcile
from store.errors import DocumentError, UsageError
from store.findings import findings
from store.ids import id_maker
from store.model import FORMAT, Area, Content, Heading
from store.register import Register
from store.reports.row import Row, milestone_words
from store.settings import Settings, read_settings, settings_path
from tui.cli.choices import day_option, today_of
from tui.cli.exit_codes import ExitCode
from tui.cli.new_register import make_register, new_path
from tui.cli.output import Output, Part, Style, Styled
from tui.cli.places import SUFFIX, found_register, looks_like_register, named_register
from tui.cli.sitting import tell_newer
from tui.presentation.area_field import more_fields
from tui.text import app as words
from tui.text import cli as text
from tui.text import cli_files as filed
from tui.text import imported as imports
from tui.text import states

if TYPE_CHECKING:
    from store.documents.draft import Draft, FoundArea
    from tui.cli.grammar import Given


class Imported(NamedTuple):
    """One document and what it does to the register."""

    draft: Draft
    before: Content
    result: Reconciled


def run(given: Given, output: Output) -> ExitCode:
    """Read the documents, show what they are, and store them unless it is a dry run."""
    path, sources = _register_and_sources(given.words)
    today = today_of(given)
    written = day_option("--daterad", given.value("--daterad"))
    register = Register.open(path) if path.exists() else None
    if register is None:
        path = new_path(str(path))
    before = register.content if register else Content(heading=Heading(format=FORMAT))
    tell_newer(path, before, output)
    settings = register.settings if register else read_settings(settings_path(path))
    calendar = settings.calendar.with_meetings(before.meeting_days)
    drafts = [
        interpret(
            read_document(source),
            written=written,
            today=today,
            calendar=calendar,
            plan_name=given.value("--plan") or None,
        )
        for source in sources
    ]
    imported = _reconciled(before, drafts, given.value("--plan"), read_before(path))
    dry = given.flag("--torrkor")
    if not dry:
        _must_have_found(drafts)
        if register is None:
            board = given.value("--namnd") or _board_of(drafts)
            register = make_register(path, board, output)
            output.words(filed.made_register_for(path.name, board))
        _save(register, imported)
        remember_read(path, (draft.digest for draft in drafts))
    _show(given, output, imported, settings, today)
    _conclude(output, path, imported, dry=dry, quiet=given.flag("--json"))
    return ExitCode.FINE


def _register_and_sources(words: Sequence[str]) -> tuple[Path, tuple[Path, ...]]:
    """FIL and its documents; without FIL, when the first word is a document itself, the register at hand."""
    first, rest = words[0], words[1:]
    is_document = Path(first).suffix.casefold() in suffixes()
    if not rest and looks_like_register(first) and not is_document:
        raise UsageError(text.missing_after("KALLA", "importera", first))
    if is_document and Path(words[-1]).suffix.casefold() == SUFFIX:
        raise UsageError(text.swapped("importera", words[-1], words[:-1]))
    if rest and is_document and not Path(first).exists():
        # A document to read in is there; what is not there is to become the register.
        raise UsageError(filed.must_end_in_json(first))
    if not rest or is_document:
        return found_register(), tuple(map(Path, words))
    return named_register(first), tuple(map(Path, rest))


def _reconciled(content: Content, drafts: Sequence[Draft], plan: str, known: Container[str]) -> list[Imported]:
    """Each draft put into what the drafts before it have made of the register.

    Args:
        content: the register as it is.
        drafts: the documents.
        plan: what ``--plan`` says.
        known: the digests of documents that have been read into the register before.
    """
    new_id = id_maker({**content.areas, **content.plans})
    imported = []
    for draft in drafts:
        plan_id = plan if plan in content.plans else None
        result = reconcile(content, draft, new_id=new_id, plan_id=plan_id, read_before=known)
        imported.append(Imported(draft, content, result))
        content = result.content
    return imported


def _must_have_found(drafts: Sequence[Draft]) -> None:
    """Refuse the whole import when a document gave nothing: it is not the document somebody meant.

    Raises:
        DocumentError: names the document.
    """
    for draft in drafts:
        if not draft.areas:
            raise DocumentError(filed.nothing_found(draft.source))


def _board_of(drafts: Sequence[Draft]) -> str:
    return board_named_in(part.text for draft in drafts for part in (*draft.headings, *draft.leftovers))


def _save(register: Register, imported: Sequence[Imported]) -> None:
    """One save for all documents; none when they change nothing."""
    # The documents were read before there was a register, if it had to be made: its heading is its own.
    content = imported[-1].result.content.replace(heading=register.content.heading)
    if content != register.content:
        register.save(content, filed.import_label([one.draft.source for one in imported]))


def _show(given: Given, output: Output, imported: Sequence[Imported], settings: Settings, today: dt.date) -> None:
    if given.flag("--json"):
        from store.reports.as_json import written  # noqa: PLC0415 (start-up: only this form)

        output.document(written(_document(imported, settings, today)))
    else:
        output.lines(line for one in imported for line in _described(one))


def _document(imported: Sequence[Imported], settings: Settings, today: dt.date) -> dict[str, Any]:
    from store.reports.as_json import SCHEMA  # noqa: PLC0415 (start-up: only this form)

    return {
        "schema": SCHEMA,
        "källa": ", ".join(one.draft.source for one in imported),
        "planer": [_plan_object(one) for one in imported],
        "områden": [
            _area_object(one, area_id, found, settings, today)
            for one in imported
            for area_id, found in zip(one.result.area_ids, one.draft.areas, strict=True)
        ],
        "utelämnat": [left for one in imported for left in one.draft.left_out],
    }


def _plan_object(one: Imported) -> dict[str, Any]:
    plan = one.result.content.plans.get(one.result.plan_id, one.draft.plan)
    return {"id": one.result.plan_id, "namn": plan.name, "källa": plan.source or None, "daterad": plan.dated}


def _area_object(one: Imported, area_id: str, found: FoundArea, settings: Settings, today: dt.date) -> dict[str, Any]:
    """An område as `lista` shows it, how sure its reading is, and what the document told that has no key there."""
    from store.reports.as_json import area_object  # noqa: PLC0415 (start-up: only this form)

    area = one.result.content.areas[area_id]
    standing = assess(area, today, settings.warning_days)
    plan = one.result.content.plans.get(area.plan)
    remarks = findings(area, plan, standing, today, settings.calendar)
    row = Row(area_id=area_id, area=area, plan=plan, standing=standing, findings=remarks)
    beside = (
        ("prioritet", area.priority),
        ("syfte", area.purpose),
        ("mål", area.goals),
        ("analys", area.analysis),
        ("anteckningar", area.notes),
    )
    return {
        **area_object(row),
        "säkerhet": found.certainty,
        "tveksamt": found.doubtful,
        **{name: words for name, words in beside if words},
    }


def _described(one: Imported) -> Iterator[list[Part]]:
    """One document for a person: its plan, each område with its dates and doubts, and what was left out."""
    draft, result = one.draft, one.result
    if draft.is_returned:
        yield [Styled(imports.returned_document(draft.source), Style.STRONG)]
    else:
        plan = result.content.plans[result.plan_id]
        yield [Styled(filed.document_as_plan(draft.source, plan.name, new=result.plan_is_new), Style.STRONG)]
        yield [filed.dated(draft.written, draft.dated_certainty)]
    for sentence in draft.doubtful:
        yield ["? ", sentence]
    yield from _described_areas(one)
    if result.absent:
        yield []
        yield [filed.absent(len(result.absent))]
        for area_id in result.absent:
            yield ["  ", one.before.areas[area_id].title]
    if draft.left_out:
        yield []
        yield [Styled(filed.LEFT_OUT, Style.STRONG)]
        for left in imports.left_out_lines(draft.left_out):
            yield ["  ", left]


def _described_areas(one: Imported) -> Iterator[list[Part]]:
    """Each område of a document, under it what it becomes, what is doubtful, what changes and what stands."""
    draft, result = one.draft, one.result
    changes = {change.area_id: change.fields for change in result.changed}
    kept = {stands.area_id: stands.fields for stands in result.kept}
    if draft.areas:
        yield [Styled(imports.LEGEND, Style.FAINT)]
    for area_id, found in zip(result.area_ids, draft.areas, strict=True):
        if imports.says_nothing(draft, result, area_id, found):
            continue
        yield []
        sign = imports.mark(result, area_id)
        yield [f"{sign} ", Styled(found.area.title, Style.STRONG), "  ", Styled(found.certainty, Style.FAINT)]
        if area_id in result.new:
            yield ["    ", filed.comes_with(_words_of(found.area))]
        yield from _area_lines(result.content.areas[area_id])
        for doubt in found.doubtful:
            yield ["    ? ", doubt]
        for change in changes.get(area_id, ()):
            yield ["    ", imports.field_change(change)]
        for line in imports.kept_lines(kept.get(area_id, ())):
            yield ["    ", line]


def _words_of(area: Area) -> list[str]:
    """The names of the fields in which an område has words; only their dates and status are shown."""
    columns = (
        (words.COLUMN_MEASURES, area.measures),
        (words.COLUMN_SCHEDULE, area.schedule),
        (words.COLUMN_PROGRESS, area.progress),
        (words.FIELD_RESPONSIBLE, area.responsible),
        *more_fields(area),
    )
    return [name.casefold() for name, told in columns if told]


def _area_lines(area: Area) -> Iterator[list[Part]]:
    yield ["    ", filed.status_line(area.status)]
    for key, milestone in area.milestones.items():
        yield ["    ", milestone_words(key, milestone), Styled(f"  ”{milestone.words}”", Style.FAINT)]


def _conclude(output: Output, path: Path, imported: Sequence[Imported], *, dry: bool, quiet: bool) -> None:
    drafts = [one.draft for one in imported]
    if quiet:
        # The lines have said it otherwise.
        for doubt in (doubt for draft in drafts for doubt in draft.doubtful):
            output.words(doubt)
        return
    found = sum(len(draft.areas) for draft in drafts)
    if found:
        counts = imports.counted(drafts, [one.result for one in imported])
        output.words(filed.import_summary(states.areas(found), counts))
    if not dry:
        output.words(_ending(path, imported))
        return
    output.words(filed.DRY_RUN)
    for draft in drafts:
        if not draft.areas:
            output.words(filed.would_find_nothing(draft.source))


def _ending(path: Path, imported: Sequence[Imported]) -> str:
    if imported[-1].result.content != imported[0].before:
        return filed.saved_in(path.name)
    return filed.NOTHING_NEWER if any(one.result.kept for one in imported) else filed.NO_NEWS
