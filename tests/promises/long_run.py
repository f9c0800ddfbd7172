"""The long run of promise P1, with stock TinyDB beside ours: ``python -m tests.promises.long_run --rounds 1000``."""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from tests.promises.killed_saves import call_rounds, random_rounds, save_whole, save_with_tinydb


def main() -> None:
    """Kills, counts and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300)
    rounds = parser.parse_args().rounds
    chance = random.Random(rounds)
    for name, run in (
        ("ours, killed at random", lambda folder: random_rounds(save_whole, rounds, folder, chance)),
        ("ours, killed at each call", lambda folder: call_rounds(rounds, folder)),
        ("tinydb, killed at random", lambda folder: random_rounds(save_with_tinydb, rounds, folder, chance)),
    ):
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            tally = run(Path(folder))
            seconds = time.perf_counter() - start
        print(
            f"{name:28} {tally.rounds:6} rounds {tally.broken:5} broken {tally.left:5} left something, "
            f"{tally.still_left} after the next start ({seconds:.0f} s)"
        )


if __name__ == "__main__":
    main()
