"""Words in an open form, kept so that a crash loses no more than the last two seconds of typing.

A draft belongs to the window that writes it: its file has a lock beside it, which the system lets go of when that
program ends, however it ends. Only what nobody holds is found again or thrown away; where no lock can tell whether
anybody does, the words are left alone. Two windows in the same form keep a draft each.
"""

from __future__ import annotations

from contextlib import suppress
from enum import Enum, auto
from hashlib import blake2b
from itertools import count
from typing import TYPE_CHECKING

import msgspec

from store.errors import FileError
from store.state_folder import make_private, state_folder
from store.whole_file import read_whole, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from filelock import BaseFileLock

INTERVAL = 2.0
"""Seconds between two calls of `Drafts.keep` while somebody types; the form's timer is the one that waits."""


class BroughtBack(msgspec.Struct, frozen=True):
    """What a draft has to say in a form that others may have saved to since it was written."""

    fields: dict[str, str]
    """Words of its own, by field, that are other than what stands now."""
    stood: dict[str, str]
    """What stood before in those of them that somebody else has changed too."""


class Draft(
    msgspec.Struct, frozen=True, omit_defaults=True, rename={"area": "område", "fields": "fält", "before": "före"}
):
    """The words of one form."""

    area: str
    fields: dict[str, str]
    before: dict[str, str] | None = None
    """What the fields held when they were begun; None in a draft from before that was kept."""

    def beside(self, now: Mapping[str, str]) -> BroughtBack:
        """What is brought back where the fields hold other words now: what was not written here stays as it stands."""
        before = {name: text.strip() for name, text in (self.before or {}).items()}
        stands = {name: text.strip() for name, text in now.items()}
        # The form it was written in may have ended its text with an empty line, and the one it comes back to not.
        own = {
            name: text for name, text in self.fields.items() if text.strip() not in (before.get(name), stands.get(name))
        }
        changed = (name for name in own if name in before and before[name] != stands.get(name))
        return BroughtBack(own, {name: before[name] for name in changed})


class _Holder(Enum):
    """Who has the lock of a draft."""

    US = auto()
    OTHERS = auto()
    UNKNOWN = auto()
    """A disk that locks nothing, a lock file of somebody else's, too many files open: it cannot be told."""


class _Place:
    """The file of one draft, and the lock of the window that writes it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._lock: BaseFileLock | None = None

    def take(self) -> _Holder:
        """Make it this window's own, if nobody else has it; gives whose it is now."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 (30 ms that only a kept draft needs)

        lock = FileLock(self.file.with_suffix(".lock"), timeout=0, fallback_to_soft=False, preserve_lock_file=True)
        try:
            lock.acquire()
        except Timeout:
            return _Holder.OTHERS
        except (OSError, NotImplementedError):
            return _Holder.UNKNOWN
        self._lock = lock
        return _Holder.US

    def let_go(self) -> None:
        """Leave it to whoever opens the form next."""
        lock, self._lock = self._lock, None
        if lock is not None:
            with suppress(OSError):
                lock.release()


class Drafts:
    """The unsaved words of one register's forms, by område (or by any other name a form goes by)."""

    def __init__(self, path: Path) -> None:
        self._folder = state_folder(path) / "utkast"
        self._kept: dict[str, dict[str, str]] = {}
        self._own: dict[str, _Place] = {}

    def keep(self, area_id: str, fields: dict[str, str], before: dict[str, str] | None = None) -> None:
        """Keep the words as they stand; the same words again cost nothing, and a full disk stops no typing.

        Args:
            area_id: the form.
            fields: what its fields hold.
            before: what they held when it was opened.
        """
        if self._kept.get(area_id) == fields:
            return
        with suppress(OSError, FileError):
            make_private(self._folder)
            place = self._own.get(area_id) or self._free(area_id)
            write_whole(place.file, msgspec.json.encode(Draft(area_id, fields, before)), durable=False)
            self._kept[area_id] = dict(fields)

    def find(self, area_id: str) -> Draft | None:
        """The words left in a form by a program that ended before saving or dropping them; they are ours from now."""
        self.let_go(area_id)
        for place in self._drafts_of(area_id):
            if place.take() is _Holder.US:
                # Whoever had it may have written on, saved or dropped it since it was seen.
                draft = _read(place.file)
                if draft is not None and draft.area == area_id:
                    self._own[area_id] = place
                    return draft
                place.let_go()
        return None

    def is_written_elsewhere(self, area_id: str) -> bool:
        """Whether another window has unsaved words in the same form right now."""
        return any(_holder(place) is _Holder.OTHERS for place in self._not_own(area_id))

    def unsure_of(self, area_id: str) -> Path | None:
        """The file of words in the same form that may be left or may be another window's: no lock can tell."""
        unsure = (place.file for place in self._not_own(area_id) if _holder(place) is _Holder.UNKNOWN)
        return next(unsure, None)

    def waiting(self) -> tuple[str, ...]:
        """Every område that has unsaved words no window is writing, by id."""
        try:
            files = sorted(self._folder.glob("*.json"))
        except OSError:
            return ()
        drafts = [(file, draft) for file in files if (draft := _read(file)) is not None]
        return tuple(sorted({draft.area for file, draft in drafts if _holder(_Place(file)) is _Holder.US}))

    def drop(self, area_id: str) -> None:
        """Forget the words this window has kept or found, as they have been saved or thrown away."""
        self._kept.pop(area_id, None)
        if area_id in self._own:
            with suppress(OSError):
                self._own[area_id].file.unlink(missing_ok=True)
            self.let_go(area_id)

    def let_go(self, area_id: str) -> None:
        """Leave the words to whoever opens the form next: this one closed without saving or dropping them."""
        self._kept.pop(area_id, None)
        place = self._own.pop(area_id, None)
        if place is not None:
            place.let_go()

    def _free(self, area_id: str) -> _Place:
        """A place with nobody's words in it, from now on this window's."""
        for place in self._places(area_id):
            # Where nothing can be locked: better a draft that two windows may write than none.
            if not place.file.exists() and place.take() is not _Holder.OTHERS:
                # Whoever had it meanwhile may have left words in it.
                if not place.file.exists():
                    break
                place.let_go()
        self._own[area_id] = place
        return place

    def _drafts_of(self, area_id: str) -> Iterator[_Place]:
        """Where every draft of a form lies; a place that was let go of leaves a hole among them."""
        name = _name(area_id)
        try:
            files = sorted(self._folder.glob(f"{name}*.json"))
        except OSError:
            return
        for file in files:
            draft = _read(file)
            if draft is not None and draft.area == area_id:
                yield _Place(file)

    def _places(self, area_id: str) -> Iterator[_Place]:
        name = _name(area_id)
        yield _Place(self._folder / f"{name}.json")
        yield from (_Place(self._folder / f"{name}-{number}.json") for number in count(2))

    def _not_own(self, area_id: str) -> Iterator[_Place]:
        own = {place.file for place in self._own.values()}
        return (place for place in self._drafts_of(area_id) if place.file not in own)


def _name(area_id: str) -> str:
    # An id may hold signs that no file name can.
    return blake2b(area_id.encode(), digest_size=8).hexdigest()


def _holder(place: _Place) -> _Holder:
    """Who writes it; US is nobody."""
    holder = place.take()
    place.let_go()
    return holder


def _read(file: Path) -> Draft | None:
    try:
        return msgspec.json.decode(read_whole(file), type=Draft)
    except (FileError, msgspec.DecodeError):
        return None
