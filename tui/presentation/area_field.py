"""A field of an område as lines: its name, and its paragraphs beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.presentation.rows import Tone
from tui.presentation.wrapping import wrapped

if TYPE_CHECKING:
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
