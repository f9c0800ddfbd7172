"""A report as a Word document: heading styles, tables whose head row is repeated on each page, language, title.

With the municipality's own template its styles, headers, footers and page are used and nothing of its text. Every cell
of a table carries a hidden bookmark (see `store.reports.word_table`), which Word and LibreOffice keep, so that an
edited copy comes back as changes of fields.
"""

from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING

from store.reports.document import LANGUAGE, Report, Section, paged
from store.reports.harmless_report import Rendered, harmless_report
from store.reports.packed import same_bytes
from store.reports.word_style import open_document, style_named
from store.reports.word_table import add_table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from store.reports.manner import Manner

_LONGEST_PROPERTY = 255
"""Letters that Word takes in a property."""


def render(report: Report, manner: Manner) -> Rendered:
    """The document's bytes; the same report, moment and template give the same bytes.

    Raises:
        DocumentError: the template cannot be used.
    """
    report, replaced = harmless_report(report)
    document = open_document(manner.template, manner.template_name)
    _set_properties(document, report, manner)
    _add(document, report.title, "Title")
    if report.board:
        _add(document, report.board, "Subtitle")
    marks: Counter[str] = Counter()
    for section in (page for each in report.sections for page in paged(each)):
        _add_section(document, section, marks)
    saved = io.BytesIO()
    document.save(saved)
    return Rendered(same_bytes(saved.getvalue()), replaced)


def _add_section(document: Document, section: Section, marks: Counter[str]) -> None:
    _add(document, section.heading, f"Heading {section.level - 1}")
    last = len(section.paragraphs) - 1
    for place, paragraph in enumerate(section.paragraphs):
        written = _add(document, paragraph, "Normal")
        written.paragraph_format.keep_with_next = bool(section.points) and place == last
    for point in section.points:
        _add(document, point, "List Number" if section.numbered else "List Bullet")
    if section.table is not None:
        add_table(document, section.table, marks)


def _add(document: Document, text: str, style: str) -> Paragraph:
    return document.add_paragraph(text, style=style_named(document, style))


def _set_properties(document: Document, report: Report, manner: Manner) -> None:
    properties = document.core_properties
    properties.title = report.title[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = report.board[:_LONGEST_PROPERTY]
    properties.subject = properties.keywords = properties.comments = properties.category = ""
    properties.language = LANGUAGE
    properties.created = properties.modified = manner.written.replace(tzinfo=None)
    properties.revision = 1
