"""Words of a command line that are nearly right: the answer says what is missing, swapped or misspelt."""

from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from store.jsonfile import JsonFile
from store.register import Register
from tests.cli.conftest import DEMO_DAY
from tui.cli.exit_codes import ExitCode


@pytest.fixture
def elsewhere(demo, here, monkeypatch):
    """The demo register in another folder than the one we stand in, where there is none."""
    (here / "annan").mkdir()
    monkeypatch.chdir(here / "annan")
    shutil.move(here / "namndkoll.json", here / "register.json")
    return "../register.json"


class TestMissingAndSwapped:
    @pytest.mark.parametrize(("command", "lacking"), [("visa", "ID"), ("exportera", "UT"), ("importera", "KALLA")])
    def test_a_register_alone_is_told_what_is_missing(self, run, elsewhere, command, lacking):
        answer = run(command, elsewhere)
        assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
        assert answer.err.startswith(f"{lacking} saknas: skriv ”namndkoll {command} {elsewhere} {lacking}”.")

    @pytest.mark.parametrize(("command", "lacking"), [("visa", "ID"), ("exportera", "UT")])
    def test_also_when_it_is_the_register_at_hand(self, run, demo, command, lacking):
        answer = run(command, demo)
        assert (answer.code, answer.err.startswith(f"{lacking} saknas:")) == (ExitCode.WRONG_USE, True)

    @pytest.mark.parametrize(
        ("command", "word"), [("visa", "matematik"), ("exportera", "ut.csv"), ("importera", "p.txt")]
    )
    def test_words_in_the_wrong_order_are_shown_in_the_right_one(self, run, elsewhere, command, word):
        answer = run(command, word, elsewhere)
        assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")
        assert f"Bytt ordning? Skriv ”namndkoll {command} {elsewhere} {word}”." in answer.err

    def test_an_earlier_export_to_json_is_written_over_and_not_taken_for_the_register(self, run, demo, here):
        assert run("exportera", "ut.json").code == ExitCode.FINE
        assert run("exportera", "ut.json", "--ersatt").code == ExitCode.FINE

    def test_an_unknown_id_is_told_what_may_be_written(self, run, demo):
        assert "Inget område har id eller ord ur namnet ”xyzzy”." in run("visa", demo, "xyzzy").err


class TestADocumentIsNoRegister:
    @pytest.mark.parametrize("line", [(), ("lista",), ("visa",), ("kontrollera",), ("doktor",)])
    def test_every_command_says_how_it_is_read_in(self, run, plan, line):
        answer = run(*line, plan, *(("stöd",) if line == ("visa",) else ()))
        assert answer.code == ExitCode.ERROR
        assert "plan.txt är inget register" in answer.err
        assert "”namndkoll importera namndkoll.json plan.txt”" in answer.err

    def test_a_register_by_another_suffix_is_one(self, run, demo, here):
        shutil.copyfile(demo, here / "gammal.bak")
        assert run("lista", "gammal.bak", "--idag", DEMO_DAY).out == run("lista", demo, "--idag", DEMO_DAY).out

    def test_what_nothing_can_read_in_is_not_offered_to_be(self, run, here):
        (here / "bild.png").write_bytes(b"\x89PNG\r\n")
        answer = run("lista", "bild.png")
        assert "bild.png är inget register" in answer.err
        assert "importera" not in answer.err

    def test_a_damaged_register_is_still_a_register(self, run, here):
        (here / "r.json").write_text("Inte json.\n", encoding="utf-8")
        assert run("lista", "r.json").code == ExitCode.DAMAGED

    def test_a_folder_as_a_source_is_told_to_be_one(self, run, here):
        (here / "mapp").mkdir()
        answer = run("importera", "r.json", "mapp")
        assert (answer.code, answer.err) == (
            ExitCode.ERROR,
            "mapp: källan är en mapp. Ange ett dokument med en plan.\n",
        )


class TestUnknownSettings:
    def misspelt(self, here):
        (here / "namndkoll.toml").write_text("samantraden = [2025-10-22]\nxyz = 1\n", encoding="utf-8")

    def test_the_doctor_names_them_and_leaves_them(self, run, demo, here):
        self.misspelt(here)
        answer = run("doktor", demo)
        assert answer.code == ExitCode.ERROR
        assert "okänd inställning ”samantraden”; menade du ”sammantraden”?" in answer.out
        assert "okänd inställning ”xyz”" in answer.out
        assert "samantraden" in (here / "namndkoll.toml").read_text(encoding="utf-8")

    def test_a_check_names_them_too(self, run, demo, here):
        self.misspelt(here)
        answer = run("kontrollera", demo, "--idag", DEMO_DAY)
        assert "namndkoll.toml: okänd inställning ”samantraden”; menade du ”sammantraden”?" in answer.err
        json.loads(run("kontrollera", demo, "--json", "--idag", DEMO_DAY).out)


class TestReadingsThatDiffer:
    def test_words_without_a_date_of_theirs_are_told_in_a_sentence(self, run, plan):
        run("importera", "r.json", plan)
        self.without_milestones()
        out = run("kontrollera", "r.json", "--idag", "2018-01-20").out
        assert (
            "tidsplanen säger ”Klart till mars 2018.” (läses som 2018-03-31), men ingen milstolpe har det datumet"
        ) in out
        assert "processläget säger ”Ny återrapport juni 2018.” (läses som 2018-06-30)" in out

    def without_milestones(self):
        register = Register.open(Path("r.json"))
        areas = {key: area.replace(milestones={}) for key, area in register.content.areas.items()}
        register.save(register.content.replace(areas=areas), "utan")


def test_an_empty_register_has_nothing_to_count(run, here):
    run("ny", "r.json")
    assert run("kontrollera", "r.json", "--idag", DEMO_DAY).err == f"0 områden. Inget att se över {DEMO_DAY}.\n"


@pytest.mark.parametrize(("words", "missing"), [(0, "GRUND"), (1, "VAR"), (2, "DERAS")])
def test_the_argument_that_is_missing_is_named_where_only_the_last_may_be_left_out(run, demo, words, missing):
    answer = run("git-sammanfoga", *[demo] * words)
    assert (answer.code, answer.err.startswith(f"{missing} saknas")) == (ExitCode.WRONG_USE, True)


@pytest.mark.parametrize(("damaged", "said"), [(0, "båda sidorna kommer ur"), (2, "den andra sidan")])
def test_a_merge_names_the_side_that_is_damaged_and_sends_nobody_to_the_other_file(run, demo, here, damaged, said):
    (here / "skadad.json").write_bytes(b"{")
    sides = [demo, demo, demo]
    sides[damaged] = "skadad.json"
    answer = run("git-sammanfoga", *sides)
    assert (answer.code, answer.out) == (ExitCode.DAMAGED, "")
    assert said in answer.err
    assert "--laga" not in answer.err


def test_a_register_without_its_ending_is_told_the_ending(run, here):
    assert "namndkoll ny demofil.json”" in run(here / "demofil").err
    answer = run("importera", "plan-som-inte-finns.txt", "PLAN")
    assert (answer.code, "sluta på .json" in answer.err) == (ExitCode.WRONG_USE, True)


def test_a_report_is_told_of_as_a_report_where_it_cannot_be_written(run, demo, here, monkeypatch):
    (here / "mapp.md").mkdir()
    answer = run("exportera", demo, "mapp.md", "--ersatt")
    assert (answer.code, "mapp.md är en mapp" in answer.err) == (ExitCode.ERROR, True)

    def refuse(*_):
        raise OSError(errno.EROFS, "read only")

    monkeypatch.setattr(os, "replace", refuse)
    answer = run("exportera", demo, "ut.md")
    assert (
        answer.err
        == "ut.md: rapporten kunde inte skrivas, disken är skrivskyddad. Välj en annan plats; inget är skrivet.\n"
    )


def test_doktor_looks_at_everything_also_where_nothing_can_be_written(run, demo, here, monkeypatch):
    JsonFile(demo).keep_copy(demo.read_bytes())
    demo.write_bytes(b"{")

    def refuse(*_):
        raise OSError(errno.EROFS, "read only")

    monkeypatch.setattr(os, "replace", refuse)
    answer = run("doktor", demo, "--laga")
    assert answer.code == ExitCode.DAMAGED
    for words in ("disken är skrivskyddad", "avklippt", "Hel kopia från", ".gitattributes saknas"):
        assert words in answer.out
    assert demo.read_bytes() == b"{"


def test_a_copy_beside_the_register_is_told_of_wherever_it_is_shown(run, demo, here):
    (here / "namndkoll (1).json").write_bytes(demo.read_bytes())
    for line in (("lista", demo), ("lista", demo, "--json"), ("kontrollera", demo)):
        assert "Bredvid ligger ”namndkoll (1).json”" in run(*line).err
