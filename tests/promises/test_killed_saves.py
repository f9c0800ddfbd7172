"""Promises P1 and P20: see `tests.promises.killed_saves`."""

from __future__ import annotations

import os
import random
import sys

import pytest

from tests.promises.killed_saves import (
    call_rounds,
    kill_at_call,
    number_in,
    random_rounds,
    save_whole,
    save_with_tinydb,
    shown_by_git,
)

ROUNDS = int(os.environ.get("NAMNDKOLL_KILL_ROUNDS", "100"))

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")


def test_killed_at_random_moments_the_file_is_the_state_before_or_after(tmp_path):
    tally = random_rounds(save_whole, ROUNDS, tmp_path, random.Random(1))
    assert (tally.rounds, tally.broken, tally.still_left) == (ROUNDS, 0, 0)


def test_killed_before_and_after_each_call_the_file_is_the_state_before_or_after(tmp_path):
    tally = call_rounds(ROUNDS, tmp_path)
    assert (tally.rounds, tally.broken, tally.still_left) == (ROUNDS, 0, 0)
    assert tally.left > 0, "no kill ever hit a half-written file, so nothing was tried"


def test_the_same_kills_break_what_we_are_compared_with(tmp_path):
    assert random_rounds(save_with_tinydb, 200, tmp_path, random.Random(2), until_broken=True).broken


def test_what_a_kill_leaves_never_shows_in_git(tmp_path):
    path = tmp_path / "namndkoll.json"
    save_whole(path, 0)
    for call in range(1, 40):
        kill_at_call(path, call, after=True)
    assert number_in(path) in {0, 1}
    assert len(list(tmp_path.glob(".*.tmp"))) > 1
    assert shown_by_git(path) == "?? namndkoll.json\n"
