"""What each command does to the world: what it makes, refuses, keeps and remembers."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import shutil
import subprocess

import pytest

from store import codec
from store.editing import Occasion, Words, give_reasons, rewrite
from store.jsonfile import JsonFile
from store.plans import rename_plan
from store.register import Register
from store.reports.writing import suffixes
from tests.cli.conftest import DEMO_DAY, PLAN
from tests.tui.story import written
from tui.cli import clock
from tui.cli.exit_codes import ExitCode
from tui.cli.last_opened import last_opened, remember_opened


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def content_of(path):
    return Register.open(path).content


class TestNy:
    def test_makes_a_register_its_settings_and_gits_attributes(self, run, here):
        answer = run("ny", "namndkoll.json", "--namnd", "Socialnämnden")
        assert (answer.code, answer.out) == (ExitCode.FINE, "")
        assert files(here) == [".gitattributes", "namndkoll.json", "namndkoll.json.lock", "namndkoll.toml"]
        assert content_of(here / "namndkoll.json").heading.board == "Socialnämnden"
        assert (here / ".gitattributes").read_text() == "namndkoll.json diff=namndkoll merge=namndkoll text eol=lf\n"

    def test_in_a_repository_what_is_never_to_be_committed_is_ignored(self, run, here):
        (here / ".git").mkdir()
        (here / ".gitignore").write_bytes(b"*.pyc")
        run("ny", "namndkoll.json")
        assert (here / ".gitignore").read_text() == "*.pyc\n*.json.lock\n.*.json.*.tmp\n"

    def test_never_overwrites_anything(self, run, here):
        run("ny", "namndkoll.json", "--namnd", "A")
        (here / "namndkoll.toml").write_text("varningsdagar = 7\n")
        before = (here / "namndkoll.json").read_bytes()
        answer = run("ny", "namndkoll.json", "--namnd", "B")
        assert answer.code == ExitCode.ERROR
        assert "finns redan" in answer.err
        assert (here / "namndkoll.json").read_bytes() == before
        run("ny", "annan.json")
        assert (here / "namndkoll.toml").read_text() == "varningsdagar = 7\n"
        assert (here / ".gitattributes").read_text().count("\n") == 2

    @pytest.mark.skipif(shutil.which("git") is None, reason="it is git that is asked")
    @pytest.mark.parametrize(
        "name", ["a *[b]?.json", "!x.json", "#x.json", 'q"x.json', "b\\c.json", "å ä.json", "-x.json"]
    )
    def test_a_name_with_signs_of_git_is_written_so_that_git_means_just_it(self, run, here, name):
        subprocess.run(["git", "init", "-q"], check=True)
        run("ny", "--", name)
        asked = subprocess.run(
            ["git", "check-attr", "-z", "merge", "--", name, f"x{name}"], check=True, capture_output=True
        )
        assert asked.stderr == b""
        assert asked.stdout.decode().split("\0")[2::3] == ["namndkoll", "unspecified"]

    def test_a_folder_gets_the_usual_name_and_another_suffix_is_refused(self, run, here):
        (here / "mapp").mkdir()
        assert run("ny", "mapp").code == ExitCode.FINE
        assert (here / "mapp" / "namndkoll.json").exists()
        assert run("ny", "register.txt").code == ExitCode.WRONG_USE


class TestOpen:
    def test_without_a_terminal_it_lists(self, run, demo):
        assert run(demo, "--idag", DEMO_DAY) == run("lista", demo, "--idag", DEMO_DAY)

    def test_the_register_here_or_above_is_found(self, run, demo, here, monkeypatch):
        expected = run("lista", demo, "--idag", DEMO_DAY).out
        (here / "a" / "b").mkdir(parents=True)
        monkeypatch.chdir(here / "a" / "b")
        assert run("lista", "--idag", DEMO_DAY).out == expected
        assert run("--idag", DEMO_DAY).out == expected

    def test_a_folder_stands_for_its_register(self, run, demo, here):
        assert run("lista", here).code == ExitCode.FINE

    def test_the_one_open_last_is_opened_where_there_is_none(self, run, demo, here, monkeypatch, tmp_path_factory):
        expected = run(demo, "--idag", DEMO_DAY).out
        remember_opened(demo)
        monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
        assert run("--idag", DEMO_DAY).out == expected
        (here / "namndkoll.json").unlink()
        assert last_opened() is None

    def test_with_no_register_at_all_both_ways_to_begin_are_told(self, run, here):
        for line in ((), ("lista",), ("visa", "x"), ("exportera", "x.csv")):
            answer = run(*line)
            assert (answer.code, answer.out) == (ExitCode.ERROR, "")
            assert "namndkoll ny" in answer.err
            assert "namndkoll importera" in answer.err

    def test_a_file_that_does_not_exist_is_told_from_a_misspelt_command(self, run, here):
        assert run("saknas.json").code == ExitCode.ERROR
        assert run("mapp/saknas").code == ExitCode.ERROR
        assert "Menade du ”lista”?" in run("lsita").err

    def test_the_demo_leaves_nothing_behind(self, run, here, monkeypatch, tmp_path_factory):
        temporary = tmp_path_factory.mktemp("temporary")
        monkeypatch.setattr("tempfile.tempdir", str(temporary))
        answer = run("demo")
        assert (answer.code, files(here), files(temporary)) == (ExitCode.FINE, [], [])
        assert "3 försenade" in answer.err
        assert DEMO_DAY in answer.err

    def test_the_demo_can_be_seen_on_another_day(self, run, here):
        assert "2026-08-01" in run("demo", "--idag", "2026-08-01").err


class TestLista:
    def listed(self, run, demo, *options):
        answer = run("lista", demo, "--json", "--idag", DEMO_DAY, *options)
        return [area["id"].rpartition("-")[2] for area in json.loads(answer.out)["områden"]]

    @pytest.mark.parametrize("words", ["utan datum", "utan-datum", "UTAN_DATUM"])
    def test_a_standing_may_be_written_in_several_ways(self, run, demo, words):
        assert len(self.listed(run, demo, "--lage", words)) == 4

    def test_several_standings_with_commas_or_by_repeating(self, run, demo):
        assert len(self.listed(run, demo, "--lage", "försenad,snart")) == 6
        assert len(self.listed(run, demo, "--lage", "forsenad", "--lage", "i-fas")) == 7

    def test_a_plan_by_id_by_name_or_by_words_of_it(self, run, demo):
        plans = content_of(demo).plans
        (plan_id, plan), *_ = plans.items()
        expected = self.listed(run, demo, "--plan", plan_id)
        assert (
            expected == self.listed(run, demo, "--plan", plan.name) == self.listed(run, demo, "--plan", plan.name[:18])
        )
        renamed = Register.open(demo)
        renamed.save(rename_plan(renamed.content, plan_id, "Ett annat namn"), "Planens namn")
        assert self.listed(run, demo, "--plan", plan.name) == expected
        answer = run("lista", demo, "--plan", "2025")
        assert answer.code == ExitCode.WRONG_USE
        assert all(plan.name in answer.err for plan in plans.values() if "2025" in plan.name)

    def test_what_nobody_has_reported_on_since_the_last_meeting(self, run, demo):
        assert len(self.listed(run, demo, "--orapporterade")) == 14
        assert self.listed(run, demo, "--orapporterade", "--ansvarig", "utredare") == ["shjg"]
        before_any = run("lista", demo, "--orapporterade", "--idag", "2020-01-01")
        assert (before_any.code, before_any.out) == (ExitCode.WRONG_USE, "")
        assert "inget sammanträde före 2020-01-01 är känt" in before_any.err

    def test_filters_are_all_to_hold(self, run, demo):
        assert self.listed(run, demo, "--ansvarig", "HR", "--sok", "kompetensstrategin") == ["aese"]

    @pytest.mark.parametrize("order", ["angelägenhet", "angelagenhet"])
    def test_urgency_puts_the_longest_late_first(self, run, demo, order):
        assert self.listed(run, demo, "--sortera", order)[:3] == ["8abh", "r66p", "310g"]

    def test_two_forms_at_once_are_refused(self, run, demo):
        assert run("lista", demo, "--json", "--csv").code == ExitCode.WRONG_USE

    def test_csv_opens_with_every_row_and_column_in_place(self, run, demo):
        text = run("lista", demo, "--csv").out
        assert text.startswith("\ufeff")
        table = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))
        assert len(table) == 17
        assert {len(line) for line in table} == {len(table[0])}

    def test_reading_writes_nothing(self, run, demo, here):
        before = {path.name: path.stat().st_mtime_ns for path in here.iterdir()}
        for line in (("lista", demo), ("visa", demo, "matematik"), ("kontrollera", demo), ("doktor", demo)):
            run(*line)
        assert {path.name: path.stat().st_mtime_ns for path in here.iterdir()} == before


class TestVisa:
    def test_an_id_may_be_cut_short_while_it_is_the_only_one(self, run, demo):
        assert "Läsutveckling" in run("visa", demo, "lasut").out
        assert run("visa", demo, "r").code == ExitCode.WRONG_USE

    def test_words_of_the_title_find_it_with_or_without_diacritics(self, run, demo):
        assert run("visa", demo, "tidiga", "frånvaro").out == run("visa", demo, "tidiga franvaro").out != ""

    def test_a_date_set_by_hand_says_so(self, run, demo, here):
        data = demo.read_text(encoding="utf-8").replace('"senast": "2025-10-19"', '"senast": "2025-10-17"')
        demo.write_text(data, encoding="utf-8")
        assert "satt för hand" in run("visa", demo, "matematik", "--idag", DEMO_DAY).out


def test_a_date_that_was_taken_away_is_shown_with_its_first_promise_and_not_as_set_by_hand(run, tmp_path):
    file = written(tmp_path)
    register = Register.open(file)
    base = register.content
    key = "lokaler-e5f6"
    words = Words.of(base.areas[key]).replace(schedule=("Löpande.",))
    area, reading = rewrite(base.areas[key], words, Occasion(dt.date(2018, 2, 1)))
    area = give_reasons(area, {move.key: "konsulten slutade" for move in reading.moved})
    register.save(base.with_area(key, area), "Redigera", base)
    said = run("visa", file, key, "--idag", "2018-02-01").out
    assert "först lovat 2017-12-31" in said
    assert "inget datum (borttaget)" in said
    assert "senast 2017-12-31 borttaget 2018-02-01: konsulten slutade" in said
    assert "satt för hand" not in said


class TestListOptionsWithoutACommand:
    """Without a terminal the program without a command is the list, with all its options."""

    @pytest.mark.parametrize(
        "options", [("--json",), ("--csv",), ("--lage", "forsenad"), ("--lage=snart", "--json"), ("--sok", "rektor")]
    )
    def test_it_is_the_list(self, run, demo, options):
        line = (demo, *options, "--idag", DEMO_DAY)
        assert run(*line) == run("lista", *line)
        assert run(*line).code == ExitCode.FINE

    def test_a_folder_of_registers_takes_only_json(self, run, here):
        for name in ("a", "b"):
            (here / name).mkdir()
            run("ny", here / name / "namndkoll.json")
        assert json.loads(run(here, "--json").out) == json.loads(run("portfolj", here, "--json").out)
        answer = run(here, "--lage", "snart")
        assert (answer.code, answer.out) == (ExitCode.WRONG_USE, "")


class TestKontrollera:
    def test_nothing_to_look_at_is_exit_0(self, run, here):
        run("ny", "namndkoll.json")
        answer = run("kontrollera")
        assert (answer.code, answer.out) == (ExitCode.FINE, "")

    def test_a_first_day_without_a_day_to_keep_is_read_as_it_is_stored(self, run, here):
        plan = "Aktivitet;Ansvarig;Startdatum;Slutdatum\nÖppna en fritidsgård;Enhetschef;2024-02-01;2024-05-31\n"
        (here / "plan.csv").write_text(plan, encoding="utf-8")
        run("ny", "namndkoll.json")
        run("importera", "namndkoll.json", "plan.csv", "--daterad", "2023-12-12")
        answer = run("kontrollera", "namndkoll.json", "--idag", "2024-03-10")
        assert (answer.code, answer.out) == (ExitCode.FINE, "")

    def test_a_date_that_is_read_otherwise_today_is_told(self, run, demo):
        data = demo.read_text(encoding="utf-8").replace('"senast": "2025-10-19"', '"senast": "2025-10-17"')
        demo.write_text(data, encoding="utf-8")
        answer = run("kontrollera", demo, "--idag", DEMO_DAY)
        assert "läses i dag som 2025-10-19, men milstolpen har 2025-10-17 och den gäller" in answer.out
        document = json.loads(run("kontrollera", demo, "--json", "--idag", DEMO_DAY).out)
        (reading,) = [reading for area in document["områden"] for reading in area["läsning"]]
        assert (reading["lagrat"], reading["läses"]) == ("2025-10-17", "2025-10-19")

    def test_a_year_that_was_worked_out_long_ago_is_no_difference(self, run, here):
        run("ny", "r.json")
        (here / "plan.txt").write_text(PLAN.replace("mars 2018", "mars"), encoding="utf-8")
        run("importera", "r.json", "plan.txt")
        register = Register.open(here / "r.json")
        areas = {key: area.replace(reported=dt.date(2018, 6, 1)) for key, area in register.content.areas.items()}
        register.save(register.content.replace(areas=areas), "rapporterat")
        document = json.loads(run("kontrollera", "r.json", "--json").out)
        assert [area["läsning"] for area in document["områden"] if area["läsning"]] == []

    def test_a_date_somebody_moved_is_no_difference(self, run, demo):
        document = json.loads(run("kontrollera", demo, "--json", "--idag", DEMO_DAY).out)
        assert [area["läsning"] for area in document["områden"] if area["läsning"]] == []


class TestImportera:
    def test_a_dry_run_touches_nothing_at_all(self, run, here, plan, state_home):
        answer = run("importera", "ny.json", plan, "--torrkor")
        assert answer.code == ExitCode.FINE
        assert files(here) == ["plan.txt"]
        assert files(state_home) == []
        assert "inget är skrivet" in answer.err

    def test_a_missing_register_is_made_and_that_is_told(self, run, here, plan):
        answer = run("importera", "ny.json", plan, "--namnd", "Skolnämnden")
        assert answer.code == ExitCode.FINE
        assert "ny.json fanns inte och har skapats för Skolnämnden" in answer.err
        content = content_of(here / "ny.json")
        assert content.heading.board == "Skolnämnden"
        assert [area.title for area in content.areas.values()] == ["Ledarskap", "Lokaler", "Stöd i ekonomi"]
        assert (here / "namndkoll.toml").exists()

    def test_the_boards_name_is_taken_from_the_document(self, run, here):
        (here / "plan.txt").write_text(f"Barn- och utbildningsnämnden\n{PLAN}", encoding="utf-8")
        run("importera", "ny.json", "plan.txt")
        assert content_of(here / "ny.json").heading.board == "Barn- och utbildningsnämnden"

    def test_the_same_document_again_changes_no_byte(self, run, here, plan):
        run("importera", "ny.json", plan)
        before = (here / "ny.json").read_bytes()
        answer = run("importera", "ny.json", plan)
        assert "3 oförändrade" in answer.err
        assert "registret är som det var" in answer.err
        assert (here / "ny.json").read_bytes() == before

    def test_a_changed_document_changes_only_what_it_says_and_shows_it_first(self, run, here, plan):
        run("importera", "ny.json", plan)
        before = content_of(here / "ny.json")
        plan.write_text(PLAN.replace("mars 2018", "maj 2018").replace("2018-01-10", "2018-02-10"), encoding="utf-8")
        shown = run("importera", "ny.json", plan, "--torrkor")
        assert content_of(here / "ny.json") == before
        assert "tidsplan: ”Klart till mars 2018." in shown.out
        run("importera", "ny.json", plan)
        after = content_of(here / "ny.json")
        assert list(after.areas) == list(before.areas)
        area = next(area for area in after.areas.values() if area.title == "Stöd i ekonomi")
        assert area.milestones["klart"].due == dt.date(2018, 5, 31)

    def test_all_documents_or_none(self, run, here, plan):
        (here / "tom.txt").write_text("Ingenting här.\n", encoding="utf-8")
        answer = run("importera", "ny.json", plan, "tom.txt")
        assert (answer.code, answer.out) == (ExitCode.ERROR, "")
        assert "tom.txt" in answer.err
        assert files(here) == ["plan.txt", "tom.txt"]

    def test_several_documents_are_one_step_to_take_back(self, run, here, plan):
        (here / "andra.txt").write_text(PLAN.replace("tryggare skolor", "lugnare skolor"), encoding="utf-8")
        run("ny", "ny.json")
        run("importera", "ny.json", plan, "andra.txt")
        register = Register.open(here / "ny.json")
        assert (len(register.content.plans), len(register.content.areas)) == (2, 6)
        register.take_back(register.next_undo())
        assert content_of(here / "ny.json").areas == {}

    def test_a_given_date_and_plan_name_are_used(self, run, here, plan):
        run("importera", "ny.json", plan, "--daterad", "2020-05-05", "--plan", "Min plan")
        (found,) = content_of(here / "ny.json").plans.values()
        assert (found.name, found.dated) == ("Min plan", dt.date(2020, 5, 5))

    def test_a_plan_that_is_there_is_meant_by_its_id(self, run, here, plan):
        run("importera", "ny.json", plan)
        ((plan_id, before),) = content_of(here / "ny.json").plans.items()
        plan.write_text(PLAN.replace("Åtgärdsplan för tryggare skolor", "Uppföljning"), encoding="utf-8")
        plan.rename(here / "annan.txt")
        run("importera", "ny.json", "annan.txt", "--plan", plan_id)
        assert content_of(here / "ny.json").plans == {plan_id: before}

    def test_without_a_register_named_the_one_at_hand_is_meant(self, run, here, plan):
        assert run("importera", plan).code == ExitCode.ERROR
        run("ny", "namndkoll.json")
        assert run("importera", plan).code == ExitCode.FINE
        assert len(content_of(here / "namndkoll.json").areas) == 3

    def test_a_register_without_a_document_is_told(self, run, demo):
        answer = run("importera", demo)
        assert (answer.code, "KALLA saknas" in answer.err) == (ExitCode.WRONG_USE, True)


class TestExportera:
    @pytest.mark.parametrize("suffix", suffixes())
    def test_writes_the_file_and_says_how_much(self, run, demo, here, suffix):
        answer = run("exportera", demo, f"ut{suffix}", "--lage", "forsenad", "--idag", DEMO_DAY)
        assert (answer.code, answer.out) == (ExitCode.FINE, "")
        assert f"3 områden skrivna till ut{suffix}" in answer.err
        assert (here / f"ut{suffix}").stat().st_size > 300

    def test_an_existing_file_is_kept_unless_asked(self, run, demo, here):
        (here / "ut.csv").write_text("mitt")
        assert run("exportera", demo, "ut.csv").code == ExitCode.ERROR
        assert (here / "ut.csv").read_text() == "mitt"
        assert run("exportera", demo, "ut.csv", "--ersatt").code == ExitCode.FINE
        assert (here / "ut.csv").read_text(encoding="utf-8").startswith("\ufeffId;")

    def test_the_register_is_never_overwritten_by_any_of_its_names(self, run, demo, here):
        before = demo.read_bytes()
        (here / "lank.json").symlink_to(demo)
        os.link(demo, here / "hard.json")
        for name in ("namndkoll.json", "./namndkoll.json", "lank.json", "hard.json"):
            answer = run("exportera", demo, name, "--ersatt")
            assert answer.code == ExitCode.ERROR
            assert "registret självt" in answer.err
        assert demo.read_bytes() == before

    @pytest.mark.parametrize("name", ["ut.doc", "ut.odt", "ut.rtf", "ut"])
    def test_another_suffix_is_told_what_there_is(self, run, demo, here, name):
        answer = run("exportera", demo, name)
        assert answer.code == ExitCode.WRONG_USE
        assert ".docx, .xlsx, .csv, .md, .html, .ics, .pdf eller .json" in answer.err
        assert not (here / name).exists()


class TestRemarks:
    """What is to be looked at is the same wherever it is told."""

    def test_words_that_are_gone_and_what_cannot_be_right_are_told_by_every_command(self, run, here):
        plan = {
            "plan": "borta-0001",
            "utvecklingsområde": "Stöd",
            "tidsplan": ["Snarast möjligt"],
            "ansvarig": "Rektor",
        }
        stones = {"klart": {"senast": "2018-03-31", "ur": "Klart till mars 2018."}}
        moved = {"från": "2018-02-28", "till": "2018-03-31", "den": "2018-01-10"}
        for more in ({}, {"framflyttad": [moved]}):
            stones["klart"].update(more)
            area = {**plan, "milstolpar": stones}
            register = {"register": {"register": {"format": 1}}, "områden": {"stod-m9tx": area}}
            (here / "r.json").write_text(json.dumps(register), encoding="utf-8")
            told = run("kontrollera", "r.json", "--idag", "2018-01-15")
            assert told.code == ExitCode.FINDINGS
            for line in (("lista", "r.json"), ("visa", "r.json", "stod"), ("kontrollera", "r.json")):
                (one,) = json.loads(run(*line, "--json", "--idag", "2018-01-15").out)["områden"]
                gone, odd = one["fynd"]
                assert gone.startswith("”Klart till mars 2018.” står inte längre i texten")
                assert odd == "planen ”borta-0001” finns inte i registret"
                assert all(sentence in told.out for sentence in one["fynd"])
            assert odd in run("doktor", "r.json").out

    def test_a_milestone_that_was_ticked_off_may_outlive_its_words(self, run, here):
        stones = {"klart": {"senast": "2018-03-31", "ur": "Klart till mars 2018.", "avklarad": "2018-03-01"}}
        area = {"utvecklingsområde": "Stöd", "tidsplan": ["Löpande."], "ansvarig": "Rektor", "milstolpar": stones}
        register = {"register": {"register": {"format": 1}}, "områden": {"stod-m9tx": area}}
        (here / "r.json").write_text(json.dumps(register), encoding="utf-8")
        assert "står inte längre" not in run("kontrollera", "r.json", "--idag", "2018-01-15").out

    @pytest.mark.parametrize("words", ["Klart till mars 2018.", "Löpande."])
    def test_a_milestone_whose_date_was_taken_away_promises_nothing_that_could_be_read_otherwise(
        self, run, here, words
    ):
        stones = {"klart": {"ur": "Klart till mars 2018."}}
        area = {"utvecklingsområde": "Stöd", "tidsplan": [words], "ansvarig": "Rektor", "milstolpar": stones}
        register = {"register": {"register": {"format": 1}}, "områden": {"stod-m9tx": area}}
        (here / "r.json").write_text(json.dumps(register), encoding="utf-8")
        assert "”Klart till mars 2018.”" not in run("kontrollera", "r.json", "--idag", "2018-01-15").out

    def test_a_kind_of_milestone_that_is_not_known_stays_within_the_contract(self, run, here):
        area = {"utvecklingsområde": "Stöd", "milstolpar": {"beslut": {"senast": "2018-03-31"}}}
        register = {"register": {"register": {"format": 1}}, "områden": {"stod-m9tx": area}}
        (here / "r.json").write_text(json.dumps(register), encoding="utf-8")
        (one,) = json.loads(run("lista", "r.json", "--json", "--idag", "2018-01-15").out)["områden"]
        assert (one["nästa"]["vad"], one["milstolpar"][0]["vad"]) == ("okänt", "okänt")


@pytest.mark.parametrize(
    "line",
    [
        ("lista",),
        ("lista", "--json"),
        ("visa", "e-tjanst"),
        ("kontrollera",),
        ("exportera", "ut.md"),
        ("importera", "plan.txt", "--torrkor"),
        ("tidslinje",),
        ("konflikter",),
        (),
    ],
)
def test_a_newer_format_is_said_whatever_is_shown_of_it(run, demo, plan, line):
    demo.write_bytes(demo.read_bytes().replace(b'"format": 1', b'"format": 2'))
    answer = run(*line[:1], demo, *line[1:])
    assert answer.code in (ExitCode.FINE, ExitCode.LATE)
    assert answer.err.count("nyare Nämndkoll (format 2)") == 1


class TestDoktor:
    def test_a_sound_register_with_all_that_belongs_beside_it(self, run, here):
        run("ny", "namndkoll.json")
        answer = run("doktor", "namndkoll.json")
        assert answer.code == ExitCode.FINE
        assert "namndkoll.json är hel" in answer.out

    def test_mends_what_can_be_mended_and_nothing_is_lost(self, run, demo, here):
        (here / ".git").mkdir()
        loose = json.dumps(json.loads(demo.read_text(encoding="utf-8")))
        demo.write_text(loose, encoding="utf-8")
        (here / ".namndkoll.json.0a1b2c3d.tmp").write_bytes(b"half")
        content = content_of(demo)
        (here / ".namndkoll.json.0a1b2c3d.tmp").write_bytes(b"half")
        seen = run("doktor", demo)
        assert seen.code == ExitCode.ERROR
        assert seen.out.count("--laga") == 4
        assert demo.read_text(encoding="utf-8") == loose
        assert run("doktor", demo, "--laga").code == ExitCode.FINE
        assert demo.read_bytes() == codec.encode(content)
        assert files(here) == [
            ".git",
            ".gitattributes",
            ".gitignore",
            "namndkoll.json",
            "namndkoll.json.lock",
            "namndkoll.toml",
        ]
        assert run("doktor", demo).code == ExitCode.FINE

    def test_damage_is_explained_with_the_ways_out_and_left_alone(self, run, demo, here):
        JsonFile(demo).keep_copy(demo.read_bytes())
        (here / "namndkoll (1).json").write_bytes(demo.read_bytes())
        demo.write_bytes(demo.read_bytes()[:500])
        before = demo.read_bytes()
        answer = run("doktor", demo)
        assert answer.code == ExitCode.DAMAGED
        for words in ("avklippt", "Hel kopia från", "”--laga” lägger tillbaka", "namndkoll (1).json"):
            assert words in answer.out
        assert demo.read_bytes() == before

    @pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:500], lambda data: data + b"}"])
    def test_a_damaged_register_is_mended_and_what_was_lost_is_told(self, run, demo, here, damage):
        good = demo.read_bytes()
        JsonFile(demo).keep_copy(good)
        demo.write_bytes(damage(good.replace(b"efter granskningen av", b"Bara i den skadade", 1)))
        broken = demo.read_bytes()
        answer = run("doktor", demo, "--laga")
        assert "är återlagd" in answer.out
        assert ("Bara i den skadade" in answer.out) is bool(broken)
        assert demo.read_bytes() == good
        (beside,) = here.glob("namndkoll.skadad-*.json")
        assert beside.read_bytes() == broken
        assert beside.name in answer.out
        assert run("lista", demo).code == ExitCode.FINE

    def test_damage_without_any_whole_version_is_said_and_left_alone(self, run, demo):
        demo.write_bytes(b"{")
        answer = run("doktor", demo, "--laga")
        assert (answer.code, demo.read_bytes()) == (ExitCode.DAMAGED, b"{")
        assert "ingen hel version" in answer.out
        demo.write_bytes(b"")
        assert "doktor --laga" not in run("doktor", demo).out + run("doktor", demo, "--laga").out

    def test_settings_that_cannot_be_read_are_told_and_left_alone(self, run, demo, here):
        (here / "namndkoll.toml").write_text("varningsdagar = -1\n")
        answer = run("doktor", demo, "--laga")
        assert answer.code == ExitCode.ERROR
        assert "varningsdagar" in answer.out
        assert (here / "namndkoll.toml").read_text() == "varningsdagar = -1\n"

    def test_without_git_it_says_what_is_lacking(self, run, demo, monkeypatch):
        monkeypatch.setenv("PATH", "")
        assert "git finns inte" in run("doktor", demo).out

    def test_a_newer_format_is_told(self, run, demo):
        demo.write_bytes(demo.read_bytes().replace(b'"format": 1', b'"format": 2'))
        answer = run("doktor", demo)
        assert (answer.code, "nyare version" in answer.out) == (ExitCode.ERROR, True)


def test_today_is_the_real_day_unless_another_is_given(run, demo, monkeypatch):
    monkeypatch.setattr("tui.cli.choices.real_today", lambda: dt.date(2025, 10, 1))
    assert "Räknat 2025-10-01" in run("lista", demo).err
    assert "Räknat 2018-02-01" in run("--idag", "2018-02-01", "lista", demo).err
    assert clock.real_today() == dt.datetime.now().astimezone().date()
