"""The command line: what a command costs from start to end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, Skipped, turn_by_turn
from tests.bench.programs import PROGRAM, run
from tests.bench.registers import TODAY, write_register
from tui.cli.catalogue import COMMANDS

if TYPE_CHECKING:
    from tests.bench.scale import Scale

_NOTHING = [sys.executable, "-c", "pass"]


def short(scale: Scale, folder: Path) -> Iterator[Figure | Skipped]:
    """Commands that hardly do anything, against Python doing nothing."""
    path = write_register(folder / "short", scale.sizes[0] // 100 + 3)
    commands = {
        "--version": ["--version"],
        "tolka": ["tolka", "Klart till mars 2018."],
        "git-text, a small file": ["git-text", os.fspath(path)],
    }
    for name, words in commands.items():
        if words[0] not in {"--version", *COMMANDS}:
            yield Skipped(name, "there is no such command")
            continue
        ours, nothing = turn_by_turn(2 * scale.runs, lambda words=words: run([*PROGRAM, *words]), lambda: run(_NOTHING))
        yield Figure(what=name, ours=ours, reference=nothing, against="python -c pass", judged="difference", limit=120)


def listing(scale: Scale, folder: Path) -> Iterator[Figure]:
    """`lista` of a large register."""
    areas = scale.sizes[1]
    path = write_register(folder / "listing", areas)
    command = [*PROGRAM, "lista", os.fspath(path), "--idag", TODAY.isoformat()]
    ours, nothing = turn_by_turn(scale.runs, lambda: run(command), lambda: run(_NOTHING))
    yield Figure(what=f"lista, {areas:,} områden", ours=ours, reference=nothing, against="python -c pass")
