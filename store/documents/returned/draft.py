"""An edited document of ours as a draft: every row is an område, nothing is guessed from its layout."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from store.documents.blocks import Heading, Source, Table, words_of
from store.documents.draft import Draft, FoundArea, SourceText
from store.documents.returned.fields import changes_of, told_cells
from store.documents.returned.rows import ID_HEADING
from store.model import Area, Plan, Status
from store.promises import read_area
from store.reading import Certainty

if TYPE_CHECKING:
    from store.board_calendar import BoardCalendar
    from store.documents.returned.rows import ReturnedRow

_UNNAMED = "Område utan namn"


def returned_draft(
    source: Source, *, written: dt.date | None, today: dt.date, calendar: BoardCalendar, plan_name: str | None
) -> Draft:
    """The draft of a document that this program has written; the arguments are those of `interpret`."""
    areas = tuple(
        _found(row, (place + 1) * 10, written or today, calendar, told=written)
        for place, row in enumerate(source.returned)
    )
    headings = tuple(SourceText(words_of(block), block.lines) for block in source.blocks if isinstance(block, Heading))
    beside = tuple(
        SourceText(words_of(block), block.lines) for block in source.blocks if not isinstance(block, Heading | Table)
    )
    return Draft(
        source=source.name,
        plan=Plan(name=plan_name or PurePath(source.name).stem, source=source.name, dated=written),
        plan_given=bool(plan_name),
        dated_certainty=Certainty.CERTAIN if written else Certainty.UNCLEAR,
        read_on=written or today,
        areas=areas,
        headings=headings,
        leftovers=beside,
        doubtful=source.remarks,
        calendar=calendar,
    )


def _found(row: ReturnedRow, order: int, day: dt.date, calendar: BoardCalendar, *, told: dt.date | None) -> FoundArea:
    """A row as an område of its own, which is what it becomes when the register does not know it."""
    cells = list(told_cells(row))
    fields, doubts = changes_of(cells)
    made: dict[str, Any] = {"order": order, "group": row.group, "title": _UNNAMED, **fields}
    if row.cell(ID_HEADING) is None:
        # Only a row with every field says by its silence that there is nothing; of the others the words are read.
        reading = read_area(fields.get("schedule", ()), fields.get("progress", ()), day, calendar)
        read = {"milestones": reading.milestones, "reported": told if fields.get("progress") else None}
        made = {**read, "status": reading.status, **made}
        if made["status"] is Status.UNKNOWN and not row.area_id:
            made["status"] = reading.status
    return FoundArea(
        area=Area(**made),
        certainty=Certainty.INFERRED if doubts else Certainty.CERTAIN,
        doubtful=tuple(doubts),
        lines=(),
        returned=row,
    )
