"""Two clones, random work, real git and the driver: nothing lost, nothing asked in vain, nothing left unasked."""

from __future__ import annotations

import pytest

from tests.git.plain_rounds import PlainRounds
from tests.git.rounds import Rounds


def several(run):
    for _ in range(8):
        run.round()


@pytest.mark.parametrize("seed", [2018, 7])
def test_random_work_in_two_clones_is_merged_by_field(tmp_path, seed):
    run = Rounds(tmp_path, seed)
    several(run)
    assert run.tally.rounds == 8


def test_the_oracle_notices_a_lost_edit(tmp_path, monkeypatch):
    """The harness must fail where git merges by lines and takes one side, or it proves nothing."""
    run = Rounds(tmp_path, 2018)
    for clone in (run.anna, run.bo):
        clone.git("config", "merge.namndkoll.driver", "true")
    with pytest.raises(AssertionError, match=r"contradictions|nothing written is lost"):
        several(run)


def test_the_same_rounds_on_plain_storage_and_plain_git_are_no_good(tmp_path):
    """What we are compared with: needless stops, and words lost in silence, within a few rounds."""
    outcomes = []
    for seed in (3, 4):
        indented = PlainRounds(tmp_path / f"{seed}", seed, indented=True)
        several(indented)
        outcomes.append(indented.outcome)
    assert any(outcome.needless for outcome in outcomes)
    assert any(outcome.lost for outcome in outcomes)


def test_on_the_default_storage_every_round_in_which_both_wrote_is_a_conflict(tmp_path):
    run = PlainRounds(tmp_path, 8, indented=False)
    several(run)
    assert run.outcome.conflicts >= 6
    assert run.outcome.needless
    assert not run.outcome.lost
