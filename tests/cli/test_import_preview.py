"""What a person sees before an import is read in, on the command line and in the app: nothing is hidden."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from store.board_calendar import BoardCalendar
from store.documents import interpret, read_document
from store.documents.reconcile import reconcile
from store.editing import Occasion, Words, give_reasons, rewrite
from store.ids import id_maker
from store.register import Register
from tests.cli.conftest import PLAN
from tui.cli.exit_codes import ExitCode
from tui.presentation.found import found_lines
from tui.text.imported import left_out_lines, shortened

FEBRUARY = dt.date(2018, 2, 1)


@pytest.fixture
def moved(run, here, plan):
    """A register with the plan read in, in which Stöd i ekonomi then was moved from March to May with a reason."""
    run("importera", "r.json", plan)
    register = Register.open(here / "r.json")
    ((area_id, area),) = [item for item in register.content.areas.items() if item[1].title == "Stöd i ekonomi"]
    schedule = ("Klart till maj 2018.", *(one for one in area.schedule if "mars" not in one))
    if len(area.schedule) == 1:
        schedule = (area.schedule[0].replace("mars", "maj"),)
    changed, _ = rewrite(area, Words.of(area).replace(schedule=schedule), Occasion(FEBRUARY))
    changed = give_reasons(changed, {"klart": "Chefen är sjuk"})
    assert changed.milestones["klart"].originally == dt.date(2018, 3, 31)
    register.save(register.content.with_area(area_id, changed), "flyttat")
    return register.path


def app_preview(register, document, width=80):
    """The preview of the app as text."""
    content = Register.open(Path(register)).content
    draft = interpret(read_document(document), written=None, today=dt.date(2018, 3, 1), calendar=BoardCalendar())
    merged = reconcile(content, draft, new_id=id_maker({**content.areas, **content.plans}))
    return ["".join(text for text, _ in line) for line in found_lines(draft, merged, width)]


class TestKept:
    def test_an_older_document_leaves_words_and_date_and_says_so(self, run, moved, plan):
        before = moved.read_bytes()
        answer = run("importera", moved, plan)
        assert moved.read_bytes() == before
        assert "    registrets ord är nyare och står kvar: tidsplan" in answer.out.splitlines()
        assert "Klart till maj 2018." in answer.out
        assert "dokumentet säger ”Klart till mars 2018." in answer.out
        assert "3 oförändrade, 1 med registrets ord kvar" in answer.err
        assert answer.err.splitlines()[-1].startswith("Inget är ändrat: registrets ord står kvar")

    def test_the_app_says_the_same_under_its_area(self, moved, plan):
        lines = app_preview(moved, plan)
        at = next(place for place, line in enumerate(lines) if "registrets ord är nyare och står kvar" in line)
        assert lines[at].startswith("      ")
        assert "Stöd i ekonomi" in lines[at - 1]
        told = " ".join(line.strip() for line in lines[at : at + 5])
        assert "dokumentet säger ”Klart till mars 2018." in told

    def test_after_such_an_import_the_next_save_moves_no_date(self, run, here, moved, plan):
        run("importera", moved, plan)
        area = next(a for a in Register.open(moved).content.areas.values() if a.title == "Stöd i ekonomi")
        again, reading = rewrite(
            area, Words.of(area).replace(progress=(*area.progress, "Nytt.")), Occasion(dt.date(2018, 3, 2))
        )
        assert reading.moved == ()
        assert again.milestones["klart"].due == dt.date(2018, 5, 31)


class TestChanged:
    def newer(self, plan):
        plan.write_text(PLAN.replace("mars 2018", "juni 2018").replace("2018-01-10", "2018-02-10"), encoding="utf-8")
        return plan

    def test_each_changed_field_is_shown_from_what_to_what_in_the_app(self, run, plan):
        run("importera", "r.json", plan)
        lines = app_preview("r.json", self.newer(plan))
        assert any(line.startswith("      tidsplan: ”Klart till mars 2018.") and "→" in line for line in lines)
        assert any("klart senast 2018-03-31 → klart senast 2018-06-30" in line for line in lines)

    def test_the_signs_are_explained(self, run, plan):
        run("importera", "r.json", plan)
        legend = "+ nytt område   ± ändras   = ändras inte"
        assert legend in app_preview("r.json", self.newer(plan))
        assert legend in run("importera", "r.json", plan, "--torrkor").out.splitlines()

    def test_counts_are_in_the_right_number_and_never_nought(self, run, plan):
        run("importera", "r.json", plan)
        told = run("importera", "r.json", self.newer(plan), "--torrkor").err
        assert "3 områden: 3 ändrade, 2 textstycken utelämnade." in told
        assert "3 ändrade, 2 textstycken utelämnade" in app_preview("r.json", plan)
        head, first, *_ = (line for line in PLAN.splitlines()[3:])
        plan.write_text(f"En ny plan\nNämnden vill veta mer.\n{head}\n{first}\n", encoding="utf-8")
        told = run("importera", "ny.json", plan, "--torrkor").err
        assert "1 område: 1 nytt, 1 textstycke utelämnat." in told

    def test_what_two_long_texts_begin_with_is_left_out(self):
        start = "Förvaltningen har under året arbetat vidare med de nya rutinerna för introduktion och stöd. "
        before, after = shortened((start + "Klart i mars.",), (start + "Klart i maj.",))
        assert (before, after) == ("”…mars.”", "”…maj.”")

    @pytest.mark.parametrize(
        ("before", "after", "told"),
        [
            ("", "Rektor", ("tomt", "”Rektor”")),
            ("a" * 200, "b", ("”" + "a" * 69 + "…”", "”b”")),
            ("x" * 100, "x" * 100 + " y", ("”" + "x" * 69 + "…”", "”" + "x" * 69 + "…”")),
        ],
    )
    def test_other_values_are_shown_or_cut(self, before, after, told):
        assert shortened(before, after) == told


class TestLeftOut:
    def test_rules_and_dates_are_one_line_and_a_long_list_is_cut(self):
        texts = ["----", "2018-01-10", "den 3 mars 2018"[4:], *(f"Stycke {number}" for number in range(33))]
        lines = left_out_lines(texts)
        assert lines[:30] == [f"Stycke {number}" for number in range(30)]
        assert lines[30:] == ["… och 3 textstycken till", "… och 3 rader utan ord (datum, streck)"]
        assert left_out_lines(["Ett", "--"]) == ["Ett", "… och 1 rad utan ord (datum, streck)"]

    def test_both_previews_cut_it_and_json_does_not(self, run, here, plan):
        plan.write_text("".join(f"Inledande stycke {n}.\n\n" for n in range(40)) + PLAN, encoding="utf-8")
        answer = run("importera", "r.json", plan, "--torrkor")
        assert "textstycken till" in answer.out
        assert "Inledande stycke 35." not in answer.out
        assert answer.err.splitlines()[-1] == "Torrkörning: inget är skrivet."
        assert "Inledande stycke 35." in run("importera", "r.json", plan, "--torrkor", "--json").out
        run("importera", "r.json", plan)
        assert any("textstycken till" in line for line in app_preview("r.json", plan))


class TestNothingFound:
    def test_a_dry_run_ends_by_saying_so_and_a_real_import_fails(self, run, here):
        (here / "tom.txt").write_text("Ingenting här.\n", encoding="utf-8")
        dry = run("importera", "r.json", "tom.txt", "--torrkor")
        assert dry.err.splitlines()[-1].startswith("tom.txt: inga områden hittades")
        assert "0 " not in dry.err
        real = run("importera", "r.json", "tom.txt")
        assert (real.code, real.out) == (ExitCode.ERROR, "")
        assert real.err.startswith("tom.txt: inga områden hittades")


class TestWhatComesAlong:
    """A field that is not shown is thought to be lost."""

    TEXT = (
        "Uppdrag: Stärk läsningen\nMål: Alla läser.\nUppföljning: Klart maj 2018.\nAnalys: Tiden är knapp.\n\n"
        "Uppdrag: Minska frånvaron\nMål: Färre är borta.\nUppföljning: Klart juni 2018.\nAnalys: Rutinen är ny.\n"
    )

    def test_every_field_with_words_is_shown_in_the_app_and_named_on_the_command_line(self, run, here):
        document = here / "uppdrag.txt"
        document.write_text(self.TEXT, encoding="utf-8")
        run("ny", "r.json")
        shown = "\n".join(app_preview(here / "r.json", document))
        draft = interpret(read_document(document), written=None, today=dt.date(2018, 3, 1), calendar=BoardCalendar())
        assert [found.area.analysis for found in draft.areas] == [("Tiden är knapp.",), ("Rutinen är ny.",)]
        for found in draft.areas:
            for paragraph in (*found.area.measures, *found.area.goals, *found.area.analysis, *found.area.notes):
                assert paragraph in shown
        assert "Analys       Tiden är knapp." in shown
        said = run("importera", "r.json", document, "--torrkor").out
        assert " analys" in said
