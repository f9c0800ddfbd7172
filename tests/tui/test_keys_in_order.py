"""Keys that arrive all at once do what they do one by one."""

from __future__ import annotations

import shutil
import sys

import pytest

from store.register import Register
from tests.terminal import Terminal
from tests.tui.story import Story
from tui import keys_in_order
from tui.cli.demo import DEMO_FOLDER


@pytest.fixture
def demo(tmp_path):
    """A copy of the demo register."""
    for name in ("namndkoll.json", "namndkoll.toml"):
        shutil.copyfile(DEMO_FOLDER / name, tmp_path / name)
    return tmp_path / "namndkoll.json"


async def test_letters_after_tab_go_to_the_next_field(demo):
    async with Story(demo) as user:
        await user.press("n")
        await user.burst("Bullret", "<tab>", "<tab>", "Rektor", "<tab>", "Mäta", "<ctrl+s>")
        user.sees("17 områden · sparat")
    saved = next(area for area in Register.open(demo).content.areas.values() if area.title == "Bullret")
    assert (saved.responsible, saved.measures) == ("Rektor", ("Mäta",))


async def test_letters_right_after_the_key_that_opens_a_form_are_in_the_form(demo):
    async with Story(demo) as user:
        await user.burst("n", "Bullret i matsalen")
        user.sees("Bullret i matsalen")


async def test_a_form_is_opened_written_and_saved_in_one_burst(demo):
    async with Story(demo) as user:
        await user.burst("n", "Bullret", "<ctrl+s>", "<home>", "<down>", "/", "bullret", "<enter>")
        user.sees("Bullret", "1 av 17")


async def test_enter_in_the_palette_takes_what_the_letters_before_it_have_found(demo):
    async with Story(demo) as user:
        await user.burst("<ctrl+p>", "import", "<enter>")
        user.sees("Importera", "Kan läsas: .txt")


async def test_a_screen_that_closes_leaves_the_next_key_to_the_one_under_it(demo):
    async with Story(demo) as user:
        await user.burst("v", "<escape>", "<enter>", "<escape>", "s")
        user.sees("ordnat efter")


async def test_a_key_whose_screen_closes_under_it_is_done_with_all_the_same(demo, monkeypatch):
    """Its echo comes back by the parents that are left, and not only when the longest wait is over."""
    monkeypatch.setattr(keys_in_order, "_LONGEST_WAIT", 3600.0)
    async with Story(demo) as user:
        for _ in range(4):
            await user.burst("?", "<escape>")
        assert user.app.screen_stack[-1] is user.app.screen_stack[0]


def test_a_burst_through_a_real_terminal(demo):
    """Everything in one write, as ssh delivers it."""
    with Terminal([sys.executable, "-m", "tui", demo, "--idag", "2025-10-08"]) as app:
        app.wait_for("försenade")
        app.send("nBullret i matsalen\tMiljö\tRektor\x13".encode())
        app.wait_for("6. Bullret i matsalen")
    saved = next(area for area in Register.open(demo).content.areas.values() if area.title == "Bullret i matsalen")
    assert (saved.group.endswith("Miljö"), saved.responsible) == (True, "Rektor")
