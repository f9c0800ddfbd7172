"""Redigera, återrapportera, nytt, avsluta, bocka av: what a secretary does before a meeting."""

from __future__ import annotations

import datetime as dt
import errno
import os
import sys

import filelock
import pytest
from textual.widgets import Input, Select, TextArea

from store.codec import encode
from store.drafts import Drafts
from store.editing import Occasion, close
from store.model import Area, ClosingReason, Move, Status
from store.register import Register
from store.state_folder import state_folder
from tests.tui.story import TODAY, Story, content, written
from tui.presentation.reading import reading_spans
from tui.widgets.choices import CheckList
from tui.widgets.status_field import StatusField


@pytest.fixture
def register(tmp_path):
    return written(tmp_path)


async def at(user: Story, area_id: str) -> None:
    user.app.screen.show_new(area_id)
    await user.pilot.pause()


async def replace_text(user: Story, field: str, text: str) -> None:
    """What selecting all and typing does, in one step."""
    user.app.screen.query_one(f"#{field}", TextArea).text = text
    await user.pilot.pause()


async def edit_progress(user: Story) -> None:
    await user.press("e")
    user.app.screen.query_one("#progress").focus()
    await user.pilot.pause()


async def test_a_new_processlage_is_written_with_keys_that_stand_on_the_screen_at_80x24(register):
    async with Story(register) as user:
        await user.press("down", "down")
        user.sees("r återrapportera")
        await user.press("r")
        user.sees("Återrapportera · 3. Ansvar i lokalfrågor", "Nu står det", "Nytt processläge", "Ctrl+S spara")
        await user.type("Första mötet har hållits.")
        await user.press("ctrl+s")
        user.sees("Texten kan läsas som ”pågår”, men status är ”ej påbörjat”.")
        await user.press("right", "enter")
        user.sees("Sparat")
    area = user.saved.areas["lokaler-e5f6"]
    assert (area.progress, area.status) == (("Ej påbörjat.", "Första mötet har hållits."), Status.ONGOING)
    assert area.reported == TODAY


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_form_opens_in_its_first_field_with_the_start_of_every_text_in_sight(tmp_path, size):
    base = content()
    long = "Rektor på varje skola får ett samlat och långsiktigt stöd i ekonomi, personal, lokaler och upphandling"
    area = base.areas["lokaler-e5f6"].replace(title=long, progress=tuple(f"Stycke {n}." for n in range(1, 30)))
    async with Story(written(tmp_path, base.with_area("lokaler-e5f6", area)), size=size) as user:
        await at(user, "lokaler-e5f6")
        await user.press("e")
        user.sees("Rektor på varje skola får", "Klart december")
        assert user.app.focused.id == "title"
        assert user.app.screen.query_one("#fields").scroll_y == 0
        await user.press(*["tab"] * 6)
        assert (user.app.focused.id, user.app.focused.cursor_location) == ("progress", (0, 0))
        user.sees("Stycke 1.")


async def test_the_line_under_the_tidsplan_says_how_it_is_read_while_it_is_typed(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("e")
        await replace_text(user, "schedule", "Klart juni 2018. Utvärderas inom snar framtid.")
        user.sees("klart senast 2018-06-30", "inom snar framtid", "ger inget datum")


async def test_a_date_that_moves_later_asks_why_and_keeps_the_first_promise(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("e")
        await replace_text(user, "schedule", "Klart april 2018.")
        await user.press("ctrl+s")
        user.sees("Datumet flyttas fram", "klart flyttas från 2017-12-31 till 2018-04-30")
        await user.press("enter")
        user.sees("Skriv ett skäl")
        await user.type("konsultutredning")
        await user.press("enter")
        user.sees("Sparat")
    stone = user.saved.areas["lokaler-e5f6"].milestones["klart"]
    assert (stone.due, stone.originally) == (dt.date(2018, 4, 30), dt.date(2017, 12, 31))
    assert [(move.before, move.after, move.day, move.reason) for move in stone.moves] == [
        (dt.date(2017, 12, 31), dt.date(2018, 4, 30), TODAY, "konsultutredning")
    ]


@pytest.mark.parametrize(("key", "field"), [("e", "schedule"), ("r", "progress")])
async def test_a_date_that_is_taken_away_asks_why_and_keeps_the_first_promise(register, key, field):
    milestone, due = ("klart", dt.date(2018, 3, 31)) if key == "e" else ("återrapport", dt.date(2018, 6, 30))
    async with Story(register) as user:
        await at(user, "stod-i-ekonomi-a1b2")
        await user.press(key)
        text = "Utvärderas oktober 2018." if key == "e" else "Tas upp igen senare."
        await replace_text(user, field, text)
        await user.press("ctrl+s")
        user.sees("Ett lovat datum tas bort", f"{milestone} senast {due} tas bort")
        await user.press("enter")
        user.sees("Skriv ett skäl")
        assert user.saved == content()
        await user.type("konsulten slutade")
        await user.press("enter")
        user.sees("Sparat")
    stone = user.saved.areas["stod-i-ekonomi-a1b2"].milestones[milestone]
    assert (stone.due, stone.originally, stone.moves) == (
        None,
        due,
        (Move(before=due, day=TODAY, reason="konsulten slutade"),),
    )


async def test_going_back_from_the_reason_keeps_the_form_and_saves_nothing(register):
    before = register.read_bytes()
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("e")
        await replace_text(user, "schedule", "Klart april 2018.")
        await user.press("ctrl+s", "escape")
        user.sees("Redigera", "Klart april 2018.")
        assert register.read_bytes() == before


async def test_leaving_with_unsaved_words_asks_and_each_answer_does_what_it_says(register):
    before = register.read_bytes()
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Nytt. ")
        await user.press("escape")
        user.sees("Ändringarna är inte sparade", "Spara", "Släng", "Tillbaka")
        await user.press("escape")
        user.sees("Redigera", "Nytt. Upplägget")
        await user.press("escape", "tab", "enter")
        user.sees("Läge")
        assert register.read_bytes() == before
        await edit_progress(user)
        user.sees_not("Nytt. Upplägget")
        await user.type("Nytt. ")
        await user.press("escape", "enter")
    assert user.saved.areas["stod-i-ekonomi-a1b2"].progress[0] == "Nytt. Upplägget prövas med två skolor."


async def test_ctrl_q_in_a_changed_form_asks_before_anything_is_lost(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Nytt. ")
        await user.press("ctrl+q")
        user.sees("Ändringarna är inte sparade")
        assert user.app.is_running


async def test_words_of_a_form_that_a_crash_interrupted_come_back(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Halvskrivet. ")
        user.app.screen.keep_words()
    async with Story(register) as user:
        await user.press("e")
        user.sees("Halvskrivet. Upplägget", "inte hann sparas")


async def test_words_that_may_be_another_window_s_are_told_of_with_their_file(register, monkeypatch):
    Drafts(register).keep("stod-i-ekonomi-a1b2", {"progress": "Kanske någon annans."})
    (file,) = (state_folder(register) / "utkast").glob("*.json")

    def fail(*_, **__):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    async with Story(register, size=(140, 40)) as user:
        with monkeypatch.context() as patched:
            patched.setattr(filelock.BaseFileLock, "acquire", fail)
            await edit_progress(user)
        user.sees("det går inte att avgöra om den skrivs i ett annat fönster", str(file))
        user.sees_not("Kanske någon annans.", "inte hann sparas")


async def test_words_another_window_writes_are_told_of_and_cannot_be_thrown_away_here(register):
    elsewhere = Drafts(register)
    elsewhere.keep("stod-i-ekonomi-a1b2", {"progress": "Skrivs just nu."})
    async with Story(register) as user:
        await edit_progress(user)
        user.sees("Just nu skrivs det här i ett annat fönster", "Upplägget prövas med två skolor.")
        user.sees_not("Skrivs just nu.", "inte hann sparas")
        await user.type("Här. ")
        await user.press("escape", "tab", "enter")
        user.sees("Läge")
    elsewhere.let_go("stod-i-ekonomi-a1b2")
    assert Drafts(register).find("stod-i-ekonomi-a1b2").fields == {"progress": "Skrivs just nu."}


async def test_an_edited_paragraph_changes_one_line_of_the_file(register):
    before = register.read_text(encoding="utf-8").splitlines()
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("e")
        await replace_text(user, "progress", "Tre fjärdedelar av arbetet är gjort.")
        await user.press("ctrl+s")
    after = register.read_text(encoding="utf-8").splitlines()
    assert [(old, new) for old, new in zip(before, after, strict=True) if old != new] == [
        ('        "Halva arbetet är gjort."', '        "Tre fjärdedelar av arbetet är gjort."')
    ]


async def test_report_ticks_off_the_aterrapport_that_is_due_and_names_the_next(register):
    async with Story(register, today=dt.date(2018, 6, 20)) as user:
        await user.press("r")
        user.sees("[x] återrapport senast 2018-06-30", "[ ] utvärdering senast 2018-10-31")
        user.app.screen.query_one("#next", Input).value = "oktober 2018"
        await user.press("ctrl+s")
        await user.pilot.pause()
    area = user.saved.areas["stod-i-ekonomi-a1b2"]
    assert area.progress == ("Upplägget prövas med två skolor.", "Ny återrapport oktober 2018.")
    assert area.milestones["återrapport"].met == dt.date(2018, 6, 20)
    assert area.milestones["återrapport-2"].due == dt.date(2018, 10, 31)


async def test_the_first_aterrapport_that_is_named_is_no_move_and_asks_nothing(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("r")
        user.app.screen.query_one("#next", Input).value = "juni 2018"
        await user.press("ctrl+s")
        user.sees("Sparat")
    stone = user.saved.areas["rutiner-c3d4"].milestones["återrapport"]
    assert (stone.due, stone.originally, stone.moves) == (dt.date(2018, 6, 30), None, ())


async def test_a_report_before_its_time_that_names_the_next_is_told_to_tick_itself_off_and_then_moves_nothing(register):
    async with Story(register) as user:
        await user.press("r")
        user.sees("[ ] återrapport senast 2018-06-30")
        user.app.screen.query_one("#next", Input).value = "oktober 2018"
        await user.press("ctrl+s")
        user.sees("återrapport flyttas från 2018-06-30 till 2018-10-31", "Om det är den återrapporten du lämnar nu")
        await user.press("escape")
        user.app.screen.query_one(CheckList).mark("återrapport", marked=True)
        await user.press("ctrl+s")
        user.sees("Sparat")
    stones = user.saved.areas["stod-i-ekonomi-a1b2"].milestones
    assert (stones["återrapport"].met, stones["återrapport"].moves) == (TODAY, ())
    assert stones["återrapport-2"].due == dt.date(2018, 10, 31)


@pytest.mark.parametrize(
    ("keys", "status", "met"),
    [(["enter"], Status.ONGOING, None), (["right", "enter"], Status.DONE, TODAY), (["escape"], None, None)],
)
async def test_words_never_choose_a_status_but_ask_when_they_tell_another(register, keys, status, met):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("r")
        await replace_text(user, "progress", "Rutinerna är klara.")
        assert user.app.screen.query_one("#status", Select).value == "pågår"
        await user.press("ctrl+s")
        user.sees("Texten kan läsas som ”klart”, men status är ”pågår”.")
        await user.press(*keys)
        if status is None:
            user.sees("Rutinerna är klara.", "Nytt processläge")
            return
    area = user.saved.areas["rutiner-c3d4"]
    assert (area.status, area.progress, area.milestones["klart"].met) == (status, ("Rutinerna är klara.",), met)


async def test_half_a_word_leaves_nothing_behind(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("r")
        await replace_text(user, "progress", "Rutinerna är beslutad")
        await user.type("e av rektorerna.")
        user.sees("[ ] klart")
        assert user.app.screen.query_one("#status", Select).value == "pågår"


async def test_a_status_that_is_chosen_is_not_asked_about_and_klart_ticks_its_milstolpe(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("r")
        await replace_text(user, "progress", "Rutinerna används.")
        user.app.screen.query_one("#status", Select).value = "klart"
        await user.pilot.pause()
        user.sees("[x] klart")
        user.app.screen.query_one("#status", Select).value = "försenat"
        await user.pilot.pause()
        user.sees("[ ] klart")
        await replace_text(user, "progress", "Rutinerna är klara.")
        await user.press("ctrl+s")
    assert user.saved.areas["rutiner-c3d4"].status is Status.DELAYED


async def test_a_new_omrade_goes_last_in_the_group_of_the_one_at_hand_and_is_highlighted(register):
    async with Story(register) as user:
        await user.press("n")
        user.sees("Nytt område · Åtgärdsplan ledningsfunktion")
        await user.type("Elevhälsans bemanning")
        await replace_text(user, "schedule", "Klart maj 2018.")
        await user.press("ctrl+s")
        await user.pilot.pause()
        assert user.app.screen.area_id.startswith("elevhalsans-bemanning-")
    (area,) = [area for area in user.saved.areas.values() if area.title == "Elevhälsans bemanning"]
    assert (area.plan, area.order, area.milestones["klart"].due) == ("ledning-7k3q", 35, dt.date(2018, 5, 31))


async def test_a_new_omrade_in_an_old_plan_is_neither_silent_nor_still(register):
    async with Story(register, size=(100, 40), today=dt.date(2018, 3, 20)) as user:
        await user.press("n")
        await user.type("Elevhälsans bemanning")
        await replace_text(user, "schedule", "Klart maj 2018.")
        await user.press("ctrl+s")
        await user.pilot.pause()
        await user.press("enter")
        user.sees("Elevhälsans bemanning", "Tillagd      2018-03-20")
        user.sees_not("inget rapporterat")
        await user.press("escape", "m")
        user.sees("Inför nämnd 21 mar 2018", "stilla sedan 2 sammanträden")
        user.sees_not("Elevhälsans bemanning")


async def test_a_new_omrade_without_a_name_is_refused_in_one_sentence(register):
    async with Story(register) as user:
        await user.press("n")
        await replace_text(user, "schedule", "Klart maj 2018.")
        await user.press("ctrl+s")
        user.sees("måste ha ett namn", "Nytt område")
    assert len(user.saved.areas) == 6


async def test_closing_takes_a_reason_and_a_paragraph_and_removes_nothing(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("d")
        user.sees("Avsluta området", "(•) genomförd", "( ) ej aktuell")
        await user.press("down", "space")
        user.sees("(•) övergått i ordinarie verksamhet")
        await user.press("tab")
        await user.type("BUN 2018-02-21 § 9")
        await user.press("tab", "tab", "enter")
        user.sees("✓ 2 avslutade")
    area = user.saved.areas["rutiner-c3d4"]
    assert (area.status, area.closing.reason, area.closing.decision) == (
        Status.CLOSED,
        ClosingReason.ORDINARY_OPERATIONS,
        "BUN 2018-02-21 § 9",
    )
    assert area.progress == ("Halva arbetet är gjort.",)


async def test_a_closed_omrade_is_taken_up_again(register):
    async with Story(register) as user:
        await at(user, "lektor-g7h8")
        await user.press("d")
        user.sees("Ta upp området igen")
        await user.press("enter")
    area = user.saved.areas["lektor-g7h8"]
    assert area.closing is None
    (closing,) = area.earlier_closings
    assert (closing.decision, closing.reopened) == ("BUN 2018-01-24 § 7", TODAY)


async def test_a_milstolpe_is_ticked_off_and_opened_again(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("b")
        user.sees("[ ] klart")
        await user.press("space")
        user.sees("[x] klart")
        await user.press("tab", "tab", "enter")
    assert user.saved.areas["lokaler-e5f6"].milestones["klart"].met == TODAY


async def test_a_date_corrected_by_hand_stays_when_the_words_are_edited(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("b", "tab")
        user.app.screen.query_one("#due", Input).value = "2017-12-15"
        await user.press("tab", "enter")
        await user.press("e")
        await replace_text(user, "progress", "Nu är det påbörjat.")
        await user.press("ctrl+s")
    assert user.saved.areas["lokaler-e5f6"].milestones["klart"].due == dt.date(2017, 12, 15)


async def test_a_date_that_is_no_date_is_refused_in_one_sentence(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("b", "tab")
        user.app.screen.query_one("#due", Input).value = "31 mars"
        await user.press("tab", "enter")
        user.sees("ÅÅÅÅ-MM-DD")


async def test_undo_shows_what_it_changes_takes_it_back_and_redo_does_it_again(register):
    before = register.read_bytes()
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Nytt. ")
        await user.press("ctrl+s")
        changed = register.read_bytes()
        await user.press("u")
        user.sees("Ångra", "Redigera: Stöd i ekonomi", "processläge")
        assert register.read_bytes() == changed
        await user.press("enter")
        assert register.read_bytes() == before
        await user.press("ctrl+r", "enter")
        assert register.read_bytes() == changed


async def test_undo_takes_back_one_s_own_words_only_when_others_save_while_it_asks(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("e")
        await replace_text(user, "progress", "Mitt.")
        user.app.screen.query_one("#responsible", Input).value = "Jag"
        await user.press("ctrl+s", "u")
        user.sees("Ångra", "Redigera: Ansvar i lokalfrågor")
        other = Register.open(register)
        mine = other.content.areas["lokaler-e5f6"]
        other.save(other.content.with_area("lokaler-e5f6", mine.replace(responsible="Lokalstrateg")), "byte")
        other.save(other.content.with_area("nytt-0000", Area(title="Nytt", plan=mine.plan)), "nytt")
        await user.press("enter")
        user.sees("Ansvar i lokalfrågor (ansvarig) har ändrats av någon annan")
    area = user.saved.areas["lokaler-e5f6"]
    assert (area.progress, area.responsible) == (content().areas["lokaler-e5f6"].progress, "Lokalstrateg")
    assert "nytt-0000" in user.saved.areas


async def test_undo_reaches_back_after_a_restart(register):
    before = register.read_bytes()
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Nytt. ")
        await user.press("ctrl+s")
    async with Story(register) as user:
        await user.press("u", "enter")
    assert register.read_bytes() == before


async def test_nothing_to_undo_is_said(register):
    async with Story(register) as user:
        await user.press("u")
        user.sees("inget att ångra")


async def test_the_same_field_changed_by_two_is_asked_about_and_the_choice_is_saved(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Mitt. ")
        other = Story(register).session.register
        area: Area = other.content.areas["stod-i-ekonomi-a1b2"]
        theirs = area.replace(progress=("Deras. Upplägget prövas med två skolor.", *area.progress[1:]))
        other.save(other.content.with_area("stod-i-ekonomi-a1b2", theirs), "annan")
        await user.press("ctrl+s")
        user.sees("Någon annan har ändrat samma sak", "Före", "Din", "Deras", "(•) Behåll min text")
        await user.press("down", "space", "tab", "enter")
        await user.pilot.pause()
    assert user.saved.areas["stod-i-ekonomi-a1b2"].progress[0] == "Deras. Upplägget prövas med två skolor."


@pytest.mark.parametrize("reread", [False, True], ids=["before the app has looked", "after the app has read it anew"])
async def test_a_form_that_was_open_while_others_saved_never_writes_over_them(register, reread):
    async with Story(register) as user:
        await user.press("e")
        user.app.screen.query_one("#responsible", Input).value = "Controller"
        other = Story(register).session.register
        area = other.content.areas["stod-i-ekonomi-a1b2"]
        theirs = area.replace(progress=("Deras nya ord.", *area.progress[1:]))
        other.save(other.content.with_area("stod-i-ekonomi-a1b2", theirs), "annan")
        if reread:
            user.app.look_at_file()
        await user.press("ctrl+s")
        user.sees("Sparat")
    area = user.saved.areas["stod-i-ekonomi-a1b2"]
    assert (area.responsible, area.progress[0]) == ("Controller", "Deras nya ord.")


async def test_the_same_field_asks_also_when_the_app_has_read_the_file_anew(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Mitt. ")
        other = Story(register).session.register
        area = other.content.areas["stod-i-ekonomi-a1b2"]
        theirs = area.replace(progress=("Deras nya ord.", *area.progress[1:]))
        other.save(other.content.with_area("stod-i-ekonomi-a1b2", theirs), "annan")
        user.app.look_at_file()
        await user.press("ctrl+s")
        user.sees("Någon annan har ändrat samma sak", "Behåll båda")
        await user.press("down", "down", "space", "tab", "enter")
        await user.pilot.pause()
    assert {"Deras nya ord.", "Mitt. Upplägget prövas med två skolor."} <= set(
        user.saved.areas["stod-i-ekonomi-a1b2"].progress
    )


async def test_a_choice_between_two_texts_takes_back_nothing_that_was_saved_after_the_file_was_read(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Mitt. ")
        other = Register.open(register)
        area = other.content.areas["stod-i-ekonomi-a1b2"]
        theirs = area.replace(progress=("Deras nya ord.", *area.progress[1:]))
        other.save(other.content.with_area("stod-i-ekonomi-a1b2", theirs), "annan")
        user.app.look_at_file()
        other.save(other.content.with_area("stod-i-ekonomi-a1b2", theirs.replace(responsible="Nyast")), "annan igen")
        await user.press("ctrl+s")
        user.sees("Någon annan har ändrat samma sak")
        await user.press("down", "space", "tab", "enter")
        await user.pilot.pause()
    assert user.saved == other.content


async def test_a_register_that_became_newer_under_an_open_form_is_not_written(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Mitt. ")
        newer = user.saved
        register.write_bytes(
            encode(newer.replace(heading=newer.heading.replace(format=2), other_tables={"ny": {"a": {}}}))
        )
        before = register.read_bytes()
        await user.press("ctrl+s")
        user.sees("nyare Nämndkoll", "Redigera")
    assert register.read_bytes() == before


async def test_a_register_that_is_gone_is_said_and_not_made_anew(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Mitt. ")
        register.unlink()
        await user.press("ctrl+s")
        user.sees("finns inte längre", "Redigera")
        assert not register.exists()


async def test_written_words_in_a_dialog_are_asked_about_before_they_are_thrown_away(register):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("d", "tab")
        await user.type("BUN")
        await user.press("ctrl+q")
        user.sees("Ändringarna är inte sparade", "Avsluta området        Släng")
        assert user.app.is_running
        await user.press("escape", "escape", "escape")
        user.sees("BUN")
        await user.press("escape", "tab", "enter")
        user.sees("Läge")
        user.sees_not("(•) genomförd")


async def test_ctrl_q_over_the_reason_goes_back_one_step_and_then_asks(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("e")
        await replace_text(user, "schedule", "Klart april 2018.")
        await user.press("ctrl+s")
        user.sees("Datumet flyttas fram")
        await user.press("ctrl+q")
        await user.pilot.pause()
        user.sees("Ändringarna är inte sparade")
        await user.press("enter")
        await user.type("konsultutredning")
        await user.press("enter")
        await user.pilot.pause()
        assert user.app._exit
    assert [move.reason for move in user.saved.areas["lokaler-e5f6"].milestones["klart"].moves] == ["konsultutredning"]


async def test_enter_goes_on_and_never_turns_a_tick(register):
    async with Story(register) as user:
        await at(user, "lokaler-e5f6")
        await user.press("b", "space", "enter")
        await user.pilot.pause()
    assert user.saved.areas["lokaler-e5f6"].milestones["klart"].met == TODAY


async def test_a_fault_of_the_file_is_told_once_and_not_every_second(register):
    whole = register.read_bytes()
    async with Story(register) as user:
        register.write_bytes(b"")
        for _ in range(3):
            user.app.look_at_file()
        await user.pilot.pause()
        assert sum("namndkoll.json" in said.message for said in user.app._notifications) == 1
        register.write_bytes(whole)
        user.app.look_at_file()


async def test_dialogs_survive_the_smallest_terminal(register):
    async with Story(register) as user:
        for key in ("d", "b", "r", "i", "v"):
            await user.press(key)
            await user.pilot.resize_terminal(1, 1)
            await user.pilot.pause()
            await user.pilot.resize_terminal(80, 24)
            await user.press("escape")
        user.sees("Läge")


async def test_different_omraden_changed_by_two_are_both_there(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Mitt. ")
        other = Story(register).session.register
        area = other.content.areas["lokaler-e5f6"]
        other.save(other.content.with_area("lokaler-e5f6", area.replace(responsible="Fastighetschef")), "annan")
        await user.press("ctrl+s")
        user.sees("Sparat")
    assert user.saved.areas["lokaler-e5f6"].responsible == "Fastighetschef"
    assert user.saved.areas["stod-i-ekonomi-a1b2"].progress[0].startswith("Mitt. ")


async def test_a_form_says_at_once_how_its_words_are_read(register):
    async with Story(register) as user:
        await user.press("e")
        user.sees("klart senast 2018-03-31", "utvärdering senast 2018-10-31", "återrapport senast 2018-06-30")
        await user.press("escape", "r")
        user.sees("återrapport senast 2018-06-30")


@pytest.mark.parametrize("form", ["e", "r"])
async def test_a_phrase_goes_in_where_the_cursor_stands(register, form):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press(form, "f4")
        user.sees("Fraser", "Pågår enligt tidsplan.")
        await user.press("down", "enter", "ctrl+s")
    assert "Pågår enligt tidsplan." in user.saved.areas["rutiner-c3d4"].progress


async def test_the_user_s_own_editor_gets_the_text_and_gives_it_back(register, monkeypatch, tmp_path):
    from tui.screens.editor import edited

    script = tmp_path / "editor.py"
    script.write_text("import pathlib, sys\np = pathlib.Path(sys.argv[1])\np.write_text(p.read_text() + 'Mer åäö.')\n")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    assert edited("Först.") == "Först.\nMer åäö."
    monkeypatch.setenv("VISUAL", "/finns/inte")
    assert edited("Först.") is None


async def test_words_brought_back_after_a_crash_count_as_unsaved_until_they_are_saved(register):
    async with Story(register) as user:
        await edit_progress(user)
        await user.type("Oersättliga ord. ")
        user.app.screen.keep_words()
    async with Story(register) as user:
        await user.press("e")
        user.sees("Oersättliga ord.")
        await user.press("escape")
        user.sees("Ändringarna är inte sparade")
        await user.press("escape", "ctrl+s")
        assert user.saved.areas["stod-i-ekonomi-a1b2"].progress[0].startswith("Oersättliga ord.")


async def test_a_screen_draws_new_content_once(register):
    async with Story(register) as user:
        drawn = []
        user.app.screen.content_changed = lambda: drawn.append(1)
        user.app.content_is_new()
        await user.pilot.pause()
        assert drawn == [1]


async def test_words_that_speak_against_the_status_beside_them_are_pointed_out_until_they_agree(register):
    async with Story(register, size=(120, 40)) as user:
        await user.press("end", "r")
        user.sees("≠ ”dragit ut på tiden” säger emot status")
        user.app.screen.query_one("#status", Select).value = "försenat"
        await user.pilot.pause()
        user.sees_not("säger emot")


def test_a_day_without_a_purpose_is_told_by_its_words_and_nothing_is_told_twice():
    text = "Underlaget 31 mars 2018. Ny återrapport juni 2018.\nNy återrapport juni 2018."
    told = "".join(text for text, _ in reading_spans(text, Occasion(TODAY), progress=True))
    assert told == "läses: ”31 mars 2018” 2018-03-31 · återrapport senast 2018-06-30"


@pytest.mark.parametrize("key", ["e", "r"])
async def test_no_list_of_statuses_ends_an_omrade_which_takes_a_reason(register, key):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press(key)
        field = user.app.screen.query_one(StatusField)
        assert [status for status in Status if not field.offers(status)] == [Status.CLOSED, Status.CANCELLED]


async def test_a_closed_omrade_keeps_its_status_in_the_form_and_leaving_it_keeps_how_it_was_closed(tmp_path):
    area_id = "rutiner-c3d4"
    before = content()
    closed = close(before.areas[area_id], ClosingReason.COMPLETED, TODAY, "§ 7")
    register = written(tmp_path, before.with_area(area_id, closed))
    async with Story(register) as user:
        await user.press("6")
        await at(user, area_id)
        await user.press("e")
        field = user.app.screen.query_one(StatusField)
        assert (field.value, field.offers(Status.CANCELLED)) == (Status.CLOSED, False)
        field.value = Status.ONGOING.value
        await user.press("ctrl+s")
    area = user.saved.areas[area_id]
    assert (area.status, area.closing) == (Status.ONGOING, None)
    assert [closing.decision for closing in area.earlier_closings] == ["§ 7"]


@pytest.mark.parametrize(
    ("told", "asked"),
    [("Arbetet är avslutat.", "Texten kan läsas som ”klart”"), ("Åtgärden utgår.", "")],
)
async def test_words_that_say_avslutat_ask_about_klart_which_is_closed_with_a_reason(register, told, asked):
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("r")
        await replace_text(user, "progress", told)
        await user.press("ctrl+s")
        if asked:
            user.sees(asked)
            await user.press("enter")
    assert user.saved.areas["rutiner-c3d4"].status is Status.ONGOING


async def test_a_draft_that_ends_an_omrade_brings_back_its_words_and_no_end(register):
    Drafts(register).keep("rutiner-c3d4", {"progress": "Halvskrivet.", "status": "avslutat"})
    async with Story(register) as user:
        await at(user, "rutiner-c3d4")
        await user.press("e")
        assert user.app.screen.query_one("#progress", TextArea).text == "Halvskrivet."
        assert user.app.screen.query_one("#status", Select).value == "pågår"
