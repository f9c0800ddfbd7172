"""How large a run of the benchmark is."""

from __future__ import annotations

import msgspec


class Scale(msgspec.Struct, frozen=True):
    """Sizes and repetitions."""

    sizes: tuple[int, int, int]
    """Områden in the small, the large and the huge register."""
    runs: int
    """How often each measure is taken."""
    keys: int
    """About how many times a key is pressed."""
    rounds: int
    """How often two people work at once and are merged."""


FULL = Scale(sizes=(1_000, 10_000, 100_000), runs=5, keys=120, rounds=60)
TINY = Scale(sizes=(30, 60, 90), runs=1, keys=6, rounds=2)
"""Says nothing about speed, only that the benchmark itself works."""
