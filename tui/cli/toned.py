"""Toned lines as the parts an `Output` prints: each tone that the command line has a look for in that look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.output import Part, Style, Styled
from tui.presentation.rows import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.presentation.rows import Line

_STYLES = {
    Tone.TITLE: Style.STRONG,
    Tone.HEADING: Style.STRONG,
    Tone.HEADER: Style.FAINT,
    Tone.MUTED: Style.FAINT,
    Tone.LATE: Style.LATE,
    Tone.SOON: Style.SOON,
    Tone.UNDATED: Style.UNDATED,
    Tone.CLOSED: Style.CLOSED,
    Tone.FINDING: Style.SOON,
}


def styled(lines: Iterable[Line]) -> list[list[Part]]:
    """The lines with the looks of their tones."""
    return [[Styled(text, _STYLES[tone]) if tone in _STYLES else text for text, tone in line] for line in lines]
