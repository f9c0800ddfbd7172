"""Documents in: a file becomes blocks, the blocks a draft of a plan, the draft is reconciled with the register.

One module reads one format (bytes → blocks); `_READERS` is the list of them. A new format is one module with
``SUFFIXES`` and ``read(data, name) -> Source`` and one line here; it imports its library inside its functions.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from store.documents.blocks import Source
from store.documents.interpreter import interpret
from store.documents.opening import read_bytes
from store.errors import DocumentError

__all__ = ["Source", "interpret", "read_document", "suffixes"]

_READERS = {
    ".txt": "text_file",
    ".text": "text_file",
    ".md": "markdown_file",
    ".markdown": "markdown_file",
    ".csv": "csv_file",
    ".tsv": "csv_file",
    ".html": "html_file",
    ".htm": "html_file",
}
_NOT_YET = {
    ".docx": "Word",
    ".doc": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".xlsx": "Excel",
    ".xls": "Excel",
    ".ods": "OpenDocument",
    ".pdf": "PDF",
    ".pptx": "PowerPoint",
}


class _Reader(Protocol):
    """One module per format."""

    def read(self, data: bytes, name: str) -> Source:
        """The blocks of a file's bytes."""


def suffixes() -> tuple[str, ...]:
    """The suffixes that can be read, for dialogs and help."""
    return tuple(_READERS)


def read_document(path: Path) -> Source:
    """A file as blocks; the reader is chosen by suffix, and the content must agree.

    Raises:
        DocumentError: the file is missing, too large, of another kind or not readable here; one Swedish sentence.
    """
    suffix = path.suffix.casefold()
    module = _READERS.get(suffix)
    if path.is_dir():
        raise DocumentError(f"{path.name}: källan är en mapp. Ange ett dokument med en plan.")
    if module is None:
        known = ", ".join(suffixes())
        kind = _NOT_YET.get(suffix)
        what = f"{kind}-filer kan inte läsas ännu" if kind else f"filtypen ”{suffix or 'utan ändelse'}” kan inte läsas"
        raise DocumentError(f"{path.name}: {what}. Spara planen som något av {known} och importera den.")
    reader = cast("_Reader", import_module(f"{__name__}.{module}"))
    return reader.read(read_bytes(path), path.name)
