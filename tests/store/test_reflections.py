"""402 invented reflections give the published tables of a nulägesanalys to the digit, and say why each cell is so."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.reflections.answers import Group, Reflection, figures, groups_of, percent, spread, tenths, whole
from store.reflections.importing import read_reflections
from store.reflections.tables import groups_by_task, tags_by_group, tags_by_task
from tests.store.published_tables import FOLDER, GROUPS, table

IMPORTANT = "Mycket viktigt område"
EVERYBODY = 1
"""The limit under which the tables were published: their smallest cell has four answers, and särskolan can be worked
out from the two columns it is a part of."""


@pytest.fixture(scope="module")
def reflections():
    return read_reflections(FOLDER / "reflektioner.csv")


@pytest.fixture(scope="module")
def groups(reflections):
    found = groups_of(reflections, {"Gymnasium + sär": ("Gymnasium", "Särskola")})
    return [group for group in found if group.name in GROUPS]


def decimal(number) -> str:
    shown = tenths(number)
    return f"{'-' if shown < 0 else ''}{abs(shown) // 10},{abs(shown) % 10}"


def shown(counted) -> list[str]:
    return [str(counted.reflections), decimal(counted.tags_each), decimal(counted.mean_feeling)]


def test_table_1_comes_out_to_the_digit(reflections):
    published = {row[0]: row[1:] for row in table("tabell-1.csv")}
    made = tags_by_task(reflections, least=EVERYBODY)
    columns = [*made.columns, made.total]
    assert [column.name for column in made.columns] == published["Tagg"][:-1]
    assert {*made.tags} == {*published} - {"Tagg"} - {name for name in published if name.startswith(("Antal", "Medel"))}
    for tag in made.tags:
        assert [f"{percent(column.share(tag))}%" for column in columns] == published[tag], tag
    assert [str(column.figures.tags) for column in columns] == published["Antal taggar"]
    assert [str(column.figures.reflections) for column in columns] == published["Antal loopar"]
    assert [decimal(column.figures.tags_each) for column in columns] == published["Antal taggar/loop"]
    assert [decimal(column.figures.mean_feeling) for column in columns] == published["Medel av känsla"]


def test_table_3_comes_out_to_the_digit(reflections, groups):
    published = table("tabell-3.csv")
    for row, printed in zip(groups_by_task(reflections, groups, least=EVERYBODY), published[1:], strict=True):
        cells = [row.total, *(row.groups[name] for name in [*GROUPS][1:])]
        assert [row.task or "Totalsumma", *(text for cell in cells for text in shown(cell))] == printed


def test_the_spread_of_table_3_names_the_groups_and_shows_the_difference_of_the_figures_beside_it(reflections, groups):
    made = groups_by_task(reflections, groups, least=EVERYBODY)[:-1]
    for row, printed in zip(made, table("tabell-3-skillnad.csv")[1:], strict=True):
        found = row.spread
        difference = decimal(Fraction(found.difference, 10))
        lowest, highest = ", ".join(found.lowest_groups), ", ".join(found.highest_groups)
        assert [row.task, lowest, decimal(found.lowest), difference, decimal(found.highest), highest] == printed


def test_no_data_gives_larmiljoer_its_difference_if_exact_means_were_subtracted():
    """The one cell of the source that stands on how it was worked out, tried with every sum of feelings there is."""
    sizes = {"Förskola": 14, "Grundskola": 9, "Gymnasium + sär": 7}
    published = {"Förskola": 9, "Grundskola": 8, "Gymnasium + sär": 4}
    sums = {
        name: [total for total in range(-2 * size, 2 * size + 1) if tenths(Fraction(total, size)) == published[name]]
        for name, size in sizes.items()
    }
    exact = set()
    for young in sums["Förskola"]:
        for middle in sums["Grundskola"]:
            for old in sums["Gymnasium + sär"]:
                if tenths(Fraction(young + middle + old, 30)) == 7:
                    exact.add(tenths(Fraction(young, 14) - Fraction(old, 7)))
    assert exact == {4}, "0,5 is published"


def test_halves_rounded_to_the_even_number_would_leave_a_published_share_without_any_data():
    assert 13 not in {round(100 * Fraction(carried, 48)) for carried in range(49)}
    assert 13 in {percent(Fraction(carried, 48)) for carried in range(49)}


def test_table_4_comes_out_to_the_digit(reflections, groups):
    head, everybody, *rows = table("tabell-4.csv")
    made = tags_by_group(reflections, groups, least=EVERYBODY)
    columns = {column.name: column for column in made.columns}
    for column, printed in ((made.total, everybody), *((columns[row[0]], row) for row in rows)):
        shares = [f"{percent(column.share(tag))}%" for tag in head[4:-1]]
        assert [*shown(column.figures), *shares, str(column.figures.tags)] == printed[1:]


def test_the_marked_fifth_is_what_the_source_sums_up_in_words(reflections):
    """The source prints its marks in colour only, but lists them uppdrag by uppdrag; equal shares go together."""
    okay, known, analyse = "Okej fungerande område", "Vi vet vad som behöver göras", "Analysförmågan behöver utvecklas"
    good, lacking = "Bra förutsättningar", "Analysunderlaget brister"
    told = {
        "01": {okay, lacking, analyse, known},
        "02": {okay, good, known, analyse},
        "03": {okay, good, known},
        "04": {okay, known},
        "05a": {okay, analyse},
        "05b": {okay, analyse, lacking, "Stort behov av kompetensutveckling"},
        "06": {"Dåligt fungerande område", "Dåliga förutsättningar", known},
        "07": {okay, "Välfungerande område", good, known},
        "08": {analyse, "Fått en viktig insikt"},
    }
    made = tags_by_task(reflections, least=EVERYBODY)
    for column in made.columns:
        marked = {tag for tag in made.tags if made.is_marked(tag, column)}
        assert marked == told[column.name.split(".")[0]] | {IMPORTANT}, column.name


def test_a_tag_everybody_uses_can_be_left_out_of_the_marking(reflections, groups):
    made = tags_by_group(reflections, groups, least=EVERYBODY, unmarked={IMPORTANT})
    marked = Counter(tag for column in made.columns for tag in made.tags if made.is_marked(tag, column))
    assert IMPORTANT not in marked
    assert marked["Analysförmågan behöver utvecklas"] == 4
    assert sum(marked.values()) >= len(groups) * 17 // 5


def test_the_fixture_is_what_the_tables_leave_open_filled_in_so_that_it_can_be_believed(reflections):
    assert len(reflections) == 402
    assert all(each.tags and each.words and each.feeling in range(-2, 3) for each in reflections)
    assert not any({"Bra förutsättningar", "Dåliga förutsättningar"} <= {*each.tags} for each in reflections)


@given(st.integers(-10_000, 10_000), st.integers(1, 500))
def test_a_number_is_rounded_to_the_nearest_and_halves_away_from_zero(numerator, denominator):
    number = Fraction(numerator, denominator)
    nearest = whole(number)
    assert abs(nearest - number) <= Fraction(1, 2)
    if abs(nearest - number) == Fraction(1, 2):
        assert abs(nearest) > abs(number)


def test_a_reflection_without_a_feeling_counts_in_everything_but_the_mean():
    counted = figures([Reflection(task="A", tags=("x",), feeling=2), Reflection(task="A", tags=("x", "y"))])
    assert counted.mean_feeling == 2
    assert counted.tags_each == Fraction(3, 2)


def test_nothing_to_count_has_no_mean_and_one_group_no_spread():
    assert figures(()).tags_each is None
    assert figures(()).mean_feeling is None
    assert spread({"Förskola": Fraction(1)}) is None


def test_groups_come_largest_first_and_those_put_together_after_them():
    rows = [Reflection(task="A", unit=unit) for unit in ("b", "a", "b", "")]
    assert groups_of(rows, {"a + b": ("a", "b")}) == [
        Group("b", frozenset({"b"})),
        Group("a", frozenset({"a"})),
        Group("a + b", frozenset({"a", "b"})),
    ]
