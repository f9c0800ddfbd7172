"""Files of an older format, brought up to the one this version writes.

A migration is a pure function from the tables of one format to the tables of the next, numbered by the format it reads.
Format 1 is the first there is, so none stands here yet; `upgrade` is what every file that is not canonical passes
through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from store.model import FORMAT
from store.tables import HEADING_TABLE

Tables = dict[str, Any]
Migration = Callable[[Tables], Tables]

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""Format read → function that makes it one higher."""


def upgrade(tables: Tables, migrations: Mapping[int, Migration] = MIGRATIONS, newest: int = FORMAT) -> Tables:
    """The tables in the newest format; a format that is newer still is left alone and opens read-only."""
    upgraded = tables
    for number in range(_format_of(tables), newest):
        upgraded = migrations[number](upgraded)
        heading = {**upgraded[HEADING_TABLE][HEADING_TABLE], "format": number + 1}
        upgraded = {**upgraded, HEADING_TABLE: {HEADING_TABLE: heading}}
    return upgraded


def _format_of(tables: Tables) -> int:
    number = tables[HEADING_TABLE][HEADING_TABLE]["format"]
    return int(number)
