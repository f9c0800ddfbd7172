"""What a document depends on beside the report: the moment it is made and the municipality's own template."""

from __future__ import annotations

import datetime as dt

import msgspec


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """How a report is made into a file."""

    written: dt.datetime
    """When, with its time zone; calendars and document properties tell it."""
    template: bytes | None = None
    """A Word document or template whose styles, headers and footers the .docx gets."""
    template_name: str = ""
    """Its file name, for what is said when it cannot be used."""
