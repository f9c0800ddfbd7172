"""A command line in the same process, and the demo register to run it on."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tui.cli import main
from tui.cli.demo import DEMO_FOLDER

DEMO_DAY = "2025-10-08"


class Answer(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capfdbinary, monkeypatch):
    """Run a command line and give its exit code and both streams."""

    def run_line(*argv, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfdbinary.readouterr()
        code = main([str(word) for word in argv])
        captured = capfdbinary.readouterr()
        return Answer(code, captured.out.decode(), captured.err.decode())

    return run_line


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def demo(here):
    """The demo register in the folder we stand in."""
    for name in ("namndkoll.json", "namndkoll.toml"):
        shutil.copyfile(DEMO_FOLDER / name, here / name)
    return Path("namndkoll.json")


PLAN = """\
Åtgärdsplan för tryggare skolor
2018-01-10
Nämnden har begärt en plan.
Utvecklingsområde\tÅtgärd\tTidsplan\tProcessläge
Stöd i ekonomi\tStödet görs tydligare.\tKlart till mars 2018. Utvärderas oktober 2018.\tPågår. Ny återrapport juni 2018.
Ledarskap\tEn plan tas fram.\tSå snart vi har en ny HR-strateg.\tEj påbörjat.
Lokaler\tAnsvaret klargörs.\tKlart december 2017.\tEj påbörjat. Ny återrapport juni 2018.
"""


@pytest.fixture
def plan(here):
    """A document with a plan of three områden."""
    path = here / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return Path("plan.txt")
