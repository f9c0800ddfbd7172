"""Only what differs is decoded, and the changes are the same as if everything were."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from store import codec
from store.changes import changes
from store.errors import DamagedError
from store.model import FORMAT, Area, Content, Heading
from store.record_cuts import cut, differing
from tests.store.strategies import CONTENTS

PATH = Path("namndkoll.json")
CONTENT = Content(
    heading=Heading(format=FORMAT),
    areas={"a-0001": Area(title="A"), "b-0002": Area(title="B", group="b"), "c-0003": Area(title="C")},
)


def compared(before, after):
    return differing(PATH, before, after, (cut(before), cut(after)))


def seen(found):
    """The changes as the file shows them.

    A table without records is no difference there; of a table this version does not know only the records that differ
    have been decoded, and they alone tell the change.
    """
    told = []
    for change in found:
        before, after = change.before, change.after
        if not (change.record or change.field) and (isinstance(before, dict) or isinstance(after, dict)):
            before, after = before or {}, after or {}
            names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
            before, after = ({name: side[name] for name in names if name in side} for side in (before, after))
        if change.field or before or after:
            told.append((change.kind, change.table, change.record, change.field, before or None, after or None))
    return told


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(CONTENTS, CONTENTS)
def test_the_changes_are_those_of_the_whole_registers(before, after):
    older, newer = compared(codec.encode(before), codec.encode(after))
    assert seen(changes(older, newer)) == seen(changes(before, after))


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(CONTENTS)
def test_equal_bytes_have_nothing_to_decode(content):
    data = codec.encode(content)
    older, newer = compared(data, data)
    assert (older.areas, older.plans) == (newer.areas, newer.plans) == ({}, {})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"b"', b"b"),
        (b'"utvecklingsomr\xc3\xa5de": "B"', b'"ordning": 1'),
        (b"\n    },", b"\n    }"),
        (b'"b-0002"', b'"a-0001"'),
    ],
)
def test_damage_in_what_differs_is_found(old, new):
    good = codec.encode(CONTENT)
    bad = good.replace(old, new)
    assert bad != good
    with pytest.raises(DamagedError):
        compared(good, bad)


def test_bytes_in_another_form_are_read_whole():
    data = codec.encode(CONTENT).replace(b"\n", b"\r\n").replace(b"  ", b"\t")
    older, newer = compared(codec.encode(CONTENT), data)
    assert changes(older, newer) == ()
