"""What a portfolio must know of one register, whatever the day: last days in order, and names for those that are late.

A day only decides where in the sorted last days the late ones end. So a digest holds for every day and every number of
warning days, and it is `store.deadline.assess` itself that has told which milstolpe counts.
"""

from __future__ import annotations

import datetime as dt
import os
from bisect import bisect_left, bisect_right
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from store.deadline import State, assess
from store.errors import NamndkollError
from store.loading import load
from store.portfolio.folder import REGISTER_NAME, Candidate, seen_of
from store.settings import Settings, read_settings, settings_path
from store.whole_file import read_whole

if TYPE_CHECKING:
    from store.model import Content

_BEGINNING = 4096
"""Bytes in which a register shows that it is one."""


class Waiting(msgspec.Struct, frozen=True, array_like=True):
    """An open område with a last day."""

    area_id: str
    title: str
    key: str
    """Key of the milstolpe that decides."""
    responsible: str


class Digest(msgspec.Struct, frozen=True, array_like=True):
    """One register, whatever the day."""

    board: str
    warning_days: int
    closed: int
    undated: int
    last_days: list[int]
    """The last day of every open område that has one, as proleptic ordinals, ascending."""
    waiting: msgspec.Raw
    """The områden of these days, as `Waiting`; read only for what is shown."""

    @property
    def areas(self) -> int:
        """How many områden there are."""
        return self.closed + self.undated + len(self.last_days)

    def late(self, today: dt.date) -> int:
        """How many are late: the rule of `store.deadline`, days left below nothing."""
        return bisect_left(self.last_days, today.toordinal())

    def soon(self, today: dt.date) -> int:
        """How many are due within the warning days."""
        return bisect_right(self.last_days, today.toordinal() + self.warning_days) - self.late(today)

    def late_areas(self, today: dt.date) -> list[tuple[int, Waiting]]:
        """The late områden with their days (negative), the longest late first."""
        late = self.late(today)
        if not late:
            return []
        areas = msgspec.msgpack.decode(self.waiting, type=list[Waiting])
        ordinal = today.toordinal()
        return [(day - ordinal, area) for day, area in zip(self.last_days[:late], areas, strict=False)]


class Reading(msgspec.Struct, frozen=True, array_like=True):
    """What came of reading a file."""

    digest: Digest | None = None
    fault: str = ""
    """Why a register cannot be counted; one Swedish sentence."""
    steady: bool = False
    """Whether the file was the same before and after it was read, and may be remembered."""


def digest_of(content: Content, warning_days: int) -> Digest:
    """The digest of a register's content."""
    closed = undated = 0
    waiting: list[tuple[int, str, Waiting]] = []
    for area_id, area in content.areas.items():
        # On the first day of all, every last day is still to come.
        standing = assess(area, dt.date.min)
        if standing.milestone is not None and standing.milestone.due is not None:
            words = Waiting(area_id, area.title, standing.key, area.responsible)
            waiting.append((standing.milestone.due.toordinal(), area_id, words))
        elif standing.state is State.CLOSED:
            closed += 1
        else:
            undated += 1
    waiting.sort(key=lambda item: item[:2])
    return Digest(
        board=content.heading.board,
        warning_days=warning_days,
        closed=closed,
        undated=undated,
        last_days=[day for day, _, _ in waiting],
        waiting=msgspec.Raw(msgspec.msgpack.encode([words for _, _, words in waiting])),
    )


def read_candidate(candidate: Candidate) -> Reading:
    """Read one file; a register that is damaged gives its sentence, a file that is none gives nothing."""
    path = Path(candidate.path)
    try:
        data = read_whole(path)
        if path.name != REGISTER_NAME and not shows_a_register(data):
            return Reading(steady=_is_steady(candidate))
        # Listed as missing is believed: one that has come since is seen to have come the next time.
        settings = read_settings(settings_path(path)) if candidate.settings is not None else Settings()
        digest = digest_of(load(path, data), settings.warning_days)
    except NamndkollError as error:
        return Reading(fault=str(error))
    return Reading(digest, steady=_is_steady(candidate))


def shows_a_register(data: bytes) -> bool:
    """Whether bytes begin as those of a register, whole or damaged or with git's conflict markers."""
    beginning = data[:_BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip()
    return beginning.startswith((b"{", b"<<<<<<<")) and b'"register"' in beginning


def _is_steady(candidate: Candidate) -> bool:
    try:
        return candidate.seen is not None and seen_of(os.stat(candidate.path)) == candidate.seen  # noqa: PTH116 (as it was listed)
    except OSError:
        return False
