"""Three files merged into the second, as git hands them to a merge driver."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from store import codec
from store.errors import DamagedError, ReadOnlyError, newer_format
from store.loading import load
from store.merge import Merged, merge
from store.model import Content, Heading
from store.open_conflicts import UNKNOWN, Author, with_questions
from store.whole_file import read_whole, write_whole

Authors = Callable[[bytes, bytes], tuple[Author, Author]]
"""Given the bytes of both sides, tells who wrote them; only asked when there is a conflict."""


def merge_files(base: Path, ours: Path, theirs: Path, name: Path, authors: Authors | None = None) -> Merged:
    """Merge three versions and write the result over ours; a conflict is a question in the file.

    Args:
        base: what both grew out of; empty when both sides added the register.
        ours: read, and replaced whole.
        theirs: the other side.
        name: what the register is called, for errors.
        authors: who wrote the two sides.

    Raises:
        DamagedError: one of the three is no whole register; ours is as it was.
        FileError: the disk said no; ours is as it was.
    """
    before, mine, yours = (read_whole(path) for path in (base, ours, theirs))
    merged = merged_bytes(name, before, mine, yours)
    who = authors(mine, yours) if authors is not None and merged.conflicts else (UNKNOWN, UNKNOWN)
    data = codec.encode(with_questions(merged, *who))
    if data != mine:
        # Git flushes what it makes of this file; it is a temporary one.
        write_whole(ours, data, durable=False)
    return merged


def merged_bytes(name: Path, base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """The merge of three versions' bytes; an empty base is one in which nothing stood.

    Raises:
        DamagedError: one of them is no whole register.
        ReadOnlyError: one is of a newer format, and the two must be brought together.
    """
    mine = load(name, ours)
    yours = _side(name, theirs, "den andra sidan i sammanslagningen är inget helt register")
    before = nothing_but(mine.heading)
    if base.strip():
        before = _side(name, base, "versionen som båda sidorna kommer ur är inget helt register")
    merged = merge(before, mine, yours)
    newer = next((side for side in (mine, yours) if not side.writable), None)
    if newer is not None and merged.content not in (mine, yours):
        raise ReadOnlyError(newer_format(name, newer))
    return merged


def _side(name: Path, data: bytes, fault: str) -> Content:
    """A version that is not the file here, which is told of as whose it is and not as the file."""
    try:
        return load(name, data)
    except DamagedError as damage:
        where = ", ".join(part for part in (f"rad {damage.line}" if damage.line else "", damage.field) if part)
        raise DamagedError(
            name,
            f"{fault} ({where}: {damage.what})" if where else f"{fault} ({damage.what})",
            advice="Den behöver lagas där den sparades; filen här är inte ändrad.",
        ) from damage


def nothing_but(heading: Heading) -> Content:
    """A register with nothing in it, to merge two against that have no common beginning."""
    return Content(heading=heading)
