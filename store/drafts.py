"""Words in an open form, kept so that a crash loses no more than the last two seconds of typing."""

from __future__ import annotations

from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from store.errors import FileError
from store.state_folder import make_private, state_folder
from store.whole_file import read_whole, write_whole

if TYPE_CHECKING:
    from pathlib import Path

INTERVAL = 2.0
"""Seconds between two calls of `Drafts.keep` while somebody types; the form's timer is the one that waits."""


class _Draft(msgspec.Struct, rename={"area": "område", "fields": "fält"}):
    area: str
    fields: dict[str, str]


class Drafts:
    """The unsaved words of one register's forms, by område (or by any other name a form goes by)."""

    def __init__(self, path: Path) -> None:
        self._folder = state_folder(path) / "utkast"
        self._kept: dict[str, dict[str, str]] = {}

    def keep(self, area_id: str, fields: dict[str, str]) -> None:
        """Keep the words as they stand; the same words again cost nothing, and a full disk stops no typing."""
        if self._kept.get(area_id) == fields:
            return
        with suppress(OSError, FileError):
            make_private(self._folder)
            write_whole(self._file(area_id), msgspec.json.encode(_Draft(area_id, fields)), durable=False)
            self._kept[area_id] = dict(fields)

    def find(self, area_id: str) -> dict[str, str] | None:
        """The words left in a form by a program that ended before saving or dropping them."""
        draft = _read(self._file(area_id))
        return draft.fields if draft is not None and draft.area == area_id else None

    def waiting(self) -> tuple[str, ...]:
        """Every område that has unsaved words, by id."""
        try:
            files = sorted(self._folder.glob("*.json"))
        except OSError:
            return ()
        return tuple(sorted(draft.area for file in files if (draft := _read(file)) is not None))

    def drop(self, area_id: str) -> None:
        """Forget the words, as they have been saved or thrown away."""
        self._kept.pop(area_id, None)
        with suppress(OSError):
            self._file(area_id).unlink(missing_ok=True)

    def _file(self, area_id: str) -> Path:
        # An id may hold signs that no file name can.
        return self._folder / f"{blake2b(area_id.encode(), digest_size=8).hexdigest()}.json"


def _read(file: Path) -> _Draft | None:
    try:
        return msgspec.json.decode(read_whole(file), type=_Draft)
    except (FileError, msgspec.DecodeError):
        return None
