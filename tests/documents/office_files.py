"""Word and Excel files put together by hand, so that a test can say in XML exactly what stands in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from openpyxl import Workbook

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "comments": "comments",
}


def zipped(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members, in their order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def word_members(body: str, main_type: str = _MAIN, **parts: str) -> dict[str, str | bytes]:
    """The members of a Word file with this body; other parts by the name of their relation."""
    relations = "".join(f'<Relationship Id="r{kind}" Type="{_RELATED}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{relations}</Relationships>',
    }
    for kind, xml in parts.items():
        members[f"word/{kind}.xml"] = f"<w:{_ROOTS[kind]} {_NAMESPACES}>{xml}</w:{_ROOTS[kind]}>"
    return members


def word(body: str, **parts: str) -> bytes:
    """A Word file with this body."""
    return zipped(word_members(body, **parts))


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a run that is plain text becomes one."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*content: str, properties: str = "") -> str:
    """A cell of paragraphs."""
    inner = "".join(part if part.startswith("<") else p(part) for part in content) or p()
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    inner = "".join(each if each.startswith("<") else cell(*([each] if each else [])) for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def excel(change: Callable[[bytes], bytes] = bytes, member: str = "xl/worksheets/sheet1.xml", **more: str) -> bytes:
    """A small sheet, with one member of it changed or others added."""
    book = Workbook()
    for cells in (("Område", "Åtgärd", "Tidsplan"), ("Stöd i ekonomi", "Görs.", "Klart mars 2024.")):
        book.active.append(cells)
    file = io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**members, member: change(bytes(members[member])), **more})
