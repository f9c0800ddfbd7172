"""A folder of registers in the app."""

from __future__ import annotations

import datetime as dt
import sys

import pytest

from store.model import Area, Milestone, Status
from store.portfolio import open_portfolio
from tests.terminal import Terminal
from tests.tui.story import TODAY, Story, content, written
from tui.portfolio_app import Choice, PortfolioApp


@pytest.fixture
def county(tmp_path):
    folder = tmp_path / "län"
    for name, board in (("ale", "Skolnämnden"), ("boda", "Socialnämnden"), ("cyrk", "")):
        register = content()
        (folder / name).mkdir(parents=True)
        written(folder / name, register.replace(heading=register.heading.replace(board=board)))
    return folder


class Visit(Story):
    """The portfolio app, with the same keyboard and eyes."""

    def __init__(self, folder, *, size=(80, 24), chosen=None, said="", **options) -> None:
        self._size = size
        self.app = PortfolioApp(open_portfolio(folder, TODAY, 0), chosen, said, **options)

    @property
    def choice(self):
        return self.app.return_value


async def test_every_namnd_is_a_row_with_its_counts_and_the_one_at_hand_in_short(county):
    async with Visit(county) as user:
        user.sees("Portfölj · län", "! 3 försenade", "3 register · 18 områden", "Skolnämnden", "(utan namn)")
        await user.press("down")
        user.sees("6 områden: 1 försenad, 1 snart, 1 utan datum, 2 i fas, 1 avslutad", "! 32 d", "Ansvar i lokalfrågor")


async def test_enter_opens_the_register_at_hand(county):
    async with Visit(county) as user:
        await user.press("down", "enter")
    assert user.choice == Choice(county / "boda" / "namndkoll.json", "")


async def test_all_that_is_late_is_one_list_and_enter_opens_it_at_that_omrade(county):
    register = content().replace(
        areas={
            "gammal-aaaa": Area(
                title="Sedan länge",
                status=Status.ONGOING,
                milestones={"klart": Milestone(due=TODAY - dt.timedelta(days=400), words="x")},
            )
        }
    )
    written(county / "boda", register)
    async with Visit(county) as user:
        await user.press("2")
        user.sees("Allt som är försenat: 3 försenade", "! 400", "! 32")
        await user.press("enter")
    assert user.choice == Choice(county / "boda" / "namndkoll.json", "gammal-aaaa")


async def test_words_are_searched_for_in_names_and_places_and_esc_shows_all_again(county):
    async with Visit(county) as user:
        await user.press("slash")
        await user.type("soc")
        user.sees("Socialnämnden")
        user.sees_not("Skolnämnden")
        await user.press("enter", "2")
        user.sees("Allt som är försenat: 1 försenad")
        await user.press("escape", "escape")
        user.sees("Skolnämnden", "Socialnämnden")


async def test_a_search_that_finds_nothing_and_a_folder_with_nothing_late_say_so(county):
    async with Visit(county) as user:
        await user.press("slash")
        await user.type("xyz")
        user.sees("Ingenting passar sökningen")
    for name in ("ale", "boda", "cyrk"):
        written(county / name, content().replace(areas={}))
    async with Visit(county) as user:
        await user.press("2")
        user.sees("Inget är försenat.")


async def test_a_damaged_register_comes_first_with_its_sentence(county):
    (county / "cyrk" / "namndkoll.json").write_bytes(b"{")
    async with Visit(county) as user:
        user.sees("! kan inte läsas", "filen är avklippt")
        await user.press("enter")
    assert user.choice.path == county / "cyrk" / "namndkoll.json"


async def test_what_was_open_is_at_hand_again_and_why_it_could_not_be_opened_is_said(county):
    chosen = Choice(county / "boda" / "namndkoll.json", "")
    async with Visit(county, chosen=chosen, said="Det gick inte.") as user:
        user.sees("Det gick inte.")
        await user.press("enter")
    assert user.choice == chosen


async def test_help_and_colours_work_here_too(county):
    async with Visit(county) as user:
        await user.press("question_mark")
        user.sees("Hjälp")
        await user.press("escape", "f2", "q")
    assert user.choice is None


async def test_words_of_registers_are_no_markup(county):
    register = content()
    written(county / "ale", register.replace(heading=register.heading.replace(board="[red]A[/red]\x1b[31m")))
    async with Visit(county) as user:
        user.sees("[red]A[/red]␛[31m")


async def test_signs_have_twins_where_there_is_no_unicode(county):
    async with Visit(county, ascii_signs=True) as user:
        user.sees("v 1", ">")
        user.sees_not("✓", "▌")


async def test_esc_leads_back_only_when_nothing_else_is_to_be_closed(county):
    path = county / "ale" / "namndkoll.json"
    async with Story(path, way_back_from="") as user:
        user.sees("Esc portföljen")
        await user.press("2")
        user.sees("Visar: försenade")
        await user.press("escape")
        user.sees("1 försenad")
        await user.press("escape")
    assert user.app.went_back
    async with Story(path) as user:
        await user.press("escape")
        user.sees("Stöd i ekonomi")
    assert user.app.return_value is None


async def test_a_register_opened_for_one_omrade_begins_there(county):
    async with Story(county / "ale" / "namndkoll.json", way_back_from="lokaler-e5f6") as user:
        assert user.app.screen.area_id == "lokaler-e5f6"
        user.sees("FÖRSENAD 32 dagar")


def test_through_a_terminal_into_a_register_and_back_and_the_counts_follow(county):
    with Terminal([sys.executable, "-m", "tui", str(county), "--idag", "2018-02-01"]) as terminal:
        terminal.wait_for("! 3 försenade")
        terminal.press("2")
        terminal.wait_for("Allt som är försenat: 3 försenade")
        terminal.press("enter")
        terminal.wait_for("FÖRSENAD 32 dagar")
        terminal.press("d")
        terminal.wait_for("Avsluta området")
        terminal.press("tab", "enter")
        terminal.wait_for("2 avslutade")
        terminal.press("escape")
        terminal.wait_for("Allt som är försenat: 2 försenade")
        terminal.press("q")
        assert terminal.exit_code() == 0


def test_through_a_terminal_a_damaged_register_leads_back_with_its_sentence(county):
    (county / "cyrk" / "namndkoll.json").write_bytes(b"{")
    with Terminal([sys.executable, "-m", "tui", str(county), "--idag", "2018-02-01"]) as terminal:
        terminal.wait_for("kan inte läsas")
        terminal.press("enter")
        terminal.wait_for("Registret är skadat")
        terminal.press("escape")
        terminal.wait_for("Portfölj · län")
        terminal.press("q")
        assert terminal.exit_code() == 0
