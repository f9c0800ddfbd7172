"""A report in which every text is something a document can carry: one paragraph a text, no unseen or forbidden sign."""

from __future__ import annotations

import re

import msgspec

from store.reports.document import Report, mapped
from store.reports.shown import harmless

_LINE_END = re.compile(r"\r\n|[\r\n]")


class Rendered(msgspec.Struct, frozen=True):
    """The bytes of a document, and what had to be changed in its words."""

    data: bytes
    replaced: int = 0
    """Characters that were replaced because a program would obey them or the format cannot hold them."""
    guarded: int = 0
    """Cells that a spreadsheet would have calculated."""
    cut: int = 0
    """Cells that were longer than the format can hold."""


def one_line(text: str) -> str:
    """A paragraph as the one line it is; whatever else ends a line somewhere counts as an unseen sign."""
    return _LINE_END.sub(" ", text)


def harmless_report(report: Report) -> tuple[Report, int]:
    """The report with its texts made harmless, and how many characters that replaced."""
    replaced = 0

    def clean(text: str) -> str:
        nonlocal replaced
        shown, count = harmless(one_line(text))
        replaced += count
        return shown

    return mapped(report, clean), replaced
