"""A pattern becomes an utvecklingsområde with its figures and quotes, and without anybody's verksamhetsområde."""

from __future__ import annotations

import datetime as dt
import random

from store.codec import decode, encode
from store.deadline import State, assess
from store.ids import id_maker
from store.model import Content, Heading
from store.plans import rename_plan
from store.reflections.answers import Reflection
from store.reflections.pattern import MOST_QUOTES, PLAN_NAME, Pattern, area_of, quotes

TODAY = dt.date(2021, 9, 1)


def row(words: str, feeling: int | None, *tags: str, task: str = "01. Analys") -> Reflection:
    return Reflection(task=task, unit="Särskola", tags=tags, feeling=feeling, words=(words,), source="vår.csv")


ROWS = [
    row("Det finns tid.", 1, "Tid"),
    row("Vi hinner inte.", -2, "Tid"),
    row("Ingen känsla.", None, "Tid"),
    row("Annat.", 2, "Stöd"),
    row("Utanför.", 2, "Tid", task="02. Ledning"),
]


def made(rows, pattern, content=None):
    content = content or Content(heading=Heading(format=1))
    return area_of(content, rows, pattern, TODAY, id_maker((), source=random.Random(1)))


def test_the_strongest_feelings_are_quoted_first_and_only_those_of_the_pattern():
    found = quotes(ROWS, Pattern("Tid", "01. Analys"))
    assert [each.words[0] for each in found] == ["Vi hinner inte.", "Det finns tid.", "Ingen känsla."]
    assert len(quotes(ROWS, Pattern("Tid"))) == 4


def test_the_omrade_says_the_figures_and_carries_the_quotes_and_their_source():
    content, area_id = made(ROWS, Pattern("Tid", "01. Analys"))
    area = content.areas[area_id]
    assert area.title == "Tid (01. Analys)"
    assert area.analysis == ("3 av 4 reflektioner har taggen; deras känsla är i medel −0,5.",)
    assert area.notes[0] == "Citat: ”Vi hinner inte.”"
    plan = content.plans[area.plan]
    assert (plan.name, plan.source, plan.dated) == (PLAN_NAME, "vår.csv", TODAY)
    assert "Särskola" not in encode(content).decode()


def test_it_promises_nothing_until_somebody_writes_a_tidsplan():
    content, area_id = made(ROWS, Pattern("Tid"))
    assert assess(content.areas[area_id], TODAY).state is State.UNDATED
    assert decode(encode(content)) == content


def test_a_second_pattern_comes_after_the_first_in_the_same_plan():
    content, first = made(ROWS, Pattern("Tid"))
    content, second = area_of(content, ROWS, Pattern("Stöd"), TODAY, id_maker(content.areas))
    assert len(content.plans) == 1
    assert content.areas[second].order > content.areas[first].order


def test_a_second_pattern_goes_into_the_plan_of_the_first_also_when_that_has_been_renamed():
    content, first = made(ROWS, Pattern("Tid"))
    content = rename_plan(content, content.areas[first].plan, "Nuläget i skolan")
    content, _ = area_of(content, ROWS, Pattern("Stöd"), TODAY, id_maker(content.areas))
    assert [plan.name for plan in content.plans.values()] == ["Nuläget i skolan"]


def test_no_more_quotes_follow_than_can_be_read():
    content, area_id = made([row(f"Svar {n}.", 1, "Tid") for n in range(40)], Pattern("Tid"))
    assert len(content.areas[area_id].notes) == MOST_QUOTES
