"""A field of an område as lines: its name, and its paragraphs beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped
from tui.text import app as words

if TYPE_CHECKING:
    from store.model import Area
    from tui.presentation.rows import Line

LABEL = 13
"""Cells of the column of field names."""


def field(label: str, paragraphs: Sequence[str] | Iterable[str], width: int) -> Iterator[Line]:
    """A field name and its paragraphs beside it, each on lines of its own; nothing when there are none."""
    shown = label
    for paragraph in paragraphs:
        for line in wrapped(paragraph, max(8, width - LABEL)):
            yield [(f"{shown:<{LABEL}}", Tone.HEADER), (line, Tone.PLAIN)]
            shown = ""


def more_fields(area: Area) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The fields of an område that are not among the board's own columns: names and paragraphs."""
    return (
        (words.FIELD_PRIORITY, (area.priority,) if area.priority else ()),
        (words.FIELD_PURPOSE, area.purpose),
        (words.FIELD_GOALS, area.goals),
        (words.FIELD_ANALYSIS, area.analysis),
        (words.FIELD_NOTES, area.notes),
    )
