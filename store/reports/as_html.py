"""A report as one accessible web page: no script, nothing fetched, readable without colour, printable.

Headings go down one level at a time, each table has heads with a scope and a caption for those who hear the page (the
others see the heading above it), the page names its language.
Ids stand in ``data-`` attributes, so that a saved copy can be read back.
"""

from __future__ import annotations

from collections import Counter
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from store.deadline import State
from store.reports.document import LANGUAGE, Cell, Column, Line, Report, Section, Table, paged
from store.reports.harmless_report import Rendered, harmless_report
from store.reports.seal import sealed
from store.whole_file import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.reports.manner import Manner

STATE_CLASSES = {
    State.LATE: "late",
    State.SOON: "soon",
    State.UNDATED: "undated",
    State.ON_TRACK: "track",
    State.CLOSED: "closed",
}

STYLE = Path(__file__).with_name("report.css")


def render(report: Report, manner: Manner) -> Rendered:
    """The page, in UTF-8."""
    del manner
    report, replaced = harmless_report(report)
    return Rendered("\n".join(_page(report)).encode() + b"\n", replaced)


def _page(report: Report) -> Iterator[str]:
    title = f"{report.title} – {report.board}" if report.board else report.title
    yield "<!DOCTYPE html>"
    yield f'<html lang="{LANGUAGE}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield (
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}</title>"
    yield f"<style>\n{read_whole(STYLE).decode()}</style>"
    yield "</head>"
    yield "<body>"
    yield "<header>"
    yield f"<h1>{escape(report.title)}</h1>"
    yield f'<p class="board">{escape(report.board)}</p>' if report.board else ""
    yield "</header>"
    yield "<main>"
    named: Counter[str] = Counter()
    for section in (page for each in report.sections for page in paged(each)):
        yield from _section(_told_apart(section, named))
    yield "</main>"
    yield f'<footer><p>Läget är räknat <time datetime="{report.day}">{report.day}</time>.</p></footer>'
    yield "</body>"
    yield "</html>"


def _told_apart(section: Section, named: Counter[str]) -> Section:
    """A section whose table has a name of its own: two regions called the same cannot be told apart by ear."""
    table = section.table
    if table is None:
        return section
    named[table.caption] += 1
    if named[table.caption] == 1:
        return section
    return replace(section, table=replace(table, caption=f"{table.caption} ({named[table.caption]})"))


def _section(section: Section) -> Iterator[str]:
    yield f"<h{section.level}>{escape(section.heading)}</h{section.level}>"
    for paragraph in section.paragraphs:
        yield f"<p>{escape(paragraph)}</p>"
    if section.points:
        kind = "ol" if section.numbered else "ul"
        yield f"<{kind}>"
        for point in section.points:
            yield f"<li>{escape(point)}</li>"
        yield f"</{kind}>"
    if section.table is not None:
        yield from _table(section.table)


def _table(table: Table) -> Iterator[str]:
    # A table that is wider than the window is scrolled by itself, which the keyboard must be able to do too.
    yield f'<div class="table" role="region" tabindex="0" aria-label="{escape(table.caption)}">'
    yield "<table>"
    yield f"<caption>{escape(table.caption)}</caption>"
    yield "<colgroup>"
    whole = sum(column.share for column in table.columns)
    for column in table.columns:
        yield f'<col style="width:{100 * column.share / whole:.1f}%">'
    yield "</colgroup>"
    yield "<thead>"
    yield f"<tr>{''.join(map(_head, table.columns))}</tr>"
    yield "</thead>"
    yield "<tbody>"
    for line in table.lines:
        yield _line(table, line)
    yield "</tbody>"
    yield "</table>"
    yield "</div>"


def _head(column: Column) -> str:
    return f'<th scope="col">{escape(column.heading)}</th>'


def _line(table: Table, line: Line) -> str:
    seals = " ".join(sealed(cell.paragraphs) for cell in line.cells)
    mark = f' data-id="{escape(line.area_id)}" data-seal="{seals}"' if line.area_id else ""
    cells = "".join(
        f'<th scope="row">{_cell(cell)}</th>' if place == table.title_column else f"<td>{_cell(cell)}</td>"
        for place, cell in enumerate(line.cells)
    )
    return f"<tr{mark}>{cells}</tr>"


def _cell(cell: Cell) -> str:
    kind = f' class="{STATE_CLASSES[cell.state]}"' if cell.state is not None else ""
    if cell.day is not None:
        return f'<time datetime="{cell.day}">{cell.day}</time>'
    return "".join(f"<p{kind}>{escape(paragraph)}</p>" for paragraph in cell.paragraphs)
