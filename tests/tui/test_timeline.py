"""Tidslinje and årshjul: pure drawings of the dates, and the screen that shows them."""

from __future__ import annotations

import datetime as dt

import pytest

from store.board_calendar import BoardCalendar
from store.model import Area, Content, Heading, Milestone, Move, Plan, Status
from store.register import Register
from store.year_wheel import year_wheel
from tests.tui.story import TODAY, Story, milestone, written
from tui.presentation.time_scale import scale
from tui.presentation.timeline import timeline_lines, timeline_words
from tui.presentation.year_wheel import wheel_lines, wheel_words
from tui.session import Session


def register_of(tmp_path, *areas: Area) -> Session:
    placed = {f"o-{place}": area.replace(plan="p", order=place) for place, area in enumerate(areas)}
    plans = {"p": Plan(name="Plan", dated=dt.date(2018, 1, 10))}
    path = written(tmp_path, Content(heading=Heading(format=1), plans=plans, areas=placed))
    return Session(Register.open(path), TODAY, today_is_real=False)


def drawn(lines) -> list[str]:
    return ["".join(text for text, _ in line).rstrip() for line in lines]


MOVED = milestone(
    "2018-05-31",
    "",
    originally=dt.date(2018, 1, 31),
    moves=(Move(before=dt.date(2018, 1, 31), after=dt.date(2018, 5, 31), day=TODAY),),
)
AREAS = (
    Area(
        title="Ekonomi", milestones={"klart": milestone("2018-03-31", ""), "utvärdering": milestone("2018-10-31", "")}
    ),
    Area(title="Lokaler", milestones={"klart": milestone("2017-12-31", "")}),
    Area(title="Chefer", milestones={"klart": MOVED}),
    Area(title="Klagomål", status=Status.DONE, milestones={"klart": milestone("2018-01-31", "")}),
)


def test_the_chart_shows_kinds_today_first_promises_and_what_is_met(tmp_path):
    session = register_of(tmp_path, *AREAS)
    assert drawn(timeline_lines(session, session.selected(), 60, ascii_signs=True)) == [
        "                          2018",
        "                          jan   mar   maj   jul   sep",
        ". Ekonomi                    |:   K--------------------U",
        "! Lokaler               !K   |:",
        ". Chefer                    x|:---------K",
        "v Klagomål                  k|:",
        "",
        "! försenad · ~ snart · ? utan datum · K klart · U",
        "utvärdering · R återrapport · F uppföljning · S start · P",
        "period · | i dag · : nästa nämnd 21 feb · + fler · x först",
        "lovat · liten bokstav: avklarad",
    ]


def charted(folder, *areas: Area, width: int = 60, ascii_signs: bool = False) -> list[str]:
    session = register_of(folder, *areas)
    return drawn(timeline_lines(session, session.selected(), width, ascii_signs=ascii_signs))[2:]


def test_milstolpar_of_one_cell_stand_beside_each_other_in_the_order_of_their_days(tmp_path):
    same_month = {
        "återrapport": milestone("2018-06-30", ""),
        "klart": milestone("2018-06-30", ""),
        "utvärdering": milestone("2018-12-31", ""),
    }
    late = {"återrapport": milestone("2017-12-20", ""), "klart": milestone("2017-12-31", "")}
    met = {"klart": milestone("2018-06-30", "", met=TODAY), "återrapport": milestone("2018-06-30", "")}
    moved = {"klart": MOVED, "återrapport": milestone("2018-01-10", "")}
    rows = charted(
        tmp_path,
        Area(title="A", milestones=same_month),
        Area(title="B", milestones=late),
        Area(title="C", milestones=met),
        Area(title="D", milestones=moved),
    )
    assert "KR" in rows[0]
    assert "!RK" in rows[1]
    assert "Rk" in rows[2]
    assert "!R" in rows[3]
    assert "×" in rows[3]
    assert rows[3].count("K") == 1


def test_what_has_no_cell_left_is_told_by_a_plus_and_a_klart_is_never_the_one(tmp_path):
    days = [("klart", "2018-06-30"), ("återrapport", "2018-06-29"), ("uppföljning", "2018-06-29")]
    crowd = {kind: milestone(day, "") for kind, day in (*days, ("utvärdering", "2018-06-29"))}
    far = {"klart": milestone("2023-12-31", "")}
    rows = charted(tmp_path, Area(title="A", milestones=crowd), Area(title="B", milestones=far))
    assert "K" in rows[0]
    assert "+" in rows[0]


def test_the_next_meeting_stands_through_all_rows_and_shares_a_cell_with_today_in_a_sign_of_its_own(tmp_path):
    near, far = milestone("2018-05-31", ""), milestone("2023-12-31", "")
    assert charted(tmp_path, Area(title="A", milestones={"klart": near}))[0].count("¦") == 1
    (row, _, *legend) = charted(tmp_path, Area(title="A", milestones={"klart": far}))
    assert "║" in row
    assert "¦" not in row
    assert "║ i dag och nästa nämnd 21 feb" in " ".join(legend)


def test_the_chart_reaches_to_the_next_meeting_and_does_without_one_that_nobody_knows(tmp_path):
    past = Area(title="A", milestones={"klart": milestone("2018-01-31", "")})
    assert "¦" in charted(tmp_path, past)[0]
    session = register_of(tmp_path, past)
    session.today = dt.date(2018, 4, 1)
    lines = drawn(timeline_lines(session, session.selected(), 60))
    assert "¦" not in "".join(lines)
    assert "nästa nämnd" not in "".join(lines)


def test_lateness_is_told_by_a_sign_and_a_missing_date_by_a_word(tmp_path):
    session = register_of(tmp_path, *AREAS, Area(title="Rutiner", schedule=("Så snart det går.",)))
    late, coming = (session.selected().index(f"o-{place}") for place in (1, 0))
    lines = drawn(timeline_lines(session, session.selected(), 100))[2:]
    assert (lines[late][0], lines[coming][0]) == ("!", "·")
    assert "!K" in lines[late]
    assert "!K" not in lines[coming]
    assert lines[4].split(maxsplit=2) == ["?", "Rutiner", "utan datum"]


def test_every_row_of_the_chart_is_as_wide_as_the_room(tmp_path):
    session = register_of(tmp_path, *AREAS)
    for width in (40, 60, 80, 140):
        for line in timeline_lines(session, session.selected(), width)[:6]:
            assert sum(len(text) for text, _ in line) <= width


def test_the_chart_in_words_says_lateness_and_slips(tmp_path):
    session = register_of(tmp_path, *AREAS)
    assert drawn(timeline_words(session, session.selected(), 80)) == [
        "dec 2017",
        "  2017-12-31 klart, försenad 32 dagar: Lokaler",
        "jan 2018",
        "  2018-01-31 klart, avklarad: Klagomål",
        "feb 2018",
        "  2018-02-21 nästa sammanträde",
        "mar 2018",
        "  2018-03-31 klart, 58 dagar kvar: Ekonomi",
        "maj 2018",
        "  2018-05-31 klart, 119 dagar kvar, flyttad 1 gång, 4 månader: Chefer",
        "okt 2018",
        "  2018-10-31 utvärdering, 272 dagar kvar: Ekonomi",
    ]


def test_when_not_everything_fits_the_long_past_is_left_out_first():
    days = (dt.date(1990, 1, 1), dt.date(2018, 6, 30))
    chart = scale(days, TODAY, 40)
    assert chart.first == dt.date(2017, 12, 1)
    assert (chart.months, chart.cells) == (7, 5)
    # The last cell is the place of the sign that there is more.
    assert scale((dt.date(2018, 1, 1), dt.date(2099, 1, 1)), TODAY, 40).months == 39
    assert (chart.has_earlier, chart.has_later) == (True, False)


def test_a_chart_of_what_is_long_past_is_drawn_where_its_days_are():
    days = (dt.date(2008, 3, 31), dt.date(2011, 5, 31))
    chart = scale(days, TODAY, 60)
    assert 0 <= chart.column(dt.date(2011, 5, 31)) < chart.width
    assert (chart.first, chart.months) == (dt.date(2008, 12, 1), 59)
    assert scale(days, TODAY, 60, years=-1).first == dt.date(2008, 3, 1)
    later = scale(days, TODAY, 60, years=10)
    assert later.column(TODAY) == later.width - 1


def test_what_is_older_than_the_chart_is_said_beside_it_and_in_no_month(tmp_path):
    old, new = {"klart": milestone("1998-03-31", "")}, {"klart": milestone("2018-03-31", "")}
    rows = charted(tmp_path, Area(title="A", milestones=old), Area(title="B", milestones=new), ascii_signs=True)
    assert rows[:2] == ["! A                   <            |  :", ". B                                |  :       K"]
    assert "< äldre än det ritade" in " ".join(rows)


def test_a_day_beyond_the_chart_is_told_by_an_arrow(tmp_path):
    session = register_of(tmp_path, Area(title="A", milestones={"klart": milestone("2099-12-31", "")}))
    assert drawn(timeline_lines(session, session.selected(), 60))[2].endswith(">")


def test_a_register_without_dates_says_so(tmp_path):
    session = register_of(tmp_path, Area(title="A"))
    assert drawn(timeline_lines(session, session.selected(), 60)) == ["Inget område har ett datum att rita."]
    assert drawn(timeline_words(session, session.selected(), 60)) == ["Inget område har ett datum att rita."]


RECURRING = (
    Area(
        title="Frånvaro",
        milestones={"återkommande": Milestone(repeats="FREQ=YEARLY;BYMONTH=1,9,11;BYMONTHDAY=-1")},
    ),
    Area(
        title="Träffar",
        milestones={"period": Milestone(goal=4, done_days=(dt.date(2018, 1, 15), dt.date(2018, 1, 29)))},
    ),
)


def test_the_wheel_shows_what_is_planned_done_missed_and_how_many(tmp_path):
    session = register_of(tmp_path, *RECURRING, *AREAS)
    meetings = BoardCalendar(meetings=(dt.date(2018, 1, 24), dt.date(2018, 2, 21)))
    wheel = year_wheel(session.content, meetings, 2018, TODAY)
    assert drawn(wheel_lines(session, wheel, 72, ascii_signs=True)) == [
        "Årshjul 2018               j  f  m  a  m  j  j  a  s  o  n  d",
        "                              ^ i dag",
        "Sammanträden               24 21",
        "Milstolpar                 1     1     1              1",
        "",
        "Frånvaro                   !  .  .  .  .  .  .  .  o  .  o  .",
        "Träffar                    v  .  .  .  .  .  .  .  .  .  .  .  2 av 4",
        "",
        "o planerad · v gjord · ! inte gjord",
    ]


def test_nothing_is_planned_or_missed_in_the_wheel_before_the_first_day_of_what_comes_back(tmp_path):
    monthly = Milestone(repeats="FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20181231", first_day=dt.date(2018, 11, 1))
    session = register_of(tmp_path, Area(title="Träffar", milestones={"återkommande": monthly}))
    (row,) = year_wheel(session.content, BoardCalendar(), 2018, dt.date(2018, 6, 1)).recurring
    assert (row.planned, row.missed) == ((dt.date(2018, 11, 30), dt.date(2018, 12, 31)), ())


def test_the_wheel_in_words_has_every_month_and_the_counts(tmp_path):
    session = register_of(tmp_path, *RECURRING)
    wheel = year_wheel(session.content, BoardCalendar(meetings=(dt.date(2018, 2, 21),)), 2018, TODAY)
    assert drawn(wheel_words(session, wheel, 80)) == [
        "Årshjul 2018",
        "jan",
        "  2018-01-15 period, gjord: Träffar",
        "  2018-01-29 period, gjord: Träffar",
        "  2018-01-31 återkommande, inte gjord: Frånvaro",
        "feb",
        "  2018-02-21 sammanträde",
        "sep",
        "  2018-09-30 återkommande, planerad: Frånvaro",
        "nov",
        "  2018-11-30 återkommande, planerad: Frånvaro",
        "2 av 4 gjorda: Träffar",
    ]


def test_a_year_before_a_promise_knows_nothing_of_it(tmp_path):
    quarterly = Area(title="Frånvaro", milestones={"återkommande": Milestone(repeats="FREQ=YEARLY;BYMONTH=3,6,9,12")})
    session = register_of(tmp_path, quarterly, RECURRING[1])
    planned = {
        year: [
            (each.area_id, [day.month for day in each.planned])
            for each in year_wheel(session.content, BoardCalendar(), year, TODAY).recurring
        ]
        for year in (2017, 2018, 2019)
    }
    assert planned == {
        2017: [],
        2018: [("o-0", [3, 6, 9, 12]), ("o-1", [])],
        2019: [("o-0", [3, 6, 9, 12])],
    }


def test_a_closed_area_is_no_part_of_the_wheel(tmp_path):
    closed = RECURRING[0].replace(status=Status.CLOSED)
    session = register_of(tmp_path, closed)
    assert year_wheel(session.content, BoardCalendar(), 2018, TODAY).recurring == ()


@pytest.mark.parametrize("key", ["å", "f7"])
async def test_the_timeline_opens_turns_to_the_wheel_and_tells_itself_in_words(tmp_path, key):
    async with Story(written(tmp_path)) as user:
        await user.press(key)
        user.sees("Tidslinje", "K klart · U utvärdering", "Ansvar i lokalfrågor")
        await user.press("t")
        user.sees("2017-12-31 klart, försenad 32 dagar: Ansvar i lokalfrågor")
        await user.press(key, "t")
        user.sees("Årshjul 2018", "Inget i planerna återkommer", "○ planerad · ✓ gjord")
        assert user.screen.count("Årshjul 2018") == 1
        await user.press("right")
        user.sees("Årshjul 2019")
        await user.press("escape")
        user.sees("Nämndkoll")


async def test_the_heads_and_the_legend_stay_while_the_rows_move_and_a_row_can_be_opened(tmp_path):
    many = tuple(
        Area(title=f"Område {place}", milestones={"klart": milestone("2018-03-31", "")}) for place in range(60)
    )
    session = register_of(tmp_path, *many)
    async with Story(session.register.path, session=session) as user:
        await user.press("f7", "end")
        user.sees("Område 59", "2018", "mar", "K klart · U utvärdering")
        user.sees_not("Område 0 ")
        await user.press("enter")
        user.sees("Område 59", "Tidsplan")
        await user.press("escape")
        user.sees("Tidslinje", "Område 59")


async def test_the_arrows_turn_the_year_only_in_the_wheel_and_say_so(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("f7", "right")
        user.sees("Tidslinje ", "Tidslinjen visar hela tiden.")
        user.sees_not("året före")
        await user.press("f7", "right")
        user.sees("Årshjul 2019")


async def test_the_arrows_step_through_a_timeline_that_has_no_room_for_all_of_it(tmp_path):
    old, new = {"klart": milestone("2008-03-31", "")}, {"klart": milestone("2018-03-31", "")}
    session = register_of(tmp_path, Area(title="Gammalt", milestones=old), Area(title="Nytt", milestones=new))
    async with Story(session.register.path, session=session) as user:
        await user.press("f7")
        user.sees("<", "2018", "← året före")
        for _ in range(10):
            await user.press("left")
        user.sees("2008", "K ", "> senare", "→ året efter")
        user.sees_not("< äldre", "året före")
        await user.press("left")
        user.sees("Det finns inget äldre att visa.")
        await user.press("right")
        user.sees("2009", "< äldre")


async def test_a_timeline_of_nothing_says_why_it_is_empty(tmp_path):
    async with Story(written(tmp_path)) as user:
        await user.press("slash")
        await user.type("finns inte")
        await user.press("enter", "f7")
        user.sees("Inget område passar urvalet.")
