"""What every test stands on: a home of its own, so that no test reads or changes what is the developer's."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# How long an example takes says something about the machine and nothing about the program.
settings.register_profile("suite", deadline=None, print_blob=True)
settings.load_profile("suite")

OF_THE_DEVELOPER = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "VISUAL", "EDITOR", "TEXTUAL")
"""What a shell carries that would change what is tested; a name stands for all that begin with it."""


@pytest.fixture(autouse=True)
def state_home(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("state")
    for name in list(os.environ):
        if name.startswith((*OF_THE_DEVELOPER, "GIT_", "XDG_")):
            monkeypatch.delenv(name)
    # The state folder is the home itself: tests look there for what the program keeps beside a register.
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return home
