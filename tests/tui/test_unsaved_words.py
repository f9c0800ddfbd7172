"""One rule for words that are not saved, in forms and in dialogs: they are asked about, and nothing loses them."""

from __future__ import annotations

import datetime as dt
import errno
import os

import pytest
from textual.widgets import Input, TextArea

from store.drafts import Drafts
from store.errors import FileError
from store.meetings.calendar import add_meetings
from store.meetings.editing import ask, tell
from store.model import Status
from store.register import Register
from tests.tui.story import Story, content, written
from tests.tui.test_conflict import texts

AREA, MEETING, MET = "stod-i-ekonomi-a1b2", "2018-01-24", dt.date(2018, 1, 24)


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


BOXES = {
    "fråga om ”Stöd i ekonomi” (g)": ("g",),
    "avslutet av ”Stöd i ekonomi” (d)": ("d", "tab"),
    f"nämndens beslut {MEETING} (m, p)": ("m", "left", "p"),
    f"ett nytt uppdrag från nämnden {MEETING} (m, n)": ("m", "left", "n"),
    "beslutet om ”Stöd i ekonomi” (m, d)": ("m", "left", "d"),
    "ett svar om ”Stöd i ekonomi” (a)": ("a",),
}


@pytest.fixture
def held(tmp_path):
    """A register with a meeting behind it that was told of the first område, and a question about that."""
    base = content()
    area = tell(ask(base.areas[AREA], "Nämnden", "Vad kostar det?", MET), MET, MET)
    return written(tmp_path, add_meetings(base.with_area(AREA, area), [MET, MET.replace(month=2, day=21)]))


@pytest.mark.parametrize(("said", "keys"), BOXES.items(), ids=BOXES)
async def test_words_in_a_box_that_a_crash_interrupted_come_back_and_are_told_of_at_the_start(held, said, keys):
    async with Story(held) as user:
        await user.press(*keys)
        await user.type("Halvskrivna ord")
        user.sees("Halvskrivna ord")
        user.app.screen.keep_words()
    async with Story(held) as user:
        user.sees("Osparad text finns kvar", said)
        await user.press(*keys)
        user.sees("Halvskrivna ord", "inte hann sparas")
        await user.press("escape")
        user.sees("Ändringarna är inte sparade")
        await user.press("tab", "enter")
    assert Drafts(held).waiting() == ()


async def test_which_areas_a_decision_concerns_comes_back_with_its_words(held):
    async with Story(held) as user:
        await user.press("m", "left", "p")
        await user.type("§ 7")
        ticks = user.app.screen.query_one("#concerns")
        ticks.mark(AREA, marked=False)
        user.app.screen.keep_words()
    async with Story(held) as user:
        await user.press("m", "left", "p")
        assert AREA not in user.app.screen.query_one("#concerns").chosen
        await user.press("enter")


async def test_a_box_keeps_its_words_when_the_program_is_asked_to_end(held):
    async with Story(held) as user:
        await user.press("g")
        await user.type("Halvskrivna ord")
        user.app._keep_words()
    assert Drafts(held).find(f"{AREA}§fråga").fields["question"] == "Halvskrivna ord"


async def test_what_is_asked_leaves_no_draft(held):
    async with Story(held) as user:
        await user.press("g")
        await user.type("Hur går det?")
        user.app.screen.keep_words()
        await user.press("enter")
        user.sees("Frågan är ställd")
    assert Drafts(held).waiting() == ()


async def test_a_half_written_reason_comes_back_when_the_form_is_saved_again(register):
    async with Story(register) as user:
        await user.press("down", "down", "e")
        user.app.screen.query_one("#schedule").text = "Klart april 2018."
        await user.press("ctrl+s")
        await user.type("konsulten ")
        user.app._keep_words()
    async with Story(register) as user:
        user.sees("Osparad text finns kvar från förra gången i ”Ansvar i lokalfrågor”. Öppna formuläret")
        user.sees_not("samma ruta")
        await user.press("down", "down", "e", "ctrl+s")
        user.sees("klart flyttas från 2017-12-31 till 2018-04-30", "konsulten ")
        await user.type("slutade")
        await user.press("enter")
        user.sees("Sparat")
    stone = user.saved.areas["lokaler-e5f6"].milestones["klart"]
    assert [move.reason for move in stone.moves] == ["konsulten slutade"]
    assert Drafts(register).waiting() == ()


async def test_a_half_written_answer_of_one_s_own_to_a_conflict_comes_back(tmp_path):
    path = texts(tmp_path)
    async with Story(path, size=(100, 40)) as user:
        await user.press("up", "space", "tab")
        await user.type("\nBeslut i maj.")
        user.app._keep_words()
    async with Story(path, size=(100, 40)) as user:
        user.sees("Någon annan har ändrat samma sak", "Beslut i maj.", "inte hann sparas")
        await user.press("ctrl+s")
        user.sees_not("Någon annan har ändrat")
    assert user.saved.areas[AREA].progress[1] == "Beslut i maj."


async def test_a_close_that_is_refused_keeps_the_box_and_its_words(register, monkeypatch):
    async with Story(register) as user:
        await user.press("d", "tab", "tab")
        await user.type("Ett långt skäl.")
        monkeypatch.setattr(user.app, "save", lambda *_: False)
        await user.press("ctrl+s")
        user.sees("Avsluta området", "Ett långt skäl.")
        monkeypatch.undo()
        await user.press("ctrl+s")
        user.sees_not("Avsluta området")
    assert user.saved.areas[AREA].closing.note == "Ett långt skäl."


async def test_a_box_whose_words_were_saved_by_way_of_a_conflict_is_closed(register):
    async with Story(register) as user:
        await user.press("P", "ctrl+a")
        await user.type("Mitt namn")
        other = Register.open(register)
        key, plan = next(iter(other.content.plans.items()))
        theirs = {**other.content.plans, key: plan.replace(name="Deras namn")}
        other.save(other.content.replace(plans=theirs), "annat")
        await user.press("ctrl+s")
        user.sees("Någon annan har ändrat samma sak")
        await user.press("enter", "enter")
        user.sees_not("Någon annan har ändrat", "Planens namn")
    assert user.saved.plans[key].name == "Mitt namn"


def fail_to_save(register, *_):
    raise FileError.of(register.path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), saving=True)


@pytest.fixture
def full_disk(monkeypatch):
    """A disk that is full until it is called."""
    with monkeypatch.context() as patched:
        patched.setattr(Register, "save", fail_to_save)
        yield patched.undo


async def test_why_a_date_moves_stands_until_it_is_saved(register, full_disk):
    async with Story(register, size=(80, 40)) as user:
        await user.press("e")
        user.app.screen.query_one("#schedule", TextArea).text = "Klart till maj 2018.\nUtvärderas oktober 2018."
        await user.press("ctrl+s")
        await user.type("Upphandlingen drog ut på tiden")
        await user.press("enter")
        user.sees("kunde inte spara", "Upphandlingen drog ut på tiden")
        full_disk()
        await user.press("enter")
        user.sees("Läge")
    (move,) = user.saved.areas[AREA].milestones["klart"].moves
    assert move.reason == "Upphandlingen drog ut på tiden"


async def test_why_a_milestone_moves_stands_until_it_is_saved(register, full_disk):
    async with Story(register, size=(80, 40)) as user:
        await user.press("b")
        user.app.screen.query_one("#due").value = "2018-05-31"
        user.app.screen.answer("ok")
        await user.pilot.pause()
        await user.type("Upphandlingen drog ut på tiden")
        await user.press("enter")
        user.sees("kunde inte spara", "Upphandlingen drog ut på tiden")
        full_disk()
        await user.press("enter")
        user.sees("Läge")
    (move,) = user.saved.areas[AREA].milestones["klart"].moves
    assert move.reason == "Upphandlingen drog ut på tiden"


async def test_an_own_answer_to_a_conflict_stands_until_it_is_saved_and_closes_all_that_asked(register, monkeypatch):
    async with Story(register, size=(100, 40)) as user:
        await user.press("e")
        form = user.app.screen
        form.query_one("#schedule", TextArea).text = "Klart till maj 2018.\nUtvärderas oktober 2018."
        other = Register.open(register)
        theirs = other.content.areas[AREA].replace(schedule=("Klart till april 2018.",))
        other.save(other.content.with_area(AREA, theirs), "Någon annan")
        await user.press("ctrl+s")
        await user.type("Upphandlingen drog ut på tiden")
        await user.press("enter")
        user.sees("Någon annan har ändrat samma sak")
        user.app.screen.query_one("#choice-0").choose("own")
        user.app.screen.query_one("#own-0", TextArea).text = "Klart till juni 2018."
        with monkeypatch.context() as patched:
            patched.setattr(Register, "save", fail_to_save)
            user.app.screen.answer("ok")
            await user.pilot.pause()
            user.sees("kunde inte spara", "Klart till juni 2018.")
        user.app.screen.answer("ok")
        await user.pilot.pause()
        user.sees_not("Någon annan har ändrat", "Upphandlingen drog ut", "Redigera")
    assert user.saved.areas[AREA].schedule == ("Klart till juni 2018.",)


def saved_by_another(path, **fields):
    other = Register.open(path)
    other.save(other.content.with_area(AREA, other.content.areas[AREA].replace(**fields)), "Någon annan")


@pytest.mark.parametrize(
    ("key", "field", "own"), [("e", "responsible", "Rektor"), ("r", "progress", "Mina ord.\nNy återrapport juni 2018.")]
)
async def test_words_that_come_back_leave_what_others_have_saved_since_as_it_stands(register, key, field, own):
    async with Story(register) as user:
        await user.press(key)
        where = user.app.screen.query_one(f"#{field}")
        setattr(where, "value" if isinstance(where, Input) else "text", own)
        user.app.screen.keep_words()
    saved_by_another(register, measures=("NYTT FRÅN ANNAN.",), status=Status.PAUSED)
    async with Story(register) as user:
        await user.press(key)
        user.sees("inte hann sparas")
        user.sees_not("Sedan texten skrevs")
        await user.press("ctrl+s")
        user.sees("Läge")
    area = user.saved.areas[AREA]
    assert (area.measures, area.status) == (("NYTT FRÅN ANNAN.",), Status.PAUSED)
    assert getattr(area, field) == (own if isinstance(where, Input) else tuple(own.splitlines()))


async def test_a_field_that_both_have_changed_is_asked_about_also_when_the_words_come_back_twice(register):
    async with Story(register) as user:
        await user.press("e")
        user.app.screen.query_one("#progress", TextArea).text = "Mina ord.\nNy återrapport juni 2018."
        user.app.screen.keep_words()
    theirs = ("NYTT FRÅN ANNAN.", "Ny återrapport juni 2018.")
    saved_by_another(register, progress=theirs)
    async with Story(register) as user:
        await user.press("e")
        user.sees("Sedan texten skrevs har någon annan sparat")
        user.app.screen.query_one("#responsible", Input).value = "Rektor"
        user.app.screen.keep_words()
    async with Story(register, size=(100, 40)) as user:
        await user.press("e")
        user.sees("Mina ord.", "Rektor", "Sedan texten skrevs har någon annan sparat")
        await user.press("ctrl+s")
        user.sees("Någon annan har ändrat samma sak", "NYTT FRÅN ANNAN.", "Mina ord.")
        user.app.screen.query_one("#choice-0").choose("theirs")
        user.app.screen.answer("ok")
        await user.pilot.pause()
        user.sees_not("Någon annan har ändrat")
    area = user.saved.areas[AREA]
    assert (area.progress, area.responsible) == (theirs, "Rektor")


async def test_a_box_shows_what_others_have_saved_where_its_words_come_back(held):
    async with Story(held) as user:
        await user.press("m", "left", "p")
        user.app.screen.query_one("#paragraph", Input).value = "§ 7"
        user.app.screen.keep_words()
    other = Register.open(held)
    meetings = other.content.meetings
    theirs = {**meetings, MEETING: meetings[MEETING].replace(paragraph="§ 9", registry="BUN 2018/5")}
    other.save(other.content.replace(meetings=theirs), "Någon annan")
    async with Story(held, size=(120, 40)) as user:
        await user.press("m", "left", "p")
        user.sees("§ 7", "BUN 2018/5", "Sedan texten skrevs har någon annan sparat", "Det som står nu: § 9")
