"""What must be told to a meeting and why, and how far promises have slipped."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from store.board_calendar import BoardCalendar
from store.deadline import assess
from store.editing import Occasion, Words, close, report
from store.errors import UsageError
from store.findings import findings
from store.meetings.agenda import Reason, agenda, is_approved, is_told, open_questions
from store.meetings.editing import (
    answer,
    answer_oldest,
    approve,
    approved_by_board,
    ask,
    commission,
    decide,
    tell,
    with_words_after,
)
from store.meetings.meeting import Told
from store.model import Area, Closing, ClosingReason, Content, Heading, Milestone, Move, Plan, Status
from store.slips import slip, summary, worst_slip

DEC, JAN, FEB, MAR = dt.date(2017, 12, 20), dt.date(2018, 1, 24), dt.date(2018, 2, 21), dt.date(2018, 3, 21)
CALENDAR = BoardCalendar(meetings=(DEC, JAN, FEB, MAR))
TODAY = dt.date(2018, 2, 14)
OCCASION = Occasion(TODAY, CALENDAR)


def content(*areas: Area, dated: dt.date | None = dt.date(2018, 1, 10)) -> Content:
    placed = {f"omrade-{place}": area.replace(plan="p", order=place) for place, area in enumerate(areas, 1)}
    return Content(heading=Heading(format=1), plans={"p": Plan(name="Plan", dated=dated)}, areas=placed)


def area(**fields) -> Area:
    return Area(**{"title": "Stöd", "status": Status.ONGOING, "reported": dt.date(2018, 1, 10), **fields})


def due(day: str, **more) -> Milestone:
    return Milestone(due=dt.date.fromisoformat(day), **more)


def told(*areas: Area, meeting: dt.date = FEB, **options) -> list[list[str]]:
    return [[why.words for why in item.whys] for item in agenda(content(*areas, **options), meeting, CALENDAR)]


def reasons(one: Area, meeting: dt.date = FEB, **options) -> list[Reason]:
    return [why.reason for item in agenda(content(one, **options), meeting, CALENDAR) for why in item.whys]


# -- The agenda --------------------------------------------------------------------------------------------------------


def test_an_area_in_order_need_not_be_told():
    assert told(area(milestones={"klart": due("2018-08-31")})) == []


def test_an_aterrapport_belongs_to_the_last_meeting_before_it_is_late():
    february = area(milestones={"återrapport": due("2018-02-28")})
    assert told(february, meeting=JAN) == []
    assert told(february) == [["återrapport senast 2018-02-28"]]
    assert told(area(milestones={"återrapport": due("2018-03-21")})) == []
    assert told(area(milestones={"återrapport": due("2018-03-31")}, reported=TODAY), meeting=MAR) == [
        ["återrapport senast 2018-03-31"]
    ]
    assert told(area(milestones={"återrapport": due("2018-01-31")})) == [
        ["återrapport senast 2018-01-31, försenad 21 dagar"]
    ]


def test_lateness_is_judged_on_the_day_of_the_meeting():
    assert told(area(milestones={"klart": due("2018-02-20")})) == [
        ["klart senast 2018-02-20, försenad 1 dag på sammanträdet"]
    ]
    assert told(area(milestones={"klart": due("2018-02-21")})) == []
    assert told(area(status=Status.DONE, milestones={"klart": due("2018-01-31")})) == [
        ["klart, ska godkännas av nämnden"]
    ]


def test_a_recurring_follow_up_that_was_not_made_is_told():
    rule = Milestone(repeats="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15")
    assert told(area(milestones={"uppföljning": rule})) == [["uppföljning 2018-02-15 är inte gjord"]]
    assert told(area(milestones={"uppföljning": rule.replace(done_days=(dt.date(2018, 2, 12),))})) == []
    assert told(area(milestones={"uppföljning": rule}, reported=TODAY), meeting=MAR) == []
    assert told(area(milestones={"uppföljning": rule.replace(first_day=dt.date(2018, 2, 16))})) == []
    assert told(area(milestones={"uppföljning": rule.replace(first_day=dt.date(2018, 2, 15))})) == [
        ["uppföljning 2018-02-15 är inte gjord"]
    ]


def test_a_follow_up_made_before_the_last_meeting_for_a_day_after_it_is_made():
    early = Milestone(repeats="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15", done_days=(dt.date(2018, 1, 20),))
    assert told(area(milestones={"uppföljning": early})) == []
    late = early.replace(repeats="FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=15")
    assert told(area(milestones={"uppföljning": late}), dated=dt.date(2018, 1, 2)) == [
        ["uppföljning 2018-02-15 är inte gjord"]
    ]


def test_two_ticks_for_one_follow_up_are_none_for_the_next():
    day = dt.date(2018, 2, 22)
    twice = Milestone(repeats="FREQ=MONTHLY;BYMONTHDAY=1,15", done_days=(dt.date(2018, 2, 26), dt.date(2018, 2, 27)))
    assert told(area(milestones={"uppföljning": twice}, reported=day), dated=day, meeting=MAR) == [
        ["uppföljning 2018-03-15 är inte gjord"]
    ]


def test_what_comes_every_third_month_is_counted_from_when_it_was_done_and_not_from_the_meeting():
    third = Milestone(repeats="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", done_days=(dt.date(2017, 12, 15),))
    register = area(milestones={"uppföljning": third})
    assert told(register) == []
    assert reasons(register, meeting=MAR) == [Reason.RECURRING, Reason.STILL]


def test_what_comes_back_every_week_is_not_asked_for_week_by_week():
    weekly = area(milestones={"uppföljning": Milestone(repeats="FREQ=WEEKLY;BYDAY=MO")})
    assert told(weekly) == []


def test_what_was_told_of_since_its_day_is_not_asked_for_again():
    rule = Milestone(repeats="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15")
    assert told(area(milestones={"uppföljning": rule}, reported=dt.date(2018, 2, 16))) == [
        ["nytt processläge 2018-02-16"]
    ]


def test_to_be_told_as_it_stands_is_no_new_processlage():
    one = tell(area(status=Status.DONE, reported=dt.date(2017, 12, 1)), FEB, TODAY)
    assert told(one) == [["klart, ska godkännas av nämnden"]]
    assert told(one.replace(progress=("Annat.",)))[0][1:] == [f"nytt processläge {TODAY}"]


def test_what_is_new_since_the_meeting_before_is_told_but_not_the_plan_itself():
    assert told(area(reported=dt.date(2018, 2, 1))) == [["nytt processläge 2018-02-01"]]
    assert told(area(reported=dt.date(2018, 1, 20))) == []
    assert told(area(reported=dt.date(2018, 2, 1)), dated=dt.date(2018, 2, 1)) == []


def test_words_that_were_told_and_then_changed_are_told_again_and_others_are_not():
    before = tell(area(progress=("Pågår.",)), JAN, JAN)
    assert reasons(before) == []
    assert reasons(before.replace(progress=("Pågår ännu.",))) == [Reason.CHANGED]


def test_two_meetings_without_a_word_are_told():
    silent = area(reported=dt.date(2017, 11, 1))
    assert told(silent, dated=dt.date(2017, 11, 1)) == [["stilla sedan 2 sammanträden"]]
    assert told(silent, dated=dt.date(2017, 11, 1), meeting=JAN) == []


def test_what_the_text_says_will_be_late_is_told_before_it_is():
    later = area(
        milestones={"klart": due("2018-02-28")}, progress=("Utredningen väntas vara klar i april.",), schedule=("x",)
    )
    register = content(later)

    def remarks(area_id):
        one = register.areas[area_id]
        return findings(one, None, assess(one, TODAY), TODAY, CALENDAR)

    (item,) = agenda(register, FEB, CALENDAR, remarks)
    assert [why.reason for why in item.whys] == [Reason.WILL_BE_LATE]
    assert item.whys[0].words.startswith("klart lovades till 2018-02-28, men texten säger")


def test_a_closed_area_is_told_once_and_not_when_the_board_closed_it():
    closing = Closing(reason=ClosingReason.COMPLETED, day=dt.date(2018, 2, 1))
    closed = area(status=Status.CLOSED, closing=closing)
    assert told(closed) == [["avslutat 2018-02-01: genomförd"]]
    assert told(closed, meeting=MAR) == []
    assert told(closed.replace(closing=closing.replace(decision="BUN § 7"))) == []


def test_questions_come_first_and_keep_an_area_from_being_done():
    asked = ask(area(title="Andra"), "förvaltningschef", "Vem gör  det?", TODAY)
    first = area(milestones={"klart": due("2018-01-31")})
    items = agenda(content(first, asked), FEB, CALENDAR)
    assert [item.area_id for item in items] == ["omrade-2", "omrade-1"]
    assert items[0].whys[0].words == "förvaltningschef frågar: ”Vem gör det?”"
    assert not is_told(tell(asked, FEB, TODAY), FEB)
    assert is_told(tell(answer(asked, 0, "Rektor.", TODAY), FEB, TODAY), FEB)


def test_an_area_is_done_when_its_words_are_told_and_open_again_when_they_change():
    late = area(milestones={"klart": due("2018-01-31")}, progress=("Pågår.",))
    done = tell(late, FEB, TODAY)
    assert [item.told for item in agenda(content(late), FEB, CALENDAR)] == [False]
    assert [item.told for item in agenda(content(done), FEB, CALENDAR)] == [True]
    assert [item.told for item in agenda(content(done.replace(progress=("Annat.",))), FEB, CALENDAR)] == [False]


def test_an_area_stays_on_the_list_when_telling_has_taken_its_reason_away():
    one = area(milestones={"återrapport": due("2018-02-28")})
    reported, _ = report(one, Words.of(one).replace(progress=("Pågår.",)), ("återrapport",), OCCASION)
    (item,) = agenda(content(tell(reported, FEB, TODAY), dated=TODAY), FEB, CALENDAR)
    assert (item.told, item.whys) == (True, ())


# -- Editing -----------------------------------------------------------------------------------------------------------


def test_telling_again_keeps_one_entry_and_what_the_board_decided():
    decided = decide(tell(area(), FEB, TODAY), FEB, " § 7 ", "Godkänns.", FEB)
    again = tell(decided.replace(progress=("Nytt.",)), FEB, FEB)
    assert [(each.meeting, each.day, each.paragraph, each.decision) for each in again.reports] == [
        (FEB, FEB, "§ 7", "Godkänns.")
    ]


def test_only_what_is_klart_can_be_approved_by_the_board():
    done = approved_by_board(area(status=Status.DONE), FEB, "BUN 2018-02-21 § 7")
    assert (done.status, done.closing.decision, done.closing.day) == (Status.CLOSED, "BUN 2018-02-21 § 7", FEB)
    with pytest.raises(UsageError, match="inte klart än"):
        approved_by_board(area(), FEB, "§ 7")


def test_what_the_board_closed_is_still_told_and_still_approved():
    done = approve(tell(area(status=Status.DONE, progress=("Klart.",)), FEB, TODAY), "förvaltningschef", TODAY)
    closed = approved_by_board(done, FEB, "§ 7")
    assert is_told(closed, FEB)
    assert is_approved(closed)
    assert not is_told(closed.replace(progress=("Något annat.",)), FEB)
    assert is_told(tell(closed, MAR, MAR), MAR)


def test_what_was_closed_without_the_board_after_it_was_told_is_told_anew():
    assert not is_told(close(tell(area(status=Status.DONE), FEB, TODAY), ClosingReason.COMPLETED, TODAY), FEB)


def test_a_new_date_out_of_a_decision_does_not_undo_that_the_words_were_told():
    one = tell(area(progress=("Pågår.",)), FEB, TODAY)
    words = Words.of(one).replace(progress=("Pågår.", "Ny återrapport juni 2018."))
    after = with_words_after(one, words, FEB, OCCASION)
    assert after.milestones["återrapport"].due == dt.date(2018, 6, 30)
    assert is_told(after, FEB)
    untold = with_words_after(area(), Words.of(area()).replace(progress=("Nytt.",)), FEB, OCCASION)
    assert not is_told(untold, FEB)


def test_a_decision_gives_a_new_uppdrag_with_its_source_and_dates():
    register, area_id = commission(
        content(area()),
        "p",
        "Se över taxan",
        ("Klart maj 2018.",),
        source="BUN § 8",
        occasion=OCCASION,
        new_id=lambda _: "ny-a1b2",
    )
    new = register.areas[area_id]
    assert (new.plan, new.group, new.notes) == ("p", "Uppdrag från nämnden", ("Beslut: BUN § 8",))
    assert new.milestones["klart"].due == dt.date(2018, 5, 31)
    assert new.status is Status.NOT_STARTED


def test_an_approval_is_of_the_words_that_stood_there():
    approved = approve(area(progress=("Pågår.",)), " förvaltningschef ", TODAY)
    assert approved.approvals[0].role == "förvaltningschef"
    assert is_approved(approved)
    assert not is_approved(approved.replace(progress=("Annat.",)))


def test_questions_and_approvals_need_words_and_a_role():
    with pytest.raises(UsageError, match="Frågan är tom"):
        ask(area(), "chef", "  ", TODAY)
    with pytest.raises(UsageError, match="Skriv rollen"):
        ask(area(), "", "Varför?", TODAY)
    with pytest.raises(UsageError, match="Skriv rollen"):
        approve(area(), " ", TODAY)
    assert open_questions(answer(ask(area(), "chef", "Varför?", TODAY), 0, "", TODAY)) == ()
    both = ask(ask(area(), "chef", "Varför?", TODAY), "chef", "När?", TODAY)
    assert [asked.text for asked in open_questions(answer_oldest(both, "Därför.", TODAY))] == ["När?"]


# -- Slips -------------------------------------------------------------------------------------------------------------


def moved(first: str, *later: str) -> Milestone:
    days = [dt.date.fromisoformat(day) for day in (first, *later)]
    steps = tuple(Move(before=a, after=b, day=TODAY) for a, b in pairwise(days))
    return Milestone(due=days[-1], originally=days[0], moves=steps)


@pytest.mark.parametrize(
    ("stone", "words"),
    [
        (moved("2018-01-31", "2018-04-30", "2018-06-30"), "flyttad 2 gånger, 5 månader"),
        (moved("2018-01-31", "2018-02-28"), "flyttad 1 gång, 1 månad"),
        (moved("2018-01-31", "2018-02-01"), "flyttad 1 gång, 1 dag"),
        (moved("2018-01-31", "2018-02-12"), "flyttad 1 gång, 12 dagar"),
        (moved("2017-12-31", "2020-12-31"), "flyttad 1 gång, 3 år"),
        (due("2018-06-30", originally=dt.date(2018, 1, 31)), "flyttad 1 gång, 5 månader"),
    ],
)
def test_a_slip_is_said_in_times_and_length(stone, words):
    assert slip("klart", stone).words == words


def test_a_date_that_stands_or_came_nearer_has_not_slipped():
    assert slip("klart", due("2018-06-30")) is None
    assert slip("klart", due("2018-01-31", originally=dt.date(2018, 6, 30))) is None
    assert worst_slip(area(milestones={"klart": due("2018-06-30")})) is None


def test_the_slips_of_a_register_are_one_line():
    one = area(milestones={"klart": moved("2018-01-31", "2018-04-30", "2018-06-30")})
    other = area(
        milestones={"klart": moved("2018-01-31", "2018-02-28"), "utvärdering": moved("2018-01-31", "2018-08-31")}
    )
    assert worst_slip(other).key == "utvärdering"
    assert summary((one, other, area())) == "2 områden framflyttade, 3 gånger, som längst 7 månader"
    assert summary((one,)) == "1 område framflyttat, 2 gånger, som längst 5 månader"
    assert summary((area(),)) == ""


def test_a_report_of_an_older_version_without_its_words_counts_by_its_day():
    assert reasons(area(reports=(Told(meeting=JAN, day=JAN),), reported=dt.date(2018, 2, 1))) == [Reason.CHANGED]
