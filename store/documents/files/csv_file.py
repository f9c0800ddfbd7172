"""CSV → one table: ``;``, ``,`` or tab, as Swedish and other spreadsheets save it.

The stdlib's parser lets one unclosed quote swallow the rest of the file. A record that reaches over more lines than
a cell can is therefore read again with its quotes as ordinary signs.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence

from store.documents.blocks import Row, Source, Table
from store.documents.files.opening import MAX_BYTES, MAX_COLUMNS, check_size, decode
from store.documents.markup import paragraphs
from store.documents.returned.tables import of_csv
from store.documents.shapes import columns
from store.errors import DocumentError

SUFFIXES = (".csv", ".tsv")
_DELIMITERS = ";\t,|"
_SAMPLE = 30
_MAX_RECORD_LINES = 200
"""Lines that one quoted record may reach over before its quote is taken for a mistake."""
_SEP = re.compile(r"sep=(?P<sign>[;,\t|])", re.IGNORECASE)


def _heads_a_plan(cells: Sequence[str]) -> bool:
    return columns.is_head_row([columns.head_of(cell) for cell in cells])


def read(data: bytes, name: str, *, is_head: Callable[[Sequence[str]], bool] = _heads_a_plan) -> Source:
    """The rows of a CSV file.

    Args:
        data: the file's bytes.
        name: what it is called in errors.
        is_head: whether a row of texts is the head of the table that is looked for; it tells the delimiter.

    Raises:
        DocumentError: the bytes are no text, or the table is too large.
    """
    # The parser's own limit of 131,072 letters is lower than what a file may hold, and the file is within its limit.
    csv.field_size_limit(MAX_BYTES)
    lines = tuple(decode(data, name).split("\n"))
    told = _SEP.fullmatch(lines[0].strip())
    delimiter = told["sign"] if told else _delimiter(lines, is_head)
    start = 1 if told else 0
    rows: list[Row] = []
    try:
        # The whole table is counted before any of it is read, so that a refusal tells how large it is. The empty rows
        # that a spreadsheet saves under its table are none.
        widths = [
            len(cells) for _, _, cells in _records(lines, delimiter, start) if any(cells) or len(cells) > MAX_COLUMNS
        ]
        check_size(len(widths), max(widths, default=0), name)
        for first, last, cells in _records(lines, delimiter, start):
            if any(cell.strip() for cell in cells):
                filled = [number for number in range(first + 1, last + 1) if lines[number - 1].strip(delimiter + '" ')]
                rows.append(Row(tuple(paragraphs(cell) for cell in cells), tuple(filled)))
    except csv.Error as error:
        raise DocumentError(
            f"{name}: tabellen kan inte läsas som CSV ({error}). Spara om den från kalkylprogrammet."
        ) from error
    shown = ["" if not line.strip(delimiter + '" ') else line for line in lines]
    if told:
        shown[0] = ""
    return Source(name, tuple(shown), (Table(tuple(rows)),) if rows else (), returned=of_csv("\n".join(lines)))


def _records(lines: tuple[str, ...], delimiter: str, start: int) -> Iterator[tuple[int, int, list[str]]]:
    """Every record with the index of its first line and of the line after it."""
    index = start
    while index < len(lines):
        reader = csv.reader((line + "\n" for line in lines[index : index + _MAX_RECORD_LINES]), delimiter=delimiter)
        cells = next(reader, [])
        taken = reader.line_num
        if taken > 1 and not _closes(lines[index : index + taken], cells, delimiter):
            cells, taken = lines[index].split(delimiter), 1
        yield index, index + max(taken, 1), [cell.removesuffix("\n") for cell in cells]
        index += max(taken, 1)


def _closes(lines: tuple[str, ...], cells: list[str], delimiter: str) -> bool:
    """Whether a record over several lines is one: its quotes come in pairs and no cell has swallowed other rows."""
    text = "\n".join(lines)
    if text.count('"') % 2:
        return False
    # A swallowed row shows as a line full of delimiters inside one cell.
    width = max(len(cells), 2)
    return not any(line.count(delimiter) >= width - 1 for cell in cells for line in cell.split("\n")[1:-1])


def _delimiter(lines: tuple[str, ...], is_head: Callable[[Sequence[str]], bool]) -> str:
    """The sign that cuts some early line into the head that is looked for; else the one that comes most evenly."""
    sample = [line for line in lines if line.strip()][:_SAMPLE]
    for sign in _DELIMITERS:
        for line in sample:
            if is_head([cell.strip('"') for cell in next(csv.reader([line], delimiter=sign), [])]):
                return sign
    return max(_DELIMITERS, key=lambda sign: sum(line.count(sign) for line in sample))
