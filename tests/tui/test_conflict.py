"""The conflict dialog: before, mine, theirs with what each changed, and an answer of one's own."""

from __future__ import annotations

import datetime as dt
import sys

import pytest
from textual.widgets import TextArea

from store.merge import merge
from store.open_conflicts import Author, with_questions
from store.register import Register
from tests.terminal import Terminal
from tests.tui.story import Story, content, written
from tests.tui.test_terminal_stories import HOSTILE

ECONOMY = "stod-i-ekonomi-a1b2"
LONG = "Upplägget prövas med två skolor under våren och utvärderas tillsammans med rektorerna."


def conflicting(folder, ours: dict, theirs: dict):
    """A register in which a merge has left questions about one område."""
    base = content()
    base = base.with_area(ECONOMY, base.areas[ECONOMY].replace(progress=(LONG, "Ny återrapport juni 2018.")))
    sides = [base.with_area(ECONOMY, base.areas[ECONOMY].replace(**fields)) for fields in (ours, theirs)]
    who = Author("Sekreteraren", dt.date(2018, 3, 20)), Author("Skolchefen", dt.date(2018, 3, 21))
    return written(folder, with_questions(merge(base, *sides), *who))


def texts(folder):
    ours, theirs = LONG.replace("två", "tre"), LONG.replace("rektorerna", "rektorerna och facket")
    return conflicting(folder, {"progress": (ours,)}, {"progress": (theirs,)})


async def test_each_side_shows_what_it_changed_inside_the_text_and_who_wrote_it(tmp_path):
    async with Story(texts(tmp_path), size=(100, 40)) as user:
        user.sees("Någon annan har ändrat samma sak", "Före         Upplägget prövas med två skolor")
        user.sees("Din          Upplägget prövas med [två → tre] skolor", "[nytt: och")
        user.sees("[struket: Ny återrapport juni 2018.]", "Sekreteraren, 20 mar 2018", "Skolchefen, 21 mar 2018")


async def test_an_answer_of_one_s_own_starts_from_mine_and_is_saved_as_written(tmp_path):
    path = texts(tmp_path)
    async with Story(path, size=(100, 40)) as user:
        await user.press("up", "space", "tab")
        own = user.app.screen.focused
        assert isinstance(own, TextArea)
        assert own.text == LONG.replace("två", "tre")
        await user.type("\nBeslut i maj.")
        await user.press("tab", "enter")
        user.sees_not("Någon annan har ändrat")
    saved = Register.open(path).content
    assert saved.areas[ECONOMY].progress == (LONG.replace("två", "tre"), "Beslut i maj.")
    assert not saved.conflicts


async def test_what_stood_before_can_be_the_answer(tmp_path):
    path = texts(tmp_path)
    async with Story(path, size=(100, 40)) as user:
        await user.press("down", "down", "down", "space", "tab", "enter")
    assert Register.open(path).content.areas[ECONOMY].progress == (LONG, "Ny återrapport juni 2018.")


async def test_an_answer_that_is_no_date_is_told_and_can_be_mended(tmp_path):
    stones = content().areas[ECONOMY].milestones
    sides = [
        {"milestones": {**stones, "klart": stones["klart"].replace(due=dt.date(2018, month, 30))}} for month in (4, 5)
    ]
    path = conflicting(tmp_path, *sides)
    async with Story(path, size=(100, 40)) as user:
        user.sees("Din          2018-04-30", "Deras        2018-05-30")
        await user.press("up", "space", "tab")
        await user.type("9")
        await user.press("tab", "enter")
        user.sees("Svaret passar inte i fältet ”senast”", "2018-04-309")
        await user.press(*["backspace"] * 3)
        await user.type("25")
        await user.press("tab", "enter")
    assert Register.open(path).content.areas[ECONOMY].milestones["klart"].due == dt.date(2018, 4, 25)


async def test_esc_asks_before_words_of_one_s_own_are_thrown_away(tmp_path):
    path = texts(tmp_path)
    before = path.read_bytes()
    async with Story(path, size=(100, 40)) as user:
        await user.press("up", "space", "tab")
        await user.type("Mina ord. ")
        await user.press("escape")
        user.sees("Ändringarna är inte sparade")
        await user.press("escape")
        user.sees("Mina ord.")
        await user.press("escape", "tab", "enter")
        user.sees_not("Någon annan har ändrat")
    assert path.read_bytes() == before


@pytest.mark.sample(2)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_in_a_conflict_drives_the_terminal(tmp_path, text):
    sides = [{"progress": (f"{LONG} {side} {text}",), "group": f"{side} {text}"} for side in ("ett", "två")]
    path = conflicting(tmp_path, *sides)
    with Terminal([sys.executable, "-m", "tui", str(path), "--idag", "2018-02-01"]) as terminal:
        terminal.wait_for("Någon annan har ändrat samma sak")
        terminal.press("up", "space")
        terminal.wait_for("(•) Skriv eget svar")
        terminal.press("tab", "tab", "up", "space", "tab")
        terminal.settle()
        assert terminal.title != "titel"
        raw = terminal.raw
        assert b"\x1b]52" not in raw
        assert b"\x1b]0;titel" not in raw
        assert "\x9b".encode() not in raw
        assert "\u202e".encode() not in raw
        terminal.press("escape")
        terminal.wait_for("Ändringarna är inte sparade")
        terminal.press("tab", "enter")
        terminal.wait_until_gone("Någon annan har ändrat samma sak")
        terminal.press("q")
        assert terminal.exit_code() == 0


async def test_enter_on_an_answer_chooses_it_and_ctrl_s_saves_what_is_chosen(tmp_path):
    path = texts(tmp_path)
    async with Story(path, size=(100, 40)) as user:
        user.sees("↵ välj")
        await user.press("ctrl+s")
        user.sees("Markera först vad som ska gälla")
        await user.press("down", "down", "down", "enter")
        user.sees("↵ spara")
        user.sees_not("↵ välj")
        await user.press("ctrl+s")
        user.sees_not("Någon annan har ändrat")
    assert Register.open(path).content.areas[ECONOMY].progress == (LONG, "Ny återrapport juni 2018.")
