"""The published tables of a nulägesanalys, as they were printed: what `fixtures/reflektioner` is held to."""

from __future__ import annotations

import csv
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "reflektioner"
UNITS = ("Förskola", "Grundskola", "Gymnasium", "Särskola")
GROUPS = {
    "Alla skolledare": UNITS,
    "Förskola": UNITS[:1],
    "Grundskola": UNITS[1:2],
    "Gymnasium": UNITS[2:3],
    "Gymnasium + sär": UNITS[2:],
}
"""The columns of the tables, and the verksamhetsområden that are in each."""


def table(name: str) -> list[list[str]]:
    """A published table as it was printed."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))
