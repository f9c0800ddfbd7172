"""Everything that can be done to a register, as values before and after."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.editing import (
    Occasion,
    Words,
    add_area,
    add_plan,
    close,
    give_reasons,
    paragraphs,
    reopen,
    report,
    rewrite,
    set_date,
    tick,
)
from store.errors import UsageError
from store.ids import id_maker
from store.model import FORMAT, Area, ClosingReason, Content, Heading, Milestone, Move, Plan, Status

TODAY = dt.date(2018, 1, 10)
NOW = Occasion(TODAY)
JANUARY, MARCH, APRIL, JUNE = dt.date(2018, 1, 31), dt.date(2018, 3, 31), dt.date(2018, 4, 30), dt.date(2018, 6, 30)


def area(**fields):
    return Area(
        **{
            "title": "Stöd",
            "schedule": ("Klart till mars 2018.",),
            "status": Status.ONGOING,
            "milestones": {"klart": Milestone(due=MARCH, words="Klart till mars 2018.")},
            **fields,
        }
    )


def words(before, **changes):
    return Words.of(before).replace(**changes)


def test_written_text_becomes_paragraphs_without_empty_lines_and_in_one_form():
    assert paragraphs(" a \r\n\n  \nA\u030a\u2028b\n") == ("a", "Å", "b")
    assert paragraphs("") == ()


def test_rewriting_with_the_same_words_changes_nothing():
    before = area()
    after, reading = rewrite(before, Words.of(before), NOW)
    assert after == before
    assert (reading.moved, reading.dropped) == ((), ())


def test_other_fields_leave_a_corrected_date_alone():
    before = area(milestones={"klart": Milestone(due=dt.date(2018, 3, 15), words="Klart till mars 2018.")})
    after, _ = rewrite(before, words(before, title="Nytt namn", responsible=" Chef "), NOW)
    assert (after.title, after.responsible) == ("Nytt namn", "Chef")
    assert after.milestones == before.milestones


def test_new_schedule_words_move_the_date_and_reasons_are_given_afterwards():
    before = area()
    after, reading = rewrite(before, words(before, schedule=("Klart till april 2018.",)), NOW)
    assert [moved.key for moved in reading.moved] == ["klart"]
    assert after.milestones["klart"].due == APRIL
    explained = give_reasons(after, {"klart": "konsulten slutade"})
    assert explained.milestones["klart"].moves == (
        Move(before=MARCH, after=APRIL, day=TODAY, reason="konsulten slutade"),
    )
    assert give_reasons(after, {"klart": ""}) == after


@pytest.mark.parametrize("title", ["", "  "])
def test_an_area_must_have_a_name(title):
    with pytest.raises(UsageError, match="namn"):
        rewrite(area(), words(area(), title=title), NOW)


def test_finishing_meets_the_works_own_milestones_and_leaves_what_is_to_be_told():
    before = area(
        milestones={
            "klart": Milestone(due=MARCH, words="Klart till mars 2018."),
            "start": Milestone(due=JANUARY, met=dt.date(2018, 1, 2)),
            "återrapport": Milestone(due=JUNE),
        }
    )
    after, _ = rewrite(before, words(before, status=Status.DONE), NOW)
    assert {key: stone.met for key, stone in after.milestones.items()} == {
        "klart": TODAY,
        "start": dt.date(2018, 1, 2),
        "återrapport": None,
    }


def test_a_report_keeps_the_day_ticks_what_it_meets_and_reads_the_next():
    before = area(
        progress=("Ny återrapport januari 2018.",),
        milestones={"återrapport": Milestone(due=JANUARY, words="Ny återrapport januari 2018.")},
    )
    after, _ = report(before, words(before, progress=("Går bra. Ny återrapport juni 2018.",)), ["återrapport"], NOW)
    assert after.reported == TODAY
    assert after.milestones["återrapport"].met == TODAY
    assert after.milestones["återrapport-2"].due == JUNE


def test_a_report_on_a_promise_with_a_number_of_times_counts_one_more():
    before = area(milestones={"återkommande": Milestone(due=JUNE, goal=4, done_days=(dt.date(2017, 12, 1),))})
    after, _ = report(before, Words.of(before), ["återkommande"], NOW)
    assert after.milestones["återkommande"].done_days == (dt.date(2017, 12, 1), TODAY)
    assert after.milestones["återkommande"].met is None


def test_a_date_set_later_by_hand_is_a_move_and_an_earlier_one_a_correction():
    later = set_date(area(), "klart", APRIL, TODAY, "semester").milestones["klart"]
    assert (later.due, later.originally, later.moves[0].reason) == (APRIL, MARCH, "semester")
    earlier = set_date(area(), "klart", JANUARY, TODAY).milestones["klart"]
    assert (earlier.due, earlier.originally, earlier.moves) == (JANUARY, None, ())
    with pytest.raises(UsageError, match="start"):
        set_date(area(), "start", APRIL, TODAY)


def test_a_date_taken_away_by_hand_is_kept_as_a_promise_and_stays_away_while_its_words_stand():
    taken = set_date(area(), "klart", None, TODAY, "felläst")
    stone = taken.milestones["klart"]
    move = Move(before=MARCH, day=TODAY, reason="felläst")
    assert (stone.due, stone.originally, stone.moves) == (None, MARCH, (move,))
    again, reading = rewrite(taken, Words.of(taken).replace(progress=("Två skolor provar.",)), NOW)
    assert (again.milestones["klart"], reading.moved) == (stone, ())
    first = set_date(again, "klart", APRIL, TODAY).milestones["klart"]
    assert (first.due, first.originally, first.moves) == (APRIL, MARCH, stone.moves)


def test_a_tick_is_set_and_taken_away():
    ticked = tick(area(), ["klart"], TODAY)
    assert ticked.milestones["klart"].met == TODAY
    assert tick(ticked, ["klart"], APRIL) == area()


@pytest.mark.parametrize(
    ("reason", "status"),
    [
        (ClosingReason.COMPLETED, Status.CLOSED),
        (ClosingReason.ORDINARY_OPERATIONS, Status.CLOSED),
        (ClosingReason.NO_LONGER_RELEVANT, Status.CANCELLED),
        (ClosingReason.LOWER_PRIORITY, Status.CANCELLED),
    ],
)
def test_closing_says_why_and_removes_nothing(reason, status):
    closed = close(area(), reason, TODAY, " § 7 ", "tack")
    assert closed.status is status
    assert (closed.closing.reason, closed.closing.day, closed.closing.decision) == (reason, TODAY, "§ 7")
    assert closed.replace(status=Status.ONGOING, closing=None) == area()
    reopened = reopen(closed, TODAY)
    assert reopened.replace(earlier_closings=()) == area()
    assert [closing.reopened for closing in reopened.earlier_closings] == [TODAY]


def test_a_status_that_is_no_end_takes_a_closed_area_up_again_and_keeps_how_it_was_closed():
    closed = close(area(), ClosingReason.COMPLETED, JANUARY, "§ 7")
    going_on, _ = rewrite(closed, words(closed, status=Status.ONGOING), Occasion(MARCH))
    assert (going_on.status, going_on.closing) == (Status.ONGOING, None)
    assert going_on.earlier_closings == (closed.closing.replace(reopened=MARCH),)
    again = close(going_on, ClosingReason.LOWER_PRIORITY, APRIL, "§ 12")
    assert (again.closing.decision, again.closing.status_before) == ("§ 12", Status.ONGOING)
    assert again.earlier_closings == going_on.earlier_closings


def test_other_words_of_a_closed_area_leave_it_closed():
    closed = close(area(), ClosingReason.COMPLETED, TODAY, "§ 7")
    after, _ = rewrite(closed, words(closed, title="Nytt namn"), NOW)
    assert after == closed.replace(title="Nytt namn")


def test_closing_what_is_closed_keeps_both_closings_and_the_status_it_had_when_it_was_open():
    closed = close(area(), ClosingReason.COMPLETED, JANUARY, "§ 7")
    again = close(closed, ClosingReason.NO_LONGER_RELEVANT, MARCH, "§ 12")
    assert again.earlier_closings == (closed.closing.replace(reopened=MARCH),)
    assert reopen(again, APRIL).status is Status.ONGOING


STEPS = st.sampled_from(["close", "reopen", *(status for status in Status if not status.is_over)])


@given(st.lists(STEPS, max_size=8))
def test_no_closing_is_ever_lost(steps):
    now, paragraphs_written = area(), []
    for place, step in enumerate(steps):
        if step == "close":
            paragraphs_written.append(f"§ {place}")
            now = close(now, ClosingReason.COMPLETED, TODAY, paragraphs_written[-1])
        elif step == "reopen":
            now = reopen(now, TODAY)
        else:
            now, _ = rewrite(now, words(now, status=step), NOW)
        known = [*now.earlier_closings, *([now.closing] if now.closing else [])]
        assert [closing.decision for closing in known] == paragraphs_written
        assert now.status.is_over == (now.closing is not None)


def test_a_new_area_comes_last_in_its_plan_with_its_dates_read():
    content = Content(heading=Heading(format=FORMAT))
    new_id = id_maker((), source=random.Random(1))
    content, plan_id = add_plan(content, Plan(name="Åtgärdsplan"), new_id)
    assert plan_id.startswith("atgardsplan-")
    content, first = add_area(content, plan_id, Words(title=" Ett ", schedule=("Klart mars 2018.",)), NOW, new_id)
    content, second = add_area(content, plan_id, Words(title="Två", progress=("Ej påbörjat.",)), NOW, new_id)
    assert [content.areas[key].order for key in (first, second)] == [10, 20]
    assert content.areas[first].title == "Ett"
    assert content.areas[first].milestones["klart"].due == MARCH
    assert content.areas[second].status is Status.NOT_STARTED
    assert [content.areas[key].added for key in (first, second)] == [TODAY, TODAY]
    assert [content.areas[key].reported for key in (first, second)] == [None, TODAY]
    with pytest.raises(UsageError):
        add_area(content, plan_id, Words(title=" "), NOW, new_id)


def test_a_tick_on_what_comes_back_is_one_more_day_and_never_an_end():
    recurring = Milestone(words="Varje kvartal.", repeats="FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")
    once = tick(Area(title="A", milestones={"återkommande": recurring}), ["återkommande"], APRIL)
    twice = tick(once, ["återkommande"], MARCH)
    assert twice.milestones["återkommande"].done_days == (MARCH, APRIL)
    assert twice.milestones["återkommande"].met is None


def test_a_number_of_times_is_ticked_up_to_full_and_then_loses_its_last():
    goal = Milestone(words="Två gånger.", goal=2, done_days=(MARCH,))
    full = tick(Area(title="A", milestones={"period": goal}), ["period"], APRIL)
    assert full.milestones["period"].done_days == (MARCH, APRIL)
    assert tick(full, ["period"], TODAY).milestones["period"].done_days == (MARCH,)
