"""``nulage``: answers in, tables out, and nobody pointed out."""

from __future__ import annotations

import json

import pytest

from store.reflections.file import load_reflections, reflections_path
from tests.store.published_tables import FOLDER
from tui.cli.exit_codes import ExitCode

ANSWERS = FOLDER / "reflektioner.csv"


def test_answers_are_read_in_and_their_table_shown_and_the_register_is_not_touched(run, demo):
    before = demo.read_bytes()
    answer = run("nulage", demo, ANSWERS)
    assert answer.code == ExitCode.FINE
    assert "402 reflektioner lästes in" in answer.err
    (row,) = [line for line in answer.out.splitlines() if line.startswith("Analysförmågan")]
    assert row.removeprefix("Analysförmågan behöver utvecklas").split() == (
        ["51*", "35*", "13", "12", "42*", "52*", "3", "7", "21*", "28"]
    )
    assert demo.read_bytes() == before


def test_read_in_twice_nothing_is_doubled(run, demo):
    run("nulage", demo, ANSWERS)
    assert "0 reflektioner lästes in, 402 fanns redan" in run("nulage", demo, ANSWERS).err
    assert len(load_reflections(demo)) == 402


def test_the_register_at_hand_is_meant_when_only_documents_are_named(run, demo):
    assert run("nulage", ANSWERS).code == ExitCode.FINE
    assert reflections_path(demo).is_file()


def test_the_answers_behind_a_figure_are_shown_by_words_of_its_names(run, demo):
    answer = run("nulage", demo, ANSWERS, "--tagg", "brister", "--uppdrag", "05b")
    first, *answers = answer.out.splitlines()
    assert first == "Analysunderlaget brister · 05b. Analys: 7 av 29 reflektioner"
    assert len(answers) == 7


def test_feelings_show_groups_put_together_and_how_far_apart_they_are(run, demo):
    line = ("nulage", demo, ANSWERS, "--tabell", "kansla", "--slaihop", "Gy + sär=Gymnasium,Särskola")
    told = run(*line).out
    assert "1,0: Gy + sär -0,4 … Grundskola 0,6" in told
    cells = next(row for row in told.splitlines() if row.startswith("06.")).split()
    # Seven of the eight answers of Gy + sär are gymnasiets: shown beside them, they would give away the eighth.
    assert cells[3:15] == ["29", "-0,1", "9", "0,4", "12", "-0,2", "–", "–", "–", "–", "8", "-0,6"]
    assert "1,9: Gymnasium -0,9 … Särskola 1,0" in run(*line, "--minst", "1").out


def test_tags_are_shown_by_verksamhet(run, demo):
    told = run("nulage", demo, ANSWERS, "--tabell", "verksamhet").out
    assert told.splitlines()[0].split() == ["tagg", "Grundskola", "Förskola", "Gymnasium", "Särskola", "alla"]


def test_json_says_the_shares_and_what_is_marked(run, demo):
    told = json.loads(run("nulage", demo, ANSWERS, "--json").out)
    assert (told["schema"], told["reflektioner"], told["minst"]) == (1, 402, 5)
    assert told["uppdrag"][6]["känsla"] == pytest.approx(-0.1, abs=0.05)
    (tag,) = [each for each in told["taggar"] if each["tagg"] == "Analysunderlaget brister"]
    assert tag["markerad"] == ["01. Systematiskt kvalitetsarbete", "05b. Analys"]


def test_without_reflections_the_way_to_begin_is_told(run, demo):
    answer = run("nulage", demo)
    assert (answer.code, answer.out) == (ExitCode.FINE, "")
    assert "namndkoll nulage" in answer.err


def test_a_document_that_cannot_be_read_leaves_the_others_unread_too(run, demo, plan):
    assert run("nulage", demo, ANSWERS, plan).code == ExitCode.ERROR
    assert load_reflections(demo) == {}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (("--minst", "0"), "--minst: ”0” är inget antal"),
        (("--minst", "²"), "är inget antal"),
        (("--slaihop", "Gymnasium"), "--slaihop: ”Gymnasium” går inte att läsa"),
        (("--tabell", "x"), "Välj uppdrag"),
    ],
)
def test_an_option_that_cannot_be_used_gets_a_sentence(run, demo, line, sentence):
    answer = run("nulage", demo, *line)
    assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
    assert sentence in answer.err


def test_a_register_that_is_not_there_has_no_reflections_either(run, here):
    assert run("nulage", "finns-inte.json", ANSWERS).code == ExitCode.ERROR
    assert not reflections_path(here / "finns-inte.json").exists()


def test_a_small_group_s_answers_are_not_quoted(run, demo, here):
    (here / "få.csv").write_text("Uppdrag;Taggar;Text\nA;Tid;Hemligt.\n", encoding="utf-8")
    assert "Hemligt" not in run("nulage", demo, here / "få.csv", "--tagg", "Tid").out
