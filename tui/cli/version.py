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

        from store.whole_file import read_whole  # noqa: PLC0415 (the same)

        return text.version(tomllib.loads(read_whole(_PROJECT_FILE).decode())["project"]["version"])
