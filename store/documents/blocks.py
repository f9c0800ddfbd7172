"""What every reader gives and the interpreter takes: neutral blocks that remember the lines they came from.

A reader knows one file format and nothing of plans; the interpreter knows plans and nothing of formats. Line
numbers count the visible lines of the document from 1, so that afterwards every line can be asked for. The blocks carry
tags because a document is read in a process of its own (see `apart`) and comes back as bytes.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from store.documents.returned.rows import ReturnedRow


class Piece(msgspec.Struct, frozen=True):
    """One paragraph of a cell."""

    text: str
    item: bool = False
    """Whether it stood as a point of a list: such a paragraph never continues a sentence."""


Cell: TypeAlias = tuple[Piece, ...]


class Row(msgspec.Struct, frozen=True):
    """One row of a table as it stands, ragged or not."""

    cells: tuple[Cell, ...]
    lines: tuple[int, ...]
    whole: bool = False
    """Whether one cell spans the whole table, as group headings do."""
    covered: tuple[int, ...] = ()
    """Columns that a merged cell of a row above still reaches; here they are empty."""


class Table(msgspec.Struct, frozen=True, tag=True):
    """Rows that stand together. A table broken by a page is several."""

    rows: tuple[Row, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines of all rows."""
        return tuple(line for row in self.rows for line in row.lines)


class Heading(msgspec.Struct, frozen=True, tag=True):
    """A heading that the format itself calls a heading; level 1 is the document's title."""

    level: int
    text: str
    lines: tuple[int, ...]


class NumberedItem(msgspec.Struct, frozen=True, tag=True):
    """A paragraph that begins with its own number (``1.``, ``2)``, ``3.1``)."""

    number: str
    text: str
    lines: tuple[int, ...]


class Labelled(msgspec.Struct, frozen=True, tag=True):
    """A paragraph that begins with a known label (``Syfte: …``), or a label on a line of its own with an empty text."""

    label: str
    text: str
    lines: tuple[int, ...]
    number: str = ""
    """The number that stands before the label (``2. Rekommendation: …``)."""


class Paragraph(msgspec.Struct, frozen=True, tag=True):
    """Any other paragraph, its wrapped lines put together."""

    text: str
    lines: tuple[int, ...]
    item: bool = False
    page: bool = False
    """Whether it is the head or the foot of a page and no part of the text it stands in."""


Block: TypeAlias = Table | Heading | NumberedItem | Labelled | Paragraph


class Source(msgspec.Struct, frozen=True, tag=True):
    """A document that has been read."""

    name: str
    """The file's name; it becomes the plan's ``källa``."""
    lines: tuple[str, ...]
    """The visible lines, as a person would count them."""
    blocks: tuple[Block, ...]
    aside: tuple[Paragraph, ...] = ()
    """Heads and feet of pages, notes, comments: they may date the document, and promise nothing."""
    remarks: tuple[str, ...] = ()
    """Swedish sentences about what the reader could see but did not read, such as hidden text."""
    returned: tuple[ReturnedRow, ...] = ()
    """The områden of a document that this program has written; () for every other document."""
    digest: str = ""
    """What the file is known by when it comes again (`store.documents.read_before`)."""
    older: tuple[Block, ...] = ()
    """What a mail carries of older mail: only where the mail itself holds no plan is it looked for there."""


def plain(cell: Cell) -> str:
    """The words of a cell on one line."""
    return " ".join(piece.text for piece in cell)


def words_of(block: Block) -> str:
    """The words of any block on one line, for showing what was left out."""
    if isinstance(block, Table):
        return " ".join(row_words(row) for row in block.rows)
    if isinstance(block, NumberedItem):
        return f"{block.number}. {block.text}" if block.number else block.text
    if isinstance(block, Labelled):
        words = f"{block.label}: {block.text}" if block.text else block.label
        return f"{block.number}. {words}" if block.number else words
    return block.text


def row_words(row: Row) -> str:
    """The words of a row on one line, cells apart."""
    return " · ".join(text for cell in row.cells if (text := plain(cell)))
