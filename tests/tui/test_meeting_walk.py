"""Inför nämnd: the walk through what a meeting must be told, and what the board made of it."""

from __future__ import annotations

import datetime as dt

import pytest
from docx import Document

from store.board_calendar import BoardCalendar
from store.codec import encode
from store.documents import interpret
from store.documents.files import text_file
from store.documents.reconcile import reconcile
from store.ids import id_maker
from store.meetings.agenda import is_told
from store.meetings.calendar import add_meetings
from store.model import Content, Heading, Plan, Status
from store.register import Register
from store.versions import version_at
from tests.git.repositories import Clone
from tests.tui.leadership_plan import text
from tests.tui.story import Story, content, written

DEC, JAN, FEB, MAR = dt.date(2017, 12, 20), dt.date(2018, 1, 24), dt.date(2018, 2, 21), dt.date(2018, 3, 21)
TODAY = dt.date(2018, 2, 14)


def plan() -> Content:
    """Nine områden, four of which February's meeting must be told."""
    source, dated = text_file.read(text().encode(), "plan.txt"), dt.date(2018, 1, 10)
    draft = interpret(source, written=dated, today=TODAY, calendar=BoardCalendar())
    blank = Content(heading=Heading(format=1, board="Barn- och utbildningsnämnden"))
    return add_meetings(reconcile(blank, draft, new_id=id_maker({})).content, (DEC, JAN, FEB, MAR))


@pytest.fixture
def register(tmp_path):
    return Clone.new(tmp_path / "anna", register=plan()).path


class Counting(Story):
    """Counts every key but those of a text."""

    keys = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await super().press(*keys)


async def test_the_whole_walk_takes_less_than_three_keys_an_item_and_five_beside_the_texts(register):
    async with Counting(register, today=TODAY) as user:
        await user.press("m")
        user.sees("Inför nämnd 21 feb 2018 · om 7 dagar", "0 av 4 genomgångna", "klart, ska godkännas av nämnden")
        await user.press("enter")
        for done in range(4):
            user.sees("Nu står det", f"{done} av 4 genomgångna")
            await user.type("Nytt sedan förra nämnden.")
            await user.press("ctrl+s")
        user.sees("Spara och frys för sammanträdet 2018-02-21", "Nytt sedan förra nämnden.")
        await user.press("tab", "enter")
        user.sees("fryst för sammanträdet 2018-02-21", "4 av 4 genomgångna")
        assert user.keys <= 4 * 3 + 5
        await user.app.workers.wait_for_complete()
        await user.pilot.pause()
        user.sees("aterrapport-2018-02-21.docx ligger bredvid registret.")
    document = Document(register.parent / "aterrapport-2018-02-21.docx")
    titles = {cell.text.splitlines()[0] for table in document.tables for cell in table.columns[0].cells}
    assert {"Ansvar för lokaler", "System för frånvaro"} < titles
    assert "Samverkan med socialtjänsten" not in titles
    told = [key for key, area in user.saved.areas.items() if is_told(area, FEB)]
    assert sorted(key.rpartition("-")[0] for key in told) == sorted(
        ("stod-till-rektor-i", "ansvar-for-lokaler", "gemensamma-rutiner-for-klagomal", "system-for-franvaro")
    )
    assert "namndkoll/2018-02-21" in Clone(register.parent).git("tag")
    assert version_at(register, "2018-02-21", TODAY).content == user.saved


async def test_what_stands_is_told_in_the_walk_with_two_different_keys_so_that_none_is_told_unread(register):
    async with Counting(register, today=TODAY) as user:
        await user.press("m", "enter", "ctrl+s", "ctrl+s", "ctrl+s")
        user.sees("Återrapportera som det står?", "Inget nytt är skrivet")
        assert not any(is_told(area, FEB) for area in user.saved.areas.values())
        await user.press("escape")
        user.sees("0 av 4 genomgångna · 2. Stöd till rektor i personalfrågor")
        user.keys = 2
        for _ in range(4):
            await user.press("ctrl+s", "enter")
        user.sees("Spara och frys för sammanträdet 2018-02-21")
        assert user.keys + 1 <= 4 * 3 + 5
    assert sum(is_told(area, FEB) for area in user.saved.areas.values()) == 4


async def test_a_form_that_is_not_drawn_yet_has_nothing_unsaved(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m")
        user.app.screen.action_walk()
        assert not user.app.screen.is_changed
        await user.press("ctrl+n")
        user.sees_not("Ändringarna är inte sparade")


async def test_the_walk_is_left_skipped_and_gone_on_with_after_a_restart(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "enter", "ctrl+n")
        user.sees("Ansvar för lokaler", "Ctrl+N hoppa över")
        await user.type("Avtalet är på väg.")
        await user.press("ctrl+s")
        user.sees("Gemensamma rutiner för klagomål", "1 av 4 genomgångna")
        await user.press("escape", "escape", "q")
    async with Story(register, today=TODAY) as user:
        await user.press("m")
        user.sees("1 av 4 genomgångna", "✓ genomgången")
        await user.press("enter")
        user.sees("Stöd till rektor i personalfrågor")


async def test_skipping_asks_about_words_that_are_written(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "enter")
        await user.type("Halvskrivet.")
        await user.press("ctrl+n")
        user.sees("Ändringarna är inte sparade")
        await user.press("enter")
        user.sees("1 av 4 genomgångna · 3. Ansvar för lokaler")


async def test_what_is_skipped_is_come_back_to(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "enter", "ctrl+n", "ctrl+n", "ctrl+n", "ctrl+n")
        user.sees("Resten hoppades över", "0 av 4 genomgångna")
        await user.press("enter")
        user.sees("Stöd till rektor i personalfrågor")


async def test_what_stands_is_told_with_one_key_and_its_aterrapport_is_met(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space")
        user.sees("1 av 4 genomgångna")
    (area,) = (area for area in user.saved.areas.values() if area.title == "Stöd till rektor i personalfrågor")
    assert (area.milestones["återrapport"].met, area.reported) == (TODAY, TODAY)
    assert is_told(area, FEB)


async def test_an_empty_processlage_is_no_text_that_can_be_confirmed(register):
    content = Register.open(register).content
    area_id = next(key for key, area in content.areas.items() if area.title == "Stöd till rektor i personalfrågor")
    register.write_bytes(encode(content.with_area(area_id, content.areas[area_id].replace(progress=()))))
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space")
        user.sees("ingen text som kan stämma. r skriver den.", "0 av 4 genomgångna")
        await user.press("enter", "ctrl+s")
        user.sees("ingen text att bekräfta", "0 av 4 genomgångna · 2. Stöd till rektor i personalfrågor")
        user.sees_not("Återrapportera som det står?")
        await user.type("Första stycket.")
        await user.press("ctrl+s")
        user.sees("1 av 4 genomgångna · 3. Ansvar för lokaler")
        await user.press("escape")
    async with Story(register, today=TODAY) as user:
        await user.press("m", "r")
        user.sees("Nytt processläge")


async def test_gone_through_is_not_said_as_klart_however_narrow_the_list_is(register):
    for size, words in (((80, 24), "✓ genomgången  2. Stöd"), ((50, 24), "✓ gått      2. Stöd")):
        async with Story(register, size=size, today=TODAY) as user:
            await user.press("m", "space")
            user.sees(words, "Inför nämnd 21 feb", "av 4 genomgångna")
            user.sees_not("✓ klar", "av 4 klara")


async def test_an_unanswered_question_is_first_and_is_not_passed_with_one_key(register):
    async with Story(register, today=TODAY) as user:
        await user.press("end", "g")
        await user.type("Hur går det?")
        await user.press("enter", "m")
        user.sees("0 av 5 genomgångna", "förvaltningschef frågar: ”Hur går det?”")
        await user.press("space")
        user.sees("obesvarad fråga", "0 av 5 genomgångna")
        await user.press("enter")
        user.sees("Samverkan med socialtjänsten", "[x] frågan från förvaltningschef")
        await user.press("ctrl+s")
        user.sees("Återrapportera som det står?", "räknas då som besvarad")
        await user.press("enter", "escape")
        user.sees("1 av 5 genomgångna")


async def test_without_git_the_walk_says_what_is_missing_and_loses_nothing(tmp_path):
    async with Story(written(tmp_path, plan()), today=TODAY) as user:
        await user.press("m", "space", "w")
        user.sees("ligger inte i något git-förråd", "1 av 4 genomgångna")


async def test_a_meeting_nobody_has_told_of_is_asked_for(tmp_path):
    path = written(tmp_path, content())
    (tmp_path / "namndkoll.toml").unlink()
    async with Story(path) as user:
        await user.press("m")
        user.sees("När är nästa sammanträde?")
        await user.type("2018-02-30")
        await user.press("enter")
        user.sees("2018-02-30 finns inte i kalendern.")
        await user.press("backspace", "backspace")
        await user.type("21")
        await user.press("enter")
        user.sees("Inför nämnd 21 feb 2018")
    assert list(user.saved.meetings) == ["2018-02-21"]


async def test_the_meetings_are_stepped_through(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "left")
        user.sees("Efter nämnd 24 jan 2018")
        await user.press("left", "left")
        user.sees("Det finns inget tidigare sammanträde")
        await user.press("right", "right", "right", "right")
        user.sees("Inför nämnd 21 mar 2018", "Det finns inget senare sammanträde")


# -- Efter nämnd -------------------------------------------------------------------------------------------------------


async def test_the_decision_is_written_on_what_was_told_and_approves_what_is_klart(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space", "space", "space", "space")
        user.sees("4 av 4 genomgångna")
        await user.press("p")
        user.sees("Nämndens beslut", "[x] Ansvar för lokaler", "[x]    godkänns och avslutas")
        await user.type("BUN 2018-02-21 § 12")
        await user.press("tab")
        await user.type("BUN 2018/7")
        await user.press("tab")
        await user.type("Nämnden godkänner återrapporten.")
        user.sees("Ctrl+S spara")
        await user.press("ctrl+s")
        user.sees("BUN 2018-02-21 § 12 · BUN 2018/7", "4 av 4 genomgångna", "godkänt och avslutat, BUN")
        user.sees_not("återstår")
        await user.press("home", "down", "down", "d")
        user.sees("Området är redan avslutat 2018-02-21, BUN 2018-02-21 § 12")
    meeting = user.saved.meetings[str(FEB)]
    assert (meeting.paragraph, meeting.registry) == ("BUN 2018-02-21 § 12", "BUN 2018/7")
    by_title = {area.title: area for area in user.saved.areas.values()}
    closed = by_title["Gemensamma rutiner för klagomål"]
    assert (closed.status, closed.closing.day, closed.closing.decision) == (Status.CLOSED, FEB, "BUN 2018-02-21 § 12")
    assert by_title["Ansvar för lokaler"].reports[0].decision == "Nämnden godkänner återrapporten."
    assert by_title["Elevhälsans uppdrag"].reports == ()


async def test_what_is_klart_only_in_passing_is_not_approved_beforehand(register):
    """Words that tell it by the way may be of one thing among several; whoever ticks it decides."""
    stored = Register.open(register)
    (key,) = (key for key, area in stored.content.areas.items() if area.status is Status.DONE)
    told = stored.content.areas[key].replace(progress=("Nya kassaskåp har införskaffats till alla skolor.",))
    stored.save(stored.content.with_area(key, told), "Nytt processläge")
    async with Story(register, today=TODAY, size=(100, 30)) as user:
        await user.press("m", "space", "space", "space", "space", "p")
        user.sees("[ ]    godkänns och avslutas (klart sägs bara i förbigående)")
        await user.type("§ 12")
        await user.press("ctrl+s")
    assert user.saved.areas[key].status is Status.DONE


async def test_the_paragraphs_of_a_decision_survive_being_opened_and_an_edit_of_one_letter(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space", "p")
        await user.type("§ 12\t\tNämnden tar del av rapporten.\nEn ny rapport lämnas i maj.")
        await user.press("ctrl+s")
        saved = register.read_bytes()
        await user.press("p")
        user.sees("Nämnden tar del av rapporten.", "En ny rapport lämnas i maj.")
        await user.press("ctrl+s")
        assert register.read_bytes() == saved
        await user.press("p", "tab", "tab", "down", "end", "left")
        await user.type("s")
        await user.press("ctrl+s")
    assert user.saved.meetings[str(FEB)].decision == ("Nämnden tar del av rapporten.", "En ny rapport lämnas i majs.")


async def test_a_decision_half_written_is_asked_about_before_it_is_left(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space", "p", "tab", "tab")
        await user.type("Nämnden tar del.")
        await user.press("escape")
        user.sees("Ändringarna är inte sparade")


async def test_a_decision_without_its_paragraph_is_asked_for(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space", "p", "enter")
        user.sees("Skriv paragrafen", "Nämndens beslut")
    assert user.saved.meetings[str(FEB)].paragraph == ""


async def test_a_decision_about_one_omrade_gives_its_next_aterrapport(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space", "home", "d")
        user.sees("Beslut om området", "Området är inte klart")
        await user.type("§ 12")
        await user.press("tab", "tab")
        await user.type("juni 2018")
        await user.press("enter")
        user.sees("1 av 4 genomgångna")
    (area,) = (area for area in user.saved.areas.values() if area.title == "Stöd till rektor i personalfrågor")
    assert area.progress[-1] == "Ny återrapport juni 2018."
    assert [stone.due for key, stone in area.milestones.items() if key.startswith("återrapport") and not stone.met] == [
        dt.date(2018, 6, 30)
    ]


async def test_after_a_meeting_the_list_of_the_next_one_offers_the_way_back_until_its_decision_is_written(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "space")
    async with Story(register, today=dt.date(2018, 2, 22)) as user:
        await user.press("m")
        user.sees("Inför nämnd 21 mar 2018", "← efter nämnd 21 feb")
        await user.press("left", "p")
        await user.type("§ 12")
        await user.press("ctrl+s", "right")
        user.sees("Inför nämnd 21 mar 2018")
        user.sees_not("efter nämnd 21 feb")


async def test_a_new_uppdrag_goes_to_the_plan_that_is_chosen(register):
    stored = Register.open(register)
    plans = {**stored.content.plans, "ovrigt-a1b2": Plan(name="Övriga uppdrag")}
    stored.save(stored.content.replace(plans=plans), "Ny plan")
    async with Story(register, today=TODAY) as user:
        await user.press("m", "n")
        await user.type("Se över taxan")
        await user.press("tab", "tab", "tab", "enter", "end", "enter")
        user.sees("Övriga uppdrag")
        await user.press("ctrl+s")
    (area,) = (area for area in user.saved.areas.values() if area.title == "Se över taxan")
    assert area.plan == "ovrigt-a1b2"


async def test_a_new_uppdrag_comes_out_of_a_decision(register):
    async with Story(register, today=TODAY) as user:
        await user.press("m", "n")
        await user.type("Se över taxan")
        await user.press("tab")
        await user.type("Klart majw")
        user.sees("Plan", "läses:", "majw")
        await user.press(*["backspace"] * 4)
        await user.type("maj 2018.")
        user.sees("läses: klart senast 2018-05-31")
        await user.press("enter", "escape", "end")
        user.sees("Se över taxan")
    (area,) = (area for area in user.saved.areas.values() if area.title == "Se över taxan")
    assert area.notes == ("Beslut: sammanträdet 2018-02-21",)
    assert area.milestones["klart"].due == dt.date(2018, 5, 31)
