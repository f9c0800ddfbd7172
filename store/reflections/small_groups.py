"""Which cells must be hidden so that no group of fewer than a few answers can be seen, or be worked out from the rest.

Somebody who answered is one of a handful of colleagues. A cell of two answers is their opinion, named by its column.
Hiding the cell alone is not enough where the others and the sum stand beside it, so as much more is hidden as keeps
every remainder at nothing or at `least` and above.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.reflections.answers import Group

LEAST = 5
"""The fewest answers that are shown unless somebody asks for another limit."""


def hidden_tasks(sizes: Mapping[str, int], least: int) -> set[str]:
    """Uppdrag to hide, of a row of uppdrag that stand beside their sum."""
    hidden = {task for task, size in sizes.items() if 0 < size < least}
    _hide_until_large(hidden, sizes, least)
    return hidden


def hidden_cells(sizes: Mapping[str, Mapping[str, int]], groups: Sequence[Group], least: int) -> set[tuple[str, str]]:
    """Cells to hide, as (uppdrag, group), in a table with sums for every uppdrag and for every group.

    Args:
        sizes: uppdrag → verksamhetsområde → answers.
        groups: the columns; one may be part of another.
        least: the smallest number of answers that is shown.
    """
    hidden: set[tuple[str, str]] = set()
    total = {unit: sum(row.get(unit, 0) for row in sizes.values()) for row in sizes.values() for unit in row}
    rows = dict(sizes) if "" in sizes else {**sizes, "": total}
    before = -1
    while len(hidden) != before:
        before = len(hidden)
        for task, row in rows.items():
            _hide_in_row(hidden, task, row, groups, least)
        if "" in sizes:
            continue
        for group in groups:
            _hide_in_column(hidden, {task: _size(row, group) for task, row in sizes.items()}, group, least)
    return hidden


def _hide_in_row(
    hidden: set[tuple[str, str]], task: str, row: Mapping[str, int], groups: Sequence[Group], least: int
) -> None:
    """Hide what is too small in one row, what leaves too little of a larger group, and what leaves too little over."""
    size = {group.name: _size(row, group) for group in groups}
    hidden |= {(task, group.name) for group in groups if 0 < size[group.name] < least}
    shown = [group for group in groups if (task, group.name) not in hidden]
    for part in shown:
        for larger in shown:
            if part.units < larger.units and 0 < size[larger.name] - size[part.name] < least:
                hidden.add((task, part.name))
    shown = sorted((group for group in shown if (task, group.name) not in hidden), key=lambda group: size[group.name])
    while (
        shown
        and 0 < sum(row.values()) - _size(row, Group("", frozenset[str]().union(*(g.units for g in shown)))) < least
    ):
        hidden.add((task, shown.pop(0).name))


def _hide_in_column(hidden: set[tuple[str, str]], sizes: Mapping[str, int], group: Group, least: int) -> None:
    if ("", group.name) in hidden:
        return
    tasks = {task for task in sizes if (task, group.name) in hidden}
    _hide_until_large(tasks, sizes, least)
    hidden |= {(task, group.name) for task in tasks}


def _hide_until_large(hidden: set[str], sizes: Mapping[str, int], least: int) -> None:
    """Hide the smallest of what is shown until what is hidden is together nothing or large enough."""
    shown = sorted((name for name, size in sizes.items() if size and name not in hidden), key=lambda name: sizes[name])
    while shown and 0 < sum(sizes[name] for name in hidden) < least:
        hidden.add(shown.pop(0))


def _size(row: Mapping[str, int], group: Group) -> int:
    return sum(row.get(unit, 0) for unit in group.units)
