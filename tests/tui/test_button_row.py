"""No button of a box is cut off, however narrow the terminal is."""

from __future__ import annotations

import pytest
from textual.widgets import Button, TextArea

from tests.tui.story import Story, written


def in_sight(user: Story) -> list[str]:
    """The words of the buttons that stand whole on the screen."""
    screen = user.app.screen
    shown = [strip.text for strip in screen._compositor.render_strips()]
    words = []
    for button in screen.query(Button):
        region, said = button.region, str(button.label)
        if screen.region.contains_region(region) and said in shown[region.y][region.x : region.right]:
            words.append(said)
    return words


@pytest.mark.parametrize("width", [40, 50, 80])
@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("g",), ["Godkänn texten", "Ställ frågan", "Avbryt"]),
        (("f",), ["Visa", "Visa alla", "Avbryt"]),
        (("b",), ["Spara", "Avbryt"]),
        (("d",), ["Avsluta", "Avbryt"]),
        (("P",), ["Spara", "Avbryt"]),
        (("e", "x", "escape"), ["Spara", "Släng", "Tillbaka"]),
    ],
)
async def test_every_button_is_in_sight(tmp_path, width, keys, words):
    async with Story(written(tmp_path), size=(width, 30)) as user:
        await user.press(*keys)
        assert in_sight(user) == words


async def test_the_question_about_a_status_stands_on_two_lines_and_each_button_is_reached_with_tab(tmp_path):
    async with Story(written(tmp_path), size=(50, 24)) as user:
        await user.press("down", "r")
        user.app.screen.query_one("#progress", TextArea).text = "Rutinerna är klara."
        await user.press("ctrl+s")
        words = [str(button.label) for button in user.app.screen.query(Button)]
        assert in_sight(user) == words
        assert len({button.region.y for button in user.app.screen.query(Button)}) > 1
        await user.press("tab", "tab")
        assert str(user.app.focused.label) == words[-1]


async def test_where_a_box_is_higher_than_the_terminal_its_last_button_is_scrolled_to(tmp_path):
    async with Story(written(tmp_path), size=(50, 12)) as user:
        await user.press("g")
        assert "Avbryt" not in in_sight(user)
        await user.press("shift+tab")
        assert "Avbryt" in in_sight(user)
