"""Splicing gives what encoding everything gives, or nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store import codec
from store.model import Area, Content, Heading, Plan
from store.splice import MOST, spliced
from tests.store.strategies import AREAS, CONTENTS


@given(CONTENTS, st.data())
def test_a_spliced_file_is_the_encoded_file(before, data):
    changed = data.draw(st.sets(st.sampled_from(sorted(before.areas)))) if before.areas else set()
    after = before.replace(areas={**before.areas, **{key: data.draw(AREAS) for key in changed}})
    new = spliced(codec.encode(before), before, after)
    assert new == codec.encode(after) or (new is None and not before.areas)


def test_no_text_can_be_taken_for_a_record():
    """A paragraph that spells the line a record begins with is only a paragraph."""
    trap = '\n    "b": {\n      "utvecklingsområde": "x"\n    }'
    before = Content(
        heading=Heading(format=1),
        plans={"b": Plan(name=trap)},
        areas={"a": Area(title=trap, measures=(trap,), notes=('"b": {', "    }")), "b": Area(title="B")},
    )
    after = before.with_area("b", Area(title="C", progress=(trap,)))
    assert spliced(codec.encode(before), before, after) == codec.encode(after)


def test_what_is_more_than_other_words_in_some_areas_is_encoded_whole():
    before = Content(heading=Heading(format=1), areas={f"a-{n}": Area(title=str(n)) for n in range(MOST + 2)})
    data = codec.encode(before)
    fewer = dict(list(before.areas.items())[1:])
    for after in (
        before.with_area("ny", Area(title="Ny")),
        before.replace(areas=fewer),
        before.replace(areas={"ny": Area(title="Ny"), **fewer}),
        before.replace(areas={key: area.replace(title="x") for key, area in before.areas.items()}),
        before.replace(plans={"p": Plan(name="P")}),
        before.replace(heading=Heading(format=1, board="Nämnden")),
        before.replace(other_tables={"ny": {}}),
    ):
        assert spliced(data, before, after) is None
