"""The list, the meetings, the history, the documents and the conflicts, by questions and answers."""

from __future__ import annotations

import datetime as dt
import shutil
import sys

import pytest
from docx import Document

from store.board_calendar import BoardCalendar
from store.documents import interpret
from store.documents.files import text_file
from store.documents.reconcile import reconcile
from store.drafts import Drafts
from store.ids import id_maker
from store.meetings.agenda import is_told
from store.meetings.calendar import add_meetings
from store.model import Content, Heading, Status
from store.register import Register
from store.rescue import keep_copy
from store.versions import version_at
from tests.git.repositories import Clone
from tests.tui.leadership_plan import text as plan_text
from tests.tui.story import content, written
from tests.tui.test_conflict import texts as conflicting
from tests.tui.year import year
from tui.cli import main
from tui.cli.exit_codes import ExitCode
from tui.text import plain as text
from tui.text import plain_area as of_area
from tui.text import plain_register as of_register

DEC, JAN, FEB, MAR = dt.date(2017, 12, 20), dt.date(2018, 1, 24), dt.date(2018, 2, 21), dt.date(2018, 3, 21)
ROOMS = "lokaler-e5f6"


def test_what_nobody_has_reported_on_since_the_last_meeting_is_a_selection(talk, register):
    talk(register, "lista", "urval", "orapp").hears("5 områden: inget rapporterat sedan sammanträdet 2018-01-24")
    talk(register, "lista", "urval", "orapp", today="2018-01-24").hears(of_register.NO_LAST_MEETING)


def test_the_list_is_narrowed_searched_and_ordered(talk, register):
    said = talk(
        register, "lista", "urval", "försenade", "urval", "alla", "sök", "rutiner", "sök", "", "ordning", "datum"
    )
    said.hears(
        "6 områden: alla, ordnade efter plan.",
        "Plan Åtgärdsplan ledningsfunktion, Rekommendationer\n1. ",
        "försenade, ordnade efter plan.",
        "! försenad 32 dagar: Ansvar i lokalfrågor. klart senast 2017-12-31. ej påbörjat.",
        "1 område: sökning ”rutiner”",
        "ordnade efter datum.\n1. ! försenad",
    )
    talk(register, "lista").hears("ordnade efter datum.")


def test_a_filter_can_be_kept_under_a_name_and_forgotten(talk, register):
    said = talk(register, "lista", "filter", "", "kvalitetschef", "", "mina")
    said.hears("Plan? Tom rad: alla.", "Ansvarig? Tom rad: alla.", "Status?", "1 område: ansvarig Kvalitetschef")
    again = talk(register, "lista", "urval", "mina", "urval", "glöm", "mina", "urval")
    again.hears("8. mina", "1 område: ansvarig Kvalitetschef")
    assert again.out.count("8. mina") == 2


def test_a_long_list_comes_a_page_at_a_time(talk, tmp_path):
    now = content()
    many = now.replace(
        areas={f"omrade-{n:04}": now.areas[ROOMS].replace(title=f"Område {n}", order=n) for n in range(45)}
    )
    said = talk(written(tmp_path, many), "lista", "fler", "fler", "fler", "45", "", "början")
    said.hears("1 till 20 av 45.", "eller fler,", "21 till 40 av 45.", "41 till 45 av 45.", text.NO_MORE, "Område 44")
    assert said.out.count("1 till 20 av 45.") == 2


def test_from_one_area_to_the_next(talk, register):
    said = talk(register, "lista", "1", "nästa", "förra")
    said.hears("Område: Stöd i ekonomi", "Område: Rutiner för kvalitetsarbetet", "Område: Stöd i ekonomi")


def test_an_answer_that_may_mean_several_things_is_asked_for_again(talk, register):
    said = talk(register, "ändringar och mer", "i", "99")
    said.hears("”ändringar och mer” är inget av valen", "”i” kan vara Inför nämnd eller Importera", "”99” är inget av")


def test_what_is_to_be_looked_over_leads_to_the_area(talk, register):
    said = talk(register, "att se över", "1", "")
    said.hears("Att se över: ", "1. ", "Område: ")


def test_a_number_means_the_area_it_was_told_for(talk, register):
    """What is edited may leave the list; the next number is not counted in another list than the one heard."""
    said = talk(
        register,
        *("lista", "urval", "försenade", "1", "redigera", "tidsplan", "Klart maj 2018.", "", "", "ja", "Ny chef", ""),
        *("1",),
    )
    said.hears("Sparat.", "0 områden: försenade", "Inget område passar.", "”1” är inget av valen")


def test_the_dates_are_told_in_words(talk, register):
    talk(register, "tidslinje", "tids").hears("dec 2017\n  2017-12-31 klart, försenad 32 dagar: Ansvar i lokalfrågor")
    talk(register, "tidslinje", "års", "", "tidslinje", "års", "nej").hears("2018", of_register.BAD_YEAR)


# -- Meetings ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def before_february(tmp_path):
    """Nine områden, four of which February's meeting must be told."""
    source, dated = text_file.read(plan_text().encode(), "plan.txt"), dt.date(2018, 1, 10)
    draft = interpret(source, written=dated, today=dt.date(2018, 2, 14), calendar=BoardCalendar())
    blank = Content(heading=Heading(format=1, board="Barn- och utbildningsnämnden"))
    plan = add_meetings(reconcile(blank, draft, new_id=id_maker({})).content, (DEC, JAN, FEB, MAR))
    return Clone.new(tmp_path / "anna", register=plan).path


def told(path):
    return sum(is_told(area, FEB) for area in Register.open(path).content.areas.values())


def test_the_walk_stops_goes_on_and_ends_in_a_frozen_version_and_a_document(talk, before_february):
    path, on = before_february, {"today": "2018-02-14"}
    report = ("skriv", "Nytt sedan förra nämnden.", "", "", "", "", "ja")
    first = talk(path, "inför", "gå", *report, "stämmer", "", **on)
    first.hears("Inför nämnd 21 feb 2018 · om 7 dagar. 0 av 4 genomgångna.", "1 av 4: ", "Nu står det:", "Vad gäller?")
    first.hears("Sparat.", "2 av 4: ", "Sparat.", "3 av 4: ", of_register.WALK_STOPPED, "2 av 4 genomgångna.")
    assert told(path) == 2
    skipped = talk(path, "inför", "gå", "hoppa", "stämmer", **on)
    skipped.hears("3 av 4: ", "4 av 4: ", "Sparat.", of_register.WALK_SKIPPED)
    assert told(path) == 3
    last = talk(path, "inför", "gå", "stämmer", "frys och", **on)
    last.hears(of_register.WALK_DONE, "Spara och frys för sammanträdet 2018-02-21", "Nytt sedan förra nämnden.")
    last.hears(
        "Versionen är sparad och fryst för sammanträdet 2018-02-21.", "aterrapport-2018-02-21.docx ligger bredvid"
    )
    assert told(path) == 4
    document = Document(str(path.parent / "aterrapport-2018-02-21.docx"))
    assert "Nytt sedan förra nämnden." in "".join(cell.text for row in document.tables[0].rows for cell in row.cells)
    assert version_at(path, "2018-02-21", FEB).content == Register.open(path).content
    again = talk(path, "inför", "spara, frys", "ja", "", **on)
    again.hears(of_register.ALREADY_FROZEN, "aterrapport-2018-02-21-2.docx ligger bredvid")
    talk(path, "ändringar", "", **on).hears("Sammanträdet 21 feb 2018 är fryst men inte hållet än.")


def test_the_board_s_decision_is_written_where_it_belongs(talk, before_february):
    path = before_february
    talk(path, "inför", "gå", *["stämmer"] * 4, "", today="2018-02-14")
    said = talk(
        path,
        *("efter", "paragraf", "BUN 2018-02-21 § 7", "BUN 2018/12", "Rapporten godkänns", "", "", "", "ja"),
        *("nytt uppdrag", "Se över resursskolan", "Klart maj 2018.", "", "ja"),
        today="2018-02-28",
    )
    said.hears("Efter nämnd 2018-02-21", "Gäller? Nummer med komma emellan.", "Godkänns och avslutas?")
    said.hears("BUN 2018-02-21 § 7 gäller 4 områden, 1 område godkänns och avslutas.", "Sparat.")
    said.hears("läses: klart senast 2018-05-31", "Sparat.")
    now = Register.open(path).content
    assert now.meetings["2018-02-21"].paragraph == "BUN 2018-02-21 § 7"
    assert [area.closing.decision for area in now.areas.values() if area.closing] == ["BUN 2018-02-21 § 7"]
    assert "Se över resursskolan" in {area.title for area in now.areas.values()}


def test_one_area_can_have_its_own_decision_and_no_decision_lacks_its_paragraph(talk, before_february):
    path = before_february
    talk(path, "inför", "gå", *["stämmer"] * 4, "", today="2018-02-14")
    said = talk(
        path,
        *("efter", "beslut om", "1", "", "Ny rapport begärs", "juni 2018", "ja"),
        *("beslut om", "1", "§ 8", "Ny rapport begärs", "juni 2018", "ja"),
        today="2018-02-28",
    )
    said.hears("Skriv paragrafen", "Sparat.")
    assert said.saves == 1


def test_without_git_the_walk_still_ends_in_a_document(talk, register):
    said = talk(register, "inför", "gå", "stämmer", "ja", today="2018-02-14")
    said.hears(of_register.WALK_DONE, "git init", of_register.ONLY_DOCUMENT, "ligger bredvid registret")
    assert (register.parent / "aterrapport-2018-02-21.docx").exists()


def test_where_no_meeting_is_known_its_day_is_asked_for(talk, register):
    never = talk(register, "inför", "i mars", "inför", "", today="2030-02-01")
    never.hears("Inget kommande sammanträde är känt", "Skriv datumet som", "Inget kommande", "Huvudmeny")
    said = talk(register, "inför", "21 mars, 18 april", today="2030-02-01")
    said.hears("Inget kommande sammanträde är känt", "Sparat.", "Inför nämnd 21 mar 2030")


def test_meetings_are_added_gone_to_and_read_out_of_a_calendar(talk, register):
    (register.parent / "dagar.txt").write_text("Sammanträden 2019\n24 januari\n21 februari\n", encoding="utf-8")
    said = talk(
        register,
        *("sammanträden", "lägg till", "2018-05-23", "lägg till", "2018-05-23"),
        *("läs in", str(register.parent / "dagar.txt"), "ja", "gå till", "2018-05-23", ""),
    )
    said.hears(
        "2018-02-21, nästa", "Sparat.", "Alla dagarna fanns redan", "Sparat.", "2019-01-24", "Inför nämnd 23 maj 2018"
    )
    assert len(Register.open(register).content.meetings) == 3


# -- History -----------------------------------------------------------------------------------------------------------


def test_what_has_changed_since_the_last_meeting_and_the_register_as_it_stood(talk, tmp_path):
    path = year(tmp_path / "anna")
    said = talk(path, "ändringar", "perioden före", "registret som", "lista", "1", "redigera", "", "", "", "version")
    said.hears("Ändringar sedan sammanträdet 24 jan 2018", "framflyttad", "Ändringar mellan sammanträdena 20 dec 2017")
    said.hears(
        "Som nämnden såg det 2017-12-20", "det går bara att läsa", "Inte sparat som version än", "Klart flyttat från"
    )


def test_a_version_is_saved_and_can_be_frozen(talk, tmp_path):
    path = year(tmp_path / "anna")
    said = talk(path, "spara version", "bara", "spara version", "frys för ett annat", "2018-02-21")
    said.hears("Spara en version i git", "1. bara en version", "Versionen är sparad: ", "Fryst för sammanträdet")
    assert version_at(path, "2018-02-21", FEB).content == Register.open(path).content


def test_without_git_it_says_so_and_goes_on(talk, register):
    said = talk(register, "spara version", "ändringar", "hjälp")
    assert said.out.count("git init") >= 2 or said.out.count("förråd") >= 2
    said.hears(*text.HELP)


# -- Documents ---------------------------------------------------------------------------------------------------------


def test_a_document_is_told_in_full_before_a_yes(talk, register):
    (register.parent / "plan.txt").write_text(plan_text(), encoding="utf-8")
    before = register.read_bytes()
    asked = ("importera", str(register.parent / "plan.txt"), "2018-01-10")
    no = talk(register, *asked, "nej")
    no.hears("plan.txt: 9 områden", "Läsa in det?", of_register.NOTHING_READ_IN)
    assert register.read_bytes() == before
    talk(register, *asked, "ja").hears("Sparat.", "9 nya")
    assert len(Register.open(register).content.areas) == 15
    talk(register, *asked).hears("Inget är ändrat.")
    talk(register, "importera", "finns-inte.txt", "").hears("finns-inte.txt", "Huvudmeny")


def test_a_document_without_areas_leaves_no_empty_plan_behind(talk, register):
    before = register.read_bytes()
    letter = register.parent / "brev.txt"
    letter.write_text("Hej!\n\nVi ses på torsdag.\n", encoding="utf-8")
    talk(register, "importera", str(letter), "").hears("Inga områden hittades i dokumentet", "Huvudmeny")
    assert register.read_bytes() == before


def test_a_document_read_in_once_more_leaves_what_has_been_written_since(talk, register):
    plan = register.parent / "plan.txt"
    rows = "Utvecklingsområde\tÅtgärd\tTidsplan\nElevhälsan\tBemanningen ses över\tKlart i maj 2018\n"
    plan.write_text(rows, encoding="utf-8")
    asked = ("importera", str(plan), "")
    assert talk(register, *asked, "ja").saves == 1
    opened = Register.open(register)
    key, area = next((key, area) for key, area in opened.content.areas.items() if area.title == "Elevhälsan")
    opened.save(opened.content.with_area(key, area.replace(measures=("Bemanningen är sedd över.",))), "redigera")
    before = register.read_bytes()
    talk(register, *asked).hears("registrets ord är nyare och står kvar: åtgärd", "Inget är ändrat.")
    assert register.read_bytes() == before


def test_a_report_is_exported_and_a_file_is_written_over_only_on_yes(talk, register):
    target = register.parent / "mitt.html"
    choices = ("exportera", "webb", "återrapport", "mitt.html", "ja")
    talk(register, *choices, "ja").hears(
        "Höra allt som står i den?", "Stöd i ekonomi", "Skriva mitt.html?", "skrivna till"
    )
    first = target.read_bytes()
    target.write_bytes(b"mitt eget")
    talk(register, *choices, "nej").hears("mitt.html finns redan", of_register.NOT_WRITTEN)
    assert target.read_bytes() == b"mitt eget"
    talk(register, *choices, "ja")
    assert target.read_bytes() == first
    talk(register, "lista", "urval", "försenade", "", "exportera", "för andra", "", "", "nej", "ja").hears(
        "1 område skrivet"
    )


# -- Two at once -------------------------------------------------------------------------------------------------------


def test_questions_a_merge_left_are_answered_one_by_one(talk, tmp_path):
    path = conflicting(tmp_path)
    said = talk(path, "konflikter", "skriv eget", "Prövas med fyra skolor.", "", today="2018-03-22")
    said.hears(
        "har två svar", "Stöd i ekonomi: processläge", "[två → tre]", "Skolchefen", "1. Behåll min text", "Sparat."
    )
    now = Register.open(path).content
    assert not now.conflicts
    assert now.areas["stod-i-ekonomi-a1b2"].progress == ("Prövas med fyra skolor.",)
    talk(path, "konflikter").hears(text.NO_CONFLICTS)


def test_leaving_a_conflict_decides_nothing(talk, tmp_path):
    path = conflicting(tmp_path)
    before = path.read_bytes()
    talk(path, "konflikter", "", "konflikter", "avbryt").hears(text.WENT_BACK, text.WENT_BACK)
    assert path.read_bytes() == before


class Meanwhile:
    """Standard input in which something happens between two answers: a function in place of a line."""

    encoding = "utf-8"

    def __init__(self, *lines):
        self._lines = iter(lines)

    @property
    def buffer(self):
        return self

    def isatty(self):
        return False

    def readline(self):
        line = next(self._lines, None)
        if callable(line):
            line()
            return self.readline()
        return b"" if line is None else f"{line}\n".encode()


def write(path, **fields):
    other = Register.open(path)
    area = other.content.areas[ROOMS]
    other.save(other.content.with_area(ROOMS, area.replace(**fields)), "Annan")


@pytest.mark.parametrize(("answer", "kept"), [("behåll min", "Min chef"), ("ta deras", "Deras chef")])
def test_the_same_field_written_by_another_meanwhile_is_asked_about(register, monkeypatch, capfd, answer, kept):
    def other():
        write(register, responsible="Deras chef", group="Ny grupp")

    lines = ("sök upp", "lokalfrågor", "redigera", "ansvarig", "Min chef", "", other, "ja", answer)
    monkeypatch.setattr(sys, "stdin", Meanwhile(*lines))
    assert main([str(register), "--enkel", "--idag", "2018-02-01"]) == ExitCode.FINE
    assert "Någon annan har ändrat samma sak." in capfd.readouterr().out
    area = Register.open(register).content.areas[ROOMS]
    assert (area.responsible, area.group) == (kept, "Ny grupp")


def test_what_is_saved_between_the_refusal_and_the_question_is_kept(register, monkeypatch, capfd):
    refresh = Register.refresh

    def saved_just_before(opened):
        write(register, group="Nyast grupp")
        return refresh(opened)

    def other():
        write(register, responsible="Deras chef", group="Ny grupp")
        monkeypatch.setattr(Register, "refresh", saved_just_before)

    lines = ("sök upp", "lokalfrågor", "redigera", "ansvarig", "Min chef", "", other, "ja", "behåll min")
    monkeypatch.setattr(sys, "stdin", Meanwhile(*lines))
    assert main([str(register), "--enkel", "--idag", "2018-02-01"]) == ExitCode.FINE
    assert "Någon annan har ändrat samma sak." in capfd.readouterr().out
    area = Register.open(register).content.areas[ROOMS]
    assert (area.responsible, area.group) == ("Min chef", "Nyast grupp")


def test_what_another_writes_is_told_before_the_next_question(register, monkeypatch, capfd):
    monkeypatch.setattr(sys, "stdin", Meanwhile("lista", lambda: write(register, title="Nytt namn"), "ordning", "", ""))
    assert main([str(register), "--enkel", "--idag", "2018-02-01"]) == ExitCode.FINE
    heard = capfd.readouterr().out
    assert heard.index("har ändrats av någon annan") < heard.index("Nytt namn")


def test_a_register_that_has_gone_is_told_once_and_nothing_is_said_to_be_saved(register, monkeypatch, capfd):
    lines = ("sök upp", "lokalfrågor", "redigera", "ansvarig", "Chef", "", register.unlink, "ja", "", "")
    monkeypatch.setattr(sys, "stdin", Meanwhile(*lines))
    assert main([str(register), "--enkel", "--idag", "2018-02-01"]) == ExitCode.FINE
    heard = capfd.readouterr().out
    assert "Sparat." not in heard
    assert of_area.NOT_SAVED in heard
    assert Drafts(register).waiting() == (ROOMS,)


# -- Opening -----------------------------------------------------------------------------------------------------------


def test_a_damaged_register_is_told_of_with_its_ways_out(talk, register):
    good = register.read_bytes()
    keep_copy(register, good)
    register.write_bytes(good[:-30])
    left = talk(register, "")
    left.hears("Registret är skadat.", "1. Återställ kopian från")
    assert left.code == ExitCode.DAMAGED
    assert register.read_bytes() == good[:-30]
    talk(register, "1", "lista").hears("6 områden")
    assert register.read_bytes() == good


def test_a_register_that_was_can_only_be_read(talk, tmp_path):
    path = year(tmp_path / "anna")
    said = talk(path, "lista", "1", "återrapp", "avsluta", "", "", "nytt", "importera", options=("--per", "2018-01-24"))
    said.hears("skrivskyddat")
    assert said.out.count("det går bara att läsa") == 4


@pytest.mark.parametrize("option", [("--lage", "forsenad"), ("--json",)], ids=" ".join)
def test_it_is_either_talked_about_or_listed(talk, register, option):
    said = talk(register, "lista", options=option)
    assert (said.code, said.out) == (ExitCode.WRONG_USE, "")
    assert f"--enkel och {option[0]} går inte att ha samtidigt" in said.err


def test_a_folder_of_registers_is_gone_through_one_by_one(talk, register, tmp_path):
    folder = tmp_path / "kommun"
    for name in ("ett", "tva"):
        (folder / name).mkdir(parents=True)
        shutil.copyfile(register, folder / name / "namndkoll.json")
    (folder / "tre").mkdir()
    (folder / "tre" / "namndkoll.json").write_bytes(register.read_bytes()[:40])
    said = talk(folder, "2", "lista", "", "avsluta", "1", "", "")
    said.hears("kan inte läsas", "6 områden: alla", "Vilken nämnd?")
    assert said.lines[-1] == text.GOODBYE


def test_a_new_register_is_empty_and_gets_its_plan_with_its_first_area(talk, tmp_path):
    path = tmp_path / "nytt.json"
    Register.create(path, "Socialnämnden")
    said = talk(path, "lista", "", "nytt", "Åtgärdsplan", "Trygga hem", *[""] * 6, "ja", "lista")
    said.hears("Registret är tomt.", "Plan, nu tomt.", "Sparat.", "1 område: alla")
    now = Register.open(path).content
    assert [plan.name for plan in now.plans.values()] == ["Åtgärdsplan"]
    assert [area.status for area in now.areas.values()] == [Status.UNKNOWN]
