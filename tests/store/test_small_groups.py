"""No shown table lets a reader work out a group of fewer answers than the limit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.reflections.answers import Group, Reflection
from store.reflections.small_groups import hidden_cells, hidden_tasks
from store.reflections.tables import groups_by_task, tags_by_task

UNITS = ("förskola", "grundskola", "gymnasium", "särskola")
GROUPS = [*(Group(unit, frozenset({unit})) for unit in UNITS), Group("gy + sär", frozenset(UNITS[2:]))]

sizes = st.dictionaries(
    st.sampled_from("ABCDE"), st.dictionaries(st.sampled_from(UNITS), st.integers(0, 12), min_size=1), min_size=1
)


def total(row, units) -> int:
    return sum(row.get(unit, 0) for unit in units)


@given(sizes, st.integers(2, 6))
def test_what_is_hidden_in_a_row_or_a_column_is_together_nothing_or_large_enough(table, least):
    hidden = hidden_cells(table, GROUPS, least)
    rows = {**table, "": {unit: sum(row.get(unit, 0) for row in table.values()) for unit in UNITS}}
    for task, row in rows.items():
        shown = [group for group in GROUPS if (task, group.name) not in hidden]
        for group in shown:
            assert not 0 < total(row, group.units) < least
            for part in shown:
                if part.units < group.units:
                    assert not 0 < total(row, group.units - part.units) < least
        if shown:
            left = {*UNITS}.difference(*(group.units for group in shown))
            assert not 0 < total(row, left) < least
    for group in GROUPS:
        if ("", group.name) not in hidden:
            left = [total(row, group.units) for task, row in table.items() if (task, group.name) in hidden]
            shown = [task for task in table if (task, group.name) not in hidden and total(table[task], group.units)]
            assert not 0 < sum(left) < least or not shown


@given(st.dictionaries(st.sampled_from("ABCDEF"), st.integers(0, 12)), st.integers(2, 6))
def test_hidden_uppdrag_are_together_nothing_or_large_enough_or_everything(row, least):
    hidden = hidden_tasks(row, least)
    assert {task for task, size in row.items() if 0 < size < least} <= hidden
    assert not 0 < sum(row[task] for task in hidden) < least or hidden >= {task for task in row if row[task]}


def test_a_group_that_is_large_enough_is_shown():
    assert hidden_cells({"A": {"förskola": 9, "grundskola": 8}}, GROUPS, 5) == set()


def test_a_part_gives_way_when_the_rest_of_the_larger_group_is_too_small():
    hidden = hidden_cells({"A": {"gymnasium": 9, "särskola": 2}}, GROUPS, 5)
    assert ("A", "gymnasium") in hidden
    assert ("A", "gy + sär") not in hidden


def test_a_hidden_group_has_no_figures_in_the_tables_and_no_part_in_the_spread():
    rows = [Reflection(task="A", unit="förskola", feeling=1) for _ in range(6)]
    rows += [Reflection(task="A", unit="grundskola", feeling=0, tags=("x",)) for _ in range(7)]
    rows += [Reflection(task="B", unit="särskola", feeling=-2, tags=("x",)) for _ in range(2)]
    row = groups_by_task(rows, GROUPS, least=5)[1]
    assert row.groups["särskola"] is None
    assert row.total is None
    assert row.spread is None
    columns = {column.name: column for column in tags_by_task(rows, least=5).columns}
    # B has two answers; A, the only other uppdrag, would give them away by subtraction.
    assert columns["A"].figures is None
    assert columns["B"].share("x") is None
