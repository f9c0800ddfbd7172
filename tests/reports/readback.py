"""Every written format read again by a library that had no part in writing it: all the text a reader would find."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import zipfile

import docx
import openpyxl
import pdfplumber
from icalendar import Calendar
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from store.reports.manner import Manner
from store.reports.writing import document_bytes

MANNER = Manner(written=dt.datetime(2018, 2, 1, 12, tzinfo=dt.UTC))
DOCUMENTS = (".docx", ".xlsx", ".csv", ".md", ".html", ".ics", ".pdf", ".json")


def made(kind, basis, suffix, manner=MANNER):
    return document_bytes(kind, basis, f"ut{suffix}", manner)


def text_of(data: bytes, suffix: str) -> str:
    """All words of a document, white space as it comes."""
    return _READERS[suffix](data)


def _docx(data):
    document = docx.Document(io.BytesIO(data))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(p.text for p in document.paragraphs), *(cell.text for cell in cells)])


def _xlsx(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    values = (value for sheet in book for row in sheet.iter_rows(values_only=True) for value in row)
    return "\n".join(str(v.date()) if isinstance(v, dt.datetime) else str(v) for v in values if v is not None)


def _csv(data):
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    return "\n".join(cell for row in rows for cell in row)


def _md(data):
    html = MarkdownIt("gfm-like").render(data.decode())
    return HTMLParser(html).text(separator="\n")


def _html(data):
    return HTMLParser(data.decode()).body.text(separator="\n")


def _ics(data):
    calendar = Calendar.from_ical(data)
    return "\n".join(str(value) for part in calendar.walk() for _, value in part.property_items())


def _pdf(data):
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return "\n".join(page.extract_text() or "" for page in pdf.pages)


def _json(data):
    return "\n".join(_leaves(json.loads(data)))


def _leaves(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    else:
        yield str(value)


_READERS = {
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".md": _md,
    ".html": _html,
    ".ics": _ics,
    ".pdf": _pdf,
    ".json": _json,
}


def squeezed(text: str) -> str:
    """A text without white space and without hyphens at line ends: a page breaks lines where it likes."""
    return re.sub(r"\s+", "", text)


def members(data: bytes) -> dict[str, str]:
    """The XML of a packed document, part by part."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels"))}
