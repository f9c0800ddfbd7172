"""Områden as a Markdown table in which no word of an område is markup, HTML or a link."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from store.reports.columns import Column, columns
from store.reports.document import ANY_WIDTH, paged
from store.reports.harmless_report import Rendered, harmless_report
from store.reports.shown import harmless

if TYPE_CHECKING:
    from store.reports.document import Report, Section, Table
    from store.reports.manner import Manner
    from store.reports.row import Row


class MarkdownReport(msgspec.Struct, frozen=True):
    """A Markdown document and what had to be changed in it."""

    text: str
    replaced: int
    """Characters that were replaced because a program would obey them."""


def render(report: Report, manner: Manner) -> Rendered:
    """A whole report; each row of a table tells its id last, so that an edited copy finds its way back."""
    del manner
    report, replaced = harmless_report(report)
    lines = [f"# {escaped(report.title)}", ""]
    if report.board:
        lines += [escaped(report.board), ""]
    for section in report.sections:
        for page in paged(section, widest=ANY_WIDTH):
            lines += _section(page)
    return Rendered(("\n".join(lines).rstrip("\n") + "\n").encode(), replaced)


def _section(section: Section) -> list[str]:
    lines = [f"{'#' * section.level} {escaped(section.heading)}", ""]
    for paragraph in section.paragraphs:
        lines += [_first_sign(escaped(paragraph)), ""]
    for number, point in enumerate(section.points, 1):
        lines.append(f"{f'{number}.' if section.numbered else '-'} {_first_sign(escaped(point))}")
    lines += [""] if section.points else []
    if section.table is not None:
        lines += [*_table(section.table), ""]
    return lines


def _table(table: Table) -> list[str]:
    has_id = any(column.heading == "Id" for column in table.columns)
    heads = [escaped(column.heading) for column in table.columns] + ([] if has_id else ["Id"])
    lines = [_line(heads), _line(["---"] * len(heads))]
    for line in table.lines:
        cells = ["<br>".join(map(escaped, cell.paragraphs)) for cell in line.cells]
        lines.append(_line(cells if has_id else [*cells, escaped(line.area_id)]))
    return lines


def _first_sign(text: str) -> str:
    """A paragraph that begins with what would make a list or a quote of it."""
    return _LIST.sub(r"\g<1>\\\g<2>", text)


_LIST = re.compile(r"^(\d{0,9})([-+.)=>:](?=\s|$|-|=|:))")


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
