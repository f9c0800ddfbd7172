"""One rule for words that are not saved, in forms and in dialogs: they are asked about, and nothing loses them."""

from __future__ import annotations

import pytest

from tests.tui.story import Story, written


@pytest.fixture
def register(tmp_path):
    return written(tmp_path)


@pytest.mark.parametrize(("opens", "save"), [("r", "Spara"), ("g", "Ställ frågan"), ("d", "Avsluta området")])
async def test_esc_asks_the_same_in_a_form_and_in_a_dialog_and_leads_back_to_the_words(register, opens, save):
    async with Story(register) as user:
        await user.press(opens)
        if opens == "d":
            await user.press("tab")
        await user.type("Halvskrivet")
        await user.press("escape")
        user.sees("Ändringarna är inte sparade", "Vill du spara det du har skrivit?", save, "Släng", "Tillbaka")
        await user.press("escape")
        user.sees("Halvskrivet")
        user.sees_not("Ändringarna är inte sparade")
        await user.press("escape", "tab", "enter")
        user.sees("Läge")
        user.sees_not("Halvskrivet")


async def test_what_a_dialog_was_opened_for_is_done_from_the_question(register):
    async with Story(register) as user:
        await user.press("g")
        await user.type("Hur går det?")
        await user.press("escape", "enter")
        user.sees("Frågan är ställd")
    assert [asked.text for asked in user.saved.areas["stod-i-ekonomi-a1b2"].questions] == ["Hur går det?"]


async def test_no_number_of_ctrl_q_loses_what_is_written_in_a_dialog(register):
    async with Story(register) as user:
        await user.press("g")
        await user.type("Hur går det?")
        await user.press("ctrl+q", "ctrl+q", "ctrl+q")
        user.sees("Vill du spara det du har skrivit?")
        assert user.app.is_running
        await user.press("escape")
        user.sees("Hur går det?")
        await user.press("ctrl+q", "tab", "enter")
        assert user.app.return_code == 0


async def test_where_a_document_lies_is_nobody_s_text(register):
    async with Story(register) as user:
        await user.press("o", "i")
        await user.type("/finns/inte")
        await user.press("escape")
        user.sees_not("Ändringarna är inte sparade", "Läs in reflektioner")
