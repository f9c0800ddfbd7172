"""A file's bytes and its text, within limits: what cannot be a readable document is refused with one sentence.

The content decides, not the suffix: a Word file that somebody called ``.txt`` is a zip, and reading it as words
would give a register of nonsense.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from store.errors import DocumentError, refusal

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_LINES = 70_000
"""Lines with words in them. The longest real plan seen has 1,700; a table may have 50,000 rows."""

_MAGIC = (
    (b"PK\x03\x04", "en zip-fil (Word, Excel eller liknande)"),
    (b"PK\x05\x06", "en tom zip-fil"),
    (b"%PDF-", "en PDF-fil"),
    (b"\xd0\xcf\x11\xe0", "en äldre Word- eller Excelfil"),
    (b"{\\rtf", "en RTF-fil"),
    (b"\x89PNG", "en bild"),
    (b"\xff\xd8\xff", "en bild"),
    (b"GIF8", "en bild"),
    (b"\x1f\x8b", "en packad fil"),
    (b"\x7fELF", "ett program"),
    (b"MZ\x90", "ett program"),
)
_UTF16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL_SHARE = 0.02
_C0 = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1a\x1b")


def read_bytes(path: Path) -> bytes:
    """The bytes of an ordinary file of at most 20 MB.

    Raises:
        DocumentError: it is missing, no ordinary file, unreadable, empty or too large.
    """
    must_be_file(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > MAX_BYTES:
        raise DocumentError(f"{path.name}: källan är större än 20 MB. Spara bara planen i ett eget dokument.")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise DocumentError(f"{path.name}: källan är tom. Kontrollera att det är rätt fil.")
    return data


def must_be_file(path: Path) -> None:
    """Refuse what is no ordinary file, before anything is said of its kind.

    Raises:
        DocumentError: it is missing, a folder, or something else.
    """
    try:
        if path.is_file():
            return
        what = "är en mapp" if path.is_dir() else "är ingen vanlig fil" if path.exists() else "finns inte"
    except OSError as error:
        raise _unreadable(path, error) from error
    raise DocumentError(f"{path.name}: källan {what}. Ange ett dokument med en plan.")


def _unreadable(path: Path, error: OSError) -> DocumentError:
    return DocumentError(f"{path.name}: källan kan inte läsas ({refusal(error)[0]}). Kontrollera att du får öppna den.")


def decode(data: bytes, name: str) -> str:
    """The text of a text file: BOM, strict UTF-8, then Windows-1252; line ends as line feeds, letters whole.

    Raises:
        DocumentError: the bytes are another kind of file, whatever its suffix says.
    """
    kind = next((words for magic, words in _MAGIC if data.startswith(magic)), "")
    if kind:
        raise DocumentError(
            f"{name}: innehållet är {kind}, inte text. Spara planen som .txt, .csv, .md eller .html och importera den."
        )
    encoding = next((encoding for bom, encoding in _UTF16 if data.startswith(bom)), "")
    if encoding:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise DocumentError(
                f"{name}: filen är avbruten mitt i ett tecken (UTF-16). Spara om den som UTF-8."
            ) from error
    else:
        if b"\x00" in data or len(data) - len(data.translate(None, _C0)) > _CONTROL_SHARE * len(data):
            raise DocumentError(
                f"{name}: innehållet är inte text utan en binär fil. Spara planen som text och importera den."
            )
        text = _eight_bit(data)
    if "\x00" in text:
        raise DocumentError(
            f"{name}: texten innehåller NUL-tecken och är skadad. Spara om dokumentet och importera det."
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MAX_LINES and sum(1 for line in text.split("\n") if line.strip()) > MAX_LINES:
        raise DocumentError(
            f"{name}: källan har fler än {MAX_LINES} rader text. Spara bara planen i ett eget dokument."
        )
    # A Mac and many PDF programs write å as an a and a ring, which no word of ours would match.
    return unicodedata.normalize("NFC", text)


def check_size(rows: int, columns: int, name: str) -> None:
    """Refuse a table no board has written.

    Raises:
        DocumentError: more than 50,000 rows or 200 columns.
    """
    if rows > MAX_ROWS or columns > MAX_COLUMNS:
        raise DocumentError(
            f"{name}: tabellen har {rows} {'rad' if rows == 1 else 'rader'} och {columns} "
            f"{'kolumn' if columns == 1 else 'kolumner'}, fler än {MAX_ROWS} × {MAX_COLUMNS}. "
            "Spara bara planens tabell i ett eget dokument."
        )


def _eight_bit(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Five bytes of Windows-1252 mean nothing; they are shown as �, so that the words around them are not lost.
        return data.decode("cp1252", errors="replace")
