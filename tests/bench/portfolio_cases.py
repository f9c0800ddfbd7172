"""A folder of registers, seen for the first time and again: 290 kommuner × 20 plans × 30 områden, a file for each plan.

"Cold" is without our cache; the files themselves are in the system's, as they are for whoever has just fetched them.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from store import codec
from store.portfolio.cache import _STILL_NS
from tests.bench.figures import Figure, turn_by_turn
from tests.bench.programs import PROGRAM, first_frame, open_register, run
from tests.bench.registers import BOARD, TODAY, register

if TYPE_CHECKING:
    from tests.bench.scale import Scale

_PLANS = 20
_AREAS = 30
_OF_THE_HUGE = 0.058
"""Registers for each område of the huge register of the other cases: 5,800."""


def portfolio(scale: Scale, folder: Path) -> Iterator[Figure]:
    """`portfolj` without and with its cache, against reading and decoding the same files once; and the app's frame."""
    count = round(scale.sizes[2] * _OF_THE_HUGE)
    county, home = folder / "county", folder / "home"
    paths = [county / f"kommun-{number // _PLANS:03}" / f"plan-{number % _PLANS:02}" for number in range(count)]
    data = codec.encode(register(_AREAS))
    for path in paths:
        path.mkdir(parents=True)
        (path / "namndkoll.json").write_bytes(data)
    # A file is only remembered when it has been still for a while.
    time.sleep(_STILL_NS / 1e9 + 0.2)
    command = [*PROGRAM, "portfolj", os.fspath(county), "--idag", TODAY.isoformat()]

    def cold() -> float:
        shutil.rmtree(home / "state", ignore_errors=True)
        return run(command, home=home)

    def read_all() -> float:
        begun = time.perf_counter()
        for path in paths:
            orjson.loads((path / "namndkoll.json").read_bytes())
        return time.perf_counter() - begun

    def shows(sent: bytes) -> bool:
        return "Portfölj".encode() in sent and sent.count(BOARD[:12].encode()) >= 3

    home.mkdir()
    anew, again, read, frame = turn_by_turn(
        scale.runs,
        cold,
        lambda: run(command, home=home),
        read_all,
        lambda: first_frame(open_register(county), shows, home),
    )
    said = f"{count:,} registers, {count * _AREAS:,} områden"
    against = "orjson, all files once"
    yield Figure(what=f"{said}, cold", ours=anew, reference=read, against=against, judged="value", limit=3000)
    yield Figure(what=f"{said}, with its cache", ours=again, reference=read, against=against, judged="value", limit=500)
    yield Figure(what=f"{said}, with its cache, first frame", ours=frame, reference=read, against=against)
