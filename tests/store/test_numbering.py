"""The numbers områden are known by, and finding them by those."""

from __future__ import annotations

import pytest

from store.model import Area, Content, Heading
from store.numbering import holding_number, number
from store.searching import Searcher

AREAS = {
    "a-0001": Area(title="Första", plan="p", order=10),
    "b-0002": Area(title="Andra, klart 3 maj", plan="p", order=20),
    "c-0003": Area(title="Tredje", plan="p", order=30),
    "d-0004": Area(title="Efter tredje", plan="p", order=37),
    "e-0005": Area(title="Mellan", plan="p", order=35),
    "f-0006": Area(title="Tolfte", plan="p", order=120),
    "g-0007": Area(title="En annan plans tredje", plan="q", order=30),
    "h-0008": Area(title="Utan plats", plan="q"),
}


def find(text):
    return Searcher(Content(heading=Heading(format=1), areas=AREAS)).find(text, list(AREAS))


@pytest.mark.parametrize(
    ("area_id", "shown"),
    [("a-0001", "1"), ("c-0003", "3"), ("e-0005", "3 b"), ("d-0004", "3 c"), ("f-0006", "12"), ("h-0008", "")],
)
def test_what_is_put_between_gets_a_letter_and_nobody_gets_another_number(area_id, shown):
    assert number(area_id, AREAS) == shown


def test_places_counted_by_hand_are_numbers():
    areas = {key: Area(title=key, plan="p", order=place) for place, key in enumerate("xyz", 1)}
    assert [number(key, areas) for key in areas] == ["1", "2", "3"]
    assert holding_number("2", list(areas), areas) == ["y"]


@pytest.mark.parametrize("asked", ["3", "3.", " 3 "])
def test_a_number_finds_its_omrade_in_every_plan_and_not_every_text_with_that_digit(asked):
    assert find(asked) == ["c-0003", "g-0007"]


def test_a_letter_is_a_part_of_a_number():
    assert find("3b") == find("3 B.") == ["e-0005"]


def test_a_number_nobody_has_is_looked_for_in_the_words():
    assert find("3 maj") == ["b-0002"]
    assert find("0003") == ["c-0003"]


def numbers(*orders):
    areas = {f"{place:02}": Area(title="x", plan="p", order=order) for place, order in enumerate(orders)}
    return [number(key, areas) for key in areas], areas


@pytest.mark.parametrize("orders", [range(1, 13), [1, 1, 1], [5, 10, 20], [3, 3, 10, 11], range(9, 40)])
def test_places_closer_than_steps_are_counted_through(orders):
    shown, areas = numbers(*orders)
    assert shown == [str(place) for place in range(1, len(orders) + 1)]
    assert [holding_number(asked, list(areas), areas) for asked in shown] == [[key] for key in areas]


def test_two_at_one_place_are_told_apart_and_nobody_gets_another_number():
    shown, areas = numbers(10, 20, 20, 25, 20, 30)
    assert shown == ["1", "2", "2 b", "2 d", "2 c", "3"]
    assert holding_number("2c", list(areas), areas) == ["04"]


def test_a_place_before_the_first_has_no_number():
    assert numbers(0, -10, -5, 10)[0] == ["", "", "", "1"]
