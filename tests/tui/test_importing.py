"""Importera in the app: everything is seen before anything is written."""

from __future__ import annotations

import threading

import pytest
from textual.widgets import Input

from store.documents import read_document
from tests.documents.office_files import row as table_row
from tests.documents.office_files import table, word
from tests.tui.story import Story, content, written

DOCUMENT = (
    "Utvecklingsområde;Åtgärd;Tidsplan;Processläge\n"
    "Elevhälsan;Bemanningen ses över;Klart i maj;Ej påbörjat\n"
    "Skolskjuts;Reglerna skrivs om;Löpande;Pågår\n"
)


@pytest.fixture
def register(tmp_path):
    (tmp_path / "plan.csv").write_text(DOCUMENT, encoding="utf-8")
    return written(tmp_path, content())


async def look_at(user: Story, dated: str = "") -> None:
    await user.press("i")
    user.app.screen.query_one("#dated", Input).value = dated
    user.app.screen.query_one("#path", Input).value = str(user.path.parent / "plan.csv")
    await user.press("enter")
    await user.app.workers.wait_for_complete()
    await user.pilot.pause()


async def test_the_preview_shows_what_is_found_and_how_it_is_read_and_writes_nothing(register):
    before = register.read_bytes()
    async with Story(register, size=(100, 40)) as user:
        await look_at(user)
        user.sees("2 områden", "Elevhälsan", "klart senast 2018-05-31", "Skolskjuts", "inget datum")
        await user.press("escape")
        user.sees("Stöd i ekonomi")
    assert register.read_bytes() == before


async def test_what_the_preview_shows_is_read_in_once_and_can_be_undone(register):
    before = register.read_bytes()
    async with Story(register, size=(100, 40)) as user:
        await look_at(user)
        await user.press("ctrl+s")
        assert len(user.saved.areas) == 8
        await look_at(user)
        await user.press("ctrl+s")
        assert len(user.saved.areas) == 8
        await user.press("u", "enter")
    assert register.read_bytes() == before


async def test_a_document_without_areas_leaves_no_empty_plan_behind(register):
    before = register.read_bytes()
    (register.parent / "plan.csv").write_text("Hej!\n\nVi ses på torsdag.\n", encoding="utf-8")
    async with Story(register, size=(100, 40)) as user:
        await look_at(user)
        user.sees_not("läs in 0")
        await user.press("ctrl+s")
        user.sees("Inga områden hittades i dokumentet")
    assert register.read_bytes() == before


async def test_the_document_s_own_day_decides_what_a_month_without_a_year_means(register):
    async with Story(register, size=(100, 40)) as user:
        await look_at(user, dated="2016-10-01")
        user.sees("daterad 2016-10-01", "klart senast 2017-05-31")


async def test_a_day_that_is_none_and_a_file_that_is_not_there_get_one_sentence_each(register):
    async with Story(register, size=(100, 40)) as user:
        await look_at(user, dated="i våras")
        user.sees("ÅÅÅÅ-MM-DD", "Importera")
        user.app.screen.query_one("#dated", Input).value = ""
        user.app.screen.query_one("#path", Input).value = "finns-inte.csv"
        user.app.screen.query_one("#path").focus()
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("finns-inte.csv", "Importera")


async def test_a_day_that_is_none_is_mended_where_it_stands_and_a_save_says_what_is_wrong(register):
    async with Story(register, size=(100, 40)) as user:
        await look_at(user)
        assert user.app.focused.id == "preview"
        await user.press("shift+tab")
        await user.type("2025-02-31")
        await user.press("enter")
        user.sees("2025-02-31 finns inte i kalendern")
        assert user.app.focused.id == "dated"
        await user.press("ctrl+s")
        user.sees_not("Skriv var dokumentet finns")
        assert user.screen.count("2025-02-31 finns inte i kalendern") == 2
        await user.type("?")
        assert user.app.screen.query_one("#dated", Input).value == "2025-02-31?"
        await user.press(*["backspace"] * 3)
        await user.type("28")
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("2 områden")


async def test_a_save_before_the_document_is_shown_shows_it_first(register):
    before = register.read_bytes()
    async with Story(register, size=(100, 40)) as user:
        await user.press("i")
        user.app.screen.query_one("#path", Input).value = str(user.path.parent / "plan.csv")
        await user.press("ctrl+s")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("2 områden", "Elevhälsan")
        assert register.read_bytes() == before


async def test_a_preview_that_comes_late_takes_no_keyboard_from_who_types_on(register, monkeypatch):
    go_on = threading.Event()

    def slow(path):
        go_on.wait(10)
        return read_document(path)

    monkeypatch.setattr("store.documents.read_document", slow)
    async with Story(register, size=(100, 40)) as user:
        await user.press("i")
        user.app.screen.query_one("#path", Input).value = str(user.path.parent / "plan.csv")
        await user.press("enter")
        user.app.screen.query_one("#dated").focus()
        await user.type("2017-")
        go_on.set()
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        await user.type("11-01")
        assert user.app.screen.query_one("#dated", Input).value == "2017-11-01"


async def test_hostile_words_of_a_document_are_only_words_in_the_preview(register):
    words = "[red]röd[/] [@click=app.quit]x[/] ned\u202epu"
    (register.parent / "plan.csv").write_text(DOCUMENT.replace("Elevhälsan", words), encoding="utf-8")
    async with Story(register, size=(100, 40)) as user:
        await look_at(user)
        user.sees("[red]röd[/] [@click=app.quit]x[/] ned⇄pu")
        await user.press("ctrl+s")
        user.sees("[red]röd[/]")
        assert user.app.is_running


async def test_a_word_file_is_read_as_a_text_is_and_one_that_is_damaged_gets_a_sentence(register):
    folder = register.parent
    head, row = (table_row(*line.split(";")) for line in DOCUMENT.splitlines()[:2])
    (folder / "plan.docx").write_bytes(word(table(head, row)))
    (folder / "skadad.docx").write_bytes(word(table(head, row))[:-200])
    async with Story(register, size=(100, 40)) as user:
        await user.press("i")
        user.app.screen.query_one("#path", Input).value = str(folder / "skadad.docx")
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("skadad.docx: källan är skadad eller avbruten")
        user.app.screen.query_one("#path", Input).value = str(folder / "plan.docx")
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("1 område", "Elevhälsan", "klart senast 2018-05-31")


async def test_leaving_while_a_document_is_read_leaves_and_shows_nothing_more(register, monkeypatch):
    began, go_on = threading.Event(), threading.Event()

    def slow(path):
        began.set()
        go_on.wait(20)
        return read_document(path)

    monkeypatch.setattr("store.documents.read_document", slow)
    async with Story(register, size=(100, 40)) as user:
        await user.press("i")
        user.app.screen.query_one("#path", Input).value = str(register.parent / "plan.csv")
        await user.press("enter")
        assert began.wait(20)
        user.sees("Läser dokumentet")
        await user.press("escape")
        go_on.set()
        await user.pilot.pause()
        user.sees("Stöd i ekonomi")


async def test_a_document_is_chosen_among_what_lies_there_completed_and_never_taken_for_another(register, monkeypatch):
    folder = register.parent
    (folder / "arkiv").mkdir()
    (folder / "planering.csv").write_text(DOCUMENT, encoding="utf-8")
    (folder / "bild.png").write_bytes(b"x")
    monkeypatch.chdir(folder)
    async with Story(register) as user:
        await user.press("i")
        user.sees("plan.csv", "planering.csv", "arkiv/", "↵ visa")
        user.sees_not("bild.png", "Ctrl+S")
        await user.type("PL")
        await user.press("tab")
        assert user.app.screen.query_one("#path", Input).value == "plan"
        await user.press("down", "enter")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        assert user.app.screen.query_one("#path", Input).value == "planering.csv"
        user.sees("2 områden", "Ctrl+S läs in 2 områden")
        await user.press("shift+tab", "shift+tab", "backspace")
        user.sees_not("Ctrl+S läs in")
        await user.press("ctrl+s")
        user.sees("tryck Enter först")
        assert len(user.saved.areas) == 6


async def test_a_folder_is_gone_into_and_a_path_that_is_not_there_is_said_so(register):
    async with Story(register) as user:
        await user.press("i")
        await user.type(str(register.parent.parent) + "/" + register.parent.name[:-1])
        await user.press("enter")
        assert user.app.screen.query_one("#path", Input).value == f"{register.parent}/"
        await user.type("zz")
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("zz: källan finns inte")


async def test_a_doubt_about_the_day_names_the_field_that_settles_it(register):
    async with Story(register, size=(100, 40)) as user:
        await look_at(user)
        user.sees("Ange dess dag (i fältet")
        user.sees_not("--daterad")
        await user.press("ctrl+s")
        user.sees("Stöd i ekonomi", "plan: 2 nya.")
