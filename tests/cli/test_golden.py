"""Every command on the demo register, word for word: what a person and a script are told.

``NAMNDKOLL_GOLDEN=skriv`` in the environment writes the files anew; the diff is then to be read.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import DEMO_DAY
from tui.cli.catalogue import COMMANDS

GOLDEN = Path(__file__).parent.parent / "golden" / "cli"
ON_DEMO_DAY = ("--idag", DEMO_DAY)
CASES = {
    "lista": ("lista", "namndkoll.json", *ON_DEMO_DAY),
    "lista-urval": (
        *("lista", "namndkoll.json", "--lage", "försenad,snart", "--plan", "granskningen", "--sortera", "datum"),
        *ON_DEMO_DAY,
    ),
    "lista-orapporterade": ("lista", "namndkoll.json", "--orapporterade", "--idag", "2025-09-24"),
    "lista-farg": ("lista", "namndkoll.json", "--farg", "alltid", "--ansvarig", "hr", *ON_DEMO_DAY),
    "lista-inget": ("lista", "namndkoll.json", "--sok", "xyzzy", *ON_DEMO_DAY),
    "lista-json": ("lista", "namndkoll.json", "--json", "--sok", "fritidshemmen", *ON_DEMO_DAY),
    "lista-csv": ("lista", "namndkoll.json", "--csv", *ON_DEMO_DAY),
    "lista-md": ("lista", "namndkoll.json", "--md", *ON_DEMO_DAY),
    "visa-forsenad": ("visa", "namndkoll.json", "e-tjanst", *ON_DEMO_DAY),
    "visa-flyttad": ("visa", "namndkoll.json", "introduktion", "rektorer", *ON_DEMO_DAY),
    "visa-mal": ("visa", "namndkoll.json", "läsutveckling", *ON_DEMO_DAY),
    "visa-avslutad": ("visa", "namndkoll.json", "mötesstruktur", *ON_DEMO_DAY),
    "visa-flera": ("visa", "namndkoll.json", "för", *ON_DEMO_DAY),
    "tolka": ("tolka", "Klart till mars 2018. Utvärderas oktober 2018.", "--skriven", "2018-01-10"),
    "tolka-inget": ("tolka", "Enligt bilaga 2.", "--skriven", "2018-01-10"),
    "kontrollera": ("kontrollera", "namndkoll.json", *ON_DEMO_DAY),
    "kontrollera-json": ("kontrollera", "namndkoll.json", "--json", "--plan", "verksamhetsplanen", *ON_DEMO_DAY),
    "importera-torrkor": ("importera", "ny.json", "plan.txt", "--torrkor", *ON_DEMO_DAY),
    "exportera": ("exportera", "namndkoll.json", "ut.md", *ON_DEMO_DAY),
    "sammantraden": ("sammantraden", "namndkoll.json", *ON_DEMO_DAY),
    "tidslinje": ("tidslinje", "namndkoll.json", *ON_DEMO_DAY),
    "tidslinje-ritad": ("tidslinje", "namndkoll.json", "--ritad", *ON_DEMO_DAY),
    "arshjul": ("arshjul", "namndkoll.json", *ON_DEMO_DAY),
    "arshjul-ritat": ("arshjul", "namndkoll.json", "--ritad", "--ar", "2026", *ON_DEMO_DAY),
    "okant-kommando": ("list",),
    "demo": ("demo",),
    "help": ("--help",),
    **{f"help-{name}": (name, "--help") for name in COMMANDS},
}


@pytest.mark.parametrize("name", CASES)
def test_the_answer_is_word_for_word_the_golden_one(run, demo, plan, name):
    line = CASES[name]
    answer = run(*line)
    told = f"$ namndkoll {' '.join(line)}\n[{answer.code}]\n{answer.out}--- stderr\n{answer.err}"
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("NAMNDKOLL_GOLDEN") == "skriv":
        GOLDEN.mkdir(parents=True, exist_ok=True)
        path.write_bytes(told.encode())
    assert told == path.read_bytes().decode()


def test_no_golden_file_is_left_over():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CASES)
