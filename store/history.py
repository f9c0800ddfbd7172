"""A register's history as changes, newest first, read while it is shown.

One ``git log`` names the versions and one ``git cat-file`` gives them; of each only the records that differ from the
version before are decoded. A version that cannot be read is named and passed over: the one after it is compared with
the last one before it that can.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from store.changes import Change, changes
from store.errors import DamagedError, GitError, NoVersionError
from store.git import Blobs, Repository
from store.loading import load
from store.record_cuts import Cut, cut, differing
from store.versions import Version, versions

_KEPT = 4
"""Versions kept at hand: each is the newer one of a pair and then the older one of the next."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One version and what it changed."""

    version: Version
    changes: tuple[Change, ...] = ()
    fault: str = ""
    """Why the version cannot be read, a Swedish clause; "" when it can."""
    begins: bool = False
    """Whether the history is cut off here (a shallow clone), so that what it holds is not what it changed."""


def history(path: Path, *, since: str = "", until: str = "HEAD", area_id: str = "") -> Iterator[Entry]:
    """The versions of a register with their changes, newest first, as they are read.

    Args:
        path: the register.
        since: a commit; only what came after it.
        until: a revision; nothing after it.
        area_id: only versions that changed this område, and only its changes.

    Raises:
        NoRepositoryError: it lies in none.
        GitError: git cannot read its history.
    """
    repository = Repository.holding(path)
    name = repository.name_of(path)
    found = versions(repository, name, since=since, until=until)
    # What was there before the part that is asked for is only needed where that part begins with a broken version.
    earlier = versions(repository, name, until=since) if since else iter(())
    with repository.blobs() as blobs:
        try:
            for entry in _Reader(path, repository, blobs).entries(found, earlier):
                if not area_id:
                    yield entry
                    continue
                mine = tuple(change for change in entry.changes if change.record == area_id)
                if mine:
                    yield msgspec.structs.replace(entry, changes=mine)
        except NoVersionError:
            # A repository in which nothing is saved yet has no history, which is no fault.
            return


class _Text(msgspec.Struct, frozen=True):
    """A version's bytes and its records."""

    data: bytes
    records: Cut | None


class _Reader:
    """Pairs of versions to compare, each version read once."""

    def __init__(self, path: Path, repository: Repository, blobs: Blobs) -> None:
        self._path, self._repository, self._blobs = path, repository, blobs
        self._texts: OrderedDict[str, _Text] = OrderedDict()
        self._faults: dict[str, str] = {}

    def entries(self, found: Iterable[Version], earlier: Iterable[Version]) -> Iterator[Entry]:
        """Each version's entry; one that came from an unreadable version waits until a readable one is reached.

        Args:
            found: the versions asked for.
            earlier: those before them, newest first.
        """
        waiting: list[tuple[Version, Entry | None]] = []
        for version in self._looking_ahead(found):
            # What others are to be compared with is read whole; else what differs is all that is read.
            fault = self._fault(version.blob) or (self._examined(version.blob) if waiting else "")
            if waiting and version.blob and not fault:
                yield from self._resolved(waiting, version.blob)
                waiting = []
            entry = Entry(version=version, fault=fault) if fault else self._compared(version)
            if waiting or entry is None:
                waiting.append((version, entry))
            else:
                yield entry
        if waiting:
            readable = (old.blob for old in earlier if old.blob and not self._fault(old.blob))
            yield from self._resolved(waiting, next((blob for blob in readable if not self._examined(blob)), ""))

    def _looking_ahead(self, found: Iterable[Version]) -> Iterator[Version]:
        """The versions one by one, while git already reads what the next will be compared with."""
        waiting: Version | None = None
        for version in found:
            self._blobs.expect(*(blob for blob in (version.blob, *version.before) if blob and blob not in self._texts))
            if waiting is not None:
                yield waiting
            waiting = version
        if waiting is not None:
            yield waiting

    def _resolved(self, waiting: list[tuple[Version, Entry | None]], good: str) -> Iterator[Entry]:
        for version, entry in waiting:
            yield entry or Entry(version=version, changes=self._between(good, version.blob))

    def _compared(self, version: Version) -> Entry | None:
        """A readable version with its changes; None when what it came from cannot be read."""
        if not version.before and self._is_cut_off():
            return Entry(version=version, begins=True)
        if any(self._fault(blob) for blob in version.before):
            return None
        try:
            return Entry(version=version, changes=self._decided(version))
        except DamagedError:
            # Only records that differ were read: which of the versions is to blame takes reading them whole.
            fault = self._examined(version.blob)
            if fault:
                return Entry(version=version, fault=fault)
            for blob in version.before:
                self._examined(blob)
            return None

    def _is_cut_off(self) -> bool:
        """Whether the clone has only the latest part of the history."""
        return (self._repository.asks("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"

    def _decided(self, version: Version) -> tuple[Change, ...]:
        """What a version changed; of a merge only what is as neither of its sides had it."""
        first, *others = version.before or ("",)
        found = self._between(first, version.blob)
        for other in others:
            places = {_place(change) for change in self._between(other, version.blob)}
            found = tuple(change for change in found if _place(change) in places)
        return found

    def _between(self, before: str, after: str) -> tuple[Change, ...]:
        older, newer = self._text(before), self._text(after)
        return changes(*differing(self._path, older.data, newer.data, (older.records, newer.records)))

    def _fault(self, blob: str) -> str:
        """Why a version cannot be read, "" when it can as far as its layout tells."""
        if blob not in self._faults:
            try:
                laid_out = self._text(blob).records is not None
            except GitError as error:
                self._faults[blob] = str(error).rstrip(".")
            else:
                return "" if laid_out else self._examined(blob)
        return self._faults[blob]

    def _examined(self, blob: str) -> str:
        """The same after reading all of it."""
        try:
            load(self._path, self._text(blob).data)
        except DamagedError as damage:
            self._faults[blob] = damage.what
        else:
            self._faults[blob] = ""
        return self._faults[blob]

    def _text(self, blob: str) -> _Text:
        kept = self._texts.get(blob)
        if kept is None:
            data = self._blobs.get(blob) if blob else _NOTHING
            kept = self._texts[blob] = _Text(data, cut(data))
            if len(self._texts) > _KEPT:
                self._texts.popitem(last=False)
        else:
            self._texts.move_to_end(blob)
        return kept


_NOTHING = b'{\n  "register": {\n    "register": {\n      "format": 1\n    }\n  }\n}\n'
"""What a register is compared with that was not there before: one without anything in it."""


def _place(change: Change) -> tuple[str, str, tuple[str, ...]]:
    return change.table, change.record, change.field
