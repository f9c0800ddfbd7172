"""The text git's diffs are made of: every value is in it, and one change is one line."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings

from store.model import FORMAT, Area, Content, Heading, Milestone
from store.readable_text import readable
from tests.store.strategies import CONTENTS

RELAXED = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@RELAXED
@given(CONTENTS, CONTENTS)
def test_what_differs_in_the_file_differs_in_the_text(one, other):
    assume(texts(one) != texts(other))
    assert list(readable(one)) != list(readable(other))


def texts(content):
    """The words of a register; empty values and the kinds of unknown ones are no words."""
    return [
        (key, area.title, area.measures, area.progress, area.responsible, area.status, area.milestones.keys())
        for key, area in content.areas.items()
    ]


@RELAXED
@given(CONTENTS)
def test_names_stand_without_indent_and_all_else_with(content):
    lines = list(readable(content))
    for key, area in content.areas.items():
        assert f"{area.title} ({key})" in lines


def test_one_paragraph_is_one_line():
    content = Content(
        heading=Heading(format=FORMAT, board="Nämnden"),
        areas={"a-0001": Area(title="A", measures=("ett", "två"), milestones={"klart": Milestone(goal=2)})},
    )
    assert list(readable(content)) == [
        "Nämnden",
        "",
        "A (a-0001)",
        "  Åtgärd: ett",
        "  Åtgärd: två",
        "  Milstolpe klart: antal 2",
    ]
