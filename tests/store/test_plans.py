"""A plan as a whole: another name for it, in the register, in the change log and in git's diff."""

from __future__ import annotations

import difflib

import pytest

from store.change_words import sentences
from store.changes import changes
from store.errors import UsageError
from store.model import Plan
from store.plans import rename_plan
from store.readable_text import readable
from tests.tui.story import content

LEADING = "ledning-7k3q"


def test_another_name_changes_nothing_else():
    before = content()
    after = rename_plan(before, LEADING, "  Plan för\tskolans ledning ")
    assert after.plans[LEADING] == before.plans[LEADING].replace(name="Plan för skolans ledning")
    assert after.areas is before.areas


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
        "+ Plan: Skolans ledning (ledning-7k3q)",
    ]
