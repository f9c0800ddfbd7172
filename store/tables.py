"""The tables of a register: their names in the file, where `store.model.Content` holds them, and what their rows are.

The order is that of the file. A new table is one row here; whatever goes through a whole register (reading, writing,
merging, undo, the change log) goes through this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from store.meetings.meeting import Meeting
from store.model import Area, Content, OpenConflict, Plan

if TYPE_CHECKING:
    from store.record import Record

HEADING_TABLE = "register"
"""The one table with a single row, under its own name; it is no `Table`."""
PLAN_TABLE = "planer"
AREA_TABLE = "områden"
CONFLICT_TABLE = "konflikter"
MEETING_TABLE = "sammanträden"


class Table(NamedTuple):
    """One kind of records under string ids."""

    name: str
    """In the file."""
    attribute: str
    """In `Content`."""
    kind: type[Record]
    among_unknown: bool = False
    """Whether it stands sorted among the tables not known here, as a version before it does with it: the two then write
    the same bytes."""

    def of(self, content: Content) -> Mapping[str, Record]:
        """Its records in a content, by id."""
        records: Mapping[str, Record] = getattr(content, self.attribute)
        return records


TABLES = (
    Table(PLAN_TABLE, "plans", Plan),
    Table(AREA_TABLE, "areas", Area),
    Table(CONFLICT_TABLE, "conflicts", OpenConflict),
    Table(MEETING_TABLE, "meetings", Meeting, among_unknown=True),
)
TABLE_NAMED = {table.name: table for table in TABLES}
ASKED_ABOUT = {table.name: table for table in TABLES if table.name != CONFLICT_TABLE}
"""Those whose fields may have two answers: no question is asked about a question."""
