"""One merge for everything: its scenarios by number, and what must hold for any three versions."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from store import codec
from store.codec import fields_of
from store.merge import ABSENT, merge
from store.merged_lists import grown
from store.model import FORMAT, Area, Content, Heading, Milestone, Move, OpenConflict, Plan, Status
from tests.store.strategies import AREAS, CONTENTS, IDS, PLANS, TEXT, WORDS

ID = "stod-m9tx"
HEADING = Heading(format=FORMAT, board="B")
MARCH, APRIL, MAY = dt.date(2018, 3, 31), dt.date(2018, 4, 30), dt.date(2018, 5, 31)


def content(**areas):
    return Content(heading=Heading(format=FORMAT), areas=areas)


def one(**fields):
    return content(**{ID: Area(**{"title": "Stöd", **fields})})


def merged_area(base, ours, theirs):
    result = merge(base, ours, theirs)
    return result.content.areas.get(ID), result.conflicts


def moved(due, *moves):
    return Milestone(due=due, originally=MARCH, moves=moves)


def a_move(after, day, reason=""):
    return Move(before=MARCH, after=after, day=day, reason=reason)


def test_scenario_1_one_side_changed_a_field_or_both_alike():
    base, changed = one(responsible="Rektor"), one(responsible="Chef")
    assert merged_area(base, changed, base) == (changed.areas[ID], ())
    assert merged_area(base, base, changed) == (changed.areas[ID], ())
    assert merged_area(base, changed, changed) == (changed.areas[ID], ())


def test_scenario_2_different_fields_and_different_records_are_both_kept():
    base = one(responsible="Rektor", group="A")
    ours = one(responsible="Chef", group="A").with_area("ny-0001", Area(title="Vår"))
    theirs = one(responsible="Rektor", group="B").with_area("ny-0002", Area(title="Deras"))
    result = merge(base, ours, theirs)
    assert result.conflicts == ()
    assert list(result.content.areas) == ["ny-0001", "ny-0002", ID]
    assert result.content.areas[ID] == Area(title="Stöd", responsible="Chef", group="B")


def test_scenario_2_holds_inside_a_milestone():
    base = one(milestones={"klart": Milestone(due=MARCH, words="mars")})
    ours = one(milestones={"klart": Milestone(due=MARCH, words="mars", met=MARCH)})
    theirs = one(milestones={"klart": Milestone(due=MARCH, words="i mars")})
    assert merged_area(base, ours, theirs) == (
        Area(title="Stöd", milestones={"klart": Milestone(due=MARCH, words="i mars", met=MARCH)}),
        (),
    )


def test_scenario_3_paragraphs_changed_in_different_places_are_merged():
    base = one(progress=("ett", "två", "tre", "fyra"))
    ours = one(progress=("ETT", "två", "tre", "fyra"))
    theirs = one(progress=("ett", "två", "tre", "fyra", "fem"))
    area, conflicts = merged_area(base, ours, theirs)
    assert (area.progress, conflicts) == (("ETT", "två", "tre", "fyra", "fem"), ())


@pytest.mark.parametrize(
    ("ours", "theirs", "together"),
    [
        (("A", "B2", "C"), ("A", "B", "C2"), ("A", "B2", "C2")),
        (("A", "B", "C2"), ("A", "B", "C", "D"), ("A", "B", "C2", "D")),
        (("A2", "B", "C"), ("A", "B2", "C2"), ("A2", "B2", "C2")),
        (("A2", "B2", "C"), ("A", "B2", "C3"), ("A2", "B2", "C3")),
    ],
)
def test_scenario_3_neighbours_that_keep_to_themselves_are_both_taken(ours, theirs, together):
    base = one(progress=("A", "B", "C"))
    for sides in ((ours, theirs), (theirs, ours), (together, theirs), (together, ours)):
        area, conflicts = merged_area(base, *(one(progress=side) for side in sides))
        assert (area.progress, conflicts) == (together, ())


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("A", "B2", "C"), ("A", "B3", "C")),
        (("A", "B", "C", "D"), ("A", "B", "C", "E")),
        (("A", "X", "B", "C"), ("A", "B2", "C")),
        (("A", "C"), ("A", "B", "C2")),
        (("A", "C"), ("A", "B2", "C2")),
        (("A", "BC"), ("A", "B", "C2")),
    ],
)
def test_scenario_3_ends_where_the_changes_touch(ours, theirs):
    base = one(progress=("A", "B", "C"))
    for sides in ((ours, theirs), (theirs, ours)):
        _, conflicts = merged_area(base, *(one(progress=side) for side in sides))
        assert [conflict.field for conflict in conflicts] == [("processläge",)]


def test_scenario_4_lists_that_only_grow_are_united_in_the_order_of_days():
    first, second = a_move(APRIL, dt.date(2018, 1, 5)), a_move(APRIL, dt.date(2018, 1, 9), "konsult")
    base = one(milestones={"klart": Milestone(due=APRIL, originally=MARCH)})
    ours = one(milestones={"klart": Milestone(due=APRIL, originally=MARCH, moves=(second,), done_days=(MAY,))})
    theirs = one(milestones={"klart": Milestone(due=APRIL, originally=MARCH, moves=(first,), done_days=(APRIL,))})
    area, conflicts = merged_area(base, ours, theirs)
    assert conflicts == ()
    assert area.milestones["klart"].moves == (first, second)
    assert area.milestones["klart"].done_days == (APRIL, MAY)


def test_scenario_5_what_one_side_deleted_and_the_other_left_alone_is_gone():
    base = one()
    for sides in ((content(), base), (base, content())):
        assert merged_area(base, *sides) == (None, ())


def test_scenario_6_deleted_on_one_side_and_edited_on_the_other_is_kept_and_asked_about():
    base, edited = one(), one(group="B")
    for sides in ((content(), edited), (edited, content())):
        area, conflicts = merged_area(base, *sides)
        assert area == edited.areas[ID]
        (conflict,) = conflicts
        assert (conflict.table, conflict.record, conflict.field) == ("områden", ID, ())
        assert {str(conflict.ours), str(conflict.theirs)} == {"None", str(fields_of(edited.areas[ID]))}


def test_scenario_7_one_field_changed_two_ways_is_asked_about_and_ours_stands():
    area, (conflict,) = merged_area(one(group="A"), one(group="B"), one(group="C"))
    assert area.group == "B"
    assert (conflict.field, conflict.base, conflict.ours, conflict.theirs) == (("grupp",), "A", "B", "C")


def test_scenario_7_an_emptied_field_against_a_changed_one_is_asked_about_too():
    area, (conflict,) = merged_area(one(group="A"), one(), one(group="C"))
    assert (conflict.base, conflict.ours, conflict.theirs) == ("A", None, "C")
    assert area.group == "C"


def test_scenario_8_a_date_moved_to_two_days_is_asked_about_and_no_move_is_lost():
    ours_move, theirs_move = a_move(APRIL, dt.date(2018, 1, 5)), a_move(MAY, dt.date(2018, 1, 9))
    area, conflicts = merged_area(
        one(milestones={"klart": Milestone(due=MARCH)}),
        one(milestones={"klart": moved(APRIL, ours_move)}),
        one(milestones={"klart": moved(MAY, theirs_move)}),
    )
    assert [(c.field, c.ours, c.theirs) for c in conflicts] == [
        (("milstolpar", "klart", "senast"), "2018-04-30", "2018-05-31")
    ]
    assert area.milestones["klart"].moves == (ours_move, theirs_move)


@pytest.mark.parametrize("swapped", [False, True])
def test_scenario_9_finished_on_one_side_while_the_other_moved_the_date_is_asked_about(swapped):
    base = one(status=Status.ONGOING, milestones={"klart": Milestone(due=MARCH)})
    finished = one(status=Status.DONE, milestones={"klart": Milestone(due=MARCH)})
    later = one(status=Status.ONGOING, milestones={"klart": moved(APRIL, a_move(APRIL, MARCH))})
    sides = (later, finished) if swapped else (finished, later)
    area, conflicts = merged_area(base, *sides)
    assert [conflict.field for conflict in conflicts] == [("status",)]
    assert {conflicts[0].ours, conflicts[0].theirs} == {"klart", "pågår"}
    assert (area.status, area.milestones["klart"].due) == (Status.DONE, APRIL)


@pytest.mark.parametrize("ending", [Status.DONE, Status.CLOSED, Status.CANCELLED])
@pytest.mark.parametrize("due", [APRIL, dt.date(2018, 2, 28), None])
def test_scenario_9_sees_a_date_that_was_moved_without_a_word(ending, due):
    base = one(status=Status.ONGOING, milestones={"klart": Milestone(due=MARCH)})
    finished = one(status=ending, milestones={"klart": Milestone(due=MARCH)})
    other = one(status=Status.ONGOING, milestones={"klart": Milestone(due=due, words="våren")})
    for sides in ((finished, other), (other, finished)):
        area, conflicts = merged_area(base, *sides)
        assert [conflict.field for conflict in conflicts] == [("status",)]
        assert area.milestones["klart"].due == due


def test_scenario_9_is_no_conflict_when_the_side_that_ended_knew_of_the_move_or_nothing_moved():
    base = one(status=Status.ONGOING, milestones={"klart": Milestone(due=MARCH)})
    knew = one(status=Status.DONE, milestones={"klart": Milestone(due=APRIL)})
    later = one(status=Status.ONGOING, group="B", milestones={"klart": Milestone(due=APRIL)})
    finished = one(status=Status.DONE, milestones={"klart": Milestone(due=MARCH)})
    ticked = one(
        status=Status.ONGOING, milestones={"klart": Milestone(due=MARCH, met=MAY), "start": Milestone(due=MAY)}
    )
    for sides in ((knew, later), (later, knew), (finished, ticked), (ticked, finished)):
        assert merge(base, *sides).conflicts == ()


def test_scenario_9_is_no_conflict_when_both_finished_it():
    base = one(status=Status.ONGOING, milestones={"klart": Milestone(due=MARCH)})
    finished = one(status=Status.DONE, milestones={"klart": Milestone(due=MARCH)})
    both = one(status=Status.DONE, milestones={"klart": moved(APRIL, a_move(APRIL, MARCH))})
    assert merge(base, finished, both).conflicts == ()


def test_scenario_10_the_same_id_added_on_both_sides_asks_about_every_difference():
    area, conflicts = merged_area(content(), one(group="A", responsible="Chef"), one(group="B", responsible="Chef"))
    assert [conflict.field for conflict in conflicts] == [("grupp",)]
    assert (area.group, area.responsible) == ("A", "Chef")


def test_scenario_11_unknown_fields_and_tables_follow_the_same_rules():
    base = one(extra={"färg": "röd", "storlek": 1}).replace(other_tables={"möten": {"a": {"dag": 1}}})
    ours = one(extra={"färg": "blå", "storlek": 1}).replace(other_tables={"möten": {"a": {"dag": 1}, "b": {}}})
    theirs = one(extra={"färg": "röd", "storlek": 2}).replace(other_tables={"möten": {"a": {"dag": 2}}})
    result = merge(base, ours, theirs)
    assert result.conflicts == ()
    assert result.content.areas[ID].extra == {"färg": "blå", "storlek": 2}
    assert result.content.other_tables == {"möten": {"a": {"dag": 2}, "b": {}}}


def test_scenario_11_unknown_lists_are_merged_as_paragraphs_are():
    base, ours, theirs = (one(extra={"taggar": side}) for side in (["a", "b", 3], ["a", 3], ["a", "b", 3, {"d": 4}]))
    for sides in ((ours, theirs), (theirs, ours)):
        area, conflicts = merged_area(base, *sides)
        assert (area.extra, conflicts) == ({"taggar": ["a", 3, {"d": 4}]}, ())


@pytest.mark.parametrize("name", ["gjorda", "framflyttad", "frågor", "mål", "anteckningar", "färg"])
@pytest.mark.parametrize(
    ("before", "mine", "yours"),
    [
        (ABSENT, ["b", "a"], 5),
        (ABSENT, [{"a": 1}], "ord"),
        (["a"], ["a", "b"], "a"),
        (5, [], ["a"]),
        (["a"], 1, 2),
        (["a"], ABSENT, ["a", "b"]),
    ],
)
def test_scenario_11_an_unknown_value_is_a_log_or_a_text_by_no_name_of_ours(name, before, mine, yours):
    def holding(value):
        fields = {} if value is ABSENT else {name: value}
        return one(milestones={"klart": Milestone(due=APRIL, extra={"nytt": fields})}).replace(
            plans={"p-0001": Plan(name="P", extra=fields)}, other_tables={"möten": {"a": fields}}
        )

    base, ours, theirs = (holding(value) for value in (before, mine, yours))
    answers = [None if value is ABSENT else value for value in (mine, yours)]
    for sides, asked in (((ours, theirs), answers), ((theirs, ours), answers[::-1])):
        conflicts = merge(base, *sides).conflicts
        assert {each.table for each in conflicts} == {"planer", "områden", "möten"}
        assert [[each.ours, each.theirs] for each in conflicts] == [asked] * 3


def test_scenario_11_unknown_lists_of_several_kinds_are_merged_by_place_whatever_they_are_called():
    def holding(*values):
        return content().replace(other_tables={"möten": {"a": {"gjorda": list(values)}}})

    base, ours, theirs = holding("b", "a"), holding("c", "a"), holding("b", "a", {"d": 4})
    for sides in ((ours, theirs), (theirs, ours)):
        result = merge(base, *sides)
        assert (result.content, result.conflicts) == (holding("c", "a", {"d": 4}), ())


def test_scenario_4_entries_of_two_kinds_have_an_order_too():
    together = grown([], [{"den": "2018-01-05"}], ["2018-01-06"])
    assert together == grown([], ["2018-01-06"], [{"den": "2018-01-05"}])
    assert len(together) == 2


def test_scenario_13_a_plan_taken_away_while_an_area_was_put_in_it_is_kept_and_asked_about():
    plan = Plan(name="P")
    base = one().replace(plans={"p-0001": plan, "q-0001": plan})
    without = one().replace(plans={"q-0001": plan})
    for put_in in (
        base.with_area("ny-0001", Area(title="Ny", plan="p-0001")),
        base.with_area(ID, Area(title="Stöd", plan="p-0001")),
    ):
        for sides in ((without, put_in), (put_in, without)):
            result = merge(base, *sides)
            assert result.content.plans == base.plans
            (conflict,) = result.conflicts
            assert (conflict.table, conflict.record, conflict.field) == ("planer", "p-0001", ())
            assert {str(conflict.ours), str(conflict.theirs)} == {"None", str(fields_of(plan))}


def test_scenario_13_is_no_conflict_where_nothing_was_put_in_the_plan():
    base = one(plan="p-0001").replace(plans={"p-0001": Plan(name="P")})
    left = one(plan="p-0001")
    assert merge(base, left, base.replace(heading=HEADING)).conflicts == ()
    assert merge(base, one(), base.with_area("ny-0001", Area(title="Ny"))).conflicts == ()


def test_scenario_11_an_unknown_field_that_holds_null_is_a_field_too():
    base = one(extra={"färg": None}, group="A")
    ours, theirs = one(extra={"färg": None}, group="B"), one(extra={"färg": None}, group="A", responsible="Chef")
    assert merge(base, ours, theirs).content.areas[ID].extra == {"färg": None}


def test_plans_and_the_heading_are_merged_as_areas_are():
    base = Content(heading=Heading(format=FORMAT, board="A"), plans={"p-0001": Plan(name="P")})
    ours = base.replace(heading=Heading(format=FORMAT, board="B"))
    theirs = base.replace(plans={"p-0001": Plan(name="P", source="Revisionen")})
    result = merge(base, ours, theirs)
    assert result.conflicts == ()
    assert (result.content.heading.board, result.content.plans["p-0001"].source) == ("B", "Revisionen")


@st.composite
def three_versions(draw):
    """A register and two that grew out of it by a few edits each."""
    base = draw(CONTENTS)
    return base, draw(edited(base)), draw(edited(base))


@st.composite
def edited(draw, base):
    areas, plans = dict(base.areas), dict(base.plans)
    for key in draw(st.lists(IDS, max_size=2)):
        if key not in areas:
            areas[key] = draw(AREAS)
            continue
        kind = draw(st.sampled_from(["remove", "group", "progress", "milestones", "status", "extra", "replace"]))
        if kind == "remove":
            del areas[key]
            continue
        other = draw(AREAS)
        areas[key] = other if kind == "replace" else areas[key].replace(**{kind: getattr(other, kind)})
    if draw(st.booleans()):
        plans[draw(IDS)] = draw(PLANS)
    for name in draw(st.lists(WORDS, max_size=2)) if plans else ():
        key = draw(st.sampled_from(sorted(plans)))
        former = {*plans[key].former_names, plans[key].name} - {name}
        plans[key] = plans[key].replace(name=name, former_names=tuple(sorted(former)))
    heading = base.heading.replace(board=draw(TEXT)) if draw(st.booleans()) else base.heading
    return base.replace(areas=areas, plans=plans, heading=heading)


# Shrinking three registers can take minutes; an example that is not the smallest says enough.
SETTINGS = settings(
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@SETTINGS
@given(CONTENTS)
def test_merging_a_version_with_itself_gives_it_back(version):
    result = merge(version, version, version)
    assert (result.content, result.conflicts) == (version, ())


@SETTINGS
@given(three_versions())
def test_an_untouched_side_gives_the_other_one(versions):
    base, ours, _ = versions
    assert merge(base, ours, base).content == ours
    assert merge(base, base, ours).content == ours


@SETTINGS
@given(three_versions())
def test_the_sides_exchanged_find_the_same_conflicts(versions):
    base, ours, theirs = versions
    there, back = merge(base, ours, theirs), merge(base, theirs, ours)
    assert sorted(map(sides, there.conflicts)) == sorted(map(turned, back.conflicts))
    if not there.conflicts:
        assert codec.encode(there.content) == codec.encode(back.content)


@SETTINGS
@given(three_versions())
def test_nothing_written_on_either_side_is_absent_from_both_the_result_and_the_conflicts(versions):
    base, ours, theirs = versions
    result = merge(base, ours, theirs)
    kept = leaves(result.content)
    for conflict in result.conflicts:
        kept |= values_of(conflict.ours) | values_of(conflict.theirs)
    before = leaves(base)
    for side in (ours, theirs):
        assert leaves(side) - before <= kept


@SETTINGS
@given(three_versions())
def test_merging_the_same_side_again_changes_nothing(versions):
    base, ours, theirs = versions
    once = merge(base, ours, theirs)
    if not once.conflicts:
        again = merge(base, once.content, theirs)
        assert (again.content, again.conflicts) == (once.content, ())


@SETTINGS
@given(three_versions())
def test_what_is_merged_can_be_written(versions):
    result = merge(*versions)
    codec.check([*result.content.plans.values(), *result.content.areas.values()])


def sides(conflict):
    return conflict.table, conflict.record, conflict.field, str(conflict.ours), str(conflict.theirs)


def turned(conflict):
    return conflict.table, conflict.record, conflict.field, str(conflict.theirs), str(conflict.ours)


def leaves(version):
    """Every single value in a register, wherever it stands."""
    found = values_of(fields_of(version.heading)) | values_of(version.other_tables)
    for table in (version.plans, version.areas):
        for record in table.values():
            found |= values_of(fields_of(record))
    return found


def values_of(value):
    if isinstance(value, dict):
        return {leaf for part in value.values() for leaf in values_of(part)}
    if isinstance(value, list):
        return {leaf for part in value for leaf in values_of(part)}
    return {value if value is None or isinstance(value, bool | str) else str(value)}


QUESTION = OpenConflict(table="områden", record=ID, field=("grupp",), base="A", ours="B", theirs="C")
KEY = f"områden/{ID}/grupp"


def asking(group, **questions):
    return one(group=group).replace(conflicts=questions)


def test_scenario_4_what_one_side_took_back_is_not_brought_back_by_the_other():
    base = one(milestones={"klart": Milestone(due=APRIL, done_days=(MARCH,))})
    took_back = one(milestones={"klart": Milestone(due=APRIL)})
    added = one(milestones={"klart": Milestone(due=APRIL, done_days=(MARCH, APRIL))})
    for sides in ((took_back, added), (added, took_back)):
        area, conflicts = merged_area(base, *sides)
        assert (area.milestones["klart"].done_days, conflicts) == ((APRIL,), ())


def test_scenario_9_and_7_at_one_status_are_one_question():
    base = one(status=Status.ONGOING, milestones={"klart": Milestone(due=MARCH)})
    finished = one(status=Status.DONE, milestones={"klart": Milestone(due=MARCH)})
    later = one(status=Status.DELAYED, milestones={"klart": moved(APRIL, a_move(APRIL, MARCH))})
    assert [conflict.field for conflict in merged_area(base, finished, later)[1]] == [("status",)]


def test_scenario_12_a_question_answered_on_one_side_is_answered():
    base, answered = asking("B", **{KEY: QUESTION}), asking("C")
    for sides in ((base, answered), (answered, base), (base.replace(heading=HEADING), answered)):
        result = merge(base, *sides)
        assert (result.content.conflicts, result.conflicts) == ({}, ())
        assert result.content.areas[ID].group == "C"


def test_scenario_12_a_question_answered_in_two_ways_is_asked_again():
    base, ours, theirs = asking("B", **{KEY: QUESTION}), asking("B"), asking("C")
    for sides in ((ours, theirs), (theirs, ours)):
        result = merge(base, *sides)
        assert result.content.conflicts == {}
        assert [conflict.field for conflict in result.conflicts] == [("grupp",)]


def test_scenario_12_a_question_answered_alike_on_both_sides_is_none():
    base, answered = asking("B", **{KEY: QUESTION}), asking("D")
    result = merge(base, answered, answered.replace(heading=HEADING))
    assert (result.conflicts, result.content.conflicts) == ((), {})
    assert result.content.areas[ID].group == "D"


def test_scenario_12_the_same_question_from_both_sides_is_one_and_different_ones_are_two():
    mirrored = QUESTION.replace(ours="C", theirs="B")
    other = QUESTION.replace(ours="B", theirs="D")
    base, ours = one(group="B"), asking("B", **{KEY: QUESTION})
    assert merge(base, ours, asking("B", **{KEY: mirrored})).content.conflicts == {KEY: QUESTION}
    both = merge(base, ours, asking("B", **{KEY: other})).content.conflicts
    assert both == {KEY: QUESTION, f"{KEY}-2": other}
