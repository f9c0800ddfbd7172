"""Web pages, workbooks, csv and Markdown of ours that have been edited: their rows, exactly as they stand."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from store.documents.returned.rows import (
    ID_HEADING,
    ReturnedCell,
    ReturnedRow,
    is_sealed,
    pivoted,
    rows_of_grid,
)

if TYPE_CHECKING:
    from markdown_it.token import Token
    from openpyxl import Workbook
    from selectolax.lexbor import LexborNode


def of_page(root: LexborNode) -> tuple[ReturnedRow, ...]:
    """The rows of a saved page of ours, told by what stands hidden in them; () for any other page."""
    from store.reports.seal import mark_of  # noqa: PLC0415 (only a page of ours needs it)

    if root.css_first("tr[data-seal]") is None:
        return ()
    above: dict[int, str] = {}
    heads: list[str] = []
    rows = []
    for node in root.css("h1, h2, h3, thead tr, tbody tr"):
        if node.tag != "tr":
            level = int((node.tag or "h1")[1])
            above = {key: words for key, words in above.items() if key < level} | {level: _words(node)}
            continue
        cells = node.css("th, td")
        if node.parent is not None and node.parent.tag == "thead":
            heads = [_words(cell) for cell in cells]
            continue
        area_id = node.attributes.get("data-id") or ""
        seals = (node.attributes.get("data-seal") or "").split()
        sealed = seals if len(seals) == len(cells) else [""] * len(cells)
        told = tuple(
            ReturnedCell(head, tuple(_paragraphs(cell)), seal)
            for head, cell, seal in zip(heads, cells, sealed, strict=False)
        )
        if area_id or any(cell.paragraphs for cell in told):
            mark = mark_of(area_id) if area_id else ""
            rows.append(ReturnedRow(mark, told, area_id, plan=above.get(2, ""), group=above.get(3, "")))
    return tuple(pivoted(rows))


def _paragraphs(cell: LexborNode) -> Iterator[str]:
    found = cell.css("p") or [cell]
    return (words for words in map(_words, found) if words)


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def of_workbook(book: Workbook) -> tuple[ReturnedRow, ...]:
    """The rows of a workbook of ours, told by its two hidden columns; () for any other workbook."""
    for sheet in book.worksheets:
        lines = sheet.iter_rows(values_only=True)
        heads = [_shown(value) for value in next(lines, ())]
        if (ID_HEADING,) in heads and any(is_sealed(" ".join(head)) for head in heads):
            return tuple(rows_of_grid([heads, *([_shown(value) for value in line] for line in lines)]))
    return ()


def _shown(value: object) -> tuple[str, ...]:
    """A value as the paragraphs it was written from."""
    if value is None:
        return ()
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return tuple(line for line in str(value).split("\n") if line.strip())


def of_csv(text: str) -> tuple[ReturnedRow, ...]:
    """The rows of a csv of ours, told by its column of ids; () for any other."""
    head = text.partition("\n")[0]
    if ID_HEADING not in head:
        return ()
    delimiter = max(";,\t", key=head.count)
    try:
        grid = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return ()
    return tuple(rows_of_grid([[_shown(_unguarded(cell)) for cell in line] for line in grid]))


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that it got when it looked like a formula."""
    from store.reports.as_csv import is_formula  # noqa: PLC0415 (only a csv of ours needs it)

    return cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell


def of_markdown(tokens: Sequence[Token]) -> tuple[ReturnedRow, ...]:
    """The rows of a Markdown document of ours, told by its columns of ids; () for any other."""
    above: dict[int, str] = {}
    rows: list[ReturnedRow] = []
    grid: list[list[tuple[str, ...]]] = []
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            level = int(token.tag[1])
            words = " ".join(" ".join(_cell(tokens[place + 1])).split())
            above = {key: said for key, said in above.items() if key < level} | {level: words}
        elif token.type == "tr_open":
            grid.append([])
        elif token.type == "inline" and tokens[place - 1].type in {"th_open", "td_open"}:
            grid[-1].append(_cell(token))
        elif token.type == "table_close":
            rows += rows_of_grid(grid, above.get(2, ""), above.get(3, ""))
            grid = []
    return tuple(rows)


def _cell(token: Token) -> tuple[str, ...]:
    """The paragraphs of a cell, which a ``<br>`` keeps apart."""
    lines = [""]
    for part in token.children or ():
        if part.type == "html_inline" and part.content.strip("</ >").casefold() == "br":
            lines.append("")
        elif part.type in {"softbreak", "hardbreak"}:
            lines[-1] += " "
        else:
            lines[-1] += part.content
    return tuple(line for line in lines if line.strip())
