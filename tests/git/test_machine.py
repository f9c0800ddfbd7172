"""Random use of three clones, a few examples of what `tests.git.machine` does at length (P22)."""

from __future__ import annotations

import os

import pytest

from store.merge import Merged
from tests.git.machine import at_length

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are killed as they are only there")


def test_nothing_is_lost_whatever_three_people_do(monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", "set anew for every example")
    at_length(3, 12, briefly=True)


def test_the_machine_notices_a_merge_that_lets_one_side_win(monkeypatch):
    """Where a register is healed by taking ours, the colleague's words are gone."""
    monkeypatch.setenv("XDG_STATE_HOME", "set anew for every example")
    monkeypatch.setattr("store.merge_files.merge", lambda base, ours, theirs: Merged(content=ours))
    with pytest.raises(AssertionError):
        at_length(10, 12, briefly=True)
