"""The tables of a nulägesanalys: tags against uppdrag or groups, with the highest fifth marked, and groups by uppdrag.

A group too small to be shown without pointing somebody out is hidden (`small_groups`): its cells are None.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction

import msgspec

from store.reflections.answers import Feeling, Figures, Group, Reflection, figures, spread, tasks_of
from store.reflections.small_groups import hidden_cells, hidden_tasks

MARKED_SHARE = Fraction(1, 5)
"""The highest fifth of all shares is marked."""


class Column(msgspec.Struct, frozen=True):
    """One column of a tag table: an uppdrag or a group."""

    name: str
    figures: Figures | None
    """None when the group is too small to be shown."""
    counts: Mapping[str, int]
    """Tag → reflections that carry it; empty when hidden."""

    def share(self, tag: str) -> Fraction | None:
        """The share of the reflections that carry a tag, or None when the column is hidden or empty."""
        if self.figures is None or not self.figures.reflections:
            return None
        return Fraction(self.counts.get(tag, 0), self.figures.reflections)


class TagTable(msgspec.Struct, frozen=True):
    """Tags against columns, the most used tag first."""

    tags: tuple[str, ...]
    columns: tuple[Column, ...]
    total: Column
    """All reflections together."""
    least_marked: Fraction | None
    """The smallest share that is among the marked ones, or None when nothing is."""
    unmarked: frozenset[str] = frozenset()
    """Tags that are left out of the marking, because everybody uses them."""

    def is_marked(self, tag: str, column: Column) -> bool:
        """Whether a cell is among the highest fifth; equal shares are marked together."""
        share = column.share(tag)
        return (
            share is not None
            and self.least_marked is not None
            and share >= self.least_marked
            and tag not in self.unmarked
            and column is not self.total
        )


def tags_by_task(reflections: Sequence[Reflection], *, least: int, unmarked: Collection[str] = ()) -> TagTable:
    """The table tag × uppdrag; uppdrag with fewer than `least` reflections are hidden.

    Args:
        reflections: all of them.
        least: the smallest number of reflections that is shown.
        unmarked: tags that are left out of the marking.
    """
    sizes = Counter(each.task for each in reflections)
    hidden = hidden_tasks(sizes, least)
    columns = [
        _column(task, [each for each in reflections if each.task == task], hidden=task in hidden)
        for task in sorted(sizes)
    ]
    return _table(reflections, columns, least, unmarked)


def tags_by_group(
    reflections: Sequence[Reflection], groups: Iterable[Group], *, least: int, unmarked: Collection[str] = ()
) -> TagTable:
    """The table tag × group, over all uppdrag; groups with fewer than `least` reflections are hidden."""
    groups = tuple(groups)
    sizes = {"": Counter(each.unit for each in reflections)}
    hidden = hidden_cells(sizes, groups, least)
    columns = [
        _column(group.name, [e for e in reflections if e.unit in group.units], hidden=("", group.name) in hidden)
        for group in groups
    ]
    return _table(reflections, columns, least, unmarked)


class GroupRow(msgspec.Struct, frozen=True):
    """One uppdrag, or all of them, in every group."""

    task: str
    """Empty for the row of all uppdrag together."""
    total: Figures | None
    groups: Mapping[str, Figures | None]
    """Group → figures; None where it is too small to be shown."""
    spread: Feeling | None


def groups_by_task(reflections: Sequence[Reflection], groups: Iterable[Group], *, least: int) -> list[GroupRow]:
    """Reflections, tags each and mean feeling of every group in every uppdrag, and last in all of them together."""
    groups = tuple(groups)
    sizes = {task: Counter(e.unit for e in reflections if e.task == task) for task in tasks_of(reflections)}
    hidden = hidden_cells(sizes, groups, least)
    rows = []
    for task in [*sizes, ""]:
        asked = [each for each in reflections if not task or each.task == task]
        cells = {
            group.name: None
            if (task, group.name) in hidden
            else figures(each for each in asked if each.unit in group.units)
            for group in groups
        }
        means = {name: cell.mean_feeling for name, cell in cells.items() if cell is not None}
        total = figures(asked)
        rows.append(
            GroupRow(
                task=task,
                total=total if total.reflections >= least else None,
                groups=cells,
                spread=spread({name: mean for name, mean in means.items() if mean is not None}),
            )
        )
    return rows


def _column(name: str, counted: Sequence[Reflection], *, hidden: bool) -> Column:
    if hidden:
        return Column(name, None, {})
    return Column(name, figures(counted), Counter(tag for each in counted for tag in each.tags))


def _table(counted: Sequence[Reflection], columns: Sequence[Column], least: int, unmarked: Collection[str]) -> TagTable:
    total = _column("", counted, hidden=0 < len(counted) < least)
    used = Counter(tag for each in counted for tag in each.tags)
    tags = tuple(sorted(used, key=lambda tag: (-used[tag], tag))) if total.figures is not None else ()
    shares = sorted(
        (share for tag in tags if tag not in unmarked for each in columns if (share := each.share(tag)) is not None),
        reverse=True,
    )
    place = int(len(shares) * MARKED_SHARE)
    least_marked = shares[place - 1] if place and shares[place - 1] else None
    return TagTable(tags, tuple(columns), total, least_marked, frozenset(unmarked))
