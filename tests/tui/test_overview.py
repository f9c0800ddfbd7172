"""Översikten as a user meets it."""

from __future__ import annotations

import datetime as dt

import pytest

from store.meetings.meeting import Question
from store.model import Content, Heading, Status
from tests.tui.story import TODAY, Story, content, written
from tui.presentation.area_rows import AreaPainter, area_rows
from tui.presentation.rows import Density


@pytest.fixture
def register(tmp_path):
    return written(tmp_path)


async def test_one_look_says_what_is_late_and_why(register):
    async with Story(register, size=(100, 24)) as user:
        user.sees("Barn- och utbildningsnämnden", "per 2018-02-01", "nästa nämnd 21 feb")
        user.sees("! 1 försenad", "~ 1 snart", "? 1 utan datum", "✓ 1 avslutad", "6 områden · sparat")
        await user.press("down", "down")
        user.sees("FÖRSENAD 32 dagar", "”Klart december 2017.” → klart senast 2017-12-31")


async def test_rows_stand_under_their_headings_in_the_order_of_the_plan(register):
    async with Story(register) as user:
        places = [
            user.screen.index(text)
            for text in ("Rekommendationer", "Stöd i ekonomi", "Ansvar i lokal", "Möjliga", "Lektors")
        ]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("key", "shown", "hidden"),
    [
        ("2", "Ansvar i lokal", "Stöd i ekonomi"),
        ("3", "Rutiner för kval", "Ansvar i lokal"),
        ("4", "Ansvar i lokal", "Stöd i ekonomi"),
        ("5", "Introduktion av", "Ansvar i lokal"),
        ("6", "Lektors uppdrag", "Ansvar i lokal"),
        ("R", "Ansvar i lokal", "Lektors uppdrag"),
    ],
)
async def test_a_quick_selection_shows_its_omraden_only_and_1_shows_all_again(register, key, shown, hidden):
    async with Story(register) as user:
        await user.press(key)
        user.sees(shown, "Visar:")
        user.sees_not(hidden)
        await user.press("1")
        user.sees(shown, hidden)
        user.sees_not("Visar:")


async def test_what_nobody_has_reported_on_since_the_last_meeting_is_listed_and_said_in_words(tmp_path):
    base = content()
    told = base.areas["rutiner-c3d4"].replace(reported=dt.date(2018, 1, 30))
    async with Story(written(tmp_path, base.with_area("rutiner-c3d4", told))) as user:
        await user.press("R")
        user.sees("Visar: inget rapporterat sedan sammanträdet 2018-01-24", "4 av 6 områden", "Stöd i ekonomi")
        user.sees_not("Rutiner för", "Lektors uppdrag")
        await user.press("question_mark", "pagedown")
        user.sees("ingen har rapporterat om sedan")


async def test_without_a_meeting_held_it_is_said_why_nothing_can_be_counted_from_it(register):
    async with Story(register, today=dt.date(2018, 1, 24)) as user:
        await user.press("R")
        user.sees("Det förra sammanträdet är inte känt.", "6 områden · sparat")


async def test_search_narrows_letter_by_letter_and_says_itself(register):
    async with Story(register) as user:
        await user.press("slash")
        await user.type("lokal")
        user.sees("sökning ”lokal”", "Ansvar i lokal", "1 av 6 områden")
        user.sees_not("Lektors uppdrag")
        await user.press("enter")
        await user.press("escape")
        user.sees("Lektors uppdrag")


async def test_enter_goes_to_what_is_called_so_before_what_only_holds_the_words(tmp_path):
    base = content()
    for key, title in (("stod-i-ekonomi-a1b2", "Systematiskt arbete"), ("lokaler-e5f6", "Tematiskt arbete")):
        base = base.with_area(key, base.areas[key].replace(title=title))
    async with Story(written(tmp_path, base)) as user:
        await user.press("slash")
        await user.type("tematiskt")
        assert user.app.screen.area_id == "stod-i-ekonomi-a1b2"
        await user.press("enter")
        assert user.app.screen.area_id == "lokaler-e5f6"
        await user.press("escape", "slash")
        await user.type("systemat")
        await user.press("enter")
        assert user.app.screen.area_id == "stod-i-ekonomi-a1b2"


async def test_search_without_diacritics_finds_words_with_them(register):
    async with Story(register) as user:
        await user.press("slash")
        await user.type("stod i")
        user.sees("Stöd i ekonomi", "Stöd i admin")
        user.sees_not("Lektors uppdrag")


async def test_the_highlight_stays_on_its_omrade_through_order_and_density(register):
    async with Story(register) as user:
        await user.press("down", "down")
        assert user.app.screen.area_id == "lokaler-e5f6"
        for key in ("s", "s", "s", "s", "t", "t", "t"):
            await user.press(key)
            assert user.app.screen.area_id == "lokaler-e5f6"


async def test_urgency_puts_the_late_first_and_the_closed_last(register):
    async with Story(register) as user:
        await user.press("s")
        user.sees("ordnat efter angelägenhet · sparat")
        assert user.screen.index("Ansvar i lokal") < user.screen.index("Rutiner för") < user.screen.index("Lektors")


@pytest.mark.parametrize("width", [60, 80, 140])
async def test_that_it_is_saved_is_said_in_every_order_and_of_every_selection(register, width):
    async with Story(register, size=(width, 24)) as user:
        for _ in range(4):
            await user.press("s")
            user.sees("sparat")
        await user.press("2")
        if width > 60:
            user.sees("av 6 områden · sparat")


async def test_the_order_by_ansvarig_shows_them_in_the_rows_of_every_density_and_width(register):
    async with Story(register) as user:
        user.sees_not("Kvalitetschef", "Systemägare")
        await user.press("s", "s", "s")
        user.sees(
            "ordnat efter ansvarig", "Tidsplan           Ansvarig", "Kvalitetschef", "Systemägare", "klart feb 2018"
        )
        await user.press("t")
        user.sees("Ansvarig: proc", "Kvalitetschef:", "Halva arbetet")
        await user.press("t", "t", "s")
        user.sees("Processläge", "enl. tidsplan")
        user.sees_not("Kvalitetschef")
    async with Story(register, size=(56, 24)) as user:
        await user.press("s", "s", "s")
        user.sees("Ansvarig", "Kvalitetschef", "Systemägare")


async def test_the_full_text_density_shows_the_board_s_own_columns(register):
    async with Story(register, size=(140, 45)) as user:
        await user.press("t", "t")
        user.sees("Utbildning i systemen erbjuds.", "Utvärderas oktober", "Ny återrapport juni 2018.")


async def test_a_contradiction_is_marked_in_its_row(register):
    async with Story(register) as user:
        for _ in range(100):
            if not user.app.session.readings.is_read_through:
                await user.pilot.pause(0.05)
        user.sees("≠ 6. Stöd i admin", "≠ 1 motsägelse")


async def test_every_count_stands_in_the_header_also_when_something_is_not_in_git(tmp_path):
    async with Story(written(tmp_path)) as user:
        user.session.has_unsaved_version = True
        await user.pilot.pause()
        user.app.screen.query_one("HeaderBar").refresh()
        await user.press("down")
        user.sees("! 1 försenad", "~ 1 snart", "? 1 utan datum", "✓ 1", "sparat, ej version (w)")


def asked_about(tmp_path):
    question = Question(text="När?", role="förvaltningschef", day=TODAY)
    register = content()
    area = register.areas["rutiner-c3d4"].replace(questions=(question,))
    return written(tmp_path, register.with_area("rutiner-c3d4", area))


async def test_a_question_is_seen_in_the_row_and_the_header_and_has_a_key(tmp_path):
    async with Story(asked_about(tmp_path)) as user:
        user.sees("» 2. Rutiner för", "» 1 fråga")
        await user.press("s", "s", "s")
        user.sees("» 1 fråga", "ordnat efter ansvarig")
        await user.press("s")
        await user.press("0")
        user.sees("Visar: med obesvarade frågor", "1 av 6", "Rutiner för")
        user.sees_not("Stöd i ekonomi")


async def test_an_approval_over_an_unanswered_question_is_asked_about_first(tmp_path):
    async with Story(asked_about(tmp_path)) as user:
        await user.press("0", "g", "enter")
        user.sees("Frågan är inte besvarad")
        assert not user.saved.areas["rutiner-c3d4"].approvals
        await user.press("enter")
        assert user.saved.areas["rutiner-c3d4"].approvals
        assert user.saved.areas["rutiner-c3d4"].questions[0].answered is None
        user.sees("Granskad     förvaltningschef 2018-02-01")


async def test_what_somebody_else_saves_is_shown_without_a_key_pressed(register):
    async with Story(register) as user:
        other = Story(register).session.register
        area = other.content.areas["lokaler-e5f6"]
        other.save(other.content.with_area("lokaler-e5f6", area.replace(title="Ansvar i alla lokalfrågor")), "annan")
        user.app.look_at_file()
        await user.pilot.pause()
        user.sees("Ansvar i alla", "inläst på nytt")


async def test_looking_changes_no_byte(register):
    before = register.read_bytes()
    async with Story(register) as user:
        await user.press("down", "enter", "escape", "t", "s", "2", "1", "v", "escape", "question_mark", "escape", "q")
    assert register.read_bytes() == before


async def test_an_empty_register_says_how_to_begin(tmp_path):
    path = written(tmp_path, content().replace(areas={}))
    async with Story(path) as user:
        user.sees("Registret är tomt.", "Tryck n")


async def test_a_wide_terminal_has_the_omrade_beside_the_list(register):
    async with Story(register, size=(140, 45)) as user:
        line = next(line for line in user.screen.splitlines() if "Läge" in line)
        assert "Stöd i ekonomi" in line


async def test_ascii_signs_where_the_terminal_has_no_unicode(register):
    async with Story(register, ascii_signs=True) as user:
        user.sees("v 1 avslutad", "> . i fas")
        user.sees_not("✓", "≠", "▌")


async def test_a_newer_format_is_only_to_be_read(tmp_path):
    newer = content()
    path = written(tmp_path, newer.replace(heading=newer.heading.replace(format=99)))
    before = path.read_bytes()
    async with Story(path) as user:
        user.sees("skrivskyddat")
        await user.press("e", "r", "d")
        user.sees("Läge")
    assert path.read_bytes() == before


async def test_a_key_the_user_has_moved_works_and_is_shown(register, state_home):
    folder = state_home / "config" / "namndkoll"
    folder.mkdir(parents=True)
    (folder / "installningar.toml").write_text(
        '[tangenter]\n"omrade.redigera" = "a"\nokänd = "b"\n'.replace("okänd", "okand")
    )
    async with Story(register) as user:
        user.sees("a redigera")
        await user.press("a")
        user.sees("Redigera · 1. Stöd i ekonomi")


async def test_colours_are_remembered_until_next_time(register):
    async with Story(register) as user:
        await user.press("f2")
        chosen = user.app.theme
    async with Story(register) as user:
        assert user.app.theme == chosen == "ljust"


async def test_an_empty_register_says_how_it_gets_its_first_omrade_and_what_is_missing(tmp_path):
    async with Story(written(tmp_path, Content(heading=Heading(format=1, board="Socialnämnden")))) as user:
        user.sees("\n Registret är tomt.", "\n n nytt  i importera  ")
        await user.press("r")
        user.sees("Registret har inget område än. n skriver ett nytt, i läser in en plan.")
        await user.press("n")
        await user.type("Elevhälsan")
        await user.press("ctrl+s")
        user.sees("Elevhälsan", "\n ↵ visa  r återrapportera")


async def test_the_view_for_the_meeting_says_why_it_shows_nothing(register):
    async with Story(register) as user:
        await user.press("slash")
        await user.type("finnsinte")
        await user.press("enter", "f5")
        user.sees("Inget område är markerat. Tryck Esc eller 1 för att se alla.")


async def test_an_omrade_is_found_by_the_number_it_has_in_its_plan(register):
    async with Story(register) as user:
        user.sees("3. Ansvar i lokalfrågor", "4. Lektors uppdrag")
        await user.press("slash", "3")
        user.sees("1 av 6 områden", "3. Ansvar i lokalfrågor")
        await user.press("enter", "r")
        user.sees("Återrapportera · 3. Ansvar i lokalfrågor")
        await user.press("escape", "escape", "ctrl+p")
        await user.type("5.")
        await user.press("enter", "enter")
        user.sees("5. Introduktion av nya chefer")


async def test_what_should_be_looked_at_is_gone_through_without_leaving_the_list_of_it(register):
    async with Story(register) as user:
        await user.press("v")
        await user.app.workers.wait_for_complete()
        await user.press("enter")
        user.sees("6. Stöd i administrativa system", "I FAS")
        await user.press("right")
        user.sees("5. Introduktion av nya chefer", "UTAN DATUM")
        await user.press("escape", "down", "enter", "e", "tab", "tab")
        await user.type("HR-chef")
        await user.press("ctrl+s")
        user.sees("5. Introduktion av nya chefer", "HR-chef")
        await user.press("escape")
        await user.app.workers.wait_for_complete()
        user.sees("Att se över ·")
        await user.press("enter")
        user.sees("5. Introduktion av nya chefer", "HR-chef")


async def test_the_help_begins_with_what_can_be_done_where_one_is(register):
    async with Story(register) as user:
        await user.press("question_mark")
        lines = user.screen.splitlines()
        assert "Området" in lines[1]
        assert "Visa hela området" in lines[2]
        user.sees("Esc stäng")
        await user.press("escape", "m", "question_mark")
        lines = user.screen.splitlines()
        assert "Inför och efter nämnd" in lines[1]
        assert "Gå igenom det som återstår" in lines[2]
        user.sees("←  ", "Sammanträdet före")
        await user.press("escape", "escape", "f5", "question_mark")
        assert "Vy för sammanträdet" in user.screen.splitlines()[1]
        user.sees("→, blanksteg, PgDn\n".replace("\n", " "), "Nästa område")
        user.sees_not("PgDnNästa")
        await user.press("escape", "escape", "i", "f1")
        lines = user.screen.splitlines()
        assert "När ett dokument läses in" in "".join(lines[:6])
        assert "Sätt in en färdig fras" not in "".join(lines[:12])


async def test_under_a_box_stand_the_box_s_own_keys(register):
    async with Story(register) as user:
        await user.press("d")
        user.sees("↵ välj  blanksteg markera  Tab nästa fält  Esc avbryt")
        user.sees_not("r återrapportera")
        await user.press("escape", "g")
        user.sees("↵ godkänn texten  Tab nästa fält  Esc avbryt")
        await user.type("Hur går det?")
        user.sees("↵ ställ frågan")
        await user.press("escape")
        user.sees("↵ ställ frågan  Tab nästa fält  Esc tillbaka")
        await user.press("tab", "enter", "r")
        await user.type("Nytt.")
        await user.press("escape")
        user.sees("↵ spara")
        user.sees_not("Ctrl+S")


async def test_the_key_for_the_meeting_says_which_meeting_and_an_unknown_one_is_said(tmp_path):
    path = written(tmp_path)
    async with Story(path) as user:
        await user.press("4")
        user.sees("Visar: datum inför nämnd 21 feb")
    (tmp_path / "namndkoll.toml").write_text("", encoding="utf-8")
    async with Story(path) as user:
        user.sees("nästa nämnd okänd")


def test_a_mark_never_stands_against_the_days(tmp_path):
    register = content()
    late = register.areas["lokaler-e5f6"].replace(status=Status.ON_SCHEDULE)
    session = Story(written(tmp_path, register.with_area("lokaler-e5f6", late)), today=dt.date(2019, 3, 1)).session
    session.findings("lokaler-e5f6")
    rows = area_rows(session, session.selected())
    line = AreaPainter(session, rows).paint(rows.position("lokaler-e5f6"), 76, Density.ONE_LINE)[0]
    assert "".join(text for text, _ in line).startswith("! försenad 1 år  ≠ 3. Ansvar")


async def test_the_dates_before_a_meeting_are_not_called_what_all_it_must_be_told_is(register):
    async with Story(register, size=(140, 60)) as user:
        await user.press("4")
        user.sees("Visar: datum inför nämnd 21 feb", "1 av 6 områden")
        await user.press("question_mark")
        user.sees("m listar allt det ska få veta", "allt som ska berättas")
        await user.press("escape", "m")
        user.sees("Inför nämnd 21 feb 2018")
        user.sees_not("datum inför nämnd")
