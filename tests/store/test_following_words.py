"""Who chooses the words has chosen the dates: milstolpar after a choice between two texts."""

from __future__ import annotations

import datetime as dt

import pytest

from store.deadline import is_taken_away
from store.editing import Occasion, Words, rewrite, set_date
from store.merge import merge
from store.model import FORMAT, Area, Content, Heading, Milestone
from store.open_conflicts import answered, with_questions

ID = "stod-m9tx"
OCCASION = Occasion(dt.date(2018, 2, 1))
MARCH, APRIL, MAY, JUNE = (dt.date(2018, month, day) for month, day in ((3, 31), (4, 30), (5, 31), (6, 30)))
AREA = Area(
    title="Stöd",
    schedule=("Klart till mars 2018.",),
    progress=("Arbetet pågår.",),
    milestones={"klart": Milestone(due=MARCH, words="Klart till mars 2018.")},
)
BASE = Content(heading=Heading(format=FORMAT, board="Nämnden"), areas={ID: AREA})
SCHEDULE, PROGRESS = f"områden/{ID}/tidsplan", f"områden/{ID}/processläge"


def with_area(area):
    return BASE.with_area(ID, area)


def promising(schedule="Klart till mars 2018.", progress="Arbetet pågår."):
    """The område after somebody wrote other words in it."""
    words = Words.of(AREA).replace(schedule=(schedule,), progress=(progress,))
    return rewrite(AREA, words, OCCASION)[0]


def asked(ours, theirs):
    return with_questions(merge(BASE, with_area(ours), with_area(theirs)))


def settled(content, **answers):
    keys = {"tidsplan": SCHEDULE, "processläge": PROGRESS}
    return answered(content, {keys[name]: value for name, value in answers.items()}, OCCASION)


OURS, THEIRS = promising("Klart april 2018."), promising("Klart maj 2018.")


@pytest.mark.parametrize(
    ("answer", "due"),
    [(["Klart april 2018."], APRIL), (["Klart maj 2018."], MAY), (["Klart till mars 2018."], MARCH)],
    ids=["ours", "theirs", "before"],
)
def test_choosing_a_tidsplan_chooses_the_date_it_promises_and_answers_the_questions_about_it(answer, due):
    content = asked(OURS, THEIRS)
    assert len(content.conflicts) == 3
    done = settled(content, tidsplan=answer)
    stone = done.areas[ID].milestones["klart"]
    assert (stone.due, stone.words) == (due, answer[0])
    assert done.conflicts == {}
    assert len(stone.moves) == 2, "that both had moved it stays in the log"


def test_an_own_answer_is_read_anew_and_its_move_is_logged():
    done = settled(asked(OURS, THEIRS), tidsplan=["Klart juni 2018."])
    stone = done.areas[ID].milestones["klart"]
    assert (stone.due, stone.words, stone.originally) == (JUNE, "Klart juni 2018.", MARCH)
    assert (stone.moves[-1].after, stone.moves[-1].day) == (JUNE, OCCASION.today)
    assert done.conflicts == {}


def test_words_without_a_date_take_the_date_away_and_keep_the_first_promise():
    done = settled(asked(OURS, THEIRS), tidsplan=["Löpande."])
    stone = done.areas[ID].milestones["klart"]
    assert is_taken_away(stone)
    assert (stone.originally, len(stone.moves), done.conflicts) == (MARCH, 3, {})


def test_a_date_that_one_side_took_away_goes_with_its_words():
    content = asked(OURS, promising("Löpande."))
    gone = settled(content, tidsplan=["Löpande."])
    stone = gone.areas[ID].milestones["klart"]
    assert is_taken_away(stone)
    assert (stone.originally, gone.conflicts) == (MARCH, {})
    assert {(move.before, move.after) for move in stone.moves} == {(MARCH, None), (MARCH, APRIL)}
    kept = settled(content, tidsplan=["Klart april 2018."])
    assert (kept.areas[ID].milestones["klart"].due, kept.conflicts) == (APRIL, {})
    assert kept.areas[ID].milestones["klart"].moves == stone.moves, "that one had taken it away stays in the log"


def test_an_own_answer_to_processlage_is_read_too():
    sides = [promising(progress=f"Ny återrapport {month} 2018.") for month in ("april", "maj")]
    done = settled(asked(*sides), processläge=["Ny återrapport juni 2018."])
    assert done.areas[ID].milestones["återrapport"].due == JUNE
    assert done.areas[ID].milestones["klart"] == AREA.milestones["klart"]
    assert done.conflicts == {}


def test_what_stood_before_is_no_milestone_where_there_was_none():
    sides = [promising(progress=f"Ny återrapport {month} 2018.") for month in ("april", "maj")]
    done = settled(asked(*sides), processläge=["Arbetet pågår."])
    assert (done.areas[ID], done.conflicts) == (AREA, {})


def test_the_dates_wait_until_both_texts_are_decided():
    """A promise may move from one text to the other, so half an answer says nothing of the dates."""
    content = asked(
        promising("Klart april 2018.", "Ny återrapport april 2018."),
        promising("Klart maj 2018.", "Ny återrapport maj 2018."),
    )
    half = settled(content, tidsplan=["Klart maj 2018."])
    assert half.areas[ID].milestones == content.areas[ID].milestones
    whole = settled(half, processläge=["Ny återrapport april 2018."])
    stones = whole.areas[ID].milestones
    assert (stones["klart"].due, stones["återrapport"].due) == (MAY, APRIL)
    assert whole.conflicts == {}


def test_ticks_and_corrections_of_the_chosen_side_come_with_it():
    ticked = THEIRS.replace(
        milestones={"klart": THEIRS.milestones["klart"].replace(met=dt.date(2018, 1, 30), due=dt.date(2018, 5, 15))}
    )
    done = settled(asked(OURS, ticked), tidsplan=["Klart maj 2018."])
    stone = done.areas[ID].milestones["klart"]
    assert (stone.met, stone.due) == (dt.date(2018, 1, 30), dt.date(2018, 5, 15))


def test_two_corrections_of_one_date_are_still_asked_about_when_only_other_words_were_chosen():
    sides = [
        set_date(promising(progress=f"{who} läge."), "klart", due, OCCASION.today)
        for who, due in (("Annas", APRIL), ("Bos", MAY))
    ]
    done = settled(asked(*sides), processläge=["Bådas läge."])
    assert [one.field for one in done.conflicts.values()] == [("milstolpar", "klart", "senast")]


def test_a_side_chosen_for_a_date_gives_way_to_the_words_and_a_date_of_one_s_own_does_not():
    """A dialog has an answer to every question, and most are the ones it began with."""
    content = asked(OURS, THEIRS)
    mine = {key: one.ours for key, one in content.conflicts.items()} | {SCHEDULE: ["Klart maj 2018."]}
    stone = answered(content, mine, OCCASION).areas[ID].milestones["klart"]
    assert (stone.due, stone.words, len(stone.moves)) == (MAY, "Klart maj 2018.", 2)
    own = {SCHEDULE: ["Klart maj 2018."], f"områden/{ID}/milstolpar/klart/senast": "2018-05-15"}
    done = answered(content, own, OCCASION)
    assert (done.areas[ID].milestones["klart"].due, done.conflicts) == (dt.date(2018, 5, 15), {})


def test_a_side_chosen_for_a_date_stands_where_the_words_leave_it_open():
    sides = [
        set_date(promising(progress=f"{who} läge."), "klart", due, OCCASION.today)
        for who, due in (("Annas", APRIL), ("Bos", MAY))
    ]
    content = asked(*sides)
    theirs = {key: one.theirs for key, one in content.conflicts.items()}
    assert answered(content, theirs, OCCASION).areas[ID].milestones["klart"].due == MAY


def test_an_answer_that_is_no_text_leaves_every_date_alone():
    by_hand = [
        set_date(AREA.replace(group=who), "klart", APRIL, OCCASION.today).replace(schedule=("Snarast.",))
        for who in ("Anna", "Bo")
    ]
    content = asked(*by_hand)
    done = answered(content, {f"områden/{ID}/grupp": "Bo"}, OCCASION)
    assert done.areas[ID].milestones == content.areas[ID].milestones


@pytest.mark.parametrize(
    ("ours", "theirs"), [("Klart i april", "Klart i april 2019"), ("Klart 2019", "Klart 2019-06-30")]
)
def test_words_that_stand_within_the_chosen_ones_are_another_promise(ours, theirs):
    mine, others = promising(ours), promising(theirs)
    done = settled(asked(mine, others), tidsplan=[theirs])
    assert done.conflicts == {}
    assert (set(done.areas[ID].milestones), done.areas[ID].milestones["klart"].due) == (
        {"klart"},
        others.milestones["klart"].due,
    )
