"""What git makes of a register: a merge as git calls it, and a year's changes read out of the history."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from store import codec
from tests.bench.figures import Figure, Skipped, turn_by_turn
from tests.bench.programs import PROGRAM, ROOT, run
from tests.bench.registers import area_id, register
from tests.git.plain_rounds import PlainRounds
from tests.git.rounds import Rounds
from tui.cli.catalogue import COMMANDS

if TYPE_CHECKING:
    from store.model import Content
    from tests.bench.scale import Scale

_WHO = "Nämndsekreteraren <sekreterare@example.se>"
_SEED = 2018
_FIRST_COMMIT = 1_515_585_600
"""2018-01-10 at noon, in seconds of Unix time."""


def merge(scale: Scale, folder: Path) -> Iterator[Figure | Skipped]:
    """A three-way merge in which both sides changed every hundredth område, against reading and writing the files."""
    areas = scale.sizes[1]
    what = f"merge of three files, {areas:,} områden"
    if "git-sammanfoga" not in COMMANDS:
        yield Skipped(what, "there is no such command")
        return
    base = register(areas)
    paths = [folder / name for name in ("base.json", "ours.json", "theirs.json")]
    versions = [codec.encode(version) for version in (base, _edited(base, 0), _edited(base, 50))]

    def write_versions() -> None:
        for path, data in zip(paths, versions, strict=True):
            path.write_bytes(data)

    def our_merge() -> float:
        write_versions()
        return run([*PROGRAM, "git-sammanfoga", *map(os.fspath, paths)])

    def read_and_write() -> float:
        write_versions()
        begun = time.perf_counter()
        for path in paths:
            path.write_bytes(orjson.dumps(orjson.loads(path.read_bytes()), option=orjson.OPT_INDENT_2))
        return time.perf_counter() - begun

    ours, floor = turn_by_turn(scale.runs, our_merge, read_and_write)
    yield Figure(what=what, ours=ours, reference=floor, against="orjson reads and writes the three", limit=3)


def changes(scale: Scale, folder: Path) -> Iterator[Figure | Skipped]:
    """The change log of the whole history, against git showing its own."""
    commits = scale.sizes[0]
    what = f"andringar, {commits:,} commits × 300 områden"
    if "andringar" not in COMMANDS:
        yield Skipped(what, "there is no such command")
        return
    repository = folder / "repository"
    path = _repository(repository, commits)
    ours_command = [*PROGRAM, "andringar", os.fspath(path), "--sedan", "2018-01-01"]
    git_command = ["git", "-C", os.fspath(repository), "--no-pager", "log", "-p", "--", path.name]
    ours, theirs = turn_by_turn(scale.runs, lambda: run(ours_command), lambda: run(git_command))
    yield Figure(what=what, ours=ours, reference=theirs, against="git log -p", limit=1.5)
    (first,) = turn_by_turn(scale.runs, lambda: _first_words(ours_command))
    yield Figure(what=f"{what}: first words", ours=first, judged="value", limit=200)


def rounds(scale: Scale, folder: Path) -> Iterator[Figure | Skipped]:
    """Two people's random work at once, merged by git through our driver, and such work on TinyDB's own storage.

    That nothing is lost and nothing asked in vain on our side is asserted in every round.
    """
    ours = Rounds(folder / "ours", _SEED)
    plain = PlainRounds(folder / "plain", _SEED, indented=False)
    indented = PlainRounds(folder / "indented", _SEED, indented=True)
    for _ in range(scale.rounds):
        for merged in (ours, plain, indented):
            merged.round()
    what = f"{scale.rounds} round{'s' if scale.rounds > 1 else ''} of two"
    for storage, outcome in (("TinyDB's storage", plain.outcome), ("TinyDB's, indented", indented.outcome)):
        for label, mine, theirs, limit in (
            ("stopped to ask", ours.tally.stopped, outcome.conflicts, None),
            ("stopped in vain", 0, outcome.needless, 0),
            ("file broken in silence", 0, outcome.broken, 0),
            ("words lost in silence", 0, outcome.lost, 0),
        ):
            yield Figure(
                what=f"{what}: {label}",
                ours=mine,
                reference=theirs,
                unit="rounds",
                against=f"{storage}, git's lines",
                judged="value",
                limit=limit,
            )


def _edited(content: Content, offset: int) -> Content:
    """A content in which every hundredth område has another ansvarig."""
    areas = dict(content.areas)
    for number in range(offset, len(areas), 100):
        areas[area_id(number)] = areas[area_id(number)].replace(responsible=f"Enhetschef {number}")
    return content.replace(areas=areas)


def _repository(folder: Path, commits: int) -> Path:
    """A repository in which each commit has changed one område of 300."""
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", os.fspath(folder)], check=True)
    content = register(300)
    importing = subprocess.Popen(["git", "-C", os.fspath(folder), "fast-import", "--quiet"], stdin=subprocess.PIPE)
    assert importing.stdin
    for number in range(commits):
        changed = area_id(number * 7 % 300)
        content = content.with_area(changed, content.areas[changed].replace(responsible=f"Enhetschef {number}"))
        data = codec.encode(content)
        message = f"Ändring {number}".encode()
        moment = _FIRST_COMMIT + number * 3600
        importing.stdin.write(
            f"commit refs/heads/main\ncommitter {_WHO} {moment} +0100\ndata {len(message)}\n".encode()
            + message
            + f"\nM 100644 inline namndkoll.json\ndata {len(data)}\n".encode()
            + data
            + b"\n"
        )
    importing.stdin.close()
    if importing.wait():
        raise AssertionError("git fast-import failed")
    subprocess.run(["git", "-C", os.fspath(folder), "reset", "--quiet", "--hard", "main"], check=True)
    return folder / "namndkoll.json"


def _first_words(command: list[str]) -> float:
    """Seconds until a command has written its first twenty lines, or all when it has fewer."""
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT) as started:
        assert started.stdout
        for _ in range(20):
            if not started.stdout.readline():
                break
        took = time.perf_counter() - begun
        started.kill()
    return took
