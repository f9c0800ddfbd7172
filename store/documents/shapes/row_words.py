"""What the cells of one row say, for the table reader: its title, its one text, its title without marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from store.documents.blocks import Cell, Row, plain
from store.documents.sentences import begins_inside, ends_open

if TYPE_CHECKING:
    from store.documents.shapes.heads import TableHead

_LEAST_OF_NOTE = 5
"""Words of the shortest sentence that is taken for one."""
_CONTINUED = ("(forts.)", "(forts)", "forts.", "forts", "fortsättning", "(fortsättning)")


class Step(msgspec.Struct, frozen=True):
    """A row of the plan's table and what is known around it."""

    row: Row
    cells: tuple[Cell, ...]
    """Cut or filled to the head's width."""
    extra: tuple[Cell, ...]
    """Cells beyond the head's last column."""
    following: Row | None


def title_of(row: Row, head: TableHead) -> str:
    """The text of the title column, or nothing where the row is too short."""
    place = head.title_column
    return plain(row.cells[place]) if place < len(row.cells) else ""


def one_text(row: Row) -> str:
    """What a row of one name says, however many merged cells repeat it."""
    said = list(dict.fromkeys(text for cell in row.cells if (text := plain(cell))))
    return " ".join(said)


def names_one(row: Row) -> bool:
    """Whether a row is one merged cell with words in it, as a group heading is."""
    return row.whole and bool(one_text(row))


def is_whole(cells: Sequence[Cell]) -> bool:
    """Whether every cell of a row says something, and none begins inside a sentence."""
    return all(cell and not begins_inside(plain(cell)) for cell in cells)


def bare(title: str) -> str:
    """A title without its mark of continuation, for comparing."""
    words = title.casefold().strip()
    for mark in _CONTINUED:
        words = words.removesuffix(mark).removeprefix(mark).strip(" -–,:")
    return words


def is_note(text: str, titles: Iterable[str]) -> bool:
    """Whether a row of one text is a note under the table: a sentence with its full stop, where no title is one."""
    return text.rstrip().endswith(".") and len(text.split()) >= _LEAST_OF_NOTE and all(map(ends_open, titles))
