"""Lines and blocks gathered while a reader walks through a document that has no lines of its own.

Its visible lines are counted as a person sees them: one for each row of a table and one for each paragraph. Texts come
with the few tags that `markup.paragraphs` knows (``<br>``, ``<li>``, ``<p>``, ``<s>``), everything else escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

from store.documents.blocks import Block, Cell, Heading, Labelled, NumberedItem, Paragraph, Row, Source, Table, plain
from store.documents.files.opening import MAX_LINES, check_size
from store.documents.files.struck import unmarked
from store.documents.markup import paragraphs
from store.documents.shapes import columns, prose
from store.errors import DocumentError


def escaped(text: str) -> str:
    """Words as `markup.paragraphs` takes them: white space is one space, and a written < is no tag."""
    # As in text files: programs that write å as an a and a ring mean the letter.
    return normalize("NFC", text).replace("\n", " ").replace("&", "&amp;").replace("<", "&lt;")


class Gathering:
    """The document so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[str] = []
        self.blocks: list[Block] = []
        self.beside: list[Paragraph] = []
        self.remarks: list[str] = []

    def source(self) -> Source:
        """The document that has been gathered."""
        return Source(self.name, tuple(self.lines), tuple(self.blocks), tuple(self.beside), tuple(self.remarks))

    def line(self, text: str) -> tuple[int, ...]:
        """Count one visible line.

        Raises:
            DocumentError: there are more lines than any plan has.
        """
        if len(self.lines) >= MAX_LINES:
            raise DocumentError(
                f"{self.name}: källan har fler än {MAX_LINES} rader text. Spara bara planen i ett eget dokument."
            )
        self.lines.append(unmarked(text))
        return (len(self.lines),)

    def heading(self, level: int, text: str) -> None:
        """A heading of the format's own; level 1 is the title."""
        words = plain(paragraphs(text))
        if words:
            self.blocks.append(Heading(level, words, self.line(words)))

    def paragraph(self, text: str, item: str | None = None) -> None:
        """A paragraph, which may hold several.

        Args:
            text: words with their tags.
            item: the number of the list item it is, "" for a bullet, None outside lists.
        """
        for place, piece in enumerate(paragraphs(text)):
            lines = self.line(piece.text)
            if item is None and not piece.item:
                self.blocks.extend(prose.blocks([prose.ProseLine(piece.text, lines[0])], len(piece.text)))
            elif item and place == 0:
                self.blocks.append(NumberedItem(item, piece.text, lines))
            elif piece.text.endswith(":") and columns.label_of(piece.text) is not None:
                self.blocks.append(Labelled(piece.text.rstrip(":"), "", lines))
            else:
                self.blocks.extend(prose.points_of(piece.text, lines))

    def row(self, cells: Sequence[Cell], *, whole: bool = False, covered: Sequence[int] = ()) -> Row:
        """One row of a table that the reader puts together."""
        return Row(
            tuple(cells), self.line("\t".join(plain(cell) for cell in cells)), whole=whole, covered=tuple(covered)
        )

    def table(self, rows: Sequence[Row]) -> None:
        """The rows of a table, if there are any.

        Raises:
            DocumentError: it is larger than any plan is.
        """
        check_size(len(rows), max((len(row.cells) for row in rows), default=0), self.name)
        if rows:
            self.blocks.append(Table(tuple(rows)))

    def aside(self, text: str) -> None:
        """A text beside the document, such as the head of a page."""
        for piece in paragraphs(text):
            self.beside.append(Paragraph(piece.text, self.line(piece.text)))
