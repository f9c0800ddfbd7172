"""Promise P5: several programs on one register at once lose no acknowledged change and refuse none.

Every program keeps one register open and saves one edit after the other: its own new områden, its own paragraph in an
område of its own, and its own field in one that all of them write in. ``NAMNDKOLL_EDITS=1000`` makes the run long.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import time
from pathlib import Path

import pytest

from store.errors import NamndkollError
from store.loading import load
from store.model import Area
from store.register import Register
from tests.promises.damage import SOUND

EDITS = int(os.environ.get("NAMNDKOLL_EDITS", "60"))
SHARED = "stod-i-ekonomi-m9tx"
FIELDS = ("purpose", "goals", "analysis", "notes")

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.promises.test_two_programs", "store.storage", "filelock"])

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forkserver is for Unix")


def save_edits(path: Path, program: int, pauses: bool, results) -> None:
    """Saves edits and tells what was acknowledged, refused and how long the slowest took."""
    register, chance = Register.open(path), random.Random(program)
    acknowledged, refused, slowest = [], [], 0.0
    for number in range(EDITS):
        if pauses:
            time.sleep(chance.uniform(0, 0.02))
        word = (f"{program}:{number}",)
        content = register.content
        shared = content.areas[SHARED].replace(**{FIELDS[program]: word})
        own = Area(title=f"Eget {program}", progress=word, order=program)
        content = content.with_area(SHARED, shared).with_area(f"eget-{program}", own)
        if number % 3 == 0:
            content = content.with_area(f"nytt-{program}-{number:04}", Area(title=f"Nytt {word[0]}"))
        start = time.monotonic()
        try:
            register.save(content, "Ändrat")
            acknowledged.append(number)
        except NamndkollError as error:
            refused.append(str(error))
        slowest = max(slowest, time.monotonic() - start)
    results.put((program, acknowledged, refused, slowest))


@pytest.mark.parametrize("pauses", [False, True], ids=["flat out", "with pauses"])
@pytest.mark.parametrize("programs", [2, 4])
def test_no_acknowledged_change_is_lost_and_none_refused(tmp_path, programs, pauses):
    path = tmp_path / "namndkoll.json"
    path.write_text(SOUND)
    results = processes.Queue()
    children = [processes.Process(target=save_edits, args=(path, n, pauses, results)) for n in range(programs)]
    for child in children:
        child.start()
    told = [results.get(timeout=120) for _ in children]
    for child in children:
        child.join()
    content = load(path, path.read_bytes())
    for program, acknowledged, refused, slowest in told:
        assert refused == []
        assert acknowledged == list(range(EDITS))
        assert slowest < 2
        last = (f"{program}:{EDITS - 1}",)
        assert content.areas[f"eget-{program}"].progress == last
        assert getattr(content.areas[SHARED], FIELDS[program]) == last
        new = {key for key in content.areas if key.startswith(f"nytt-{program}-")}
        assert new == {f"nytt-{program}-{number:04}" for number in range(0, EDITS, 3)}
    assert {entry.name for entry in tmp_path.iterdir()} == {path.name, f"{path.name}.lock"}


def insert_with_tinydb(path: Path, program: int, start, results) -> None:
    """The same work on TinyDB's own storage; tells how many insertions it took for done."""
    from tinydb import TinyDB

    database, acknowledged = TinyDB(path), 0
    start.wait(timeout=60)
    for number in range(300):
        try:
            database.insert({"program": program, "number": number})
            acknowledged += 1
        except ValueError:
            # It read the file in the middle of the other program's write.
            continue
    database.close()
    results.put(acknowledged)


def test_the_harness_finds_a_store_that_loses_edits(tmp_path):
    path = tmp_path / "db.json"
    path.write_text('{"_default": {}}')
    results, start = processes.Queue(), processes.Barrier(2)
    children = [processes.Process(target=insert_with_tinydb, args=(path, n, start, results)) for n in range(2)]
    for child in children:
        child.start()
    acknowledged = sum(results.get(timeout=60) for _ in children)
    for child in children:
        child.join()
    assert acknowledged > 0
    assert path.read_bytes().count(b'"number"') < acknowledged
