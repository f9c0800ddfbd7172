"""Områden as a Markdown table in which no word of an område is markup, HTML or a link."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from store.reports.columns import Column, columns
from store.reports.shown import harmless

if TYPE_CHECKING:
    from store.reports.row import Row


class MarkdownReport(msgspec.Struct, frozen=True):
    """A Markdown document and what had to be changed in it."""

    text: str
    replaced: int
    """Characters that were replaced because a program would obey them."""


def markdown_document(rows: Sequence[Row], title: str) -> MarkdownReport:
    """A heading and one table; columns nothing stands in are left out, paragraphs of a cell are lines in it."""
    shown = [column for column in columns() if column.always or any(column.paragraphs(row) for row in rows)]
    replaced = 0
    table = []
    for row in rows:
        cells = []
        for column in shown:
            cell, count = _cell(column, row)
            replaced += count
            cells.append(cell)
        table.append(_line(cells))
    clean_title, count = harmless(title)
    lines = [
        f"# {escaped(clean_title)}",
        "",
        _line([column.heading for column in shown]),
        _line(["---"] * len(shown)),
        *table,
    ]
    return MarkdownReport("\n".join(lines) + "\n", replaced + count)


def escaped(text: str) -> str:
    """Words as Markdown that shows exactly them, on one line."""
    line = " ".join(text.split())
    line = _AMPERSAND.sub("&amp;", line)
    line = _SPECIAL.sub(r"\\\g<0>", line)
    return _LINK.sub(lambda found: f"{found.group()[:-1]}\\{found.group()[-1]}", line)


_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$^{}#]")
_AMPERSAND = re.compile(r"&(?=#?\w+;)")
_LINK = re.compile(r"\b(?:https?|ftp|mailto|xmpp|javascript|data|file):|\bwww\.|\w@", re.IGNORECASE)
"""What renderers make links of by themselves, up to the character whose escape stops them."""


def _cell(column: Column, row: Row) -> tuple[str, int]:
    clean = [harmless(paragraph) for paragraph in column.paragraphs(row)]
    return "<br>".join(escaped(paragraph) for paragraph, _ in clean), sum(count for _, count in clean)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
