"""What every test stands on: a home of its own, so that no test reads or changes what is the developer's."""

from __future__ import annotations

import os
from collections import defaultdict

import pytest
from hypothesis import settings

OF_THE_DEVELOPER = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "VISUAL", "EDITOR", "TEXTUAL")
"""What a shell carries that would change what is tested; a name stands for all that begin with it."""


EVERYTHING = "NAMNDKOLL_TESTS"
"""Set to ``alla`` for every case of the tests that take a sample of their cases else: some minutes more."""


# How long an example takes says something about the machine and nothing about the program. A run of everything tries
# as many examples as hypothesis would; the one check a fifth as many, and others the next time.
settings.register_profile("suite", deadline=None, print_blob=True, max_examples=20)
settings.register_profile("alla", deadline=None, print_blob=True)
settings.load_profile("alla" if os.environ.get(EVERYTHING) == "alla" else "suite")


def pytest_configure(config):
    config.addinivalue_line("markers", "sample(n): n cases, evenly spread, stand for all but in a run of everything")


def pytest_collection_modifyitems(config, items):
    """Where cases are many and each starts programs, a sample of them keeps the one check short enough to be run."""
    if os.environ.get(EVERYTHING) == "alla":
        return
    cases = defaultdict(list)
    for item in items:
        if item.get_closest_marker("sample"):
            cases[item.nodeid.partition("[")[0]].append(item)
    passed_over = set()
    for group in cases.values():
        wanted = group[0].get_closest_marker("sample").args[0]
        if wanted < len(group):
            kept = {round(n * (len(group) - 1) / max(1, wanted - 1)) for n in range(wanted)}
            passed_over |= {item for place, item in enumerate(group) if place not in kept}
    if passed_over:
        config.hook.pytest_deselected(items=list(passed_over))
        items[:] = [item for item in items if item not in passed_over]


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
    # The app draws with the colours that the terminal says it has.
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    return home
