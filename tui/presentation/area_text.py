"""One område as a plain text to be edited in any editor, and back: a heading for each field, paragraphs below it.

A field whose heading is gone is left as it was; so is whatever stands before the first heading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text import app as words

if TYPE_CHECKING:
    from store.model import Area

_FIELDS = {
    "title": words.COLUMN_TITLE,
    "group": words.FIELD_GROUP,
    "responsible": words.FIELD_RESPONSIBLE,
    "measures": words.COLUMN_MEASURES,
    "schedule": words.COLUMN_SCHEDULE,
    "status": words.FIELD_STATUS,
    "progress": words.COLUMN_PROGRESS,
}
"""The form's fields, by their ids, in its order."""

_LONG = frozenset({"measures", "schedule", "progress"})
_MARK = "## "
_ID_OF = {heading.casefold(): name for name, heading in _FIELDS.items()}


def area_as_text(area: Area) -> str:
    """The område as text."""
    parts = [f"{words.EDITOR_HELP}\n"]
    for name, heading in _FIELDS.items():
        value = getattr(area, name)
        text = "\n".join(value) if name in _LONG else str(value)
        parts.append(f"{_MARK}{heading}\n{text}\n")
    return "\n".join(parts)


def fields_of_text(text: str) -> dict[str, str]:
    """The fields that stand in a text, by the ids the form knows them by; short ones on one line."""
    found: dict[str, list[str]] = {}
    at: list[str] | None = None
    for line in text.splitlines():
        name = _ID_OF.get(line.removeprefix(_MARK).strip().casefold()) if line.startswith(_MARK) else None
        if name is not None:
            at = found.setdefault(name, [])
        elif at is not None:
            at.append(line.rstrip())
    return {
        name: "\n".join(lines).strip("\n") if name in _LONG else " ".join(" ".join(lines).split())
        for name, lines in found.items()
    }
