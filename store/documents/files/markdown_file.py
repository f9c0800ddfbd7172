"""Markdown → blocks, with `markdown-it-py` for the structure and our own cut of table rows.

GFM drops the cells that a row has beyond its head; nothing may be dropped here, so rows are cut at their ``|`` from
the source lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from store.documents.blocks import Block, Heading, Labelled, NumberedItem, Paragraph, Row, Source, Table
from store.documents.files.opening import check_size, decode
from store.documents.markup import paragraphs
from store.documents.returned.tables import of_markdown
from store.documents.shapes import columns
from store.documents.shapes.inline_labels import label_parts
from store.documents.shapes.prose import points_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from store.documents.returned.rows import ReturnedRow

SUFFIXES = (".md", ".markdown")
_PIPE = re.compile(r"(?<!\\)\|")
_IDS = re.compile(r"\| *Id *\|")
_MAX_NESTING = 20
_MAX_FRONT_MATTER = 50
_LABELLED = re.compile(r"(?P<label>[^:.]{3,40}?)\s*:\s*(?P<text>.*)", re.DOTALL)


def read(data: bytes, name: str) -> Source:
    """The blocks of a Markdown file.

    Raises:
        DocumentError: the bytes are no text, or a table is too large.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 (an opener is imported when a file of its kind is read)

    # A hard space after ”1.” is one to whoever wrote it; to Markdown it is a letter.
    lines = tuple(decode(data, name).replace("\xa0", " ").split("\n"))
    parser = (
        MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
        .enable(["table", "strikethrough"])
        .disable(["code", "html_block"])
    )
    blocks = tuple(_Reader(parser, lines, name).read())
    return Source(name, lines, blocks, returned=_returned(parser, lines))


def _returned(parser: MarkdownIt, lines: Sequence[str]) -> tuple[ReturnedRow, ...]:
    """The rows of a document of ours, whose tables have a column of ids."""
    if not any(_IDS.search(line) for line in lines):
        return ()
    return of_markdown(parser.parse("\n".join(lines)))


class _Reader:
    """One pass over the tokens."""

    def __init__(self, parser: MarkdownIt, lines: tuple[str, ...], name: str) -> None:
        self.parser, self.lines, self.name = parser, lines, name
        self.blocks: list[Block] = []
        self.number = ""
        """The number of the list item in progress; "" inside a bulleted list."""
        self.lists: list[str] = []

    def read(self) -> list[Block]:
        front = _front_matter(self.lines)
        self._lines_as_they_stand([0, front])
        tokens = self.parser.parse("\n".join((*[""] * front, *self.lines[front:])))
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "table_open":
                self._table(token.map or [0, 0])
                while tokens[index].type != "table_close":
                    index += 1
            elif token.type in {"bullet_list_open", "ordered_list_open"}:
                self.lists.append(token.type)
            elif token.type in {"bullet_list_close", "ordered_list_close"}:
                self.lists.pop()
            elif token.type == "list_item_open":
                self.number = token.info
            elif token.type == "heading_open":
                self._heading(token, tokens[index + 1])
            elif token.type == "inline" and tokens[index - 1].type == "paragraph_open":
                self._paragraph(token)
            elif token.type in {"fence", "code_block", "html_block", "hr"}:
                self._lines_as_they_stand(token.map or [0, 0])
            index += 1
        self._keep_unseen()
        return self.blocks

    def _table(self, span: list[int]) -> None:
        rows: list[Row] = []
        for number in range(span[0], span[1]):
            if number == span[0] + 1:
                continue
            cells = _pipe_cells(self.lines[number])
            check_size(len(rows), len(cells), self.name)
            rows.append(Row(tuple(paragraphs(self._inline(cell)) for cell in cells), (number + 1,)))
        self.blocks.append(Table(tuple(rows)))
        self.blocks.append(Paragraph(self.lines[span[0] + 1].strip(), (span[0] + 2,)))

    def _heading(self, token: Token, inline: Token) -> None:
        text = " ".join(piece.text for piece in paragraphs(self._words(inline.children or ())))
        self.blocks.append(Heading(int(token.tag[1:]), text, self._span(token)))

    def _paragraph(self, token: Token) -> None:
        numbered = bool(self.lists) and self.lists[-1] == "ordered_list_open"
        lines = self._span(token)
        for place, piece in enumerate(paragraphs(self._words(token.children or ()))):
            if len(label_parts(piece.text)) > 1:
                self.blocks.extend(points_of(piece.text, lines))
                continue
            found = _LABELLED.fullmatch(piece.text)
            label = found["label"] if found else piece.text
            if (found or len(piece.text.split()) <= 3) and columns.label_of(label) is not None:
                number = self.number if numbered and place == 0 else ""
                self.blocks.append(Labelled(label, found["text"] if found else "", lines, number))
            elif numbered and self.number and place == 0:
                self.blocks.append(NumberedItem(self.number, piece.text, lines))
            else:
                self.blocks.append(Paragraph(piece.text, lines, item=bool(self.lists) or piece.item))
        if numbered:
            self.number = ""

    def _lines_as_they_stand(self, span: list[int]) -> None:
        for number in range(span[0], span[1]):
            if self.lines[number].strip():
                self.blocks.append(Paragraph(self.lines[number].strip(), (number + 1,)))

    def _keep_unseen(self) -> None:
        """Lines that Markdown takes for its own, such as link definitions and the underline of a heading."""
        seen = {line for block in self.blocks for line in block.lines}
        for number, line in enumerate(self.lines, start=1):
            if line.strip() and number not in seen:
                self.blocks.append(Paragraph(line.strip(), (number,)))
        self.blocks.sort(key=lambda block: block.lines[:1])

    def _span(self, token: Token) -> tuple[int, ...]:
        first, end = token.map or [0, 0]
        return tuple(number + 1 for number in range(first, end) if self.lines[number].strip())

    def _inline(self, text: str) -> str:
        tokens = self.parser.parseInline(text.strip())
        return self._words(tokens[0].children or ()) if tokens else ""

    def _words(self, children: Sequence[Token]) -> str:
        """Inline tokens as text with its HTML; a link keeps its address after its words."""
        words: list[str] = []
        address = ""
        for place, child in enumerate(children, start=1):
            if child.type == "link_open":
                address = str(child.attrs.get("href", ""))
            elif child.type == "link_close":
                words.append(f" ({address})" if address and address not in words[-1] else "")
            elif child.type in {"s_open", "s_close"}:
                words.append("<s>" if child.type == "s_open" else "</s>")
            elif child.type == "softbreak":
                words.append("\n" if _begins_with_label(children[place:]) else " ")
            elif child.type == "hardbreak":
                words.append("\n")
            elif child.type == "image":
                words.append(f"{child.content} ({child.attrs.get('src', '')})")
            else:
                words.append(child.content)
        return "".join(words)


def _begins_with_label(children: Sequence[Token]) -> bool:
    """Whether a line that Markdown would join to the one above is a label and its text, as under a point."""
    line = takewhile(lambda child: child.type not in {"softbreak", "hardbreak"}, children)
    found = _LABELLED.fullmatch("".join(child.content for child in line).strip())
    return found is not None and columns.label_of(found["label"]) is not None


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines of settings stand between two ``---`` at the top, the rules counted; 0 if there are none."""
    if not lines or lines[0].strip() != "---":
        return 0
    return next((at + 1 for at, line in enumerate(lines[1:_MAX_FRONT_MATTER], start=1) if line.strip() == "---"), 0)


def _pipe_cells(line: str) -> list[str]:
    text = line.strip().removeprefix("|")
    cells = _PIPE.split(text)
    if cells and not cells[-1].strip():
        cells.pop()
    return [cell.replace("\\|", "|") for cell in cells]
