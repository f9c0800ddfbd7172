"""The sign and the tone a remark is told with, wherever remarks are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.findings import FindingKind
from tui.presentation.rows import Tone
from tui.text.states import CONTRADICTION, MISSED

if TYPE_CHECKING:
    from store.findings import Finding


def remark_mark(remark: Finding, otherwise: Tone) -> tuple[str, Tone]:
    """Its sign and its tone; one that is neither a contradiction nor a miss has a dash and the tone `otherwise`."""
    if remark.is_contradiction:
        return CONTRADICTION.sign, Tone.FINDING
    return (MISSED.sign, Tone.SOON) if remark.kind is FindingKind.MISSED else ("-", otherwise)
