"""Words and names that nobody means are refused in one sentence, and never answered as if they had not been written."""

from __future__ import annotations

import pytest

from tui.cli.exit_codes import ExitCode
from tui.text.exported import exported

LONG = "x" * 300


@pytest.mark.parametrize(
    "line", [("lista", f"{LONG}.json"), ("exportera", "namndkoll.json", f"{LONG}.csv"), ("ny", LONG)]
)
def test_a_name_longer_than_the_system_takes_is_one_sentence(run, demo, line):
    answer = run(*line)
    assert (answer.code, answer.out) == (ExitCode.ERROR, "")
    assert "namnet är för långt" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("day", ["", " "])
@pytest.mark.parametrize("line", [("lista", "--idag"), ("tolka", "mars", "--skriven")])
def test_an_empty_day_is_not_today(run, demo, line, day):
    answer = run(*line, day)
    assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
    assert line[-1] in answer.err


@pytest.mark.parametrize("states", ["", ",", " , "])
def test_an_empty_choice_of_states_is_not_all_of_them(run, demo, states):
    answer = run("lista", "--lage", states)
    assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
    assert "--lage" in answer.err


@pytest.mark.parametrize("option", ["--sok", "--ansvarig"])
def test_a_search_for_what_is_no_text_finds_nothing(run, demo, option):
    assert run("lista", option, "\udcff").out == ""


def test_one_area_is_written_and_several_are_written():
    assert exported(1, "ett.csv") == "1 område skrivet till ett.csv."
    assert exported(2, "två.csv") == "2 områden skrivna till två.csv."


def test_a_phrase_as_long_as_a_document_is_refused_with_its_line(run, here):
    answer = run("tolka", "-", stdin=b"mars 2018\n" + b"mars " * 500 + b"\n")
    assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
    assert answer.err.startswith("Rad 2 är längre än 2000 tecken.")
    assert run("tolka", "mars " * 500).err.startswith("Orden är längre än 2000 tecken.")


def test_input_without_an_end_is_refused(run, here):
    answer = run("tolka", "-", stdin=b"mars 2018\n" * 2_100_000)
    assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
    assert "större än 20 MB" in answer.err
