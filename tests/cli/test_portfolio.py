"""A folder of registers on the command line."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.cli.conftest import DEMO_DAY
from tui.cli.exit_codes import ExitCode

ON_DEMO_DAY = ("--idag", DEMO_DAY)


@pytest.fixture
def county(here, demo):
    """Two registers, and a third that is damaged."""
    for name in ("ale", "boda"):
        (here / "län" / name).mkdir(parents=True)
        shutil.copy(demo, here / "län" / name)
    (here / "län" / "ale" / "namndkoll.json").write_bytes(
        demo.read_bytes().replace("Barn- och utbildningsnämnden".encode(), "Socialnämnden".encode())
    )
    (here / "län" / "c").mkdir()
    (here / "län" / "c" / "namndkoll.json").write_bytes(b"{")
    return here / "län"


def test_every_register_is_a_row_the_damaged_one_first_with_its_sentence(run, county):
    answer = run("portfolj", county, *ON_DEMO_DAY)
    assert answer.code == ExitCode.DAMAGED
    head, damaged, *rows = answer.out.splitlines()
    assert head.split() == ["sena", "snart", "u.", "datum", "avslut.", "områden", "nämnd", "mapp"]
    assert "! namndkoll.json, rad 1: filen är avklippt" in damaged
    assert [row.split() for row in rows] == [
        ["3", "3", "4", "2", "16", "Socialnämnden", "ale"],
        ["3", "3", "4", "2", "16", "Barn-", "och", "utbildningsnämnden", "boda"],
    ]
    assert "2 register, 32 områden: 6 försenade, 6 snart, 8 utan datum, 8 i fas, 4 avslutade." in answer.err


def test_a_folder_named_without_a_command_is_listed_where_there_is_no_terminal(run, county):
    assert run(county, *ON_DEMO_DAY) == run("portfolj", county, *ON_DEMO_DAY)


def test_a_folder_with_a_register_in_it_is_still_that_register(run, demo, here, county):
    assert run(here, *ON_DEMO_DAY).out == run("lista", demo, *ON_DEMO_DAY).out


def test_a_folder_without_registers_says_as_before_how_one_is_made(run, here):
    (here / "tom").mkdir()
    assert "namndkoll ny" in run(here / "tom").err
    answer = run("portfolj", here / "tom")
    assert (answer.code, answer.out) == (ExitCode.FINE, "")
    assert "inga register" in answer.err


def test_what_is_late_in_any_of_them_comes_the_oldest_first(run, county):
    (county / "c" / "namndkoll.json").unlink()
    answer = run("portfolj", county, "--forsenade", *ON_DEMO_DAY)
    assert answer.code == ExitCode.FINE
    days = [int(row.split()[0]) for row in answer.out.splitlines()[1:]]
    assert days == sorted(days)
    assert len(days) == 6


def test_nothing_late_is_said(run, county):
    assert "Inget är försenat." in run("portfolj", county, "--forsenade", "--idag", "2001-01-01").err


def test_json_has_null_where_there_are_no_counts(run, county):
    told = json.loads(run("portfolj", county, "--json", "--forsenade", *ON_DEMO_DAY).out)
    assert told["idag"] == DEMO_DAY
    assert [row["försenad"] for row in told["register"]] == [3, 3, None]
    assert told["register"][2]["fel"]
    assert told["försenade"][0]["dagar"] == -161


def test_a_file_is_no_folder(run, demo):
    answer = run("portfolj", demo)
    assert (answer.code, answer.out) == (ExitCode.ERROR, "")
    assert "namndkoll.json" in answer.err


def test_the_counts_are_those_of_the_list(run, demo, here):
    told = json.loads(run("portfolj", here, "--json", *ON_DEMO_DAY).out)["register"][0]
    listed = json.loads(run("lista", demo, "--json", *ON_DEMO_DAY).out)["områden"]
    for standing in ("försenad", "snart", "utan datum", "i fas", "avslutad"):
        assert told[standing] == sum(row["läge"] == standing for row in listed)
