"""``python -m tests.bench``: the figures of the design, measured here and now, as ratios.

Exit code 1 when a limit is broken.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from tests.bench import (
    app_cases,
    command_cases,
    document_cases,
    git_cases,
    peer_cases,
    portfolio_cases,
    store_cases,
)
from tests.bench.figures import Figure, Skipped, table
from tests.bench.scale import FULL, TINY, Scale

CASES: dict[str, Callable[[Scale, Path], Iterator[Figure | Skipped]]] = {
    "start": app_cases.start,
    "key": app_cases.key,
    "memory": app_cases.memory,
    "save": store_cases.save,
    "tinydb": store_cases.tinydb,
    "reading": store_cases.reading,
    "short": command_cases.short,
    "listing": command_cases.listing,
    "importing": document_cases.importing,
    "portfolio": portfolio_cases.portfolio,
    "merge": git_cases.merge,
    "changes": git_cases.changes,
    "rounds": git_cases.rounds,
}

PEERS: dict[str, Callable[[Scale, Path], Iterator[Figure | Skipped]]] = {
    "kanban": peer_cases.kanban,
    "taskwarrior": peer_cases.taskwarrior,
    "dateparser": peer_cases.dateparser,
}
"""Other programs doing the same work; left out when they are not installed."""


def main(words: list[str]) -> int:
    """Measure and show the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=[*CASES, *PEERS], help="one case; can be given again")
    parser.add_argument("--peers", action="store_true", help="other programs too, where they are installed")
    parser.add_argument("--json", action="store_true", help="for other programs")
    parser.add_argument("--rounds", type=int, help="how many rounds of two people's work are merged")
    parser.add_argument("--tiny", action="store_true", help="tiny sizes, judging nothing: does the benchmark work?")
    chosen = parser.parse_args(words)
    scale = TINY if chosen.tiny else FULL
    if chosen.rounds:
        scale = msgspec.structs.replace(scale, rounds=chosen.rounds)
    cases = CASES | (PEERS if chosen.peers or chosen.only else {})
    figures: list[Figure | Skipped] = []
    for name in chosen.only or cases:
        with tempfile.TemporaryDirectory(prefix="namndkoll-bench-") as folder:
            print(f"… {name}", file=sys.stderr, flush=True)
            figures += _measured(name, cases[name](scale, Path(folder)))
    if chosen.json:
        print(msgspec.json.encode({"schema": 1, "figures": [_told(figure) for figure in figures]}).decode())
    else:
        print(table(figures, judge=not chosen.tiny))
    broken = any(isinstance(figure, Figure) and not figure.holds for figure in figures)
    failed = any(isinstance(figure, Skipped) and figure.why.startswith("failed") for figure in figures)
    return int(failed or (broken and not chosen.tiny))


def _measured(name: str, figures: Iterator[Figure | Skipped]) -> list[Figure | Skipped]:
    """What a case gives; one that fails is a line of the table, and the others go on."""
    done: list[Figure | Skipped] = []
    try:
        done.extend(figures)
    except (AssertionError, subprocess.CalledProcessError, ImportError) as error:
        stderr = getattr(error, "stderr", None) or b""
        print(f"{error}\n{stderr.decode(errors='replace')}", file=sys.stderr)
        done.append(Skipped(name, f"failed: {type(error).__name__}"))
    return done


def _told(figure: Figure | Skipped) -> dict[str, object]:
    if isinstance(figure, Skipped):
        return {"what": figure.what, "skipped": figure.why}
    return {**msgspec.structs.asdict(figure), "verdict": figure.verdict, "holds": figure.holds}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
