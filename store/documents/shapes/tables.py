"""Tables of a plan → findings: torn rows put together, group headings kept, false heads dropped.

A table broken by pages is several blocks with dates and page numbers between. The first head holds until the next
one. Every row is one of: a head, furniture, a group heading, a new område, or the continuation of the one above.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.documents.blocks import Block, Heading, Paragraph, Row, Table, plain, row_words, words_of
from store.documents.draft import Doubt, SourceText, Structure
from store.documents.furniture import is_furniture, is_of_page, is_rule, running_heads, without_digits
from store.documents.sentences import begins_inside, ends_open, hangs
from store.documents.shapes import sections
from store.documents.shapes.figures import names_sum, only_figures, sums_up
from store.documents.shapes.headless import head_by_contents
from store.documents.shapes.heads import TableHead, find_head
from store.documents.shapes.more_rows import foot_rows, goes_on
from store.documents.shapes.prose import labelled_point
from store.documents.shapes.roles import Role
from store.documents.shapes.row_words import Step, bare, is_note, is_whole, names_one, one_text, title_of
from store.documents.shapes.rows import OpenArea
from store.reading import Certainty

_MAX_GROUP_LETTERS = 200
_MAX_ROWS_OF_AREA = 500
"""Rows after which an område is not continued: no plan has such rows, and a damaged file must end."""


def has_plan(blocks: Sequence[Block]) -> bool:
    """Whether some table has a plan's head."""
    return any(isinstance(block, Table) and find_head(block.rows) is not None for block in blocks)


def read_tables(blocks: Sequence[Block]) -> Structure:
    """The findings of a document whose plan stands in tables."""
    return _TableReader(blocks, find_head).read()


def read_headless(blocks: Sequence[Block]) -> Structure:
    """The findings of a document whose tables have lost their heads."""
    return _TableReader(blocks, head_by_contents).read()


class _TableReader:
    """One pass over the blocks; `head`, `group` and `open` are the state."""

    def __init__(self, blocks: Sequence[Block], find: Callable[[Sequence[Row]], TableHead | None]) -> None:
        self.blocks, self.find = blocks, find
        self.running = running_heads(blocks)
        self.head: TableHead | None = None
        self.group = ""
        self.after_break = False
        self.small_titles = False
        """Titles of this table begin with small letters, so that a small letter tells nothing."""
        self.areas: list[OpenArea] = []
        self.headings: list[SourceText] = []
        self.left_out: list[SourceText] = []
        self.waiting: tuple[str, tuple[int, ...]] | None = None
        """A row with only a name: a group heading if områden follow under it, else an område of its own."""
        self.heading_above: str = ""
        self.interrupted = False
        """Text that is neither of the page nor a heading stands between the last table and this place."""
        self.new_section = False
        """A heading has been passed since the last row: nothing above it continues."""
        self.numbered = sections.numbered(blocks)
        """Numbered headings over tables, as they stand, by the index of their block."""
        self.many_headings = sections.count(blocks) > 1 or bool(self.numbered)

    def read(self) -> Structure:
        for index, block in enumerate(self.blocks):
            if isinstance(block, Table):
                self._table(block, self.blocks[index + 1 :])
            else:
                self._between(index, block)
        self._settle_waiting(followed=False)
        findings = tuple(area.finding() for area in self.areas)
        return Structure(findings=findings, headings=tuple(self.headings), left_out=tuple(self.left_out))

    def _between(self, index: int, block: Block) -> None:
        """A block that is no table: furniture, a heading over the next table, or text that is left out."""
        following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        text = self.numbered.get(index) or words_of(block)
        part = SourceText(text, block.lines)
        repeated = isinstance(block, Paragraph | Heading) and without_digits(text) in self.running
        if is_of_page(block) or repeated:
            self.left_out.append(part)
            self.after_break = True
        elif index in self.numbered or isinstance(block, Heading) or self._heads_next(block, following):
            self.headings.append(part)
            self.heading_above = text
        else:
            self.left_out.append(part)
            self.interrupted = True
            if self.head is not None and not (ends_open(text) and len(text) <= _MAX_GROUP_LETTERS):
                self.after_break = True

    def _heads_next(self, block: Block, following: Block | None) -> bool:
        """Whether a line heads the table right under it; where numbers do, no other line does."""
        return self.many_headings and not self.numbered and sections.heads_table(block, following)

    def _table(self, table: Table, later: Sequence[Block]) -> None:
        rows = table.rows
        found = self.find(rows)
        if found is not None:
            self._begin(found, rows)
            rows = rows[found.first_row + found.rows :]
        elif self.head is None or not goes_on(self.head, rows, interrupted=self.interrupted):
            self.left_out.extend(SourceText(row_words(row), row.lines) for row in rows)
            return
        self.interrupted = False
        if self.heading_above and self.many_headings:
            self._settle_waiting(followed=False)
            self.group = self.heading_above
            self.new_section = True
        self.heading_above = ""
        after = next((block.rows[0] for block in later if isinstance(block, Table) and block.rows), None)
        foot = foot_rows(rows)
        for index, row in enumerate(rows):
            if index in foot:
                self.left_out.append(SourceText(row_words(row), row.lines))
                self.after_break = True
                continue
            following = rows[index + 1] if index + 1 < len(rows) else after
            self._row(row, following)

    def _begin(self, found: TableHead, rows: Sequence[Row]) -> None:
        """A new head, or the old one once more on a new page."""
        above, under = rows[: found.first_row], rows[found.first_row + found.rows :]
        # With a group right under the head, what stands above it has no områden of its own: it is the title.
        grouped = any(map(names_one, under)) and not names_one(under[0])
        group = above[-1] if above and names_one(above[-1]) and grouped else None
        above = above[:-1] if group is not None else above
        self.left_out.extend(SourceText(row_words(row), row.lines) for row in above)
        head_rows = rows[found.first_row : found.first_row + found.rows]
        same = self.head is not None and [c.head.casefold() for c in found.columns] == [
            c.head.casefold() for c in self.head.columns
        ]
        for row in head_rows:
            (self.left_out if same else self.headings).append(SourceText(row_words(row), row.lines))
        self.after_break = same
        if same:
            return
        self._settle_waiting(followed=False)
        self.head = found
        first = next((row for row in under if title_of(row, found)), None)
        self.small_titles = first is not None and begins_inside(title_of(first, found))
        if group is not None:
            # Groups come between the rows of this table, and the first of them stands above the head.
            self.waiting = (one_text(group), group.lines)

    def _row(self, row: Row, following: Row | None) -> None:
        if self.head is None:
            return
        words = row_words(row)
        if (
            all(not cell or is_rule(plain(cell)) for cell in row.cells)
            or is_furniture(words)
            or without_digits(words) in self.running
        ):
            if words:
                self.left_out.append(SourceText(words, row.lines))
            self.after_break = True
            return
        if self.head.repeats(row):
            self.left_out.append(SourceText(words, row.lines))
            self.after_break = True
            return
        heads = following is not None and self.head.repeats(following)
        under = row.whole and self.areas and self.waiting is None and not heads
        remark = labelled_point(words, row.lines) if under else None
        if remark is not None:
            self.areas[-1].remark(remark)
            return
        width = len(self.head.columns)
        cells = (*row.cells[:width], *((),) * (width - len(row.cells)))
        step = Step(row, cells, tuple(cell for cell in row.cells[width:] if cell), following)
        if only_figures(row) and self.waiting is not None:
            # It headed figures and no områden.
            self.left_out.append(SourceText(*self.waiting))
            self.waiting = None
        noted = self._is_note(words) and [i for i, cell in enumerate(cells) if cell] == self.head.sorting
        if sums_up(row) or only_figures(row) or (names_sum(words) and self._is_name_only(step)) or noted:
            self.left_out.append(SourceText(words, row.lines))
        elif self._is_name_only(step) and (row.whole or self.waiting is not None or not self._continues(step)):
            self._settle_waiting(followed=False)
            self.waiting = (one_text(row), row.lines)
        else:
            self._area_row(step)
        self.after_break = self.new_section = False

    def _is_name_only(self, step: Step) -> bool:
        """Whether a row names something and says nothing more of it."""
        head = self.head
        if head is None or step.extra or len(one_text(step.row)) > _MAX_GROUP_LETTERS:
            return False
        if step.row.whole:
            return True
        filled = [i for i, cell in enumerate(step.cells) if cell]
        said = {plain(step.cells[i]) for i in filled}
        if len(said) == 1 and len(filled) == len(step.cells) > 2:
            return True
        named = {head.title_column, *(i for i, c in enumerate(head.columns) if c.role in {Role.GROUP, Role.NUMBER})}
        return bool(filled) and set(filled) <= named and filled != head.sorting

    def _is_note(self, text: str) -> bool:
        """Whether a row of one text is a note to the table and no name."""
        return is_note(text, (area.title for area in self.areas if area.head is self.head))

    def _area_row(self, step: Step) -> None:
        head = self.head
        if head is None:
            return
        title = plain(step.cells[head.title_column])
        if self.waiting is not None and not title and self._givestitle_of(step):
            name, lines = self.waiting
            self.waiting = None
            self.areas.append(OpenArea(head, self.group, lines, title=name))
            self.areas[-1].add(step.cells, step.extra, step.row.lines)
            return
        if self.waiting is None and self.areas and self._continues(step):
            self._join(step, title)
            return
        if self.waiting is not None and begins_inside(title) and ends_open(self.waiting[0]):
            name, lines = self.waiting
            self.waiting = None
            area = OpenArea(head, self.group, lines, title=name)
        else:
            self._settle_waiting(followed=True)
            area = OpenArea(head, self.group, ())
        sorted_by = " ".join(plain(step.cells[i]) for i in head.sorting).strip()
        self.group = sorted_by or self.group
        area.group = self.group
        if self.areas and self.areas[-1].head is head and head.title_column not in step.row.covered:
            area.share(self.areas[-1], step.row.covered)
        area.add(step.cells, step.extra, step.row.lines)
        if not title:
            area.doubts.append(
                Doubt("Raden saknar namn på området och det finns inget område ovanför den.", Certainty.UNCLEAR)
            )
        self.areas.append(area)

    def _givestitle_of(self, step: Step) -> bool:
        """Whether the name in the row above belongs to this row, which has none; a group heading ends with a colon."""
        return self.waiting is not None and not self.waiting[0].endswith(":") and any(step.cells)

    def _join(self, step: Step, title: str) -> None:
        area = self.areas[-1]
        if not title:
            area.doubts.append(Doubt(f"Rad {step.row.lines[0]} har inget namn och är lagd till området ovanför."))
        else:
            where = "över sidbrytningen" if self.after_break else "från raden under"
            area.doubts.append(Doubt(f"Raden är hopfogad {where} (rad {step.row.lines[0]})."))
        if title and bare(title) == bare(area.title):
            if title.casefold() != area.title.casefold():
                self.left_out.append(SourceText(title, step.row.lines))
            cells = tuple(() if i == area.head.title_column else cell for i, cell in enumerate(step.cells))
        else:
            cells = step.cells
        area.add(cells, step.extra, step.row.lines, after_break=self.after_break)

    def _continues(self, step: Step) -> bool:
        """Whether a row goes on with the område above it."""
        if not self.areas or self.head is None or self.new_section:
            return False
        area = self.areas[-1]
        if area.head is not self.head or len(area.lines) >= _MAX_ROWS_OF_AREA:
            return False
        title = plain(step.cells[self.head.title_column])
        if not title:
            return not any(step.cells[i] for i in self.head.sorting)
        if bare(title) == bare(area.title):
            return True
        if begins_inside(title) and not self.small_titles:
            return ends_open(area.title)
        torn = hangs(area.title) or area.is_torn_before(step.cells, after_break=self.after_break)
        another = area.is_told_beside(step.cells) or (not self.after_break and is_whole(step.cells))
        return torn and not another

    def _settle_waiting(self, *, followed: bool) -> None:
        """Decide what a row with only a name was, once the row after it is known."""
        if self.waiting is None or self.head is None:
            return
        text, lines = self.waiting
        self.waiting = None
        if followed or text.endswith(":"):
            self.group = text
            self.headings.append(SourceText(text, lines))
            return
        if self._is_note(text):
            self.left_out.append(SourceText(text, lines))
            return
        area = OpenArea(self.head, self.group, lines, title=text)
        area.doubts.append(Doubt("Området har bara ett namn i dokumentet; inget mer står på raden.", Certainty.UNCLEAR))
        self.areas.append(area)
