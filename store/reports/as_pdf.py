"""A report as an accessible PDF (PDF/UA-1), set by `typst`, which is an extra of its own and may be missing.

Words are handed over as data and never become part of the document's code.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.errors import DocumentError
from store.reports.as_html import STATE_CLASSES
from store.reports.document import Report, Section, Table, paged
from store.reports.harmless_report import Rendered, harmless_report

if TYPE_CHECKING:
    from store.reports.manner import Manner

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ROUNDS = 40
"""Tries, each of which replaces the signs that the one before could not show."""
_NO_GLYPH = re.compile(r'the text `("(?:[^"\\]|\\.)*")` could not be displayed')
_BRACED = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")
TOO_MANY_SIGNS = (
    "PDF:en går inte att sätta, för texten har för många tecken som inga typsnitt här visar. Exportera till .html "
    "eller .docx; inget är skrivet."
)
LAYOUT = Path(__file__).with_name("report.typ")
MISSING = (
    "PDF kräver tillägget pdf, som inte är installerat: pip install 'namndkoll[pdf]'. Eller exportera till .html eller "
    ".docx och skriv ut som PDF; inget är skrivet."
)


def render(report: Report, manner: Manner) -> Rendered:
    """The PDF's bytes; typst itself refuses what PDF/UA-1 does not allow.

    Raises:
        DocumentError: typst is not installed, or cannot set these words.
    """
    try:
        import typst  # noqa: PLC0415 (only this format, and an extra)
    except ImportError as error:
        raise DocumentError(MISSING) from error

    report, replaced = harmless_report(report)
    told = json.dumps(_plain(report), ensure_ascii=False)
    for _ in range(_ROUNDS):
        try:
            data = typst.compile(
                LAYOUT,
                format="pdf",
                sys_inputs={"report": told},
                pdf_standards=["ua-1"],
                timestamp=int(manner.written.timestamp()),
            )
        except (typst.TypstError, RuntimeError) as error:
            missing = _without_glyph(str(error))
            if not missing:
                raise DocumentError(
                    f"PDF:en går inte att sätta ({str(error).splitlines()[0][:200]}). Exportera till .html eller .docx."
                ) from error
            replaced += sum(told.count(sign) for sign in missing)
            told = told.translate(dict.fromkeys(map(ord, missing), _REPLACEMENT))
        else:
            return Rendered(data, replaced)
    raise DocumentError(TOO_MANY_SIGNS)


def _without_glyph(fault: str) -> set[str]:
    """The signs that no font at hand can show, which an accessible PDF must not leave blank; out of typst's words."""
    missing = set()
    for told in _NO_GLYPH.findall(fault):
        try:
            shown = json.loads(_BRACED.sub(lambda found: f"{json.dumps(chr(int(found[1], 16)))[1:-1]}", told))
        except ValueError:
            continue
        missing |= set(shown) - set(_REPLACEMENT)
    return {sign for sign in missing if not (sign.isascii() and sign.isprintable())}


def _plain(report: Report) -> dict[str, Any]:
    day = report.day
    return {
        "title": report.title,
        "board": report.board,
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "sections": [_section(page) for section in report.sections for page in paged(section)],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "level": section.level,
        "paragraphs": section.paragraphs,
        "points": section.points,
        "numbered": section.numbered,
        "table": _table(section.table) if section.table is not None else None,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "caption": table.caption,
        "title": table.title_column,
        "columns": [{"heading": column.heading, "share": column.share} for column in table.columns],
        "lines": [
            [
                {
                    "paragraphs": cell.paragraphs,
                    "state": STATE_CLASSES[cell.state] if cell.state is not None else None,
                }
                for cell in line.cells
            ]
            for line in table.lines
        ],
    }
