"""Somebody to talk to, and a register to talk about."""

from __future__ import annotations

import pytest

from tests.plain.conversation import Conversation
from tests.tui.story import content, written


@pytest.fixture
def talk(capfdbinary, monkeypatch):
    return Conversation(capfdbinary, monkeypatch)


@pytest.fixture
def register(tmp_path):
    return written(tmp_path, content())
