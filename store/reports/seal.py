"""The seal of a cell: a few signs made of its words, by which an edited cell is told from one nobody has touched.

It goes along hidden in a document. Runs of white space count as one space and empty paragraphs as none, because
programs that save a document change those.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from hashlib import sha256

SEAL_LENGTH = 10
MARK_LENGTH = 16


def sealed(paragraphs: Iterable[str]) -> str:
    """Ten hexadecimal signs for the words of a cell."""
    words = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return _digest(unicodedata.normalize("NFC", "\n".join(filter(None, words))))[:SEAL_LENGTH]


def column_marks(headings: Iterable[str]) -> str:
    """Four signs for each column: in which order the seals of a row stand, whatever becomes of the columns."""
    return " ".join(sealed((heading,))[:_COLUMN_LENGTH] for heading in headings)


_COLUMN_LENGTH = 4


def mark_of(area_id: str) -> str:
    """Sixteen hexadecimal signs that stand for an id where only letters and digits may."""
    return _digest(area_id)[:MARK_LENGTH]


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
