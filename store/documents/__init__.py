"""Documents in: a file becomes blocks, the blocks a draft of a plan, the draft is reconciled with the register.

One module reads one format (bytes → blocks). A new format is one module with ``SUFFIXES`` and
``read(data, name) -> Source`` and one line here; it imports its library inside its functions and is run in a process of
its own (see `apart`).
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from store.documents.blocks import Source
from store.documents.files import csv_file, text_file
from store.documents.files.apart import read_apart
from store.documents.files.opening import must_be_file, read_bytes
from store.documents.interpreter import interpret
from store.documents.read_before import digest
from store.errors import DocumentError

__all__ = ["Source", "interpret", "read_document", "suffixes"]

_TEXT = {
    ".txt": text_file.read,
    ".text": text_file.read,
    ".csv": csv_file.read,
    ".tsv": csv_file.read,
}
"""Read here: bytes that are text, cut by rules of our own."""
_APART = {
    ".docx": "word_file",
    ".xlsx": "excel_file",
    ".pdf": "pdf_file",
    ".md": "markdown_file",
    ".markdown": "markdown_file",
    ".html": "html_file",
    ".htm": "html_file",
}
"""Read in a process of their own, since a library opens them."""
_SAVE_AS = {
    ".doc": ("äldre Word-filer", ".docx"),
    ".docm": ("Word-filer med makron", ".docx"),
    ".dotx": ("Word-mallar", ".docx"),
    ".odt": ("OpenDocument-filer", ".docx"),
    ".rtf": ("RTF-filer", ".docx"),
    ".xls": ("äldre Excel-filer", ".xlsx"),
    ".xlsm": ("Excel-filer med makron", ".xlsx"),
    ".xlsb": ("binära Excel-filer", ".xlsx"),
    ".ods": ("OpenDocument-filer", ".xlsx"),
    ".pptx": ("PowerPoint-filer", ".pdf"),
}
"""Files that cannot be read, and what their own program can save them as."""


def suffixes() -> tuple[str, ...]:
    """The suffixes that can be read, for dialogs and help."""
    return (*_TEXT, *_APART)


def read_document(path: Path) -> Source:
    """A file as blocks; the reader is chosen by suffix, and the content must agree.

    Raises:
        DocumentError: the file is missing, too large, of another kind or not readable here; one Swedish sentence.
    """
    suffix = path.suffix.casefold()
    must_be_file(path)
    if suffix in _TEXT or suffix in _APART:
        data = read_bytes(path)
        own = _TEXT.get(suffix)
        source = own(data, path.name) if own else read_apart(_APART[suffix], data, path.name)
        return replace(source, digest=digest(data))
    if suffix in _SAVE_AS:
        kind, other = _SAVE_AS[suffix]
        raise DocumentError(f"{path.name}: {kind} kan inte läsas. Spara planen som {other} och importera den.")
    raise DocumentError(
        f"{path.name}: filtypen ”{suffix or 'utan ändelse'}” kan inte läsas. "
        f"Spara planen som något av {', '.join(suffixes())} och importera den."
    )
