"""The full-screen app: how soon it can be used, how fast it answers a key, what it holds in memory."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from tests.bench.figures import Figure, turn_by_turn, worst_but_one_in_a_hundred
from tests.bench.programs import (
    BARE,
    first_frame,
    open_register,
    shows_bare_app,
    shows_rows,
    terminal,
    wait_for_frame,
)
from tests.bench.registers import write_register

if TYPE_CHECKING:
    from tests.bench.scale import Scale
    from tests.terminal import Terminal

_QUIET = 0.08
"""Seconds without output after which a key's frame is taken to be whole."""

_FRAME = 1000 / 60
"""Milliseconds of one frame of a screen."""


def start(scale: Scale, folder: Path) -> Iterator[Figure]:
    """Exec → first usable frame, against a bare Textual app and one `orjson.loads` of the same file."""
    for areas in scale.sizes:
        path = write_register(folder / f"start-{areas}", areas)

        def read_file(path: Path = path) -> float:
            begun = time.perf_counter()
            orjson.loads(path.read_bytes())
            return time.perf_counter() - begun

        def bare_start() -> float:
            return first_frame(BARE, shows_bare_app, folder)

        def our_start(path: Path = path) -> float:
            return first_frame(open_register(path), shows_rows, folder)

        ours, bare, loads = turn_by_turn(scale.runs, our_start, bare_start, read_file)
        yield Figure(
            what=f"start, {areas:,} områden",
            ours=ours,
            reference=bare + loads,
            against=f"bare Textual {bare:,.0f} + orjson {loads:,.0f}",
            limit=1.15,
        )


def key(scale: Scale, folder: Path) -> Iterator[Figure]:
    """One key → its frame drawn whole, against one frame at 60 Hz."""
    for areas, most in zip(scale.sizes[1:], (16, 33), strict=True):
        path = write_register(folder / f"key-{areas}", areas)
        with terminal(open_register(path), folder) as app:
            wait_for_frame(app, shows_rows)
            app.settle(0.5)
            for name, keys in _key_kinds(scale.keys):
                if name == "filter letter":
                    _answer(app, "/")
                took = [_answer(app, pressed) for pressed in keys]
                yield Figure(
                    what=f"{name} → frame (p99), {areas:,} rows",
                    ours=worst_but_one_in_a_hundred(took),
                    reference=_FRAME,
                    against=f"one frame at 60 Hz; median {statistics.median(took) * 1000:.1f}",
                    limit=most / _FRAME,
                )


def _key_kinds(count: int) -> Iterator[tuple[str, list[str]]]:
    """What is pressed, in this order: every kind leaves the app where the next can begin.

    As many of each, more than a hundred: of fewer the 99th percentile would be the one time the machine had other work.
    """
    yield "move", ["down", "down", "up"] * (count // 3)
    yield "page", ["pagedown", "pagedown", "pageup"] * (count // 3)
    yield "sort", ["s"] * max(4, count // 4 * 4)
    yield "quick choice", ["2", "1"] * max(1, count // 2)
    # Each letter leaves fewer of the rows, from all of them to a twelfth.
    yield "filter letter", [*"digi", *["backspace"] * 4] * max(1, count // 8)


def _answer(app: Terminal, pressed: str) -> float:
    """Seconds from a key to the last byte it made the app draw."""
    before = len(app.chunks)
    sent = time.monotonic()
    app.press(pressed)
    app.read(1.0)
    app.settle(_QUIET)
    return app.chunks[-1].moment - sent if len(app.chunks) > before else 0.0


def memory(scale: Scale, folder: Path) -> Iterator[Figure]:
    """What an open register holds in memory beyond a bare Textual app, against the size of its file."""
    areas = scale.sizes[1]
    path = write_register(folder / f"memory-{areas}", areas)
    with terminal(BARE, folder) as bare:
        wait_for_frame(bare, shows_bare_app)
        floor = _resident(bare)
    with terminal(open_register(path), folder) as app:
        wait_for_frame(app, shows_rows)
        app.settle(0.5)
        held = _resident(app)
    size = path.stat().st_size / 1e6
    yield Figure(
        what=f"memory beyond bare Textual ({floor:.0f} MB), {areas:,} områden",
        ours=held - floor,
        unit="MB",
        reference=size,
        against="the file",
        limit=8,
    )


def _resident(app: Terminal) -> float:
    """Megabytes a program has in memory."""
    status = Path(f"/proc/{app.process.pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1000
