"""A next återrapport takes the place of the one that was named, and of nothing else."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.editing import Occasion, Words, rewrite
from store.model import Area
from tui.actions.next_report import with_next_report

NOW = Occasion(dt.date(2018, 1, 10))


def area(*progress):
    return rewrite(Area(title="A"), Words(title="A", progress=progress), NOW)[0]


def named(text, when="oktober 2018", of=None):
    return with_next_report(text, when, of or area(*text.splitlines()), NOW).splitlines()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ny återrapport juni 2018.", []),
        ("Ny återrapport juni 2018", []),
        ("Ny återrapport prel. juni 2018.", []),
        ("Ny återrapport prel. 3 juni 2018.", []),
        ("Ny återrapport den 3 juni 2018 kl. 13.00.", []),
        ("Ny återrapport när vi vet mer.", []),
        ("Pågår. Ny återrapport juni 2018. Två skolor provar.", ["Pågår. Två skolor provar."]),
        ("Ny återrapport juni 2018. Två skolor provar.\nMer text.", ["Två skolor provar.", "Mer text."]),
        ("Två skolor provar.\nNy återrapport juni 2018.\nMer text.", ["Två skolor provar.", "Mer text."]),
        ("Återrapporteras till nämnden juni 2018.", []),
        ("Vi återkommer med ny återrapport juni 2018. Klart.", ["Klart."]),
    ],
)
def test_the_sentence_that_names_one_is_replaced(text, left):
    assert named(text) == [*left, "Ny återrapport oktober 2018."]


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden har begärt en ny återrapport om läget i skolorna och budget. Klart.",
        "Nämnden fick en ny återrapport\nSkolorna är nöjda",
        "En ny återrapport lämnades i maj 2017. Nämnden var nöjd.",
        "Ny återrapport visar brister i två skolor.",
        "Ny återrapport visar brister",
        "Arbetet pågår i alla skolor, och ny återrapport lämnas juni 2018.",
        "Arbetet pågår men ny återrapport lämnas juni 2018.",
        "Ny återrapport juni 2018, men två skolor har slutat.",
    ],
)
def test_a_sentence_that_says_something_else_stays(text):
    assert named(text) == [*text.splitlines(), "Ny återrapport oktober 2018."]


def test_one_that_has_been_given_is_replaced_where_it_stands_alone():
    given_before = area("Ny återrapport juni 2017.")
    assert named("Ny återrapport juni 2017.", of=given_before.replace(milestones={})) == [
        "Ny återrapport oktober 2018."
    ]


def test_a_sentence_that_another_milestone_quotes_stays():
    of = area("Utvärderas juni 2018.")
    assert named("Utvärderas juni 2018.", of=of) == ["Utvärderas juni 2018.", "Ny återrapport oktober 2018."]


def test_what_stands_between_other_sentences_stays_as_it_was_written():
    assert named("Ett;två.  Tre. Ny återrapport juni 2018.  Fyra;fem.") == [
        "Ett;två.  Tre. Fyra;fem.",
        "Ny återrapport oktober 2018.",
    ]


@pytest.mark.parametrize("when", ["", "  ", "."])
def test_nothing_named_leaves_the_text_as_it_is(when):
    assert with_next_report("Ny återrapport juni 2018.\n\nText", when, Area(title="A"), NOW) == (
        "Ny återrapport juni 2018.\n\nText"
    )


@pytest.mark.parametrize("when", ["juni 2018", "juni 2018.", "Ny återrapport juni 2018"])
def test_it_is_one_sentence_in_its_own_paragraph_however_it_was_written(when):
    assert named("", when) == ["Ny återrapport juni 2018."]
    assert named("Går bra.", when) == ["Går bra.", "Ny återrapport juni 2018."]


OTHERS = st.sampled_from(
    [
        "Nämnden har begärt en ny återrapport om läget i skolorna och budget.",
        "En ny återrapport är skriven.",
        "Två skolor provar!",
        "Klart mars 2018.",
        "Utvärderas kv. 3 2018.",
        "Kostnaden är 3.500 kr; resten tas av rektor.",
        "Vad säger skolorna?",
        "Ny återrapport visar brister.",
    ]
)
NAMED = st.sampled_from(["juni 2018", "prel. augusti 2018", "när vi vet mer", "i maj", "den 3.6.2018", "kv. 3 2018"])


@given(st.lists(st.lists(OTHERS, min_size=1, max_size=3), max_size=3), NAMED, NAMED, st.data())
def test_every_other_paragraph_and_sentence_stays(paragraphs, before, after, data):
    others = [" ".join(sentences) for sentences in paragraphs]
    place = data.draw(st.integers(0, len(others)))
    text = "\n".join([*others[:place], f"Ny återrapport {before}.", *others[place:]])
    assert named(text, after) == [*others, f"Ny återrapport {after}."]


@given(st.lists(OTHERS, min_size=1, max_size=4), st.sampled_from(["juni 2018", "i maj", "den 3.6.2018"]), st.data())
def test_within_a_paragraph_every_other_sentence_stays(sentences, before, data):
    place = data.draw(st.integers(0, len(sentences)))
    text = " ".join([*sentences[:place], f"Ny återrapport {before}.", *sentences[place:]])
    assert named(text) == [" ".join(sentences), "Ny återrapport oktober 2018."]
