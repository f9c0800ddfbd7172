"""Milstolpar in the app: the day one is ticked off, times counted, what comes back, and why there is no date."""

from __future__ import annotations

import datetime as dt

import pytest
from textual.widgets import Input

from store.editing import take_away, without_words
from store.model import Area, Milestone, Move
from store.register import Register
from tests.tui.story import TODAY, Story, content, milestone, written
from tui.screens.saving import ReasonDialog
from tui.text.app import bad_date
from tui.widgets.choices import CheckList

SYSTEMS = "stod-i-system-m2n3"
QUARTERS = "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"


def register(folder, stones: dict[str, Milestone], **fields):
    base = content()
    area = base.areas["stod-i-ekonomi-a1b2"].replace(milestones=stones, **fields)
    return written(folder, base.with_area("stod-i-ekonomi-a1b2", area))


@pytest.fixture
def recurring(tmp_path):
    """Followed up every quarter, and nothing heard of it since November."""
    stones = {"återkommande": Milestone(words="Följs upp varje kvartal.", repeats=QUARTERS)}
    base = content()
    plans = {"ledning-7k3q": base.plans["ledning-7k3q"].replace(dated=dt.date(2017, 9, 1))}
    area = base.areas["stod-i-ekonomi-a1b2"].replace(
        milestones=stones, schedule=("Följs upp varje kvartal.",), reported=dt.date(2017, 11, 1)
    )
    return written(tmp_path, base.replace(plans=plans).with_area("stod-i-ekonomi-a1b2", area))


async def test_a_milestone_is_ticked_off_today_or_on_the_day_one_writes(tmp_path):
    path = written(tmp_path)
    async with Story(path) as user:
        await user.press("b")
        user.sees("Gjort den     2018-02-01")
        await user.press("space", "tab", "tab")
        await user.type("2018-01-25")
        await user.press("enter")
        assert user.saved.areas["stod-i-ekonomi-a1b2"].milestones["klart"].met == dt.date(2018, 1, 25)
        await user.press("b")
        user.sees("[x] klart", "Gjort den     2018-01-25")
        await user.press("tab", "tab")
        await user.type("2018-01-26")
        await user.press("enter")
        assert user.saved.areas["stod-i-ekonomi-a1b2"].milestones["klart"].met == dt.date(2018, 1, 26)


@pytest.mark.parametrize(
    ("day", "sentence"), [("2018-02-02", "Den dagen har inte varit än"), ("i går", "Skriv datumet som ÅÅÅÅ-MM-DD")]
)
async def test_a_day_that_is_none_or_has_not_been_is_not_saved(tmp_path, day, sentence):
    path = written(tmp_path)
    before = path.read_bytes()
    async with Story(path) as user:
        await user.press("b", "space", "tab", "tab")
        await user.type(day)
        await user.press("enter")
        user.sees(sentence, "Milstolpar")
    assert path.read_bytes() == before


async def test_what_comes_back_says_when_next_and_what_was_missed_in_list_detail_and_dialog(recurring):
    async with Story(recurring, size=(120, 40)) as user:
        await user.pilot.pause(0.6)
        user.sees("missad dec 2017", "? utan slutdatum")
        await user.press("enter")
        user.sees("□ återkommande  nästa 31 mar 2018 · förra missad (31 dec 2017)")
        await user.press("b")
        user.sees("[ ] återkommande  nästa 31 mar 2018 · förra missad (31 dec 2017)")
        await user.press("space", "tab", "tab", "tab", "enter")
        user.sees("· återkommande  nästa 31 mar 2018")
        user.sees_not("missad")
        stone = user.saved.areas["stod-i-ekonomi-a1b2"].milestones["återkommande"]
        assert (stone.done_days, stone.met) == ((dt.date(2018, 2, 1),), None)


async def test_what_is_missed_is_seen_in_a_row_that_is_i_fas_and_goes_when_it_is_ticked(tmp_path):
    stones = {
        "klart": milestone("2018-12-31", "Klart december 2018."),
        "återkommande": Milestone(words="Följs upp varje kvartal.", repeats=QUARTERS),
    }
    schedule = ("Följs upp varje kvartal.", "Klart december 2018.")
    async with Story(register(tmp_path, stones, schedule=schedule, reported=dt.date(2017, 11, 1))) as user:
        plans = user.session.content.plans
        assert plans["ledning-7k3q"].dated == dt.date(2018, 1, 10)
        user.sees("· i fas 333 d")
        user.sees_not("missad")
    path = register(tmp_path, stones, schedule=schedule, reported=dt.date(2017, 11, 1))
    earlier = Register.open(path).content
    plans = {"ledning-7k3q": earlier.plans["ledning-7k3q"].replace(dated=dt.date(2017, 9, 1))}
    async with Story(written(tmp_path, earlier.replace(plans=plans)), size=(100, 24)) as user:
        for _ in range(100):
            if not user.session.readings.is_read_through:
                await user.pilot.pause(0.05)
        await user.pilot.pause()
        user.sees("· i fas 333 d    □ 1. Stöd i ekonomi", "missad dec 2017", "□ 1 missad", "! 1 försenad")
        user.sees("□ MISSAD 2017-12-31: inget är avbockat eller rapporterat sedan 2017-11-01")
        await user.press("s", "s")
        user.sees("ordnat efter datum", "klart dec 2018", "□")
        await user.press("s", "s")
        await user.press("b", "down", "space", "tab", "tab", "tab", "enter")
        user.sees_not("missad", "MISSAD", "□")


async def test_a_number_of_times_is_shown_and_ticked_one_by_one(tmp_path):
    stones = {"period": milestone("2018-06-30", "Fyra träffar.", goal=4, done_days=(dt.date(2017, 9, 3),))}
    async with Story(register(tmp_path, stones)) as user:
        await user.press("b")
        user.sees("[ ] period        senast 2018-06-30  1 av 4 gjorda")
        await user.press("space", "tab", "tab", "tab", "enter")
        await user.press("enter")
        user.sees("2 av 4 gjorda")
        for _ in range(2):
            await user.press("b", "space", "tab", "tab", "tab", "enter")
        await user.press("b")
        user.sees("[x] period        senast 2018-06-30  4 av 4 gjorda")
        await user.press("space", "tab", "tab", "tab", "enter")
        user.sees("3 av 4 gjorda")


async def test_a_condition_in_the_place_of_a_date_is_called_one(tmp_path):
    async with Story(written(tmp_path), size=(120, 40)) as user:
        await user.pilot.pause(0.6)
        user.sees("villkor: Så snar")
        await user.press("5", "enter")
        user.sees("? UTAN DATUM", "saknar datum: villkor, ”Så snart en ny HR-strateg är på plats”")


async def test_a_day_typed_just_before_saving_is_asked_about_before_its_message_has_come(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("b")
        user.app.screen.query_one("#due").value = "2018-05-31"
        user.app.screen.answer("ok")
        await user.pilot.pause()
        assert isinstance(user.app.screen, ReasonDialog), user.screen
        assert user.saved == content()


async def test_a_day_that_is_refused_is_typed_anew_at_once(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("b", "tab")
        await user.type("2018-02-31")
        await user.press("enter")
        user.sees("2018-02-31 finns inte i kalendern")
        await user.press(*["backspace"] * 2)
        await user.type("28 ")
        assert user.app.screen.query_one("#due", Input).value == "2018-02-28 "


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2018-04-31", "2018-04-31 finns inte i kalendern."),
        ("18 april", "Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2018-03-31."),
        ("20180431", "Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2018-03-31."),
    ],
)
def test_a_day_that_does_not_exist_is_told_from_one_that_is_written_another_way(typed, said):
    assert bad_date(typed) == said


async def test_a_milestone_whose_words_are_gone_can_be_taken_away_and_no_other(tmp_path):
    area_id, repeats = "stod-i-ekonomi-a1b2", Milestone(words="Följs upp varje kvartal.", repeats=QUARTERS)
    stones = {**content().areas[area_id].milestones, "återkommande": repeats}
    path = register(tmp_path, stones)
    async with Story(path, size=(120, 40)) as user:
        await user.press("b")
        user.sees("Ta bort", "[ ] återkommande")
        lists = list(user.app.screen.query(CheckList))
        assert [len(each.options) for each in lists] == [len(stones), 1]
        await user.press("tab", "tab", "tab", "space", "enter")
        assert user.saved.areas[area_id].milestones == content().areas[area_id].milestones
        await user.press("b")
        user.sees_not("Ta bort")


def test_what_can_be_taken_away_is_open_and_quotes_what_stands_nowhere():
    area = Area(
        title="A",
        schedule=("Klart mars 2018.",),
        milestones={
            "klart": Milestone(words="Klart mars 2018."),
            "start": Milestone(due=TODAY),
            "period": Milestone(words="Våren 2018."),
            "återrapport": Milestone(words="Återrapport mars.", met=TODAY),
            "återkommande": Milestone(words="Fyra gånger.", goal=4, done_days=(TODAY,)),
        },
    )
    assert without_words(area) == ["period", "återkommande"]
    assert list(take_away(area, ["period"]).milestones) == ["klart", "start", "återrapport", "återkommande"]


async def test_enter_without_a_change_says_that_nothing_is_changed(tmp_path):
    path = written(tmp_path)
    before = path.read_bytes()
    async with Story(path) as user:
        await user.press("b", "tab")
        user.sees("Gjort den")
        await user.press("enter")
        user.sees("Inget är ändrat.")
        user.sees_not("Gjort den")
    assert path.read_bytes() == before


async def test_a_day_that_is_corrected_is_said_to_be_saved(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("b", "tab", *["backspace"] * 10)
        await user.type("2018-03-15\n")
        user.sees("Sparat")
        user.sees_not("u ångrar", "Inget är ändrat.")
    assert user.saved.areas["stod-i-ekonomi-a1b2"].milestones["klart"].due == dt.date(2018, 3, 15)


async def test_a_date_that_is_emptied_asks_why_and_comes_back_with_u(tmp_path):
    path = written(tmp_path)
    before = path.read_bytes()
    async with Story(path) as user:
        await user.press("b", "tab", *["backspace"] * 10, "enter")
        user.sees("Ett lovat datum tas bort", "klart senast 2018-03-31 tas bort", "u ångrar")
        await user.press("enter")
        user.sees("Skriv ett skäl")
        assert path.read_bytes() == before
        await user.type("orden är inget löfte\n")
        user.sees("Sparat. Datumet är borttaget; u ångrar.")
        stone = user.saved.areas["stod-i-ekonomi-a1b2"].milestones["klart"]
        assert (stone.due, stone.originally, stone.moves[-1].reason) == (
            None,
            dt.date(2018, 3, 31),
            "orden är inget löfte",
        )
        await user.press("u", "enter")
    assert user.saved == content()


async def test_an_omrade_whose_date_was_taken_away_says_that_where_its_lage_is(tmp_path):
    """Its tidsplan may name a day all the same, so that it cannot be said to name none."""
    register, key = content(), "lokaler-e5f6"
    before, day = dt.date(2017, 12, 31), dt.date(2018, 1, 20)
    gone = Milestone(originally=before, moves=(Move(before=before, day=day, reason="Felläst"),))
    area = register.areas[key].replace(milestones={"klart": gone})
    async with Story(written(tmp_path, register.with_area(key, area)), size=(120, 40)) as user:
        await user.press("5")
        await user.pilot.pause(0.6)
        user.sees("datum borttaget")
        await user.press("enter")
        user.sees("UTAN DATUM", "saknar datum: klart senast 2017-12-31 togs bort 2018-01-20")
        user.sees_not("inget i tidsplanen säger när")


async def test_a_date_emptied_among_other_changes_is_not_told_as_the_one_change(tmp_path):
    path = register(
        tmp_path, {"klart": Milestone(due=dt.date(2018, 3, 31)), "start": Milestone(due=dt.date(2018, 2, 28))}
    )
    async with Story(path) as user:
        await user.press("b", "down", "space", "up", "tab", *["backspace"] * 10, "enter")
        user.sees("klart senast 2018-03-31 tas bort")
        await user.type("felläst\n")
        user.sees("Sparat")
        user.sees_not("Datumet är borttaget")
    stones = user.saved.areas["stod-i-ekonomi-a1b2"].milestones
    assert (stones["klart"].due, stones["start"].met) == (None, dt.date(2018, 2, 1))


async def test_the_first_date_of_a_milestone_is_no_move_and_asks_nothing(tmp_path):
    path = register(tmp_path, {"återrapport": Milestone(words="Ny återrapport senare.")})
    async with Story(path) as user:
        await user.press("b", "tab")
        await user.type("2018-06-30\n")
        user.sees("Sparat")
    stone = user.saved.areas["stod-i-ekonomi-a1b2"].milestones["återrapport"]
    assert (stone.due, stone.originally, stone.moves) == (dt.date(2018, 6, 30), None, ())
