"""Writing as in a word processor: marking, moving, one's own editor, and saving by one key wherever one writes."""

from __future__ import annotations

import datetime as dt

import pytest
from textual.widgets import Input, TextArea

from store.meetings.calendar import add_meetings
from store.register import Register
from tests.tui.story import Story, content, written
from tests.tui.test_own_editor import ECONOMY, app, editor
from tui.screens.dialog import Dialog


@pytest.fixture
def register(tmp_path):
    return written(tmp_path)


async def test_ctrl_a_marks_all_of_a_text_and_what_is_typed_takes_its_place(register):
    async with Story(register) as user:
        await user.press("r")
        await user.press("ctrl+a")
        await user.type("Nytt läge.")
        assert user.app.screen.query_one("#progress", TextArea).text == "Nytt läge."
        await user.press("ctrl+z", "ctrl+z")
        assert "Upplägget prövas" in user.app.screen.query_one("#progress", TextArea).text


async def test_ctrl_home_and_ctrl_end_lead_to_the_start_and_the_end_of_a_text(register):
    async with Story(register) as user:
        await user.press("r")
        field = user.app.screen.query_one("#progress", TextArea)
        await user.press("ctrl+home")
        assert field.cursor_location == (0, 0)
        await user.press("ctrl+end")
        assert field.cursor_location == field.document.end
        await user.press("ctrl+shift+home")
        assert field.selected_text == field.text


async def test_ctrl_a_marks_all_of_a_line_too(register):
    async with Story(register) as user:
        await user.press("e", "ctrl+a")
        await user.type("Nytt namn")
        assert user.app.screen.query_one("#title", Input).value == "Nytt namn"


async def test_the_help_of_a_form_says_how_text_is_marked_copied_and_undone(register):
    async with Story(register, size=(100, 60)) as user:
        await user.press("r", "f1")
        user.sees("I en textruta", "Skift+← → ↑ ↓", "Ctrl+A", "Ctrl+Z, Ctrl+Y")
        await user.press("escape", "escape")
        await user.press("f1")
        user.sees_not("I en textruta")


def test_ctrl_e_in_a_text_box_opens_the_editor_of_ones_own(tmp_path):
    path = written(tmp_path)
    with app(path, editor(tmp_path, "text = text.replace('två skolor', 'tre skolor')")) as terminal:
        terminal.wait_for("Stöd i ekonomi")
        terminal.press("r")
        terminal.wait_for("Nytt processläge")
        terminal.press("ctrl+e")
        terminal.wait_for("tre skolor")
        terminal.press("ctrl+s")
        terminal.wait_for("Sparat")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert Register.open(path).content.areas[ECONOMY].progress[0] == "Upplägget prövas med tre skolor."


@pytest.mark.parametrize(
    ("keys", "typed", "said"),
    [
        (("M", "tab"), "2018-05-23", "Nytt sammanträde"),
        (("P",), "Annat namn", "Annat namn"),
        (("b", "space"), "", "Sparat"),
        (("m", "n"), "Utred skolskjutsen", "Uppdraget"),
        (("m", "d"), "§ 7", "Beslutet"),
        (("d", "tab"), "§ 7", ""),
        (("g",), "Hur går det?", "Frågan är ställd"),
    ],
)
async def test_ctrl_s_saves_in_every_box_that_is_filled_in(tmp_path, keys, typed, said):
    register = written(tmp_path, add_meetings(content(), [dt.date(2018, 1, 24)]))
    before = register.read_bytes()
    async with Story(register) as user:
        await user.press(*keys)
        await user.type(typed)
        await user.press("ctrl+s")
        user.sees(said)
        assert not isinstance(user.app.screen, Dialog)
    assert register.read_bytes() != before


async def test_a_bare_question_is_not_answered_by_the_key_that_saved_the_form_under_it(register):
    async with Story(register) as user:
        await user.press("down", "down", "r")
        await user.type("Första mötet har hållits.")
        await user.press("ctrl+s", "ctrl+s", "ctrl+s")
        user.sees("Texten kan läsas som")
        assert user.saved == content()
