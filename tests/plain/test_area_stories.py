"""What is done to one område by questions and answers: what is told, and exactly which lines of the file change."""

from __future__ import annotations

import datetime as dt
import difflib

import pytest

from store.drafts import Drafts
from store.meetings.agenda import is_approved
from store.meetings.editing import ask
from store.model import Area, Milestone, Status
from store.register import Register
from tests.tui.story import content, written
from tui.plain.dialogue import Dialogue
from tui.text import plain as text
from tui.text import plain_area as of_area

ECONOMY, ROOMS = "stod-i-ekonomi-a1b2", "lokaler-e5f6"
OCTOBER = dt.date(2018, 10, 31)


def to_area(title, *answers):
    """The way from the main menu to an område, and the answers there."""
    return ("sök upp", title, *answers)


def changed_lines(before: bytes, after: bytes) -> list[str]:
    lines = difflib.unified_diff(before.decode().splitlines(), after.decode().splitlines(), lineterm="", n=0)
    return [line[0] + line[1:].strip() for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


def test_a_report_tells_the_old_words_first_and_saves_the_new_ones(talk, register):
    before = register.read_bytes()
    said = talk(
        register,
        *to_area("ansvar i lokal", "återrapportera"),
        *("Ansvaret klarläggs med fastighetskontoret.", "Prövas under våren.", ""),
        *("pågår", "juni 2018", "0", "ja"),
    )
    said.hears(
        "Återrapportera: Ansvar i lokalfrågor",
        "Tidsplan:\n- Klart december 2017.",
        "Nu står det:\n- Ej påbörjat.",
        "Nytt processläge, ett stycke per rad.",
        "återrapport senast 2018-06-30",
        "1. klart senast 2017-12-31 ”Klart december 2017.”\nUppfyllt nu?",
        "Spara?",
        "Sparat.",
    )
    assert changed_lines(before, register.read_bytes()) == [
        '-"status": "ej påbörjat",',
        '+"status": "pågår",',
        '-"Ej påbörjat."',
        '+"Ansvaret klarläggs med fastighetskontoret.",',
        '+"Prövas under våren.",',
        '+"Ny återrapport juni 2018."',
        '+"rapporterad": "2018-02-01",',
        "+},",
        '+"återrapport": {',
        '+"senast": "2018-06-30",',
        '+"ur": "Ny återrapport juni 2018."',
    ]


@pytest.mark.parametrize(("answer", "status"), [("", Status.NOT_STARTED), ("klart", Status.DONE)])
def test_a_status_the_words_tell_is_said_and_an_empty_line_keeps_the_one_that_stands(talk, register, answer, status):
    said = talk(register, *to_area("ansvar i lokal", "återrapp", "Arbetet är klart.", "", answer, "", "", "ja"))
    said.hears(
        "läses: status klart",
        "Texten kan läsas som ”klart”, men status är ”ej påbörjat”.",
        "Status, nu ej påbörjat. Tom rad behåller det.",
        "Sparat.",
    )
    area = Register.open(register).content.areas[ROOMS]
    assert (area.status, area.progress) == (status, ("Arbetet är klart.",))


def test_words_that_tell_the_status_that_stands_say_nothing_of_it(talk, register):
    said = talk(register, *to_area("rutiner", "återrapp", "Arbetet pågår enligt tidsplan.", "", "", "", "", "ja"))
    assert "Texten kan läsas som" not in said.out
    said.hears("Sparat.")


def test_an_empty_answer_keeps_the_old_words_and_the_report_meets_what_is_due(talk, register):
    said = talk(register, *to_area("stöd i ekonomi", "återrapp", "", "", "", "", "ja"), today="2018-06-20")
    said.hears("2. återrapport senast 2018-06-30", "Tom rad: 2.", "Sparat.")
    area = Register.open(register).content.areas[ECONOMY]
    assert area.progress == content().areas[ECONOMY].progress
    assert area.milestones["återrapport"].met == dt.date(2018, 6, 20)


def test_a_lone_plus_adds_to_the_old_words(talk, register):
    talk(register, *to_area("stöd i ekonomi", "återrapp", "+", "En tredje skola är med.", "", "", "", "", "ja"))
    progress = Register.open(register).content.areas[ECONOMY].progress
    assert progress == (*content().areas[ECONOMY].progress, "En tredje skola är med.")


def test_an_edit_tells_how_the_words_are_read_and_asks_why_a_date_moves(talk, register):
    said = talk(
        register,
        *to_area("ansvar i lokal", "redigera"),
        *("tidsplan", "Klart maj 2018.", "", "ansvarig", "Lokalstrateg", "", "ja", "", "Fastighetschefen är ny"),
    )
    said.hears(
        "Tidsplan:\n- Klart december 2017.",
        "läses: klart senast 2018-05-31",
        "Ansvarig, nu tomt.",
        "Ändras: Ansvarig, Tidsplan.",
        "klart flyttas från 2017-12-31 till 2018-05-31",
        "Spara?",
        "Varför flyttas det?",
        "Skriv ett skäl",
        "Sparat.",
    )
    area = Register.open(register).content.areas[ROOMS]
    (move,) = area.milestones["klart"].moves
    assert (move.before, move.after, move.reason) == (
        dt.date(2017, 12, 31),
        dt.date(2018, 5, 31),
        "Fastighetschefen är ny",
    )
    assert (area.responsible, area.schedule) == ("Lokalstrateg", ("Klart maj 2018.",))


def test_a_field_is_emptied_by_a_lone_minus_and_kept_by_an_empty_line(talk, register):
    talk(register, *to_area("stöd i ekonomi", "redigera", "ansvarig", "-", "grupp", "", "åtgärd", "-", "", "ja"))
    area = Register.open(register).content.areas[ECONOMY]
    assert (area.responsible, area.measures) == ("", ())
    assert area.group == "Rekommendationer"


def test_words_whose_promise_is_gone_are_told_before_they_are_saved(talk, register):
    answers = ("tidsplan", "Klart till mars 2018.", "", "", "ja", "", "Görs med nästa plan")
    said = talk(register, *to_area("stöd i ekonomi", "redigera", *answers))
    said.hears("utvärdering senast 2018-10-31 tas bort", "Spara?", "Varför tas det bort?", "Skriv ett skäl", "Sparat.")
    stone = Register.open(register).content.areas[ECONOMY].milestones["utvärdering"]
    assert (stone.due, stone.originally, stone.words) == (None, OCTOBER, "Utvärderas oktober 2018.")
    assert [(move.before, move.after, move.reason) for move in stone.moves] == [(OCTOBER, None, "Görs med nästa plan")]


def test_nothing_is_saved_without_a_yes(talk, register):
    before = register.read_bytes()
    said = talk(register, *to_area("ansvar i lokal", "redigera", "ansvarig", "Ingen", "", "nej"))
    said.hears(of_area.THROWN_AWAY)
    assert register.read_bytes() == before
    assert Drafts(register).find(ROOMS) is None


@pytest.mark.parametrize("leaving", [("",), ("avbryt",), ("AVBRYT",)])
def test_leaving_a_form_keeps_its_words_for_next_time(talk, register, leaving):
    before = register.read_bytes()
    said = talk(register, *to_area("ansvar i lokal", "redigera", "ansvarig", "Lokalstrateg", "", *leaving))
    said.hears(of_area.DRAFT_KEPT, text.WENT_BACK)
    assert register.read_bytes() == before
    again = talk(register, *to_area("ansvar i lokal", "redigera", "", "", "ja"))
    again.hears("Osparad text finns kvar", of_area.DRAFT_FOUND, "Ansvarig: Lokalstrateg", "Sparat.")
    assert Register.open(register).content.areas[ROOMS].responsible == "Lokalstrateg"
    assert Drafts(register).waiting() == ()


def test_words_that_come_back_leave_what_others_have_saved_since_and_ask_where_both_have_written(talk, register):
    talk(register, *to_area("ansvar i lokal", "redigera", "ansvarig", "Lokalstrateg", "", ""))
    other = Register.open(register)
    theirs = other.content.areas[ROOMS].replace(responsible="Rektor", measures=("NYTT FRÅN ANNAN.",))
    other.save(other.content.with_area(ROOMS, theirs), "Någon annan")
    said = talk(register, *to_area("ansvar i lokal", "redigera", "", "", "ja"))
    said.hears("Ansvarig: Lokalstrateg", "Sedan texten skrevs har någon annan sparat", "samma sak")
    area = Register.open(register).content.areas[ROOMS]
    assert (area.responsible, area.measures) == ("Rektor", ("NYTT FRÅN ANNAN.",))


def test_words_that_another_window_writes_are_told_of_and_left_alone(talk, register):
    elsewhere = Drafts(register)
    elsewhere.keep(ROOMS, {"responsible": "Lokalstrateg"})
    said = talk(register, *to_area("ansvar i lokal", "redigera", "", ""))
    said.hears("Just nu skrivs det här i ett annat fönster")
    assert of_area.DRAFT_FOUND not in said.out
    assert "Osparad text" not in said.out
    assert elsewhere.find(ROOMS).fields == {"responsible": "Lokalstrateg"}


def test_a_draft_can_be_thrown_away(talk, register):
    talk(register, *to_area("ansvar i lokal", "redigera", "ansvarig", "Lokalstrateg"))
    talk(register, *to_area("ansvar i lokal", "redigera", "nej", "")).hears("Inget är ändrat.")
    assert Drafts(register).waiting() == ()


async def test_words_left_here_are_found_by_the_full_screen(talk, register):
    from tests.tui.story import Story

    talk(register, *to_area("ansvar i lokal", "återrapp", "Ett halvt svar."))
    async with Story(register) as user:
        await user.press("down", "down", "r")
        user.sees("Ett halvt svar.")


def test_a_new_area_is_asked_for_field_by_field_and_its_dates_are_read(talk, register):
    said = talk(
        register,
        *("nytt", "Trygga raster", "Rekommendationer", "Rektor", "Fler vuxna ute.", "", "Klart augusti 2018.", ""),
        *("", "Ej påbörjat.", "", "ja"),
    )
    said.hears("Utvecklingsområde, nu tomt.", "läses: klart senast 2018-08-31", "Sparat.")
    (area,) = (each for each in Register.open(register).content.areas.values() if each.title == "Trygga raster")
    assert area.milestones["klart"].due == dt.date(2018, 8, 31)
    assert (area.status, area.measures, area.group) == (Status.NOT_STARTED, ("Fler vuxna ute.",), "Rekommendationer")


def test_an_area_without_a_name_is_not_made(talk, register):
    before = register.read_bytes()
    talk(register, "nytt", "").hears(of_area.NEEDS_NAME, text.WENT_BACK)
    assert register.read_bytes() == before


def test_a_milestone_is_ticked_on_a_day_opened_again_and_corrected(talk, register):
    said = talk(
        register,
        *to_area("stöd i ekonomi", "milstolpar"),
        *("klart", "bocka", "2018-03-01", "klart", "bocka", "2018-01-31", "klart", "öppna"),
        *("utv", "rätta", "2018-31-12", "2018-12-31", "Utvärderaren är sjuk"),
    )
    said.hears("klart senast 2018-03-31", "Den dagen har inte varit än", "Sparat.", "avbockad 2018-01-31", "Öppna igen")
    said.hears("Skriv datumet som ÅÅÅÅ-MM-DD", "utvärdering flyttas från 2018-10-31 till 2018-12-31", "Sparat.")
    stones = Register.open(register).content.areas[ECONOMY].milestones
    assert stones["klart"].met is None
    assert (stones["utvärdering"].due, stones["utvärdering"].moves[0].reason) == (
        dt.date(2018, 12, 31),
        "Utvärderaren är sjuk",
    )
    assert stones["utvärdering"].words == "Utvärderas oktober 2018."


def test_the_chief_approves_or_asks_and_the_secretary_answers(talk, register):
    talk(register, *to_area("stöd i ekonomi", "granska", "godkänn", "")).hears("Sparat.", "Granskat och godkänt.")
    assert is_approved(Register.open(register).content.areas[ECONOMY])
    asked = talk(register, *to_area("lokalfrågor", "granska", "ställ", "Vem äger frågan?", "skolchef"))
    asked.hears("Frågan är ställd")
    answered = talk(register, *to_area("lokalfrågor", "besvara", "Lokalstrategen."))
    answered.hears("1 fråga", "? skolchef frågar 2018-02-01: ”Vem äger frågan?”", "Sparat.")
    (question,) = Register.open(register).content.areas[ROOMS].questions
    assert (question.role, question.answer) == ("skolchef", "Lokalstrategen.")
    talk(register, *to_area("rutiner", "granska", "godkänn", "")).hears("Din roll, nu skolchef")


def test_a_report_answers_the_question_that_is_told_first(talk, tmp_path):
    now = content()
    asked = now.with_area(ROOMS, ask(now.areas[ROOMS], "förvaltningschef", "När?", dt.date(2018, 1, 30)))
    path = written(tmp_path, asked)
    said = talk(path, *to_area("lokalfrågor", "återrapp", "I maj.", "", "pågår", "", "", "ja"))
    said.hears("? förvaltningschef frågar 2018-01-30: ”När?”", "Nu står det", "1. frågan från förvaltningschef")
    assert Register.open(path).content.areas[ROOMS].questions[0].answered == dt.date(2018, 2, 1)


def test_an_area_is_closed_with_its_reason_and_taken_up_again(talk, register):
    said = talk(register, *to_area("lokalfrågor", "avsluta", "ned", "BUN § 9", "Flyttas till tekniska", "ja"))
    said.hears("4. nedprioriterad", "Avsluta ”Ansvar i lokalfrågor”, nedprioriterad?", "Sparat.")
    closing = Register.open(register).content.areas[ROOMS].closing
    assert (closing.decision, closing.note) == ("BUN § 9", "Flyttas till tekniska")
    talk(register, *to_area("lokalfrågor", "ta upp", "ja")).hears("Avslutets skäl och paragraf står kvar", "Sparat.")
    assert Register.open(register).content.areas[ROOMS].status is Status.NOT_STARTED


def test_undo_and_redo_tell_what_they_will_change_also_another_day(talk, register):
    before = register.read_bytes()
    talk(register, *to_area("lokalfrågor", "redigera", "ansvarig", "Lokalstrateg", "", "ja"))
    after = register.read_bytes()
    undone = talk(register, "ångra", "ja")
    undone.hears("Ångra: Redigera: Ansvar i lokalfrågor.", "Ansvar i lokalfrågor (ansvarig)", "Ångra?", "Ångrat")
    assert register.read_bytes() == before
    talk(register, "gör om", "ja").hears("Gör om: Redigera", "Gjort om")
    assert register.read_bytes() == after
    talk(register, "ångra", "nej").hears(text.WENT_BACK)
    assert register.read_bytes() == after
    talk(register, "gör om").hears("Det finns inget att göra om.")


def test_what_others_save_while_undo_asks_is_kept_and_told(talk, register, monkeypatch):
    talk(register, *to_area("lokalfrågor", "återrapp", "Mitt.", "", "", "", "", "ja"))
    mine = Register.open(register).content.areas[ROOMS]
    ask = Dialogue.yes

    def others_save_meanwhile(dialogue, question):
        other = Register.open(register)
        area = other.content.areas[ROOMS].replace(progress=("Deras.",))
        other.save(other.content.with_area(ROOMS, area).with_area("nytt-0000", Area(title="Nytt")), "annat")
        return ask(dialogue, question)

    monkeypatch.setattr(Dialogue, "yes", others_save_meanwhile)
    talk(register, "ångra", "ja").hears("Ångrat", "Ansvar i lokalfrågor (processläge) har ändrats av någon annan")
    saved = Register.open(register).content
    assert saved.areas[ROOMS].progress == ("Deras.",)
    assert saved.areas[ROOMS].reported != mine.reported
    assert "nytt-0000" in saved.areas


def test_no_list_of_statuses_ends_an_omrade_which_takes_a_reason(talk, register):
    said = talk(register, *to_area("ansvar i lokal", "redigera"), "status", "avslutat", "pausat", "", "ja")
    said.hears("pausat", "Sparat.")
    area = Register.open(register).content.areas[ROOMS]
    assert (area.status, area.closing) == (Status.PAUSED, None)


def test_words_that_say_avslutat_are_told_as_klart(talk, register):
    said = talk(register, *to_area("ansvar i lokal", "återrapp", "Arbetet är avslutat.", "", "klart", "", "", "ja"))
    said.hears("Texten kan läsas som ”klart”, men status är ”ej påbörjat”.", "Status, nu ej påbörjat.")
    assert Register.open(register).content.areas[ROOMS].status is Status.DONE


def test_a_draft_that_ends_an_omrade_brings_back_its_words_and_no_end(talk, register):
    Drafts(register).keep(ROOMS, {"progress": "Halvskrivet.", "status": "avslutat"})
    talk(register, *to_area("ansvar i lokal", "redigera"), "ja", "", "ja")
    area = Register.open(register).content.areas[ROOMS]
    assert (area.status, area.progress) == (Status.NOT_STARTED, ("Halvskrivet.",))


def test_a_milestone_whose_words_are_gone_can_be_taken_away(talk, register):
    before = Register.open(register).content.areas[ECONOMY]
    gone = Milestone(due=dt.date(2018, 5, 31), words="Klart i maj.")
    stones = {**before.milestones, "klart-2": gone}
    written(register.parent, content().with_area(ECONOMY, before.replace(milestones=stones)))
    said = talk(register, *to_area("stöd i ekonomi", "milstolpar"), "2", "ta bort", "", "1", "")
    said.hears("Ta bort, orden står inte längre i texten", "Sparat.")
    assert Register.open(register).content.areas[ECONOMY].milestones == before.milestones


def test_a_plan_is_given_another_name(talk, register):
    said = talk(register, "byt namn", "åtgärdsplan", "Skolans ledning")
    said.hears("Vilken plan?", "Namn, nu Åtgärdsplan ledningsfunktion.", "Sparat.")
    (plan,) = Register.open(register).content.plans.values()
    assert plan.name == "Skolans ledning"
    talk(register, "byt namn", "skolans", "-").hears("Planen måste ha ett namn")
