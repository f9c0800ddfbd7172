"""Plain text → blocks: text copied from Word, PDF, mail or a web form.

Rows are lines with tabs, lines between ``|`` or columns lined up by spaces; everything else is prose (see `prose`).
A cell that holds a line break has been cut over several lines; the width of the table's head tells which.
"""

from __future__ import annotations

import re

from store.documents import facts, mail
from store.documents.blocks import Block, Cell, Heading, Paragraph, Row, Source, Table, plain
from store.documents.files.opening import check_size, decode
from store.documents.furniture import is_furniture
from store.documents.markup import paragraphs, tidy
from store.documents.page_lines import page_lines
from store.documents.sentences import begins_inside, ends_open
from store.documents.shapes import aligned, columns, prose, stacked
from store.documents.shapes.own_line_labels import own_line_labels
from store.documents.shapes.prose import ProseLine

SUFFIXES = (".txt", ".text")
_MAX_QUOTED_LINES = 200
_WIDE_GAP = re.compile(r"[^\S\n]{5,}")
_MAX_PARTED = 300


def read(data: bytes, name: str) -> Source:
    """The blocks of a text file.

    Raises:
        DocumentError: the bytes are no text, or a table is too large.
    """
    lines = tuple(line.replace("\f", " ") for line in decode(data, name).split("\n"))
    flush = _flush(lines)
    older = mail.older_from(flush)
    if not older:
        return Source(name, lines, blocks(flush, name))
    own = tuple("" if at in older else line for at, line in enumerate(flush))
    rest = tuple(line.lstrip("> ") if at in older else "" for at, line in enumerate(flush))
    return Source(name, lines, blocks(own, name), older=blocks(rest, name))


def blocks(lines: tuple[str, ...], name: str) -> tuple[Block, ...]:
    """The blocks of a text's lines."""
    return _Reader(lines, name).read()


def _flush(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines without the margin that all of them have; a space that only some begin with tells of a new page."""
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return tuple(line[margin:] if line.strip() else line for line in lines) if margin else lines


class _Reader:
    """One pass over the lines; rows gather into a table until prose comes between."""

    def __init__(self, lines: tuple[str, ...], name: str) -> None:
        self.lines, self.name = lines, name
        self.blocks: list[Block] = []
        self.rows: list[Row] = []
        self.prose: list[ProseLine] = []
        self.width = 0
        """Columns of the table in progress, 0 before its head has been seen."""
        self.measure = prose.wrap_width(lines)
        self.pages = page_lines(lines)
        self.mail = mail.head_of(lines)
        self.labels = own_line_labels(lines, self.pages)

    def read(self) -> tuple[Block, ...]:
        index = 0
        while index < len(self.lines):
            index = self._step(index)
        self._end_table()
        self._end_prose()
        count = sum(len(block.rows) for block in self.blocks if isinstance(block, Table))
        check_size(
            count,
            max((len(r.cells) for b in self.blocks if isinstance(b, Table) for r in b.rows), default=0),
            self.name,
        )
        return tuple(self.blocks)

    def _step(self, index: int) -> int:
        """Take the line at `index` and what belongs to it; gives the next line to look at."""
        line = self.lines[index]
        if index in self.pages or index in self.mail:
            return self._line_around(index)
        if not line.strip():
            self._end_table()
            self._add_prose(index, "")
            return index + 1
        cells = _cells(line)
        if len(cells) > 1 and self._is_row(index, cells):
            return self._tabbed_row(index)
        table = aligned.table_at(self.lines, index) if "  " in line.strip() else None
        if table is not None:
            self._end_prose()
            self._end_table()
            self.blocks.extend(table.blocks)
            return table.next_line
        pile = stacked.table_at(self.lines, index, self.pages) if not self.rows and len(cells) == 1 else None
        if pile is not None:
            return self._stacked_table(*pile)
        return self._line_of_text(index, line, cells)

    def _line_around(self, index: int) -> int:
        """Take a line of the page or of a mail's head: a mail's subject is a title, the rest may tell the day."""
        self._end_table()
        field = self.mail.get(index)
        if field is None:
            self.prose.append(ProseLine(self.lines[index], index + 1, page=True))
            return index + 1
        self._end_prose()
        lines = (index + 1,)
        name = " ".join(part for part in (f"{field.name}:", field.before) if part)
        if field.is_subject and field.text:
            self.blocks += [Paragraph(name, lines, page=True), Heading(1, tidy(field.text), lines)]
        else:
            self.blocks.append(Paragraph(tidy(f"{name} {field.text}"), lines, page=True))
        return index + 1

    def _line_of_text(self, index: int, line: str, cells: list[str]) -> int:
        """Take a line that is no row by its shape: the rest of a row, a heading among rows, or prose."""
        if self.rows and self._continues_row(line):
            self._extend_row(index, line)
            return index + 1
        if self.rows and self._is_row_heading(index):
            self.rows.append(Row((paragraphs(line),), (index + 1,), whole=True))
            return index + 1
        self._end_table()
        if not ends_open(line) and not is_furniture(line):
            # After a sentence of running text no row is cut by the width of the table above it.
            self.width = 0
        self._add_prose(index, " ".join(cells) if len(cells) > 1 else line)
        return index + 1

    def _stacked_table(self, table: Table, end: int) -> int:
        """Take a table of one cell a line; dates and page numbers between its rows follow it."""
        self._end_prose()
        self.blocks.append(table)
        used = set(table.lines)
        for number in range(min(used), end + 1):
            if number not in used and self.lines[number - 1].strip():
                self._add_prose(number - 1, self.lines[number - 1])
        return end

    def _is_row(self, index: int, cells: list[str]) -> bool:
        """Whether a line with tabs is a row: a head was seen, it has three cells, or its neighbour has as many."""
        if prose.is_marked_line(cells) and self.width != len(cells):
            return False
        if self.width or len(cells) > 2:
            return True
        if columns.is_head_row([columns.head_of(cell) for cell in cells]):
            return True
        return any(len(_cells(near)) == len(cells) for near in self._neighbours(index)) and bool(cells[0].strip())

    def _neighbours(self, index: int) -> list[str]:
        near = []
        for step in (-1, 1):
            at = index + step
            while 0 <= at < len(self.lines) and abs(at - index) <= 3 and not self.lines[at].strip():
                at += step
            if 0 <= at < len(self.lines):
                near.append(self.lines[at])
        return near

    def _tabbed_row(self, index: int) -> int:
        cells = _cells(self.lines[index])
        used = [index + 1]
        index = self._close_quotes(cells, index, used)
        while self._is_cut(cells, index):
            first, *rest = _cells(self.lines[index])
            cells[-1] += "\n" + first
            cells.extend(rest)
            used.append(index + 1)
            index = self._close_quotes(cells, index + 1, used) if rest else index + 1
        following = _cells(self.lines[index]) if index < len(self.lines) and len(cells) > 1 else []
        if len(following) > 1 and len(cells) + len(following) == self.width:
            # The line was broken between two cells, and the tab lost.
            cells.extend(following)
            used.append(index + 1)
            index += 1
        check_size(len(self.rows), len(cells), self.name)
        self._end_prose()
        row = Row(tuple(paragraphs(cell) for cell in cells), tuple(used))
        if columns.is_head_row([columns.head_of(plain(cell)) for cell in row.cells]):
            self.width = len(cells)
        self.rows.append(row)
        return index

    def _close_quotes(self, cells: list[str], index: int, used: list[int]) -> int:
        """A cell that a spreadsheet quoted because it holds line breaks; a quote that never closes is only a sign."""
        index = max(index, used[-1])
        limit = min(used[0] + _MAX_QUOTED_LINES, len(self.lines))
        while cells[-1].lstrip().startswith('"') and cells[-1].count('"') % 2:
            end = next((at for at in range(index, limit) if self.lines[at].count('"') % 2), None)
            if end is None:
                break
            cells[-1:] = _cells("\n".join((cells[-1], *self.lines[index : end + 1])))
            used.extend(range(index + 1, end + 2))
            index = end + 1
        _unquote(cells)
        return index

    def _is_cut(self, cells: list[str], index: int) -> bool:
        """Whether the next line holds the rest of a row: together they have as many cells as the head."""
        if not self.width or len(cells) >= self.width or index >= len(self.lines):
            return False
        missing = self.width - len(cells)
        following = _cells(self.lines[index])
        if not self.lines[index].strip() or len(following) - 1 > missing or (len(cells) == 1 and missing):
            return False
        # A table of facts about the document, narrower than the plan's, is no row of it that was cut.
        tells_facts = facts.is_word(cells[0]) and (facts.is_word(following[0]) or all(map(facts.is_word, cells)))
        if tells_facts or len(following) - 1 == missing:
            return not tells_facts
        ahead, at = len(following) - 1, index + 1
        while at < len(self.lines) and self.lines[at].strip() and at < index + 20:
            more = len(_cells(self.lines[at])) - 1
            if more >= self.width - 1 or ahead + more > missing:
                return False
            ahead += more
            if ahead == missing:
                return True
            at += 1
        return False

    def _continues_row(self, line: str) -> bool:
        """Whether a line without tabs right under a row is the rest of its last cell."""
        last = self.rows[-1]
        text = line.strip()
        if last.whole or not last.cells[-1] or len(last.cells) < max(self.width, 2):
            return False
        return (
            begins_inside(text)
            or text.endswith((".", "!", "?", "</p>", "</ul>", "</li>"))
            or prose.is_item(text)
            or (ends_open(plain(last.cells[-1])) and text[:1].isdigit())
        )

    def _extend_row(self, index: int, line: str) -> None:
        row = self.rows[-1]
        whole = "\n".join((*("• " + p.text if p.item else p.text for p in row.cells[-1]), line))
        last: Cell = paragraphs(whole)
        self.rows[-1] = Row((*row.cells[:-1], last), (*row.lines, index + 1), row.whole)

    def _is_row_heading(self, index: int) -> bool:
        """Whether a line without tabs stands between two rows, as a group heading that lost its empty cells does."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else ""
        return self.width > 1 and len(_cells(after)) > 1 and len(self.lines[index]) <= 160

    def _end_table(self) -> None:
        if self.rows:
            self.blocks.append(Table(tuple(self.rows)))
            self.rows = []

    def _add_prose(self, index: int, text: str) -> None:
        parts = _WIDE_GAP.split(text.strip()) if len(text) <= _MAX_PARTED else [text]
        if len(parts) == 1:
            self.prose.append(ProseLine(text, index + 1))
            return
        # What a form sets wide apart on one line is several things: a title to the left, its date to the right.
        self.prose.extend(ProseLine(part, index + 1) for part in parts)

    def _end_prose(self) -> None:
        if any(line.text.strip() for line in self.prose):
            self.blocks.extend(prose.blocks(self.prose, self.measure, self.labels))
        self.prose = []


def _cells(line: str) -> list[str]:
    """The cells of a line by tabs, or by ``|`` when it begins and ends with one."""
    text = line.strip(" ")
    if "\t" not in text and text.startswith("|") and text.endswith("|") and len(text) > 2:
        return text[1:-1].split("|")
    return text.split("\t")


def _unquote(cells: list[str]) -> None:
    for place, cell in enumerate(cells):
        text = cell.strip()
        if len(text) > 1 and text.startswith('"') and text.endswith('"') and '"' not in text[1:-1].replace('""', ""):
            cells[place] = text[1:-1].replace('""', '"')
