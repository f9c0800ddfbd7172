"""Ids: readable, and never minted twice."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.ids import CROCKFORD, id_maker, slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rektor får stöd i ekonomi", "rektor-far-stod-i-ekonomi"),
        ("Åtgärder & ”mål” – 2018", "atgarder-mal-2018"),
        ("Försäkra sig om att rektor får ett kvalificerat stöd", "forsakra-sig-om-att-rektor-far"),
        ("Verksamhetsutvecklingsprocessledarskap", "verksamhetsutvecklingsprocessled"),
        ("!!! –", "rad"),
        ("", "rad"),
        ("日本", "rad"),
        ("Straße", "strasse"),
    ],
)
def test_a_title_becomes_letters_and_dashes(title, expected):
    assert slug(title) == expected


@given(st.text())
def test_a_slug_is_always_a_plain_name_of_at_most_32_letters(title):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))
    assert len(slug(title)) <= 32


def test_an_id_ends_in_four_letters_that_can_be_read_aloud():
    stem, _, tail = id_maker(())("Stöd").rpartition("-")
    assert stem == "stod"
    assert len(tail) == 4
    assert set(tail) <= set(CROCKFORD)
    assert not set("ilou") & set(CROCKFORD)


def test_no_id_is_given_twice_even_when_chance_repeats_itself():
    class Stuck(random.Random):
        """Draws each four letters three times."""

        calls = 0

        def choices(self, population, k):
            self.calls += 1
            return [population[self.calls // 3]] * k

    new_id = id_maker({"a-0000"}, source=Stuck(0))
    made = [new_id("A") for _ in range(8)]
    assert len(set(made)) == 8
    assert "a-0000" not in made


def test_two_clones_do_not_mint_the_same_ids():
    ours, theirs = id_maker(()), id_maker(())
    assert not {ours("Stöd") for _ in range(20)} & {theirs("Stöd") for _ in range(20)}
