"""One område while its rows are gathered, and what its columns become when the last row is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.documents.blocks import Cell, Labelled, Piece, plain
from store.documents.draft import Doubt, Finding
from store.documents.furniture import is_rule
from store.documents.sentences import begins_inside, extend, mend, torn
from store.documents.shapes.columns import MARKED, head_of, label_of
from store.documents.shapes.contents import is_status, is_time
from store.documents.shapes.roles import Role
from store.documents.status_words import is_colour, status_word
from store.model import Status
from store.reading import Certainty

if TYPE_CHECKING:
    from store.documents.shapes.heads import Column, TableHead

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4}\.?|\d{1,3}[.)])\s+(?=\S)")
_OTHER_THAN_DONE = re.compile(
    r"start|påbörja|inled|uppfölj|återrapport|utvärder|avstäm|delredovis|rapport|svar|nästa|följs|åter till",
    re.IGNORECASE,
)
"""Heads of time columns whose dates are not when something is klart: the head is kept with the date. What an uppdrag is
for is to be redovisat, so that is its end."""
_LONG_TITLE = 300
_SHARED = frozenset({Role.RESPONSIBLE, Role.SCHEDULE, Role.STATUS, Role.PROGRESS, Role.PRIORITY, Role.GOALS})
"""What a merged cell may say of several rows at once."""
_TOLD_IN_PARAGRAPHS = frozenset({Role.MEASURES, Role.SCHEDULE, Role.PROGRESS, Role.PURPOSE, Role.GOALS, Role.ANALYSIS})


class OpenArea:
    """An område whose rows are still coming."""

    def __init__(self, head: TableHead, group: str, lines: tuple[int, ...], *, title: str = "") -> None:
        self.head, self.group = head, group
        self.cells: list[Cell] = [()] * len(head.columns)
        self.extra: list[Piece] = []
        self.measures: list[str] = []
        """What stood after the name in a column of åtgärder that stands in for the name."""
        self.remarks: list[Labelled] = []
        """What stood under a row outside its columns, with its label."""
        self.lines = list(lines)
        self.doubts: list[Doubt] = [Doubt(head.doubt)] if head.doubt else []
        if title:
            self.cells[head.title_column] = (Piece(title),)

    @property
    def title(self) -> str:
        """The name so far."""
        return plain(self.cells[self.head.title_column])

    def add(
        self, cells: tuple[Cell, ...], extra: tuple[Cell, ...], lines: tuple[int, ...], *, after_break: bool = False
    ) -> None:
        """Take one more row: torn sentences are joined, a title is always one sentence."""
        apart = not after_break and self._is_row_of_its_own(cells)
        for place, cell in enumerate(cells):
            if place == self.head.title_column and self.cells[place] and cell:
                first, *rest = cell
                *before, last = self.cells[place]
                self.cells[place] = (*before, Piece(mend(last.text, first.text)), *rest)
            else:
                self.cells[place] = self.cells[place] + cell if apart else extend(self.cells[place], cell)
        if extra:
            self.extra.extend(piece for cell in extra for piece in cell)
            self.doubts.append(
                Doubt("Raden har fler celler än tabellens rubrik; resten står i anteckningarna.", Certainty.UNCLEAR)
            )
        self.lines.extend(lines)

    def share(self, above: OpenArea, covered: tuple[int, ...]) -> None:
        """Take what merged cells say of the row above and of this one."""
        for place in covered:
            if place < len(self.cells) and self.head.columns[place].role in _SHARED:
                self.cells[place] = above.cells[place]

    def remark(self, said: Labelled) -> None:
        """A line under the row that keeps to no column: ``Kommentar: …``."""
        self.remarks.append(said)
        self.lines.extend(said.lines)

    def is_told_beside(self, cells: tuple[Cell, ...]) -> bool:
        """Whether a row has a whole time or status where this one has its own: then it is another row."""
        pairs = zip(self.head.columns, self.cells, cells, strict=True)
        return any(
            column.role in {Role.SCHEDULE, Role.STATUS} and _is_told(mine) and _is_told(cell)
            for column, mine, cell in pairs
        )

    def is_torn_before(self, cells: tuple[Cell, ...], *, after_break: bool) -> bool:
        """Whether enough cells go on with sentences of the row above: one after a page break, else two."""
        torn_cells = sum(_goes_on(above, cell) for above, cell in zip(self.cells, cells, strict=True))
        return torn_cells >= (1 if after_break else 2)

    def _is_row_of_its_own(self, cells: tuple[Cell, ...]) -> bool:
        """Whether a row without a name tells of another åtgärd: its cells begin sentences of their own."""
        if cells[self.head.title_column]:
            return False
        pairs = [
            (above[-1].text, cell[0].text) for above, cell in zip(self.cells, cells, strict=True) if above and cell
        ]
        fresh = sum(not begins_inside(after) for _, after in pairs)
        return fresh * 2 > len(pairs)

    def finding(self) -> Finding:
        """The område as fields."""
        fields: dict[Role, list[str]] = {role: [] for role in Role}
        pairs = zip(self.head.columns, self.cells, strict=True)
        many_schedules = sum(column.role is Role.SCHEDULE and bool(cell) for column, cell in pairs) > 1
        status = Status.UNKNOWN
        notes: list[str] = []
        for column, cell in zip(self.head.columns, self.cells, strict=True):
            texts = [piece.text for piece in cell if not is_rule(piece.text)]
            if column.role is Role.TITLE or not texts:
                continue
            if column.role is Role.STATUS:
                status = self._status(texts) or status
            if column.role in {Role.OTHER, Role.NUMBER}:
                notes.extend(f"{column.head or 'Utan rubrik'}: {text}" for text in texts)
            elif column.role is Role.SCHEDULE and (
                many_schedules or _OTHER_THAN_DONE.search(column.head) or head_of(column.head).rank == MARKED
            ):
                fields[Role.SCHEDULE].extend(f"{column.head}: {text}" for text in texts)
            elif column.role is Role.STATUS:
                fields[Role.PROGRESS].extend(texts)
            else:
                fields[column.role].extend(texts)
        for said in self.remarks:
            role = label_of(said.label)
            told = fields[role] if role in _TOLD_IN_PARAGRAPHS else notes
            told.append(f"{said.label}: {said.text}")
        title, number = self._name(notes)
        notes.extend(f"Utöver tabellens kolumner: {piece.text}" for piece in self.extra)
        return Finding(
            title=title,
            lines=tuple(dict.fromkeys(self.lines)),
            group=" ".join(fields[Role.GROUP]) or self.group,
            measures=(*self.measures, *fields[Role.MEASURES]),
            responsible=", ".join(text.rstrip(",") for text in fields[Role.RESPONSIBLE]),
            schedule=tuple(fields[Role.SCHEDULE]),
            status=status or Status.UNKNOWN,
            progress=tuple(fields[Role.PROGRESS]),
            priority=", ".join(fields[Role.PRIORITY]),
            purpose=tuple(fields[Role.PURPOSE]),
            goals=tuple(fields[Role.GOALS]),
            analysis=tuple(fields[Role.ANALYSIS]),
            notes=(*((f"Nr: {number}",) if number else ()), *notes),
            doubts=tuple(self.doubts),
        )

    def _status(self, texts: list[str]) -> Status | None:
        """The status of a status cell that holds nothing but status words."""
        found = [status_word(text) for text in texts]
        if Status.UNKNOWN not in found:
            # One finished åtgärd does not finish the område whose other åtgärder go on.
            told = next((one for one in reversed(found) if not (one.is_finished or one.is_over)), found[-1])
            if len(set(found)) > 1:
                self.doubts.append(Doubt(f"Statuskolumnen säger flera saker; läst som ”{told}”.", Certainty.UNCLEAR))
            return told
        if any(is_colour(text) for text in texts):
            self.doubts.append(Doubt(f"Färgen ”{texts[0]}” säger ingen status utan sin förklaring.", Certainty.UNCLEAR))
        return None

    def _name(self, notes: list[str]) -> tuple[str, str]:
        """The title and the number it began with; paragraphs after the first are notes under the column's head."""
        column: Column = self.head.columns[self.head.title_column]
        texts = [piece.text for piece in self.cells[self.head.title_column]]
        if not texts:
            texts = self._borrowed_title()
        numbered = _NUMBER.match(texts[0])
        title = texts[0][numbered.end() :] if numbered else texts[0]
        if column.own_role is Role.MEASURES:
            self.measures = texts[1:]
        elif len(texts) > 1:
            notes[:0] = [f"{column.head or 'Område'}: {text}" for text in texts[1:]]
            self.doubts.append(
                Doubt("Namnet har flera stycken; det första är läst som namn, resten står i anteckningarna.")
            )
        if len(title) > _LONG_TITLE:
            self.doubts.append(Doubt("Namnet är ovanligt långt; kanske hör en del av det till en annan kolumn."))
        return title, numbered.group(1).rstrip(".)") if numbered else ""

    def _borrowed_title(self) -> list[str]:
        """A name for a row that has none: the first words it does have."""
        return next(([cell[0].text] for cell in self.cells if cell), ["Område utan namn"])


def _is_told(cell: Cell) -> bool:
    """Whether a cell is one whole time or status."""
    return len(cell) == 1 and (is_time(cell[0].text) or is_status(cell[0].text))


def _goes_on(above: Cell, cell: Cell) -> bool:
    """Whether a cell goes on with the sentence that the cell above it began."""
    if not above or not cell or cell[0].item:
        return False
    before, after = above[-1].text, cell[0].text
    return begins_inside(after) and torn(before, after) and not begins_inside(above[0].text) and " " in before
