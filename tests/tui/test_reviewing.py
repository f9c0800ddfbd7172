"""Granska: the chief approves or asks, the secretary sees the question first and answers."""

from __future__ import annotations

import pytest
from textual.widgets import Button

from tests.tui.story import TODAY, Story, written
from tests.tui.test_forms import at


@pytest.fixture
def register(tmp_path):
    return written(tmp_path)


async def test_the_chief_approves_with_two_keys_and_the_words_are_remembered(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("g")
        user.sees("Granska", "Halva arbetet är gjort.", "Godkänn texten", "förvaltningschef")
        await user.press("enter")
        user.sees("Granskat och godkänt")
        await user.press("enter")
        user.sees("Granskad", f"förvaltningschef {TODAY}")
    (approval,) = user.saved.areas["rutiner-c3d4"].approvals
    assert (approval.day, approval.role) == (TODAY, "förvaltningschef")


async def test_an_approval_says_when_the_text_is_another_since(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("g", "enter", "r")
        await user.type("Nytt.")
        await user.press("ctrl+s", "enter")
        user.sees("texten är ändrad sedan dess")


async def test_a_question_is_seen_in_the_header_the_glance_and_the_report_which_answers_it(register):
    async with Story(register, size=(100, 34)) as user:
        await at(user, "rutiner-c3d4")
        await user.press("g")
        await user.type("Vem godkänner rutinerna?")
        await user.press("enter")
        user.sees("» 1 fråga", "? förvaltningschef frågar 2018-02-01: ”Vem godkänner rutinerna?”")
        await user.press("r")
        user.sees("”Vem godkänner rutinerna?”", "[x] frågan från förvaltningschef")
        await user.type("Rektor godkänner.")
        await user.press("ctrl+s")
        user.sees_not("1 fråga")
    (question,) = user.saved.areas["rutiner-c3d4"].questions
    assert (question.answered, question.answer) == (TODAY, "")


async def test_a_question_can_be_answered_by_itself(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("a")
        user.sees("Det finns ingen obesvarad fråga här.")
        await user.press("g")
        await user.type("När?")
        await user.press("enter", "a")
        user.sees("förvaltningschef frågar", "Besvara")
        await user.type("I maj.")
        await user.press("enter", "enter")
        user.sees("”När?” – ”I maj.”")
    assert user.saved.areas["rutiner-c3d4"].questions[0].answer == "I maj."


async def test_a_question_and_an_approval_can_be_undone(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("g", "enter", "u")
        user.sees("Granska: Rutiner för kvalitetsarbetet")
        await user.press("enter")
    assert user.saved.areas["rutiner-c3d4"].approvals == ()


async def test_without_a_role_nothing_is_stored_and_the_words_stay(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("g")
        await user.type("När?")
        user.app.screen.query_one("#role").value = ""
        await user.press("enter")
        user.sees("Skriv rollen", "När?")
    assert user.saved.areas["rutiner-c3d4"].questions == ()


async def test_a_written_question_dims_the_approval_and_says_why_and_an_empty_line_dims_the_question(register):
    async with Story(register, today=TODAY) as user:
        await user.press("g")
        user.sees("Enter godkänner det som står")
        assert user.app.screen.query_one("#ask", Button).disabled
        await user.type("Fråga två")
        user.sees("inget godkänns", "Töm raden för att godkänna")
        assert user.app.screen.query_one("#ok", Button).disabled
        await user.press("tab", "tab")
        assert user.app.focused.id == "ask"
        await user.press("enter")
        user.sees("Frågan är ställd")
        await user.press("g", "enter", "enter")
        user.sees("Granskat och godkänt")
