"""The three tables of a nulägesanalys as one kind of grid: rows, columns, and a pattern behind every cell."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from store.reflections.answers import Group, Reflection, groups_of, tasks_of, tenths
from store.reflections.pattern import Pattern, quotes
from store.reflections.tables import Column, GroupRow, TagTable, groups_by_task, tags_by_group, tags_by_task
from tui.presentation.rows import Density, KeyedRows, Line, Span, Tone
from tui.presentation.wrapping import fitted, wrapped
from tui.text import reflected as words

if TYPE_CHECKING:
    from store.reflections.answers import Figures
    from store.reflections.file import Taken

_FIRST_LINES = 4
"""Lines of the first answer that are shown before a document is read in."""


class Kind(StrEnum):
    """Which table; the value is its name on the screen."""

    TASKS = words.TABLE_TASKS
    GROUPS = words.TABLE_GROUPS
    FEELINGS = words.TABLE_FEELINGS


class Cell(msgspec.Struct, frozen=True):
    """One cell: what it shows, what that means, and the answers behind it."""

    text: str
    tone: Tone = Tone.PLAIN
    pattern: Pattern | None = None
    """None where the group is too small to be shown."""
    note: str = ""
    """What the sign in it says, in words."""


class Grid(msgspec.Struct, frozen=True):
    """A table of cells; the last column is everything together."""

    heads: Sequence[str]
    names: Sequence[str]
    """The columns in full."""
    rows: Sequence[tuple[str, Sequence[Cell]]]
    figures: Sequence[tuple[str, Sequence[str]]] = ()
    """Lines under the rows that cannot be chosen: counts and means of the columns."""

    @property
    def source(self) -> KeyedRows:
        """The rows for the list; keys are the rows' names."""
        names = [name for name, _ in (*self.rows, *self.figures)]
        return KeyedRows(names, range(len(self.rows), len(names)))


def grid_of(reflections: Sequence[Reflection], kind: Kind, least: int) -> Grid:
    """One of the tables."""
    if kind is Kind.FEELINGS:
        return _feelings(groups_by_task(reflections, groups := groups_of(reflections), least=least), groups)
    if kind is Kind.GROUPS:
        groups = groups_of(reflections)
        made = tags_by_group(reflections, groups, least=least)
        patterns = [Pattern(units=group.units) for group in groups]
        return _tags(made, [group.name for group in groups], patterns)
    made = tags_by_task(reflections, least=least)
    tasks = tasks_of(reflections)
    return _tags(made, words.short_names(tasks), [Pattern(task=task) for task in tasks])


def _tags(made: TagTable, heads: Sequence[str], patterns: Sequence[Pattern]) -> Grid:
    columns = [*made.columns, made.total]
    behind = [*patterns, Pattern()]
    rows = [
        (tag, [_share(made, tag, column, place) for column, place in zip(columns, behind, strict=True)])
        for tag in made.tags
    ]
    counted = [words.figures_words(column.figures) for column in columns]
    figures = [
        (name, [each[place] for each in counted])
        for place, name in enumerate((words.REFLECTIONS, words.TAGS_EACH, words.MEAN_FEELING))
    ]
    names = [*(column.name for column in made.columns), words.ALL_TASKS]
    return Grid([*heads, words.COLUMN_TOTAL], names, rows, figures if made.tags else ())


def _share(made: TagTable, tag: str, column: Column, pattern: Pattern) -> Cell:
    share = column.share(tag)
    if share is None:
        return Cell(words.HIDDEN, Tone.MUTED)
    marked = made.is_marked(tag, column)
    behind = Pattern(tag, pattern.task, pattern.units)
    return Cell(
        words.share_words(share, marked=marked),
        Tone.LATE if marked else Tone.PLAIN,
        behind,
        words.AMONG_HIGHEST if marked else "",
    )


def _feelings(made: Sequence[GroupRow], groups: Sequence[Group]) -> Grid:
    rows = []
    for row in made:
        cells = [_feeling(row, group.name, Pattern(task=row.task, units=group.units)) for group in groups]
        cells.append(_mean(row.total, Pattern(task=row.task), Tone.MUTED, "", words.spread_words(row.spread)))
        rows.append((row.task or words.ALL_TASKS, cells))
    names = [group.name for group in groups]
    return Grid([*names, words.COLUMN_ALL], [*names, words.COLUMN_ALL], rows)


def _feeling(row: GroupRow, name: str, pattern: Pattern) -> Cell:
    spread = row.spread
    if spread is not None and spread.difference and name in spread.lowest_groups:
        return _mean(row.groups[name], pattern, Tone.LATE, words.LOWEST, words.LOWEST_WORDS)
    if spread is not None and spread.difference and name in spread.highest_groups:
        return _mean(row.groups[name], pattern, Tone.ON_TRACK, words.HIGHEST, words.HIGHEST_WORDS)
    return _mean(row.groups[name], pattern, Tone.PLAIN, "", "")


def _mean(figures: Figures | None, pattern: Pattern, tone: Tone, sign: str, note: str) -> Cell:
    if figures is None or figures.mean_feeling is None:
        return Cell(words.HIDDEN, Tone.MUTED)
    return Cell(f"{words.tenths_words(tenths(figures.mean_feeling))}{sign or ' '}", tone, pattern, note)


_MOST_IN_GLANCE = 40
"""Answers that are wrapped for the room under the table; it never shows more."""

_LEAST_NAME = 20
_NARROWEST, _WIDEST = 5, 12


class GridPainter:
    """Paints a grid with one column chosen; of more columns than there is room for, those around it."""

    def __init__(self, grid: Grid, chosen: int) -> None:
        self._grid, self._chosen = grid, chosen

    def header(self, width: int) -> Line:
        """The column titles, the chosen one in brackets."""
        name, size, shown = self._places(width)
        line: list[Span] = [(" " * name, Tone.HEADER)]
        for place in shown:
            head = self._grid.heads[place]
            if place == self._chosen:
                line.append((f"[{fitted(head, min(len(head), size - 2))}]".rjust(size), Tone.SOON))
            else:
                line.append((f"{fitted(head, min(len(head), size - 1))} ".rjust(size), Tone.HEADER))
        return line

    def paint(self, index: int, width: int, density: Density) -> Sequence[Line]:
        """One line."""
        del density
        name, size, shown = self._places(width)
        rows = self._grid.rows
        if index >= len(rows):
            said, figures = self._grid.figures[index - len(rows)]
            cells = [(f"{figures[place]} ".rjust(size), Tone.MUTED) for place in shown]
            return [[(fitted(said, name), Tone.MUTED), *cells]]
        said, row = rows[index]
        line: list[Span] = [(fitted(said, name - 1) + " ", Tone.TITLE)]
        return [[*line, *((row[place].text.rjust(size), row[place].tone) for place in shown)]]

    def _places(self, width: int) -> tuple[int, int, Sequence[int]]:
        """Cells of the name and of a column, and which columns are shown."""
        heads = self._grid.heads
        size = max(_NARROWEST, min(_WIDEST, max(map(len, heads)) + 2))
        room = max(1, (width - _LEAST_NAME) // size)
        first = max(0, min(self._chosen - room // 2, len(heads) - room))
        shown = range(first, min(len(heads), first + room))
        return max(1, width - size * len(shown)), size, shown


def cell_lines(reflections: Sequence[Reflection], grid: Grid, row: int, column: int, width: int) -> list[Line]:
    """The cell at hand in words, and its strongest answers."""
    name, cells = grid.rows[row]
    cell = cells[column]
    if cell.pattern is None:
        said = f"{name} · {grid.names[column]}: {words.TOO_FEW}"
        return [[(line, Tone.MUTED)] for line in wrapped(said, width)]
    asked = sum(cell.pattern.asks(each) for each in reflections)
    found = quotes(reflections, cell.pattern)
    said = words.cell_words(name, grid.names[column], cell.text.strip(" *^v"), len(found), asked, cell.pattern.tag)
    lines: list[Line] = [[(line, Tone.TITLE)] for line in wrapped(said, width)]
    if cell.note:
        lines += [[(line, cell.tone)] for line in wrapped(cell.note, width)]
    return [*lines, [], *quote_lines(found[:_MOST_IN_GLANCE], width, with_task=not cell.pattern.task)]


def quote_lines(found: Sequence[Reflection], width: int, *, with_task: bool) -> list[Line]:
    """Answers one after the other, each with its feeling before it."""
    lines: list[Line] = []
    for each in found:
        feeling = words.feeling_words(each.feeling)
        tone = Tone.LATE if (each.feeling or 0) < 0 else Tone.ON_TRACK if each.feeling else Tone.MUTED
        said = " ".join(each.words) + (f" ({each.task})" if with_task else "")
        for number, line in enumerate(wrapped(said, max(10, width - 4))):
            lines.append([(f"{feeling:>2}  " if number == 0 else "    ", tone), (line, Tone.PLAIN)])
    return lines


def document_lines(name: str, found: Sequence[Reflection], taken: Taken, width: int) -> list[Line]:
    """What a document of answers would bring, before it is read in: counts, and the first answer as it is read."""
    tags = {tag for each in found for tag in each.tags}
    units = {each.unit for each in found if each.unit}
    said = (
        words.would_take_words(name, taken),
        words.spread_of(len({each.task for each in found}), len(units), len(tags)),
    )
    lines: list[Line] = [[(line, Tone.PLAIN)] for text in said for line in wrapped(text, width)]
    first = quote_lines(found[:1], width, with_task=True)
    return [*lines, [(words.FIRST_ANSWER, Tone.HEADER)], *first[:_FIRST_LINES]]
