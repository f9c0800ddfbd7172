"""A plan as a whole: another name for it, in the register, in the change log and in git's diff."""

from __future__ import annotations

import datetime as dt
import difflib

import pytest

from store.change_words import sentences
from store.changes import changes
from store.codec import encode
from store.editing import Occasion
from store.errors import UsageError
from store.merge import merge
from store.model import Plan
from store.open_conflicts import answered, with_questions
from store.plans import plans_called, rename_plan
from store.readable_text import readable
from store.register import Register
from store.version_message import message
from tests.tui.story import content

LEADING = "ledning-7k3q"


def test_another_name_changes_nothing_else():
    before = content()
    after = rename_plan(before, LEADING, "  Plan för\tskolans ledning ")
    assert after.plans[LEADING] == before.plans[LEADING].replace(
        name="Plan för skolans ledning", former_names=("Åtgärdsplan ledningsfunktion",)
    )
    assert after.areas is before.areas


def renamed(content, *names):
    for name in names:
        content = rename_plan(content, LEADING, name)
    return content


def test_every_name_it_had_is_kept_once_and_the_one_it_has_is_none_of_them():
    first = content().plans[LEADING].name
    assert renamed(content(), "B", "a", "b").plans[LEADING].former_names == ("a", first)
    assert renamed(content(), "B", first).plans[LEADING].former_names == ("B",)
    assert renamed(content(), first.upper()).plans[LEADING].former_names == ()


def test_a_version_before_former_names_keeps_them_and_writes_the_same_bytes():
    after = renamed(content(), "B")
    plan = after.plans[LEADING]
    unknown = plan.replace(former_names=(), extra={"tidigare namn": list(plan.former_names)})
    assert encode(after) == encode(after.replace(plans={LEADING: unknown}))
    assert b"tidigare namn" not in encode(content())


def test_a_name_stands_before_a_former_one_of_another_plan():
    after = renamed(content(), "B")
    former = content().plans[LEADING].name
    assert plans_called(after.plans, former) == [LEADING]
    after = after.replace(plans={**after.plans, "ny-1a2b": Plan(name=former)})
    assert plans_called(after.plans, former) == ["ny-1a2b"]
    assert plans_called(after.plans, "C") == []


def test_names_given_by_two_at_once_are_all_former_ones_and_only_the_name_is_asked_about():
    base = content()
    ours, theirs = renamed(base, "B", "C"), renamed(base, "D", "E")
    result = merge(base, ours, theirs)
    assert [conflict.field for conflict in result.conflicts] == [("namn",)]
    assert result.content.plans[LEADING].former_names == ("B", "D", "E", base.plans[LEADING].name)
    assert merge(base, ours, base.replace(heading=base.heading.replace(board="Ny"))).conflicts == ()


def test_a_name_that_one_side_took_and_left_is_no_former_one_where_the_other_keeps_it():
    base = content()
    first = base.plans[LEADING].name
    ours, theirs = renamed(base, "B"), renamed(base, "B", first)
    for sides in ((ours, theirs), (theirs, ours)):
        result = merge(base, *sides)
        plan = result.content.plans[LEADING]
        assert (plan.name, plan.former_names, result.conflicts) == ("B", (first,), ())


@pytest.mark.parametrize(("answer", "former"), [("B", ("C",)), ("C", ("B",)), ("D", ("B", "C")), (None, ("B", "C"))])
def test_every_name_that_was_not_chosen_is_a_former_one(answer, former):
    """None stands for the name it had before both."""
    base = content()
    first = base.plans[LEADING].name
    asked = with_questions(merge(base, renamed(base, "B"), renamed(base, "C")))
    settled = answered(asked, {next(iter(asked.conflicts)): answer or first}, Occasion(dt.date(2025, 1, 10)))
    plan = settled.plans[LEADING]
    assert (plan.name, plan.former_names) == (answer or first, former if answer is None else (*former, first))


def test_a_name_given_while_two_others_are_asked_about_is_a_former_one_too():
    base = content()
    asked = with_questions(merge(base, renamed(base, "B"), renamed(base, "C")))
    settled = answered(renamed(asked, "D"), {next(iter(asked.conflicts)): "C"}, Occasion(dt.date(2025, 1, 10)))
    assert settled.plans[LEADING].former_names == ("B", "D", base.plans[LEADING].name)


def test_an_undone_name_is_no_former_one(tmp_path):
    path = tmp_path / "namndkoll.json"
    path.write_bytes(encode(content()))
    register = Register.open(path)
    register.save(renamed(register.content, "B"), "Planens namn")
    register.take_back(register.next_undo())
    assert register.content == content()
    register.do_again(register.next_redo())
    assert register.content == renamed(content(), "B")


@pytest.mark.parametrize(("name", "said"), [(" ", "måste ha ett namn"), ("KVALITETSPLAN", "heter redan")])
def test_a_plan_without_a_name_or_with_that_of_another_is_refused(name, said):
    both = content().replace(plans={**content().plans, "annan-1a2b": Plan(name="Kvalitetsplan")})
    with pytest.raises(UsageError, match=said):
        rename_plan(both, LEADING, name)


def test_it_may_be_written_with_other_capitals():
    assert rename_plan(content(), LEADING, "ÅTGÄRDSPLAN LEDNINGSFUNKTION").plans[LEADING].name.isupper()


def test_the_change_log_says_what_it_was_called_and_the_diff_is_one_line():
    before = content()
    after = rename_plan(before, LEADING, "Skolans ledning")
    assert sentences(changes(before, after)) == ["Skolans ledning: planen hette ”Åtgärdsplan ledningsfunktion”."]
    diff = difflib.ndiff(list(readable(before)), list(readable(after)))
    assert [line for line in diff if line[0] in "+-"] == [
        "- Plan: Åtgärdsplan ledningsfunktion (ledning-7k3q)",
        "+ Plan: Skolans ledning (ledning-7k3q), tidigare ”Åtgärdsplan ledningsfunktion”",
    ]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("A", "B"), ["B: planen hette ”Åtgärdsplan ledningsfunktion”. Planen har hetat ”A”."]),
        (("A", "Åtgärdsplan ledningsfunktion"), ["Åtgärdsplan ledningsfunktion: planen har hetat ”A”."]),
    ],
)
def test_names_that_came_and_went_are_told_once(names, told):
    before = content()
    found = changes(before, renamed(before, *names))
    assert sentences(found) == told
    assert message(found)[0] == told[0].rstrip(".")


def test_a_former_name_that_is_gone_is_told():
    after = renamed(content(), "A")
    without = after.replace(plans={LEADING: after.plans[LEADING].replace(former_names=())})
    assert sentences(changes(after, without)) == [
        "A: planen har inte längre det tidigare namnet ”Åtgärdsplan ledningsfunktion”."
    ]
