"""A register as it stood once: everything can be looked at and searched, nothing saved."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import ReadOnlyError
from store.jsonfile import JsonFile
from store.loading import Version
from store.register import Register
from store.versions import version_at

if TYPE_CHECKING:
    from store.journal import Undo
    from store.model import Content


class PastRegister(Register):
    """A version out of the history, in the register's place.

    Attributes:
        day: the day it is to be judged on.
        commit: the version's name in git.
    """

    day: dt.date
    commit: str

    @classmethod
    def at(cls, path: Path, word: str, today: dt.date) -> PastRegister:
        """A register at a day, a frozen sammanträde or a revision; see `store.versions.moment`.

        Raises:
            GitError: git has no such version.
            DamagedError: what stood there then is no whole register.
            SettingsError: its settings of then cannot be read.
        """
        version = version_at(path, word, today)
        loaded = Version(version.content, version.data, canonical=False)
        register = cls(JsonFile(path), loaded, version.settings, None)
        register.day, register.commit, register.frozen = version.day, version.commit, version.frozen
        return register

    @property
    def past_day(self) -> dt.date | None:
        """The day it is judged on."""
        return self.day

    @property
    def why_read_only(self) -> str:
        """Always a reason: what has been is not changed."""
        return f"Det här är registret som det stod {self.day}; det går bara att läsa."

    def save(self, content: Content, label: str, base: Content | None = None) -> Content:
        """Refused, always."""
        del content, label, base
        raise ReadOnlyError(self.why_read_only)

    def take_back(self, step: Undo) -> Undo:
        """Refused, always."""
        del step
        raise ReadOnlyError(self.why_read_only)

    def do_again(self, step: Undo) -> Undo:
        """Refused, always."""
        del step
        raise ReadOnlyError(self.why_read_only)

    def next_undo(self) -> Undo | None:
        """None: nothing was done here."""
        return None

    def next_redo(self) -> Undo | None:
        """None: nothing was done here."""
        return None

    def changed_on_disk(self) -> bool:
        """Never: what has been does not change."""
        return False

    def refresh(self) -> bool:
        """Never anything new."""
        return False
