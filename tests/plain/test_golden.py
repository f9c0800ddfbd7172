"""One sitting word for word, each answer after ``»`` where it is given: what a person hears and says.

``NAMNDKOLL_GOLDEN=skriv`` in the environment writes the file anew; the diff is then to be read.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.tui.story import content, written
from tui.cli import main

GOLDEN = Path(__file__).parent.parent / "golden" / "plain" / "sitting.txt"

ANSWERS = (
    *("lista", "urval", "försenade", "1"),
    *("återrapportera", "?", "Ansvaret är klarlagt med fastighetskontoret.", "Prövas under våren.", ""),
    *("pågår", "juni 2018", "", "ja"),
    *("redigera", "tidsplan", "Klart maj 2018.", "", "", "ja", "Fastighetskontoret har bytt chef"),
    *("granska", "godkänn", "", "", ""),
    *("inför", "gå", "stämmer", "nej", ""),
    *("ångra", "", "hjälp", "avsluta"),
)


class Aloud:
    """Standard input that says each answer where it is given."""

    encoding = "utf-8"

    def __init__(self, answers):
        self._answers = iter(answers)

    @property
    def buffer(self):
        return self

    def isatty(self):
        return False

    def readline(self):
        answer = next(self._answers)
        print(f"» {answer}".rstrip(), flush=True)
        return f"{answer}\n".encode()


def test_a_sitting_is_heard_word_for_word(tmp_path, monkeypatch, capfdbinary):
    path = written(tmp_path, content())
    monkeypatch.setattr(sys, "stdin", Aloud(ANSWERS))
    assert main([str(path), "--enkel", "--idag", "2018-02-01"]) == 0
    heard = capfdbinary.readouterr().out
    if os.environ.get("NAMNDKOLL_GOLDEN") == "skriv":
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_bytes(heard)
    assert heard.decode() == GOLDEN.read_bytes().decode()
