"""Values within fields: put where they belong, taken away, and with them what held nothing else."""

from __future__ import annotations

import pytest

from store.json_path import NO_HOLDER, value_at, with_value

FIELDS = {"status": "pågår", "milstolpar": {"klart": {"senast": "2018-03-31"}}, "processläge": ["Pågår."]}
DUE = ("milstolpar", "klart", "senast")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), FIELDS),
        (("status",), "pågår"),
        (DUE, "2018-03-31"),
        (("ansvarig",), None),
        (("milstolpar", "start"), None),
        (("milstolpar", "start", "senast"), NO_HOLDER),
        (("processläge", "ur"), NO_HOLDER),
    ],
)
def test_a_value_is_found_by_its_path(path, value):
    assert value_at(FIELDS, path) == value


@pytest.mark.parametrize("keep_hollow", [True, False])
@pytest.mark.parametrize(
    "path", [("status",), DUE, ("avslut", "skäl"), ("milstolpar", "start", "senast"), ("processläge", "ur")]
)
def test_what_is_put_somewhere_stands_there_and_everything_else_as_it_did(path, keep_hollow):
    before = {**FIELDS}
    put = with_value(FIELDS, path, "nytt", keep_hollow=keep_hollow)
    assert value_at(put, path) == "nytt"
    assert {name: part for name, part in put.items() if name != path[0]} == {
        name: part for name, part in FIELDS.items() if name != path[0]
    }
    assert before == FIELDS


def test_what_held_only_the_value_that_is_taken_away_goes_with_it_or_stays_hollow():
    assert with_value(FIELDS, DUE, None, keep_hollow=True)["milstolpar"] == {"klart": {}}
    assert "milstolpar" not in with_value(FIELDS, DUE, None, keep_hollow=False)
    two = {"milstolpar": {"klart": {"senast": "2018-03-31"}, "start": {}}}
    assert with_value(two, DUE, None, keep_hollow=False) == {"milstolpar": {"start": {}}}


@pytest.mark.parametrize("keep_hollow", [True, False])
@pytest.mark.parametrize("path", [("ansvarig",), ("avslut", "skäl"), ("avslut", "skäl", "ur")])
def test_taking_away_what_is_not_there_changes_nothing(path, keep_hollow):
    assert with_value(FIELDS, path, None, keep_hollow=keep_hollow) == FIELDS
