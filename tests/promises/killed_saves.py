"""Promise P1: killed at any moment, a register is exactly what it was before or after a save; and P20: nothing is left.

A child saves numbered versions as fast as it can and tells each number once it is saved. It is killed, and the file
must be, byte for byte, the version last told or the one after it. For a long run:
``python -m tests.promises.long_run --rounds 1000``.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from store.jsonfile import IGNORED_BY_GIT, JsonFile
from store.whole_file import leftovers

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.promises.killed_saves", "filelock", "tinydb"])


class Tally(NamedTuple):
    """What became of the files."""

    rounds: int
    broken: int
    """Neither the version before nor the one after."""
    left: int
    """Rounds that left something beside the file."""
    still_left: int
    """Of those, rounds in which it was still there after the next start, or showed in git."""


# --- what saves ------------------------------------------------------------------------------------------------------

Saver = Callable[[Path, int], None]


@cache
def _filler(size: int) -> str:
    return random.Random(size).randbytes(size // 2).hex()


def version(number: int, size: int = 400_000) -> dict[str, dict[str, dict[str, str]]]:
    """A numbered version; every third is shorter, as a shorter text over a longer one breaks in its own way."""
    return {"områden": {"a-0000": {"nummer": str(number), "text": _filler(size if number % 3 else size // 2)}}}


def as_bytes(number: int) -> bytes:
    """A numbered version as our own saver writes it."""
    return json.dumps(version(number), indent=2, ensure_ascii=False).encode()


def save_whole(path: Path, number: int) -> None:
    """Our own way."""
    with JsonFile(path).locked() as held:
        held.replace(as_bytes(number))


def save_with_tinydb(path: Path, number: int) -> None:
    """TinyDB's own storage, on a version as large as a register of 1,200 områden."""
    from tinydb.storages import JSONStorage

    storage = JSONStorage(str(path))
    storage.write(version(number, size=2_000_000))
    storage.close()


def number_in(path: Path) -> int | None:
    """The number of the version in a file, or None when it is none, or not whole."""
    try:
        content = json.loads(path.read_bytes())
        number = int(content["områden"]["a-0000"]["nummer"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return number if content in (version(number), version(number, 2_000_000)) else None


# --- how it is killed ------------------------------------------------------------------------------------------------


def _save_until_killed(save: Saver, path: Path, told: multiprocessing.connection.Connection) -> None:
    number = 1
    while True:
        save(path, number)
        told.send(number)
        number += 1


def kill_at_a_random_moment(save: Saver, path: Path, chance: random.Random) -> int:
    """Runs a child, kills it, and gives the last number it told."""
    receiver, sender = processes.Pipe(duplex=False)
    child = processes.Process(target=_save_until_killed, args=(save, path, sender), daemon=True)
    child.start()
    sender.close()
    last = receiver.recv()
    time.sleep(chance.uniform(0, 0.03))
    child.kill()
    try:
        while True:
            last = receiver.recv()
    except EOFError:
        pass
    child.join()
    child.close()
    receiver.close()
    return last


CALLS = ("open", "write", "fsync", "close", "replace", "link", "unlink", "fchmod", "stat", "fstat")
"""Everything a save asks of the operating system."""


def _die_at(call: int, after: bool, path: Path) -> None:
    """Saves version 1, killing itself before, within or after the numbered call."""
    count = 0

    def dying(name: str, real: Callable) -> Callable:
        def run(*args, **kwargs):
            nonlocal count
            count += 1
            if count == call:
                if name == "write" and after:
                    real(args[0], args[1][: len(args[1]) // 2])
                elif after:
                    real(*args, **kwargs)
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **kwargs)

        return run

    for name in CALLS:
        setattr(os, name, dying(name, getattr(os, name)))
    save_whole(path, 1)
    os._exit(0)


def kill_at_call(path: Path, call: int, *, after: bool) -> bool:
    """Kills a child at one call of a save from version 0 to version 1; False when the save has fewer calls."""
    child = processes.Process(target=_die_at, args=(call, after, path), daemon=True)
    child.start()
    child.join()
    killed = child.exitcode == -signal.SIGKILL
    child.close()
    return killed


# --- rounds ----------------------------------------------------------------------------------------------------------


def random_rounds(
    save: Saver, rounds: int, folder: Path, chance: random.Random, *, until_broken: bool = False
) -> Tally:
    """Kills at random moments."""
    path, done, broken, left, still_left = folder / "namndkoll.json", 0, 0, 0, 0
    while done < rounds and not (until_broken and broken):
        path.unlink(missing_ok=True)
        save(path, 0)
        last = kill_at_a_random_moment(save, path, chance)
        done += 1
        broken += number_in(path) not in {last, last + 1}
        left += bool(leftovers(path))
        still_left += not is_swept(path)
    return Tally(done, broken, left, still_left)


def call_rounds(rounds: int, folder: Path) -> Tally:
    """Kills before and after each call of a save in turn, as often as asked."""
    path, done, broken, left, still_left, call, after = folder / "namndkoll.json", 0, 0, 0, 0, 1, False
    while done < rounds:
        save_whole(path, 0)
        if not kill_at_call(path, call, after=after):
            call, after = 1, not after
            continue
        done += 1
        call += 1
        broken += number_in(path) not in {0, 1}
        left += bool(leftovers(path))
        still_left += not is_swept(path)
    return Tally(done, broken, left, still_left)


def is_swept(path: Path) -> bool:
    """Whether the next start clears away what a kill has left, so that only the register and its lock stand there."""
    JsonFile(path).sweep()
    return {entry.name for entry in path.parent.iterdir()} - {".git"} <= {path.name, f"{path.name}.lock"}


def shown_by_git(path: Path) -> str:
    """What git would offer to commit, before anything is swept."""
    subprocess.run(["git", "init", "-q", path.parent], check=True)
    (path.parent / ".git" / "info" / "exclude").write_text("\n".join(IGNORED_BY_GIT))
    status = ["git", "-C", path.parent, "status", "--porcelain"]
    return subprocess.run(status, check=True, capture_output=True, text=True).stdout
