"""Nuläge in the app: from a table of answers to an utvecklingsområde, by keys."""

from __future__ import annotations

import sys

import pytest
from textual.widgets import Input

from store.reflections.file import load_reflections, reflections_path, take_in
from store.reflections.importing import read_reflections
from store.reflections.pattern import PLAN_NAME
from store.register import Register
from tests.store.published_tables import FOLDER
from tests.terminal import Terminal
from tests.tui.story import Story, content, written

ANSWERS = FOLDER / "reflektioner.csv"


@pytest.fixture
def register(tmp_path):
    return written(tmp_path, content())


@pytest.fixture
def answered(register):
    take_in(register, read_reflections(ANSWERS))
    return register


async def test_a_register_without_answers_says_how_to_begin_and_reads_them_in(register):
    async with Story(register) as user:
        await user.press("o")
        user.sees("Registret har inga reflektioner än", "Tryck i")
        await user.press("i")
        user.app.screen.query_one("#path", Input).value = str(ANSWERS)
        await user.press("enter")
        user.sees("reflektioner.csv: 402 reflektioner", "9 uppdrag", "Första svaret")
        assert not reflections_path(register).exists()
        await user.press("enter")
        user.sees("402 reflektioner lästes in", "Nuläge · taggar mot uppdrag · 402 reflektioner")
    assert len(load_reflections(register)) == 402


async def test_a_document_that_cannot_be_read_is_said_and_the_line_stays(register, tmp_path):
    (tmp_path / "plan.csv").write_text("Utvecklingsområde;Åtgärd\nA;B\n", encoding="utf-8")
    async with Story(register) as user:
        await user.press("o", "i")
        user.app.screen.query_one("#path", Input).value = str(tmp_path / "plan.csv")
        await user.press("enter")
        user.sees("här finns inga reflektioner")
        assert user.app.screen.query_one("#path", Input).value.endswith("plan.csv")
    assert not reflections_path(register).exists()


async def test_arrows_go_from_figure_to_figure_and_the_answers_stand_below(answered):
    async with Story(answered, size=(110, 30)) as user:
        await user.press("o", "down", "right", "right", "right", "right", "right")
        user.sees("[05b]", "Analysförmågan behöver utvecklas · 05b. Analys: 52 %, 15 av 29")
        user.sees("bland de högsta 20 procenten")
        await user.press("left")
        user.sees("[05a]", "05a. Analys/reflektion kring slutsatserna: 42 %")


async def test_every_column_is_on_a_small_screen_and_the_last_is_all_of_them(answered):
    async with Story(answered) as user:
        await user.press("o")
        user.sees("[01]", "  08 ", " tot")
        await user.press(*["right"] * 12)
        user.sees("[tot]", "Mycket viktigt område · alla uppdrag: 66 %")


async def test_enter_shows_all_the_answers_and_esc_leads_back_step_by_step(answered):
    async with Story(answered, size=(110, 30)) as user:
        await user.press("o", "down", "enter")
        user.sees("Svaren · Analysförmågan behöver utvecklas · 01. Systematiskt kvalitetsarbete · 33")
        await user.press("escape")
        user.sees("Nuläge · taggar mot uppdrag")
        await user.press("escape")
        user.sees("Stöd i ekonomi")


async def test_the_next_tables_are_verksamheter_and_feelings_and_small_groups_stay_hidden(answered):
    async with Story(answered, size=(100, 30)) as user:
        await user.press("o", "s")
        user.sees("Nuläge · taggar mot verksamhet", "[Grundskola]", "Särskola")
        await user.press("s", "right", "right", "right")
        user.sees("Nuläge · känsla i varje verksamhet", "0,6^", "-0,1v", "för få svar för att visas")
        await user.press("enter")
        user.sees_not("Svaren")
        user.sees("Så få har svarat att svaren inte visas")
        await user.press("s")
        user.sees("taggar mot uppdrag")


async def test_a_pattern_becomes_an_omrade_with_its_figures_and_quotes_and_can_be_undone(answered):
    before = answered.read_bytes()
    async with Story(answered, size=(100, 40)) as user:
        await user.press("o", "down", "n")
        user.sees("Området finns nu i planen Nulägesanalys", "Analysförmågan behöver")
        assert user.app.screen.area_id.startswith("analysformagan-behover")
        (area,) = [each for each in user.saved.areas.values() if user.saved.plans[each.plan].name == PLAN_NAME]
        assert area.analysis[0].startswith("33 av 65 reflektioner har taggen")
        assert len(area.notes) == 10
        await user.press("u", "enter")
    assert answered.read_bytes() == before


async def test_no_omrade_is_made_of_a_verksamhet_and_the_app_says_why(answered):
    async with Story(answered) as user:
        await user.press("o", "s", "n")
        user.sees("Nuläge · taggar mot verksamhet", "Ett område görs av en tagg i ett uppdrag")
        assert len(user.saved.areas) == 6


async def test_a_damaged_file_of_answers_is_said_and_left(register):
    reflections_path(register).write_bytes(b"{")
    async with Story(register) as user:
        await user.press("o")
        user.sees("namndkoll.reflektioner.json")
    assert reflections_path(register).read_bytes() == b"{"


async def test_many_uppdrag_on_a_narrow_screen_follow_the_chosen_column(register, tmp_path):
    rows = "".join(f"{task:02}. Fråga;Tid;Svar {n}.\n" for task in range(1, 31) for n in range(6))
    (tmp_path / "svar.csv").write_text(f"Uppdrag;Taggar;Text\n{rows}", encoding="utf-8")
    take_in(register, read_reflections(tmp_path / "svar.csv"))
    async with Story(register) as user:
        await user.press("o")
        user.sees_not("30 ")
        await user.press(*["right"] * 29)
        user.sees("[30]", "Tid · 30. Fråga: 100 %")


async def test_the_palette_finds_it_in_swedish_and_english(answered):
    for said in ("nuläge", "survey"):
        async with Story(answered) as user:
            await user.press("ctrl+p")
            await user.type(said)
            await user.press("enter")
            user.sees("Nuläge · taggar mot uppdrag")


async def test_words_of_answers_are_no_markup(register, tmp_path):
    (tmp_path / "svar.csv").write_text(
        "Uppdrag;Taggar;Känsla;Text\n" + "[b]A[/b];[red]Tid;1;[@click=app.quit]x[/]\n" * 6, encoding="utf-8"
    )
    take_in(register, read_reflections(tmp_path / "svar.csv"))
    async with Story(register) as user:
        await user.press("o")
        user.sees("[red]Tid", "[b]A[/b]", "[@click=app.quit]x[/]")
        await user.press("enter")
        user.sees("[@click=app.quit]x[/]")


def test_through_a_terminal_from_answers_to_an_omrade_on_the_disk(register):
    with Terminal([sys.executable, "-m", "tui", str(register), "--idag", "2018-02-01"]) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("o")
        terminal.wait_for("Registret har inga reflektioner")
        terminal.press("i")
        terminal.wait_for("Läs in reflektioner")
        terminal.paste(str(ANSWERS))
        terminal.press("enter")
        terminal.wait_for("Första svaret")
        terminal.press("enter")
        terminal.wait_for("402 reflektioner lästes in")
        terminal.press("down", "right", "enter")
        terminal.wait_for("Svaren · Analysförmågan behöver utvecklas · 02.")
        terminal.press("escape")
        terminal.wait_for("Nuläge · taggar")
        terminal.press("n")
        terminal.wait_for("Nulägesanalys")
        terminal.press("q")
        assert terminal.exit_code() == 0
    titles = [area.title for area in Register.open(register).content.areas.values()]
    assert "Analysförmågan behöver utvecklas (02. Styrning och ledning)" in titles
