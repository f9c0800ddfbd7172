"""The benchmark measures something and judges it rightly; how fast anything is, is never a test."""

from __future__ import annotations

import json

import orjson
import pytest

from store import codec
from tests.bench.__main__ import CASES, main
from tests.bench.figures import Figure, Skipped, table, turn_by_turn, worst_but_one_in_a_hundred
from tests.bench.registers import register, write_register


@pytest.mark.sample(6)
@pytest.mark.parametrize("case", CASES)
def test_each_case_gives_its_figures_at_tiny_sizes(case, capsys):
    assert main(["--tiny", "--json", "--only", case]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == 1
    assert told["figures"]
    assert all("skipped" in figure or figure["ours"] > 0 or figure["unit"] == "rounds" for figure in told["figures"])


def test_the_registers_are_canonical_and_of_the_size_the_design_says(tmp_path):
    path = write_register(tmp_path, 100)
    assert codec.decode(path.read_bytes()) == register(100)
    assert 1_500 < path.stat().st_size / 100 < 1_800
    assert len(orjson.loads(path.read_bytes())["områden"]) == 100


@pytest.mark.parametrize(
    ("judged", "ours", "reference", "limit", "verdict", "holds"),
    [
        ("ratio", 115.0, 100.0, 1.15, 1.15, True),
        ("ratio", 116.0, 100.0, 1.15, 1.16, False),
        ("inverse", 10.0, 60.0, 5.0, 6.0, True),
        ("inverse", 10.0, 40.0, 5.0, 4.0, False),
        ("difference", 50.0, 10.0, 40.0, 40.0, True),
        ("difference", 51.0, 10.0, 40.0, 41.0, False),
        ("least", 20.0, 0.0, 20.0, 20.0, True),
        ("least", 19.0, 0.0, 20.0, 19.0, False),
        ("ratio", 200.0, 100.0, None, 2.0, True),
    ],
)
def test_a_figure_is_judged_by_its_limit(judged, ours, reference, limit, verdict, holds):
    figure = Figure(what="x", ours=ours, reference=reference, against="y", judged=judged, limit=limit)
    assert figure.verdict == pytest.approx(verdict)
    assert figure.holds is holds


def test_a_broken_limit_and_a_skipped_line_are_seen_in_the_table():
    broken = Figure(what="start", ours=200.0, reference=100.0, against="bare Textual", limit=1.15)
    shown = table([broken, Skipped("lista", "Taskwarrior is not installed")], judge=True).splitlines()
    assert " ".join(shown[1].split()) == "start 200.0 ms 100.0 ms bare Textual 2.00 × ≤ 1.15 × BROKEN"
    assert shown[2].endswith("skipped")
    assert "BROKEN" not in table([broken], judge=False)


def test_how_many_rounds_are_merged_can_be_chosen(capsys):
    assert main(["--tiny", "--json", "--only", "rounds", "--rounds", "1"]) == 0
    figures = json.loads(capsys.readouterr().out)["figures"]
    assert all(figure["what"].startswith("1 round of two") for figure in figures)
    assert {figure["verdict"] for figure in figures if figure["limit"] is not None} == {0}


def test_what_is_counted_is_shown_without_decimals():
    counted = Figure(what="x", ours=3.0, reference=41.0, against="git", unit="rounds", judged="value", limit=0)
    assert " ".join(table([counted], judge=True).splitlines()[1].split()) == (
        "x 3 rounds 41 rounds git 3 rounds ≤ 0 rounds BROKEN"
    )


def test_measures_are_taken_in_turns_and_the_first_turn_is_not_counted():
    order = []

    def measure(name, seconds):
        def once():
            order.append(name)
            return seconds.pop(0)

        return once

    medians = list(turn_by_turn(3, measure("a", [9.0, 0.1, 0.3, 0.2]), measure("b", [9.0, 1.0, 2.0, 3.0])))
    assert order == ["a", "b"] * 4
    assert medians == [200.0, 2000.0]


def test_the_worst_of_a_few_counts_and_one_in_more_than_a_hundred_does_not():
    assert worst_but_one_in_a_hundred([0.001, 0.050]) == 50.0
    assert worst_but_one_in_a_hundred([0.001] * 199 + [0.050]) == 1.0
