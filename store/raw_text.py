"""From a register's bytes to its text, and a name for everything that can be wrong with a file before it is JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.errors import DamagedError, UnmergedError

if TYPE_CHECKING:
    from pathlib import Path

_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"{\x00", b"\x00{")
"""How a file begins that Windows calls Unicode, with and without its mark."""

_UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"{\0\0\0", b"\0\0\0{")
"""The same in four bytes a letter; asked first, since one of them begins as UTF-16 does."""

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"

_DOCUMENTS = {
    b"PK\x03\x04": "ett Word- eller Excel-dokument",
    b"%PDF": "en PDF",
    b"\xd0\xcf\x11\xe0": "ett äldre Word-dokument",
}
"""How files begin that people open by mistake."""

_MARKERS = re.compile(rb"^(?:<{7}|>{7}|={7}|\|{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_MARKERS_NAMED = 6
"""No more markers than this are listed with their lines."""

_LAST_VERSION = (
    "Kör ”namndkoll doktor --laga {name}” för att få tillbaka den senast sparade versionen; filen är inte ändrad."
)
_MERGE = (
    "Kör ”namndkoll doktor --laga {name}”, som lägger ihop båda sidors ändringar fält för fält; filen är inte ändrad."
)
_IMPORT = "Läs in dokumentet i ett register med ”namndkoll importera”."
_LFS = "Kör ”git lfs pull” för att hämta filen."
_RECODE = "Öppna filen i en textredigerare och spara den som UTF-8, eller kör ”namndkoll doktor {name}”."


def last_version(path: Path) -> str:
    """The way out of a file whose end is missing."""
    return _LAST_VERSION.format(name=path.name)


def line_at(text: str | bytes, offset: int) -> int:
    """The line, from 1, that a place in a text stands on."""
    return (text.count("\n", 0, offset) if isinstance(text, str) else text.count(b"\n", 0, offset)) + 1


def text_of(path: Path, data: bytes) -> str:
    """A register's bytes as text; a byte order mark, which some editors add, is no part of it.

    Raises:
        DamagedError: the bytes are no UTF-8 text, or one that is empty, unmerged or only half written.
    """
    _refuse_what_is_no_register(path, data)
    _refuse_markers(path, data)
    data = data.removeprefix(_BOM)
    whole = data.rstrip(b"\0")
    if len(whole) < len(data):
        raise DamagedError(
            path,
            f"filen slutar med {len(data) - len(whole)} tomma byte: den skrevs aldrig färdigt",
            line=line_at(whole, len(whole)),
            advice=last_version(path),
        )
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise _not_utf_8(path, data, error) from error


def _refuse_what_is_no_register(path: Path, data: bytes) -> None:
    if not data:
        raise DamagedError(path, "filen är tom", advice=last_version(path))
    if not data.strip():
        raise DamagedError(path, "filen innehåller bara tomma rader", advice=last_version(path))
    if not data.strip(b"\0"):
        raise DamagedError(path, "filen innehåller bara tomma byte", advice=last_version(path))
    if data.startswith(_LFS_POINTER):
        raise DamagedError(path, "filen är en pekare från Git LFS och inte själva registret", advice=_LFS)
    document = next((name for start, name in _DOCUMENTS.items() if data.startswith(start)), None)
    if document is not None:
        raise DamagedError(path, f"filen är {document} och inget register", advice=_IMPORT)
    if data.startswith(_UTF_32):
        raise DamagedError(path, "filen är sparad som UTF-32", advice=_RECODE.format(name=path.name))
    if data.startswith(_UTF_16):
        raise DamagedError(path, "filen är sparad som UTF-16 (”Unicode”)", advice=_RECODE.format(name=path.name))


def _refuse_markers(path: Path, data: bytes) -> None:
    # Looking at every line of a large file costs more than asking first whether there is anything to look for.
    if not any(data.startswith(marker) or b"\n" + marker in data for marker in (b"<<<<<<<", b">>>>>>>", b"|||||||")):
        return
    lines = [line_at(data, marker.start()) for marker in _MARKERS.finditer(data)]
    if not lines:
        return
    named = ", ".join(map(str, lines[:_MARKERS_NAMED])) + (" med flera" if len(lines) > _MARKERS_NAMED else "")
    raise UnmergedError(
        path,
        f"git har lämnat konfliktmarkörer i filen (rad {named})"
        if len(lines) > 1
        else "en konfliktmarkör från git står kvar",
        line=lines[0],
        advice=_MERGE.format(name=path.name),
    )


def _not_utf_8(path: Path, data: bytes, error: UnicodeDecodeError) -> DamagedError:
    line = line_at(data, error.start)
    if error.end >= len(data) and error.reason == "unexpected end of data":
        return DamagedError(
            path,
            "filen är avklippt: den slutar mitt i ett tecken",
            line=line,
            advice=last_version(path),
        )
    byte = data[error.start]
    guess = bytes([byte]).decode("cp1252", errors="replace")
    meant = f", troligen ”{guess}” i Windows-1252" if guess.isprintable() and guess.isalpha() else ""
    return DamagedError(
        path,
        f"byte {error.start + 1} (0x{byte:02X}{meant}) är inte UTF-8",
        line=line,
        advice=_RECODE.format(name=path.name),
    )
