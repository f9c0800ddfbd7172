"""The board's meetings in the app: the last one held is reached, a new one is added, an årsplan is read in."""

from __future__ import annotations

import datetime as dt

import pytest

from store.codec import encode
from store.meetings.calendar import add_meetings
from tests.tui.story import Story, content, written

FEB = dt.date(2018, 2, 21)
AFTER = dt.date(2018, 2, 22)


@pytest.fixture
def register(tmp_path):
    """One meeting, held yesterday."""
    path = written(tmp_path, add_meetings(content(), (FEB,)))
    (tmp_path / "namndkoll.toml").unlink()
    return path


async def test_after_the_last_known_meeting_its_paragraph_is_written_in(register):
    async with Story(register, today=AFTER) as user:
        await user.press("m")
        user.sees("Efter nämnd 21 feb 2018", "nästa nämnd okänd (M)")
        await user.press("space", "p")
        user.sees("Nämndens beslut")
        await user.type("§ 12")
        await user.press("enter")
    assert user.saved.meetings["2018-02-21"].paragraph == "§ 12"


async def test_after_a_meeting_its_own_acts_come_first_in_the_footer(register):
    async with Story(register, today=AFTER) as user:
        await user.press("m")
        user.sees("p beslut  d om området  n uppdrag  ↵ gå igenom  Esc tillbaka  ? hjälp  q stäng")
    async with Story(register, today=FEB) as user:
        await user.press("m")
        user.sees("↵ gå igenom  blanksteg stämmer  w frys")


async def test_a_new_meeting_is_added_where_the_last_one_is_shown_and_stepped_to(register):
    async with Story(register, today=AFTER) as user:
        await user.press("m", "right")
        user.sees("M lägger till ett")
        await user.press("M")
        user.sees("Sammanträden", "21 feb 2018   hållet")
        await user.press("tab")
        await user.type("21 mars, 18 april")
        user.sees("läses: 21 mar 2018, 18 apr 2018")
        await user.press("enter")
        user.sees("2 nya sammanträden: 21 mar 2018, 18 apr 2018.", "Efter nämnd 21 feb 2018")
        user.sees_not("nästa nämnd okänd")
        await user.press("right")
        user.sees("Inför nämnd 21 mar 2018")
    assert list(user.saved.meetings) == ["2018-02-21", "2018-03-21", "2018-04-18"]


async def test_a_meeting_is_added_from_the_list_with_a_coming_one_known_and_the_palette_knows_how(register):
    async with Story(register, today=dt.date(2018, 2, 1)) as user:
        await user.press("ctrl+p")
        await user.type("sammanträden lägg")
        await user.press("enter")
        user.sees("21 feb 2018   nästa")
        await user.press("tab")
        await user.type("2018-02-21")
        user.sees("läses: finns redan")
        await user.press("enter")
        user.sees("Alla dagarna fanns redan")
        await user.press("backspace", "backspace", "backspace", "backspace", "backspace")
        await user.type("04-18")
        await user.press("enter")
        user.sees("Nytt sammanträde: 18 apr 2018.", "Stöd i ekonomi")
    assert list(user.saved.meetings) == ["2018-02-21", "2018-04-18"]


async def test_an_arsplan_is_read_shown_and_added_in_the_app(register, monkeypatch):
    lines = "Nämndens sammanträden 2018\n21 februari\n21 mars\n18 april\n"
    (register.parent / "arsplan.txt").write_text(lines, encoding="utf-8")
    monkeypatch.chdir(register.parent)
    async with Story(register, today=AFTER) as user:
        await user.press("M", "tab", "tab")
        user.sees("arsplan.txt")
        await user.type("ars")
        await user.press("enter")
        user.sees("läses: 21 mar 2018, 18 apr 2018; 1 finns redan")
        assert list(user.saved.meetings) == ["2018-02-21"]
        await user.press("enter")
        user.sees("2 nya sammanträden")
    assert list(user.saved.meetings) == ["2018-02-21", "2018-03-21", "2018-04-18"]


async def test_a_long_year_of_meetings_leaves_room_for_the_buttons(register):
    days = [dt.date(2018, month, 5) for month in range(1, 13)]
    register.write_bytes(encode(add_meetings(content(), days)))
    async with Story(register, today=AFTER) as user:
        await user.press("M")
        user.sees("5 mar 2018    nästa", "Nya dagar", "Årsplan", "Lägg till        Avbryt")


async def test_any_meeting_is_gone_to_from_the_list_of_them(register):
    async with Story(register, today=AFTER) as user:
        await user.press("M", "enter")
        user.sees("Efter nämnd 21 feb 2018")


async def test_the_rest_of_an_omrade_is_read_from_the_meeting_s_list(register):
    told = content().areas["lokaler-e5f6"].replace(progress=("Lång berättelse. " * 60,))
    register.write_bytes(encode(add_meetings(content().with_area("lokaler-e5f6", told), (FEB,))))
    async with Story(register, today=AFTER) as user:
        await user.press("m")
        user.sees("… l visar hela området")
        await user.press("l")
        user.sees("FÖRSENAD 53 dagar", "Åtgärdsplan ledningsfunktion · Rekommendationer")
        await user.press("right")
        user.sees("3. Ansvar i lokalfrågor")
        await user.press("escape")
        user.sees("Efter nämnd 21 feb 2018")


LONG = tuple(f"Stycke {number} av det som har berättats hittills om området." for number in range(1, 12))


async def test_the_walk_begins_with_why_and_shows_old_beside_new_where_there_is_room(tmp_path):
    told = content().areas["lokaler-e5f6"].replace(progress=LONG)
    path = written(tmp_path, content().with_area("lokaler-e5f6", told))
    async with Story(path, today=FEB) as user:
        await user.press("m", "end", "enter")
        user.sees("Varför", "Tidsplan", "Nu står det", "Stycke 6", "Nytt processläge", "Stycke 11")
        await user.type("Nytt.")
        user.sees("Nytt.")
    async with Story(path, size=(140, 45), today=FEB) as user:
        await user.press("m", "end", "enter")
        (beside,) = (line for line in user.screen.splitlines() if line.count("Stycke 11 av det") == 2)
        assert beside.startswith(" " * 17)


async def test_what_a_report_meets_is_said_with_its_words_in_the_order_of_the_days(tmp_path):
    async with Story(written(tmp_path), size=(100, 40), today=FEB) as user:
        await user.press("r")
        lines = [line for line in user.screen.splitlines() if "[ ]" in line]
        assert [line.partition("[ ] ")[2].strip() for line in lines] == [
            "klart senast 2018-03-31  ”Klart till mars 2018.”",
            "återrapport senast 2018-06-30  ”Ny återrapport juni 2018.”",
            "utvärdering senast 2018-10-31  ”Utvärderas oktober 2018.”",
        ]
    async with Story(written(tmp_path), today=FEB) as user:
        await user.press("r")
        user.sees("[ ] återrapport senast 2018-06-30  ”Ny återrapport ju…”\n", "utvärdering senast 2018-10-31")
