"""Three clones, work and sharing in any order: a few runs of what `tests.git.three_clones` does at length (P9)."""

from __future__ import annotations

import random

import pytest

from store.merge import Merged
from tests.git import three_clones
from tests.git.three_clones import Tally, once


def runs(number, *, real=False):
    tally = Tally()
    for seed in range(number):
        once(random.Random(seed), tally, real=real)
    return tally


def test_nothing_is_lost_or_asked_in_vain_by_the_pure_merge():
    tally = runs(150)
    assert tally.merges > 150
    assert tally.questions > 100


def test_nothing_is_lost_or_asked_in_vain_by_real_git_and_the_driver():
    assert runs(3, real=True).merges


@pytest.mark.parametrize(
    "bad",
    [
        lambda base, ours, theirs: Merged(content=ours if ours != base else theirs),
        lambda base, ours, theirs: Merged(content=theirs if theirs != base else ours),
        lambda base, ours, theirs: Merged(content=ours.replace(areas={**ours.areas, **theirs.areas})),
    ],
    ids=["ours wins", "theirs wins", "record by record"],
)
def test_the_oracle_notices_a_merge_that_drops_words(monkeypatch, bad):
    monkeypatch.setattr(three_clones, "merge", bad)
    with pytest.raises(AssertionError, match=r"contradictions|lost"):
        runs(150)
