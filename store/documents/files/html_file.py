"""HTML → blocks, with `selectolax`: pages saved from the web or from Word.

Nothing is fetched and nothing runs: scripts and styles are dropped, entities that a document declares itself are
never expanded. A page has no lines of its own, so its visible lines are counted: one for each row of a table and
one for each paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.documents.files import html_tree
from store.documents.files.gathering import Gathering, escaped
from store.documents.files.opening import check_size, decode
from store.documents.markup import paragraphs
from store.documents.returned.tables import of_page
from store.errors import DocumentError

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from store.documents.blocks import Cell, Row, Source

SUFFIXES = (".html", ".htm")
_ADVICE = "Spara planen på nytt från programmet den skrevs i."
_MAX_DEPTH = 500
_MAX_LAYOUTS = 20
_MAX_NESTING = 2000


def read(data: bytes, name: str) -> Source:
    """The blocks of an HTML page.

    Raises:
        DocumentError: the bytes are no text, the page is nested too deeply, or a table is too large.
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (an opener is imported when a file of its kind is read)

    text = decode(data, name)
    if html_tree.nesting(text) > _MAX_NESTING:
        # The parser itself takes time with the square of the depth, so this is asked before it runs.
        raise DocumentError(f"{name}: sidan har taggar inkapslade i fler än {_MAX_NESTING} nivåer. {_ADVICE}")
    root = LexborHTMLParser(text).root
    if root is None:
        raise DocumentError(f"{name}: sidan har inget innehåll. Kontrollera att det är rätt fil.")
    reader = _Reader(name)
    reader.walk(root)
    return replace(reader.gathering.source(), returned=of_page(root))


class _Reader:
    """One walk through the tree, gathering visible lines and blocks at once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.gathering = Gathering(name)
        self.words: list[str] = []
        self.heading = 0
        self.item: str | None = None
        """The number of the list item in progress, "" for a bullet, None outside lists."""
        self.counted: dict[int, int] = {}
        """Items so far of every numbered list."""
        self.layout_depth = 0
        self.beside = False
        """Whether the walk is in the head or the foot of a printed page."""

    def walk(self, root: LexborNode) -> None:
        for node, depth, entering in html_tree.visits(root):
            if depth > _MAX_DEPTH:
                raise DocumentError(f"{self.name}: sidan är inkapslad i mer än {_MAX_DEPTH} nivåer. {_ADVICE}")
            tag = node.tag or ""
            if tag == "table" and entering:
                self._end_paragraph()
                self._table(node)
            elif node.is_text_node:
                self.words.append(escaped(node.text_content or ""))
            elif tag == "br" and entering:
                self.words.append("<br>")
            elif html_tree.strikes(node):
                self.words.append("<s>" if entering else "</s>")
            elif tag in html_tree.BLOCKS or tag in html_tree.HEADINGS:
                self._end_paragraph()
                if html_tree.is_page_edge(node):
                    self.beside = entering
                self.heading = html_tree.HEADINGS.get(tag, 0) if entering else 0
                if tag == "li":
                    self.item = self._number(node) if entering else None
        self._end_paragraph()

    def _number(self, node: LexborNode) -> str:
        """The number of a list item, or "" for a bullet."""
        parent = node.parent
        if parent is None or parent.tag != "ol":
            return ""
        self.counted[parent.mem_id] = self.counted.get(parent.mem_id, 0) + 1
        return str(self.counted[parent.mem_id])

    def _end_paragraph(self) -> None:
        text, self.words = "".join(self.words), []
        if not text.strip():
            return
        if self.beside:
            self.gathering.aside(text)
        elif self.heading:
            self.gathering.heading(self.heading, text)
        else:
            self.gathering.paragraph(text, self.item)

    def _table(self, table: LexborNode) -> None:
        """A table's rows, merged cells spread out: their words stand in the first cell, the others are empty."""
        rows: list[Row] = []
        covered: dict[int, int] = {}
        widest = 0
        for tr in html_tree.rows(table):
            if any(html_tree.has_table(cell) for cell in html_tree.cells(tr)):
                self._layout_row(tr)
                continue
            cells, reached, spanned = self._spread(tr, covered)
            widest = max(widest, len(cells))
            check_size(len(rows), widest, self.name)
            if any(cells):
                rows.append(self.gathering.row(cells, whole=spanned and len(cells) > 1, covered=reached))
        self.gathering.table(rows)

    def _spread(self, tr: LexborNode, covered: dict[int, int]) -> tuple[list[Cell], list[int], bool]:
        """The cells of a row by column, the columns that cells above reach, and whether one cell covers them all.

        `covered` counts, for each column, the rows that a merged cell above still reaches.
        """
        cells: list[Cell] = []
        found = list(html_tree.cells(tr))
        reached: list[int] = []
        for node in found:
            reached += html_tree.skip_covered(cells, covered)
            cells.append(paragraphs(html_tree.words_with_markup(node)))
            width, height = html_tree.span(node, "colspan"), html_tree.span(node, "rowspan")
            first = len(cells) - 1
            cells.extend([()] * (width - 1))
            if height > 1:
                covered.update(dict.fromkeys(range(first, first + width), height - 1))
        reached += html_tree.skip_covered(cells, covered)
        return cells, reached, len(found) == 1 and html_tree.span(found[0], "colspan") > 1

    def _layout_row(self, tr: LexborNode) -> None:
        """A row that holds another table only places it on the page: its cells are read as if it were not there."""
        self.layout_depth += 1
        if self.layout_depth > _MAX_LAYOUTS:
            raise DocumentError(f"{self.name}: sidan har fler än {_MAX_LAYOUTS} tabeller i varandra. {_ADVICE}")
        for cell in html_tree.cells(tr):
            self.walk(cell)
        self.layout_depth -= 1
