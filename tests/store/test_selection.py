"""Which områden are shown, and in what order."""

from __future__ import annotations

import datetime as dt

import pytest

from store.deadline import State, assess
from store.model import Area, Milestone, Status
from store.selection import Order, Selection, in_order

TODAY = dt.date(2018, 2, 1)


def area(title, **fields):
    due = fields.pop("due", None)
    milestones = {"klart": Milestone(due=due)} if due else {}
    return Area(**{"title": title, "status": Status.ONGOING, "milestones": milestones, **fields})


AREAS = {
    "lasning-0001": area("Läsutveckling", order=20, responsible="Rektor", due=dt.date(2018, 6, 30)),
    "narvaro-0002": area("Skolnärvaro", order=10, responsible="Ärendesamordnare", due=dt.date(2018, 1, 31)),
    "lokaler-0003": area("Lokaler och städning", order=40, responsible=""),
    "matte-0004": area("Matematik", order=30, responsible="biträdande rektor", due=dt.date(2018, 2, 15)),
}
STANDINGS = {key: assess(value, TODAY) for key, value in AREAS.items()}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.PLAN, ["narvaro-0002", "lasning-0001", "matte-0004", "lokaler-0003"]),
        (Order.URGENCY, ["narvaro-0002", "matte-0004", "lokaler-0003", "lasning-0001"]),
        (Order.DATE, ["narvaro-0002", "matte-0004", "lasning-0001", "lokaler-0003"]),
        (Order.RESPONSIBLE, ["narvaro-0002", "matte-0004", "lasning-0001", "lokaler-0003"]),
    ],
)
def test_each_order_puts_what_has_nothing_to_sort_by_last(order, expected):
    assert in_order(AREAS, AREAS, STANDINGS, order) == expected


def test_ties_keep_the_order_of_the_plan():
    areas = {key: area("A", order=order) for key, order in (("a", 20), ("b", 10))}
    standings = {key: assess(value, TODAY) for key, value in areas.items()}
    for order in Order:
        assert in_order(areas, areas, standings, order) == ["b", "a"]


def test_filters_on_standing_and_date_admit_only_what_holds_both():
    late, soon = STANDINGS["narvaro-0002"], STANDINGS["matte-0004"]
    undated = STANDINGS["lokaler-0003"]
    assert Selection(states=frozenset({State.LATE})).admits(late)
    assert not Selection(states=frozenset({State.LATE})).admits(soon)
    by_february = Selection(due_by=dt.date(2018, 2, 15))
    assert [by_february.admits(standing) for standing in (late, soon, undated)] == [True, True, False]
    assert not Selection(due_by=dt.date(2018, 2, 14)).admits(soon)


def test_an_order_is_no_filter():
    assert Selection(order=Order.DATE).is_everything
    assert not Selection(text="a").is_everything
    assert Selection().query() is None


def test_filters_on_stored_fields_are_one_tinydb_query():
    query = Selection(plan="p-0001", responsible="Rektor", status=Status.ONGOING).query()
    assert query(area("A", plan="p-0001", responsible="Rektor"))
    assert not query(area("A", plan="p-0001", responsible="Chef"))
    assert not query(area("A", plan="p-0001", responsible="Rektor", status=Status.DONE))
