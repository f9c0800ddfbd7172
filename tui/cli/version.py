"""The program's own version, as the installed package says it."""

from __future__ import annotations

from importlib import metadata

from tui.text import cli as text


def version_line() -> str:
    """The program's name and version."""
    try:
        return text.version(metadata.version("namndkoll"))
    except metadata.PackageNotFoundError:
        return text.version(text.NOT_INSTALLED)
