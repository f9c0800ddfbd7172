"""A repository with a register in it."""

from __future__ import annotations

import pytest

from tests.git.repositories import Clone


@pytest.fixture
def anna(tmp_path):
    """A repository with a register, and somebody who works in it."""
    return Clone.new(tmp_path / "anna", "Anna")


@pytest.fixture
def two(tmp_path):
    """Two clones of one register."""
    anna = Clone.new(tmp_path / "anna", "Anna")
    return anna, anna.clone(tmp_path / "bo", "Bo")
