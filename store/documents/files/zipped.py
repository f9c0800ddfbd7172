"""What a Word or Excel file, which is a zip of XML, must be before a library may open it.

The libraries unpack every member whole and trust what the zip says of itself. So the members are unpacked here once,
piece by piece, and counted as they come; what is more than a document can be is refused before it is in memory.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import ParseError

from store.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_MEMBERS = 1_000
MAX_UNPACKED = 100 * 1024 * 1024
MAX_RATIO = 100

_PIECE = 64 * 1024
_OLD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_XML = (".xml", ".rels", ".vml")
_STARTS = tuple(
    bom + "<".encode(encoding)
    for bom, encoding in (
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    )
)
_ADVICE = "Öppna den i programmet den skrevs i och spara den på nytt."


class Kind(NamedTuple):
    """One kind of file that is a zip."""

    name: str
    sign: str
    """How a member begins that only this kind has; the main one has different names in different programs."""
    suffix: str


WORD = Kind("Word-fil", "word/", ".docx")
EXCEL = Kind("Excel-fil", "xl/", ".xlsx")
_POWERPOINT = Kind("PowerPoint-fil", "ppt/", ".pptx")
_OPEN_DOCUMENT = Kind("OpenDocument-fil", "content.xml", ".odt")
_KINDS = (WORD, EXCEL, _POWERPOINT, _OPEN_DOCUMENT)


def check(data: bytes, name: str, kind: Kind) -> None:
    """Refuse what is no zip of this kind, or more than a document is.

    Raises:
        DocumentError: one sentence about what is wrong.
    """
    if data.startswith(_OLD):
        if _ENCRYPTED in data:
            raise DocumentError(
                f"{name}: källan är skyddad med lösenord. Öppna den, ta bort lösenordet och spara den på nytt."
            )
        raise DocumentError(
            f"{name}: innehållet är en äldre Word- eller Excelfil. Öppna den och spara den som {kind.suffix}."
        )
    if not data.startswith(b"PK"):
        raise DocumentError(f"{name}: innehållet är ingen {kind.name}. Kontrollera att det är rätt fil.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_names(archive, name, kind)
            _check_members(archive, name, len(data))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise DocumentError(f"{name}: källan är skadad eller avbruten ({error}). {_ADVICE}") from error


def _check_names(archive: zipfile.ZipFile, name: str, kind: Kind) -> None:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise DocumentError(f"{name}: källan består av {len(members)} delar, fler än {MAX_MEMBERS}. {_ADVICE}")
    seen: set[str] = set()
    for member in members:
        # What the zip itself says, before the library makes it look like a path of this system.
        path = (member.orig_filename or member.filename).replace("\\", "/")
        if path.casefold() in seen or path.startswith("/") or ":" in path or ".." in path.split("/") or "\x00" in path:
            raise DocumentError(f"{name}: källan har en del med ett otillåtet namn. {_ADVICE}")
        if member.flag_bits & 0x1:
            raise DocumentError(
                f"{name}: källan är skyddad med lösenord. Öppna den, ta bort lösenordet och spara den på nytt."
            )
        seen.add(path.casefold())
    if any(path.endswith("vbaproject.bin") for path in seen):
        raise DocumentError(f"{name}: källan har makron. Spara den som {kind.suffix} utan makron.")
    kinds = [each for each in _KINDS if any(path.startswith(each.sign) for path in seen)]
    if kind not in kinds:
        what = f"innehållet är en {kinds[0].name}" if kinds else f"innehållet är en zip-fil men ingen {kind.name}"
        advice = f"Öppna den i sitt program och spara planen som {kind.suffix}."
        if kinds and kinds[0] in {WORD, EXCEL}:
            advice = f"Byt ändelsen till {kinds[0].suffix} och importera den."
        raise DocumentError(f"{name}: {what}. {advice}")


def _check_members(archive: zipfile.ZipFile, name: str, size: int) -> None:
    unpacked = 0
    for member in archive.infolist():
        prolog: _Prolog | None = None
        first = True
        for piece in _pieces(archive, member):
            unpacked += len(piece)
            if unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * size:
                raise DocumentError(
                    f"{name}: källan är packad så hårt att den inte kan vara ett vanligt dokument. "
                    "Spara bara planen i ett eget dokument."
                )
            if first and (member.filename.casefold().endswith(_XML) or piece.lstrip().startswith(_STARTS)):
                prolog = _Prolog(name)
            if prolog is not None and prolog.goes_on:
                prolog.feed(piece)
            first = False


def _pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as file:
        while piece := file.read(_PIECE):
            yield piece


class _Prolog:
    """What stands before the first element of a member: the only place for a document type and its entities."""

    def __init__(self, name: str) -> None:
        from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415 (an opener is imported when a file of its kind is read)

        self.name = name
        self.goes_on = True
        self._parser = DefusedXMLParser(target=self, forbid_dtd=True)

    def start(self, _tag: str, _attributes: dict[str, str]) -> None:
        """The first element ends it."""
        self.goes_on = False

    def feed(self, piece: bytes) -> None:
        """Take some bytes.

        Raises:
            DocumentError: a document type stands in them, or they are no XML.
        """
        from defusedxml.common import DefusedXmlException  # noqa: PLC0415 (as above)

        try:
            self._parser.feed(piece)
        except DefusedXmlException as error:
            raise DocumentError(
                f"{self.name}: källan har en DOCTYPE, vilket inget vanligt dokument har. {_ADVICE}"
            ) from error
        except (ParseError, ValueError, LookupError) as error:
            raise DocumentError(f"{self.name}: källan är skadad inuti. {_ADVICE}") from error
