"""Zip files (which Word documents are) whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import io
import zipfile

_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip can tell."""


def same_bytes(data: bytes, *, without: frozenset[str] = frozenset()) -> bytes:
    """A zip with its members as they were and no moment of its own, and some of them left out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            if member.filename not in without:
                told = zipfile.ZipInfo(member.filename, _NO_DAY)
                told.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(told, old.read(member))
    return packed.getvalue()
