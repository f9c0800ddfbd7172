"""A table in a Word document: a head row that each page repeats, and a hidden bookmark in every cell.

A bookmark's name is ``_nk_`` + the mark of the område + a running number + the seal of the cell, 34 of the 40 letters
that Word allows; one that begins with ``_`` is not shown in Word's list. Bookmarks are what both Word and LibreOffice
keep through any saving; a copied cell leaves its bookmark behind, so a row that somebody copies is a new område.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from store.deadline import State
from store.reports.seal import mark_of, sealed
from store.reports.word_style import DARK, TABLE_HEAD, TABLE_TEXT, aligns_words, style_named

if TYPE_CHECKING:
    from collections import Counter

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from store.reports.document import Cell, Column, Line, Table

PREFIX = "_nk_"
STATE_COLOURS = {State.LATE: "9B1C1C", State.SOON: "7A4B00", State.UNDATED: "1D4F73", State.CLOSED: "1A6335"}
_LINE = "8A8F94"
_HEAD_FILL, _NAME_FILL = DARK, "F4F7F9"
_MARGIN = 90
"""Twentieths of a point between the border of a cell and its words."""
_KEPT_WHOLE = 700
"""Letters in a row that is not broken over two pages; a longer one would leave half a page empty."""


def add_table(document: Document, table: Table, marks: Counter[str]) -> None:
    """Puts a table at the end of a document.

    Args:
        document: where.
        table: what.
        marks: how many bookmarks each område has so far, and all of them under ""; names may stand only once.
    """
    section = document.sections[-1]
    width = int(((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)) / 635)
    whole = sum(column.share for column in table.columns)
    widths = [width * column.share // whole for column in table.columns]
    styles = style_named(document, TABLE_HEAD).style_id, style_named(document, TABLE_TEXT).style_id
    indent = _MARGIN if aligns_words(document) else 0
    body = _element(
        "w:tbl", _properties(table.caption, indent), _grid(widths), _head_row(table.columns, widths, styles[0])
    )
    for line in table.lines:
        body.append(_row(table, line, widths, styles[1], marks))
    document.element.body.insert(len(document.element.body) - 1, body)
    # A table must not touch the next one, or Word makes them one.
    after = document.add_paragraph(style=style_named(document, TABLE_TEXT))
    after.paragraph_format.space_after = after.paragraph_format.space_before = 0


def _element(tag: str, *parts: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    from docx.oxml.ns import qn  # noqa: PLC0415 (only this format)
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 (only this format)

    made = cast("BaseOxmlElement", OxmlElement(tag))
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), str(value))
    made.extend(parts)
    return made


def _properties(caption: str, indent: int) -> BaseOxmlElement:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = (_element(f"w:{side}", val="single", sz=4, space=0, color=_LINE) for side in sides)
    margins = (
        _element(f"w:{side}", w=amount, type="dxa")
        for side, amount in (("top", 40), ("left", _MARGIN), ("bottom", 40), ("right", _MARGIN))
    )
    return _element(
        "w:tblPr",
        _element("w:tblW", w=5000, type="pct"),
        # The border, and not the words inside it, begins where the running text does.
        _element("w:tblInd", w=indent, type="dxa"),
        _element("w:tblBorders", *borders),
        _element("w:tblLayout", type="fixed"),
        _element("w:tblCellMar", *margins),
        _element("w:tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        _element("w:tblCaption", val=caption),
    )


def _grid(widths: list[int]) -> BaseOxmlElement:
    return _element("w:tblGrid", *(_element("w:gridCol", w=width) for width in widths))


def _head_row(columns: tuple[Column, ...], widths: list[int], style: str) -> BaseOxmlElement:
    cells = (
        _cell(width, [_paragraph(column.heading, style, colour="FFFFFF", bold=True)], _HEAD_FILL)
        for column, width in zip(columns, widths, strict=True)
    )
    properties = _element("w:trPr", _element("w:cantSplit"), _element("w:tblHeader"))
    return _element("w:tr", properties, *cells)


def _row(table: Table, line: Line, widths: list[int], style: str, marks: Counter[str]) -> BaseOxmlElement:
    row = _element("w:tr")
    if sum(len(cell.text) for cell in line.cells) < _KEPT_WHOLE:
        row.append(_element("w:trPr", _element("w:cantSplit")))
    for place, (cell, width) in enumerate(zip(line.cells, widths, strict=True)):
        is_name = place == table.title_column
        written = _paragraphs(cell, style, bold=is_name)
        if line.area_id:
            _mark(written, line.area_id, cell, marks)
        row.append(_cell(width, written, _NAME_FILL if is_name else ""))
    return row


def _paragraphs(cell: Cell, style: str, *, bold: bool) -> list[BaseOxmlElement]:
    colour = STATE_COLOURS.get(cell.state, "") if cell.state is not None else ""
    told = cell.paragraphs or ("",)
    return [_paragraph(text, style, colour=colour, bold=bold or cell.state is State.LATE) for text in told]


def _paragraph(text: str, style: str, *, colour: str = "", bold: bool = False) -> BaseOxmlElement:
    from docx.oxml.ns import qn  # noqa: PLC0415 (only this format)

    paragraph = _element("w:p", _element("w:pPr", _element("w:pStyle", val=style)))
    if text:
        words = _element("w:t")
        words.text = text
        words.set(qn("xml:space"), "preserve")
        looks = [_element("w:b")] if bold else []
        looks += [_element("w:color", val=colour)] if colour else []
        run = _element("w:r", *([_element("w:rPr", *looks)] if looks else []), words)
        paragraph.append(run)
    return paragraph


def _cell(width: int, paragraphs: list[BaseOxmlElement], fill: str) -> BaseOxmlElement:
    properties = _element("w:tcPr", _element("w:tcW", w=width, type="dxa"))
    if fill:
        properties.append(_element("w:shd", val="clear", color="auto", fill=fill))
    return _element("w:tc", properties, *paragraphs)


def _mark(paragraphs: list[BaseOxmlElement], area_id: str, cell: Cell, marks: Counter[str]) -> None:
    """Puts the bookmark around what a cell holds."""
    mark = mark_of(area_id)
    number = marks[mark]
    marks[mark] += 1
    identity = marks[""]
    marks[""] += 1
    name = f"{PREFIX}{mark}_{number:02x}_{sealed(cell.paragraphs)}"
    paragraphs[0].insert(1, _element("w:bookmarkStart", id_=identity, name=name))
    paragraphs[-1].append(_element("w:bookmarkEnd", id_=identity))
