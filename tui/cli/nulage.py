"""``nulage``: reflections read in, and their tables; a tag's answers in the words they were given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import MissingError, UsageError
from store.reflections.answers import groups_of, tasks_of
from store.reflections.file import load_reflections, take_in
from store.reflections.importing import read_reflections
from store.reflections.pattern import Pattern, quotes
from store.reflections.small_groups import LEAST
from store.reflections.tables import Column as TagColumn
from store.reflections.tables import TagTable, groups_by_task, tags_by_group, tags_by_task
from store.searching import folded
from tui.cli.exit_codes import ExitCode
from tui.cli.output import Part, Style, Styled
from tui.cli.places import SUFFIX, found_register, named_register
from tui.cli.table import Column, table
from tui.text import cli as text
from tui.text import reflected as words

if TYPE_CHECKING:
    from store.reflections.answers import Group, Reflection
    from tui.cli.grammar import Given
    from tui.cli.output import Output

TABLES = ("uppdrag", "kansla", "verksamhet")


def run(given: Given, output: Output) -> ExitCode:
    """Read documents in, then print what was asked for."""
    path, documents = _register_and_documents(given.words)
    if not path.exists():
        raise MissingError(path)
    kind = given.value("--tabell") or TABLES[0]
    if kind not in TABLES:
        raise UsageError(text.unknown_value("--tabell", kind, TABLES))
    least, together = _least(given.value("--minst")), _together(given.values("--slaihop"))
    # All are read before any is stored, so that one that cannot be read leaves everything as it was.
    read = [(document, read_reflections(Path(document))) for document in documents]
    for document, found in read:
        output.words(words.taken_words(Path(document).name, take_in(path, found)))
    rows = list(load_reflections(path).values())
    if given.flag("--json"):
        from store.reports.reflections_json import reflections_document  # noqa: PLC0415 (start-up: only this form)

        output.document(reflections_document(rows, least))
    elif not rows:
        output.words(words.EMPTY)
    elif given.flag("--tagg"):
        _print_quotes(rows, _pattern(rows, given), least, output)
    else:
        groups = groups_of(rows, together)
        if kind == "kansla":
            _print_feelings(rows, groups, least, output)
        elif kind == "verksamhet":
            _print_tags(tags_by_group(rows, groups, least=least), [group.name for group in groups], output)
        else:
            tasks = tasks_of(rows)
            _print_tags(tags_by_task(rows, least=least), words.short_names(tasks), output)
            output.lines((line,) for line in words.legend(tasks))
        output.words(words.summary(len(rows), len(tasks_of(rows)), least))
    return ExitCode.FINE


def _register_and_documents(line: Sequence[str]) -> tuple[Path, Sequence[str]]:
    """The register, which is named first or at hand, and the documents after it."""
    if line and (Path(line[0]).suffix.casefold() == SUFFIX or Path(line[0]).is_dir()):
        return named_register(line[0]), line[1:]
    return found_register(), line


def _least(word: str) -> int:
    if not word:
        return LEAST
    if not (word.isascii() and word.isdecimal()) or int(word) < 1:
        raise UsageError(words.bad_least(word))
    return int(word)


def _together(given: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in given:
        name, equals, units = word.partition("=")
        parts = [unit.strip() for unit in units.split(",") if unit.strip()]
        if not equals or not name.strip() or not parts:
            raise UsageError(words.bad_together(word))
        found[name.strip()] = parts
    return found


def _pattern(rows: Sequence[Reflection], given: Given) -> Pattern:
    """The tag and the uppdrag whose names hold the words; the words themselves when none does."""
    tags = sorted({tag for row in rows for tag in row.tags})
    task = given.value("--uppdrag")
    return Pattern(_named(given.value("--tagg"), tags), _named(task, tasks_of(rows)) if task else "")


def _named(word: str, names: Sequence[str]) -> str:
    wanted = folded(word).strip()
    exact = [name for name in names if folded(name) == wanted]
    holding = [name for name in names if wanted in folded(name)]
    return next(iter(exact or sorted(holding, key=lambda name: not folded(name).startswith(wanted))), word)


def _print_tags(made: TagTable, heads: Sequence[str], output: Output) -> None:
    columns = [Column(words.COLUMN_TAG), *(Column(f"{head} ", right=True) for head in (*heads, words.COLUMN_ALL))]
    cells: list[list[Part]] = [
        [tag, *(_share(made, tag, column) for column in (*made.columns, made.total))] for tag in made.tags
    ]
    counted = [words.figures_words(column.figures) for column in (*made.columns, made.total)]
    for place, name in enumerate((words.REFLECTIONS, words.TAGS_EACH, words.MEAN_FEELING)):
        cells.append([Styled(name, Style.FAINT), *(f"{each[place]} " for each in counted)])
    output.lines(table(columns, cells, output.width))


def _share(made: TagTable, tag: str, column: TagColumn) -> Part:
    marked = made.is_marked(tag, column)
    shown = words.share_words(column.share(tag), marked=marked)
    return Styled(shown, Style.LATE) if marked else shown


def _print_feelings(rows: Sequence[Reflection], groups: Sequence[Group], least: int, output: Output) -> None:
    columns = [Column(words.COLUMN_TASK, most=40)]
    for name in (words.COLUMN_ALL, *(group.name for group in groups)):
        columns += [Column(name, right=True), Column(words.MEAN_FEELING.split(",")[0], right=True)]
    columns.append(Column(words.COLUMN_SPREAD, stretches=True, yields=1))
    cells: list[list[Part]] = []
    for row in groups_by_task(rows, groups, least=least):
        counted = [words.figures_words(each) for each in (row.total, *(row.groups[group.name] for group in groups))]
        shown = [figure for count, _, feeling in counted for figure in (count, feeling)]
        cells.append([row.task or words.ALL_TASKS, *shown, words.spread_words(row.spread)])
    output.lines(table(columns, cells, output.width))


def _print_quotes(rows: Sequence[Reflection], pattern: Pattern, least: int, output: Output) -> None:
    asked = [row for row in rows if pattern.task in {"", row.task}]
    found = quotes(rows, pattern)
    if not found or len(asked) < least:
        output.words(words.NO_SUCH_TAG)
        return
    output.line(words.pattern_words(pattern.tag, pattern.task, len(found), len(asked)))
    output.lines((f"{words.feeling_words(row.feeling):>2}  {' '.join(row.words)}",) for row in found)
