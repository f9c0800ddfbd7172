"""The empty Word document a report is written into: the municipality's own template, or a plain one of ours."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from store.errors import DocumentError
from store.reports.document import LANGUAGE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

DARK = "173F5C"
_TEMPLATE_KIND = b"wordprocessingml.template.main+xml"
_DOCUMENT_KIND = b"wordprocessingml.document.main+xml"
_MACRO_KIND = b"macroEnabled"
_LARGEST = 20 * 1024 * 1024
_LARGEST_UNPACKED = 200 * 1024 * 1024


def open_document(template: bytes | None, name: str) -> Document:
    """A document without text.

    Args:
        template: a .docx or .dotx whose styles, headers, footers and page are to be used; None for a plain one.
        name: its file name, for the errors.

    Raises:
        DocumentError: it is no Word document, or one with macros.
    """
    import docx  # noqa: PLC0415 (only this format)

    if template is None:
        document = docx.Document()
        _be_of_today(document)
        _make_plain(document)
    else:
        try:
            document = docx.Document(io.BytesIO(_as_document(template, name)))
        except (ValueError, KeyError, zipfile.BadZipFile, SyntaxError, OSError, AttributeError) as error:
            raise DocumentError(
                f"{name}: mallen är inget läsbart Worddokument. Spara den som .docx eller .dotx; inget är skrivet."
            ) from error
        _empty(document)
    _set_language(document)
    return document


def style_named(document: Document, name: str) -> ParagraphStyle:
    """A paragraph style by its English name, which a template in any language keeps inside; made when it is missing."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 (only this format)

    styles = document.styles
    if name in styles:
        found: ParagraphStyle = styles[name]
        return found
    made: ParagraphStyle = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in _BUILT_IN)
    if "Normal" in styles and name != "Normal":
        made.base_style = styles["Normal"]
    _LOOKS.get(name, _leave)(made)
    return made


def _leave(style: ParagraphStyle) -> None:
    """A style that looks as running text."""


def _table_text(style: ParagraphStyle) -> None:
    from docx.shared import Pt  # noqa: PLC0415 (only this format)

    style.font.size = Pt(9)
    style.paragraph_format.space_before = Pt(1)
    style.paragraph_format.space_after = Pt(2)
    style.paragraph_format.line_spacing = 1.05


def _table_head(style: ParagraphStyle) -> None:
    _table_text(style)
    style.font.bold = True
    style.paragraph_format.keep_with_next = True


TABLE_TEXT, TABLE_HEAD = "Tabelltext", "Tabellhuvud"
_LOOKS: dict[str, Any] = {TABLE_TEXT: _table_text, TABLE_HEAD: _table_head}
_BUILT_IN = frozenset(
    {"Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number"}
)


def _as_document(template: bytes, name: str) -> bytes:
    """A template (.dotx) as the document it is of; what is too large or has macros is refused."""
    with zipfile.ZipFile(io.BytesIO(template)) as packed:
        members = packed.infolist()
        if len(template) > _LARGEST or sum(member.file_size for member in members) > _LARGEST_UNPACKED:
            raise DocumentError(f"{name}: mallen är för stor (mer än 20 MB). Ta bort bilder ur den; inget är skrivet.")
        kinds = packed.read("[Content_Types].xml")
        if _MACRO_KIND in kinds:
            raise DocumentError(f"{name}: mallen har makron. Spara den som .dotx utan makron; inget är skrivet.")
        if _TEMPLATE_KIND not in kinds:
            return template
        repacked = io.BytesIO()
        with zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED) as new:
            for member in members:
                data = packed.read(member)
                told = member.filename == "[Content_Types].xml"
                new.writestr(member.filename, data.replace(_TEMPLATE_KIND, _DOCUMENT_KIND) if told else data)
    return repacked.getvalue()


def _empty(document: Document) -> None:
    """Takes a template's own text away; its last section, which holds page, header and footer, stays."""
    body = document.element.body
    for part in list(body):
        if not part.tag.endswith("}sectPr"):
            body.remove(part)


def aligns_words(document: Document) -> bool:
    """Whether Word lines up a table by its words (as before 2013) and lets its border stand out into the margin."""
    found = [told for told in _compatibility(document) if told.get(_W_NAME) == "compatibilityMode"]
    mode = found[0].get(_W_VALUE, "") if found else ""
    return not (mode.isascii() and mode.isdecimal() and int(mode) >= _TODAY)


def _be_of_today(document: Document) -> None:
    """The library's own empty document is of 2010, which Word calls compatibility mode in its title bar."""
    for told in _compatibility(document):
        if told.get(_W_NAME) == "compatibilityMode":
            told.set(_W_VALUE, str(_TODAY))


def _compatibility(document: Document) -> list[Any]:
    return list(document.settings.element.iter(f"{_W}compatSetting"))


_TODAY = 15
"""Word's number for every version since 2013."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W_NAME, _W_VALUE = f"{_W}name", f"{_W}val"


def _make_plain(document: Document) -> None:
    """Our own look: A4 on its side, a plain letter, dark blue headings, page numbers."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 (only this format)
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415 (only this format)

    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(297), Mm(210)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin, page.bottom_margin = Mm(18), Mm(16)
    page.header_distance = page.footer_distance = Mm(8)
    normal = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.12
    looks = (
        ("Normal", 10.5, "1B1B1B"),
        ("Title", 22, DARK),
        ("Subtitle", 12, "454545"),
        ("Heading 1", 14, DARK),
        ("Heading 2", 11.5, DARK),
        ("Heading 3", 10.5, DARK),
    )
    for name, size, colour in looks:
        style = style_named(document, name)
        _set_font(style, "Arial")
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(colour)
        style.font.italic = False
    title = style_named(document, "Title")
    for border in title.element.findall(".//{*}pBdr"):
        border.getparent().remove(border)
    title.paragraph_format.space_after = Pt(2)
    title.font.bold = True
    style_named(document, "Subtitle").paragraph_format.space_after = Pt(8)
    for name, before in (("Heading 1", 16), ("Heading 2", 10), ("Heading 3", 8)):
        style_named(document, name).paragraph_format.space_before = Pt(before)
        style_named(document, name).paragraph_format.space_after = Pt(4)
    for name in ("List Bullet", "List Number"):
        style_named(document, name).paragraph_format.space_after = Pt(3)
    _number_pages(document)


def _set_font(style: ParagraphStyle, font: str) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415 (only this format)

    style.font.name = font
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for name in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)


def _number_pages(document: Document) -> None:
    """``Sida 1 av 3`` at the foot of every page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 (only this format)
    from docx.oxml.ns import qn  # noqa: PLC0415 (only this format)
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 (only this format)

    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for words, field in (("Sida ", "PAGE"), (" av ", "NUMPAGES")):
        foot.add_run(words)
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), field)
        foot._p.append(simple)  # noqa: SLF001 (python-docx has no fields of its own)


def _set_language(document: Document) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415 (only this format)
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 (only this format)

    styles = document.styles.element
    for told in styles.iter(qn("w:lang")):
        told.set(qn("w:val"), LANGUAGE)
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = OxmlElement("w:docDefaults")
        styles.insert(0, defaults)
    for tag in ("w:rPrDefault", "w:rPr", "w:lang"):
        inner = defaults.find(qn(tag))
        if inner is None:
            inner = OxmlElement(tag)
            defaults.append(inner)
        defaults = inner
    defaults.set(qn("w:val"), LANGUAGE)
