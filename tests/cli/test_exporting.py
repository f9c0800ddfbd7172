"""``exportera``: which report, which format, since when, with whose look, and what is said about it."""

from __future__ import annotations

import datetime as dt
import sys
import zipfile

import docx
import pytest
from icalendar import Calendar

from store.codec import encode
from store.model import Area, Content, Heading
from tests.cli.conftest import DEMO_DAY
from tests.git.repositories import Clone
from tui.cli.exit_codes import ExitCode

ON = ("--idag", DEMO_DAY)


def words_of(path):
    document = docx.Document(path)
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize(
    ("report", "says"),
    [
        (
            "aterrapport",
            ["Återrapport 8 oktober 2025", "Förslag till beslut", "Beslutet skickas till", "Beslutsunderlag"],
        ),
        ("balanslista", ["Balanslista 8 oktober 2025", "Väntat", "Inte slutredovisat"]),
        ("revisionssvar", ["Svar till revisionen", "Rekommendation", "Svar", "Revisionen"]),
        ("allt", ["Alla uppgifter", "Milstolpar", "Ordning"]),
    ],
)
def test_each_report_has_its_own_headings(run, demo, here, report, says):
    assert run("exportera", demo, "ut.docx", "--rapport", report, *ON).code == ExitCode.FINE
    told = words_of(here / "ut.docx")
    assert [words for words in says if words not in told] == []


def test_a_table_holds_everything_and_a_document_the_four_columns_unless_asked(run, demo, here):
    run("exportera", demo, "ut.csv", *ON)
    run("exportera", demo, "ut.md", *ON)
    assert "Milstolpar" in (here / "ut.csv").read_text(encoding="utf-8")
    assert "Milstolpar" not in (here / "ut.md").read_text(encoding="utf-8")
    run("exportera", demo, "ut.csv", "--ersatt", "--rapport", "återrapport", *ON)
    assert "Milstolpar" not in (here / "ut.csv").read_text(encoding="utf-8")


def test_a_report_that_is_none_is_told_which_there_are(run, demo, here):
    answer = run("exportera", demo, "ut.docx", "--rapport", "balans")
    assert answer.code == ExitCode.WRONG_USE
    assert "balanslista" in answer.err
    assert not (here / "ut.docx").exists()


@pytest.fixture
def history(here):
    """A register with a frozen sammanträde, and something that has happened since."""
    clone = Clone.new(here / "nämnd", "Anna", register=None)
    first = Content(
        heading=Heading(format=1, board="Nämnden"),
        areas={
            "stod-i-ekonomi-a1b2": Area(
                title="Stöd i ekonomi", responsible="Ekonomichef", progress=("Pågår.",), reported=dt.date(2018, 1, 10)
            ),
            "lokaler-c3d4": Area(title="Lokaler", responsible="Rektor", progress=("Ej påbörjat.",)),
        },
    )
    clone.commit(first, "Först", "2018-01-10T08:00:00+01:00")
    clone.git("tag", "namndkoll/2018-01-24")
    clone.write(first.with_area("lokaler-c3d4", first.areas["lokaler-c3d4"].replace(progress=("Klart.",))))
    return clone.path


SINCE = ("--idag", "2018-02-21")


def test_what_has_changed_since_the_last_frozen_meeting_is_a_report(run, history, here):
    assert run("exportera", history, "ut.docx", "--rapport", "andringar", *SINCE).code == ExitCode.FINE
    told = words_of(here / "ut.docx")
    assert "Ändringar sedan sammanträdet 24 januari 2018" in told
    assert "Sedan sammanträdet 24 januari 2018 har 1 område ändrats." in told
    assert "Processläge, struket: ”Ej påbörjat.”\nProcessläge, nytt: ”Klart.”\n" in told
    assert "Lokaler" in told
    assert "Stöd i ekonomi" not in told
    assert "Rektor" in told
    assert "Ekonomichef" not in told


def test_with_another_report_only_what_has_changed_is_told_of(run, history, here):
    line = ("--rapport", "aterrapport", "--sedan", "2018-01-24", *SINCE)
    assert run("exportera", history, "ut.docx", *line).code == ExitCode.FINE
    told = words_of(here / "ut.docx")
    assert "Lokaler" in told
    assert "Stöd i ekonomi" not in told


def test_without_a_history_changes_are_one_sentence_and_no_file(run, demo, here):
    answer = run("exportera", demo, "ut.docx", "--rapport", "andringar", *ON)
    assert answer.code == ExitCode.ERROR
    assert "git-förråd" in answer.err
    assert not (here / "ut.docx").exists()


def test_what_should_be_looked_at_is_said_and_the_file_is_written_all_the_same(run, here):
    area = Area(title="Elevärenden", progress=("Gäller 811218-9876, ring 08-123 456 eller skriv x@kommunen.se.",))
    (here / "namndkoll.json").write_bytes(encode(Content(heading=Heading(format=1), areas={"elev-a1b2": area})))
    answer = run("exportera", "namndkoll.json", "ut.html", *ON)
    assert answer.code == ExitCode.FINE
    assert "Att se över innan dokumentet publiceras (inget är stoppat):" in answer.err
    assert "  personnummer ”811218-9876” (Elevärenden)" in answer.err
    assert "  telefonnummer ”08-123 456” (Elevärenden)" in answer.err
    assert "  e-postadress ”x@kommunen.se” (Elevärenden)" in answer.err
    assert (here / "ut.html").exists()


def test_an_edited_copy_is_read_in_as_the_changes_it_holds(run, demo, here):
    run("exportera", demo, "ut.docx", *ON)
    same = run("importera", demo, "ut.docx", "--torrkor", *ON)
    assert "16 oförändrade" in same.err
    assert "ut.docx är exporterad härifrån" in same.out
    assert "Trygga raster" not in same.out
    document = docx.Document(here / "ut.docx")
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    cell = next(cell for cell in cells if cell.text == "Arbetet pågår på alla skolor.")
    cell.paragraphs[0].runs[0].text = "Arbetet är klart på alla skolor."
    document.save(here / "ut.docx")
    answer = run("importera", demo, "ut.docx", *ON)
    assert "processläge: ”Arbetet pågår på alla skolor.” → ”Arbetet är klart på alla skolor.”" in answer.out
    assert "1 ändrat, 15 oförändrade" in answer.err
    assert "Arbetet är klart på alla skolor." in demo.read_text(encoding="utf-8")


class TestTemplate:
    @pytest.fixture
    def template(self, here):
        """A municipality's own template: its page, its head and its styles, and text that is to go."""
        from docx.shared import Mm, RGBColor

        document = docx.Document()
        document.sections[0].page_width = Mm(210)
        document.sections[0].header.paragraphs[0].text = "Exempelköpings kommun"
        document.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0x00, 0x55)
        document.add_paragraph("Skriv din text här.")
        document.save(here / "mall.docx")
        as_template(here / "mall.docx", here / "mall.dotx")
        return here / "mall.docx"

    @pytest.mark.parametrize("name", ["mall.docx", "mall.dotx"])
    def test_its_look_is_used_and_nothing_of_its_text(self, run, demo, here, template, name):
        assert run("exportera", demo, "ut.docx", "--mall", name, *ON).code == ExitCode.FINE
        document = docx.Document(here / "ut.docx")
        assert document.sections[0].header.paragraphs[0].text == "Exempelköpings kommun"
        assert document.sections[0].page_width.mm == pytest.approx(210, abs=0.1)
        assert str(document.styles["Heading 1"].font.color.rgb) == "AA0055"
        assert "Skriv din text här." not in words_of(here / "ut.docx")
        assert "Återrapport 8 oktober 2025" in words_of(here / "ut.docx")

    def test_the_settings_name_one_beside_the_register(self, run, demo, here, template):
        (here / "namndkoll.toml").write_text('mall = "mall.docx"\n', encoding="utf-8")
        assert run("exportera", demo, "ut.docx", *ON).code == ExitCode.FINE
        assert docx.Document(here / "ut.docx").sections[0].header.paragraphs[0].text == "Exempelköpings kommun"
        assert "inget" not in run("doktor", demo).err

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (None, "finns inte"),
            (b"inget Word", "inget läsbart Worddokument"),
            (b"PK\x03\x04avbruten", "inget läsbart Worddokument"),
        ],
    )
    def test_one_that_is_none_is_one_sentence_and_no_file(self, run, demo, here, data, says):
        if data is not None:
            (here / "mall.docx").write_bytes(data)
        answer = run("exportera", demo, "ut.docx", "--mall", "mall.docx", *ON)
        assert answer.code == ExitCode.ERROR
        assert answer.err.count("\n") == 1
        assert says in answer.err
        assert not (here / "ut.docx").exists()

    def test_one_with_macros_is_refused(self, run, demo, here, template):
        as_template(template, here / "makro.docm", kind=b"ms-word.document.macroEnabled.main+xml")
        answer = run("exportera", demo, "ut.docx", "--mall", "makro.docm", *ON)
        assert (answer.code, "makron" in answer.err) == (ExitCode.ERROR, True)


def as_template(source, target, kind=b"openxmlformats-officedocument.wordprocessingml.template.main+xml"):
    ours = b"openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(ours, kind) if "Content_Types" in name else old.read(name))


def test_a_pdf_without_its_library_is_one_sentence_and_no_file(run, demo, here, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    answer = run("exportera", demo, "ut.pdf", *ON)
    assert answer.code == ExitCode.ERROR
    assert answer.err.count("\n") == 1
    assert "pip install 'namndkoll[pdf]'" in answer.err
    assert not (here / "ut.pdf").exists()


def test_a_calendar_is_made_again_with_the_same_names_and_the_day_it_was_made(run, demo, here):
    run("exportera", demo, "a.ics", *ON)
    run("exportera", demo, "b.ics", "--idag", "2025-10-09")
    first, second = (Calendar.from_ical((here / name).read_bytes()) for name in ("a.ics", "b.ics"))
    assert [e["UID"] for e in first.walk("VEVENT")] == [e["UID"] for e in second.walk("VEVENT")]
    assert {e["DTSTAMP"].dt.date() for e in second.walk("VEVENT")} == {dt.date(2025, 10, 9)}


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_areas_without_a_plan_come_back_too(run, here, form):
    area = Area(title="Utan plan", measures=("Görs.",), plan="borta-a1b2")
    path = here / "namndkoll.json"
    path.write_bytes(encode(Content(heading=Heading(format=1), areas={"utan-plan-a1b2": area})))
    before = path.read_bytes()
    run("exportera", path, "ut.html", *ON)
    answer = run("importera", path, "ut.html", *form, *ON)
    assert answer.code == ExitCode.FINE
    assert path.read_bytes() == before
