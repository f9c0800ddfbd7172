"""What cannot be right in a whole register is said, and nothing else is."""

from __future__ import annotations

import datetime as dt

import pytest

from store.model import FORMAT, Area, Content, Heading, Milestone, Plan
from store.oddities import on_area, on_content
from tests.git.repositories import REGISTER

KEY, DAY = "stod-m9tx", dt.date(2018, 3, 31)


def content(key=KEY, **fields):
    return Content(heading=Heading(format=FORMAT), areas={key: Area(**{"title": "Stöd", **fields})})


def test_a_register_as_the_program_writes_it_has_nothing_odd():
    assert list(on_content(REGISTER)) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": " "}, "utvecklingsområde är tomt"),
        ({"plan": "borta-0001"}, "planen ”borta-0001” finns inte i registret"),
        ({"milestones": {"bogus": Milestone(due=DAY)}}, "milstolpen ”bogus” är av ett okänt slag"),
        ({"milestones": {"återkommande": Milestone(repeats="BOGUS")}}, "”BOGUS” är ingen regel"),
        ({"milestones": {"klart-2": Milestone(goal=-2)}}, "antal är -2"),
        ({"milestones": {"period": Milestone(first_day=DAY, due=dt.date(2018, 1, 1))}}, "börjar 2018-03-31, efter"),
    ],
)
def test_what_cannot_be_right_in_an_area_is_said(fields, said):
    (clause,) = on_area(content(**fields), KEY)
    assert said in clause
    assert list(on_content(content(**fields))) == [
        f"{'”Stöd” (stod-m9tx)' if 'title' not in fields else KEY}: {clause}"
    ]


@pytest.mark.parametrize("key", ["7", "007", "../../x-abcd", "Stod-ABCD", "stod-abci", "a" * 500 + "-abcd", "-abcd"])
def test_an_id_of_another_form_is_said_of_the_register(key):
    odd = content(key).replace(plans={key: Plan(name="P")})
    sentences = list(on_content(odd))
    assert [sentence.endswith("(namn-xxxx)") for sentence in sentences] == [True, True]
    assert all(len(sentence) < 160 for sentence in sentences)
    assert list(on_area(odd, key)) == []


def test_a_plan_without_a_name_is_said():
    odd = content().replace(plans={"plan-0001": Plan(name="")})
    assert list(on_content(odd)) == ["planen plan-0001: namnet är tomt"]
