"""The open register: the one door to the data.

A `Register` holds the content as a frozen value. An edit makes a new content (`store.editing`) and hands it to
`save`, which stores the records that differ through TinyDB, merged with what others have written meanwhile, and notes
the step in the journal.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from store import codec
from store.errors import FileError, newer_format
from store.jsonfile import Fingerprint, JsonFile
from store.loading import Version, load_file
from store.model import FORMAT, Area, Content, Heading
from store.settings import Settings, read_settings, settings_path
from store.tables import AREA_TABLE, TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tinydb.queries import QueryLike

    from store.board_calendar import BoardCalendar
    from store.journal import Journal, Undo
    from store.record import Record
    from store.storage import Database


class Register:
    """One register file, open.

    Attributes:
        path: the file.
        settings: what `namndkoll.toml` beside it says.
        frozen: whether it is what the board saw at a sammanträde; never of a register that can be changed.
    """

    frozen: bool = False

    def __init__(self, file: JsonFile, version: Version, settings: Settings, seen: Fingerprint | None) -> None:
        """Hold an opened file; `open` and `create` are the ways in.

        Args:
            file: the file.
            version: its content and bytes.
            settings: what stands beside it.
            seen: how the file looked from outside just before it was read.
        """
        self.path = file.path
        self.settings = settings
        self._file = file
        self._opened_as = version
        self._seen = seen
        self._database: Database | None = None
        self._journal: Journal | None = None

    @classmethod
    def open(cls, path: Path) -> Register:
        """Open a register without changing a byte of it.

        Raises:
            MissingError: there is no such file.
            FileError: it cannot be read.
            DamagedError: it is not a whole register.
            SettingsError: its settings cannot be read.
        """
        file = JsonFile(path)
        file.sweep()
        seen = file.fingerprint()
        data = file.read()
        return cls(file, load_file(path, data), read_settings(settings_path(path)), seen)

    @classmethod
    def create(cls, path: Path, board: str) -> Register:
        """Make a new, empty register for a board and save it.

        Raises:
            FileError: something already stands there, or it cannot be written.
        """
        file = JsonFile(path)
        content = Content(heading=Heading(format=FORMAT, board=board))
        with file.locked() as held:
            if held.read() is not None:
                raise FileError(f"{path}: filen finns redan. Välj ett annat namn; inget är ändrat.")
            data = codec.encode(content)
            held.replace(data)
            # Under the lock: what comes after it is somebody else's, and news.
            seen = file.fingerprint()
        version = Version(content, data, canonical=True)
        return cls(file, version, read_settings(settings_path(path)), seen)

    @property
    def content(self) -> Content:
        """Everything in the register, as last read or saved."""
        return self._database.content if self._database is not None else self._opened_as.content

    @property
    def past_day(self) -> dt.date | None:
        """The day it stood so, when it is a version out of the history (`store.past_register`); None for today's."""
        return None

    @property
    def why_read_only(self) -> str:
        """Why nothing can be saved here, one plain sentence; "" when everything can."""
        return "" if self.content.writable else newer_format(self.path, self.content)

    @property
    def calendar(self) -> BoardCalendar:
        """The board's year: the settings', and the meetings of the register."""
        meetings, calendar = self.content.meeting_days, self.settings.calendar
        return calendar.with_meetings(meetings) if meetings else calendar

    @property
    def data(self) -> bytes:
        """The bytes of `content` in the file."""
        return self._database.data if self._database is not None else self._opened_as.data

    def find(self, query: QueryLike) -> dict[str, Area]:
        """The områden a TinyDB query matches, by id."""
        from store.storage import rows  # noqa: PLC0415 (start-up: the first screen shows everything)

        return rows(self._opened.table(AREA_TABLE).search(query))

    def save(self, content: Content, label: str, base: Content | None = None) -> Content:
        """Store what differs from `self.content` and remember the step under its label for undo.

        Args:
            content: the register as it is to be.
            label: what the step is called when it is undone.
            base: what `content` was made from, when that is not `self.content`: a form that has been open while others
                saved. What they changed meanwhile is kept, and the same field changed by both is a conflict.

        Returns:
            The content as saved; it holds what others have written meanwhile too.

        Raises:
            ReadOnlyError: the file is of a newer format.
            FieldConflictError: somebody else changed the same field; nothing is written.
            FileError: the disk refused; nothing is written.
        """
        before = self.content
        if base is not None and base is not before:
            content = self._rebased(base, content)
        self._store(before, content)
        self.journal.record(label, before, content)
        self._file.keep_copy(self.data)
        return self.content

    def _rebased(self, base: Content, content: Content) -> Content:
        from store.merge import merge  # noqa: PLC0415 (start-up)
        from store.storage import FieldConflictError  # noqa: PLC0415 (start-up)

        merged = merge(base, content, self.content)
        if merged.conflicts:
            raise FieldConflictError(merged, self.content)
        return merged.content

    def next_undo(self) -> Undo | None:
        """What taking back the latest step would give, to be shown before `take_back`; None when there is none.

        Raises:
            ConflictError: nothing of the step stands any more, somebody has written over it.
        """
        return self.journal.undo(self.content)

    def next_redo(self) -> Undo | None:
        """What doing again the step last taken back would give, to be shown before `do_again`; None when there is none.

        Raises:
            ConflictError: nothing of the step can be done any more.
        """
        return self.journal.redo(self.content)

    def take_back(self, step: Undo) -> Undo:
        """Save what `next_undo` gave, as far as it stands still: others may have saved since it was shown.

        Returns:
            What was taken back; its remark tells of what somebody else has changed since and was left.

        Raises:
            ConflictError: nothing of the step stands any more.
            ReadOnlyError, FieldConflictError, FileError: as `save`.
        """
        step = self.journal.as_it_stands(step, self.content)
        self._store(self.content, step.content)
        self.journal.undone(step)
        return step

    def do_again(self, step: Undo) -> Undo:
        """Save what `next_redo` gave; as `take_back`."""
        step = self.journal.as_it_stands(step, self.content)
        self._store(self.content, step.content)
        self.journal.redone(step)
        return step

    @property
    def journal(self) -> Journal:
        """The steps that can be taken back, also those of earlier runs."""
        if self._journal is None:
            from store.journal import Journal  # noqa: PLC0415 (start-up: only edits need it)

            self._journal = Journal.open(self.path)
        return self._journal

    def changed_on_disk(self) -> bool:
        """Whether somebody else has touched the file since it was last read or saved here; costs one stat."""
        return self._file.fingerprint() != self._seen

    def refresh(self) -> bool:
        """Read the file again; whether it held anything new.

        Raises:
            MissingError, FileError, DamagedError: as `open`; the content in memory stands.
        """
        seen = self._file.fingerprint()
        news = self._opened.refresh()
        self._seen = seen
        return news

    def _store(self, before: Content, after: Content) -> None:
        database = self._opened
        with database.together(after):
            for table in TABLES:
                old, new = table.of(before), table.of(after)
                if old is not new:
                    database.table(table.name).put(*_difference(old, new))
        self._seen = database.seen

    @property
    def _opened(self) -> Database:
        """TinyDB, made when first needed: a register that is only looked at costs no database."""
        if self._database is None:
            from store.storage import Database, RegisterStorage  # noqa: PLC0415 (start-up)

            self._database = Database(RegisterStorage(self._file, self._opened_as))
        return self._database


def _difference(before: Mapping[str, Record], after: Mapping[str, Record]) -> tuple[dict[str, Record], list[str]]:
    """Records that are new or other than before, and ids that are gone."""
    put = {key: record for key, record in after.items() if before.get(key) is not record}
    return put, [key for key in before if key not in after]
