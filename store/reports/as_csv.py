"""Områden as csv that a Swedish Excel opens by a double click: BOM, semicolons, CRLF between rows.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, as Excel itself writes text that only
looks like one; how many is told, so that nothing is changed in silence.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from store.reports.columns import Column, columns
from store.reports.document import one_table
from store.reports.harmless_report import Rendered, one_line
from store.reports.shown import harmless

if TYPE_CHECKING:
    from store.reports.document import Report
    from store.reports.manner import Manner
    from store.reports.row import Row

_NUMBERS = {"Dagar", "Ordning"}
"""Columns of our own numbers, whose minus sign starts no formula."""

_STARTS_FORMULA = re.compile(r"[\s'\"]*[=+\-@|%＝＋－＠\t\r]")
_ONLY_DASHES = re.compile(r"[\s\-–—]*")


class CsvReport(msgspec.Struct, frozen=True):
    """A csv document and what had to be changed in it."""

    text: str
    guarded: int
    """Cells that got an apostrophe."""
    replaced: int
    """Characters that were replaced because a program would obey them."""


def render(report: Report, manner: Manner) -> Rendered:
    """The tables of a report as one; paragraphs of a cell are lines in it."""
    del manner
    table = one_table(report)
    heads = [column.heading for column in table.columns]
    written = csv_of([heads, *([_joined(cell.paragraphs) for cell in line.cells] for line in table.lines)])
    return Rendered(written.text.encode(), written.replaced, written.guarded)


def csv_document(rows: Iterable[Row]) -> CsvReport:
    """Every column and every row; paragraphs of a cell are lines in it."""
    return csv_of([[column.heading for column in columns()], *(_cells(row) for row in rows)])


def csv_of(table: Iterable[Sequence[str]]) -> CsvReport:
    """A table of texts as csv, its first row the headings."""
    stream = io.StringIO(newline="")
    stream.write("\N{BYTE ORDER MARK}")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    guarded = replaced = 0
    headings: Sequence[str] = ()
    for number, line in enumerate(table):
        headings = headings or line
        written = []
        for heading, cell in zip(headings, line, strict=True):
            text, count = harmless(cell)
            replaced += count
            if number and heading not in _NUMBERS and is_formula(text):
                text, guarded = f"'{text}", guarded + 1
            written.append(text)
        writer.writerow(written)
    return CsvReport(stream.getvalue(), guarded, replaced)


def _cells(row: Row) -> list[str]:
    return [_cell(column, row) for column in columns()]


def _cell(column: Column, row: Row) -> str:
    return _joined(column.paragraphs(row))


def _joined(paragraphs: Iterable[str]) -> str:
    return "\n".join(map(one_line, paragraphs))


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might calculate it; a lone dash, which tidsplaner are full of, is no formula."""
    return _STARTS_FORMULA.match(text) is not None and _ONLY_DASHES.fullmatch(text) is None
