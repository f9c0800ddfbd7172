"""A folder of registers at one look: every nämnd with its counts, and everything that is late across them."""

from __future__ import annotations

import datetime as dt
import heapq
import os
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from store.errors import refusal
from store.portfolio.cache import Cache, known, load_cache, remember, save_cache
from store.portfolio.digest import Digest, Reading, Waiting, read_candidate
from store.portfolio.folder import REGISTER_NAME, Candidate, walk

_WORTH_OTHERS = 1000
"""Files from which starting other processes costs less than it saves."""
_AT_A_TIME = 100
_MOST_PROCESSES = 8


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One register of the folder, or something in it that could not be read."""

    file: str
    place: str
    """The path seen from the folder, without a file name that says nothing."""
    digest: Digest | None
    fault: str = ""
    """Why it has no counts; one Swedish sentence."""

    @property
    def path(self) -> Path:
        """Where it stands."""
        return Path(self.file)

    @property
    def board(self) -> str:
        """The nämnd's name, or "" when the register does not say."""
        return self.digest.board if self.digest else ""


class Counts(msgspec.Struct, frozen=True):
    """How many områden stand in each läge."""

    late: int = 0
    soon: int = 0
    undated: int = 0
    on_track: int = 0
    closed: int = 0

    @property
    def areas(self) -> int:
        """All of them."""
        return self.late + self.soon + self.undated + self.on_track + self.closed


class LateArea(msgspec.Struct, frozen=True, kw_only=True):
    """One late område of some register."""

    member: Member
    days: int
    """Days left; negative."""
    area: Waiting


class Portfolio(msgspec.Struct, frozen=True, kw_only=True):
    """Everything in a folder, judged on a day."""

    folder: Path
    today: dt.date
    members: tuple[Member, ...]
    """In the order of their paths."""
    others: int
    """Files that end as registers do and are none."""

    def counts(self, member: Member) -> Counts:
        """The counts of one register."""
        digest = member.digest
        if digest is None:
            return Counts()
        late, soon = digest.late(self.today), digest.soon(self.today)
        return Counts(late, soon, digest.undated, len(digest.last_days) - late - soon, digest.closed)

    def total(self) -> Counts:
        """The counts of all of them."""
        columns = zip(*(msgspec.structs.astuple(self.counts(member)) for member in self.members), strict=True)
        return Counts(*map(sum, columns))

    def latest_first(self) -> list[Member]:
        """The registers in the order of what they ask for: unreadable ones, then those with most that is late."""

        def urgency(member: Member) -> tuple[bool, int, int]:
            counts = self.counts(member)
            return not member.fault, -counts.late, -counts.soon

        return sorted(self.members, key=urgency)

    def late(self, most: int) -> list[LateArea]:
        """What is late across all registers, the longest late first; at most so many."""
        ordinal = self.today.toordinal()
        counted = [(member, member.digest) for member in self.members if member.digest is not None]
        earliest = (digest.last_days[:most] for _, digest in counted)
        days = heapq.nsmallest(most, (day for each in earliest for day in each if day < ordinal))
        if not days:
            return []
        # Only the registers in which one of these days stands have their names read.
        late = [
            LateArea(member=member, days=left, area=area)
            for member, digest in counted
            if digest.last_days and digest.last_days[0] <= days[-1]
            for left, area in digest.late_areas(self.today)
        ]
        return sorted(late, key=lambda each: each.days)[:most]


def open_portfolio(folder: Path, today: dt.date, started_ns: int) -> Portfolio:
    """Look at every register under a folder.

    Args:
        folder: the folder.
        today: the day everything is judged against.
        started_ns: the time now, in nanoseconds since 1970, for telling which files have been still long enough.

    Raises:
        FileError: the folder cannot be read, or holds more than any collection of registers.
    """
    folder = folder.resolve()
    walked = walk(folder)
    before = load_cache(folder)
    digests: dict[str, Digest | None] = {}
    faults: dict[str, str] = {}
    kept: Cache = {}
    unknown: list[Candidate] = []
    for candidate in walked.candidates:
        remembered = known(before, candidate)
        if candidate.copy_of:
            faults[candidate.path] = _copy_words(candidate)
        elif remembered is None:
            unknown.append(candidate)
        else:
            kept[candidate.path] = remembered
            digests[candidate.path] = remembered.digest
    from_before = len(kept)
    for candidate, reading in zip(unknown, _read(unknown), strict=True):
        if reading.fault:
            faults[candidate.path] = reading.fault
            continue
        digests[candidate.path] = reading.digest
        remembered = remember(candidate, reading, started_ns)
        if remembered is not None:
            kept[candidate.path] = remembered
    if len(kept) != from_before or len(kept) != len(before):
        save_cache(folder, kept)
    for path, error in walked.closed:
        reason, advice = refusal(error)
        faults[path] = f"{path}: mappen kan inte öppnas, {reason}. {advice}."
    return Portfolio(
        folder=folder,
        today=today,
        members=tuple(_members(os.fspath(folder), digests, faults)),
        others=sum(digest is None for digest in digests.values()),
    )


def _copy_words(candidate: Candidate) -> str:
    """Why a second copy is not counted: everything in it would count twice."""
    name = os.path.basename(candidate.path)  # noqa: PTH119 (a path of the listing)
    return (
        f"{name}: ser ut som en kopia av {candidate.copy_of} bredvid och räknas inte. Jämför dem, för över det som "
        "är nyare och ta bort kopian."
    )


def _members(folder: str, digests: Mapping[str, Digest | None], faults: Mapping[str, str]) -> list[Member]:
    members = [
        Member(file=path, place=_place(folder, path), digest=digest)
        for path, digest in digests.items()
        if digest is not None
    ]
    members += [
        Member(file=path, place=_place(folder, path), digest=None, fault=fault) for path, fault in faults.items()
    ]
    return sorted(members, key=lambda member: member.file)


def _place(folder: str, path: str) -> str:
    """A path seen from the folder; ``namndkoll.json`` is left out where its folder says enough."""
    shown = path[len(folder) :].lstrip(os.sep)
    return shown.removesuffix(f"{os.sep}{REGISTER_NAME}") or shown


def _read(candidates: Sequence[Candidate]) -> Iterator[Reading]:
    """Read files, on all processors where there are many."""
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    if len(candidates) < _WORTH_OTHERS or processes < 2:
        yield from map(read_candidate, candidates)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 (start-up: only a large folder seen anew)
    from multiprocessing import get_context  # noqa: PLC0415 (the same)

    chunks = [candidates[place : place + _AT_A_TIME] for place in range(0, len(candidates), _AT_A_TIME)]
    # A fork starts at once, but takes over locks that another thread may hold, and on a Mac half-made system libraries.
    forks = sys.platform == "linux" and threading.active_count() == 1
    with ProcessPoolExecutor(processes, mp_context=get_context("fork" if forks else "spawn")) as pool:
        for encoded in pool.map(read_chunk, chunks):
            yield from msgspec.msgpack.decode(encoded, type=list[Reading])


def read_chunk(candidates: Sequence[Candidate]) -> bytes:
    """Read some files, and give what came of it as bytes that are cheap to hand to another process."""
    import gc  # noqa: PLC0415 (only in a process of its own)

    gc.disable()
    return msgspec.msgpack.encode([read_candidate(candidate) for candidate in candidates])
