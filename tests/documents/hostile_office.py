"""Word and Excel files made to hurt, put together in code: what each is, and words of its refusal if it has one."""

from __future__ import annotations

import copy
import io
import random
import zipfile
from collections.abc import Callable

from tests.documents.office_files import cell, excel, p, row, table, word, word_members, zipped

Made = tuple[Callable[[], bytes], str | None]
"""How the bytes are made, and words of the refusal: "" for any, None where a result is as good."""

MAIN = "word/document.xml"
PLAN = table(row("Område", "Åtgärd", "Tidsplan"), row("Stöd i ekonomi", "Görs.", "Klart mars 2024."))
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def with_members(more: dict[str, str | bytes]) -> bytes:
    return zipped({**word_members(PLAN), **more})


def with_names(*names: str) -> bytes:
    """A zip whose names are written as they are, which zipfile itself would mend."""
    file = io.BytesIO(word(PLAN))
    with zipfile.ZipFile(file, "a") as archive:
        for place, name in enumerate(names):
            archive.writestr(zipfile.ZipInfo(f"x{place}" + "y" * (len(name) - 2)), "x")
    data = file.getvalue()
    for place, name in enumerate(names):
        data = data.replace((f"x{place}" + "y" * (len(name) - 2)).encode(), name.encode())
    return data


def overlapping() -> bytes:
    """Hundreds of members that are all the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 500_000)
        first = archive.infolist()[0]
        for place in range(900):
            again = copy.copy(first)
            again.filename = f"word/x{place}.xml"
            archive.filelist.append(again)
    return file.getvalue()


def locked() -> bytes:
    """Every member said to be encrypted."""
    data = bytearray(word(PLAN))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


def memory_eater() -> bytes:
    """Under every limit of size, but a tree of it takes more memory than reading may."""
    chance = random.Random(1)
    words = [p(f"{chance.getrandbits(60)}") for _ in range(3000)]
    return word("".join(chance.choice(words) for _ in range(600_000)))


def document(xml: str | bytes) -> bytes:
    return with_members({MAIN: xml})


def related(target: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    relation = f'<Relationship Id="r1" Type="{kind}" {target}/>'
    return with_members(
        {
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships">{relation}</Relationships>'
        }
    )


def nested_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + p("x") + "</w:tc></w:tr></w:tbl>" * depth


WORD: dict[str, Made] = {
    "empty": (lambda: b"", "källan är tom"),
    "text": (lambda: b"Planen", "ingen Word-fil"),
    "page": (lambda: b"<html><p>Planen", "ingen Word-fil"),
    "old": (lambda: OLE, "äldre Word"),
    "password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "skyddad med lösenord"),
    "locked members": (locked, "skyddad med lösenord"),
    "cut": (lambda: word(PLAN)[:-200], "skadad eller avbruten"),
    "cut in half": (lambda: word(PLAN)[: len(word(PLAN)) // 2], "skadad eller avbruten"),
    "only a beginning": (lambda: b"PK\x03\x04" + b"\x00" * 100, "skadad eller avbruten"),
    "spoiled bytes": (lambda: word(PLAN).replace(b"\x00\x00", b"\xff\x00", 40), None),
    "1,001 members": (lambda: with_members({f"x/{n}.txt": "x" for n in range(1001)}), "fler än 1000"),
    "a bomb of 200 MB": (lambda: with_members({"word/media/x.bmp": b"0" * 200_000_000}), "packad så hårt"),
    "a bomb of 3 MB": (lambda: with_members({"word/media/x.bmp": b"0" * 3_000_000}), "packad så hårt"),
    "overlapping members": (overlapping, None),
    "the same name twice": (lambda: with_names("word/Document.xml"), "otillåtet namn"),
    "an absolute name": (lambda: with_names("/etc/passwd"), "otillåtet namn"),
    "a name upwards": (lambda: with_names("../../../evil"), "otillåtet namn"),
    "a name upwards in Windows": (lambda: with_names("..\\..\\evil"), "otillåtet namn"),
    "a name with a drive": (lambda: with_names("C:/evil"), "otillåtet namn"),
    "entities without end": (lambda: document(LAUGHS + "<w>&d;</w>"), "DOCTYPE"),
    "an entity from outside": (lambda: document(OUTSIDE + "<w>&e;</w>"), "DOCTYPE"),
    "a document type far down": (
        lambda: document(f"<!--{random.Random(4).randbytes(100_000).hex()}-->{LAUGHS}<w>&d;</w>"),
        "DOCTYPE",
    ),
    "a document type in UTF-16": (lambda: document((OUTSIDE + "<w>&e;</w>").encode("utf-16")), "DOCTYPE"),
    "a document type elsewhere": (lambda: with_members({"customXml/item1.xml": LAUGHS + "<a>&d;</a>"}), "DOCTYPE"),
    "a document type by another name": (lambda: with_members({"word/x.bin": LAUGHS + "<a>&d;</a>"}), "DOCTYPE"),
    "a cell over 10⁸ columns": (
        lambda: word(table(row(cell("x", properties='<w:gridSpan w:val="100000000"/>')))),
        "fler än 63 kolumner",
    ),
    "a row begun 10⁸ columns in": (
        lambda: word(table(row("x", properties='<w:gridBefore w:val="100000000"/>'))),
        "fler än 63 kolumner",
    ),
    "252 columns": (lambda: word(table(row(*[cell("x", properties='<w:gridSpan w:val="63"/>')] * 4))), "200"),
    "100,001 paragraphs": (lambda: word("".join(p(str(n)) for n in range(100_001))), ""),
    "tables in tables": (lambda: word(nested_tables(60)), None),
    "too many tables in tables": (lambda: word(nested_tables(2000)), "skadad eller byggd"),
    "controls in controls": (
        lambda: word("<w:sdt><w:sdtContent>" * 900 + p("x") + "</w:sdtContent></w:sdt>" * 900),
        None,
    ),
    "macros": (lambda: with_members({"word/vbaProject.bin": b"x"}), "makron"),
    "another kind inside": (
        lambda: zipped(word_members(PLAN, "application/vnd.ms-word.document.macroEnabled.main+xml")),
        "skadad",
    ),
    "a sheet": (excel, "innehållet är en Excel-fil"),
    "another zip": (lambda: zipped({"a.txt": "x"}), "ingen Word-fil"),
    "an OpenDocument": (lambda: zipped({"mimetype": "x", "content.xml": "<x/>"}), "OpenDocument"),
    "no relations": (lambda: zipped({MAIN: "<w/>"}), "skadad"),
    "a part from the net": (lambda: related('TargetMode="External" Target="http://127.0.0.1:9/x"'), None),
    "a part that is gone": (lambda: related('Target="gone.xml"'), "skadad"),
    "a part outside": (lambda: related('Target="../../../../etc/passwd"'), "skadad"),
    "letters that are none": (lambda: document(b"<w>\xff\xfe\xfa</w>"), "skadad"),
    "a control in the XML": (lambda: document("<w>&#1;</w>"), "skadad"),
    "an attribute of a million digits": (
        lambda: word(
            p("x", properties=f'<w:outlineLvl w:val="{"9" * 1_000_000}"/>'),
            header=p(str(random.Random(2).random()) * 2000),
        ),
        None,
    ),
    "a list that is not there": (
        lambda: word(p("x", properties='<w:numPr><w:numId w:val="99999999999"/></w:numPr>')),
        None,
    ),
    "one paragraph of 5 MB": (lambda: word(p("".join(f"{n} " for n in range(700_000)))), None),
    "controls of a terminal": (lambda: word(p("&#x9b;31m \u202eabc\u2066 &lt;script&gt; [b]x[/b]")), None),
    "packed in another way": (lambda: zipped(word_members(PLAN), zipfile.ZIP_LZMA), None),
    "more memory than there is": (memory_eater, None),
}


def rows(xml: str) -> Callable[[], bytes]:
    """A sheet with other rows."""
    return lambda: excel(lambda _: sheet(xml))


def sheet(xml: str, before: str = "", after: str = "") -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}">{before}<sheetData>{xml}</sheetData>{after}</worksheet>'.encode()


MERGES = "<mergeCells>" + "".join(f'<mergeCell ref="A{n}:XFD{n}"/>' for n in range(1, 1000)) + "</mergeCells>"


def texts(*cells: str) -> str:
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in cells) + "</row>"


def some(count: int, columns: int = 1) -> str:
    chance = random.Random(count)
    return "".join(texts(*(f"{chance.getrandbits(40)}" for _ in range(columns))) for _ in range(count))


EXCEL: dict[str, Made] = {
    "empty": (lambda: b"", "källan är tom"),
    "text": (lambda: b"a;b;c", "ingen Excel-fil"),
    "old": (lambda: OLE, "äldre Word- eller Excelfil"),
    "a Word file": (lambda: word(PLAN), "innehållet är en Word-fil"),
    "cut": (lambda: excel()[:-300], "skadad eller avbruten"),
    "macros": (lambda: excel(**{"xl/vbaProject.bin": "x"}), "makron"),
    "a size that is a lie": (lambda: excel(lambda _: sheet(texts("x"), '<dimension ref="A1:XFD1048576"/>')), None),
    "a cell in the last corner": (rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' + texts("x")), None),
    "the whole sheet merged": (
        lambda: excel(lambda _: sheet(texts("x"), after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
        "sammanfogade",
    ),
    "a thousand merged columns": (
        lambda: excel(
            lambda _: sheet(
                texts("x"),
                after=MERGES,
            )
        ),
        "sammanfogade",
    ),
    "300 columns": (rows(texts(*map(str, range(300)))), "300 kolumner"),
    "a million columns": (rows("<row>" + "".join(f"<c><v>{n}</v></c>" for n in range(1_000_000)) + "</row>"), None),
    "60,000 rows": (rows(some(60_000)), None),
    "a row far beyond the last": (rows('<row r="99999999999999999999"><c><v>1</v></c></row>'), None),
    "a cell with a strange name": (rows('<row r="1"><c r="ÅÄÖ1"><v>1</v></c></row>'), None),
    "a formula that starts a program": (
        rows("<row><c t='str'><f>cmd|' /C calc'!A0</f><v>=cmd|' /C calc'!A0</v></c></row>"),
        None,
    ),
    "a formula of 50,000 signs": (rows(f"<row><c><f>{'A1+' * 16_000}A1</f></c></row>"), None),
    "numbers that are none": (rows("<row><c><v>NaN</v></c><c><v>1e999</v></c><c><v>x</v></c></row>"), None),
    "a text that is not there": (rows('<row><c t="s"><v>99999999</v></c></row>'), None),
    "a style that is not there": (rows('<row><c s="99999"><v>1</v></c></row>'), None),
    "a day in the year 300,000": (
        lambda: excel(
            lambda xml: xml.replace(b"</sheetData>", b'<row><c t="d"><v>300000-01-01</v></c></row></sheetData>')
        ),
        None,
    ),
    "entities without end": (
        lambda: excel(**{"xl/sharedStrings.xml": LAUGHS + "<sst>&d;</sst>"}),
        "DOCTYPE",
    ),
    "an entity from outside": (lambda: excel(lambda _: (OUTSIDE + "<x>&e;</x>").encode()), "DOCTYPE"),
    "styles that are none": (lambda: excel(lambda _: b"<x/>", "xl/styles.xml"), None),
    "a book that is none": (lambda: excel(lambda _: b"<x/>", "xl/workbook.xml"), None),
    "a sheet that is none": (lambda: excel(lambda _: b"<a><b></a>"), "skadad"),
    "a thousand sheets": (
        lambda: excel(**{f"xl/worksheets/x{n}.xml": "<x/>" for n in range(1000)}),
        "fler än 1000",
    ),
    "links to other files": (lambda: excel(**{"xl/externalLinks/externalLink1.xml": "<x/>"}), None),
    "control characters": (rows(texts("_x001B_[31m", "&#x9b;", "\u202e")), None),
}
