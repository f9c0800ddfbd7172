"""TinyDB over one whole, locked, compared and merged file.

TinyDB's own storage writes in place and its ids are counters; ours keeps TinyDB's tables and queries and exchanges
what is below them. Documents are the frozen records of `store.model`, so a table read is never a copy that somebody
could change, and a write that fails leaves what was read standing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from store import codec
from store.errors import ConflictError, GoneError, ReadOnlyError, newer_format
from store.loading import Version, load_file
from store.merge import Merged, merge
from store.milestone_words import field_words
from store.splice import spliced
from store.tables import TABLES

if TYPE_CHECKING:
    from store.jsonfile import Fingerprint, JsonFile
    from store.model import Content
    from store.record import Record

Tables = dict[str, dict[str, Any]]


class FieldConflictError(ConflictError):
    """Somebody else changed the same fields since they were read; carries what `store.settling` needs to go on.

    Attributes:
        merged: everything that could be brought together, and the conflicts.
        theirs: what somebody else had saved, which `merged` was made with: the base of what is saved once the
            conflicts are settled, for the file may have moved on since.
    """

    def __init__(self, merged: Merged, theirs: Content) -> None:
        self.merged, self.theirs = merged, theirs
        fields = ", ".join(sorted({field_words(conflict.field) or "hela området" for conflict in merged.conflicts}))
        super().__init__(
            f"Någon annan har ändrat samma sak under tiden ({fields}). Inget är sparat; välj vilken text som ska gälla."
        )


class Row(Document):
    """A record as TinyDB hands it out: the record itself and its id."""

    def __init__(self, value: Record, doc_id: str) -> None:
        super().__init__({}, doc_id)  # type: ignore[arg-type]  # TinyDB types ids as int, its string ids are documented
        self.record = value


class RecordTable(Table):
    """A table of frozen records under string ids."""

    document_class = Row  # type: ignore[assignment]  # narrows the constructor, as TinyDB's documentation invites to
    document_id_class = str  # type: ignore[assignment]  # the same

    def put(self, records: Mapping[str, Record], removed: Iterable[str] = ()) -> None:
        """Insert or exchange whole records and take others away, in one write.

        TinyDB's `update` can only add fields to a document; an emptied field must leave the file, so the record is
        exchanged.
        """

        def updater(table: dict[Any, Any]) -> None:
            table.update(records)
            for key in removed:
                table.pop(key, None)

        self._update_table(updater)


def rows(found: Iterable[Document]) -> dict[str, Any]:
    """The records of what TinyDB found, by id."""
    return {row.doc_id: row.record for row in found if isinstance(row, Row)}  # type: ignore[misc]  # ids are strings


class RegisterStorage(Storage):
    """The register file as TinyDB's storage.

    Attributes:
        version: the content as last read or written, and its bytes in the file.
        seen: how the file looked from outside when it was last written here.
    """

    def __init__(self, file: JsonFile, version: Version) -> None:
        self._file = file
        self.version = version
        self.seen: Fingerprint | None = None
        self._waiting: Tables | None = None
        self._together = False

    @property
    def content(self) -> Content:
        """The content as last read or written."""
        return self.version.content

    @property
    def data(self) -> bytes:
        """Its bytes in the file."""
        return self.version.data

    def read(self) -> Tables:
        """The tables, records by id; new dictionaries each time, holding the same frozen records."""
        if self._waiting is not None:
            return {name: dict(table) for name, table in self._waiting.items()}
        return {table.name: dict(table.of(self.content)) for table in TABLES}

    def write(self, data: Tables) -> None:
        """Save the tables, or keep them for the end of `together`."""
        if self._together:
            self._waiting = data
        else:
            self._save(data, self.content)

    @contextmanager
    def together(self, around: Content | None = None) -> Iterator[None]:
        """Several tables in one save: what is written inside is saved whole at the end, or not at all on an error.

        Args:
            around: holds the heading and the tables this version does not know, as they are to be saved; as they are
                now when not given.
        """
        self._together = True
        try:
            yield
            waiting = self._waiting
        finally:
            self._together, self._waiting = False, None
        if waiting is not None or around is not None:
            self._save(waiting or self.read(), around or self.content)

    def refresh(self) -> bool:
        """Read the file again; whether it held something else than before."""
        data = self._file.read()
        if data == self.data:
            return False
        self.version = load_file(self._file.path, data)
        return True

    def _save(self, tables: Tables, around: Content) -> None:
        """Write under the lock, merged with whatever somebody else has written since.

        Raises:
            ReadOnlyError: the file is of a newer format.
            FieldConflictError: both have changed the same field.
            GoneError: the file has been moved or removed.
            FileError: the disk refused; the old file stands.
        """
        wanted = around.replace(**{table.attribute: tables[table.name] for table in TABLES})
        self._refuse_newer(wanted)
        if self._file.fingerprint() is None:
            # Before the lock, which would make the folder anew.
            raise GoneError(self._file.path)
        with self._file.locked() as held:
            current = held.read()
            if current is None:
                raise GoneError(self._file.path)
            if current != self.data:
                theirs = load_file(self._file.path, current).content
                self._refuse_newer(theirs)
                merged = merge(self.content, wanted, theirs)
                if merged.conflicts:
                    raise FieldConflictError(merged, theirs)
                wanted = merged.content
            codec.check(_changed(self.content, wanted))
            data = self._bytes_of(wanted, current)
            if data != current:
                held.replace(data)
            # Under the lock: what comes after it is somebody else's, and news.
            self.seen = self._file.fingerprint()
        self.version = Version(wanted, data, canonical=True)

    def _refuse_newer(self, content: Content) -> None:
        """Raises `ReadOnlyError` for a format this version may only read; it may have come while the app was open."""
        if not content.writable:
            raise ReadOnlyError(f"{newer_format(self._file.path, content)} Det du har skrivit är inte sparat.")

    def _bytes_of(self, wanted: Content, current: bytes) -> bytes:
        """The canonical bytes of a content, by way of the present ones where only some områden have changed."""
        data = None
        if self.version.canonical and current == self.data:
            data = spliced(self.data, self.content, wanted)
        return codec.encode(wanted) if data is None else data


def _changed(before: Content, after: Content) -> Iterator[Record]:
    """The records that are new or other than before."""
    if after.heading != before.heading:
        yield after.heading
    for table in TABLES:
        old = table.of(before)
        yield from (record for key, record in table.of(after).items() if old.get(key) is not record)


class Database(TinyDB):
    """A register's tables, each a `RecordTable`."""

    table_class = RecordTable

    def __init__(self, storage: RegisterStorage) -> None:
        super().__init__(storage=lambda: storage)
        self._register = storage

    @property
    def content(self) -> Content:
        """The content as last read or written."""
        return self._register.content

    @property
    def data(self) -> bytes:
        """The bytes of the content in the file."""
        return self._register.data

    @property
    def seen(self) -> Fingerprint | None:
        """How the file looked from outside when it was last written here."""
        return self._register.seen

    def table(self, name: str, **kwargs: Any) -> RecordTable:
        """A table by its Swedish name."""
        table = super().table(name, **kwargs)
        if not isinstance(table, RecordTable):
            raise TypeError(name)
        return table

    def together(self, around: Content | None = None) -> AbstractContextManager[None]:
        """Several tables in one save, see `RegisterStorage.together`."""
        return self._register.together(around)

    def refresh(self) -> bool:
        """Read the file again; whether it held something else than before."""
        for table in TABLES:
            self.table(table.name).clear_cache()
        return self._register.refresh()
