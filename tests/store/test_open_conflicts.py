"""Questions a merge left open: written into the file, read back, answered, and gone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import codec
from store.editing import Occasion
from store.errors import UsageError
from store.loading import load
from store.meetings.meeting import Meeting
from store.merge import merge
from store.model import FORMAT, Area, Closing, ClosingReason, Content, Heading, Milestone, OpenConflict, Plan, Status
from store.open_conflicts import Author, answered, with_questions
from store.register import Register
from tests.store.test_merge import SETTINGS, three_versions

ID = "stod-m9tx"
OCCASION = Occasion(dt.date(2018, 2, 1))
MARCH, APRIL, MAY = dt.date(2018, 3, 31), dt.date(2018, 4, 30), dt.date(2018, 5, 31)
BASE = Content(
    heading=Heading(format=FORMAT, board="Nämnden"),
    plans={"plan-0001": Plan(name="Plan")},
    areas={ID: Area(title="Stöd", group="A", milestones={"klart": Milestone(due=MARCH)})},
)


def with_area(**fields):
    return BASE.with_area(ID, BASE.areas[ID].replace(**fields))


def asked(ours, theirs):
    content = with_questions(merge(BASE, ours, theirs), Author("Anna", MARCH), Author("Bo"))
    assert codec.decode(codec.encode(content)) == content
    return content


def test_a_question_says_both_answers_and_who_gave_them():
    content = asked(with_area(group="B"), with_area(group="C"))
    (key,) = content.conflicts
    question = content.conflicts[key]
    assert key == f"områden/{ID}/grupp"
    assert (question.base, question.ours, question.theirs) == ("A", "B", "C")
    assert (question.ours_by, question.ours_day, question.theirs_by, question.theirs_day) == ("Anna", MARCH, "Bo", None)


@pytest.mark.parametrize("answer", ["B", "C", "A", "D", None])
def test_an_answer_stands_in_its_field_and_the_last_one_takes_the_table_out_of_the_file(answer):
    content = asked(with_area(group="B"), with_area(group="C"))
    settled = answered(content, {next(iter(content.conflicts)): answer}, OCCASION)
    assert settled.areas[ID].group == (answer or "")
    assert b"konflikter" not in codec.encode(settled)


def test_a_date_inside_a_milestone_can_be_answered():
    content = asked(
        with_area(milestones={"klart": Milestone(due=APRIL)}), with_area(milestones={"klart": Milestone(due=MAY)})
    )
    (key,) = content.conflicts
    assert answered(content, {key: "2018-05-31"}, OCCASION).areas[ID].milestones["klart"].due == MAY


def test_a_deleted_record_can_be_deleted_after_all_or_kept():
    content = asked(BASE.replace(areas={}), with_area(group="C"))
    (key,) = content.conflicts
    assert answered(content, {key: None}, OCCASION).areas == {}
    assert answered(content, {key: content.conflicts[key].theirs}, OCCASION).areas[ID].group == "C"


@pytest.mark.parametrize("others", [{}, {"grupp": "C"}], ids=["alone", "with a field of it"])
def test_a_record_that_is_chosen_to_go_takes_the_questions_about_its_fields_with_it(others):
    """Two merges after each other may leave both: one about a field, one about the whole."""
    content = asked(with_area(group="B"), with_area(group="C"))
    whole = f"områden/{ID}"
    content = content.replace(
        conflicts={
            whole: OpenConflict(table="områden", record=ID, ours={"utvecklingsområde": "Stöd"}),
            **content.conflicts,
        }
    )
    done = answered(content, {whole: None, **{f"{whole}/{name}": value for name, value in others.items()}}, OCCASION)
    assert (done.areas, done.conflicts) == ({}, {})
    kept = answered(content, {whole: content.conflicts[whole].ours}, OCCASION)
    assert list(kept.conflicts) == [f"{whole}/grupp"]


@pytest.mark.parametrize("table", ["planer", "sammanträden"])
def test_questions_about_a_plan_or_a_meeting_go_with_it_too(table):
    held = BASE.replace(meetings={"2018-03-31": Meeting(day=MARCH)})
    key = {"planer": "plan-0001", "sammanträden": "2018-03-31"}[table]
    about_a_field = OpenConflict(table=table, record=key, field=("källa",), ours="A", theirs="B")
    whole = OpenConflict(table=table, record=key, ours={"namn": "Plan", "datum": "2018-03-31"})
    content = held.replace(conflicts={f"{table}/{key}": whole, f"{table}/{key}/källa": about_a_field})
    assert answered(content, {f"{table}/{key}": None}, OCCASION).conflicts == {}
    assert list(
        answered(held.replace(conflicts={"x": about_a_field, "y": whole}), {"y": whole.ours}, OCCASION).conflicts
    ) == ["x"]


def test_the_board_s_name_can_be_answered():
    ours = BASE.replace(heading=BASE.heading.replace(board="Ny"))
    theirs = BASE.replace(heading=BASE.heading.replace(board="Annan"))
    content = asked(ours, theirs)
    assert answered(content, {"register/register/nämnd": "Annan"}, OCCASION).heading.board == "Annan"


@pytest.mark.parametrize("answers", [{"finns/inte": "x"}, {f"områden/{ID}/status": "snart klart"}])
def test_what_is_no_question_or_no_value_of_the_field_is_refused(answers):
    content = asked(with_area(status=Status.DELAYED), with_area(status=Status.PAUSED))
    with pytest.raises(UsageError):
        answered(content, answers, OCCASION)


def test_an_answer_is_saved_and_can_be_taken_back(tmp_path):
    content = asked(with_area(group="B"), with_area(group="C"))
    path = tmp_path / "namndkoll.json"
    path.write_bytes(codec.encode(content))
    register = Register.open(path)
    register.save(answered(register.content, {f"områden/{ID}/grupp": "C"}, OCCASION), "val")
    assert Register.open(path).content == BASE.with_area(ID, BASE.areas[ID].replace(group="C"))
    step = register.next_undo()
    assert step.description == "Stöd (grupp)"
    register.take_back(step)
    assert Register.open(path).content == content


def test_all_of_a_closing_can_be_what_stood_before_though_no_part_of_it_can():
    sides = [
        with_area(closing=Closing(reason=reason, day=day))
        for reason, day in zip(ClosingReason, (APRIL, MAY), strict=False)
    ]
    content = asked(*sides)
    orsak, den = f"områden/{ID}/avslut/orsak", f"områden/{ID}/avslut/den"
    assert answered(content, {orsak: None, den: None}, OCCASION) == BASE
    with pytest.raises(UsageError, match="Utan ”orsak” är posten inte hel"):
        answered(content, {orsak: None}, OCCASION)


@SETTINGS
@given(three_versions(), st.randoms(use_true_random=False), st.booleans())
def test_every_question_of_every_merge_can_be_answered_by_either_side_one_by_one_or_at_once(versions, draw, at_once):
    content = with_questions(merge(*versions))
    while content.conflicts:
        keys = list(content.conflicts) if at_once else [draw.choice(list(content.conflicts))]
        sides = {key: getattr(content.conflicts[key], draw.choice(("ours", "theirs"))) for key in keys}
        before, content = content, answered(content, sides, OCCASION)
        assert set(content.conflicts) <= set(before.conflicts) - set(keys), "no answer asks anything new"
    data = codec.encode(content)
    assert codec.encode(load(Path("r.json"), data)) == data
