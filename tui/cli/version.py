"""The program's own version."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from tui.text import cli as text

_PROJECT_FILE = Path(__file__).parents[2] / "pyproject.toml"


def version_line() -> str:
    """The program's name and version: of the installed package, or of the checkout it is run from."""
    try:
        return text.version(metadata.version("namndkoll"))
    except metadata.PackageNotFoundError:
        import tomllib  # noqa: PLC0415 (start-up: only in a checkout that is not installed)

        return text.version(tomllib.loads(_PROJECT_FILE.read_text(encoding="utf-8"))["project"]["version"])
