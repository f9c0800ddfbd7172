"""Exportera in the app: what the file will say is seen before it is written, and nothing is written over unasked."""

from __future__ import annotations

import io

import docx
import pytest
from textual.widgets import Input, Select

from store.reports.basis import ReportKind
from store.reports.writing import suffixes
from tests.tui.story import Story, content, written
from tui.text import app as words
from tui.text import exported as told


@pytest.fixture
def register(tmp_path):
    return written(tmp_path, content())


def files(register):
    return sorted(path.name for path in register.parent.iterdir() if path.suffix not in {".lock", ".toml"})


async def choose(user, name, value):
    user.app.screen.query_one(f"#{name}", Select).value = value
    await user.pilot.pause()
    await user.pilot.pause()


async def write(user):
    await user.press("ctrl+s")
    await user.app.workers.wait_for_complete()
    await user.pilot.pause()


async def test_the_preview_says_what_the_file_will_say_and_writes_nothing(register):
    async with Story(register, size=(100, 50)) as user:
        await user.press("x")
        user.sees("Exportera", "Återrapport 1 februari 2018", "Av 6 områden är", "! försenad 32 dagar")
        user.sees("aterrapport-2018-02-01.docx", "Inga personnummer")
        await user.press("escape")
        user.sees("Stöd i ekonomi")
    assert files(register) == ["namndkoll.json"]


async def test_what_the_preview_shows_is_written_beside_the_register(register):
    before = register.read_bytes()
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        await write(user)
        user.sees("6 områden skrivna till", "aterrapport-2018-02-01.docx (återrapport)")
    document = docx.Document(register.parent / "aterrapport-2018-02-01.docx")
    assert document.paragraphs[0].text == "Återrapport 1 februari 2018"
    assert register.read_bytes() == before


async def test_only_what_the_list_shows_is_told_of_and_everything_can_be_chosen(register):
    async with Story(register, size=(100, 40)) as user:
        await user.press("2", "x")
        user.sees("de som visas nu (1 område)", "Ansvar i lokalfrågor")
        user.sees_not("Rutiner för kvalitetsarbetet")
        await choose(user, "areas", "everything")
        user.sees("Av 6 områden är")


@pytest.mark.sample(3)
@pytest.mark.parametrize("suffix", suffixes())
async def test_every_format_can_be_chosen_and_names_its_file(register, suffix):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        await choose(user, "format", suffix)
        name = user.app.screen.query_one("#file", Input).value
        assert name.endswith(f"2018-02-01{suffix}")
        await write(user)
    assert (register.parent / name).stat().st_size > 100


async def test_every_report_has_its_words_and_every_format_its_own():
    assert set(told.REPORTS) == set(ReportKind)
    assert set(words.EXPORT_FORMATS) == set(suffixes())


async def test_a_file_that_exists_is_written_over_only_on_yes(register):
    there = register.parent / "aterrapport-2018-02-01.docx"
    there.write_text("mitt")
    async with Story(register, size=(100, 40)) as user:
        await user.press("x", "ctrl+s")
        user.sees("Filen finns redan", "Skriv över")
        await user.press("escape")
        assert there.read_text() == "mitt"
        await user.press("ctrl+s", "enter")
        assert there.read_text() == "mitt"
        await user.press("ctrl+s", "tab", "enter")
        await user.app.workers.wait_for_complete()
        user.sees("aterrapport-2018-02-01-2.docx")
        assert there.read_text() == "mitt"
        assert docx.Document(str(there.with_stem(f"{there.stem}-2"))).paragraphs
        await user.press("x", "ctrl+s", "tab", "tab", "enter")
        await user.app.workers.wait_for_complete()
    assert docx.Document(io.BytesIO(there.read_bytes())).paragraphs


async def test_the_register_itself_is_never_written_over(register):
    before = register.read_bytes()
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        user.app.screen.query_one("#file", Input).value = "namndkoll.json"
        await write(user)
        user.sees("registret självt")
    assert register.read_bytes() == before


async def test_a_name_of_ones_own_is_kept_and_only_its_suffix_follows_the_format(register):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        user.app.screen.query_one("#file", Input).value = "till nämnden.docx"
        await choose(user, "format", ".html")
        assert user.app.screen.query_one("#file", Input).value == "till nämnden.html"
        await write(user)
    assert (register.parent / "till nämnden.html").exists()


async def test_what_should_be_looked_at_stands_first_in_the_preview(register):
    areas = content().areas
    changed = areas["rutiner-c3d4"].replace(progress=("Ring 08-123 456 eller 811218-9876.",))
    register.write_bytes(written(register.parent, content().with_area("rutiner-c3d4", changed)).read_bytes())
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        user.sees(
            "Att se över innan dokumentet publiceras", "personnummer ”811218-9876” (Rutiner för kvalitetsarbetet)"
        )
        user.sees("telefonnummer ”08-123 456”")


async def test_changes_without_a_history_are_one_sentence_and_nothing_is_written(register):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        await choose(user, "report", ReportKind.CHANGES.value)
        user.sees("Sedan", "git-förråd")
        await write(user)
        user.sees("git-förråd")
    assert files(register) == ["namndkoll.json"]


async def test_a_folder_that_is_not_there_is_one_sentence_and_the_screen_stays(register):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        user.app.screen.query_one("#file", Input).value = "finns/inte/a.docx"
        await write(user)
        user.sees("mappen finns inte", "Exportera")


async def test_hostile_words_are_only_words_in_the_preview(register):
    hostile = "[red]röd[/] [@click=app.quit]x[/] ned\u202epu"
    area = content().areas["rutiner-c3d4"].replace(title=hostile, progress=(hostile,))
    register.write_bytes(written(register.parent, content().with_area("rutiner-c3d4", area)).read_bytes())
    async with Story(register, size=(100, 60)) as user:
        await user.press("x")
        user.sees("[red]röd[/] [@click=app.quit]x[/] ned⇄pu")
        assert user.app.is_running


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (140, 45)])
async def test_it_fits_a_terminal_of_any_size(register, size):
    async with Story(register, size=size) as user:
        await user.press("x")
        user.sees("Exportera", "Rapport", "Format")
        await write(user)
    assert "aterrapport-2018-02-01.docx" in files(register)


async def test_a_suffix_that_is_written_chooses_the_format(register):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        user.app.screen.query_one("#file", Input).value = "till nämnden.html"
        user.app.screen.query_one("#file").focus()
        await user.press("enter")
        user.sees("Webbsida (.html)")
        await write(user)
    assert files(register) == ["namndkoll.json", "till nämnden.html"]


async def test_an_edited_copy_read_in_again_shows_the_one_field_that_was_edited(register):
    async with Story(register, size=(100, 40)) as user:
        await user.press("x")
        await write(user)
        path = register.parent / "aterrapport-2018-02-01.docx"
        document = docx.Document(path)
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        cell = next(cell for cell in cells if cell.text == "Halva arbetet är gjort.")
        cell.paragraphs[0].runs[0].text = "Allt arbete är gjort."
        document.save(path)
        await user.press("i")
        user.app.screen.query_one("#path", Input).value = str(path)
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("1 ändrat, 5 oförändrade", "processläge: ”Halva arbetet är gjort.” → ”Allt arbete är gjort.”")
        await user.press("ctrl+s")
        assert user.saved.areas["rutiner-c3d4"].progress == ("Allt arbete är gjort.",)
        assert user.saved == content().with_area(
            "rutiner-c3d4", content().areas["rutiner-c3d4"].replace(progress=("Allt arbete är gjort.",))
        )
