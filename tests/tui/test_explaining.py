"""F3 in a form: how the words are read, and why."""

from __future__ import annotations

import datetime as dt

import pytest
from textual.widgets import TextArea

from store.board_calendar import BoardCalendar
from store.editing import Occasion
from tests.tui.story import Story, written
from tui.presentation.explanation import explanation
from tui.presentation.rows import Tone

OCCASION = Occasion(dt.date(2018, 1, 10), BoardCalendar())


def told(text: str, *, width: int = 100, progress: bool = False) -> list[str]:
    return ["".join(span for span, _ in line) for line in explanation(text, OCCASION, width, progress=progress)]


async def test_f3_unfolds_why_the_words_have_their_days_and_folds_it_again(tmp_path):
    async with Story(written(tmp_path), size=(100, 40)) as user:
        await user.press("e")
        user.sees("läses: klart senast 2018-03-31", "F3 förklara")
        user.sees_not("läst som skriven")
        await user.press("f3")
        user.sees("klart senast 2018-03-31, tolkad", "månadens sista dag", "läst som skriven 2018-02-01")
        user.sees("återrapport senast 2018-06-30, säker")
        await user.press("f3")
        user.sees_not("läst som skriven")


async def test_the_explanation_follows_what_is_typed(tmp_path):
    async with Story(written(tmp_path), size=(100, 40)) as user:
        await user.press("e", "f3")
        user.app.screen.query_one("#schedule", TextArea).text = "Så snart medel finns."
        await user.pilot.pause()
        user.sees("inget datum, oklar", "villkor: ”Så snart medel finns”")


async def test_the_report_explains_too(tmp_path):
    async with Story(written(tmp_path), size=(100, 40)) as user:
        await user.press("r", "f3")
        user.sees("återrapport senast 2018-06-30, säker", "läst som skriven")


def test_exactly_the_words_that_were_read_are_underlined():
    (line, *_) = explanation("Vi tror på klart till mars 2018 och vila.", OCCASION, 100)
    assert "".join(span for span, tone in line if tone is Tone.MATCH).strip() == "till mars 2018"
    assert "".join(span for span, _ in line) == "Vi tror på klart till mars 2018 och vila."


def test_what_comes_back_says_when_next_and_never_a_rule_in_code():
    said = " ".join(told("Följs upp varje kvartal."))
    assert "nästa 31 mar 2018" in said
    assert "FREQ" not in said


def test_a_status_is_told_with_its_words():
    assert told("Pågår enligt tidsplan. Försenat.", progress=True)[0].startswith("status försenat, ur ”Försenat”; där")


@pytest.mark.parametrize("width", [20, 40, 78])
def test_no_line_is_wider_than_the_field(width):
    text = "Klart till mars 2018. Utvärderas oktober 2018, så snart en ny HR-strateg är på plats. Löpande."
    assert max(len(line) for line in told(text, width=width)) <= max(width, 24)


def test_an_empty_field_is_not_explained():
    assert told("  \n ") == []
