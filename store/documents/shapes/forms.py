"""Small tables with a label to the left and its text to the right, one table for each område → labelled paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from store.documents.blocks import Block, Labelled, Paragraph, Row, Table, plain
from store.documents.facts import facts_of
from store.documents.shapes.columns import label_of


def unfold(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with every form table turned into its labels; other tables stay."""
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> Iterator[Block]:
    if not isinstance(block, Table) or not _is_form(block):
        yield block
        return
    for row in block.rows:
        yield from _labelled(row)


def _is_form(table: Table) -> bool:
    """Whether most rows are a known label and its text, and not facts about the document."""
    if facts_of(table.rows):
        return False
    labels = sum(_label(row) is not None for row in table.rows)
    return labels * 2 > len(table.rows) and all(len(row.cells) <= 3 for row in table.rows)


def _label(row: Row) -> str | None:
    if len(row.cells) < 2 or not row.cells[0]:
        return None
    text = plain(row.cells[0])
    return text.rstrip(" :") if label_of(text) is not None else None


def _labelled(row: Row) -> Iterator[Block]:
    label = _label(row)
    pieces = [piece for cell in (row.cells if label is None else row.cells[1:]) for piece in cell]
    if label is not None:
        first = "" if not pieces or pieces[0].item else pieces.pop(0).text
        yield Labelled(label, first, row.lines)
    for piece in pieces:
        yield Paragraph(piece.text, row.lines, item=piece.item)
